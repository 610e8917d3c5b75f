"""What a layout holds, in its order, with nothing of it left behind in Python."""

import re
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.cases import filled_case
from tests.ui.hands import Hands
from tests.ui.layout_items import known_items
from ui.banner import banner
from ui.flow import Flow
from ui.layouts import nest, parts

UI = Path(__file__).parents[2] / "ui"


def test_widgets_and_layouts_come_in_the_order_they_stand_in(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    first, inside, last = QLabel("First"), QLabel("Inside"), QLabel("Last")
    outer, inner = QHBoxLayout(around), QGridLayout()
    inner.addWidget(inside, 0, 0)
    outer.addStretch()
    nest(outer, inner)
    outer.addWidget(last)
    outer.insertWidget(0, first)
    QLabel("In no layout", around)
    assert parts(outer) == [first, inner, last]
    assert parts(inner) == [inside]


def test_an_empty_layout_and_one_of_no_widget_hold_nothing(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    assert parts(QHBoxLayout(around)) == []
    assert parts(QHBoxLayout()) == []


def test_a_filled_layout_put_into_another_is_shown_and_forgotten(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    outer, middle, inner, flow = QVBoxLayout(around), QHBoxLayout(), QHBoxLayout(), Flow()
    flow.addWidget(QLabel("Flowing"))
    inner.addWidget(QLabel("Inside"))
    inner.addStretch()
    nest(middle, inner, 2)
    nest(middle, flow)
    nest(outer, middle)
    shown = [label.isVisibleTo(around) for label in around.findChildren(QLabel)]
    assert shown == [True, True]
    assert middle.stretch(0) == 2
    assert known_items() == []


def test_a_layout_asked_for_an_item_is_found_out() -> None:
    around = QWidget()
    layout = QHBoxLayout(around)
    layout.addWidget(QLabel("Inside"))
    layout.itemAt(0)
    assert len(known_items()) == 1


def test_every_page_and_the_banner_come_and_go_and_leave_no_item_known(hands: Hands) -> None:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    for _stop in hands.views():
        banner(hands.window).say("Something has happened")
        banner(hands.window).hush()
        assert known_items() == []


def test_layouts_are_asked_and_nested_in_one_place_only() -> None:
    asking = {
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        if re.search(r"\.(itemAt|(add|insert)Layout)\b", path.read_text("utf-8"))
    }
    assert asking == {"layouts.py"}
