"""What a layout holds, in its order, with nothing of it left behind in Python."""

import gc
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QLayoutItem, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.cases import filled_case
from tests.ui.hands import Hands
from ui.banner import banner
from ui.laid_out import laid_out

UI = Path(__file__).parents[2] / "ui"


def _deleted_but_known() -> list[object]:
    """What Python takes for the item of a layout, though no layout has it any more."""
    gc.collect()  # a page that was left may stand in a circle
    known = shiboken6.getAllValidWrappers()
    items = [one for one in known if isinstance(one, QLayoutItem) and not isinstance(one, QLayout)]
    layouts = [one for one in known if isinstance(one, QLayout)]
    there = {_address(layout.itemAt(n)) for layout in layouts for n in range(layout.count())}
    return [item for item in items if _address(item) not in there]


def _address(one: object) -> int:
    return int(shiboken6.getCppPointer(one)[0])


def test_widgets_and_layouts_come_in_the_order_they_stand_in(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    first, inside, last = QLabel("First"), QLabel("Inside"), QLabel("Last")
    outer, inner = QHBoxLayout(around), QGridLayout()
    outer.addWidget(last)
    outer.addStretch()
    outer.insertWidget(0, first)
    inner.addWidget(inside, 0, 0)
    outer.insertLayout(1, inner)
    QLabel("In no layout", around)
    assert laid_out(outer) == [first, inner, last]
    assert laid_out(inner) == [inside]


def test_an_empty_layout_and_one_of_no_widget_hold_nothing(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    assert laid_out(QHBoxLayout(around)) == []
    assert laid_out(QHBoxLayout()) == []


def test_nothing_that_a_layout_has_deleted_is_known_once_every_page_was_there(
    hands: Hands,
) -> None:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    for _stop in hands.views():
        banner(hands.window).say("Something has happened")
        banner(hands.window).hush()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert _deleted_but_known() == []


def test_no_layout_is_asked_for_its_items() -> None:
    asking = [path for path in UI.rglob("*.py") if ".itemAt(" in path.read_text("utf-8")]
    assert asking == []
