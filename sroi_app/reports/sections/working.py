"""The working of every outcome: what it rests on, each step of the sum, and its years."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sroi_app.calculation import formulas
from sroi_app.calculation.result import Treatment
from sroi_app.calculation.step import Step, Unit
from sroi_app.calculation.terms import SCOPE
from sroi_app.calculation.trace import trace_outcome
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.ledger import ZERO, Ledger
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.guide.register import grade_words
from sroi_app.guide.withheld import NOT_APART
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Outcome, Starts
from sroi_app.reports.blocks import (
    GAP,
    Align,
    Block,
    Cells,
    Column,
    Heading,
    Paragraph,
    Table,
    Tone,
)
from sroi_app.reports.sections.breakdowns import by_stakeholder
from sroi_app.reports.sections.by_year import bridge, year_by_year
from sroi_app.reports.sections.chains import chains
from sroi_app.reports.sections.figures_of_steps import (
    PENCE,
    Writer,
    powers,
    step_figure,
    step_writer,
    working_in_figures,
    working_in_words,
)
from sroi_app.reports.sections.inputs import inputs
from sroi_app.reports.sections.phrases import NONE, given, held, shown, yearly
from sroi_app.reports.sections.result_working import headline_working, input_working
from sroi_app.reports.sections.section import Section
from sroi_app.text import _

WORKED = (Treatment.COUNTED, Treatment.APART, Treatment.INCOMPLETE)


def working(evaluation: Evaluation, ledger: Ledger) -> Section:
    """Return the annex in which every figure can be followed back to an answer."""
    hidden = ledger.withheld.parts or ledger.withheld.inputs
    blocks: tuple[Block, ...] = (
        *(() if ledger.withheld.parts else (Paragraph(_ABOUT),)),
        *inputs(evaluation, ledger),
        *(() if ledger.withheld.parts else _to_the_result(evaluation, ledger)),
        *input_working(evaluation, ledger),
        *chains(evaluation),
        *((Paragraph(NOT_APART),) if ledger.withheld.parts else _outcomes(evaluation)),
    )
    title = _("Working, as far as it is public") if hidden else _("Working of every figure")
    return Section(title, blocks, new_page=True)


def _to_the_result(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    yield from year_by_year(ledger)
    yield from by_stakeholder(evaluation, ledger)
    yield from bridge(evaluation, ledger)
    yield from headline_working(evaluation)


def _outcomes(evaluation: Evaluation) -> Iterator[Block]:
    rows = [row for row in evaluation.result.outcomes if row.treatment in WORKED]
    said: frozenset[str] = frozenset()
    for row in rows:
        tree = trace_outcome(evaluation.case, evaluation.result, row.outcome.id)
        steps = _in_order(tree)
        yield from _outcome(evaluation.case, row.outcome, tree, steps, said)
        said |= set(map(working_in_words, steps))
    if not rows:
        yield Paragraph(_("No outcome with a price is in the case yet."))


def _outcome(
    case: Case, outcome: Outcome, tree: Step, steps: list[Step], said: frozenset[str]
) -> Iterator[Block]:
    write = step_writer(tree)
    yield Heading(outcome_name(outcome))
    yield Paragraph(group_name(case, outcome.stakeholder), Tone.NOTE)
    yield _answers(case, tree)
    yield from _worked(steps, write, said)
    yield from _years(outcome, tree, write)


def _answers(case: Case, tree: Step) -> Table:
    """What was answered for this outcome, and why it should be believed; people first."""
    found = {s.address: s for s in tree.walk() if s.address and not s.parts and not _of_all(s)}
    people = [step for step in found.values() if step.unit is Unit.PEOPLE]
    others = [s for s in found.values() if s.unit is not Unit.PEOPLE and _needs_a_reason(case, s)]
    return Table(
        caption=_("What it rests on"),
        columns=(
            Column(_("Answer"), 1.9),
            Column(_("Figure (lowest to highest)"), 1.25, Align.RIGHT),
            Column(_("What it rests on"), 3.3),
            Column(_("How firm"), 0.75),
        ),
        rows=(*_people(case, people), *(_answer(case, step) for step in others)),
        dense=True,
        empty=_("Nothing is answered yet."),
    )


def _of_all(step: Step) -> bool:
    """The conventions of the case are the same for every outcome, and printed with the result."""
    return step.address is not None and step.address.within(SCOPE)


def _people(case: Case, steps: list[Step]) -> Iterator[Cells]:
    """Years whose numbers all rest on the same evidence stand in one row."""
    rows = [_answer(case, step) for step in steps]
    if len(rows) > 1 and len({row[2:] for row in rows}) == 1:
        ranges = [_range(step, _estimate(case, step)) for step in steps]
        numbers = _beside(yearly([step.value for step in steps]), "; ".join(filter(None, ranges)))
        yield (_("People who change, year by year"), numbers, *rows[0][2:])
        return
    yield from rows


def _answer(case: Case, step: Step) -> Cells:
    found = _estimate(case, step)
    figure = _beside(_figure(step), _range(step, found))
    if found is None:
        return (step.label, figure, NONE, NONE)
    firm = grade_words(found.grade) if found.grade else GAP
    return (step.label, figure, given(found.basis), firm)


def _figure(step: Step) -> str:
    return shown(step.value, figures.years) if step.unit is Unit.YEARS else step_figure(step)


def _range(step: Step, found: Estimate | None) -> str:
    """The ends that were given for a number, as the number itself is printed."""
    if found is None or (found.low is None and found.high is None):
        return ""
    low, high = (
        "" if end is None else held(_figure(replace(step, value=end)))
        for end in (found.low, found.high)
    )
    if low and high:
        return _("{low} to {high}").format(low=low, high=high)
    return _("from {low}").format(low=low) if low else _("up to {high}").format(high=high)


def _beside(figure: str, ends: str) -> str:
    return f"{figure}\n({ends})" if ends else figure


def _needs_a_reason(case: Case, step: Step) -> bool:
    """Whether an answer is somebody's estimate; what is looked up stands in the working."""
    found = _estimate(case, step)
    return step.value is None or (found is not None and not _is_the_usual_one(step, found))


