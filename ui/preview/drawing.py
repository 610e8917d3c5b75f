"""Draws the pages that are in sight, off the main thread; the last ones seen are kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from sroi_app.workspace.preview import Preview, page_picture
from ui.tasks import Tasks
from ui.work import Work

MOST_KEPT = 6  # pictures: at 200 % on a sharp screen one takes 50 MB


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The picture of a page, and what it was drawn of."""

    image: QImage
    preview: Preview
    width: int


class Drawing(QObject):
    """Knows the pictures of pages by their number, from 0. An old one stands in for a new one."""

    drawn = Signal()

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._work = Work(tasks, self)
        self._kept: dict[int, _Drawn] = {}  # those seen last stand last
        self._preview: Preview | None = None
        self._wanted: tuple[tuple[int, int], ...] = ()
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.end)

    def image(self, number: int) -> QImage | None:
        """The best picture of a page there is."""
        kept = self._kept.get(number)
        return None if kept is None else kept.image

    def has(self, preview: Preview, number: int, width: int) -> bool:
        """Whether the picture of a page is there, of this very PDF and this wide."""
        kept = self._kept.get(number)
        return kept is not None and kept.preview is preview and kept.width == width

    def want(self, preview: Preview, pages: Sequence[tuple[int, int]]) -> None:
        """Draw these pages, each with its width in pixels of the screen; no others any more."""
        wanted = tuple(pages)
        if preview is not self._preview or wanted != self._wanted:
            self._preview, self._wanted = preview, wanted
            self._go_on()

    def forget(self) -> None:
        """Keep no picture, and want none."""
        self._work.stop()
        self._kept.clear()
        self._preview, self._wanted = None, ()

    def end(self) -> None:
        """Stop for good, and wait for the thread."""
        self.forget()
        self._tasks.wait()

    def _go_on(self) -> None:
        """Draw the next one that is wanted and not there."""
        preview = self._preview
        if preview is None:
            return
        missing = [page for page in self._wanted if not self.has(preview, *page)]
        if not missing:
            self._work.stop()
            return
        number, width = missing[0]
        self._work.begin(
            lambda _stopped, _tell: _draw(preview, number, width),
            lambda drawn: self._take(number, drawn),
        )

    def _take(self, number: int, drawn: _Drawn) -> None:
        if not isValid(self):  # the page may have been given up meanwhile
            return
        self._kept.pop(number, None)
        self._kept[number] = drawn
        in_sight = {page for page, _width in self._wanted}
        for old in [page for page in self._kept if page not in in_sight][:-MOST_KEPT]:
            del self._kept[old]
        self.drawn.emit()
        self._go_on()


def _draw(preview: Preview, number: int, width: int) -> _Drawn:
    picture = page_picture(preview, number, width)
    form = QImage.Format.Format_RGBX8888
    borrowed = QImage(picture.pixels, picture.width, picture.height, 4 * picture.width, form)
    return _Drawn(borrowed.copy(), preview, width)
