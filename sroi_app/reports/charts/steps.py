"""A diagram from top to bottom: a box to a line, set in where one thing leads to several.

What is tied to more than one box above it has its other arrows in lanes at the right edge.
"""

from collections import Counter

from sroi_app.reports.charts.placing import Links, Placing, Spot, Tall
from sroi_app.reports.charts.scene import Arrow

GAP = 13.0  # points between boxes
APART = 13.0  # more where another chain begins
INDENT = 20.0
LEAST = 90.0  # the width of a box, where the indents leave that much
WIDEST = 330.0
LANE = 9.0
MOST_LANES = 5
BEND = 4.0


def in_steps(links: Links, width: float, tall: Tall) -> Placing:
    """Return the boxes one below another."""
    parents = _parents(links)
    depths = _depths(parents)
    beside = [
        (place, effect)
        for place, effects in enumerate(links)
        for effect in effects
        if parents[effect] != place
    ]
    lanes = _lanes(beside)
    room = width - LANE * (max(lanes) + 2) if lanes else width
    indent = min(INDENT, max(room - LEAST, 0) / max(*depths, 1, 1))
    spots: list[Spot] = []
    y = 0.0
    for place, depth in enumerate(depths):
        if spots and parents[place] is None:
            y += APART
        across = min(room - depth * indent, WIDEST)
        spots.append(Spot(depth * indent, y, across, tall(place, across)))
        y = spots[-1].bottom + GAP
    edge = max((spot.right for spot in spots), default=0.0)
    arrows = [
        _down(spots[parent], spots[place], indent)
        for place, parent in enumerate(parents)
        if parent is not None
    ]
    arrows += [
        _round(spots[one], spots[other], edge + LANE * (lane + 1))
        for (one, other), lane in zip(beside, lanes, strict=True)
    ]
    return Placing(tuple(spots), tuple(arrows), max(y - GAP, 0.0))


def _parents(links: Links) -> list[int | None]:
    """The box each is set under: the nearest that leads to it of those it could stand within."""
    before: list[list[int]] = [[] for _place in links]
    for place, effects in enumerate(links):
        for effect in effects:
            before[effect].append(place)
    parents: list[int | None] = []
    open_: list[int] = []  # the box above and all it stands within
    depth: dict[int, int] = {}  # of each open one, its place among them
    for place in range(len(links)):
        within = [depth[one] for one in before[place] if one in depth]
        deepest = max(within, default=-1)
        parents.append(open_[deepest] if within else None)
        for closed in open_[deepest + 1 :]:
            del depth[closed]
        del open_[deepest + 1 :]
        depth[place] = len(open_)
        open_.append(place)
    return parents


def _depths(parents: list[int | None]) -> list[int]:
    """How far each is set in: one more than its parent, unless it is all that follows."""
    children = Counter(parents)
    depths: list[int] = []
    for parent in parents:
        depths.append(0 if parent is None else depths[parent] + (children[parent] > 1))
    return depths


def _lanes(beside: list[tuple[int, int]]) -> list[int]:
    """A lane for each arrow at the edge; arrows that do not meet may have the same one."""
    ends: list[int] = []
    lanes: list[int] = []
    for start, end in beside:
        free = next((lane for lane, last in enumerate(ends) if last <= start), len(ends))
        if free < len(ends):
            ends[free] = end
        elif len(ends) < MOST_LANES:
            ends.append(end)
        else:
            free = min(range(len(ends)), key=ends.__getitem__)
            ends[free] = max(ends[free], end)
        lanes.append(free)
    return lanes


def _down(parent: Spot, child: Spot, indent: float) -> Arrow:
    if child.x == parent.x:
        x = parent.x + INDENT / 2
        return Arrow(start=(x, parent.bottom), pieces=(((x, child.y),),))
    x, y = parent.x + indent / 2, child.middle
    bend = min(BEND, indent / 2)
    return Arrow(
        start=(x, parent.bottom),
        pieces=(((x, y - bend),), ((x, y), (x, y), (x + bend, y)), ((child.x, y),)),
    )


def _round(start: Spot, end: Spot, x: float) -> Arrow:
    """Out at the right, down a lane, and back in."""
    out, back = start.y + start.height * 0.7, end.y + end.height * 0.3
    return Arrow(
        start=(start.right, out),
        pieces=(
            ((x - BEND, out),),
            ((x, out), (x, out), (x, out + BEND)),
            ((x, back - BEND),),
            ((x, back), (x, back), (x - BEND, back)),
            ((end.right, back),),
        ),
    )
