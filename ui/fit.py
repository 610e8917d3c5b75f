"""Brings what is laid out already to another zoom.

A size that is fixed in code is `scaled` where it is set. Margins and gaps are not: layouts are
written for 100 %, and what stands on the desk is brought to the zoom when it is shown.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

NO_LIMIT = 16_777_215  # Qt's own largest size of a widget
_NOTE = "laid-out"  # what was set last, and what that is at 100 %


def fit_gaps(root: QWidget, zoom: float) -> None:
    """Bring the margins and gaps of everything in a widget to a zoom; 1 is 100 %."""
    for layout in root.findChildren(QLayout):
        _bring(layout, _gaps(layout), 1.0, zoom, partial(_set_gaps, layout))


def refit_sizes(root: QWidget, before: float, after: float) -> None:
    """Bring the fixed sizes of everything in a widget from one zoom to another."""
    for widget in root.findChildren(QWidget):
        _bring(widget, _sizes(widget), before, after, partial(_set_sizes, widget))


def _bring(
    what: QObject,
    present: Sequence[int],
    before: float,
    after: float,
    put: Callable[[Sequence[int]], None],
) -> None:
    """Scale from what it is at 100 %, so that no step up and down adds up roundings."""
    if not any(_counts(length) for length in present):
        return
    note = what.property(_NOTE)
    known = note is not None and list(note[0]) == list(present)
    base = note[1] if known else [length / before for length in present]
    new = [
        round(plain * after) if _counts(length) else length
        for length, plain in zip(present, base, strict=True)
    ]
    if new != list(present) or known or after != 1:
        put(new)
        what.setProperty(_NOTE, (new, base))


def _counts(length: int) -> bool:
    return 0 < length < NO_LIMIT


def _sizes(widget: QWidget) -> list[int]:
    least, most = widget.minimumSize(), widget.maximumSize()
    return [least.width(), least.height(), most.width(), most.height()]


def _set_sizes(widget: QWidget, sizes: Sequence[int]) -> None:
    widget.setMinimumSize(sizes[0], sizes[1])
    widget.setMaximumSize(sizes[2], sizes[3])


def _gaps(layout: QLayout) -> list[int]:
    margins = layout.contentsMargins()
    around = [margins.left(), margins.top(), margins.right(), margins.bottom()]
    if isinstance(layout, QGridLayout):
        return [*around, layout.horizontalSpacing(), layout.verticalSpacing()]
    return [*around, layout.spacing()]


def _set_gaps(layout: QLayout, gaps: Sequence[int]) -> None:
    layout.setContentsMargins(*gaps[:4])
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(gaps[4])
        layout.setVerticalSpacing(gaps[5])
    else:
        layout.setSpacing(gaps[4])
