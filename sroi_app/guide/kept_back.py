"""What a case tells of its surveys to others: no count of very few people, no name of a table."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sroi_app.guide.attached import ending_of
from sroi_app.guide.small_numbers import too_few, withheld_beside
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.survey import Survey, SurveyDesign

MOVED = ("improved", "same", "worse")
SINGLE = ("group", "answered", "only_before", "only_after")
AVERAGES = ("change", "change_low", "change_high", "depth")
"""What is told of all who answered together."""
NEAR = Decimal("0.001")  # points: an average that does not come out even


def withheld_counts(survey: Survey, *, harm: bool = False) -> frozenset[str]:
    """Return the names of the counts of a survey that nobody else is told.

    Of a `harm` those who got worse are claimed. What was taken out once stays withheld.
    """
    few = {name for name in SINGLE if _is_small(getattr(survey, name))}
    moved = _moved(survey, harm=harm)
    told = answered_by_few(survey) or (moved and _average_tells(survey, claimed(survey, harm=harm)))
    averages = AVERAGES if told else ()
    return frozenset({*survey.withheld, *few, *averages, *moved})


def _average_tells(survey: Survey, claimed: int) -> bool:
    """Whether the average leaves but one number for those who moved the other way.

    Somebody knows how many are claimed and how many are not, and the points all moved by together:
    whoever moved did so by the threshold at least, and by the whole scale at most.
    """
    average, least, most, step = survey.change, survey.least, survey.most, survey.threshold
    if average is None or least is None or most is None or step is None:
        return False
    counts = [int(getattr(survey, name) or 0) for name in MOVED]
    points = average * sum(counts) * (1 if claimed == 0 else -1)
    known, others = counts[claimed], sum(counts) - counts[claimed]
    still = step - 1 if step == int(step) else step  # the most that somebody can who stayed
    left = 0
    for moved in range(others + 1):
        fewest = known * step - moved * (most - least) - (others - moved) * still
        furthest = known * (most - least) - moved * step + (others - moved) * still
        left += fewest - NEAR <= points <= furthest + NEAR
    return left < 2


def answered_by_few(survey: Survey) -> bool:
    """Whether so few answered that nothing is told of them."""
    if "answered" in survey.withheld:
        return True
    return survey.answered is not None and too_few(int(survey.answered))


def _is_small(count: Decimal | None) -> bool:
    """Whether a count of people is there, and from 1 to 4."""
    return count is not None and count > 0 and too_few(int(count))


def claimed(survey: Survey, *, harm: bool) -> int:
    """Return which of the three counts the number of people rests on."""
    return 2 if harm and survey.design is not SurveyDesign.AFTER_ONLY else 0


def _moved(survey: Survey, *, harm: bool) -> frozenset[str]:
    """Which of those who improved, stayed the same and got worse; nothing where it is settled."""
    if survey.improved is None or {*survey.withheld} & {*MOVED}:
        return frozenset()
    counts = [int(getattr(survey, name) or 0) for name in MOVED]
    if too_few(sum(counts)):
        return frozenset(MOVED)
    hidden = withheld_beside(counts, claimed(survey, harm=harm))
    return frozenset(MOVED[place] for place in hidden)


def for_others(case: Case) -> Case:
    """Return a case whose surveys have no count that is withheld, and no name of a table."""
    harms = {row.id for row in case.outcomes if row.direction is Direction.NEGATIVE}
    surveys = tuple(_for_others(one, harm=one.outcome in harms) for one in case.surveys)
    return replace(without_tables(case), surveys=surveys)


def without_tables(case: Case) -> Case:
    """Return a case that says of the table of a survey only what kind it is.

    Its name stands in the source of the outcome too, where the program wrote it.
    """
    names = {one.outcome: one.file for one in case.surveys if one.file}
    return replace(
        case,
        surveys=tuple(replace(one, file=_unnamed(one.file), sheet="") for one in case.surveys),
        outcomes=tuple(_without_table(row, names) for row in case.outcomes),
    )


def _for_others(survey: Survey, *, harm: bool) -> Survey:
    hidden = withheld_counts(survey, harm=harm)
    blank: dict[str, Any] = dict.fromkeys(hidden)
    return replace(
        survey,
        **blank,
        file=_unnamed(survey.file),
        sheet="",
        withheld=tuple(sorted(hidden)),
    )


def _unnamed(file: str) -> str:
    return f"table{ending_of(file)}" if file else ""


def _without_table(row: Outcome, names: Mapping[str, str]) -> Outcome:
    name = names.get(row.id)
    if not name or name not in row.evidence.source:
        return row
    source = row.evidence.source.replace(f"“{name}”", f"“{_unnamed(name)}”")
    return replace(row, evidence=replace(row.evidence, source=source))
