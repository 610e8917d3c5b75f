"""The figures a report stands or falls with, as they are printed."""

from collections.abc import Iterator
from dataclasses import dataclass

from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.ledger import Ledger, ledger
from sroi_app.guide.names import input_name, outcome_name
from sroi_app.text import _


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """What a figure is, and how it is written wherever it stands: £1,234, or £3.15."""

    label: str
    text: str


def printed_figures(evaluation: Evaluation) -> tuple[PrintedFigure, ...]:
    """Return the result, then each outcome, each year and each input: the same in every form."""
    printed = ledger(evaluation.result)
    return tuple(
        PrintedFigure(label, text)
        for part in (_headline, _outcomes, _years, _inputs)
        for label, text in part(evaluation, printed)
    )


Lines = Iterator[tuple[str, str]]


def _headline(evaluation: Evaluation, printed: Ledger) -> Lines:
    headline = evaluation.result.headline
    if headline is None:
        return
    yield _("What each £1 brings"), figures.for_a_pound(headline.ratio)
    yield _("Present value of outcomes"), figures.pounds(printed.value)
    yield _("Put in, at today’s worth"), figures.pounds(printed.present_value_inputs)
    yield _("Put in, as spent"), figures.pounds(printed.total_inputs)
    yield _("Net present value"), figures.pounds(printed.net)
    if headline.payback_months is not None:
        yield _("Paid back after"), figures.months(headline.payback_months)


def _outcomes(evaluation: Evaluation, printed: Ledger) -> Lines:
    for row in evaluation.result.outcomes:
        id_, name = row.outcome.id, outcome_name(row.outcome)
        if id_ in printed.present_values:
            words = _("{outcome}: impact")
            yield words.format(outcome=name), figures.pounds(printed.impacts[id_])
            words = _("{outcome}: present value")
            yield words.format(outcome=name), figures.pounds(printed.present_values[id_])


def _years(_evaluation: Evaluation, printed: Ledger) -> Lines:
    for line in printed.years:
        yield _("Value of year {year}").format(year=line.year), figures.pounds(line.value)
        words = _("Present value of year {year}")
        yield words.format(year=line.year), figures.pounds(line.present_value)


def _inputs(evaluation: Evaluation, printed: Ledger) -> Lines:
    for row in evaluation.result.inputs:
        name = input_name(row.item)
        for year, pounds in enumerate(printed.inputs.get(row.item.id, ()), 1):
            words = _("{name}, year {year}")
            yield words.format(name=name, year=year), figures.pounds(pounds)
