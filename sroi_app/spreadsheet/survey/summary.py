"""What a survey shows: who moved, how far, how sure that is, and who is not in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from sroi_app.calculation import survey as formulas
from sroi_app.calculation.survey import Range
from sroi_app.spreadsheet.survey.pairing import Duplicate, Pairing, pair
from sroi_app.spreadsheet.survey.plan import Plan
from sroi_app.spreadsheet.survey.scores import PARTS
from sroi_app.spreadsheet.survey.table import Refused, SurveyTable

if TYPE_CHECKING:
    from numpy import ndarray

_MOST_BARS = 11  # points of a scale that are each shown; beyond that, tenths of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """How some people moved. `change` is in points towards the better end, the mean with its 95 %
    interval; None where there are too few, or nothing to compare.

    Asked once, `improved` are those at or beyond the answer that counts, `same` everybody else.
    """

    people: int
    improved: int
    same: int
    worse: int
    change: Range | None = None
    share: Range | None = None  # improved, of all
    share_worse: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """How many gave an answer from `least` to `most`, before and after."""

    least: Decimal
    most: Decimal
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Subgroup:
    """The people who said the same in the subgroup column."""

    name: str
    moves: Moves


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """All that is known from a survey, in true numbers; `sroi_app.spreadsheet.survey.shown` says
    what of it may be seen. Rows are those of the file, `used` with two for a person in a long
    table; every one of the `rows` with answers is used or listed.
    """

    plan: Plan
    table: str
    rows: int
    used: tuple[int, ...]
    moves: Moves
    mean_before: Decimal | None
    mean_after: Decimal | None
    left: Decimal | None  # mean before of those who only answered then
    depth: Decimal | None  # the mean change as a share of the whole scale
    depth_possible: Decimal | None  # and as a share of the way there was to go
    response: Decimal | None
    bars: tuple[Bar, ...]
    subgroups: tuple[Subgroup, ...]
    only_before: tuple[int, ...]
    only_after: tuple[int, ...]
    duplicates: tuple[Duplicate, ...]
    refused: tuple[Refused, ...]
    unanswered: tuple[int, ...]
    other_times: tuple[int, ...]

    @property
    def people(self) -> int:
        """How many people's answers were used."""
        return self.moves.people

    @property
    def accounted(self) -> int:
        """The rows that were used or listed, each once: always all of them."""
        listed = (self.used, self.only_before, self.only_after, self.unanswered, self.other_times)
        refused = {refusal.row for refusal in self.refused}
        return sum(map(len, listed)) + len(self.duplicates) + len(refused)


def summarise(
    table: SurveyTable, plan: Plan, cancelled: Callable[[], bool] = lambda: False
) -> Summary:
    """Return what a survey shows. `plan.gaps` are answered first; ValueError where they are not."""
    if plan.gaps:
        raise ValueError(plan.gaps[0])
    paired = pair(table, plan, cancelled)
    better = _towards_better(paired, plan)
    moves = _moves(paired.after, better, plan)
    change = moves.change.value if moves.change else None
    return Summary(
        plan=plan,
        table=table.name,
        rows=table.rows + len(table.refused),
        used=paired.used,
        moves=moves,
        mean_before=_mean(paired.before, plan) if plan.twice else None,
        mean_after=_mean(paired.after, plan),
        left=_mean(paired.left, plan) if plan.twice else None,
        depth=None if change is None else formulas.depth_of_scale(change, *_ends(plan)),
        depth_possible=_depth_possible(paired.before, better, plan),
        response=_response(moves.people, plan),
        bars=_bars(paired, plan),
        subgroups=_subgroups(paired, better, plan),
        only_before=paired.only_before,
        only_after=paired.only_after,
        duplicates=paired.duplicates,
        refused=(*table.refused, *paired.refused),
        unanswered=paired.unanswered,
        other_times=paired.other_times,
    )


def _ends(plan: Plan) -> tuple[Decimal, Decimal]:
    if plan.least is None or plan.most is None:
        raise ValueError("the ends of the scale are open")
    return plan.least, plan.most


def _towards_better(paired: Pairing, plan: Plan) -> "ndarray":
    change: ndarray = paired.after - paired.before
    return change if plan.higher_is_better else -change


def _unit(plan: Plan) -> Decimal:
    """What the sums of answers are to be divided by to be averages in points."""
    return Decimal(PARTS * len(plan.questions))


