"""Answers for portals: figures by name, the length at each key, and copies that lose nothing."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.model.statement import Counts
from tests.guide.bid_cases import bid
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import Hands, Key
from ui.portal.insert import FiguresDialog
from ui.portal.note import PortalNote

TEXT = "portal_answers/a1/text"


@pytest.fixture
def writing(hands: Hands) -> Hands:
    """A person at a new answer with a limit of six words."""
    hands.window.store.workspace.apply(bid(ready_case()), "Begin")
    hands.open_section("portal")
    hands.press("Add an answer")
    hands.fill("portal_answers/a1/limit", "6")
    hands.reach(TEXT)
    return hands


def _note(hands: Hands) -> PortalNote:
    note = hands.page.sheet.portal
    assert isinstance(note, PortalNote)
    return note


def test_an_answer_shows_at_each_key_how_it_will_read_and_how_long_it_is(writing: Hands) -> None:
    note, panel = _note(writing), writing.window.desk.panel
    writing.fill(TEXT, "It is worth {value} in all.")
    assert note.text.toPlainText() == f"It is worth {panel.total.text()} in all."
    assert note.said == "6 of 6 words"
    assert writing.row(TEXT).message == ""


def test_over_the_limit_all_is_copied_or_whole_sentences_but_never_less_unsaid(
    writing: Hands,
) -> None:
    note, clipboard = _note(writing), QGuiApplication.clipboard()
    answer = "We will visit. “It’s what we do”, and more of it."
    writing.window.store.type(writing.row(TEXT).question, answer)  # no key types such signs here
    assert note.said == "11 of 6 words"
    assert "too long for the portal" in writing.row(TEXT).message
    writing.press("Copy")
    assert clipboard.text() == answer
    assert note._said.text() == "Copied: 11 words."
    writing.press("Copy cut to the limit")
    assert clipboard.text() == "We will visit."
    assert note._said.text() == "Copied: 3 words."
    note.plainly.setChecked(True)
    note.copy()
    assert note.text.toPlainText() == clipboard.text()
    assert clipboard.text() == 'We will visit. "It\'s what we do", and more of it.'


def test_signs_that_make_it_longer_are_counted_and_cut(writing: Hands) -> None:
    note, clipboard = _note(writing), QGuiApplication.clipboard()
    workspace = writing.window.store.workspace
    answer = replace(
        writing.case.portal_answers[0], text="We go…", limit=Decimal(6), counts=Counts.CHARACTERS
    )
    workspace.apply(replace(writing.case, portal_answers=(answer,)), "Change")
    assert (note.said, note._cut.isHidden()) == ("6 of 6 characters", True)
    note.plainly.click()
    assert note.text.toPlainText() == "We go..."
    assert (note.said, note._cut.isHidden()) == ("8 of 6 characters", False)
    writing.press("Copy cut to the limit")
    assert clipboard.text() == "We"
    note.plainly.click()
    assert note.said == "6 of 6 characters"


def test_a_figure_is_picked_from_the_list_and_follows_the_case(writing: Hands) -> None:
    writing.fill(TEXT, "For ")
    writing.press("Insert a figure…")
    (dialog,) = writing.window.findChildren(FiguresDialog)
    QTest.keyClicks(dialog.line, "reference")
    QTest.keyClick(dialog.line, Key.Key_Return)
    writing.settle()
    assert writing.answer_at(TEXT).replace(" ", "") in ("For{reference}", "{reference}For")
    inserted = writing.answer_at(TEXT)
    QTest.keyClicks(writing.row(TEXT).editor.target, " and more")
    writing.undo()
    assert writing.answer_at(TEXT) == inserted
    writing.undo()
    assert writing.answer_at(TEXT).strip() == "For"
    writing.redo()
    tender = replace(writing.case.tender, reference="XY-7")
    writing.window.store.workspace.apply(replace(writing.case, tender=tender), "Change")
    assert "XY-7" in _note(writing).text.toPlainText()


def test_a_name_that_no_figure_has_is_found_with_the_nearest(writing: Hands) -> None:
    writing.fill(TEXT, "It is {valeu}.")
    assert "Did you mean {value}" in writing.row(TEXT).message


def test_an_answer_is_begun_for_each_thing_the_buyer_asks_for_once(
    writing: Hands, said: Said
) -> None:
    writing.open_section("portal")
    writing.press("Begin one for each thing the buyer asks for")
    assert len(writing.case.portal_answers) == 2
    assert "{commitment 1}" in writing.case.portal_answers[1].text
    writing.press("Begin one for each thing the buyer asks for")
    assert len(writing.case.portal_answers) == 2
    assert "already" in said.problems[0].explanation
    writing.undo()
    assert len(writing.case.portal_answers) == 1


def test_the_tables_are_saved_from_the_menu(
    writing: Hands, said: Said, tmp_path: Path, qtbot: QtBot
) -> None:
    said.chosen.append(str(tmp_path / "kpis.csv"))
    writing.window.actions_by_id["tables"].trigger()
    qtbot.waitUntil(lambda: not writing.window.files.exports.busy)
    assert b"We will visit lonely older people" in (tmp_path / "kpis.csv").read_bytes()
    assert str(tmp_path / "kpis.csv") in writing.window._saved.text()


def test_the_tables_are_offered_a_name_that_every_system_takes(
    hands: Hands, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def ask(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    hands.window.store.workspace.apply(replace(hands.case, title="Support 24/7"), "Begin")
    hands.window.actions_by_id["tables"].trigger()
    assert [Path(name).name for name in offered] == ["Support 24 7 KPIs.xlsx"]
    assert said.problems == []
