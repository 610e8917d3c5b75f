"""Nobody works out of what is shown how few people said something."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations

import pytest

from sroi_app.guide.kept_back import AVERAGES, withheld_counts
from sroi_app.guide.small_numbers import FEWEST, withheld, withheld_beside
from sroi_app.model.survey import Survey, SurveyDesign
from tests.hardening.tally import Tally

Counts = tuple[int, ...]
Rule = Callable[[Counts], frozenset[int]]
EXACTLY = 4


def drawn(draw: random.Random) -> Counts:
    """Return a table of counts as surveys have them: many small, some large, some of nobody."""
    kind = draw.choice(("few", "mixed", "alike"))
    cells = draw.randint(2, 11)
    if kind == "few":
        return tuple(draw.choice((0, 1, 1, 2, 3, 4)) for _cell in range(cells))
    if kind == "alike":
        return (draw.randint(1, 6),) * (cells - 1) + (draw.randint(0, 30),)
    return tuple(draw.choice((0, draw.randint(1, 4), draw.randint(5, 40))) for _c in range(cells))


def others(counts: Counts, places: Sequence[int]) -> Iterator[Counts]:
    """Yield every other table with the same total and the same counts in sight, the likeliest
    first."""
    for step in (1, 2, 3, 4):
        for gives, takes in permutations(places, 2):
            if counts[gives] >= step:
                yield _with(counts, {gives: counts[gives] - step, takes: counts[takes] + step})
    total = sum(counts[place] for place in places)
    for parts in _shared_out(total, len(places)):
        yield _with(counts, dict(zip(places, parts, strict=True)))


def _shared_out(total: int, parts: int) -> Iterator[Counts]:
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        yield from ((first, *rest) for rest in _shared_out(total - first, parts - 1))


def _with(counts: Counts, changed: Mapping[int, int]) -> Counts:
    return tuple(changed.get(place, count) for place, count in enumerate(counts))


def worked_out(counts: Counts, hidden: frozenset[int], rule: Rule) -> set[int]:
    """Return the places somebody can work out who knows the total, the rest and the `rule`.

    Of more than four counts that are kept back only by their bounds: that none is of nobody while
    others are in sight, and what they come to.
    """
    if len(hidden) > EXACTLY:
        together = sum(counts[place] for place in hidden)
        somebody = len(hidden) < len(counts)
        return set(hidden) if somebody and together == len(hidden) else set()
    certain = set(hidden)
    for other in others(counts, sorted(hidden)) if hidden else ():
        if rule(other) == hidden:
            certain -= {place for place in certain if other[place] != counts[place]}
        if not certain:
            break
    return certain


@pytest.mark.hardening(
    "D2",
    few=1000,
    many=10_000,
    found="Where five or more were each alone with an answer, the total told so: another count is "
    "kept back with theirs now",
)
def test_no_count_that_is_kept_back_can_be_worked_out_from_the_total_and_the_others(
    tally: Tally,
) -> None:
    draw = random.Random(2)  # noqa: S311  so that a failure can be seen again
    while tally.trials < tally.count:
        counts = drawn(draw)
        if sum(counts) < FEWEST:
            continue  # of so few people nothing is shown at all
        hidden = withheld(counts)
        if hidden and sum(counts[place] for place in hidden) < FEWEST:
            tally.lose(f"{counts}: together {sorted(hidden)} are too few")
        if any(0 < count < FEWEST and place not in hidden for place, count in enumerate(counts)):
            tally.lose(f"{counts}: a small count is shown")
        _judge(tally, counts, worked_out(counts, hidden, withheld))
        tally.tried()


@pytest.mark.hardening("D2", few=500, many=10_000)
def test_no_count_beside_one_that_is_claimed_can_be_worked_out(tally: Tally) -> None:
    draw = random.Random(3)  # noqa: S311  so that a failure can be seen again
    while tally.trials < tally.count:
        counts = (draw.randint(5, 60), draw.randint(0, 20), draw.randint(0, 20))
        hidden = withheld_beside(counts, 0) - {0}  # which is printed as the number of people

        def rule(other: Counts) -> frozenset[int]:
            return withheld_beside(other, 0) - {0}

        # How many are not claimed is told by the claim; not how many of them got worse.
        _judge(tally, counts, worked_out(counts, hidden, rule))
        tally.tried()


def _judge(tally: Tally, counts: Counts, certain: set[int]) -> None:
    small = {place for place, count in enumerate(counts) if 0 < count < FEWEST}
    if certain & small:
        tally.lose(f"{counts}: {sorted(certain & small)} can be worked out")


@pytest.mark.hardening(
    "D2",
    few=500,
    many=10_000,
    found="Of a question answered with yes or no, and of some others, the average told how many "
    "got worse: where it leaves one number alone it is kept back now",
)
def test_no_average_gives_away_how_many_got_worse(tally: Tally) -> None:
    draw = random.Random(4)  # noqa: S311  so that a failure can be seen again
    while tally.trials < tally.count:
        steps = draw.choice((1, 1, 2, 4, 10))
        moves = _moves(draw, steps)
        counts = (
            sum(move >= 1 for move in moves),
            sum(move == 0 for move in moves),
            sum(move <= -1 for move in moves),
        )
        survey = _survey(counts, moves, steps)
        hidden = withheld_counts(survey)
        if {"improved", "same", "worse"} & hidden and not {*AVERAGES} <= hidden:
            left = _possible(counts, sum(moves), steps)
            if len(left) < 2:
                tally.lose(f"{counts} of {steps} steps, {sum(moves)} in all: {left} got worse")
        tally.tried()


def _moves(draw: random.Random, steps: int) -> Sequence[int]:
    ups, downs = draw.randint(5, 40), draw.choice((0, 1, 2, 3, 4, 7))
    moved = [draw.randint(1, steps) for _one in range(ups)]
    return [*moved, *(-draw.randint(1, steps) for _one in range(downs)), *[0] * draw.randint(0, 20)]


def _survey(counts: Counts, moves: Sequence[int], steps: int) -> Survey:
    improved, same, worse = map(Decimal, counts)
    return Survey(
        id="v1",
        outcome="o1",
        question="How?",
        design=SurveyDesign.BEFORE_AND_AFTER,
        least=Decimal(0),
        most=Decimal(steps),
        threshold=Decimal(1),
        answered=Decimal(len(moves)),
        improved=improved,
        same=same,
        worse=worse,
        change=Decimal(sum(moves)) / len(moves),
        depth=Decimal(sum(moves)) / len(moves) / steps,
    )


def _possible(counts: Counts, points: int, steps: int) -> list[int]:
    """Return how many may have got worse, of whom one knows the total, who improved, and by how
    many points all moved together."""
    improved, beside = counts[0], counts[1] + counts[2]
    return [
        worse
        for worse in range(beside + 1)
        if improved - worse * steps <= points <= improved * steps - worse
        and withheld_beside((improved, beside - worse, worse), 0) == withheld_beside(counts, 0)
    ]
