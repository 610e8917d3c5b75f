"""Pages with a list: add, choose, move, remove, and the questions of each row."""

import pytest
from PySide6.QtWidgets import QComboBox

from sroi_app.model.address import Address
from tests.guide.ready import ready_case
from tests.ui.hands import CTRL, Hands, Key, focused, spoken


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    return hands


def _words(hands: Hands) -> list[str]:
    rows = hands.page.rows.list
    return [rows.item(number).text() for number in range(rows.count())]


def _add_three(hands: Hands) -> None:
    hands.open_section("stakeholders")
    for number, name in enumerate(("Children", "Parents", "Teachers"), 1):
        hands.press("Add a group")
        hands.fill(f"stakeholders/s{number}/name", name)


def test_an_empty_list_says_what_to_begin_with(hands: Hands) -> None:
    hands.open_section("stakeholders")
    assert focused(hands.window) is hands.page.rows.adder
    assert not hands.page.form.isVisible()
    assert hands.page.rows.list.isHidden()


def test_where_a_row_is_needed_adding_one_is_what_the_eye_goes_to(hands: Hands) -> None:
    hands.open_section("stakeholders")
    forward = next(b for b in hands._buttons() if spoken(b).startswith("Continue"))
    assert (hands.page.rows.adder.objectName(), forward.objectName()) == ("primary", "")
    _add_three(hands)
    hands.show_list()
    assert (hands.page.rows.adder.objectName(), forward.objectName()) == ("", "primary")
    hands.open_section("passages")  # nobody needs one
    assert hands.page.rows.adder.objectName() == ""


def test_a_new_row_is_asked_about_at_once(hands: Hands) -> None:
    _add_three(hands)
    assert str(hands.page.step.place) == "stakeholders/s3"
    hands.press("Add a group")
    assert str(hands.page.step.place) == "stakeholders/s4"
    assert focused(hands.window) is hands.row("stakeholders/s4/name").editor.target
    assert hands.text_at("stakeholders/s4/name") == ""


def test_rows_are_called_by_their_name_and_by_what_is_still_open(hands: Hands) -> None:
    _add_three(hands)
    hands.show_list()
    assert [words.split("  ·  ")[0] for words in _words(hands)] == [
        "Children",
        "Parents",
        "Teachers",
    ]
    assert all("answers to go" in words for words in _words(hands))


def test_the_list_gives_way_to_the_questions_and_comes_back_to_the_same_row(hands: Hands) -> None:
    _add_three(hands)
    assert not hands.page.rows.isVisible()
    hands.show_list()
    assert not hands.page.sheet.isVisible()
    assert str(hands.page.rows.current) == "stakeholders/s3"
    assert focused(hands.window) is hands.page.rows.list


def test_enter_on_a_row_goes_into_its_questions(hands: Hands) -> None:
    _add_three(hands)
    hands.show_list()
    hands.key(Key.Key_Up)
    hands.key(Key.Key_Return)
    assert hands.text_at("stakeholders/s2/name") == "Parents"
    assert focused(hands.window) is hands.row("stakeholders/s2/name").editor.target
    hands.fill("stakeholders/s1/name", "Young people")
    assert [row.name for row in hands.case.stakeholders] == ["Young people", "Parents", "Teachers"]


def test_the_same_question_is_asked_of_the_next_row_with_two_keys(hands: Hands) -> None:
    _add_three(hands)
    hands.tab_to(hands.row("stakeholders/s1/size/value").editor.target)
    hands.write("10")
    hands.key(Key.Key_Down, CTRL)
    assert focused(hands.window) is hands.row("stakeholders/s2/size/value").editor.target
    hands.write("20")
    hands.key(Key.Key_Down, CTRL)
    hands.key(Key.Key_Down, CTRL)  # there is no fourth
    hands.write("30")
    sizes = [group.size.value for group in hands.case.stakeholders]
    assert sizes == [10, 20, 30]
    hands.key(Key.Key_Up, CTRL)
    assert str(hands.page.step.place) == "stakeholders/s2"


def test_a_row_can_be_moved_and_stays_picked(hands: Hands) -> None:
    _add_three(hands)
    hands.show_list()
    hands.press("Move up")
    hands.press("Move up")
    hands.press("Move up")
    assert [row.id for row in hands.case.stakeholders] == ["s3", "s1", "s2"]
    assert str(hands.page.rows.current) == "stakeholders/s3"
    hands.press("Move down")
    assert [row.id for row in hands.case.stakeholders] == ["s1", "s3", "s2"]
    hands.undo()
    hands.undo()
    assert [row.id for row in hands.case.stakeholders] == ["s1", "s3", "s2"]


def test_a_row_can_be_removed_and_another_is_picked(hands: Hands) -> None:
    _add_three(hands)
    before = hands.case
    hands.show_list()
    hands.press("Remove")
    assert [row.id for row in hands.case.stakeholders] == ["s1", "s2"]
    assert hands.page.rows.current is not None
    hands.undo()
    assert hands.case is before
    assert str(hands.page.rows.current) == "stakeholders/s3"


def test_removing_the_last_row_leaves_an_empty_page_that_can_be_undone(hands: Hands) -> None:
    hands.open_section("risks")
    hands.press("Add a risk")
    hands.fill("risks/r1/description", "Rain")
    hands.show_list()
    hands.press("Remove")
    assert hands.case.risks == ()
    assert focused(hands.window).isVisible()
    hands.undo()
    assert hands.text_at("risks/r1/description") == "Rain"


