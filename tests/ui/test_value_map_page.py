"""The value map worked with keys alone, as in a spreadsheet."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableWidget,
)

from sroi_app.guide.value_map import columns
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, MoneyKind, Standing, Starts
from sroi_app.workspace.plan import Plan, will_be_done
from tests.large_case import large_case
from tests.ui.conftest import Said
from tests.ui.hands import ALT, CTRL, SHIFT, Hands, Key, focused
from tests.workspace.value_maps import small_case
from ui.grid import paste_dialog
from ui.grid.editors import PickCell
from ui.grid.model import GridModel
from ui.grid.paste_dialog import MOST_SHOWN, PasteDialog
from ui.grid.view import GridView
from ui.look import Choice
from ui.pages.value_map_page import ValueMapPage

ROLES = Qt.ItemDataRole


class Grid(Hands):
    """Hands at the value map."""

    shown: list[Plan]
    said: Said
    answer: tuple[bool, bool] = (True, True)

    @property
    def view(self) -> GridView:
        assert isinstance(self.page, ValueMapPage)
        return self.page.view

    @property
    def status(self) -> str:
        return str(self.page._status.text())

    def at(self, head: str, row: int = 0) -> None:
        """Go to a cell."""
        heads = [column.head for column in self.view.grid_model.grid.columns]
        self.view.go_to(row, heads.index(head))
        self.view.setFocus()

    def type(self, *texts: str) -> None:
        """Type into cell after cell, Tab leading on."""
        for text in texts:
            self.letters(text)
            self.key(Key.Key_Tab)
            self.settle()

    def letters(self, text: str) -> None:
        """Type where the keyboard is: the first letter opens the editor for the others."""
        for letter in text:
            QTest.keyClicks(focused(self.window), letter)

    def put(self, text: str) -> None:
        """Copy something in another program."""
        QGuiApplication.clipboard().setText(text)

    def text(self, head: str, row: int = 0) -> str:
        model = self.view.grid_model
        heads = [column.head for column in model.grid.columns]
        return str(model.index(row, heads.index(head)).data())


@pytest.fixture
def table(hands: Hands, said: Said, monkeypatch: pytest.MonkeyPatch) -> Iterator[Grid]:
    """The value map of an empty case; what a paste asks is answered with yes."""
    made = Grid(hands.window)
    made.shown, made.said = [], said

    def ask(_parent: object, plan: Plan) -> tuple[bool, bool]:
        made.shown.append(plan)
        return made.answer

    monkeypatch.setattr(paste_dialog, "ask_about", ask)
    made.open_page("value-map")
    yield made
    QGuiApplication.clipboard().clear()


@pytest.fixture
def small(table: Grid) -> Grid:
    """The value map of a case with three outcomes."""
    table.window.store.workspace.apply(small_case(), "Begin")
    table.settle()
    return table


def test_a_row_is_filled_in_by_keyboard_alone(table: Grid) -> None:
    assert focused(table.window) is table.view
    table.said.answers = [0]
    table.type("Members", "I feel less lonely", "h", "core", "They say so", "Survey", "15")
    table.type("18 months", "in", "A club", "a year", "£180", "2", "2024-25", "Price list", "w")
    table.type("3 in 10", "5", "25%", "20")
    (outcome,) = table.case.outcomes
    (group,) = table.case.stakeholders
    assert (group.name, outcome.stakeholder) == ("Members", group.id)
    assert outcome.description == "I feel less lonely"
    assert outcome.direction is Direction.NEGATIVE
    assert outcome.standing is Standing.CORE
    assert outcome.starts is Starts.AFTER
    assert outcome.money is MoneyKind.WELLBEING
    assert [table.text(head) for head in ("Quantity", "Duration", "Value", "Units each")] == [
        "15",
        "18 months",
        "£180",
        "2",
    ]
    shares = [table.text(head) for head in ("Deadweight %", "Displacement %", "Attribution %")]
    assert [*shares, table.text("Drop-off %")] == ["30%", "5%", "25%", "20%"]
    assert table.text("Impact") != ""
    assert "no group called “Members”" in table.said.questions[0]
    table.key(Key.Key_Tab)
    table.key(Key.Key_Tab)
    table.type("mem", "Second")
    assert len(table.case.outcomes) == 2
    assert table.case.outcomes[1].stakeholder == group.id
    assert len(table.said.questions) == 1


def test_declining_a_new_group_keeps_the_cell_as_it_was(table: Grid) -> None:
    table.said.answers = [1]
    table.type("Members")
    assert table.case == Case()
    assert not table.window.store.workspace.dirty
    assert "Nothing was changed" in table.status


def test_a_new_group_is_one_step_and_the_keyboard_goes_on(small: Grid) -> None:
    before = small.case
    small.said.answers = [0]
    small.at("Group", 3)
    small.letters("Carers")
    small.key(Key.Key_Return)
    small.settle()
    assert small.text("Group", 3) == "Carers"
    assert small.view.place == (4, 0)
    assert focused(small.window) is small.view
    small.undo()
    assert small.case == before


def test_undo_while_a_new_group_is_typed_takes_its_row_back(small: Grid) -> None:
    before = small.case
    small.at("Group", 3)
    small.letters("Carers")
    small.undo()
    small.settle()
    assert small.case == before
    assert small.said.questions == []
    small.redo()
    assert small.text("Group", 3) == "Carers"
    assert small.view.grid_model.grid.cell(3, 0).unread


def test_a_half_typed_group_is_asked_about_before_another_case_is_begun(small: Grid) -> None:
    small.at("Group", 3)
    small.letters("Carers")
    small.said.answers = [2]
    small.window.files.new()
    assert "Save the changes" in small.said.questions[0]
    assert small.case.outcomes[3].stakeholder == ""
    assert small.case.unreadable[-1].text == "Carers"
    small.said.answers = [1]
    small.window.files.new()
    small.settle()
    assert small.case == Case()
    assert len(small.said.questions) == 2


def test_a_half_typed_group_goes_into_no_other_case(small: Grid, tmp_path: Path) -> None:
    small.window.store.save_as(tmp_path / "first.sroi")
    other = tmp_path / "other.sroi"
    small.window.store.save_as(other)
    kept = small.case
    small.at("Group", 1)
    small.letters("Carers")
    small.said.answers = [1]
    small.window.files.open_path(other)
    small.settle()
    assert small.case == kept
    assert "Group" not in "".join(small.said.questions)


def test_a_half_typed_group_keeps_the_window_from_closing_unsaved(small: Grid) -> None:
    small.at("Group", 3)
    small.letters("Carers")
    small.said.answers = [2, 1]
    small.window.close()
    assert small.window.isVisible()
    assert small.case.unreadable[-1].text == "Carers"
    small.settle()
    assert "no group called “Carers”" in small.said.questions[1]


def test_a_new_group_waits_until_another_question_is_answered(small: Grid) -> None:
    other = QDialog(small.window)
    small.at("Group", 3)
    small.letters("Carers")
    small.view.finish_typing()
    other.open()
    small.settle()
    assert small.said.questions == []
    small.said.answers = [0]
    other.reject()
    other.deleteLater()
    small.window.activateWindow()
    small.lay_out()
    assert "no group called “Carers”" in small.said.questions[0]
    assert small.text("Group", 3) == "Carers"
    assert [kept.text for kept in small.case.unreadable] == ["about 50"]


def test_the_button_says_what_the_paste_does(small: Grid) -> None:
    def words(text: str, head: str) -> tuple[PasteDialog, str]:
        small.put(text)
        small.at(head)
        small.key(Key.Key_V, CTRL)
        dialog = PasteDialog(small.window, small.shown[-1])
        return dialog, dialog.findChildren(QPushButton)[0].text()

    small.answer = (False, False)
    marked, said = words("€50", "Value")
    assert said == "Paste, and mark what cannot be read"
    named, said = words("Carers", "Group")
    assert said == "Paste"
    named.findChildren(QCheckBox)[0].setChecked(False)
    assert named.findChildren(QPushButton)[0].text() == "Paste, and mark what cannot be read"
    for dialog in (marked, named):
        dialog.deleteLater()


def test_a_paste_that_empties_a_cell_asks_first(small: Grid) -> None:
    before = small.case
    small.answer = (False, False)
    small.put("\t5\n")
    small.at("Evidence source")
    small.key(Key.Key_V, CTRL)
    assert will_be_done(small.shown[0])[-1] == "1 cell will be emptied."
    assert small.case is before


def test_enter_goes_down_and_shift_enter_up(small: Grid) -> None:
    small.at("Quantity")
    small.letters("7")
    small.key(Key.Key_Return)
    assert small.view.place[0] == 1
    small.letters("8")
    small.key(Key.Key_Return, SHIFT)
    assert small.view.place[0] == 0
    assert (small.text("Quantity", 0), small.text("Quantity", 1)) == ("7", "8")


def test_esc_gives_up_what_was_typed(small: Grid) -> None:
    before = small.case
    small.at("Indicator")
    small.letters("oh no")
    small.key(Key.Key_Escape)
    assert focused(small.window) is small.view
    assert small.case is before


def test_f2_edits_what_is_there(small: Grid) -> None:
    small.at("Indicator")
    small.key(Key.Key_F2)
    small.letters(" often")
    small.key(Key.Key_Return)
    assert small.case.outcomes[0].indicator == "They say so often"


def test_f2_adds_to_the_name_of_a_group(small: Grid) -> None:
    small.said.answers = [0]
    small.at("Group")
    small.key(Key.Key_F2)
    small.letters("0")
    small.key(Key.Key_Return)
    small.settle()
    assert small.text("Group") == "Group 20"


@pytest.mark.parametrize("text", ["a" * 150_000, "😀" * 60_000], ids=["letters", "emoji"])
def test_f2_and_enter_leave_a_long_text_whole(small: Grid, text: str) -> None:
    first, *others = small.case.outcomes
    long = (replace(first, indicator=text), *others)
    small.window.store.workspace.apply(replace(small.case, outcomes=long), "Fill")
    before = small.case
    small.at("Indicator")
    small.key(Key.Key_F2)
    small.key(Key.Key_Return)
    assert small.case is before
    small.at("Indicator")
    small.key(Key.Key_F2)
    small.letters("x")
    small.key(Key.Key_Return)
    assert small.case.outcomes[0].indicator == f"{text}x"


def test_text_that_cannot_be_read_is_kept_shown_and_explained(small: Grid) -> None:
    small.at("Deadweight %")
    small.type("a third")
    small.at("Deadweight %")
    assert small.text("Deadweight %") == "a third"
    index = small.view.currentIndex()
    assert "could not be read" in index.data(ROLES.AccessibleTextRole)
    for said in (
        small.page.line.words,
        index.data(ROLES.AccessibleDescriptionRole),
        index.data(ROLES.ToolTipRole),
    ):
        assert "Enter a percentage" in said
    small.undo()
    assert small.text("Deadweight %") == "11%"


def test_delete_empties_the_selection_in_one_step(small: Grid) -> None:
    before = small.case
    small.at("Quantity")
    small.key(Key.Key_Down, SHIFT)
    small.key(Key.Key_Right, SHIFT)
    small.key(Key.Key_Delete)
    assert [small.text(head, row) for head in ("Quantity", "Duration") for row in (0, 1)] == [
        "",
        "",
        "",
        "",
    ]
    small.undo()
    assert small.case == before
    assert small.place == "value-map"


def test_filling_down_is_one_step(small: Grid) -> None:
    before = small.case
    small.at("Indicator")
    small.letters("New")
    small.key(Key.Key_Return)
    small.at("Indicator")
    small.key(Key.Key_Down, SHIFT)
    small.key(Key.Key_Down, SHIFT)
    small.key(Key.Key_D, CTRL)
    assert [outcome.indicator for outcome in small.case.outcomes] == ["New"] * 3
    small.undo()
    assert [outcome.indicator for outcome in small.case.outcomes][1:] == [
        outcome.indicator for outcome in before.outcomes
    ][1:]


def test_cells_are_copied_cut_and_pasted(small: Grid) -> None:
    small.at("Evidence source")
    small.key(Key.Key_Right, SHIFT)
    small.key(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Survey\t11\n"
    assert "<td>11</td>" in QGuiApplication.clipboard().mimeData().html()
    assert small.status == "2 cells copied."
    before = small.case
    small.at("Evidence source", 1)
    small.key(Key.Key_V, CTRL)
    assert small.text("Quantity", 1) == "11"
    assert small.status == "1 cell changed. Ctrl+Z takes it back."
    small.undo()
    assert small.case == before
    small.at("Evidence source", 1)
    small.key(Key.Key_X, CTRL)
    assert small.text("Evidence source", 1) == ""
    assert small.shown == []


def test_a_block_with_trouble_is_shown_before_it_is_pasted(small: Grid) -> None:
    before = small.case
    small.put("€50\t1\n£60\t1\n£70\t1\n")
    small.at("Value")
    small.answer = (False, False)
    small.key(Key.Key_V, CTRL)
    assert small.case is before
    assert len(small.shown[0].problems) == 3
    small.answer = (True, True)
    small.key(Key.Key_V, CTRL)
    assert small.text("Value", 0) == "€50"
    assert small.text("Value", 1) == "£60"
    assert focused(small.window) is small.view
    small.undo()
    assert small.case == before


def test_pasting_into_the_empty_row_adds_outcomes(small: Grid) -> None:
    before = small.case
    small.put("One\nTwo\n")
    small.at("Outcome", 3)
    small.key(Key.Key_V, CTRL)
    assert len(small.case.outcomes) == 5
    assert small.view.grid_model.rowCount() == 6
    small.undo()
    assert small.case == before
    assert small.view.grid_model.rowCount() == 4


def test_rows_are_added_and_removed_by_key(small: Grid) -> None:
    before = small.case
    small.at("Value", 1)
    small.key(Key.Key_Insert, CTRL)
    assert len(small.case.outcomes) == 4
    assert small.view.place == (3, 0)
    small.undo()
    assert small.case == before
    small.at("Value", 1)
    small.key(Key.Key_Delete, CTRL)
    assert [outcome.id for outcome in small.case.outcomes] == ["o1", "o3"]
    assert "is removed" in small.status
    small.undo()
    assert small.case == before
    small.press("Add an outcome")
    assert len(small.case.outcomes) == 4
    assert focused(small.window) is small.view


def test_tab_leaves_the_table_after_esc_and_the_page_says_so(small: Grid) -> None:
    assert "press Esc and then Tab" in small.status
    small.at("Outcome", 1)
    small.key(Key.Key_Tab)
    assert small.view.place == (1, 2)
    small.key(Key.Key_Escape)
    assert "Tab now leaves the table" in small.status
    small.key(Key.Key_Tab)
    button = focused(small.window)
    assert isinstance(button, QAbstractButton)
    assert button.text().replace("&", "") == "Continue to “Check your answers”"
    small.key(Key.Key_Backtab, SHIFT)
    assert focused(small.window) is small.view
    assert small.view.place == (1, 2)
    small.key(Key.Key_Escape)
    small.key(Key.Key_Backtab, SHIFT)
    button = focused(small.window)
    assert isinstance(button, QAbstractButton)
    assert button.text() == "Copy all"


def test_arrows_and_jumps_lead_where_a_spreadsheet_leads(small: Grid) -> None:
    last = len(columns(1)) - 1
    small.at("Group")
    small.key(Key.Key_Down, CTRL)
    assert small.view.place == (2, 0)
    small.key(Key.Key_Down, CTRL)
    assert small.view.place == (3, 0)
    small.key(Key.Key_Home, CTRL)
    assert small.view.place == (0, 0)
    small.key(Key.Key_Right, CTRL)
    assert small.view.place == (0, last)
    small.key(Key.Key_Home)
    assert small.view.place == (0, 0)
    small.key(Key.Key_End)
    assert small.view.place == (0, last)
    small.key(Key.Key_End, CTRL)
    assert small.view.place == (3, last)
    small.key(Key.Key_Home, CTRL)
    small.key(Key.Key_Down, CTRL | SHIFT)
    assert small.view.selected() == ([0, 1, 2], [0])
    small.key(Key.Key_A, CTRL)
    assert small.view.selected() == (list(range(4)), list(range(last + 1)))


def test_a_choice_opens_its_list_by_key(small: Grid) -> None:
    small.at("Standing")
    small.key(Key.Key_F2)
    editor = focused(small.window)
    assert isinstance(editor, PickCell)
    assert editor.count() == 4
    small.key(Key.Key_Down)
    small.key(Key.Key_Return)
    assert small.case.outcomes[0].standing is Standing.TRACK_RECORD
    small.at("Gain or harm")
    small.key(Key.Key_F2)
    editor = focused(small.window)
    assert isinstance(editor, PickCell)
    assert editor.count() == 2  # there is no blank where one must be chosen
    small.key(Key.Key_Escape)


def test_nothing_can_be_typed_where_nothing_is_asked(small: Grid) -> None:
    before = small.case
    for head, row in (("Impact", 0), ("Value", 2)):
        small.at(head, row)
        small.letters("5")
        assert focused(small.window) is small.view
        assert small.view.place[0] == row
    assert small.case is before
    assert "No value in pounds" in small.page.line.words


def test_half_typed_text_is_taken_when_the_case_is_saved_or_left(small: Grid) -> None:
    small.at("Indicator")
    small.letters("Half")
    small.window.store.finish_typing()
    assert small.case.outcomes[0].indicator == "Half"
    small.at("Indicator")
    small.letters("Other")
    small.key(Key.Key_Right, ALT)
    assert small.case.outcomes[0].indicator == "Other"
    assert small.place != "value-map"


def test_undo_while_typing_takes_the_typed_text_back(small: Grid) -> None:
    before = small.case
    small.at("Indicator")
    small.letters("Half")
    small.undo()
    assert small.case == before
    assert focused(small.window) is small.view
    small.redo()
    assert small.case.outcomes[0].indicator == "Half"


def test_an_address_is_gone_to_in_the_table_where_it_is_open(small: Grid) -> None:
    small.window.desk.go_to_address(Address.parse("outcomes/o2/attribution/value"))
    assert small.place == "value-map"
    assert small.view.place[0] == 1
    assert "owed to others" in small.page.line.words


def test_whose_row_it_is_stays_in_sight(small: Grid) -> None:
    small.at("Present value", 1)
    small.settle()
    kept, view = small.view.kept, small.view
    assert kept.isVisible()
    index = view.model().index(1, 1)
    assert kept.visualRect(index).left() >= 0
    assert view.visualRect(view.currentIndex()).left() >= view.heads.covered
    small.at("Outcome", 1)
    small.letters("Typed here")
    editor = focused(small.window)
    assert kept.isAncestorOf(editor)
    small.key(Key.Key_Return)
    assert small.case.outcomes[1].description == "Typed here"


def test_cells_and_headings_are_named_for_a_screen_reader(small: Grid) -> None:
    model: GridModel = small.view.grid_model
    for column in range(model.columnCount()):
        heading = model.headerData(column, Qt.Orientation.Horizontal, ROLES.AccessibleTextRole)
        assert model.grid.columns[column].question in heading
        for row in range(model.rowCount()):
            index = model.index(row, column)
            assert index.data(ROLES.AccessibleTextRole)
            assert model.grid.row_name(row) in index.data(ROLES.AccessibleDescriptionRole)
    assert small.view.accessibleName()


def test_what_people_type_is_never_markup(small: Grid) -> None:
    small.at("Outcome")
    small.type("<b>bold</b>")
    small.at("Outcome")
    tip = small.view.currentIndex().data(ROLES.ToolTipRole)
    assert "&lt;b&gt;bold" in tip
    assert "<b>" not in tip


def test_the_table_and_its_line_are_in_sight_in_a_low_window(small: Grid) -> None:
    small.window.resize(980, 700)
    small.lay_out()
    small.at("Quantity", 0)
    small.page.start()
    small.lay_out()
    view = small.view
    shown = view.visibleRegion().boundingRect()
    assert shown.height() >= view.height() * 0.9
    assert not small.page.line._question.visibleRegion().isEmpty()
    assert view.kept.isVisible()


def test_only_what_changed_is_shown_anew(small: Grid) -> None:
    told: list[tuple[int, int]] = []
    model = small.view.grid_model
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    small.at("Indicator", 1)
    small.type("Other")
    assert told == [(1, 1)]


def test_the_plan_names_its_first_problems_and_counts_the_rest(small: Grid) -> None:
    small.put("\n".join(["€50"] * 290))
    small.at("Value", 3)
    small.key(Key.Key_V, CTRL)
    dialog = PasteDialog(small.window, small.shown[0])
    words = [said.text() for said in dialog.findChildren(QLabel)]
    assert f"And {290 - MOST_SHOWN} more." in words
    assert "290 new outcomes will be added." in words
    assert dialog.findChildren(QTableWidget)[0].rowCount() == MOST_SHOWN
    dialog.deleteLater()


def test_a_large_value_map_is_opened_and_worked_in(table: Grid) -> None:
    table.window.store.workspace.apply(large_case(300, 2), "Begin")
    table.settle()
    assert table.view.grid_model.rowCount() == 301
    table.at("Value", 299)
    table.type("£1")
    assert table.text("Value", 299) == "£1"


def test_the_page_does_not_scroll_sideways(small: Grid) -> None:
    for size in ((1320, 860), (980, 700)):
        small.window.resize(*size)
        small.lay_out()
        for area in small.window.findChildren(QScrollArea):
            assert area.horizontalScrollBar().maximum() == 0


def test_the_margins_of_the_page_grow_with_the_zoom_and_no_more(table: Grid) -> None:
    table.window.appearance.choose(Choice("light", 200, "usual"))
    table.window.desk.go_to_page("tasks")
    table.window.desk.go_to_page("value-map")
    assert table.page.column.contentsMargins().left() == 56  # 28 at 100 %
