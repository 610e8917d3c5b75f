"""What of a survey may be seen: no group under five, nor what would give one away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.survey import Range
from sroi_app.guide import figures
from sroi_app.guide.small_numbers import FEWEST, too_few, withheld
from sroi_app.guide.survey_words import HIDDEN
from sroi_app.model.survey import SurveyDesign
from sroi_app.spreadsheet.survey.summary import Bar, Moves, Subgroup, Summary
from sroi_app.text import _, plural

FEW = 30  # people below whom averages say little


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownGroup:
    """A subgroup in words; what is not shown is `HIDDEN`, or blank where it does not apply."""

    name: str
    people: str
    improved: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownBar:
    """An answer, with how many gave it before and after; None is withheld."""

    label: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A summary as it may be seen: ready words, and warnings in the order they matter."""

    people: str
    improved: str
    same: str
    worse: str
    change: str
    depth: str
    response: str
    leavers: str
    warnings: tuple[str, ...]
    bars: tuple[ShownBar, ...]
    subgroups: tuple[ShownGroup, ...]


def show(summary: Summary) -> Shown:
    """Return what may be seen of a summary; of fewer than five people next to nothing."""
    moves = summary.moves
    if too_few(moves.people):
        return _nothing(summary)
    improved, same, worse = _counts(moves, summary)
    return Shown(
        people=str(moves.people),
        improved=improved,
        same=same,
        worse=worse,
        change=_change(moves.change),
        depth=_depth(summary),
        response=_response(summary),
        leavers=_leavers(summary),
        warnings=tuple(_warnings(summary)),
        bars=_bars(summary.bars, twice=summary.plan.twice),
        subgroups=_subgroups(summary),
    )


def _nothing(summary: Summary) -> Shown:
    return Shown(
        people=_("fewer than {fewest}").format(fewest=FEWEST),
        improved=HIDDEN,
        same=HIDDEN,
        worse=HIDDEN,
        change="",
        depth="",
        response="",
        leavers="",
        warnings=tuple(_warnings(summary)),
        bars=(),
        subgroups=(),
    )


def _counts(moves: Moves, summary: Summary) -> tuple[str, str, str]:
    counts = (moves.improved, moves.same, moves.worse)
    hidden = withheld(counts)
    improved, same, worse = (
        HIDDEN if place in hidden else str(count) for place, count in enumerate(counts)
    )
    return improved, same, worse if summary.plan.twice else ""


def _change(change: Range | None) -> str:
    if change is None:
        return ""
    value, low, high = (figures.number(part, 2) for part in change)
    return _("{value} points; 95% interval {low} to {high}").format(value=value, low=low, high=high)


def _depth(summary: Summary) -> str:
    if summary.depth is None:
        return ""
    of_scale = _percent(summary.depth)
    if summary.depth_possible is None:
        return _("{share} of the scale").format(share=of_scale)
    return _("{share} of the scale; {possible} of the way there was to go").format(
        share=of_scale, possible=_percent(summary.depth_possible)
    )


def _response(summary: Summary) -> str:
    if summary.response is None or summary.plan.group is None:
        return ""
    return _("{people} of {group}, {share}").format(
        people=summary.people,
        group=figures.number(summary.plan.group),
        share=_percent(summary.response),
    )


def _leavers(summary: Summary) -> str:
    """How those who only answered before differed, then, from those who stayed."""
    left, before = summary.left, summary.mean_before
    if left is None or before is None or too_few(len(summary.only_before)):
        return ""
    gone = plural(
        "{count} person who did not answer again",
        "{count} people who did not answer again",
        len(summary.only_before),
    )
    gap = figures.rounded(left - before, 1)
    if not gap:
        return _("At the start the {gone} were like those who stayed: {mean} on average.").format(
            gone=gone, mean=figures.number(before, 1)
        )
    better = (gap > 0) == bool(summary.plan.higher_is_better)
    told = (
        _("At the start the {gone} were better off: {left} on average, against {stayed}.")
        if better
        else _("At the start the {gone} were worse off: {left} on average, against {stayed}.")
    )
    return told.format(gone=gone, left=figures.number(left, 1), stayed=figures.number(before, 1))


def _warnings(summary: Summary) -> Iterator[str]:
    people, plan = summary.people, summary.plan
    if too_few(people):
        yield _("Fewer than {fewest} people: too few to show anything.").format(fewest=FEWEST)
    elif people < FEW:
        yield _(
            "Only {people} people: averages of fewer than {few} can be a long way from the truth."
        ).format(people=people, few=FEW)
    if summary.moves.change and summary.moves.change.low <= 0 <= summary.moves.change.high:
        yield _("The interval holds 0, so chance alone could have made this movement.")
    if plan.design is SurveyDesign.AFTER_ONLY:
        yield _(
            "People were asked once, so nothing shows that they changed: this is weaker evidence."
        )
    if plan.design is SurveyDesign.THEN_AND_NOW:
        yield _(
            "People were asked afterwards how it was before, and tend to remember it as worse "
            "than it was (recall bias)."
        )
    if summary.response is not None and summary.response < Decimal("0.5"):
        yield _("Fewer than half of the group answered: those who did may not be like the rest.")
    if plan.group is not None and plan.group < people:
        yield _("More people answered than the group is said to have.")


def _bars(bars: Sequence[Bar], *, twice: bool) -> tuple[ShownBar, ...]:
    hidden = [withheld([bar.before for bar in bars]), withheld([bar.after for bar in bars])]
    return tuple(
        ShownBar(
            label=_label(bar),
            before=None if place in hidden[0] or not twice else bar.before,
            after=None if place in hidden[1] else bar.after,
        )
        for place, bar in enumerate(bars)
    )


def _label(bar: Bar) -> str:
    least = figures.number(bar.least)
    return least if bar.least == bar.most else f"{least}–{figures.number(bar.most)}"


def _subgroups(summary: Summary) -> tuple[ShownGroup, ...]:
    """The subgroups that can be shown; how many improved only if that gives away nobody in any."""
    groups = summary.subgroups
    hidden = withheld([group.moves.people for group in groups])
    shown = [group for place, group in enumerate(groups) if place not in hidden]
    rest = [group for place, group in enumerate(groups) if place in hidden]
    open_ = all(_is_safe(part) for part in (*([group] for group in shown), rest))
    return tuple(_shown_group(group, open_=open_) for group in shown)


def _is_safe(groups: Sequence[Subgroup]) -> bool:
    """Whether neither those who improved nor the others are so few that one could be known."""
    improved = sum(group.moves.improved for group in groups)
    others = sum(group.moves.people for group in groups) - improved
    return not any(0 < count < FEWEST for count in (improved, others))


def _shown_group(group: Subgroup, *, open_: bool) -> ShownGroup:
    moves = group.moves
    return ShownGroup(
        name=group.name or _("Not said"),
        people=str(moves.people),
        improved=str(moves.improved) if open_ else HIDDEN,
        change=_change(moves.change),
    )


def _percent(share: Decimal) -> str:
    return figures.percent(figures.rounded(share, 3))
