"""The pages of the PDF, one under the other; only those in sight are drawn."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from sroi_app.text import _
from sroi_app.workspace.preview import Preview
from ui.announce import announce
from ui.guard import guarded
from ui.look import look, scaled
from ui.preview.drawing import Drawing
from ui.preview.sizes import GAP, Fit, Places, Zoom, places
from ui.tasks import Tasks

LINE = 40  # pixels that an arrow key scrolls
WIDEST = 4000  # pixels of a picture: more would be no sharper to the eye, and take long
STALE = 150  # of 255: how much of the ground lies over pages that are out of date
LEAST_HEIGHT = 240


class PagesView(QAbstractScrollArea):
    """Page Up and Page Down turn pages, arrows scroll, Space goes on by what is in sight."""

    turned = Signal(int)  # the page that is in the middle, from 0

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumHeight(scaled(LEAST_HEIGHT))
        self.drawing = Drawing(tasks, self)
        self.page = 0
        self._preview: Preview | None = None
        self.stale = False
        self._zoom: Zoom = Fit.WIDTH
        self._places = Places((), 0, 0)
        self._down = 0.0  # of the page: how much of it lies above what is in sight
        self._laying_out = False
        self.drawing.drawn.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        self.horizontalScrollBar().valueChanged.connect(lambda _x: self.viewport().update())
        self._tell()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._places.pages)

    @property
    def is_drawn(self) -> bool:
        """Whether every page in sight is the picture it should be."""
        preview = self._preview
        return preview is None or all(
            self.drawing.has(preview, *page) for page in self._pictures(self._in_sight())
        )

    def show_preview(self, preview: Preview | None, *, stale: bool) -> None:
        """Show the pages of a PDF, at the place that was in sight; greyed where it is `stale`."""
        if preview is None:
            self.drawing.forget()
            self.page, self._down = 0, 0.0
        self.stale = stale
        if preview is not self._preview:
            self._preview = preview
            self._lay_out()
        self.viewport().update()

    def show_at(self, zoom: Zoom) -> None:
        """Show the pages larger or smaller, the same one in sight."""
        self._zoom = zoom
        self._lay_out()

    def go_to(self, number: int) -> None:
        """Bring the top of a page into sight, or of the nearest there is."""
        if self.count:
            self._turn_to(number)
            self._down = 0.0
            self._return()

    # What Qt tells it

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters around it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumHeight(scaled(LEAST_HEIGHT))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, bar, key = Qt.Key, self.verticalScrollBar(), event.key()
        screen = self.viewport().height() - LINE
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (keys.Key_PageDown, keys.Key_PageUp):
            self.go_to(self.page + (1 if key == keys.Key_PageDown else -1))
        elif key in (keys.Key_Home, keys.Key_End):
            self.go_to(0 if key == keys.Key_Home else self.count - 1)
        elif key in (keys.Key_Up, keys.Key_Down):
            bar.setValue(bar.value() + (LINE if key == keys.Key_Down else -LINE))
        elif key == keys.Key_Space:
            bar.setValue(bar.value() + (-screen if back else screen))
        else:
            super().keyPressEvent(event)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look().theme.colours
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), QColor(colours["raised"]))
        seen = self._in_sight()
        for number in seen:
            self._paint_page(painter, number)
        painter.end()
        self._draw(seen)

    # Inner

    def _paint_page(self, painter: QPainter, number: int) -> None:
        colours = look().theme.colours
        area = self._places.pages[number].translated(-self._corner())
        image = self.drawing.image(number)
        painter.fillRect(area, QColor("white"))  # paper, in every theme
        if image is not None:
            painter.drawImage(area, image, QRectF(image.rect()))
        if self.stale:
            veil = QColor(colours["raised"])
            veil.setAlpha(STALE)
            painter.fillRect(area, veil)
        painter.setPen(QPen(QColor(colours["edge"]), 1))
        painter.drawRect(area)

    def _draw(self, seen: list[int]) -> None:
        """Have those in sight drawn, as sharp as the screen is."""
        if self._preview is None or not self.isVisible():
            return
        self.drawing.want(self._preview, self._pictures(seen))

    def _pictures(self, numbers: list[int]) -> list[tuple[int, int]]:
        """Pages with how wide their pictures have to be, in pixels of the screen."""
        ratio = self.devicePixelRatioF()
        widths = ((n, round(self._places.pages[n].width() * ratio)) for n in numbers)
        return [(n, min(max(width, 1), WIDEST)) for n, width in widths]

    def _in_sight(self) -> list[int]:
        top = self._corner().y()
        return self._places.between(top, top + self.viewport().height())

    def _corner(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _lay_out(self) -> None:
        """Find the places of the pages in the room there is; what was in sight stays there."""
        with self._keeping_the_place():
            room = self.viewport().size()
            sizes = self._preview.sizes if self._preview else ()
            self._places = places(sizes, room, self._zoom)
            for bar, whole, part in (
                (self.verticalScrollBar(), self._places.height, room.height()),
                (self.horizontalScrollBar(), self._places.width, room.width()),
            ):
                bar.setRange(0, max(round(whole - part), 0))
                bar.setPageStep(part)
                bar.setSingleStep(LINE)
            self._turn_to(self.page)
            self._return()

    @contextmanager
    def _keeping_the_place(self) -> Iterator[None]:
        """Whatever the scroll bars do meanwhile, nobody scrolled."""
        before, self._laying_out = self._laying_out, True
        try:
            yield
        finally:
            self._laying_out = before

    def _return(self) -> None:
        """Scroll to the place that is known."""
        if self.count:
            page = self._places.pages[self.page]
            with self._keeping_the_place():
                self.verticalScrollBar().setValue(
                    round(page.top() - GAP + self._down * page.height())
                )
        self.viewport().update()

    def _follow(self) -> None:
        """Somebody scrolled: know which page is in the middle now, and how far down it they are."""
        self.viewport().update()
        if self.count and not self._laying_out:
            y = self._corner().y()
            self._turn_to(self._places.around(y + self.viewport().height() / 2))
            page = self._places.pages[self.page]
            self._down = (y - page.top() + GAP) / page.height()

    def _turn_to(self, number: int) -> None:
        number = min(max(number, 0), max(self.count - 1, 0))
        turned, self.page = number != self.page, number
        self._tell()
        self.turned.emit(number)
        if turned and self.hasFocus():
            announce(self, self.accessibleName())

    def _tell(self) -> None:
        words = _("Page {number} of {count} of the PDF").format(
            number=self.page + 1, count=self.count
        )
        self.setAccessibleName(words if self.count else _("The pages of the PDF"))
        self.setAccessibleDescription(_KEYS)


_KEYS = _(
    "Page Up and Page Down turn the pages. The pages are pictures: “Read it as text” has their "
    "words."
)
