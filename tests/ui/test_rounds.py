"""Garbage is looked for in the thread of the window: no timer may end in another."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from sroi_app.reports.garbage import uncollected
from ui.rounds import YOUNG, Rounds
from ui.tasks import Tasks


@pytest.fixture
def rounds() -> Iterator[Rounds]:
    parent = QObject()
    yield Rounds(parent)
    gc.enable()
    gc.unfreeze()


def _circle(ended: list[threading.Thread]) -> None:
    """Leave an object of Qt behind that only a round finds, and note in which thread it ends."""
    made = QObject()
    made.itself = made  # type: ignore[attr-defined]  # the circle
    direct = Qt.ConnectionType.DirectConnection
    made.destroyed.connect(lambda: ended.append(threading.current_thread()), direct)


def _litter() -> None:
    for _one in range(YOUNG * 3):
        circle = list[object]()
        circle.append(circle)


@pytest.mark.usefixtures("rounds")
def test_what_work_elsewhere_leaves_behind_ends_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    ended, tasks = list[threading.Thread](), Tasks()
    _circle(ended)
    tasks.run(_litter)
    tasks.wait()
    assert ended == []
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.main_thread()]


def test_without_much_garbage_no_round_is_made(rounds: Rounds) -> None:
    rounds.look()
    found = list[str]()
    gc.callbacks.append(note := lambda phase, _about: found.append(phase))
    rounds.look()
    gc.callbacks.remove(note)
    assert found == []


def test_while_a_report_is_made_no_round_is_made(rounds: Rounds) -> None:
    ended = list[threading.Thread]()
    _circle(ended)
    with uncollected():
        _litter()
        rounds.look()
        assert ended == []
    rounds.look()
    assert ended == [threading.main_thread()]
