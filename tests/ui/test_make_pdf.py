"""Making the PDF: which one is chosen, how it is waited for, and what is said of it."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.reports.form import Form
from sroi_app.workspace import portal_tables
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import CTRL, Hands, Key
from ui.dialogs import progress
from ui.dialogs.make_pdf import MakePdfDialog
from ui.dialogs.progress import ProgressDialog
from ui.opening import show_folder, show_pdf
from ui.words import BREAK_HERE


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    return hands


def _asked(hands: Hands) -> MakePdfDialog:
    hands.key(Key.Key_P, CTRL)
    hands.settle()
    (dialog,) = hands.window.findChildren(MakePdfDialog)
    return dialog


def _words(dialog: MakePdfDialog) -> str:
    said = (label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    return " ".join(said).replace(BREAK_HERE, "")


def test_a_short_report_in_large_print_is_chosen_with_keys_and_made(
    filled: Hands, said: Said, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = _asked(filled)
    dialog.lengths.target.setFocus()
    QTest.keyClick(dialog.lengths.target, Key.Key_Down)
    QTest.keyClick(dialog.ticks["large"], Key.Key_Space)
    assert dialog.form == Form(short=True, large=True)
    assert "-short-large-print.pdf" in _words(dialog)
    said.chosen.append(str(tmp_path / "case.pdf"))
    QTest.keyClick(dialog, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said.notices or said.problems), timeout=30000)
    assert (tmp_path / "case.pdf").read_bytes().startswith(b"%PDF-")
    assert filled.window.store.form == Form(short=True, large=True)
    assert "KB large" in said.notices[0]


def test_a_draft_says_how_much_is_open_and_leads_there(filled: Hands) -> None:
    assert "draft" not in _words(_asked(filled))
    filled.window.findChildren(MakePdfDialog)[0].reject()
    filled.settle()
    filled.window.store.workspace.apply(Case(), "Begin again")
    dialog = _asked(filled)
    assert "still needed. The PDF will be marked as a draft" in _words(dialog)
    dialog._leave_for("readiness")
    filled.settle()
    assert filled.place == "readiness"


def test_it_can_be_looked_at_first_and_left(filled: Hands) -> None:
    _asked(filled)._leave_for("preview")
    filled.settle()
    assert filled.place == "preview"
    QTest.keyClick(_asked(filled), Key.Key_Escape)
    filled.settle()
    assert not filled.window.findChildren(MakePdfDialog)


class Waiting:
    """A PDF that is made as long as somebody waits for it."""

    def __init__(self) -> None:
        self.going = threading.Event()

    def write(self, *_arguments: object, heard: Callable[[float], bool], **_named: Any) -> None:
        while heard(0.4):
            self.going.set()


def test_a_pdf_that_takes_long_can_be_stopped(
    filled: Hands, said: Said, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting, aloud = Waiting(), list[str]()
    monkeypatch.setattr(progress, "AFTER", 0)
    monkeypatch.setattr(progress, "announce", lambda _dialog, words: aloud.append(words))
    monkeypatch.setattr("ui.exports.workspace_files.write_pdf", waiting.write)
    filled.window.files.exports.write_pdf(tmp_path / "case.pdf")
    (dialog,) = filled.window.findChildren(ProgressDialog)
    qtbot.waitUntil(lambda: dialog.isVisible() and dialog.bar.value() == 40)
    assert waiting.going.is_set()
    QTest.keyClick(dialog, Key.Key_Escape)
    assert dialog.stopped
    assert aloud[-1] == "It is being stopped…"
    qtbot.waitUntil(lambda: not filled.window.files.exports.busy)
    filled.settle()
    assert filled.window._saved.text() == "No PDF was made: you stopped it."
    assert (said.notices, said.problems) == ([], [])


class Shown(QObject):
    """Counts how often a dialog comes into sight."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__()
        self.times = 0
        dialog.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        self.times += event.type() == QEvent.Type.Show
        return False


def test_what_takes_longer_than_the_progress_waits_is_delivered_all_the_same(
    filled: Hands, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "AFTER", 0)
    seen, delivered = threading.Event(), list[str]()

    def work(heard: Callable[[float], bool]) -> str:
        assert seen.wait(10)
        return "done" if heard(0.5) else "stopped"

    filled.window.files.exports.aside("Checking the PDF…", work, delivered.append)
    (dialog,) = filled.window.findChildren(ProgressDialog)
    qtbot.waitUntil(dialog.isVisible)
    seen.set()
    qtbot.waitUntil(lambda: bool(delivered))
    assert delivered == ["done"]
    assert not filled.window.files.exports.busy
    filled.settle()
    assert not filled.window.findChildren(ProgressDialog)


def test_a_window_that_waits_to_close_does_so_once_tables_are_saved(
    filled: Hands, said: Said, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    going = threading.Event()
    write = portal_tables.write_tables

    def slowly(*arguments: Any) -> None:
        assert going.wait(10)
        write(*arguments)

    monkeypatch.setattr(portal_tables, "write_tables", slowly)
    said.answers[:] = [1, 0]
    filled.window.files.exports.write_tables(tmp_path / "kpis.csv")
    filled.window.files.exports.close_afterwards()
    assert filled.window.isVisible()
    going.set()
    qtbot.waitUntil(lambda: not filled.window.isVisible())
    assert (tmp_path / "kpis.csv").exists()


def test_a_pdf_made_at_once_shows_no_progress(
    filled: Hands, said: Said, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.exports.workspace_files.write_pdf", lambda *_a, **_n: 6_000_000)
    filled.window.files.exports.write_pdf(tmp_path / "case.pdf")
    (dialog,) = filled.window.findChildren(ProgressDialog)
    shown = Shown(dialog)
    qtbot.waitUntil(lambda: bool(said.notices))
    assert shown.times == 0
    assert "Many portals take no more than 5" in said.notices[0]


def test_what_was_made_can_be_shown_or_it_is_said_why_not(
    filled: Hands, said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        shown.append(url)
        return len(shown) < 3

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    path = tmp_path / "case.pdf"
    show_pdf(filled.window, path)
    show_folder(filled.window, path)
    assert [Path(url.toLocalFile()) for url in shown] == [path, tmp_path]
    show_pdf(filled.window, path)
    assert isinstance(said.problems[0], AppError)
    assert str(path) in said.problems[0].sentence
