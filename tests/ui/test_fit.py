"""Going up and down in size ends where it began, whatever was fixed in code."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.fit import NO_LIMIT, fit_gaps, refit_sizes
from ui.look import ZOOMS

zooms = st.lists(st.sampled_from(ZOOMS), max_size=6)


def _made(gap: int, width: int) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(gap, 0, gap, 2 * gap)
    column.setSpacing(gap)
    row, grid = QHBoxLayout(), QGridLayout()
    row.setSpacing(gap)
    grid.setHorizontalSpacing(gap)
    grid.setVerticalSpacing(3)
    column.addLayout(row)
    column.addLayout(grid)
    fixed = QLabel("x")
    fixed.setMaximumWidth(width)
    fixed.setMinimumHeight(width)
    row.addWidget(fixed)
    return whole


def _measures(whole: QWidget) -> list[int]:
    column, fixed = whole.layout(), whole.findChildren(QLabel)[0]
    assert column is not None
    margins = column.contentsMargins()
    gaps = [layout.spacing() for layout in whole.findChildren(QHBoxLayout)]
    grid = whole.findChildren(QGridLayout)[0]
    return [
        *(margins.left(), margins.top(), margins.bottom(), column.spacing(), *gaps),
        *(grid.horizontalSpacing(), grid.verticalSpacing()),
        *(fixed.maximumWidth(), fixed.minimumHeight(), fixed.maximumHeight()),
    ]


@given(zooms, st.integers(1, 40), st.integers(1, 600))
def test_there_and_back_is_where_it_began(steps: list[int], gap: int, width: int) -> None:
    whole = _made(gap, width)
    before, at = _measures(whole), 1.0
    for step in (*steps, 100):
        fit_gaps(whole, step / 100)
        refit_sizes(whole, at, step / 100)
        at = step / 100
    assert _measures(whole) == before


def test_everything_is_twice_as_large_at_twice_the_zoom() -> None:
    whole = _made(7, 300)
    fit_gaps(whole, 2)
    refit_sizes(whole, 1, 2)
    assert _measures(whole) == [14, 0, 28, 14, 14, 14, 6, 600, 600, NO_LIMIT]


def test_what_is_set_anew_in_between_counts() -> None:
    whole = _made(7, 300)
    refit_sizes(whole, 1, 2)
    fixed = whole.findChildren(QLabel)[0]
    fixed.setMaximumWidth(400)
    refit_sizes(whole, 2, 1)
    assert fixed.maximumWidth() == 200
    assert fixed.minimumHeight() == 300