def _is_the_usual_one(step: Step, found: Estimate) -> bool:
    """One unit for each person is what a new outcome comes with: it needs no reason."""
    return step.unit is Unit.NUMBER and found.value == 1 and not found.basis.strip()


def _estimate(case: Case, step: Step) -> Estimate | None:
    """The estimate an answer belongs to; numbers of people have their evidence instead."""
    if step.address is None or step.address.name != "value":
        return None
    estimate = get(case, step.address.parent)
    if not isinstance(estimate, Estimate):
        return None
    if step.unit is Unit.PEOPLE and not estimate.basis.strip():
        evidence = get(case, step.address.parent.parent.parent / "evidence")
        return replace(estimate, basis=evidence.source, grade=evidence.grade)
    return estimate


def _worked(in_order: list[Step], write: Writer, said: frozenset[str]) -> Iterator[Block]:
    """Every step between the answers and the years, each once, by kind of step."""
    if in_order:
        yield Table(
            caption=_("How it is worked out"),
            columns=(
                Column(_("Step"), 1.85),
                Column(_("Working"), 3.2),
                Column(_("Result"), 0.75, Align.RIGHT),
            ),
            rows=tuple(_steps(in_order, write, said)),
            dense=True,
            together=True,
        )


def _in_order(tree: Step) -> list[Step]:
    found = [s for s in tree.walk() if s.formula in _STEPS and not _says_nothing(s)]
    if any(step.formula is formulas.harm for step in found):
        # A harm is worked in one row: its impact stands inside its minus.
        found = [step for step in found if step.formula is not formulas.impact]
    steps = {(step.label, step.in_figures(step_figure)): step for step in found}
    return sorted(steps.values(), key=lambda step: _STEPS.index(step.formula))


def _steps(steps: Iterable[Step], write: Writer, said: frozenset[str]) -> Iterator[Cells]:
    """A formula is written out where it is used first, and not said twice."""
    for step in steps:
        words, worked_out = working_in_words(step), working_in_figures(step, write)
        working = worked_out if words in said else f"{words}\n{worked_out}"
        yield (step.label, working, write(step))
        said |= {words}


_STEPS = (
    formulas.uprated_value,
    formulas.impact,
    formulas.harm,
    formulas.part_of_year,
    formulas.remaining,
    formulas.share_felt,
)


def _says_nothing(step: Step) -> bool:
    """Whole years, and the first year before anything fades, multiply by one."""
    whole = step.formula is formulas.share_felt and step.parts[0].value == 1
    return whole or (step.value == 1 and step.unit is Unit.SHARE)


def _years(outcome: Outcome, tree: Step, write: Writer) -> Iterator[Block]:
    if tree.value is None or not tree.parts:
        yield Paragraph(_("Its value waits for the answers that are still missing."))
        return
    first = 2 if outcome.starts is Starts.AFTER else 1
    pence = figures.re_adding([part.value or ZERO for part in tree.parts], PENCE)
    yield Table(
        caption=_("Its value year by year"),
        columns=(
            Column(_("Year"), 0.5),
            Column(_("How it comes about"), 2.6),
            Column(_("Value"), 1, Align.RIGHT),
            Column(_("Divided by"), 1.4, Align.RIGHT),
            Column(_("Present value"), 1.1, Align.RIGHT),
        ),
        rows=tuple(
            (str(year), *_year(part, write), figures.pounds(cut, PENCE))
            for year, (part, cut) in enumerate(zip(tree.parts, pence, strict=True), first)
        ),
        totals=((_("Total"), "", "", "", figures.pounds(sum(pence, ZERO), PENCE)),),
        dense=True,
        together=True,
    )


def _year(part: Step, write: Writer) -> Cells:
    """How a year's value is made up, the value, and what it is divided by."""
    if part.formula is formulas.present_value:
        value, factor = part.parts
        divisor = f"{powers(factor.in_figures(write))} = {write(factor)}"
        return (_made_of(value, write), write(value), divisor)
    return (_made_of(part, write), write(part), figures.number(ZERO + 1))


def _made_of(value: Step, write: Writer) -> str:
    pieces = (value,) if value.formula else value.parts
    return " + ".join(piece.in_figures(write) for piece in pieces)


_ABOUT = _(
    "The sum is done at full precision and shown to the penny. A figure that goes into a further "
    "step has more decimals, so that each step can be checked with a calculator, to within a "
    "penny. Tables in the report are rounded to whole pounds so that their rows add to their "
    "totals: a figure there may differ by up to £1 from its working here. A formula is written out "
    "where it is used first."
)
