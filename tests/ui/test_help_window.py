"""Help: F1 explains what is open, Shift+F1 the words; nothing in it is fetched from anywhere."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import ui
from sroi_app.guide.help import PAGES, all_help, help_for, read_help
from sroi_app.model.address import Address
from tests.ui.cases import filled_case
from tests.ui.hands import ALT, PLAIN, SHIFT, Hands, Key
from ui.actions import ACTIONS, STAGE_KEYS
from ui.dialogs.help import HelpDialog, show_help, show_word
from ui.look import Choice
from ui.main_window import MainWindow
from ui.route import all_stops

ROOT = Path(ui.__file__).parent.parent
# What every window of every system does with these.
KEYS_OF_EVERY_PROGRAM = {"Tab", "Shift+Tab", "Enter", "Esc"}
KEYS_OF_READING = {"Page Up", "Page Down", "Home", "End", "Space"}  # in the preview of the PDF
TABLE_KEY = "F2"  # the table that Qt brings opens a cell with it


PressHelp = Callable[..., HelpDialog]


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


@pytest.fixture
def press_help(filled: Hands, qtbot: QtBot) -> PressHelp:
    """Press F1, with or without Shift, and wait until help has the keyboard."""
    return lambda modifier=PLAIN: _press_help(filled, qtbot, modifier)


def _press_help(hands: Hands, qtbot: QtBot, modifier: Qt.KeyboardModifier) -> HelpDialog:
    hands.key(Key.Key_F1, modifier)
    dialog = hands.window.findChild(HelpDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def _text(dialog: HelpDialog) -> str:
    return dialog.reader.toPlainText()


def _headings(dialog: HelpDialog) -> list[tuple[int, str]]:
    block, found = dialog.reader.document().begin(), []
    while block.isValid():
        if level := block.blockFormat().headingLevel():
            found.append((level, block.text()))
        block = block.next()
    return found


def _said_in_the_program() -> set[str]:
    """Every text that stands in the source of the program."""
    sources = [*(ROOT / "ui").rglob("*.py"), *(ROOT / "sroi_app").rglob("*.py")]
    return {
        node.value.replace("&", "").rstrip(":")
        for path in sources
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


# What the pages say


def test_every_page_of_the_program_has_help() -> None:
    for stop in all_stops():
        page = read_help(help_for(stop.stage, stop.page))
        if stop.page:
            assert page.title == stop.title


def test_every_name_in_bold_is_one_the_program_shows() -> None:
    said = _said_in_the_program()
    named = {name for page in all_help() for name in re.findall(r"<b>(.*?)</b>", page.html)}
    assert len(named) > 8
    assert named - said == set()


def test_every_key_in_help_is_one_the_program_knows() -> None:
    known = {key.strip() for spec in ACTIONS.values() for key in spec.keys.split(";")}
    known |= {*STAGE_KEYS, *KEYS_OF_EVERY_PROGRAM, *KEYS_OF_READING, TABLE_KEY}
    texts = (text for text in _said_in_the_program() if len(text) < 40)
    known |= {key.strip() for text in texts for key in text.split(";")}
    keys = {key for page in all_help() for key in re.findall(r"<kbd>(.*?)</kbd>", page.html)}
    assert len(keys) > 20
    assert keys - known == set()


# The window


def test_f1_explains_the_page_that_is_open(filled: Hands) -> None:
    for stop in filled.window.desk.stops:
        filled.window.desk.go_to(stop)
        show_help(filled.window)
        dialog = filled.window.findChild(HelpDialog)
        assert dialog is not None
        assert read_help(help_for(stop.stage, stop.page)).title in _text(dialog), stop.title


def test_f1_in_a_question_begins_with_that_question(filled: Hands, press_help: PressHelp) -> None:
    filled.tab_to(filled.row("organisation/about").editor.target)
    dialog = press_help()
    field = filled.row("organisation/about").question.field
    text = _text(dialog)
    assert text.startswith("About this question")
    for words in (field.question, field.hint, field.why, field.example):
        assert words in text
    assert [level for level, _words in _headings(dialog)][:2] == [1, 2]
    assert "Scope and who is affected" in text


def test_f1_in_a_question_with_a_term_explains_the_word(
    filled: Hands, press_help: PressHelp
) -> None:
    filled.window.desk.go_to_address(Address.parse("outcomes/o1/indicator"))
    filled.lay_out()
    dialog = press_help()
    assert "The word: indicator" in _text(dialog)
    QTest.keyClick(dialog.reader, Key.Key_Tab)
    QTest.keyClick(dialog.reader, Key.Key_Return)
    assert _headings(dialog)[0] == (1, "Indicator")


def test_shift_f1_opens_the_words_and_typing_finds_one(press_help: PressHelp) -> None:
    dialog = press_help(SHIFT)
    assert QApplication.focusWidget() is dialog.contents.line
    QTest.keyClicks(dialog.contents.line, "deadw")
    assert _headings(dialog)[0] == (1, "Deadweight")
    QTest.keyClick(dialog.contents.line, Key.Key_Return)
    assert QApplication.focusWidget() is dialog.reader


def test_the_arrow_keys_go_through_what_was_found(press_help: PressHelp) -> None:
    dialog = press_help(SHIFT)
    QTest.keyClicks(dialog.contents.line, "value")
    first = _headings(dialog)[0]
    QTest.keyClick(dialog.contents.line, Key.Key_Down)
    assert _headings(dialog)[0] != first
    assert QApplication.focusWidget() is dialog.contents.line


def test_what_fits_nothing_is_said(press_help: PressHelp) -> None:
    dialog = press_help(SHIFT)
    QTest.keyClicks(dialog.contents.line, "qqqq")
    assert not dialog.contents.list.isVisible()
    assert dialog.contents._none.isVisible()


def test_help_is_there_before_any_case_is_open(window: MainWindow) -> None:
    QTest.keyClick(window, Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    assert _headings(dialog)[0] == (1, "Where to start")


def test_tab_goes_from_link_to_link_and_alt_left_comes_back(
    filled: Hands, press_help: PressHelp
) -> None:
    filled.window.desk.go_to_page("chain")
    dialog = press_help()
    before = _headings(dialog)[0]
    QTest.keyClick(dialog.reader, Key.Key_Tab)
    assert dialog.reader.textCursor().selectedText() == "chain of events"
    assert len(dialog.reader.extraSelections()) == 1
    QTest.keyClick(dialog.reader, Key.Key_Return)
    assert _headings(dialog)[0] == (1, "Chain of events")
    QTest.keyClick(dialog.reader, Key.Key_Left, ALT)
    assert _headings(dialog)[0] == before
    assert filled.place == "chain"


def test_tab_leaves_the_text_after_the_last_link(filled: Hands) -> None:
    show_word(filled.window, "counterfactual")
    dialog = filled.window.findChild(HelpDialog)
    assert dialog is not None
    for _press in range(2):
        filled.key(Key.Key_Tab)
    assert QApplication.focusWidget() is not dialog.reader
    assert dialog.reader.extraSelections() == []


def test_esc_closes_help_and_gives_the_keyboard_back(
    filled: Hands, press_help: PressHelp, qtbot: QtBot
) -> None:
    filled.tab_to(filled.row("organisation/about").editor.target)
    before = QApplication.focusWidget()
    dialog = press_help()
    QTest.keyClick(dialog.reader, Key.Key_Escape)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is before)


def test_every_word_and_every_page_can_be_shown(press_help: PressHelp) -> None:
    dialog = press_help()
    places = [
        dialog.contents.list.item(row).data(Qt.ItemDataRole.UserRole)
        for row in range(80)
        if dialog.contents.list.item(row) is not None
    ]
    assert len([place for place in places if place]) > len(PAGES) + 40
    for place in filter(None, places):
        dialog._follow(place)
        assert _headings(dialog)[0][0] == 1
        current = dialog.contents.list.currentItem()
        assert current.data(Qt.ItemDataRole.UserRole) == place


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a.png", "file:///etc/passwd", "qrc:/a", "data:text/plain,a", "a.html"],
)
def test_help_loads_nothing_and_follows_no_other_link(press_help: PressHelp, address: str) -> None:
    dialog = press_help()
    before = _text(dialog)
    kinds = QTextDocument.ResourceType
    for kind in (kinds.ImageResource, kinds.HtmlResource, kinds.StyleSheetResource):
        assert dialog.reader.loadResource(kind.value, QUrl(address)) is None
    dialog.reader._follow(QUrl(address))
    assert _text(dialog) == before
    assert not dialog.reader.openLinks()
    assert not dialog.reader.openExternalLinks()


def test_help_follows_the_theme_and_the_zoom(filled: Hands, press_help: PressHelp) -> None:
    dialog = press_help()
    size = _first_size(dialog)
    filled.window.appearance.choose(Choice("dark", 200, "usual"))
    assert _first_size(dialog) == 2 * size
    filled.window.appearance.choose(Choice("light", 100, "usual"))
    assert _first_size(dialog) == size


def _first_size(dialog: HelpDialog) -> int:
    block = dialog.reader.document().begin()
    return block.begin().fragment().charFormat().font().pixelSize()


def test_every_control_of_help_has_a_name(press_help: PressHelp) -> None:
    dialog = press_help()
    stops = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]
    assert len(stops) >= 4
    assert [w for w in stops if not (w.accessibleName() or w.property("text"))] == []


def test_help_opens_one_window_only(filled: Hands) -> None:
    show_help(filled.window)
    show_word(filled.window, "impact")
    assert len(filled.window.findChildren(HelpDialog)) == 1


def test_a_word_that_is_not_explained_shows_where_the_words_begin(filled: Hands) -> None:
    show_word(filled.window, "helicopter")
    dialog = filled.window.findChild(HelpDialog)
    assert dialog is not None
    assert _headings(dialog)[0] == (1, "Activity")
