"""Which counts of people may be shown: no group under five, nor what would give one away.

Only what is shown is limited; the sum uses the true numbers.
"""

from collections.abc import Sequence

FEWEST = 5


def withheld(counts: Sequence[int]) -> frozenset[int]:
    """Return the places of the counts that must not be shown beside their total.

    Those from 1 to 4, and the next larger ones until what is kept back is at least two counts of
    at least five people together: less could be worked out from the total and the rest.

    >>> sorted(withheld((22, 15, 2))), sorted(withheld((22, 17, 0)))
    ([1, 2], [])
    """
    small = sum(1 for count in counts if 0 < count < FEWEST)
    if not small:
        return frozenset()
    by_size = sorted((place for place, count in enumerate(counts) if count), key=counts.__getitem__)
    kept = max(small, 2)
    while kept < len(by_size) and sum(counts[place] for place in by_size[:kept]) < FEWEST:
        kept += 1
    return frozenset(by_size[:kept])


def too_few(count: int) -> bool:
    """Whether a group is so small that nothing at all is said of it."""
    return count < FEWEST
