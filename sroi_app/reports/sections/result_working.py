"""The working of the headline and of every input, as compactly as it can be followed."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation import formulas
from sroi_app.calculation.result import InputResult
from sroi_app.calculation.step import Step
from sroi_app.calculation.trace import trace_headline, trace_input
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.ledger import ZERO, Ledger
from sroi_app.guide.names import input_name
from sroi_app.reports.blocks import GAP, Align, Block, Cells, Column, Heading, Table
from sroi_app.reports.sections.figures_of_steps import (
    PENCE,
    Writer,
    powers,
    step_figure,
    step_writer,
    working_in_figures,
    working_in_words,
)
from sroi_app.reports.sections.phrases import held
from sroi_app.text import _


def headline_working(evaluation: Evaluation) -> Iterator[Block]:
    """Yield how the figures that may be quoted come about; nothing while something is missing."""
    if evaluation.result.headline is None:
        return
    trace = trace_headline(evaluation.case, evaluation.result)
    steps = (trace.ratio, trace.net_present_value, trace.payback, trace.simple_payback)
    yield Heading(_("The result"))
    yield Table(
        caption=_("How the result is worked out"),
        columns=_columns(),
        rows=tuple(_headline_row(step) for step in steps if step),
        dense=True,
    )


def input_working(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Yield how each input comes to what it is worth today, its years in one line."""
    rows = evaluation.result.inputs
    if not rows or ledger.withheld.inputs:
        return
    traces = [trace_input(evaluation.case, evaluation.result, row.item.id) for row in rows]
    known = [trace.value for trace in traces if trace.value is not None]
    pence = iter(figures.re_adding(known, PENCE))
    complete = len(known) == len(rows)
    yield Heading(_("What is put in"))
    yield Table(
        caption=_("How the inputs are worked out"),
        columns=_columns(),
        rows=tuple(_input_row(row, trace, pence) for row, trace in zip(rows, traces, strict=True)),
        totals=((_("Total"), "", _pounds(sum(known, ZERO))),) if complete else (),
        note=_note(traces),
        dense=True,
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Step"), 1.85),
        Column(_("Working"), 3.2),
        Column(_("Result"), 0.75, Align.RIGHT),
    )


def _headline_row(step: Step) -> Cells:
    working = f"{working_in_words(step)}\n{working_in_figures(step)}"
    return (step.label, working, step_figure(step))


def _input_row(row: InputResult, trace: Step, pence: Iterator[Decimal]) -> Cells:
    write = step_writer(trace)
    working = " + ".join(held(_year(part, write)) for part in trace.parts)
    return (input_name(row.item), working, GAP if trace.value is None else _pounds(next(pence)))


def _year(part: Step, write: Writer) -> str:
    """One year's pounds, or hours times their rate, and what they are divided by."""
    if part.formula is formulas.present_value:
        value, factor = part.parts
        return f"{_spent(value, write)} ÷ {write(factor)}"
    return _spent(part, write)


def _spent(value: Step, write: Writer) -> str:
    return value.in_figures(write) if value.parts else write(value)


def _note(traces: list[Step]) -> str:
    """What the second year is divided by, and by that every later one."""
    words = _("Volunteers’ time is hours times what an hour is worth.")
    later = [part for part in traces[0].parts if part.formula is formulas.present_value]
    if not later or later[0].parts[1].value is None:
        return words
    factor, write = later[0].parts[1], step_writer(later[0])
    return _("{time} Year 2 is divided by {formula} = {factor}, and so on year by year.").format(
        time=words, formula=powers(factor.in_figures(write)), factor=write(factor)
    )


def _pounds(value: Decimal) -> str:
    return figures.pounds(value, PENCE)
