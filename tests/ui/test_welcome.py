"""The page the program starts with, and cases dragged onto the window."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.workspace.files import examples, write_new_case
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import CTRL, Hands, Key, focused
from ui.main_window import MainWindow
from ui.pages.welcome_page import WelcomePage
from ui.words import WrappedLink

COPY = Qt.DropAction.CopyAction
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _links(window: MainWindow) -> list[WrappedLink]:
    return [w for w in window.welcome.findChildren(WrappedLink) if w.isVisible()]


def _dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def _drop(window: MainWindow, data: QMimeData) -> bool:
    """Drag something onto the window and let it go; say whether the window takes it."""
    enter = QDragEnterEvent(QPoint(40, 40), COPY, data, LEFT, PLAIN)
    enter.setAccepted(False)
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(QPointF(40, 40), COPY, data, LEFT, PLAIN))
    return enter.isAccepted()


def test_every_example_says_what_it_shows(window: MainWindow) -> None:
    told = {link.words: link.accessibleDescription() for link in _links(window)}
    shown = [label.text() for label in window.welcome.findChildren(QLabel) if label.isVisible()]
    for example in examples():
        assert told[example.title], example.name
        assert told[example.title] in shown


def test_the_tour_can_be_asked_for(qtbot: QtBot) -> None:
    page = WelcomePage()
    qtbot.addWidget(page)
    link = next(link for link in page.findChildren(WrappedLink) if "tour" in link.words)
    page.offer_tour(True)
    with qtbot.waitSignal(page.tour_wanted):
        QTest.keyClick(link, Key.Key_Space)


def test_tab_goes_down_the_page_also_past_files_from_before(hands: Hands, tmp_path: Path) -> None:
    for name in ("first", "second"):
        write_new_case(tmp_path / f"{name}.sroi", ready_case())
        hands.window.files.open_path(tmp_path / f"{name}.sroi")
    hands.key(Key.Key_H, CTRL)
    hands.lay_out()
    stops: list[QWidget] = []
    while focused(hands.window) not in stops:
        stops.append(focused(hands.window))
        hands.key(Key.Key_Tab)
    on_page = [stop for stop in stops if hands.window.welcome.isAncestorOf(stop)]
    assert len(on_page) == 10, [
        (type(w).__name__, w.accessibleName()) for w in on_page
    ]  # back, two buttons, the import, the tour, two files, three examples
    places = [stop.mapTo(hands.window, QPoint(0, 0)) for stop in on_page]
    for above, below in pairwise(places):
        assert (above.y(), above.x()) < (below.y(), below.x())


def test_a_file_from_before_says_where_it_is_and_when_it_was_saved(
    hands: Hands, tmp_path: Path
) -> None:
    write_new_case(tmp_path / "Riverside.sroi", ready_case())
    hands.window.files.open_path(tmp_path / "Riverside.sroi")
    hands.key(Key.Key_H, CTRL)
    (link,) = [link for link in _links(hands.window) if link.words == "Riverside"]
    assert link.accessibleDescription().startswith(f"In {tmp_path}, saved on ")


def test_the_welcome_fits_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(window.minimumSize())
    qtbot.wait(50)
    for link in _links(window):
        assert link.heightForWidth(link.width()) <= link.height()
        right = link.mapTo(window, QPoint(link.width(), 0)).x()
        assert right <= window.width()


def test_a_case_dropped_on_the_window_is_opened(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    write_new_case(tmp_path / "dropped.sroi", ready_case())
    assert _drop(window, _dragged(tmp_path / "dropped.sroi"))
    qtbot.waitUntil(lambda: window.store.workspace.path == tmp_path / "dropped.sroi")
    assert window.store.workspace.case == ready_case()


def test_unsaved_work_is_asked_about_before_a_dropped_case_takes_its_place(
    hands: Hands, said: Said, qtbot: QtBot, tmp_path: Path
) -> None:
    write_new_case(tmp_path / "dropped.sroi", ready_case())
    hands.fill("organisation/name", "Riverside")
    said.answers.append(2)  # stay here
    assert _drop(hands.window, _dragged(tmp_path / "dropped.sroi"))
    qtbot.waitUntil(lambda: len(said.questions) == 1)
    assert hands.case.organisation.name == "Riverside"


@pytest.mark.parametrize("names", [["plan.odt"], [], ["one.sroi", "two.sroi"]])
def test_nothing_else_can_be_dropped(window: MainWindow, tmp_path: Path, names: list[str]) -> None:
    for name in names:
        write_new_case(tmp_path / "any.sroi", ready_case(), force=True)
        (tmp_path / "any.sroi").rename(tmp_path / name)
    assert not _drop(window, _dragged(*(tmp_path / name for name in names)))
    assert not _drop(window, QMimeData())
