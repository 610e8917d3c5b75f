"""The small wordings that every section shares; a blank is always a gap in words."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sroi_app.guide import figures
from sroi_app.guide.dates import format_date
from sroi_app.guide.names import outcome_name
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.reports.blocks import GAP, Paragraph, Tone
from sroi_app.text import _

NONE = "–"
"""What stands in a cell that has nothing to say, where nothing is missing."""


def given(text: str) -> str:
    """Return a text as it was given, or the gap."""
    return text.strip() or GAP


def shown(value: Any, write: Callable[[Any], str]) -> str:
    """Return a value as `write` prints it, or the gap."""
    return GAP if value is None else write(value) or GAP


def day(value: date | None) -> str:
    """Return a date, or the gap."""
    return shown(value, format_date)


def pounds(value: Decimal | None) -> str:
    """Return whole pounds, or the gap."""
    return shown(value, figures.pounds)


def share(estimate: Estimate) -> str:
    """Return a percentage cut to one decimal, or the gap."""
    return shown(estimate.value, short_percent)


def short_percent(value: Decimal) -> str:
    """Return a share with at most one decimal: 30%, 33.3%."""
    return figures.percent(figures.rounded(value, 3))


def for_each_pound(ratio: Decimal | None) -> str:
    """Return what £1 gives, for a cell that is headed so; a dash where there is no ratio."""
    return NONE if ratio is None else figures.for_a_pound(ratio)


def by_year(estimates: Sequence[Estimate], years: int) -> str:
    """Return numbers of people by delivery year, as short as it can be said."""
    values = [estimate.value for estimate in estimates[:years]]
    values += [None] * (years - len(values))
    known = [value for value in values if value is not None]
    if years <= 3 or not known or (len(known) == years and len(set(known)) == 1):
        return yearly(values)
    span = _("{low} to {high} a year").format(
        low=figures.number(min(known)), high=figures.number(max(known))
    )
    return span if len(known) == years else f"{span}; {GAP}"


def yearly(values: Sequence[Decimal | None]) -> str:
    """Return the numbers of the delivery years: one for all, or one after another."""
    if not any(value is not None for value in values):
        return GAP
    if len(values) == 1:
        return shown(values[0], figures.number)
    if len(set(values)) == 1:
        return _("{number} a year").format(number=shown(values[0], figures.number))
    told, *later = (shown(value, figures.number) for value in values)
    for number in later:
        told = _("{before}, then {number}").format(before=told, number=number)
    return told


def paragraphs(text: str, tone: Tone = Tone.BODY) -> tuple[Paragraph, ...]:
    """Return a text as it was typed, one paragraph for each line that says something."""
    return tuple(Paragraph(line, tone) for line in map(str.strip, text.splitlines()) if line)


def passage(text: str) -> tuple[Paragraph, ...]:
    """Return a text as paragraphs, or one that is the gap."""
    return paragraphs(text) or (Paragraph(sentence(GAP)),)


def sentence(text: str) -> str:
    """Return a text with a capital at its beginning and a full stop at its end."""
    text = text.strip()
    ended = text if text.endswith((".", "!", "?", "…", "”")) else f"{text}."
    return ended[:1].upper() + ended[1:]


def with_direction(outcome: Outcome) -> str:
    """Return the name of an outcome, a harm marked as one."""
    name = outcome_name(outcome)
    return _("{name} (a harm)").format(name=name) if _is_harm(outcome) else name


def held(text: str) -> str:
    """Return a text that stays on one line."""
    return text.replace(" ", "\u00a0")


def listed(items: Sequence[str], most: int) -> str:
    """Return items in one line, the first few of many."""
    kept = "; ".join(items[:most])
    if len(items) <= most:
        return kept
    return _("{items}; and {count} more").format(items=kept, count=len(items) - most)


def _is_harm(outcome: Outcome) -> bool:
    return outcome.direction is Direction.NEGATIVE
