"""The sheet a report is set on: A4 as it is, or A4 seen enlarged for large print."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

A4 = (595.28, 841.89)  # points


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Lengths in points, as they are before the whole page is enlarged by `scale`.

    No letter is smaller than `least`. `charts` is how wide a chart is drawn, to be enlarged to
    the width of the page.
    """

    scale: float = 1.0
    margin: float = 57.0
    top: float = 58.0
    bottom: float = 60.0
    measure: float = 440.0  # the widest a line of running text should be
    least: float = 0.0
    charts: float = 1.0

    @property
    def page(self) -> tuple[float, float]:
        return A4[0] / self.scale, A4[1] / self.scale

    @property
    def width(self) -> float:
        return self.page[0] - 2 * self.margin

    @property
    def height(self) -> float:
        return self.page[1] - self.top - self.bottom


USUAL = Sheet()
LARGE = Sheet(scale=1.6, margin=24.0, top=42.0, bottom=46.0, least=10.0, charts=0.8)
"""The least of 10 points is 16 on the page, which the sight charities ask for."""

_SHEET: ContextVar[Sheet] = ContextVar("sheet", default=USUAL)


def sheet() -> Sheet:
    """Return the sheet that is set on now, in this thread."""
    return _SHEET.get()


@contextmanager
def set_on(chosen: Sheet) -> Iterator[None]:
    """Set all that is set inside on a sheet."""
    before = _SHEET.set(chosen)
    try:
        yield
    finally:
        _SHEET.reset(before)
