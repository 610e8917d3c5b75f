"""What pages and side panels lie on: it scrolls up and down, never sideways."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ui.guard import guarded
from ui.look import scaled

PAGE_WIDTH = 780
ROOM_AROUND = 120  # pixels kept in sight above and below what the keyboard is in
NO_LIMIT = 16_777_215  # Qt's own largest size of a widget
LAYOUT_TIME = 500  # milliseconds in which a new page finds its height, on a slow computer too
WHOLE = "whole"  # the property of what is brought into sight whole, where there is room


class _Canvas(QScrollArea):
    """What lies on it is as wide as the canvas, and as tall as it wants to be."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.setMinimumHeight(1)  # what counts is its height at this width, not at the narrowest
        self.setWidget(inside)


class SideCanvas(_Canvas):
    """A side of the desk: of one width beside the page, of one height above or below it."""

    def __init__(self, widget: QWidget, width: int) -> None:
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        super().__init__(widget)
        self._width = width
        self.stand_beside()

    def stand_beside(self) -> None:
        """Take one width, or what no word can do without, and all the height there is."""
        bar = self.verticalScrollBar().sizeHint().width()
        width = max(scaled(self._width), self._inside.minimumSizeHint().width() + bar)
        self._take(least=(width, 0), most=(width, NO_LIMIT))

    def lie_across(self, height: int) -> None:
        """Take the whole width and at most a height in pixels of the screen."""
        self._take(least=(0, 0), most=(NO_LIMIT, height))

    def _take(self, least: tuple[int, int], most: tuple[int, int]) -> None:
        self.setMinimumSize(*least)
        self.setMaximumSize(*most)


class PageCanvas(_Canvas):
    """A page in a column of readable width."""

    def __init__(self, page: QWidget, *, wide: bool = False) -> None:
        inside = QWidget()
        inside.setObjectName("canvas")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        page.setMaximumWidth(NO_LIMIT if wide else scaled(PAGE_WIDTH))
        row.addWidget(page, 1)
        super().__init__(inside)
        self._opening = QTimer(self, interval=LAYOUT_TIME, singleShot=True)
        self._following = QTimer(self, interval=LAYOUT_TIME, singleShot=True)
        self.verticalScrollBar().rangeChanged.connect(lambda: self._follow())

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        seen = self._sees_keyboard(event.oldSize().height())
        super().resizeEvent(event)
        # A page that is read from its top has the keyboard on the way on, far below.
        if seen and not self._opening.isActive():
            self.follow_keyboard()

    def open(self) -> None:
        """Begin at the top, and stay there while the page finds its size."""
        self._opening.start()
        self.verticalScrollBar().setValue(0)

    def show_top(self) -> None:
        """Begin at the top, unless what has the keyboard would then be out of sight."""
        self.verticalScrollBar().setValue(0)
        self.follow_keyboard()

    def follow_keyboard(self) -> None:
        """Bring what has the keyboard into sight, also while the page still finds its height."""
        self._following.start()
        self._follow()

    def _sees_keyboard(self, height: int) -> bool:
        """Whether what has the keyboard begins within this height of what is shown."""
        focused: QWidget | None = self._inside.focusWidget()
        if focused is None:
            return False
        return 0 <= focused.mapTo(self.viewport(), QPoint(0, 0)).y() < height

    def _follow(self) -> None:
        focused = self._inside.focusWidget()
        if not self._following.isActive() or focused is None:
            return
        self.ensureWidgetVisible(focused, 0, scaled(ROOM_AROUND))
        question = _question_around(focused)
        if question is not None:
            self._bring_question(question, focused)

    def _bring_question(self, question: QWidget, answer: QWidget) -> None:
        """Show a question whole; or at least from its first word to the answer, if that fits."""
        room, bar = self.viewport().height(), self.verticalScrollBar()
        top = question.mapTo(self._inside, QPoint(0, 0)).y()
        bottom = answer.mapTo(self._inside, QPoint(0, answer.height())).y()
        if question.height() <= room:
            self.ensureWidgetVisible(question, 0, 0)
        elif bottom - top <= room:
            bar.setValue(min(bar.value(), top))


def _question_around(widget: QWidget) -> QWidget | None:
    """The question an answer is given to: an answer alone says little."""
    above = widget.parentWidget()
    while above is not None and not above.property(WHOLE):
        above = above.parentWidget()
    return above
