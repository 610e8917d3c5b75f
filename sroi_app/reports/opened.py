"""A figure opened into its working, in words: what it is, how it comes about, and from what."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from sroi_app.calculation.bridge import BridgeName
from sroi_app.calculation.opening import Opened, open_figure
from sroi_app.calculation.step import Step, Unit
from sroi_app.calculation.subject import Subject, Topic
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.grouping import group_totals
from sroi_app.guide.ledger import ZERO, Ledger
from sroi_app.guide.names import group_name
from sroi_app.model.address import Address
from sroi_app.reports.blocks import GAP
from sroi_app.reports.sections.decimals import decimals_needed, key
from sroi_app.reports.sections.figures_of_steps import (
    PENCE,
    step_figure,
    working_in_figures,
    working_in_words,
)
from sroi_app.text import _, plural

LONGEST_SUM = 4  # numbers written out in one line; more are read from the list
UNKNOWN = _("not known yet")
"""What stands where a figure waits for an answer below it."""
IN_FULL = 10  # decimals, beyond which nobody checks


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One number of a working: a further working opens by `way`, an answer is at `address`."""

    label: str
    figure: str
    how: str = ""
    way: Subject | None = None
    address: Address | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """`figure` is as it is printed everywhere; `exactly` says what was rounded away."""

    title: str
    figure: str
    exactly: str
    in_words: str
    in_figures: str
    parts: tuple[Part, ...]
    address: Address | None


def read_figure(evaluation: Evaluation, printed: Ledger, subject: Subject) -> Reading | None:
    """Return the working of a figure in words; None where the figure is no longer there."""
    opened = open_figure(evaluation.case, evaluation.result, subject)
    if opened is None:
        return None
    step, write = opened.step, _writer(opened.step)
    shown = None if subject.steps else _printed(evaluation, printed, subject)
    return Reading(
        title=_title(evaluation, subject, step),
        figure=write(step) if shown is None or step.value is None else figures.pounds(shown),
        exactly=_exactly(step, shown),
        in_words=_in_words(step),
        in_figures=_in_figures(step, write),
        parts=tuple(_parts(opened, write)),
        address=None if step.parts else step.address,
    )


def _title(evaluation: Evaluation, subject: Subject, step: Step) -> str:
    if subject.topic is not Topic.GROUP or subject.steps:
        return step.label
    name = group_name(evaluation.case, subject.key)
    return _("{group}: what it is worth now (present value)").format(group=name)


def _printed(evaluation: Evaluation, printed: Ledger, subject: Subject) -> Decimal | None:
    """The whole pounds that stand for this figure wherever it is printed, if it is."""
    match subject.topic:
        case Topic.VALUE:
            return printed.value
        case Topic.INPUTS:
            return printed.present_value_inputs
        case Topic.NET:
            return printed.net
        case Topic.OUTCOME:
            return printed.present_values.get(subject.key)
        case Topic.YEAR:
            return printed.years[int(subject.key) - 1].present_value
        case Topic.BRIDGE:
            return printed.bridge[list(BridgeName).index(BridgeName(subject.key))]
        case Topic.GROUP:
            totals = group_totals(evaluation.result, printed, lambda row: row.outcome.stakeholder)
            return next((total.net for total in totals if total.key == subject.key), None)
    return None


def _exactly(step: Step, shown: Decimal | None) -> str:
    if (
        step.value is None
        or step.unit not in (Unit.POUNDS, Unit.RATIO)
        or not _inexact(step, shown)
    ):
        return ""
    full = _in_full(step.value)
    if step.unit is Unit.RATIO:
        return _("At full precision it is {full} for each £1.").format(full=full)
    if shown is None:
        return _("At full precision it is {full}.").format(full=full)
    return _(
        "Rounded to whole pounds, so that every table adds up. At full precision it is {full}."
    ).format(full=full)


def _inexact(step: Step, shown: Decimal | None) -> bool:
    worked_out = bool(step.parts) or step.address is None
    printed = figures.rounded(step.value or ZERO, PENCE) if shown is None else shown
    return worked_out and step.value != printed


def _in_full(value: Decimal) -> str:
    return figures.exact_pounds(figures.rounded(value, IN_FULL))


def _in_words(step: Step) -> str:
    if step.formula:
        return working_in_words(step)
    if len(step.parts) < 2:
        return ""
    count = len(step.parts)
    return plural("The sum of {count} figure.", "The sum of these {count} figures.", count)


def _in_figures(step: Step, write: Callable[[Step], str]) -> str:
    known = step.value is not None and bool(step.parts)
    if not known or (not step.formula and len(step.parts) > LONGEST_SUM) or len(step.parts) < 1:
        return ""
    if step.formula:
        return f"{working_in_figures(step, write)} = {write(step)}"
    if len(step.parts) == 1:
        return ""
    return " + ".join(_bracketed(text) for text in _sum_figures(step, write)) + f" = {write(step)}"


def _bracketed(text: str) -> str:
    return f"({text})" if text.startswith(figures.MINUS) else text


def _parts(opened: Opened, write: Callable[[Step], str]) -> Iterator[Part]:
    step = opened.step
    shown = [write(part) for part in step.parts] if step.formula else _sum_figures(step, write)
    for part, way, figure in zip(step.parts, opened.ways, shown, strict=True):
        given = not part.parts and (way is None or bool(way.steps))
        yield Part(
            label=part.label,
            figure=figure,
            how=_how(part, given),
            way=None if given else way,
            address=part.address if given else None,
        )


def _sum_figures(step: Step, write: Callable[[Step], str]) -> list[str]:
    """The figures of a sum to the penny, so that they add to it; what is missing stays a gap."""
    values = [part.value for part in step.parts if part.value is not None]
    if step.unit is not Unit.POUNDS:
        return [write(part) for part in step.parts]
    pence = iter(figures.re_adding(values, PENCE))
    return [
        write(part) if part.value is None else figures.pounds(next(pence), PENCE)
        for part in step.parts
    ]


def _how(part: Step, given: bool) -> str:
    """A word on where a number comes from."""
    if part.parts:
        count = len(part.parts)
        total = plural("{count} figure", "a sum of {count} figures", count)
        return working_in_words(part) if part.formula else total
    if not given:
        return ""
    if part.address is None:
        return _("This follows from the year itself.")
    if part.unit is Unit.FACTOR:
        return _("This is looked up for the year of the price.")
    return ""


def _writer(step: Step) -> Callable[[Step], str]:
    """What prints a figure and its parts with as many decimals as it takes to check them."""
    bare = replace(step, parts=tuple(replace(part, parts=()) for part in step.parts))
    needed = decimals_needed(bare)

    def write(one: Step) -> str:
        places = needed.get(key(one), 0)
        rests_on_rows = one.unit is Unit.POUNDS and not one.parts and one.address is None
        if one.value is None:
            return GAP if one.address is not None else UNKNOWN
        if rests_on_rows:
            whole_pence = one.value == figures.rounded(one.value, PENCE)
            return figures.pounds(one.value, PENCE if whole_pence else max(places, PENCE))
        return step_figure(one, places)

    return write
