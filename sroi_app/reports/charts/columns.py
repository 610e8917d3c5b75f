"""A diagram from left to right: causes in the first column, what follows in the next ones.

An arrow that passes a column has a lane of its own there, so that none runs through a box.
"""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise

from sroi_app.reports.charts.placing import Links, Placing, Spot, Tall
from sroi_app.reports.charts.scene import Arrow, Point

GAP = 18.0  # points between columns, where the arrows are
ROW_GAP = 11.0
NEAREST = 5.0  # between boxes, where that makes an arrow straight
KINK = 14.0
LANE = 4.0  # the height an arrow takes where it passes a column
LEAST, MOST = 66.0, 170.0  # points: the width of a column
SWEEPS = 4  # to untangle
SETTLING = 12  # to straighten; the last one puts causes beside what they lead to


def column_width(links: Links, width: float) -> float | None:
    """Return how wide the columns would be; None where there is too little room for them."""
    count = max(_ranks(links), default=0) + 1
    room = (width - GAP * (count - 1)) / count
    return min(room, MOST) if room >= LEAST else None


def in_columns(links: Links, column: float, tall: Tall) -> Placing:
    """Return the boxes in columns of one width."""
    mesh = _mesh(links)
    heights = [tall(place, column) for place in range(len(links))]
    heights += [LANE] * (len(mesh.ranks) - len(links))
    rows = _ordered(mesh)
    tops = _settled(mesh, rows, heights)
    step = column + GAP
    spots = [
        Spot(mesh.ranks[place] * step, tops[place], column, heights[place])
        for place in range(len(mesh.ranks))
    ]
    return Placing(
        spots=tuple(spots[: len(links)]),
        arrows=tuple(_arrow([spots[place] for place in run]) for run in mesh.runs),
        height=max((spot.bottom for spot in spots), default=0.0),
    )


@dataclass(frozen=True, slots=True)
class _Mesh:
    """Boxes and, after them, lanes: each run leads from one rank to the next without a jump."""

    ranks: tuple[int, ...]
    runs: tuple[tuple[int, ...], ...]

    def neighbours(self, *, forward: bool) -> list[list[int]]:
        found: list[list[int]] = [[] for _rank in self.ranks]
        for one, other in chain.from_iterable(map(pairwise, self.runs)):
            found[one if forward else other].append(other if forward else one)
        return found


def _ranks(links: Links) -> list[int]:
    """The column of each box: one after the last of those that lead to it."""
    ranks = [0] * len(links)
    for place, effects in enumerate(links):
        for effect in effects:
            ranks[effect] = max(ranks[effect], ranks[place] + 1)
    return ranks


def _mesh(links: Links) -> _Mesh:
    ranks = _ranks(links)
    runs = []
    for place, effects in enumerate(links):
        for effect in effects:
            passed = range(ranks[place] + 1, ranks[effect])
            runs.append((place, *range(len(ranks), len(ranks) + len(passed)), effect))
            ranks.extend(passed)
    return _Mesh(tuple(ranks), tuple(runs))


def _ordered(mesh: _Mesh) -> list[list[int]]:
    """The boxes of each rank from the top, with as few crossings as a few sweeps find."""
    before, after = mesh.neighbours(forward=False), mesh.neighbours(forward=True)
    rows: list[list[int]] = [[] for _rank in range(max(mesh.ranks, default=-1) + 1)]
    for place, rank in enumerate(mesh.ranks):
        rows[rank].append(place)
    best, fewest = rows, _crossings(rows, after)
    for sweep in range(SWEEPS):
        if not fewest:
            break
        rows = _swept(rows, before) if sweep % 2 == 0 else _swept(rows[::-1], after)[::-1]
        found = _crossings(rows, after)
        if found < fewest:
            best, fewest = rows, found
    return best


def _swept(rows: list[list[int]], near: list[list[int]]) -> list[list[int]]:
    """Each rank ordered by where its neighbours stand in the rank before."""
    swept = [rows[0]] if rows else []
    for row in rows[1:]:
        place = {one: number for number, one in enumerate(swept[-1])}
        here = {one: number for number, one in enumerate(row)}

        def middle(one: int, place: dict[int, int] = place, here: dict[int, int] = here) -> float:
            found = [place[other] for other in near[one]]
            return sum(found) / len(found) if found else here[one]

        swept.append(sorted(row, key=middle))
    return swept


