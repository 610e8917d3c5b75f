"""The rows of the result's tables: the same whole pounds as the report prints, re-adding."""

from collections.abc import Callable, Sequence

from sroi_app.calculation.result import OutcomeResult, Result, Treatment
from sroi_app.guide import choices, figures
from sroi_app.guide.kinds import Choice
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.model.case import Case
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.sections.grouping import group_totals
from sroi_app.text import _

Rows = Sequence[Sequence[str]]
Heading = Callable[[OutcomeResult], str]


def headline_rows(result: Result, ledger: Ledger) -> Rows:
    """Return what the case comes to, or how far it has come."""
    headline = result.headline
    if headline is None:
        return [
            (_("Value counted so far (present value)"), figures.pounds(result.value_so_far)),
            (_("Inputs counted so far"), figures.pounds(result.inputs_so_far)),
            (_("Ratio"), _("not yet: answers are missing")),
        ]
    payback = headline.payback_months
    return [
        (_("Value of all outcomes (total present value)"), figures.pounds(ledger.value)),
        (_("All inputs (present value)"), figures.pounds(ledger.present_value_inputs)),
        (_("Value less inputs (net present value)"), figures.pounds(ledger.net)),
        (_("Ratio of value to inputs"), figures.ratio(headline.ratio)),
        (_("Net value for every £1 (net ratio)"), figures.ratio(headline.net_ratio)),
        (_("Paid back after"), _("never") if payback is None else figures.months(payback)),
    ]


def outcome_rows(result: Result, ledger: Ledger) -> Rows:
    """Return every outcome, those that are not in the sum with the reason why."""
    return [_outcome_row(row, ledger) for row in result.outcomes]


def year_rows(ledger: Ledger) -> Rows:
    """Return inputs, value and present value of every year."""
    return [
        (str(line.year), *map(figures.pounds, (line.inputs, line.value, line.present_value)))
        for line in ledger.years
    ]


def kept_apart(case: Case) -> dict[str, Heading]:
    """Return the headings under which value is kept apart, and how each outcome falls there."""
    return {
        _("Who is affected"): lambda row: group_name(case, row.outcome.stakeholder),
        _("Kinds of money, never to be mixed"): lambda row: _word(choices.MONEY, row.outcome.money),
        _("Core, additional and track record"): lambda row: _word(
            choices.STANDING, row.outcome.standing
        ),
        _("How firm the number of people is"): lambda row: _word(
            choices.GRADE, row.outcome.evidence.grade
        ),
    }


def slice_rows(result: Result, ledger: Ledger, heading: Heading) -> Rows:
    """Return gains, harms and their sum under one heading."""
    return [
        (total.key, *map(figures.pounds, (total.gains, total.harms, total.net)))
        for total in group_totals(result, ledger, heading)
    ]


def _outcome_row(row: OutcomeResult, ledger: Ledger) -> Sequence[str]:
    name, id_ = outcome_name(row.outcome), row.outcome.id
    if row.treatment is Treatment.APART:
        name = _("{name} (track record, not in the ratio)").format(name=name)
    if row.stream is not None:
        pounds = ledger.impacts[id_], ledger.present_values[id_]
        return name, *map(figures.pounds, pounds)
    words = {Treatment.UNPRICED: _("not priced"), Treatment.LEFT_OUT: _("left out")}
    word = words.get(row.treatment, _("not yet complete"))
    return name, word, word


def _word(kind: Choice, value: object) -> str:
    """The first words of a choice, before it explains itself."""
    words = next((option.label for option in kind.options if option.value == value), "")
    return words.split(":")[0] if words else _("Not yet said")