def test_removing_a_group_unlinks_it_everywhere(filled: Hands) -> None:
    filled.open_section("stakeholders")
    filled.press("Remove")
    assert filled.case.outcomes[0].stakeholder == ""
    assert filled.case.inputs[0].stakeholder == ""
    filled.open_section("outcomes")
    combo = filled.row("outcomes/o1/stakeholder").editor.target
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "Choose a group"
    filled.undo()
    assert filled.case == ready_case()
    assert filled.page.section.id == "stakeholders"


def test_undoing_a_new_row_goes_to_its_list(filled: Hands) -> None:
    filled.open_section("risks")
    filled.press("Add a risk")
    filled.open_section("organisation")
    filled.undo()
    assert filled.page.section.id == "risks"
    assert filled.case.risks == ()


def test_a_list_within_a_thing_has_a_page_of_its_own(filled: Hands) -> None:
    filled.open_section("criteria")
    filled.press("Add a criterion")
    filled.open_section("organisation")
    filled.undo()
    assert filled.page.section.id == "criteria"


def test_a_question_is_asked_for_each_year_of_delivery(filled: Hands) -> None:
    filled.open_section("scope")
    filled.fill("scope/delivery_years", "3")
    for section, place in (
        ("inputs", "inputs/i1/amounts/{year}/value"),
        ("evidence", "outcomes/o1/quantities/{year}/value"),
    ):
        filled.open_section(section)
        filled.reach(place.format(year=1))
        for year in (1, 2, 3):
            row = filled.row(place.format(year=year))
            assert f"Year {year}" in row.question.field.question
            assert row.isVisible()
    filled.open_section("scope")
    filled.undo()
    filled.open_section("evidence")
    filled.reach("outcomes/o1/quantities/1/value")
    assert filled.page.form.row_at(Address.parse("outcomes/o1/quantities/2/value")) is None


def test_choosing_what_changes_the_questions_keeps_the_keyboard(filled: Hands) -> None:
    filled.open_section("outcomes")
    filled.pick("outcomes/o1/included", 1)
    filled.settle()
    assert filled.answer_at("outcomes/o1/included") is False
    assert filled.row("outcomes/o1/exclusion_reason").isVisible()
    assert focused(filled.window) is filled.row("outcomes/o1/included").editor.target


def test_an_answer_on_one_part_decides_what_the_next_part_asks(filled: Hands) -> None:
    filled.open_section("inputs")
    filled.pick("inputs/i1/kind", 2)
    filled.settle()
    assert filled.answer_at("inputs/i1/kind") == "volunteer time"
    assert filled.row("inputs/i1/hours/1/value").isVisible()
    assert filled.page.form.row_at(Address.parse("inputs/i1/amounts/1/value")) is None


def test_a_group_is_offered_wherever_one_can_be_chosen(filled: Hands) -> None:
    filled.open_section("outcomes")
    combo = filled.row("outcomes/o1/stakeholder").editor.target
    assert isinstance(combo, QComboBox)
    filled.open_section("stakeholders")
    filled.press("Add a group")
    filled.fill("stakeholders/s2/name", "Neighbours")
    filled.open_section("outcomes")
    filled.reach("outcomes/o1/stakeholder")
    offered = [combo.itemText(number) for number in range(combo.count())]
    assert offered == ["Choose a group", "Older people", "Neighbours"]


def test_an_outcome_that_is_left_out_is_not_asked_about_further(filled: Hands) -> None:
    filled.open_section("outcomes")
    filled.pick("outcomes/o1/included", 1)
    filled.settle()
    assert filled.row("outcomes/o1/exclusion_reason").isVisible()
    filled.open_section("evidence")
    assert filled.page.rows.current is None
    assert not filled.page.form.isVisible()


@pytest.mark.parametrize("section", ["evidence", "value", "deductions"])
def test_a_page_with_nothing_to_ask_yet_leads_to_where_that_is_mended(
    hands: Hands, section: str
) -> None:
    hands.open_section(section)
    assert hands.page.rows.elsewhere.words == "Go to “What changes”"
    assert focused(hands.window) is hands.page.rows.elsewhere
    hands.key(Key.Key_Return)
    assert hands.page.section.id == "outcomes"
    assert focused(hands.window) is hands.page.rows.adder


def test_the_ring_of_a_link_goes_round_its_words_and_no_field_is_seen(hands: Hands) -> None:
    hands.open_section("evidence")
    link = hands.page.rows.elsewhere
    assert focused(hands.window) is link
    held = link.grab().toImage()
    link.clearFocus()
    bare = link.grab().toImage()
    right = link.width() - 2
    assert held != bare
    assert all(held.pixel(right, y) == bare.pixel(right, y) for y in range(link.height()))


def test_a_short_list_takes_no_more_room_than_its_rows(hands: Hands) -> None:
    _add_three(hands)
    hands.show_list()
    hands.lay_out()
    rows = hands.page.rows
    assert rows.height() == rows.heightForWidth(rows.width())


def test_removing_says_how_to_bring_it_back_and_leaves_the_button(hands: Hands) -> None:
    hands.open_section("stakeholders")
    for _group in range(3):
        hands.press("Add a group")
        hands.show_list()
    hands.press("Remove")
    assert len(hands.case.stakeholders) == 2
    assert "Ctrl+Z brings it back" in hands.window._saved.text()
    hands.key(Key.Key_Space)  # where it was pressed a moment ago
    assert len(hands.case.stakeholders) == 2
    hands.undo()
    assert len(hands.case.stakeholders) == 3