def _crossings(rows: list[list[int]], after: list[list[int]]) -> int:
    total = 0
    for row, following in pairwise(rows):
        place = {one: number for number, one in enumerate(following)}
        seen: list[int] = []
        for one in row:
            ends = sorted(place[other] for other in after[one])
            total += sum(len(seen) - bisect_right(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
    return total


def _settled(mesh: _Mesh, rows: list[list[int]], heights: Sequence[float]) -> list[float]:
    """The top of each box, as near as may be to the middle of what it is tied to."""
    before, after = mesh.neighbours(forward=False), mesh.neighbours(forward=True)
    tops = [0.0] * len(heights)
    for row in rows:
        _put(row, [0.0] * len(row), heights, tops)
    for sweep in range(SETTLING):
        near, order = (after, rows[::-1]) if sweep % 2 else (before, rows)
        for row in order:
            wanted = [_wanted(one, near[one], heights, tops) for one in row]
            _put(row, wanted, heights, tops)
    _straighten(mesh, rows, heights, tops)
    highest = min(tops, default=0.0)
    return [top - highest for top in tops]


def _straighten(
    mesh: _Mesh, rows: list[list[int]], heights: Sequence[float], tops: list[float]
) -> None:
    """Take small kinks out of arrows that are the only one at both their ends, where there is
    room for the box at the far end to give way."""
    before, after = mesh.neighbours(forward=False), mesh.neighbours(forward=True)
    for row in rows[1:]:
        for place, one in enumerate(row):
            if len(before[one]) != 1 or len(after[before[one][0]]) != 1:
                continue
            wanted = _wanted(one, before[one], heights, tops)
            if abs(wanted - tops[one]) < KINK and _is_free(row, place, wanted, heights, tops):
                tops[one] = wanted


def _is_free(
    row: list[int], place: int, top: float, heights: Sequence[float], tops: list[float]
) -> bool:
    """Whether a box of a row may begin there."""
    if place:
        above = row[place - 1]
        if top < tops[above] + heights[above] + NEAREST:
            return False
    last = place + 1 == len(row)
    return last or top + heights[row[place]] + NEAREST <= tops[row[place + 1]]


def _wanted(one: int, near: list[int], heights: Sequence[float], tops: list[float]) -> float:
    if not near:
        return tops[one]
    middles = [tops[other] + heights[other] / 2 for other in near]
    return sum(middles) / len(middles) - heights[one] / 2


def _put(row: list[int], wanted: list[float], heights: Sequence[float], tops: list[float]) -> None:
    """Put the boxes of a row where they want to be, without one standing on another."""
    steps = [0.0, *accumulate(heights[one] + ROW_GAP for one in row[:-1])]
    free = _rising([want - step for want, step in zip(wanted, steps, strict=True)])
    for one, top, step in zip(row, free, steps, strict=True):
        tops[one] = top + step


def _rising(wanted: list[float]) -> list[float]:
    """The nearest numbers that never fall: neighbours that would are put at their mean."""
    pools: list[tuple[float, int]] = []  # sum and count
    for want in wanted:
        total, count = want, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            more, many = pools.pop()
            total, count = total + more, count + many
        pools.append((total, count))
    return [total / count for total, count in pools for _one in range(count)]


def _arrow(run: list[Spot]) -> Arrow:
    """Out of the side of the first box, along the lanes, into the side of the last."""
    pieces: list[tuple[Point, ...]] = []
    for one, other in pairwise(run):
        half = (one.right + other.x) / 2
        if abs(one.middle - other.middle) < 0.5:
            pieces.append(((other.x, one.middle),))
        else:
            pieces.append(((half, one.middle), (half, other.middle), (other.x, other.middle)))
        if other is not run[-1]:
            pieces.append(((other.right, other.middle),))
    return Arrow(start=(run[0].right, run[0].middle), pieces=tuple(pieces))
