"""Who answered twice: rows put together by code, and every other row listed with the reason.

Each row with answers ends in exactly one place, so that rows in are rows used and rows listed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sroi_app.spreadsheet.refusals import stopped
from sroi_app.spreadsheet.survey.plan import Layout, Plan
from sroi_app.spreadsheet.survey.scores import Scores, State, read_scores, scale_of
from sroi_app.spreadsheet.survey.table import Refused, SurveyTable
from sroi_app.text import _

if TYPE_CHECKING:
    from numpy import ndarray
    from pandas import DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """A row whose code, at that time, already stands in another row, which was used instead."""

    row: int
    kept: int

    @property
    def sentence(self) -> str:
        return _("row {row}: has the same code as row {kept}, which was used").format(
            row=self.row, kept=self.kept
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """The rows of a survey by what became of them. Scores are sums, in parts of a point.

    `before` and `after` belong to the people who answered both times (asked once: `after` alone),
    `groups` are what they said in the subgroup column, `left` the scores of those who only
    answered before. Rows are those of the file.
    """

    before: "ndarray"
    after: "ndarray"
    groups: Sequence[str]
    left: "ndarray"
    used: tuple[int, ...]
    only_before: tuple[int, ...] = ()
    only_after: tuple[int, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    refused: tuple[Refused, ...] = ()
    unanswered: tuple[int, ...] = ()
    other_times: tuple[int, ...] = ()


def pair(table: SurveyTable, plan: Plan, cancelled: Callable[[], bool]) -> Pairing:
    """Return what became of each row of a table under a plan without gaps."""
    frame = table.take(plan.columns)
    if cancelled():
        raise stopped()
    if plan.layout is Layout.LONG and plan.twice:
        return _long(frame, plan)
    return _wide(frame, plan)


def _wide(frame: "DataFrame", plan: Plan) -> Pairing:
    """Both answers stand in one row; or there is only one."""
    import numpy as np

    rows, scale = frame.index.to_numpy(), scale_of(plan)
    after = read_scores(frame, [one.after for one in plan.questions], scale)
    before = (
        read_scores(frame, [one.before for one in plan.questions], scale) if plan.twice else after
    )
    both = (before.states == State.ANSWERED) & (after.states == State.ANSWERED)
    kept, duplicates = _first_of_each(rows, _codes(frame, plan.code), both)
    refused = (before.states == State.REFUSED) | (after.states == State.REFUSED)
    earlier, later = (side.states == State.ANSWERED for side in (before, after))
    scores = (before, after) if plan.twice else (after,)
    return Pairing(
        before=before.totals[kept & both],
        after=after.totals[kept & both],
        groups=_groups(frame, plan, np.flatnonzero(kept & both)),
        left=before.totals[kept & ~refused & earlier & ~later],
        used=_listed(rows, kept & both),
        only_before=_listed(rows, kept & ~refused & earlier & ~later),
        only_after=_listed(rows, kept & ~refused & later & ~earlier),
        duplicates=duplicates,
        refused=tuple(_refusals(rows, kept & refused, scores)),
        unanswered=_listed(rows, kept & ~refused & ~earlier & ~later),
    )


def _long(frame: "DataFrame", plan: Plan) -> Pairing:
    """The two answers of a person stand in two rows with the same code."""
    import numpy as np

    rows = frame.index.to_numpy()
    scores = read_scores(frame, [one.after for one in plan.questions], scale_of(plan))
    codes, times = _codes(frame, plan.code), _times(frame, plan)
    answered, refused = scores.states == State.ANSWERED, scores.states == State.REFUSED
    timed = (times == _BEFORE) | (times == _AFTER)
    lost = (codes < 0) | (times == _NEITHER)
    keys = np.where(timed & ~lost, codes * 2 + times, -1)
    kept, duplicates = _first_of_each(rows, keys, answered)
    ready = kept & timed & ~lost & answered
    first, second = _met(
        codes, np.flatnonzero(ready & (times == _BEFORE)), ready & (times == _AFTER)
    )
    alone = ready.copy()
    alone[np.concatenate((first, second))] = False
    there = kept & timed & ~lost
    return Pairing(
        before=scores.totals[first],
        after=scores.totals[second],
        groups=_groups(frame, plan, second),
        left=scores.totals[alone & (times == _BEFORE)],
        used=tuple(sorted(rows[np.concatenate((first, second))].tolist())),
        only_before=_listed(rows, alone & (times == _BEFORE)),
        only_after=_listed(rows, alone & (times == _AFTER)),
        duplicates=duplicates,
        refused=(
            *_lost(rows, plan, codes, np.flatnonzero(lost)),
            *_refusals(rows, there & refused, (scores,)),
        ),
        unanswered=_listed(rows, there & ~answered & ~refused),
        other_times=_listed(rows, (times == _OTHER) & ~lost),
    )


_BEFORE, _AFTER, _OTHER, _NEITHER = range(4)


def _codes(frame: "DataFrame", heading: str) -> "ndarray":
    """A number for each person by their code, however it is capitalised; -1 for none."""
    import numpy as np
    from pandas import factorize

    if not heading:
        return np.full(len(frame), -1)
    places, texts = factorize(frame[heading].to_numpy(dtype=object))
    plain = np.array([*map(str.casefold, map(str.strip, texts))], dtype=object)
    numbers, _different = factorize(plain)
    numbers = np.where(plain == "", -1, numbers) if len(plain) else numbers
    return numbers[places] if len(places) else np.full(0, -1)


def _times(frame: "DataFrame", plan: Plan) -> "ndarray":
    """Which time each row speaks of: before, after, another one, or none at all."""
    import numpy as np
    from pandas import factorize

    known = dict.fromkeys(map(str.strip, plan.before_values), _BEFORE)
    known |= dict.fromkeys(map(str.strip, plan.after_values), _AFTER)
    known |= {"": _NEITHER}
    places, texts = factorize(frame[plan.wave].to_numpy(dtype=object))
    times = np.array([known.get(text.strip(), _OTHER) for text in texts], np.int64)
    return times[places] if len(places) else times


def _first_of_each(
    rows: "ndarray", keys: "ndarray", usable: "ndarray"
) -> "tuple[ndarray, tuple[Duplicate, ...]]":
    """Of the rows with the same key, the first that can be used; rows without a key all stay."""
    import numpy as np

    kept = np.ones(len(rows), bool)
    keyed = np.flatnonzero(keys >= 0)
    times = np.bincount(keys[keyed]) if len(keyed) else keys[:0]
    again = keyed[times[keys[keyed]] > 1]
    ordered = again[np.lexsort((again, ~usable[again], keys[again]))]
    chosen: dict[int, int] = {}
    duplicates = []
    for place, key in zip(ordered.tolist(), keys[ordered].tolist(), strict=True):
        if key in chosen:
            kept[place] = False
            duplicates.append(Duplicate(row=int(rows[place]), kept=int(rows[chosen[key]])))
        else:
            chosen[key] = place
    return kept, tuple(sorted(duplicates, key=lambda one: one.row))


def _met(codes: "ndarray", before: "ndarray", later: "ndarray") -> "tuple[ndarray, ndarray]":
    """The places of the two rows of each person who has both."""
    import numpy as np

    after = np.flatnonzero(later)
    _both, first, second = np.intersect1d(
        codes[before], codes[after], assume_unique=True, return_indices=True
    )
    order = np.argsort(after[second])
    return before[first][order], after[second][order]


def _lost(rows: "ndarray", plan: Plan, codes: "ndarray", places: "ndarray") -> Iterator[Refused]:
    for place in places.tolist():
        row = int(rows[place])
        if codes[place] < 0:
            yield Refused(row=row, column=plan.code, why=_("has no code, so it has no other half"))
        else:
            yield Refused(row=row, column=plan.wave, why=_("does not say when it was answered"))


def _refusals(rows: "ndarray", chosen: "ndarray", scores: Sequence[Scores]) -> Iterator[Refused]:
    import numpy as np

    for place in np.flatnonzero(chosen).tolist():
        for side in scores:
            if side.states[place] == State.REFUSED:
                yield from side.refusals(int(rows[place]), place)


def _groups(frame: "DataFrame", plan: Plan, places: "ndarray") -> Sequence[str]:
    if not plan.subgroup:
        return ()
    texts: ndarray = frame[plan.subgroup].to_numpy(dtype=object)
    return [*map(str.strip, texts[places])]


def _listed(rows: "ndarray", chosen: "ndarray") -> tuple[int, ...]:
    return tuple(rows[chosen].tolist())
