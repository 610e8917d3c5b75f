"""`calculate`: the result of a case, for people or as JSON."""

import json
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from sroi_app.calculation.baseline import baseline
from sroi_app.calculation.result import Headline, OutcomeResult, Result, Treatment
from sroi_app.calculation.simulation.simulate import simulate
from sroi_app.commands.answer import Answer, aligned, exact, one_line
from sroi_app.commands.passwords import opener
from sroi_app.commands.sensitivity import sensitivity_json, sensitivity_lines
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.convention import convention_sentence
from sroi_app.guide.firmness import measured_share
from sroi_app.guide.firmness_words import measured_words
from sroi_app.guide.ledger import Ledger, ledger
from sroi_app.guide.names import case_title, group_name, outcome_name
from sroi_app.guide.registry import find_question
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.reports.likely import likely
from sroi_app.text import _
from sroi_app.workspace.files import open_evaluation

HEADLINE = (
    "ratio",
    "total_present_value",
    "total_inputs",
    "present_value_inputs",
    "net_present_value",
    "net_ratio",
    "payback_months",
)


def calculate(arguments: Namespace) -> Answer:
    """Work out a case."""
    evaluation = open_evaluation(arguments.case, opener(arguments))
    if arguments.json:
        return Answer(text=json.dumps(as_json(evaluation), indent=2, allow_nan=False))
    return Answer(text="\n".join(_lines(evaluation)))


def as_json(evaluation: Evaluation) -> dict[str, Any]:
    """Return a result as plain data: figures as decimal text at full precision, gaps as null.

    Only outcomes inside the ratio have figures, so that the column adds to the total.
    """
    case, result = evaluation.case, evaluation.result
    convention = result.convention
    return {
        **{name: exact(getattr(result.headline, name, None)) for name in HEADLINE},
        "counted_present_value": exact(result.value_so_far),
        "measured_share": exact(measured_share(evaluation)),
        "missing": [str(address) for address in result.missing],
        "years": [
            {
                "year": year.year,
                "value": exact(year.value),
                "present_value": exact(year.present_value),
            }
            for year in result.years
        ],
        "outcomes": [_outcome(case, row) for row in result.outcomes],
        "sensitivity": sensitivity_json(evaluation),
        "convention": {
            "timing": str(convention.timing),
            "rate": exact(convention.steps[0].rate),
            "price_year": convention.price_year or None,
        },
    }


def _outcome(case: Case, row: OutcomeResult) -> dict[str, Any]:
    stream = row.stream if row.treatment is Treatment.COUNTED else None
    return {
        "stakeholder": next(
            (g.name for g in case.stakeholders if g.id == row.outcome.stakeholder), ""
        ),
        "outcome": row.outcome.description,
        "impact": exact(stream.impact if stream else None),
        "present_value": exact(stream.present_value if stream else None),
    }


def _lines(evaluation: Evaluation) -> Iterator[str]:
    result, printed = evaluation.result, ledger(evaluation.result)
    yield one_line(case_title(evaluation.case))
    if result.outcomes:
        yield ""
        yield from aligned(list(_outcome_rows(evaluation, printed)), words=3)
    if result.years:
        yield ""
        yield from aligned(list(_year_rows(printed)), words=1)
    yield ""
    if result.headline:
        beside = _likely(evaluation)
        yield from aligned(list(_headline_rows(result.headline, printed, beside)), words=1)
    else:
        yield from _gaps(evaluation.case, result)
    if moving := list(sensitivity_lines(evaluation)):
        yield from ("", *moving)
    yield ""
    if result.only_track_record:
        yield _("This is the ratio of work done elsewhere, before this contract.")
    yield one_line(convention_sentence(result.convention))
    yield measured_words(measured_share(evaluation))


def _outcome_rows(evaluation: Evaluation, printed: Ledger) -> Iterator[tuple[str, ...]]:
    yield _("Outcome"), _("Stakeholder"), "", _("Impact"), _("Present value")
    for row in evaluation.result.outcomes:
        id_, group = row.outcome.id, group_name(evaluation.case, row.outcome.stakeholder)
        counted = id_ in printed.counted
        pounds = [printed.impacts[id_], printed.present_values[id_]] if counted else []
        shown = [figures.pounds(figure) for figure in pounds] or ["", ""]
        yield outcome_name(row.outcome), group, _treatment(row.treatment), *shown


def _treatment(treatment: Treatment) -> str:
    return {
        Treatment.COUNTED: "",
        Treatment.APART: _("track record, kept apart"),
        Treatment.UNPRICED: _("without a price"),
        Treatment.LEFT_OUT: _("left out"),
        Treatment.INCOMPLETE: _("something is missing"),
    }[treatment]


def _year_rows(printed: Ledger) -> Iterator[tuple[str, ...]]:
    yield _("Year"), _("Value"), _("Present value")
    for line in printed.years:
        yield str(line.year), figures.pounds(line.value), figures.pounds(line.present_value)


def _headline_rows(headline: Headline, printed: Ledger, beside: str) -> Iterator[tuple[str, str]]:
    yield _("Present value of outcomes"), figures.pounds(printed.value)
    yield _("Put in, at today’s worth"), figures.pounds(printed.present_value_inputs)
    if printed.present_value_inputs != printed.total_inputs:
        yield _("Put in, as spent"), figures.pounds(printed.total_inputs)
    yield _("Net present value"), figures.pounds(printed.net)
    yield _("Social return"), figures.ratio(headline.ratio)
    if beside:
        yield _("How far it could move"), beside
    yield _("Net of what was put in"), figures.ratio(headline.net_ratio)
    if headline.payback_months is not None:
        yield _("Paid back after"), figures.months(headline.payback_months)


def _likely(evaluation: Evaluation) -> str:
    base = baseline(evaluation.case, evaluation.result)
    return likely(simulate(base)) if base else ""


def _gaps(case: Case, result: Result) -> Iterator[str]:
    yield _("There is no ratio yet: figures are missing, or cannot be used as they are.")
    for address in result.missing:
        yield "- " + one_line(_gap(case, address))
    if result.value_so_far:
        yield _("Present value of the outcomes that are complete: {pounds}.").format(
            pounds=figures.pounds(result.value_so_far)
        )


def _gap(case: Case, address: Address) -> str:
    """Return what is missing in the words in which it is asked for."""
    words = {"inputs": _("What goes in, in pounds"), "outcomes": _("An outcome with a price")}
    if str(address) in words:
        return words[str(address)]
    found = find_question(case, address)
    question = found[2].field.question if found else str(address)
    return f"{_row(case, address)}{question} ({address})"


def _row(case: Case, address: Address) -> str:
    names = {item.id: item.description for item in case.inputs}
    names |= {outcome.id: outcome.description for outcome in case.outcomes}
    name = next((names[part] for part in address.parts[1:2] if part in names), "")
    return f"{name}: " if name.strip() else ""
