"""What the window looks like, against pictures that somebody has looked at.

After a change of look that is meant, ``pytest tests/ui/test_pictures.py --update-golden`` takes
them anew: look at each before it is kept. A picture that differs is left where the failure says.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.model.address import Address
from sroi_app.workspace.files import examples
from tests.conftest import GOLDEN
from tests.ui.hands import Hands
from ui.canvas import PageCanvas
from ui.dialogs.find import FindDialog, show_find
from ui.look import Choice
from ui.main_window import MainWindow

pytestmark = [
    pytest.mark.skipif(
        sys.platform != "linux", reason="letters are drawn otherwise on another system"
    ),
]

PICTURES = GOLDEN / "pictures"
ROUNDED = 8  # kept pictures hold channels in steps of this, for few colours and small files
COLOURS = 256  # in the table of a kept picture
UNSEEN = 8  # a difference of a channel that nobody sees
MOST_DIFFERENT = 0.001  # of all pixels
MOST_BYTES = 700_000  # of all pictures together
MOMENTS = 20  # in which a page comes to rest
SHARE = "outcomes/o1/deadweight/value"

Pixels = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
Codes = np.ndarray[tuple[int, ...], np.dtype[np.int_]]
Way = Callable[[MainWindow, QtBot], QWidget]


def _page(page: str) -> Way:
    def way(window: MainWindow, _qtbot: QtBot) -> QWidget:
        window.desk.go_to_page(page)
        return window

    return way


def _list(window: MainWindow, _qtbot: QtBot) -> QWidget:
    Hands(window).open_section("outcomes")
    return window


def _sheet(window: MainWindow, _qtbot: QtBot) -> QWidget:
    window.desk.go_to_address(Address.parse(SHARE))
    return window


def _find(window: MainWindow, qtbot: QtBot) -> QWidget:
    show_find(window)
    dialog = window.findChild(FindDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.line.setText("friend")
    qtbot.waitUntil(lambda: not dialog._pause.isActive())
    return dialog


@dataclass(frozen=True)
class Picture:
    """What is shown, and how."""

    name: str
    way: Way
    look: Choice = Choice(theme="light")  # noqa: RUF009 - a tuple that never changes
    size: tuple[int, int] = (900, 600)


TAKEN = (
    Picture("tasks", _page("tasks")),
    Picture("list", _list),
    Picture("sheet", _sheet, size=(1320, 700)),
    Picture("value-map", _page("value-map")),
    Picture("chain", _page("chain"), size=(900, 800)),
    Picture("result", _page("result")),
    Picture("sensitivity", _page("sensitivity"), size=(900, 1000)),
    Picture("scenarios", _page("scenarios"), size=(900, 1000)),
    Picture("find", _find),
    Picture("sheet-dark", _sheet, Choice(theme="dark"), (900, 800)),
    Picture("tasks-contrast", _page("tasks"), Choice(theme="contrast")),
    Picture("sheet-160", _sheet, Choice(theme="light", zoom=160), (900, 1100)),
)


@pytest.fixture
def steady(window: MainWindow) -> Iterator[MainWindow]:
    """A window in which no cursor blinks, and which leaves the look as it was."""
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield window
    QApplication.setCursorFlashTime(before)
    window.appearance.choose(Choice())


@pytest.mark.parametrize("taken", TAKEN, ids=lambda taken: taken.name)
def test_the_window_looks_as_it_did_when_somebody_looked_at_it(
    taken: Picture,
    steady: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    steady.appearance.choose(taken.look)
    steady.resize(*taken.size)
    steady.files.open_example(next(e.path for e in examples() if e.name == "befriending"))
    widget = taken.way(steady, qtbot)
    _let_arrive(steady, qtbot)
    shown = _from_the_top(widget)
    kept = PICTURES / f"{taken.name}.png"
    if request.config.getoption("--update-golden"):
        assert _rounded(shown).save(str(kept))
    differing = _differing(QImage(str(kept)), shown)
    if differing > MOST_DIFFERENT:
        shown.save(str(tmp_path / kept.name))
    assert differing <= MOST_DIFFERENT, f"{differing:.2%} differs: see {tmp_path / kept.name}"


def _let_arrive(window: MainWindow, qtbot: QtBot) -> None:
    """Wait for what is worked out on the side: the range, and the tests of a page."""
    qtbot.waitUntil(lambda: not window.store.simulating.work.pending)
    Hands(window).arrive()


def test_the_pictures_are_those_that_are_taken_and_small() -> None:
    files = list(PICTURES.glob("*.png"))
    assert {file.stem for file in files} == {taken.name for taken in TAKEN}
    assert sum(file.stat().st_size for file in files) <= MOST_BYTES


def test_a_word_that_has_changed_is_seen_and_a_shade_is_not() -> None:
    before = QImage(100, 100, QImage.Format.Format_RGB32)
    before.fill(0xFF808080)
    shade, word, cut = before.copy(), before.copy(), before.copy(0, 0, 100, 99)
    shade.fill(0xFF868680)
    for x in range(12):
        word.setPixel(x, 50, 0xFF000000)
    assert _differing(_rounded(before), shade) == 0
    assert _differing(_rounded(before), word) > MOST_DIFFERENT
    assert _differing(_rounded(before), cut) == 1
    assert _differing(QImage(), before) == 1


def _from_the_top(widget: QWidget) -> QImage:
    """How far a page is scrolled after opening hangs on how quick the computer is."""
    _at_rest(widget)
    for canvas in widget.findChildren(PageCanvas):
        canvas.verticalScrollBar().setValue(0)
    return _at_rest(widget)


def _at_rest(widget: QWidget) -> QImage:
    """Take a picture once two in a row are the same."""
    before = QImage()
    for _moment in range(MOMENTS):
        for _event in range(3):
            QApplication.processEvents()
        shown = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        if shown == before:
            return shown
        before = shown
    raise AssertionError("it never comes to rest")


def _rounded(image: QImage) -> QImage:
    """The same with few colours and a table of them: a fifth of the size."""
    pixels = _pixels(image)[..., :3].astype(np.int32) + ROUNDED // 2
    blue, green, red = np.moveaxis(np.minimum(pixels // ROUNDED * ROUNDED, 255), 2, 0)
    found, places, counts = np.unique(
        (red << 16 | green << 8 | blue).ravel(), return_inverse=True, return_counts=True
    )
    table = found[np.argsort(-counts)[:COLOURS]]
    codes = _nearest(found, table)[places].astype(np.uint8).tobytes()
    size = image.size()
    made = QImage(
        codes, size.width(), size.height(), size.width(), QImage.Format.Format_Indexed8
    ).copy()  # of its own: the codes are gone in a moment
    made.setColorTable([0xFF000000 | int(colour) for colour in table])
    return made


def _nearest(colours: Codes, table: Codes) -> Codes:
    """The place in the table of what comes nearest to each colour."""
    apart = sum(
        np.abs((colours[:, None] >> shift & 255) - (table[None, :] >> shift & 255))
        for shift in (0, 8, 16)
    )
    places: Codes = np.asarray(apart).argmin(axis=1)
    return places


def _differing(kept: QImage, shown: QImage) -> float:
    """The share of pixels that differ so that it can be seen; 1 where the sizes do."""
    if kept.size() != shown.size():
        return 1
    one, other = (_pixels(image).astype(np.int16) for image in (kept, shown))
    apart = np.abs(one - other)[..., :3].max(axis=2)
    return float((apart > UNSEEN + ROUNDED // 2).mean())


def _pixels(image: QImage) -> Pixels:
    """Rows of pixels of four bytes."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.array(plain.constBits(), dtype=np.uint8)  # a copy: the image is gone in a moment
    return flat.reshape(plain.height(), plain.width(), 4)
