"""What if: scenarios as somebody makes them with a keyboard, and what they come to."""

from dataclasses import replace
from decimal import Decimal
from threading import Event
from unittest.mock import Mock

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sroi_app.guide.folding import folded
from sroi_app.guide.search import search
from sroi_app.guide.tasks import all_tasks
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, put, remove
from sroi_app.model.sensitivity import Change, Scenario, Sensitivity
from sroi_app.workspace import steps
from tests.large_case import large_case
from tests.ui.cases import filled_case
from tests.ui.conftest import Said
from tests.ui.hands import Hands, Key, focused
from ui.dialogs import numbers
from ui.dialogs.numbers import NumbersDialog
from ui.scenarios.comparing import PAUSE, WAITING
from ui.scenarios.scenario_card import AT_FIRST

LASTS = Address.parse("outcomes/o1/duration/value")
FIRST = Address.parse("sensitivity/scenarios/n1")


def change(address: str, value: str | int) -> Change:
    return Change(address=Address.parse(address), value=Decimal(value))


SHORTER = change("outcomes/o1/duration/value", 1)
NO_EFFECT = change("outcomes/o1/deadweight/value", "0.9")


def with_scenarios(case: Case, *scenarios: Scenario) -> Case:
    return replace(case, sensitivity=Sensitivity(scenarios=scenarios))


@pytest.fixture
def filled(hands: Hands) -> Hands:
    """A finished case without scenarios, at the page where they are made."""
    hands.window.store.workspace.apply(with_scenarios(filled_case()), "Begin")
    hands.open_page("scenarios")
    return hands


@pytest.fixture
def two(hands: Hands) -> Hands:
    """A finished case with two scenarios, at their page."""
    scenarios = (
        Scenario(id="n1", name="Shorter", changes=(SHORTER,)),
        Scenario(id="n2", name="More would have changed anyway", changes=(NO_EFFECT,)),
    )
    hands.window.store.workspace.apply(with_scenarios(filled_case(), *scenarios), "Begin")
    hands.open_page("scenarios")
    return hands


def table(hands: Hands) -> list[tuple[str, ...]]:
    return list(hands.page.comparing.part.table.rows)


def scenarios(hands: Hands) -> tuple[Scenario, ...]:
    return hands.case.sensitivity.scenarios


def dialog(hands: Hands) -> NumbersDialog:
    """The dialog in which a number is chosen, once it is open."""
    QApplication.processEvents()
    found = hands.window.findChild(NumbersDialog)
    assert isinstance(found, NumbersDialog)
    return found


def choose(hands: Hands, words: str) -> None:
    """Choose the first number that has these words, with the keyboard in the line for them."""
    opened = dialog(hands)
    assert focused(hands.window) is opened.line
    hands.type(words)
    hands.key(Key.Key_Return)
    hands.lay_out()


def test_a_scenario_is_made_named_and_compared_with_the_keyboard_alone(filled: Hands) -> None:
    filled.press("Add a scenario")
    assert focused(filled.window) is filled.page.card.name.editor.target
    filled.type("It does not last")
    filled.press("Change a number…")
    choose(filled, "how long")
    filled.write("6 months")
    filled.key(Key.Key_Tab)
    assert scenarios(filled) == (
        Scenario(id="n1", name="It does not last", changes=(change(str(LASTS), "0.5"),)),
    )
    assert get(filled.case, LASTS) != Decimal("0.5")
    rows = table(filled)
    assert [row[0] for row in rows] == ["The case as it is", "It does not last"]
    assert rows[0][3] == filled.ratio
    assert rows[1][3] != rows[0][3]
    assert rows[1][4].startswith("−£")


def test_what_is_typed_is_compared_at_once(two: Hands) -> None:
    before = table(two)
    two.tab_to(two.page.card.numbers[0].row.editor.target)
    two.write("3 years")
    after = table(two)
    assert after[0] == before[0]
    assert after[1] != before[1]
    assert after[2] == before[2]
    assert "instead of" in two.page.card._comes_to.text()


