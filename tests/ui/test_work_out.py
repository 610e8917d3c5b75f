"""Working an answer out, by keyboard: the working is seen before anything is filled in."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sroi_app.guide.registry import find_question
from sroi_app.guide.schema import Question
from sroi_app.guide.workings.all import WORKINGS
from sroi_app.guide.workings.comparison import ALREADY_COMPARED, FROM_COUNTS
from sroi_app.guide.workings.credit import FROM_ANSWERS, FROM_HELPERS
from sroi_app.guide.workings.five_steps import DEADWEIGHT_STEPS
from sroi_app.guide.workings.method import Method, Worked
from sroi_app.guide.workings.reading import asked
from sroi_app.guide.workings.scores import FROM_LADDER
from sroi_app.model.address import Address
from sroi_app.model.edits import put
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import MoneyKind
from sroi_app.workspace.files import examples
from tests.guide.workings.examples import SURVEY, typed
from tests.ui.hands import Hands, Key, focused, spoken
from tests.ui.test_clipping import _faults
from ui.look import Choice
from ui.workings.dialog import WorkOutDialog
from ui.workings.kept import _typed

ROW = "outcomes/o1"
AT = {
    "work-out-wellbeing": f"{ROW}/proxy/value/value",
    **{
        f"work-out-{name}": f"{ROW}/{name}/value"
        for name in ("deadweight", "displacement", "attribution", "dropoff")
    },
}


@pytest.fixture
def example(hands: Hands) -> Iterator[Hands]:
    """The befriending example, with nothing typed into any way before."""
    _typed.clear()
    window = hands.window
    window.files.open_example(next(e.path for e in examples() if e.name == "befriending"))
    hands.settle()
    yield hands
    for dialog in window.findChildren(WorkOutDialog):
        dialog.close()
    hands.settle()


def _question(hands: Hands, address: str) -> Question:
    found = find_question(hands.case, Address.parse(address))
    assert found is not None
    return found[2]


def _open(hands: Hands, way: str, method: Method | None = None) -> WorkOutDialog:
    """Follow the link beside the question, and one way in the dialog."""
    question = _question(hands, AT[way])
    hands.window.desk.go_to_address(question.address)
    hands.lay_out()
    link = next(x.words for x in question.field.ways if x.id == way)
    row = hands.row(AT[way])
    pressed = [b for b in row.findChildren(type(row._clear)) if spoken(b) == link]
    hands.tab_to(pressed[0])
    hands.key(Key.Key_Space)
    hands.settle()
    (dialog,) = hands.window.findChildren(WorkOutDialog)
    dialog.activateWindow()
    if method is not None:
        dialog.show_way(method)
        hands.lay_out()
    return dialog


def _fill(dialog: WorkOutDialog, path: str, text: str) -> None:
    assert dialog.form is not None
    target = dialog.form.row(path).editor.target
    target.setFocus()
    if isinstance(target, QLineEdit):
        target.selectAll()
    QTest.keyClicks(target, text)
    QApplication.processEvents()


def _fill_all(dialog: WorkOutDialog, method: Method) -> None:
    assert dialog.form is not None
    texts = typed(method)
    for field in asked(method, 1):
        editor = dialog.form.row(field.path).editor
        if radios := editor.findChildren(QRadioButton):
            radios[0].click()
        elif isinstance(editor.target, QComboBox):
            editor.target.setFocus()
            QTest.keyClick(editor.target, Key.Key_Down)
        else:
            _fill(dialog, field.path, texts[field.path])


def test_a_link_beside_the_question_leads_to_an_answer_with_its_reason(example: Hands) -> None:
    dialog = _open(example, "work-out-deadweight")
    QTest.keyClick(focused(example.window), Key.Key_Return)  # the first way has the keyboard
    example.lay_out()
    assert dialog.form is not None
    assert dialog.form.method is FROM_COUNTS
    _fill_all(dialog, FROM_COUNTS)
    assert "So 18% ÷ 45% = 40% would have changed anyway." in dialog.shown.words
    assert "It takes the place of what is there now" in dialog.shown.words
    QTest.keyClick(focused(example.window), Key.Key_Return)
    example.settle()
    found = example.answer_at(f"{ROW}/deadweight")
    assert (found.value, found.low, found.high) == (Decimal("0.4"), Decimal("0.2"), Decimal("0.78"))
    assert found.grade is Grade.MEASURED
    assert "18% ÷ 45%" in found.basis
    assert example.window.findChildren(WorkOutDialog) == []
    assert example.page.form.address_with_keyboard == Address.parse(f"{ROW}/deadweight/value")


def test_using_an_answer_is_one_step_back(example: Hands) -> None:
    before = example.case
    dialog = _open(example, "work-out-deadweight", FROM_COUNTS)
    _fill_all(dialog, FROM_COUNTS)
    dialog.use()
    example.settle()
    assert example.case != before
    assert example.window.store.workspace.undo_label.startswith("Work out “")
    example.undo()
    assert example.case == before


def test_esc_leaves_all_as_it_is_and_what_was_typed_is_there_again(example: Hands) -> None:
    before = example.case
    dialog = _open(example, "work-out-deadweight", FROM_COUNTS)
    _fill(dialog, "ours/asked", "40")
    QTest.keyClick(focused(example.window), Key.Key_Escape)
    example.settle()
    assert example.case is before
    again = _open(example, "work-out-deadweight", FROM_COUNTS)
    assert again.form is not None
    target = again.form.row("ours/asked").editor.target
    assert isinstance(target, QLineEdit)
    assert target.text() == "40"


def test_enter_leads_to_what_is_open_and_says_so(example: Hands) -> None:
    dialog = _open(example, "work-out-deadweight", FROM_COUNTS)
    _fill(dialog, "ours/asked", "40")
    QTest.keyClick(focused(example.window), Key.Key_Return)
    assert dialog.form is not None
    row = dialog.form.row("ours/changed")
    assert row.message == "This one is still open."
    assert focused(example.window) is row.editor.target
    _fill(dialog, "ours/changed", "1")
    assert row.message == ""
    assert dialog.isVisible()


def test_a_refusal_stands_in_words_and_nothing_is_filled_in(example: Hands) -> None:
    before = example.case
    dialog = _open(example, "work-out-deadweight", FROM_COUNTS)
    for path, text in {
        "ours/asked": "40",
        "ours/changed": "41",
        "theirs/asked": "50",
        "theirs/changed": "9",
    }.items():
        _fill(dialog, path, text)
    assert "41 of 40 is more than all of them" in dialog.shown.words
    dialog.use()
    assert dialog.form is not None
    assert "41 of 40" in dialog.form.row("ours/changed").message
    assert focused(example.window) is dialog.form.row("ours/changed").editor.target
    assert example.case is before


def test_text_that_cannot_be_read_is_told_once_the_field_is_left(example: Hands) -> None:
    dialog = _open(example, "work-out-deadweight", FROM_COUNTS)
    _fill(dialog, "ours/asked", "forty")
    assert dialog.form is not None
    row = dialog.form.row("ours/asked")
    assert row.message == ""
    QTest.keyClick(focused(example.window), Key.Key_Tab)
    assert "“forty” is not one" in row.message


def test_and_after_a_pause(example: Hands, qtbot: QtBot) -> None:
    dialog = _open(example, "work-out-deadweight", FROM_COUNTS)
    _fill(dialog, "ours/asked", "forty")
    assert dialog.form is not None
    row = dialog.form.row("ours/asked")
    qtbot.waitUntil(lambda: "forty" in row.message, timeout=3000)


def test_one_more_source_of_help_is_asked_for_with_the_keyboard_in_it(example: Hands) -> None:
    dialog = _open(example, "work-out-attribution", FROM_HELPERS)
    assert dialog.form is not None
    dialog.form._more.click()
    example.lay_out()
    third = dialog.form.row("helper/3/who")
    assert focused(example.window) is third.editor.target
    for number, share in enumerate(("10", "20", "30"), 1):
        _fill(dialog, f"helper/{number}/who", f"helper {number}")
        _fill(dialog, f"helper/{number}/share", share)
    assert "60% is owed to others." in dialog.shown.words


def test_a_long_working_is_scrolled_with_the_keys(example: Hands) -> None:
    dialog = _open(example, "work-out-wellbeing", FROM_LADDER)
    _fill_all(dialog, FROM_LADDER)
    dialog.resize(500, 400)
    example.lay_out()
    bar = dialog.sides.result.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(focused(example.window), Key.Key_Tab)
    assert focused(example.window) is dialog.sides.result
    QTest.keyClick(focused(example.window), Key.Key_PageDown)
    assert bar.value() > 0


def test_a_list_of_answers_that_cannot_be_read_is_kept_to_be_mended(example: Hands) -> None:
    dialog = _open(example, "work-out-attribution", FROM_ANSWERS)
    _fill(dialog, "answers", "20, 130")
    assert dialog.form is not None
    assert "Answer 2" not in dialog.shown.words
    dialog.use()
    assert "Answer 2, “130”" in dialog.form.row("answers").message
    dialog.show_ways()
    dialog.show_way(FROM_ANSWERS)
    target = dialog.form.row("answers").editor.target
    assert isinstance(target, QPlainTextEdit)
    assert target.toPlainText() == "20, 130"


def test_a_choice_is_taken_with_the_arrow_keys_and_enter_goes_on(example: Hands) -> None:
    dialog = _open(example, "work-out-deadweight", DEADWEIGHT_STEPS)
    for _press in range(2):
        QTest.keyClick(focused(example.window), Key.Key_Down)
    QTest.keyClick(focused(example.window), Key.Key_Return)
    assert dialog.form is not None
    assert focused(example.window) is dialog.form.row("why").editor.target
    QTest.keyClicks(focused(example.window), "Everybody says so.")
    assert "(50%)" in dialog.shown.words


def test_the_other_ways_are_one_key_away_and_the_keyboard_is_where_it_was(example: Hands) -> None:
    dialog = _open(example, "work-out-deadweight", DEADWEIGHT_STEPS)
    dialog.show_ways()
    example.settle()
    assert focused(example.window).accessibleName() == DEADWEIGHT_STEPS.title


def test_where_there_is_but_one_way_it_is_open_at_once(example: Hands) -> None:
    assert len(WORKINGS["work-out-dropoff"].methods) == 1
    assert _open(example, "work-out-dropoff").form is not None


def test_what_is_compared_already_needs_no_more_than_a_press(example: Hands) -> None:
    store = example.window.store
    case = put(example.case, Address.parse(f"{ROW}/evidence/compared"), True)
    store.workspace.apply(case, "Begin")
    dialog = _open(example, "work-out-deadweight")
    assert WORKINGS["work-out-deadweight"].offered(dialog.situation)[0] is ALREADY_COMPARED
    QTest.keyClick(focused(example.window), Key.Key_Return)
    assert "not taken off twice" in dialog.shown.words
    QTest.keyClick(focused(example.window), Key.Key_Return)
    assert example.answer_at(f"{ROW}/deadweight/value") == 0


def test_a_wellbeing_score_brings_price_points_source_and_money(example: Hands) -> None:
    dialog = _open(example, "work-out-wellbeing", FROM_LADDER)
    _fill_all(dialog, FROM_LADDER)
    before = example.case
    dialog.use()
    example.settle()
    outcome = example.case.outcomes[0]
    assert outcome.proxy.library_id == "hmt-wellby"
    assert outcome.proxy.edition
    assert outcome.proxy.price_year == "2019"
    assert outcome.proxy.licence == "Open Government Licence v3.0"
    assert outcome.proxy.value.value == 13_000
    assert (outcome.amount.value, outcome.amount.grade) == (Decimal("0.7"), Grade.MEASURED)
    assert outcome.duration.value == Decimal("0.5")
    assert outcome.money is MoneyKind.WELLBEING
    example.undo()
    assert example.case == before


@pytest.mark.parametrize("look", [Choice(), Choice("dark", 200, "easy")], ids=["usual", "large"])
def test_every_way_leads_to_an_answer_and_no_word_of_it_is_cut_off(
    example: Hands, look: Choice
) -> None:
    case = replace(example.case, surveys=(SURVEY,))
    case = put(case, Address.parse(f"{ROW}/evidence/compared"), True)
    example.window.store.workspace.apply(case, "Begin")
    example.window.appearance.choose(look)
    for way, working in WORKINGS.items():
        dialog = WorkOutDialog(example.window, _question(example, AT[way]), working)
        dialog.show()
        assert dialog._ways == working.methods
        for method in working.methods:
            dialog.show_way(method)
            _fill_all(dialog, method)
            example.lay_out()
            assert dialog.form is not None
            assert isinstance(dialog.form.result, Worked), method.id
            assert dialog.form.result.answer in dialog.shown.words
            assert _cut_off(dialog) == [], method.id
        dialog.show_ways()
        example.lay_out()
        assert _cut_off(dialog) == []
        dialog.close()


def _cut_off(dialog: WorkOutDialog) -> list[str]:
    shown = [part for part in dialog.findChildren(QWidget) if part.isVisible()]
    return [fault for part in shown for fault in _faults(part)]
