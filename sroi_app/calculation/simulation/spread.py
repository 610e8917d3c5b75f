"""What many ratios say together: percentiles, bins for a picture, and which numbers spread them."""

from collections.abc import Sequence
from decimal import Decimal

from sroi_app.calculation.simulation.draws import Figures, Ranged
from sroi_app.calculation.simulation.simulated import Bin, SpreadShare

BINS = 30
PERCENTILES = (5, 50, 95)


class Shares:
    """The share of the variance that each number brings, gathered block by block.

    It is the squared correlation of a number's draws with the ratios, less what chance alone
    brings: how much of the spread a straight line in that number explains. Source: Saltelli and
    others, Global Sensitivity Analysis (2008), 1.2.5.
    """

    def __init__(self, numbers: Sequence[Ranged]) -> None:
        self._numbers = numbers
        self._products: Figures = 0.0
        self._count = 0
        self._first = self._total = self._squares = 0.0

    def add(self, drawn: Figures, ratios: Figures) -> None:
        """Take the draws of a block, a row for each number, and their ratios."""
        import numpy as np

        if not self._count:
            self._first = float(ratios[0])
        apart = ratios - self._first  # close to 0, so that no digits are lost in the squares
        # One number at a time: all at once would wake as many threads as there are processors,
        # to wait for each other where others need them too.
        self._products = self._products + np.array([row @ apart for row in drawn])
        self._total += float(apart.sum())
        self._squares += float(apart @ apart)
        self._count += len(ratios)

    def found(self) -> tuple[SpreadShare, ...]:
        """Return the shares, the largest first; none where nothing spreads the ratio."""
        variance = self._squares / self._count - (self._total / self._count) ** 2
        if self._count < 3 or variance <= 1e-20 * (1 + self._first**2):
            return ()
        raw = [
            self._share(number, float(product), variance)
            for number, product in zip(self._numbers, self._products, strict=True)
        ]
        whole = max(sum(raw), 1.0)  # chance can make them a little more than all there is
        shares = [
            SpreadShare(number.at, Decimal(str(round(share / whole, 9))))
            for number, share in zip(self._numbers, raw, strict=True)
        ]
        return tuple(sorted(shares, key=lambda one: -one.share))

    def _share(self, number: Ranged, product: float, variance: float) -> float:
        covariance = (product - number.mean * self._total) / self._count
        squared = covariance**2 / (number.deviation**2 * variance)
        return max(0.0, (squared * self._count - 1) / (self._count - 1))


def percentiles(ratios: Figures) -> tuple[float, float, float]:
    """Return the ratios that 5, 50 and 95 of each hundred are at or below."""
    import numpy as np

    low, middle, high = np.percentile(ratios, PERCENTILES)
    return float(low), float(middle), float(high)


def even_bins(ratios: Figures, low: float, high: float) -> tuple[Bin, ...]:
    """Return how many ratios fall in each of 30 even bins; one bin where all are the same.

    They reach at most the width from `low` to `high` beyond it: a few ratios further out are in
    none, since they would press all others into one bin.
    """
    import numpy as np

    width = high - low
    start, end = max(float(ratios.min()), low - width), min(float(ratios.max()), high + width)
    if not end - start > 1e-9 * max(abs(start), abs(end)):
        return (Bin(rounded(start), rounded(end), len(ratios)),)
    counts, edges = np.histogram(ratios, BINS, (start, end))
    ends = [rounded(float(edge)) for edge in edges]
    return tuple(map(Bin, ends, ends[1:], map(int, counts)))


def rounded(figure: float) -> Decimal:
    """Return a figure to 12 digits, so that the order of a sum does not show in it."""
    return Decimal(f"{figure:.11e}").normalize() + 0