def test_the_number_that_is_chosen_stays_as_it_is_until_another_is_typed(filled: Hands) -> None:
    filled.press("Add a scenario")
    filled.press("Change a number…")
    choose(filled, "how long")
    assert scenarios(filled)[0].changes == (Change(address=LASTS, value=get(filled.case, LASTS)),)
    assert focused(filled.window) is filled.page.card.numbers[0].row.editor.target
    filled.press("Change a number…")
    choose(filled, "how long")
    assert len(scenarios(filled)[0].changes) == 1  # it is in it already, and is gone to
    assert table(filled)[1][4] == "none"


@pytest.mark.parametrize(
    ("number", "typed", "told"),
    [
        ("deadweight", "150%", "Enter a percentage from 0% to 100%."),
        ("duration", "0", "Enter how long it lasts: more than nothing, 100 years at most."),
        ("proxy/value", "lots", "Enter a number, like £1,250."),
        ("proxy/value", "", "Enter a number, or take this one out."),
    ],
)
def test_what_cannot_be_is_refused_beside_it_and_kept(
    two: Hands, number: str, typed: str, told: str
) -> None:
    at = Address.parse(f"outcomes/o1/{number}/value")
    steps.try_number(two.window.store.workspace, Address.parse("sensitivity/scenarios/n2"), at)
    two.page.go_to(Address.parse("sensitivity/scenarios/n2"))
    case = two.case
    row = two.page.card.numbers[-1 if number != "deadweight" else 0].row
    two.tab_to(row.editor.target)
    two.write(typed)
    two.key(Key.Key_Tab)
    assert row.message.startswith(told)
    assert two.case.sensitivity == case.sensitivity  # what it was before still counts
    assert [kept.text for kept in two.case.unreadable] == [typed]
    two.open_page("result")
    two.open_page("scenarios")
    two.page.go_to(row.question.address)
    assert focused(two.window).text() == typed  # type: ignore[attr-defined]


@pytest.mark.parametrize("typed", ["150%", "3 in 10", "1e9", "12 months?"])
def test_what_cannot_be_read_leaves_the_number_as_it_was_and_not_as_it_was_half_typed(
    two: Hands, typed: str
) -> None:
    people = Address.parse("outcomes/o1/quantities/1/value")
    steps.try_number(two.window.store.workspace, FIRST, people)
    row = two.page.card.numbers[1].row
    two.tab_to(row.editor.target)
    two.write("17")
    two.key(Key.Key_Tab)
    before = scenarios(two)
    assert before[0].changes[1].value == 17
    for text in (typed, typed):  # the second time it is typed over what could not be read
        two.tab_to(row.editor.target)
        two.write(text)
        two.key(Key.Key_Tab)
        assert scenarios(two) == before
        assert row.message


def test_what_could_not_be_read_stays_while_another_number_comes_and_goes(two: Hands) -> None:
    two.tab_to(two.page.card.numbers[0].row.editor.target)
    two.write("soon over")
    two.press("Change a number…")
    choose(two, "how much goes in")
    assert [kept.text for kept in two.case.unreadable] == ["soon over"]
    take_out = two.page.card.numbers[1].out
    two.tab_to(take_out)
    two.key(Key.Key_Space)
    assert [kept.text for kept in two.case.unreadable] == ["soon over"]
    assert scenarios(two)[0].changes == (SHORTER,)


def test_a_number_is_taken_out_and_brought_back(two: Hands) -> None:
    two.press("Take this out")
    assert scenarios(two)[0].changes == ()
    assert "Nothing is different" in two.page.card._none.text()
    assert not two.page.card.doing.isVisible()
    two.undo()
    assert scenarios(two)[0].changes == (SHORTER,)
    assert two.place == "scenarios"


def test_a_second_enter_takes_out_no_other_number_where_none_can_be_changed(two: Hands) -> None:
    numbers = (SHORTER, NO_EFFECT)
    case = with_scenarios(two.case, Scenario(id="n1", name="Both", changes=numbers))
    case = replace(case, outcomes=tuple(replace(one, included=False) for one in case.outcomes))
    two.window.store.workspace.apply(case, "Leave all out")
    assert not two.page.card.changing.isEnabled()
    two.tab_to(two.page.card.numbers[0].out)
    for _press in range(2):
        two.key(Key.Key_Return)
        two.lay_out()
    assert scenarios(two)[0].changes == (NO_EFFECT,)
    assert focused(two.window) is two.page.card.name.editor.target


