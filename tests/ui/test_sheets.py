"""Questions a few at a time: the parts of a page, the way on and back, and what stands in it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from sroi_app.model.address import Address
from sroi_app.model.edits import unreadable_text
from tests.guide.ready import ready_case
from tests.ui.cases import filled_case
from tests.ui.hands import ALT, Hands, Key, focused, spoken
from ui.look import Choice

DURATION = "outcomes/o1/duration/value"
SENTENCE = "Enter how long it lasts"


@pytest.fixture
def filled(hands: Hands) -> Hands:
    """Two outcomes with everything answered."""
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


@pytest.fixture
def ready(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    return hands


def _at(hands: Hands) -> tuple[str, str]:
    """The row and the sheet that are asked about."""
    step = hands.page.step
    return (str(step.place), step.sheet.id) if step else ("", "")


def _foot(hands: Hands) -> str:
    return next(spoken(b) for b in hands._buttons() if spoken(b).startswith("Continue"))


def test_continue_leads_sheet_by_sheet_then_row_by_row_then_to_the_next_page(
    filled: Hands,
) -> None:
    filled.open_section("evidence")
    filled.reach("outcomes/o1/indicator")
    seen = [_at(filled)]
    while filled.place == "evidence" and len(seen) < 10:
        filled.go_on()
        seen.append(_at(filled) if filled.place == "evidence" else (filled.place, ""))
    assert seen == [
        ("outcomes/o1", "people"),
        ("outcomes/o1", "source"),
        ("outcomes/o1", "duration"),
        ("outcomes/o3", "people"),
        ("outcomes/o3", "source"),
        ("outcomes/o3", "duration"),
        ("value", ""),
    ]


def test_back_leads_the_same_way_to_the_list_and_then_to_the_page_before(filled: Hands) -> None:
    filled.open_section("evidence")
    filled.reach("outcomes/o3/evidence/source")
    for place in (("outcomes/o3", "people"), ("outcomes/o1", "duration")):
        filled.press("Back")
        assert _at(filled) == place
    for _sheet in range(3):
        filled.press("Back")
    assert _at(filled) == ("", "")
    assert focused(filled.window) is filled.page.rows.list
    filled.press("Back")
    assert filled.place != "evidence"


def test_the_button_at_the_foot_says_where_it_leads(filled: Hands) -> None:
    filled.open_section("evidence")
    filled.reach("outcomes/o1/indicator")
    assert _foot(filled) == "Continue: Where the number is from"
    filled.reach(DURATION)
    assert _foot(filled).startswith("Continue with “Visits to older people")
    filled.reach("outcomes/o3/duration/value")
    assert _foot(filled) == "Continue to “What it is worth”"


def test_the_list_leads_on_to_the_first_row_with_answers_to_go(ready: Hands) -> None:
    ready.open_section("outcomes")
    assert _foot(ready) == "Continue to “How one thing leads to another”"
    ready.press("Add an outcome")
    ready.show_list()
    assert _foot(ready) == "Continue with “New outcome”"
    ready.go_on()
    assert _at(ready) == ("outcomes/o2", "change")


def test_continue_and_back_have_a_letter_of_their_own(filled: Hands, qtbot: QtBot) -> None:
    filled.open_section("scope")
    filled.key(Key.Key_N, ALT)
    qtbot.waitUntil(lambda: _at(filled) == ("scope", "period"))
    filled.key(Key.Key_B, ALT)
    qtbot.waitUntil(lambda: _at(filled) == ("scope", "purpose"))


def test_a_part_is_opened_by_its_button_and_says_how_far_it_has_come(ready: Hands) -> None:
    ready.open_section("outcomes")
    ready.press("Add an outcome")
    names = [button.accessibleName() for button in ready.page.sheet.strip.buttons]
    assert names[0].startswith("Part 1 of 3: The change itself, ")
    assert names[0].endswith("to go")
    assert [b.isChecked() for b in ready.page.sheet.strip.buttons] == [True, False, False]
    ready.tab_to(ready.page.sheet.strip.buttons[2])
    ready.key(Key.Key_Return)
    assert _at(ready) == ("outcomes/o2", "standing")
    assert focused(ready.window) is ready.row("outcomes/o2/standing").editor.target
    assert [b.isChecked() for b in ready.page.sheet.strip.buttons] == [False, False, True]


def test_the_state_of_a_part_follows_the_answers(ready: Hands) -> None:
    ready.open_section("stakeholders")
    ready.press("Add a group")
    strip = ready.page.sheet.strip
    before = strip.buttons[0].accessibleName()
    ready.fill("stakeholders/s2/name", "Neighbours")
    assert strip.buttons[0].accessibleName() != before


def test_a_page_of_few_questions_is_not_divided(ready: Hands) -> None:
    ready.open_section("organisation")
    assert not ready.page.sheet.strip.isVisible()
    assert len(ready.page.form.rows) == 5


def test_the_editors_of_a_sheet_are_kept_for_the_next_row_and_the_next_visit(
    filled: Hands,
) -> None:
    filled.open_section("evidence")
    first = filled.row("outcomes/o1/indicator").editor
    other = filled.row(DURATION).editor
    assert filled.row("outcomes/o3/indicator").editor is first
    assert filled.row("outcomes/o3/duration/value").editor is other


def test_an_answer_is_gone_to_with_its_row_and_its_sheet(filled: Hands) -> None:
    filled.open_section("organisation")
    filled.window.desk.go_to_address(Address.parse("outcomes/o3/proxy/accessed"))
    assert filled.place == "value"
    assert _at(filled) == ("outcomes/o3", "source")
    target = filled.row("outcomes/o3/proxy/accessed").editor.target
    assert focused(filled.window) is target


def test_a_row_that_undo_takes_away_gives_way_to_the_list(ready: Hands) -> None:
    ready.open_section("outcomes")
    ready.press("Add an outcome")
    assert _at(ready)[0] == "outcomes/o2"
    ready.undo()
    assert _at(ready) == ("", "")
    assert ready.page.rows.isVisible()


# Answers that cannot stand


def _mistyped(hands: Hands) -> Hands:
    hands.open_section("evidence")
    hands.fill(DURATION, "ages")
    hands.go_on()
    return hands


def test_what_cannot_be_read_is_listed_before_going_on_and_has_the_keyboard(
    filled: Hands,
) -> None:
    _mistyped(filled)
    assert _at(filled) == ("outcomes/o1", "duration")
    link = focused(filled.window)
    assert filled.page.summary.isAncestorOf(link)
    assert filled.page.summary.accessibleName() == "There is a problem"
    assert link.accessibleName() == filled.row(DURATION).message
    assert link.accessibleName().startswith(SENTENCE)


def test_enter_on_a_problem_goes_to_its_answer(filled: Hands) -> None:
    _mistyped(filled)
    filled.key(Key.Key_Return)
    assert focused(filled.window) is filled.row(DURATION).editor.target


def test_a_second_continue_goes_on_anyway_and_loses_nothing(filled: Hands) -> None:
    _mistyped(filled)
    assert _foot(filled) == "Continue anyway"
    filled.go_on()
    assert _at(filled) == ("outcomes/o3", "people")
    assert filled.page.summary.isHidden()
    assert unreadable_text(filled.case, Address.parse(DURATION)) == "ages"


def test_the_list_of_problems_goes_as_they_are_put_right(filled: Hands) -> None:
    filled.open_section("evidence")
    filled.fill("outcomes/o1/quantities/1/value", "lots")
    filled.fill("outcomes/o1/quantities/2/value", "lots")
    filled.go_on()
    assert len(filled.page.summary.problems) == 2
    links = [p.sentence for p in filled.page.summary.problems]
    assert links[0] == links[1]  # so the link says which question is meant
    assert "Year 1" in focused(filled.window).accessibleName()
    filled.fill("outcomes/o1/quantities/1/value", "12")
    assert len(filled.page.summary.problems) == 1
    assert filled.page.summary.isVisible()
    filled.fill("outcomes/o1/quantities/2/value", "12")
    assert filled.page.summary.isHidden()
    assert _foot(filled) == "Continue: Where the number is from"


def test_a_blank_never_stands_in_the_way(ready: Hands) -> None:
    ready.open_section("outcomes")
    ready.press("Add an outcome")
    ready.go_on()
    assert ready.page.summary.isHidden()
    assert _at(ready) == ("outcomes/o2", "chain")


def test_going_back_is_never_asked_about(filled: Hands) -> None:
    filled.open_section("evidence")
    filled.fill(DURATION, "ages")
    filled.press("Back")
    assert _at(filled) == ("outcomes/o1", "source")


def test_half_typed_text_is_looked_at_before_going_on(filled: Hands, qtbot: QtBot) -> None:
    filled.open_section("evidence")
    filled.tab_to(filled.row(DURATION).editor.target)
    filled.write("18 mon")
    filled.key(Key.Key_N, ALT)
    qtbot.waitUntil(filled.page.summary.isVisible)


# Taking an answer back


def _clearer(hands: Hands, address: str) -> QPushButton:
    row = hands.row(address)
    (found,) = [b for b in row.findChildren(QPushButton) if b.text() == "Clear this answer"]
    return found


def test_a_chosen_answer_can_be_cleared_and_undone(filled: Hands) -> None:
    filled.open_section("outcomes")
    intended = "outcomes/o1/intended"
    assert filled.answer_at(intended) is True
    filled.reach(intended)
    filled.tab_to(_clearer(filled, intended))
    filled.key(Key.Key_Space)
    assert filled.answer_at(intended) is None
    radios = filled.row(intended).editor.findChildren(QRadioButton)
    assert not any(radio.isChecked() for radio in radios)
    assert filled.row(intended).editor.isAncestorOf(focused(filled.window))
    assert _clearer(filled, intended).isHidden()
    filled.undo()
    assert filled.answer_at(intended) is True
    assert _clearer(filled, intended).isVisible()


def test_an_answer_that_has_to_be_one_of_them_cannot_be_cleared(filled: Hands) -> None:
    filled.open_section("outcomes")
    filled.reach("outcomes/o1/direction")
    assert _clearer(filled, "outcomes/o1/direction").isHidden()


def test_the_reason_for_a_question_comes_after_its_answer(filled: Hands) -> None:
    filled.open_section("organisation")
    filled.tab_to(filled.row("organisation/name").editor.target)
    filled.key(Key.Key_Tab)
    assert focused(filled.window).accessibleName().startswith("Why we ask")
    filled.tab_to(filled.row("organisation/name").editor.target)
    filled.key(Key.Key_Return)
    assert focused(filled.window) is filled.row("organisation/kind").editor.target


def test_every_way_on_says_where_it_leads(ready: Hands) -> None:
    led = {}
    for page in ("chain", "value-map", "result", "scenarios"):
        ready.open_page(page)
        led[page] = _foot(ready)
    assert led == {
        "chain": "Continue to “Check your answers”",
        "value-map": "Continue to “Check your answers”",
        "result": "Continue to “How sure it is”",
        "scenarios": "Continue to “What is too small to matter”",
    }


@pytest.mark.parametrize("address", ["stakeholders/s1/worse_off", "outcomes/o1/chain"])
def test_a_question_is_in_sight_above_the_answer_that_has_the_keyboard(
    ready: Hands, address: str
) -> None:
    ready.window.resize(1320, 860)
    ready.window.appearance.choose(Choice("light", 200, "usual"))
    ready.open_section(address.split("/", maxsplit=1)[0])
    ready.page.go_to(Address.parse(address))
    ready.lay_out()
    row = ready.row(address)
    answer, seen = focused(ready.window), row.visibleRegion().boundingRect()
    assert row.isAncestorOf(answer)
    assert seen.top() == 0
    assert seen.bottom() >= answer.mapTo(row, answer.rect().bottomLeft()).y()


def test_a_box_shows_all_of_an_answer_of_a_few_lines(ready: Hands) -> None:
    put = ready.window.store.workspace.apply
    case = ready.case
    lines = "\n".join(f"Line {number}" for number in range(1, 8))
    put(replace(case, statement=replace(case.statement, limitations=lines)), "Write")
    ready.open_section("statement")
    box = ready.row("statement/limitations").editor.target
    assert isinstance(box, QPlainTextEdit)
    assert not box.verticalScrollBar().isVisible()


def test_a_sheet_that_is_opened_at_another_zoom_has_its_gaps_too(filled: Hands) -> None:
    filled.window.appearance.choose(Choice("light", 200, "usual"))
    filled.open_section("evidence")
    filled.reach("outcomes/o1/indicator")
    rows = [row.layout().spacing() for row in filled.page.form.rows]
    assert filled.page.step is not None
    assert set(rows) == {8}  # 4 at 100 %
    assert filled.page.form.layout().spacing() == 48
