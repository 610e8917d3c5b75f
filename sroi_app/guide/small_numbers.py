"""Which counts of people may be shown: no group under five, nor what would give one away.

Only what is shown is limited; the sum uses the true numbers.
"""

from collections.abc import Sequence

FEWEST = 5


def withheld(counts: Sequence[int]) -> frozenset[int]:
    """Return the places of the counts that must not be shown beside their total.

    Those from 1 to 4, and as many of the next larger ones as are needed so that nobody who knows
    the total, the rest and this rule can work one out.

    >>> sorted(withheld((22, 15, 2))), sorted(withheld((22, 17, 0)))
    ([1, 2], [])
    """
    small = sum(1 for count in counts if 0 < count < FEWEST)
    if not small:
        return frozenset()
    places = sorted((place for place, count in enumerate(counts) if count), key=counts.__getitem__)
    rising = [counts[place] for place in places]
    kept = max(small, 2)
    while kept < len(rising) and not _is_safe(rising[:kept], rising[kept]):
        kept += 1
    if kept == len(rising) and sum(rising) <= 2 * kept:
        return frozenset(range(len(counts)))  # else those of nobody would say that all are of one
    return frozenset(places[:kept])


def withheld_beside(counts: Sequence[int], claimed: int) -> frozenset[int]:
    """Return the places of the counts that must not be shown where one is claimed.

    What is claimed is printed as the number of people, and so hides nothing of the others.

    >>> sorted(withheld_beside((15, 22, 2), 0)), sorted(withheld_beside((15, 22, 0), 0))
    ([1, 2], [])
    """
    small = frozenset(place for place, count in enumerate(counts) if 0 < count < FEWEST)
    others = frozenset(range(len(counts))) - {claimed}
    return small | others if small & others else withheld(counts)


def too_few(count: int) -> bool:
    """Whether a group is so small that nothing at all is said of it."""
    return count < FEWEST


def _is_safe(kept: Sequence[int], next_: int) -> bool:
    """Whether counts kept back, in rising order, hide each other.

    Together they are a group that may be shown; they are not all of one person, nor all as large
    as small counts can be, which only one set of numbers adds up to; and none was chosen before an
    equal one.
    """
    together = sum(kept)
    told = together in (len(kept), (FEWEST - 1) * len(kept))
    return together >= FEWEST and not told and kept[-1] != next_