def test_a_scenario_is_copied_moved_and_removed_each_as_one_step(two: Hands) -> None:
    two.press("Make a copy")
    assert scenarios(two)[2] == Scenario(id="n3", name="Shorter (copy)", changes=(SHORTER,))
    two.press("Move up")
    assert [one.id for one in scenarios(two)] == ["n1", "n3", "n2"]
    two.press("Remove")
    assert [one.id for one in scenarios(two)] == ["n1", "n2"]
    for count in (3, 3, 2):
        two.undo()
        assert len(scenarios(two)) == count
    assert [row[0] for row in table(two)][1:] == [one.name for one in scenarios(two)]


def test_it_is_done_to_the_case_once_that_is_confirmed_as_one_step(two: Hands, said: Said) -> None:
    before = two.case
    said.answers[:] = [1]
    two.press("Do this to the case…")
    assert two.case is before
    said.answers[:] = [0]
    two.press("Do this to the case…")
    assert "reasons, sources and ranges" in said.questions[-1]
    assert get(two.case, LASTS) == 1
    assert table(two)[1][4] == "none"
    two.undo()
    assert two.case == before


def test_a_number_that_is_gone_is_said_and_can_be_taken_out(two: Hands) -> None:
    gone = with_scenarios(
        two.case, Scenario(id="n1", name="Old", changes=(change("outcomes/o99/amount/value", 2),))
    )
    two.window.store.workspace.apply(gone, "An older file")
    number = two.page.card.numbers[0]
    assert number.row.words == "A number that is no longer in the case"
    assert "Take it out." in number.idle
    assert table(two)[1][4] == "none"
    two.press("Take this out")
    assert scenarios(two)[0].changes == ()


def test_a_number_that_is_not_in_the_result_is_said_to_make_no_difference(two: Hands) -> None:
    at = Address.parse("outcomes/o1/included")
    two.window.store.workspace.apply(put(two.case, at, False), "Leave it out")
    assert "makes no difference" in two.page.card.numbers[0].idle


def test_a_number_that_cannot_be_is_refused_also_where_it_came_with_a_file(two: Hands) -> None:
    too_much = change("outcomes/o1/deadweight/value", "1.5")
    case = with_scenarios(two.case, Scenario(id="n1", changes=(too_much,)))
    two.window.store.workspace.apply(case, "A file of another program")
    assert two.page.card.numbers[0].idle == "Enter a percentage from 0% to 100%."
    assert table(two)[1][3] == "no ratio yet"


def test_an_outcome_that_is_removed_takes_its_numbers_out_of_the_scenarios(two: Hands) -> None:
    heard: list[str] = []
    two.window.store.said.connect(heard.append)
    two.open_section("outcomes")
    two.press("Remove")
    (told,) = heard
    assert told.endswith("Ctrl+Z brings it back. What 2 scenarios changed in it is gone too.")
    two.open_page("scenarios")
    assert [one.changes for one in scenarios(two)] == [(), ()]
    assert two.page.card.numbers[0].isHidden()
    assert two.page.rows.list.item(0).text() == "Shorter  ·  nothing changed"
    assert [row[4] for row in table(two)[1:]] == ["none"] * 2


def test_without_any_result_there_is_nothing_to_change_and_the_page_says_so(hands: Hands) -> None:
    hands.window.store.workspace.apply(with_scenarios(Case(), Scenario(id="n1")), "Begin")
    hands.open_page("scenarios")
    assert not hands.page.card.changing.isEnabled()
    assert "once an outcome has all its numbers" in hands.page.card._none.text()
    assert table(hands)[1] == ("Scenario without a name", "–", "–", "–", "none")
    task = next(t for t in all_tasks(hands.window.store.evaluation) if t.page == "scenarios")
    assert task.reason.startswith("You can try it after")


def test_many_scenarios_of_many_numbers_are_compared_while_one_goes_on(hands: Hands) -> None:
    case = large_case(60, 5)
    numbers = [change(f"outcomes/{o.id}/duration/value", 1) for o in case.outcomes[:30]]
    many = tuple(
        Scenario(id=f"n{n}", name="word " * 80, changes=tuple(numbers)) for n in range(1, 21)
    )
    hands.window.store.workspace.apply(with_scenarios(case, *many), "Begin")
    hands.open_page("scenarios")
    page = hands.page
    assert len(page.card.numbers) == AT_FIRST
    assert page.comparing.of("n1") is None
    page.comparing.work.wait()
    hands.lay_out()
    assert {row[3] for row in table(hands)[1:]} == {table(hands)[1][3]}
    assert page.comparing.of("n20") is not None
    last = Address.parse("sensitivity/scenarios/n7/changes") / numbers[-1].id / "value"
    hands.window.desk.go_to_address(last)
    assert focused(hands.window) is page.card.numbers[29].row.editor.target


