"""What the buyer asks for: chosen from a model, pasted, imported, each one step."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QTableWidget

from tests.ui.conftest import Said
from tests.ui.hands import Hands
from ui.dialogs.criteria_list import CriteriaListDialog
from ui.dialogs.models import ModelsDialog
from ui.dialogs.progress import ProgressDialog

Dialog = TypeVar("Dialog", ModelsDialog, CriteriaListDialog)
ON = Qt.CheckState.Checked


def press(hands: Hands, words: str) -> None:
    """Press the button of the page that says these words."""
    buttons = hands.page.findChildren(QPushButton)
    next(each for each in buttons if each.text() == words and each.isVisible()).click()


def press_in(dialog: ModelsDialog | CriteriaListDialog, words: str) -> None:
    next(each for each in dialog.findChildren(QAbstractButton) if each.text() == words).click()


@pytest.fixture
def page(hands: Hands) -> Hands:
    """A person at a new case, on the page with what the buyer asks for."""
    hands.open_section("criteria")
    return hands


def opened(page: Hands, kind: type[Dialog]) -> Dialog:
    """The dialog of a kind that is open now."""
    (found,) = (each for each in page.window.findChildren(kind) if each.isVisible())
    return found


def open_models(page: Hands, model: str) -> ModelsDialog:
    press(page, "Choose from a published model…")
    dialog = opened(page, ModelsDialog)
    assert dialog.model is None
    dialog.asked.combo.setCurrentIndex(dialog.asked.combo.findData(model))
    return dialog


def tick(dialog: ModelsDialog, words: str) -> None:
    items = [dialog.ticks.item(number) for number in range(dialog.ticks.count())]
    next(item for item in items if item.text() == words).setCheckState(ON)


def test_items_of_a_model_are_added_as_one_step(page: Hands) -> None:
    dialog = open_models(page, "ppn-002")
    tick(dialog, "1c Fair pay")
    tick(dialog, "Skills for growth")
    press_in(dialog, "Add what is ticked")
    assert [row.source for row in page.case.tender.criteria] == ["ppn-002/1c", "ppn-002/outcome-2"]
    assert page.case.tender.social_value_model.startswith("PPN 002")
    assert page.page.rows.list.count() == 2
    again = open_models(page, "ppn-002")
    tick(again, "1b Fair working conditions")
    assert [item.told for item in again.ticks.ticked] == ["1b Fair working conditions"]
    there = again.ticks.findItems("1c Fair pay (listed already)", Qt.MatchFlag.MatchExactly)[0]
    heard = there.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith(": 1c Fair pay (listed already)")
    again.reject()
    page.undo()
    assert page.case.tender.criteria == ()
    assert page.case.tender.social_value_model == ""


def test_nothing_is_added_before_a_model_is_chosen_and_something_ticked(page: Hands) -> None:
    dialog = open_models(page, "")
    press_in(dialog, "Add what is ticked")
    assert "Choose the model" in dialog.asked.refusal
    dialog.asked.combo.setCurrentIndex(2)
    press_in(dialog, "Add what is ticked")
    assert "Nothing is ticked" in dialog.asked.refusal
    dialog.reject()
    assert page.case.tender.criteria == ()


def test_what_was_ticked_is_there_again_after_looking_at_another_model(page: Hands) -> None:
    dialog = open_models(page, "ppn-002")
    tick(dialog, "1c Fair pay")
    combo = dialog.asked.combo
    for model in ("ppn-026", "", "ppn-002"):
        assert combo.findData(model) >= 0
        combo.setCurrentIndex(combo.findData(model))
        assert len(dialog.ticks.ticked) == (model == "ppn-002")
    dialog.reject()


def test_a_copied_list_is_looked_at_before_it_is_added(page: Hands, said: Said) -> None:
    QApplication.clipboard().setText("Ref\tCriterion\tWeight\nSV1\tLess loneliness\t8%\nSV2\t\t\n")
    press(page, "Paste a list…")
    dialog = opened(page, CriteriaListDialog)
    assert page.page.rows.list.count() == 0
    table = dialog.findChildren(QTableWidget)[-1]
    under = table.mapTo(dialog, QPoint(0, table.height())).y()
    first = next(each for each in dialog.findChildren(QPushButton) if each.isVisible())
    assert first.mapTo(dialog, QPoint(0, 0)).y() - under < 60  # no empty room under two rows
    press_in(dialog, "Add 1 criterion")
    row = page.case.tender.criteria[0]
    assert (row.code, row.text, str(row.weight)) == ("SV1", "Less loneliness", "0.08")
    press(page, "Paste a list…")  # all of it is there by now
    assert len(said.problems) == 1
    page.undo()
    assert page.case.tender.criteria == ()


def test_a_list_is_imported_from_a_file_and_a_wrong_one_refused(
    page: Hands, said: Said, tmp_path: Path
) -> None:
    good, bad = tmp_path / "list.csv", tmp_path / "prose.txt"
    good.write_text("Criterion,Code\nLess loneliness,SV1\n", encoding="utf-8")
    bad.write_text("Dear bidder", encoding="utf-8")
    exports = page.window.files.exports
    for path in (bad, good):
        said.chosen.append(str(path))
        press(page, "Import a list…")
        assert exports.state_words == f"Reading {path.name}…"
        assert not page.window.store.tasks.busy  # on which saving waits
        while exports.busy:
            QApplication.processEvents()
        page.settle()
    assert "under the headings" in said.problems[0].advice
    dialog = opened(page, CriteriaListDialog)
    press_in(dialog, "Add 1 criterion")
    assert [row.code for row in page.case.tender.criteria] == ["SV1"]


def test_nothing_more_is_said_of_a_list_whose_reading_was_stopped(
    page: Hands, said: Said, tmp_path: Path
) -> None:
    bad = tmp_path / "prose.txt"
    bad.write_text("Dear bidder", encoding="utf-8")
    said.chosen.append(str(bad))
    press(page, "Import a list…")
    (progress,) = page.window.findChildren(ProgressDialog)
    progress.reject()
    while page.window.files.exports.busy:
        QApplication.processEvents()
    assert said.problems == []
