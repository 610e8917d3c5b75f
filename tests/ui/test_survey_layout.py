"""The survey window at every size: nothing is cut off, nothing lies beside the window."""

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.workspace.surveys import ReadChoice
from tests.survey_steps import STEPS, survey_at, wait
from tests.ui.cases import filled_case
from tests.ui.hands import Hands
from tests.ui.test_clipping import _faults
from ui.look import Choice
from ui.result.fold import Fold
from ui.survey.sample import MOST_LINES, SampleTable, in_lines
from ui.survey.window import SurveyWindow

SIZES = ((900, 780, 100), (600, 480, 100), (640, 700, 200))
LONG = "How often in the last two weeks have you felt that you lack companionship or friendship"
ENDLESS = "Wirsuchenseitjahrennachdemlängstenwortderwelt" * 3


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


def _show(dialog: SurveyWindow, width: int, height: int) -> None:
    dialog.resize(width, height)
    dialog.show()
    for fold in dialog.step.findChildren(Fold):
        fold.unfold(True)
    for _moment in range(8):
        QApplication.processEvents()


def _cut_off(dialog: SurveyWindow) -> list[str]:
    shown = [w for w in dialog.findChildren(QWidget) if w.isVisible()]
    return [fault for widget in shown for fault in _faults(widget)]


@pytest.mark.parametrize(("width", "height", "zoom"), SIZES)
def test_nothing_is_cut_off_at_any_step(filled: Hands, width: int, height: int, zoom: int) -> None:
    filled.window.appearance.choose(Choice(zoom=zoom))
    for step in STEPS:
        dialog = survey_at(filled.window, step)
        _show(dialog, width, height)
        assert dialog.width() == width
        assert dialog.step.width() <= width
        assert _cut_off(dialog) == [], step
        dialog.done(0)


def test_long_headings_and_answers_do_not_widen_the_window(
    filled: Hands, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "long.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow((f"{LONG} before?", f"{LONG} after?", ENDLESS))
        writer.writerows((3, 4 + n % 3, (LONG, ENDLESS)[n % 2]) for n in range(40))
    dialog = survey_at(filled.window, 1)
    dialog.read(path, ReadChoice())
    wait(dialog)
    for _step in range(2):
        dialog.go_on()
        _show(dialog, 600, 480)
        assert dialog.step.width() <= 600
        assert _cut_off(dialog) == [], dialog.step.title
    dialog.done(0)
    qtbot.wait(0)


@pytest.mark.parametrize("zoom", [100, 200])
def test_headings_that_differ_at_their_end_alone_can_be_told_apart(
    filled: Hands, tmp_path: Path, zoom: int
) -> None:
    filled.window.appearance.choose(Choice(zoom=zoom))
    dialog = survey_at(filled.window, 1)
    path = tmp_path / "long.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = ((n, n % 5, n % 4) for n in range(20))
        csv.writer(file).writerows((("Code", f"{LONG} (before)", f"{LONG} (after)"), *rows))
    dialog.read(path, ReadChoice())
    wait(dialog)
    _show(dialog, 640, 700)
    sample = dialog.step.findChild(SampleTable)
    assert sample is not None
    head = sample.horizontalHeader()
    for column, end in ((1, "(before)"), (2, "(after)")):
        item = sample.horizontalHeaderItem(column)
        assert item is not None
        words = item.text()
        assert words.split()[-1] == end
        size = head.fontMetrics().size(0, words)
        assert size.width() < sample.columnWidth(column)
        assert size.height() < head.height()
    dialog.done(0)


def test_of_a_heading_too_long_the_middle_is_left_out(filled: Hands) -> None:
    letters = filled.window.fontMetrics()
    lines = in_lines(f"{LONG} {LONG} (after)", letters, 120).splitlines()
    assert len(lines) == MOST_LINES
    assert lines[2] == "…"
    assert lines[-1].endswith("(after)")
    assert in_lines("", letters, 120) == ""