def test_what_comes_too_late_is_not_shown(hands: Hands) -> None:
    case = with_scenarios(
        large_case(60, 5), Scenario(id="n1"), Scenario(id="n2", changes=(SHORTER,))
    )
    workspace = hands.window.store.workspace
    workspace.apply(case, "Begin")
    hands.open_page("scenarios")
    workspace.apply(put(case, Address.parse("scope/rate"), Decimal("0.06")), "Another rate")
    hands.page.comparing.work.wait()
    hands.lay_out()
    assert table(hands)[1][4] == "none"
    assert table(hands)[0][3] == hands.ratio


def large(*scenarios: Scenario) -> Case:
    """A case whose scenarios are too much to compare in a moment."""
    return with_scenarios(large_case(120, 2), *scenarios)


LARGE = (
    Scenario(id="n1", name="Shorter", changes=(SHORTER,)),
    Scenario(id="n2", name="More", changes=(NO_EFFECT,)),
)


@pytest.fixture
def compared(hands: Hands) -> Hands:
    """Such a case, with its scenarios compared."""
    hands.window.store.workspace.apply(large(*LARGE), "Begin")
    hands.open_page("scenarios")
    hands.page.comparing.work.wait()
    hands.lay_out()
    assert WAITING not in table(hands)[1]
    return hands


def is_known(hands: Hands) -> list[bool]:
    return [WAITING not in row for row in table(hands)[1:]]


def test_no_figure_of_a_scenario_stands_beside_numbers_it_did_not_have(compared: Hands) -> None:
    before = table(compared)
    longer = replace(LARGE[0], changes=(change("outcomes/o1/duration/value", 5),))
    case = with_scenarios(compared.case, longer, LARGE[1])
    compared.window.store.workspace.apply(case, "Longer")
    assert is_known(compared) == [False, True]
    assert table(compared)[2] == before[2]
    assert "Working it out" in compared.page.card._comes_to.text()
    compared.page.comparing.work.wait()
    compared.lay_out()
    assert is_known(compared) == [True, True]
    assert table(compared)[1] != before[1]


def test_no_difference_is_taken_between_two_cases(compared: Hands) -> None:
    case = put(compared.case, Address.parse("scope/rate"), Decimal("0.06"))
    compared.window.store.workspace.apply(case, "Another rate")
    assert table(compared)[0][3] == compared.ratio
    assert is_known(compared) == [False, False]


def test_no_figure_goes_on_into_another_document(compared: Hands) -> None:
    evaluation = compared.window.store.evaluation
    compared.page.comparing.show_evaluation(evaluation, "another document")
    assert is_known(compared) == [False, False]


def test_another_name_leaves_the_figures(compared: Hands) -> None:
    case = put(compared.case, FIRST / "name", "Sooner over")
    compared.window.store.workspace.apply(case, "Another name")
    assert table(compared)[1][0] == "Sooner over"
    assert is_known(compared) == [True, True]
    assert not compared.page.comparing.work.pending


def test_comparing_waits_for_a_pause_and_keeps_no_save_waiting(compared: Hands) -> None:
    for rate in ("0.02", "0.06"):
        case = put(compared.case, Address.parse("scope/rate"), Decimal(rate))
        compared.window.store.workspace.apply(case, "Another rate")
        assert compared.page.comparing.work._pause.isActive()
    compared.page.comparing._begin()
    saved = Event()
    gate = Event()
    compared.window.store.trials.run(gate.wait)
    compared.window.store.tasks.run(saved.set)
    assert saved.wait(5)
    gate.set()


def test_a_scenario_is_found_by_its_name(two: Hands) -> None:
    found = search(two.case, "changed anyway")[0]
    assert found.address is not None
    assert str(found.address) == "sensitivity/scenarios/n2/name"
    two.open_page("result")
    two.window.desk.go_to_address(found.address)
    assert two.place == "scenarios"
    assert focused(two.window) is two.page.card.name.editor.target
    assert focused(two.window).text() == "More would have changed anyway"  # type: ignore[attr-defined]