def _threshold(plan: Plan) -> int:
    """How far a sum has to move, or where it has to be, to count."""
    return int(((plan.threshold or Decimal(0)) * _unit(plan)).to_integral_value(ROUND_HALF_UP))


def _moves(after: "ndarray", better: "ndarray", plan: Plan) -> Moves:
    import numpy as np

    people, limit = len(after), _threshold(plan)
    if plan.twice:
        least = max(limit, 1)  # whoever did not move at all has not improved
        improved, worse = (int(np.count_nonzero(way >= least)) for way in (better, -better))
    else:
        reached = after >= limit if plan.higher_is_better else after <= limit
        improved, worse = int(np.count_nonzero(reached)), 0
    return Moves(
        people=people,
        improved=improved,
        same=people - improved - worse,
        worse=worse,
        change=_change(better, plan) if plan.twice and people > 1 else None,
        share=formulas.share_interval(improved, people) if people else None,
        share_worse=formulas.share_interval(worse, people) if people and plan.twice else None,
    )


def _change(better: "ndarray", plan: Plan) -> Range:
    total, squares = _sums(better)
    unit, count = _unit(plan), len(better)
    spread = formulas.variance(total / unit, squares / unit / unit, count)
    error = formulas.standard_error(max(spread, Decimal(0)), count)
    return formulas.mean_interval(formulas.mean(total / unit, count), error, count)


def _sums(values: "ndarray") -> tuple[Decimal, Decimal]:
    """The sum and the sum of squares, in whole numbers of any length."""
    import numpy as np

    different, times = np.unique(values, return_counts=True)
    counted = list(zip(different.tolist(), times.tolist(), strict=True))
    total = sum(value * count for value, count in counted)
    return Decimal(total), Decimal(sum(value * value * count for value, count in counted))


def _mean(totals: "ndarray", plan: Plan) -> Decimal | None:
    if not len(totals):
        return None
    return formulas.mean(Decimal(int(totals.sum())) / _unit(plan), len(totals))


def _depth_possible(before: "ndarray", better: "ndarray", plan: Plan) -> Decimal | None:
    if not plan.twice or not len(better):
        return None
    least, most = (int(end * _unit(plan)) for end in _ends(plan))
    possible = most - before if plan.higher_is_better else before - least
    if not possible.sum():
        return None
    return formulas.depth_of_possible(Decimal(int(better.sum())), Decimal(int(possible.sum())))


def _response(people: int, plan: Plan) -> Decimal | None:
    if plan.group is None or plan.group < max(people, 1):
        return None
    return formulas.response_rate(Decimal(people), plan.group)


def _bars(paired: Pairing, plan: Plan) -> tuple[Bar, ...]:
    """The answers by point of the scale, or by tenth of a long one."""
    least, most = _ends(plan)
    points = int(most - least)
    step = Decimal(1) if points < _MOST_BARS else (most - least) / 10
    bars = points + 1 if points < _MOST_BARS else 10
    before, after = (
        _counts(totals, least, step, bars, plan) for totals in (paired.before, paired.after)
    )
    return tuple(
        Bar(
            least=least + place * step,
            most=least + place * step if step == 1 else least + (place + 1) * step,
            before=before[place] if plan.twice else 0,
            after=after[place],
        )
        for place in range(bars)
    )


def _counts(totals: "ndarray", least: Decimal, step: Decimal, bars: int, plan: Plan) -> list[int]:
    import numpy as np

    start, width = int(least * _unit(plan)), int(step * _unit(plan))
    nearest = width // 2 if step == 1 else 0  # averages go to the nearest point
    places = np.clip((totals - start + nearest) // width, 0, bars - 1)
    return [int(count) for count in np.bincount(places, minlength=bars)]


def _subgroups(paired: Pairing, better: "ndarray", plan: Plan) -> tuple[Subgroup, ...]:
    if not plan.subgroup:
        return ()
    from pandas import factorize

    places, names = factorize(_as_objects(paired.groups))
    found = (
        Subgroup(name=str(name), moves=_moves(paired.after[here], better[here], plan))
        for number, name in enumerate(names)
        for here in [places == number]
    )
    return tuple(sorted(found, key=lambda group: (-group.moves.people, group.name)))


def _as_objects(texts: Sequence[str]) -> "ndarray":
    import numpy as np

    return np.array(texts, dtype=object)
