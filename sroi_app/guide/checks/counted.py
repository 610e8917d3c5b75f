"""The priced outcomes of a case, set side by side so that two which count the same are found.

Everything is sorted into its place once, in one order whatever the order of the case, and looked
up from there: with 300 outcomes there are 45,000 pairs.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, TypeVar

from sroi_app.calculation.calculate import IN_THE_SUM
from sroi_app.calculation.result import Result
from sroi_app.guide.checks.families import Family, is_wellbeing, value_families
from sroi_app.guide.checks.overlap import Overlap
from sroi_app.guide.checks.rows import by_id
from sroi_app.guide.folding import alike
from sroi_app.library.unit_values import find
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, MoneyKind, Outcome
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.survey import Survey

T = TypeVar("T")


class Priced(NamedTuple):
    """An outcome in the sum, with what its value is taken from.

    `name` is in its own words, made alike: "" while it has none.
    """

    outcome: Outcome
    name: str
    families: frozenset[Family]
    wellbeing: bool
    people: tuple[Decimal | None, ...]  # by delivery year

    @property
    def is_gain(self) -> bool:
        return self.outcome.direction is Direction.POSITIVE

    @property
    def is_fiscal(self) -> bool:
        return self.outcome.money is MoneyKind.FISCAL

    @property
    def from_library(self) -> bool:
        """Whether the shipped library says what it counts; of an own list only its words do."""
        id_ = self.outcome.proxy.library_id
        return bool(id_) and find(id_) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """`together` holds the outcomes of one group that are all gains, or all harms: two or more.

    `families` are those of any outcome: most cases have few, so most looks need not begin.
    """

    rows: tuple[Priced, ...]
    together: tuple[tuple[Priced, ...], ...]
    families: frozenset[Family]
    groups: dict[str, Stakeholder]
    surveys: tuple[Survey, ...]


class Look(NamedTuple):
    """One way to look through a case, and the families without which there is nothing to see."""

    through: Callable[[Counted], Iterator[Overlap]]
    needs: frozenset[Family] = frozenset()


def counted(case: Case, result: Result) -> Counted:
    """Return the priced outcomes of a case side by side; track record stands apart."""
    years = case.scope.delivery_years
    outcomes = [row.outcome for row in result.outcomes if row.treatment in IN_THE_SUM]
    rows = tuple(_priced(outcome, years) for outcome in sorted(outcomes, key=by_id))
    return Counted(
        rows=rows,
        together=alike_in(rows, _same_people),
        families=frozenset().union(*{row.families for row in rows}),
        groups={group.id: group for group in case.stakeholders},
        surveys=case.surveys,
    )


def alike_in(rows: Iterable[T], key: Callable[[T], Hashable | None]) -> tuple[tuple[T, ...], ...]:
    """Return the rows that share a key, where two or more do; None is shared with nobody."""
    by_key: defaultdict[Hashable, list[T]] = defaultdict(list)
    for row in rows:
        if (found := key(row)) is not None:
            by_key[found].append(row)
    return tuple(tuple(same) for same in by_key.values() if len(same) > 1)


def after_the_first(rows: Sequence[Priced]) -> Iterator[tuple[Priced, Priced]]:
    """Yield each row after the first, with the first, unless both bear one name.

    Rows of one name are one change shared out: their people and shares are added up instead.
    """
    return ((row, rows[0]) for row in rows[1:] if not row.name or row.name != rows[0].name)


def _priced(outcome: Outcome, years: int) -> Priced:
    families = value_families(outcome)
    return Priced(
        outcome,
        alike(outcome.description),
        families,
        is_wellbeing(outcome, families),
        tuple(estimate.value for estimate in outcome.quantities[:years]),
    )


def _same_people(row: Priced) -> Hashable | None:
    group = row.outcome.stakeholder
    return (group, row.outcome.direction) if group else None