def test_numbers_are_found_by_their_row_and_by_their_words(two: Hands) -> None:
    two.press("Change a number…")
    opened = dialog(two)
    listed = [opened.list.item(n) for n in range(opened.list.count())]
    hands_on = [item for item in listed if item.flags()]
    assert len(hands_on) > 10
    two.type("nothing has all of these")
    assert all(item.isHidden() for item in listed)
    two.key(Key.Key_Return)
    assert opened.isVisible()  # there is nothing to take
    two.key(Key.Key_Escape)
    two.settle()
    assert len(scenarios(two)[0].changes) == 1


@pytest.mark.parametrize(
    ("typed", "picked"),
    [
        ("bike year 2", "quantities/2"),  # and not year 1, whose figure is 26
        ("bike year", "quantities/1"),
        ("26", "quantities/1"),
        ("bike 9", "quantities/2"),
        ("2", "quantities/2"),
        ("how long", "duration"),
    ],
)
def test_whole_words_of_a_name_are_found_before_figures(
    filled: Hands, typed: str, picked: str
) -> None:
    case = filled.case
    bike = Address.parse("outcomes/o1/description")
    case = put(case, bike, "I ride my bike")
    for at, value in (("scope/delivery_years", 2), *_PEOPLE):
        case = put(case, Address.parse(at), value)
    filled.window.store.workspace.apply(case, "Two years")
    filled.press("Add a scenario")
    filled.press("Change a number…")
    choose(filled, typed)
    (found,) = scenarios(filled)[0].changes
    assert str(found.address) == f"outcomes/o1/{picked}/value"


_PEOPLE = (
    ("outcomes/o1/quantities/1/value", Decimal(26)),
    ("outcomes/o1/quantities/2/value", Decimal(91)),
)


def test_many_numbers_are_made_alike_once_and_the_last_of_them_is_found_in_sight(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.window.store.workspace.apply(with_scenarios(large_case(60, 5), LARGE[0]), "Begin")
    hands.open_page("scenarios")
    hands.press("Change a number…")
    opened = dialog(hands)
    hands.type("6")
    make_alike = Mock(wraps=folded)
    monkeypatch.setattr(numbers, "folded", make_alike)
    hands.type("0")
    make_alike.assert_called_once_with("60")
    hands.write("")
    for _press in range(opened.list.count() // 6 + 1):
        hands.key(Key.Key_PageDown)
    hands.lay_out()
    last = opened.list.item(opened.list.count() - 1)
    assert opened.list.currentItem() is last
    assert opened.list.viewport().rect().contains(opened.list.visualItemRect(last))


def test_the_list_says_how_far_each_has_come_and_so_does_the_task(two: Hands) -> None:
    task = next(t for t in all_tasks(two.window.store.evaluation) if t.page == "scenarios")
    assert str(task.status) == "completed"
    two.tab_to(two.page.card.numbers[0].row.editor.target)
    two.write("soon")
    two.key(Key.Key_Tab)
    task = next(t for t in all_tasks(two.window.store.evaluation) if t.page == "scenarios")
    assert str(task.status) == "in progress"
    assert two.page.rows.list.item(0).text() == "Shorter  ·  1 number changed"


def test_the_answers_of_the_stage_list_the_scenarios(two: Hands) -> None:
    stops = two.window.desk.stops
    two.window.desk.go_to(
        next(s for s in stops if s.page == "answers" and s.stage and s.stage.number == 5)
    )
    two.lay_out()
    titles = [row.toggle.accessibleName() for section in two.page.sections for row in section.rows]
    assert any("Shorter" in title for title in titles)


def grid_words(hands: Hands) -> str:
    """What is said of the grid, once it is worked out."""
    hands.page.comparing.work.wait()
    hands.lay_out()
    return str(hands.page.two.said.text())


def test_two_numbers_are_chosen_and_the_grid_follows(two: Hands) -> None:
    page = two.page.two
    assert "pays back in every one" in grid_words(two)
    before = page.chart.view.chart
    assert len(before.rows) == 11
    two.tab_to(page.choosers[page.DOWN])
    two.key(Key.Key_Space)
    choose(two, "how long it lasts")
    assert focused(two.window) is page.choosers[page.DOWN]
    grid_words(two)
    assert "how long it lasts" in page.chart.view.chart.down
    page.chart.turn()
    assert page.chart.table.header == page.chart.view.chart.header
    two.tab_to(page.choosers[page.ACROSS])
    two.key(Key.Key_Space)
    choose(two, "what it is worth")
    grid_words(two)
    assert page.chart.table.header == page.chart.view.chart.header


def test_the_same_number_twice_is_refused_in_words(two: Hands) -> None:
    page = two.page.two
    grid_words(two)
    two.tab_to(page.choosers[page.DOWN])
    two.key(Key.Key_Space)
    choose(two, "all that goes in")
    assert page.refusal.startswith("The same number is chosen for both: all that goes in.")
    assert page.chart.isHidden()
    two.tab_to(page.choosers[page.DOWN])
    two.key(Key.Key_Space)
    choose(two, "value of all")
    grid_words(two)
    assert page.refusal == ""
    assert page.chart.isVisible()


def test_without_a_ratio_there_is_no_grid_and_it_is_said(hands: Hands) -> None:
    hands.window.store.workspace.apply(Case(), "Begin")
    hands.open_page("scenarios")
    assert hands.page.two.refusal.startswith("There is no ratio yet")


def test_a_number_that_leaves_the_result_leaves_the_grid(two: Hands) -> None:
    page = two.page.two
    page.choose(page.DOWN, LASTS.parent)
    two.window.store.workspace.apply(remove(two.case, Address.parse("outcomes/o1")), "Remove")
    assert "value of all outcomes" in page.choosers[page.DOWN].accessibleDescription()


def test_a_grid_of_a_case_that_has_changed_is_not_shown(two: Hands) -> None:
    grid_words(two)
    for rate in ("0.02", "0.06"):
        case = put(two.case, Address.parse("scope/rate"), Decimal(rate))
        two.window.store.workspace.apply(case, "Another rate")
    grid_words(two)
    chart = two.page.two.chart.view.chart
    assert chart.cells.result(*chart.cells.base) == two.ratio


def test_a_group_left_out_is_left_out_of_what_scenarios_come_to(two: Hands) -> None:
    group = Address.parse("stakeholders") / two.case.outcomes[0].stakeholder
    before = [row[1] for row in table(two)[1:]]
    two.window.store.workspace.apply(put(two.case, group / "included", False), "Leave it out")
    assert all(row[1] != value for row, value in zip(table(two)[1:], before, strict=True))


def test_what_comes_after_its_page_was_given_up_is_let_go(hands: Hands) -> None:
    hands.open_page("scenarios")
    gate, tasks = Event(), hands.window.store.trials
    tasks.run(gate.wait)  # whatever is asked now waits behind it
    many = (Scenario(id="n1"), Scenario(id="n2", changes=(SHORTER,)))
    hands.window.store.workspace.apply(with_scenarios(large_case(60, 5), *many), "Begin")
    QTest.qWait(2 * PAUSE)
    assert hands.page.comparing.work.pending
    hands.open_page("result")
    hands.window.desk.forget_hidden()
    gate.set()
    tasks.wait()
    hands.lay_out()  # an answer that reached what is no longer there would be reported here
    hands.open_page("scenarios")
    hands.page.comparing.work.wait()
    hands.lay_out()
    assert hands.page.comparing.of("n2") is not None


def test_the_two_that_were_chosen_do_not_go_on_into_another_document(
    two: Hands, said: Said
) -> None:
    page = two.page.two
    page.choose(page.DOWN, LASTS.parent)
    page.show_evaluation(two.window.store.evaluation)
    grid_words(two)
    page.chart.turn()
    case = two.case
    said.answers.append(1)
    two.window.files.new()
    two.window.store.workspace.apply(case, "The same case in another document")
    two.open_page("scenarios")
    grid_words(two)
    page = two.page.two
    assert "value of all outcomes" in page.choosers[page.DOWN].accessibleDescription()
    assert not page.chart.as_table
    two.window.store.workspace.apply(put(case, LASTS, Decimal(3)), "Longer")
    page.choose(page.DOWN, LASTS.parent)
    page.show_evaluation(two.window.store.evaluation)
    two.undo()
    assert "how long it lasts" in page.choosers[page.DOWN].accessibleDescription()
