"""How sure the result is, as somebody meets it who has never heard of sensitivity analysis."""

import time
from dataclasses import replace
from decimal import Decimal
from threading import Event

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sroi_app.calculation.assumptions import assumptions
from sroi_app.calculation.baseline import Baseline, baseline
from sroi_app.calculation.one_way import by_effect, swings
from sroi_app.calculation.simulation.narrowing import narrowings
from sroi_app.calculation.simulation.simulate import simulate
from sroi_app.calculation.simulation.simulated import Simulation
from sroi_app.evaluation import evaluate
from sroi_app.guide.range_words import narrowing_sentence
from sroi_app.guide.ranking import worth_asking
from sroi_app.guide.tasks import all_tasks
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, put, unreadable_text
from sroi_app.model.outcomes import Direction
from tests.guide.ready import ready_case, ready_outcome
from tests.large_case import large_case
from tests.ui.conftest import Said
from tests.ui.hands import Hands, Key, focused
from ui.pages.scenarios_page import ScenariosPage
from ui.pages.sensitivity_page import SensitivityPage
from ui.sensitivity.range_card import RangeCard
from ui.sensitivity.what_moves import MOST
from ui.tasks import Tasks


def open_with(hands: Hands, case: Case) -> Hands:
    """Open the page with a case, and wait until it has been tested."""
    hands.window.store.workspace.apply(case, "Begin")
    hands.window.store.workspace.seal()
    hands.open_page("sensitivity")
    arrive(hands)
    return hands


def arrive(hands: Hands) -> None:
    """Wait until the tests of the case as it is have arrived."""
    testing = hands.page.testing
    for _turn in range(40):
        testing.work.wait()
        QApplication.processEvents()
        if not testing.work.pending:
            break
    assert not testing.work.pending
    hands.lay_out()


def a_base(case: Case) -> Baseline:
    found = baseline(case, evaluate(case).result)
    assert found is not None
    return found


def unranged(case: Case) -> Case:
    """A case from which every range is taken."""
    for number in assumptions(case, evaluate(case).result):
        for end in ("low", "high"):
            case = put(case, number.at / end, None)
    return case


def card(hands: Hands, at: str) -> RangeCard:
    cards: tuple[RangeCard, ...] = hands.page.ranges.cards
    return next(one for one in cards if str(one.at) == at)


def end(hands: Hands, at: str) -> None:
    """Put the keyboard into an end of a range, with Tab."""
    address = Address.parse(at)
    (row,) = (
        row
        for one in hands.page.findChildren(RangeCard)
        if one.at == address.parent and not one.isHidden()
        for row in one.form.rows
        if row.question.address == address
    )
    hands.tab_to(row.editor.target)


def moved(hands: Hands) -> tuple[tuple[str, ...], ...]:
    """The rows of what moves the result most."""
    rows: tuple[tuple[str, ...], ...] = tuple(map(tuple, hands.page.moves.table.table.rows))
    return rows


def found_parts(hands: Hands) -> tuple[QWidget, ...]:
    """All in sight that says what the tests found."""
    moves, otherwise = hands.page.moves, hands.page.otherwise
    return moves.chart, moves.table, otherwise.table


@pytest.fixture
def asked(hands: Hands) -> Hands:
    """A finished case without any range, at the page."""
    return open_with(hands, unranged(ready_case()))


VALUE = "outcomes/o1/proxy/value"


def test_the_numbers_worth_asking_for_are_asked_for_in_order(asked: Hands) -> None:
    wanted = [one.number.at for one in worth_asking(a_base(asked.case))]
    assert [one.at for one in asked.page.ranges.cards] == wanted
    assert len(wanted) == 6
    first = asked.page.ranges.cards[0]
    assert focused(asked.window) is first.form.rows[0].editor.target


def test_a_card_says_what_the_number_is_what_it_rests_on_and_why_it_is_asked_for(
    asked: Hands,
) -> None:
    title, value, why, low, high, break_even = card(asked, VALUE).words
    assert title == "What it is worth for each person, for “Less lonely”"
    assert value == "Now £300, which was measured."
    assert why.startswith(
        "Why this one: a usual step to either side, from £240 to £360, moves the result by £"
    )
    assert low.startswith("No lowest given yet. It is tested at £240, where the result would be £")
    assert high.startswith("No highest given yet. It is tested at £360")
    assert break_even.startswith("This would have to fall from £300 to £")


def test_typing_a_range_moves_the_result_at_its_end_and_the_table(asked: Hands) -> None:
    before = {row[0]: row[1:] for row in moved(asked)}
    end(asked, f"{VALUE}/low")
    asked.type("£100")
    assert asked.answer_at(f"{VALUE}/low") == 100
    low = card(asked, VALUE).words[3]
    ratio = evaluate(put(asked.case, Address.parse(f"{VALUE}/value"), Decimal(100)))
    assert ratio.result.headline is not None
    pounds = f"£{ratio.result.headline.ratio:.2f}"
    assert low == f"At £100 the result would be {pounds} for every £1."
    assert asked.page.state == "Being worked out anew…"
    arrive(asked)
    assert asked.page.state.startswith("One number is moved at a time")
    after = {row[0]: row[1:] for row in moved(asked)}
    title = card(asked, VALUE).words[0]
    assert before[title][0] == "£240 to £360 (step)"
    assert after[title][0] == "£100 to £360 (step)"
    assert after[title][1].startswith(pounds)
    band = next(row for row in asked.page.moves.chart.view.chart.rows if row[0] == title)
    assert band[1] == "£100"
    others = set(before) - {title}
    assert all(after[name] == before[name] for name in others if name in after)


def test_a_range_is_one_step_for_each_end_and_undo_comes_back_to_it(asked: Hands) -> None:
    end(asked, f"{VALUE}/low")
    asked.type("100")
    asked.key(Key.Key_Return)
    assert focused(asked.window) is card(asked, VALUE).form.rows[1].editor.target
    asked.type("400")
    asked.key(Key.Key_Tab)
    assert (asked.answer_at(f"{VALUE}/low"), asked.answer_at(f"{VALUE}/high")) == (100, 400)
    asked.open_section("scope")
    asked.undo()
    assert asked.place == "sensitivity"
    assert asked.answer_at(f"{VALUE}/high") is None
    assert focused(asked.window) is card(asked, VALUE).form.rows[1].editor.target
    asked.undo()
    assert asked.answer_at(f"{VALUE}/low") is None
    asked.redo()
    assert asked.answer_at(f"{VALUE}/low") == 100


def test_what_is_cleared_is_tested_a_step_away_again(asked: Hands) -> None:
    end(asked, f"{VALUE}/high")
    asked.type("400")
    assert card(asked, VALUE).words[4].startswith("At £400")
    asked.write("")
    assert asked.answer_at(f"{VALUE}/high") is None
    assert card(asked, VALUE).words[4].startswith("No highest given yet. It is tested at £360")


def test_what_cannot_be_read_is_kept_marked_and_not_counted(asked: Hands) -> None:
    end(asked, f"{VALUE}/low")
    asked.type("about a hundred")
    asked.key(Key.Key_Tab)
    assert unreadable_text(asked.case, Address.parse(f"{VALUE}/low")) == "about a hundred"
    (row, _high) = card(asked, VALUE).form.rows
    assert "What you typed is kept, but not counted." in row.message
    assert card(asked, VALUE).words[3].startswith("Not counted. It is tested at £240")


def test_a_lowest_above_the_number_is_said_beside_it(asked: Hands) -> None:
    end(asked, f"{VALUE}/low")
    asked.type("900")
    (row, _high) = card(asked, VALUE).form.rows
    assert row.message.startswith("The lowest you would believe is above the number itself")
    assert card(asked, VALUE).words[3].startswith("Not counted. It is tested at £240")


def test_a_highest_below_the_number_is_said_beside_it_and_not_beside_the_lowest(
    asked: Hands,
) -> None:
    end(asked, f"{VALUE}/low")
    asked.type("260")
    asked.key(Key.Key_Return)
    asked.type("100")
    low, high = card(asked, VALUE).form.rows
    assert low.message == ""
    assert high.message.startswith("The highest you would believe is below the number itself")
    said = card(asked, VALUE).words
    assert said[3].startswith("At £260 the result would be")
    assert said[4].startswith("Not counted. It is tested at £360")


def test_by_ear_an_end_has_its_row_and_what_follows_once_it_is_typed(asked: Hands) -> None:
    for at in (VALUE, "outcomes/o1/attribution"):
        for row in card(asked, at).form.rows:
            assert row.editor.target.accessibleName().endswith(", for “Less lonely”")
    end(asked, f"{VALUE}/low")
    low = focused(asked.window)
    before = low.accessibleDescription()
    assert before.startswith("No lowest given yet. It is tested at £240, where the result would")
    assert "This would have to fall from £300" in before
    asked.type("100")
    assert low.accessibleDescription() == before
    asked.key(Key.Key_Tab)
    assert low.accessibleDescription().startswith("At £100 the result would be £")


def test_a_share_is_answered_in_people_and_tested(asked: Hands) -> None:
    end(asked, "outcomes/o1/attribution/low")
    asked.type("1")
    assert asked.answer_at("outcomes/o1/attribution/low") == Decimal("0.1")
    assert card(asked, "outcomes/o1/attribution").words[3].startswith("At 10% the result")


def test_the_order_stays_while_somebody_types(asked: Hands) -> None:
    before = [one.at for one in asked.page.ranges.cards]
    for at in reversed(before):
        end(asked, f"{at}/low")
        asked.type("0")
        assert [one.at for one in asked.page.ranges.cards] == before


def test_the_link_of_a_card_leads_to_the_number_itself(asked: Hands) -> None:
    asked.page.wanted.emit(Address.parse(f"{VALUE}/value"))
    assert asked.place == "value"


def test_enter_goes_from_number_to_number(asked: Hands) -> None:
    cards = asked.page.ranges.cards
    for place, one in enumerate(cards):
        for row in one.form.rows:
            assert focused(asked.window) is row.editor.target
            asked.key(Key.Key_Return)
        if place + 1 == len(cards):
            assert getattr(focused(asked.window), "text", str)() == "Change the number itself"


def test_the_range_of_any_number_can_be_given(asked: Hands) -> None:
    page = asked.page
    page.fold.button.click()
    asked.lay_out()
    assert [line.isVisible() for line in page.others.lines] == [False] * len(page.others.lines)
    page.others.row.chosen.emit(0)
    page.others.number.pick(0)
    page.others.number.chosen.emit(1)  # how many times the price counts for each person
    page.others.give.click()
    (only,) = page.others.ranges.cards
    assert str(only.at) == "outcomes/o1/amount"
    assert focused(asked.window) is only.form.rows[0].editor.target
    asked.type("0.5")
    assert asked.answer_at("outcomes/o1/amount/low") == Decimal("0.5")
    assert only.words[2].startswith("At 0.5 the result would be")
    assert page.others.lines[0].line.words.startswith("How many times the price counts")


def test_a_number_that_is_asked_for_above_is_not_asked_for_twice(asked: Hands) -> None:
    page = asked.page
    page.fold.button.click()
    asked.lay_out()
    page.others.row.chosen.emit(0)
    first = page.ranges.cards[0]
    (place,) = (n for n, at in enumerate(page.others.numbers) if at == first.at)
    page.others.number.pick(place)
    page.others.number.chosen.emit(place)
    page.others.give.click()
    assert page.others.ranges.cards == ()
    assert focused(asked.window) is first.form.rows[0].editor.target


def test_a_number_that_comes_to_be_asked_for_above_is_not_asked_for_twice(asked: Hands) -> None:
    page = asked.page
    page.fold.button.click()
    page.others.pick(page.ranges.cards[0].at)
    assert page.others.ranges.cards == ()


def test_of_other_ranges_those_of_what_is_in_the_result_come_first(hands: Hands) -> None:
    outcomes = tuple(ready_outcome(f"o{n}", priced=n == 4) for n in range(5))
    case = replace(ready_case(), outcomes=outcomes)  # the lines would be full of the first four
    case = put(case, Address.parse("outcomes/o4/amount/high"), Decimal(2))
    page = open_with(hands, case).page
    page.fold.button.click()
    hands.lay_out()
    first, *others = [line.line for line in page.others.lines if line.isVisible()]
    assert (first.words[:14], first.figure) == ("How many times", "0.8 to 2 (step)")
    assert {line.figure for line in others} == {"not in the result"}
    assert {line.act for line in others} == {""}  # where they would be asked, there is no price
    page.others.lines[1].click()
    assert page.others.ranges.cards == ()


def test_undo_finds_the_range_of_a_number_that_is_not_asked_for(asked: Hands) -> None:
    at = Address.parse("outcomes/o1/amount/high")
    workspace = asked.window.store.workspace
    workspace.apply(put(asked.case, at, Decimal(2)), "A range", at)
    asked.open_section("scope")
    asked.undo()
    assert asked.place == "sensitivity"
    (only,) = asked.page.others.ranges.cards
    assert only.at == at.parent
    assert focused(asked.window) is only.form.rows[1].editor.target


def test_undo_stays_on_a_page_of_questions_that_asks_for_the_range(asked: Hands) -> None:
    asked.open_section("value")
    asked.reach(f"{VALUE}/low")
    asked.page.form.focus(Address.parse(f"{VALUE}/low"))
    asked.type("100")
    asked.undo()
    assert asked.place == "value"
    assert asked.answer_at(f"{VALUE}/low") is None


def test_the_settings_of_the_tests_are_kept_in_the_case(asked: Hands) -> None:
    step = asked.page.otherwise.settings.row_at(Address.parse("sensitivity/step"))
    asked.tab_to(step.editor.target)
    asked.write("10%")
    assert asked.case.sensitivity.step == Decimal("0.1")
    said = asked.page.ranges.cards[0].words
    assert said[3].startswith("No lowest given yet. It is tested at 15%")
    asked.key(Key.Key_Tab)
    asked.settle()
    asked.tab_to(step.editor.target)
    asked.write("0%")
    asked.key(Key.Key_Tab)
    assert step.message == (
        "Enter a share above 0%, like 20%. What you typed is kept, but not counted."
    )
    assert asked.case.sensitivity.step == Decimal("0.1")
    asked.open_section("scope")
    asked.undo()
    assert asked.place == "sensitivity"


@pytest.mark.parametrize("at", ["step", "discount"])
def test_a_setting_that_cannot_be_read_stays_what_it_was_before_the_typing(
    asked: Hands, at: str
) -> None:
    address = f"sensitivity/{at}"
    before = asked.answer_at(address)
    for typed in ("150%", "15 or so"):
        asked.tab_to(asked.page.otherwise.settings.row_at(Address.parse(address)).editor.target)
        asked.write(typed)
        asked.key(Key.Key_Tab)
        assert asked.answer_at(address) == before


def test_the_same_case_otherwise_begins_with_the_case_as_it_is(asked: Hands) -> None:
    rows = asked.page.otherwise.table.table.rows
    assert rows[0] == ("As it is", f"£{a_base(asked.case).ratio:.2f}", "")
    told = [row[0] for row in rows]
    assert "20% more is put in" in told
    assert "Later years not discounted" in told
    assert "Every change lasts one year at most" in told
    assert not any(words.startswith("Without") for words in told)
    asked.page.otherwise.fold.button.click()
    (without,) = asked.page.otherwise.without.table.rows
    assert without[:2] == ("Without “Less lonely”", "£0.00")


def test_without_a_ratio_the_page_says_what_is_missing(hands: Hands) -> None:
    open_with(hands, Case())
    assert "There is no ratio yet" in hands.page.said
    assert hands.page.ranges.cards == ()
    assert not hands.page.moves.isVisible()
    assert focused(hands.window) is hands.page.way_on


def test_a_ratio_that_comes_and_goes_is_tested_when_it_is_there(asked: Hands) -> None:
    at, before = Address.parse("outcomes/o1/duration/value"), moved(asked)
    workspace = asked.window.store.workspace
    workspace.apply(put(asked.case, at, None), "Gone")
    assert "There is no ratio yet" in asked.page.said
    workspace.undo()
    arrive(asked)
    assert "There is no ratio yet" not in asked.page.said
    assert moved(asked) == before


def test_where_everything_is_harm_all_of_it_is_said_with_a_minus(hands: Hands) -> None:
    harm = ready_outcome("o1", direction=Direction.NEGATIVE)
    open_with(hands, unranged(replace(ready_case(), outcomes=(harm,))))
    words = card(hands, VALUE).words
    assert "the result would be −£" in words[3]
    assert words[5] == "Nothing this number could be would bring the result up to £1 for each £1."
    assert hands.page.otherwise.table.table.rows[0][1].startswith("−£")


def test_inputs_that_may_be_nothing_are_said_in_words(asked: Hands) -> None:
    end(asked, "inputs/i1/amounts/1/low")
    asked.type("0")
    arrive(asked)
    words = card(asked, "inputs/i1/amounts/1").words
    assert words[3] == ("At £0 the result would be none, because nothing would be put in.")
    assert any("nothing put in" in row[2] for row in moved(asked))


def test_a_table_has_the_ten_that_move_it_most_and_the_fold_the_rest(hands: Hands) -> None:
    open_with(hands, large_case(12, 3))
    found = by_effect(swings(a_base(hands.case)))
    assert len(moved(hands)) == MOST
    hands.page.moves.fold.button.click()
    assert len(hands.page.moves.rest.table.rows) == 20
    while hands.page.moves.more.isVisible():
        hands.page.moves.more.click()
    assert len(hands.page.moves.rest.table.rows) == len(found) - MOST


def test_the_task_is_done_once_the_numbers_that_matter_most_have_ranges(asked: Hands) -> None:
    def status() -> str:
        tasks = all_tasks(asked.window.store.evaluation)
        return next(str(task.status) for task in tasks if task.page == "sensitivity")

    assert status() != "completed"
    for one in worth_asking(a_base(asked.case))[:3]:
        case = put(asked.case, one.number.at / "low", one.number.low)
        case = put(case, one.number.at / "high", one.number.high)
        asked.window.store.workspace.apply(case, "A range")
    assert status() == "completed"


def test_what_is_half_typed_is_taken_before_something_else_is_done(asked: Hands) -> None:
    end(asked, f"{VALUE}/low")
    asked.type("no")
    assert unreadable_text(asked.case, Address.parse(f"{VALUE}/low")) is None
    asked.window.store.finish_typing()
    assert unreadable_text(asked.case, Address.parse(f"{VALUE}/low")) == "no"


def test_an_answer_of_before_is_not_shown(asked: Hands) -> None:
    end(asked, f"{VALUE}/low")
    asked.type("1")
    asked.page.testing.work.wait()  # it is worked out, and not yet delivered
    asked.type("0")
    QTest.qWait(0)
    QApplication.processEvents()
    assert not any(part.isVisible() for part in found_parts(asked))
    arrive(asked)
    assert all(part.isVisible() for part in found_parts(asked))
    low = get(asked.case, Address.parse(f"{VALUE}/low"))
    assert next(row[1] for row in moved(asked) if row[0] == card(asked, VALUE).words[0]) == (
        f"£{low} to £360 (step)"
    )


def test_while_it_is_tested_anew_no_figure_of_before_is_in_sight_and_nothing_moves(
    asked: Hands,
) -> None:
    page = asked.page
    for fold in (page.moves.fold, page.otherwise.fold):
        fold.button.click()
    end(asked, f"{VALUE}/low")
    asked.lay_out()
    parts = (*found_parts(asked), page.moves.rest, page.otherwise.without)
    before = (page.moves.height(), page.otherwise.height())
    asked.type("1")
    asked.lay_out()
    page.testing.work.wait()
    assert page.testing.work.pending
    assert not any(part.isVisible() for part in parts)
    assert page.moves.state.text() == page.otherwise.state.text() == "Being worked out anew…"
    assert (page.moves.height(), page.otherwise.height()) == before
    arrive(asked)
    assert all(part.isVisible() for part in parts)
    assert page.otherwise.state.text().startswith("What the result would be if")


def test_nothing_found_of_one_document_is_shown_in_another(asked: Hands, said: Said) -> None:
    said.answers.append(1)
    asked.window.files.new()
    asked.window.store.workspace.apply(unranged(ready_case()), "Another document")
    gate = Event()
    asked.window.store.trials.run(gate.wait)  # the tests of the new case wait behind it
    asked.open_page("sensitivity")
    asked.lay_out()
    assert asked.page.testing.found is None
    assert not any(part.isVisible() for part in found_parts(asked))
    gate.set()
    arrive(asked)
    assert all(part.isVisible() for part in found_parts(asked))


def test_a_number_that_was_picked_in_one_document_is_not_asked_for_in_another(
    asked: Hands, said: Said
) -> None:
    asked.page.go_to(Address.parse("outcomes/o1/amount/low"))
    old = asked.page.ranges.cards
    said.answers.append(1)
    asked.window.files.new()
    asked.window.store.workspace.apply(unranged(ready_case()), "Another document")
    asked.open_page("sensitivity")
    assert asked.page.others.ranges.cards == ()
    assert len(asked.page.ranges.cards) == len(old)
    assert not set(asked.page.ranges.cards) & set(old)


def test_a_group_left_out_is_left_out_of_the_tests(hands: Hands) -> None:
    case = unranged(ready_case())
    other = replace(case.stakeholders[0], id="s2")
    second = ready_outcome("o2", stakeholder="s2")
    case = replace(
        case, stakeholders=(*case.stakeholders, other), outcomes=(*case.outcomes, second)
    )
    open_with(hands, case)
    group = Address.parse("stakeholders/s2/included")
    hands.window.store.workspace.apply(put(hands.case, group, False), "Leave it out")
    arrive(hands)
    found = hands.page.testing.found
    assert found.base.totals == a_base(hands.case).totals


def test_before_there_is_a_range_one_sentence_says_what_to_do(asked: Hands) -> None:
    (said,) = asked.page.range.words
    assert said.startswith("Nobody can say yet. Give the lowest and the highest")
    assert not asked.page.range.chart.isVisible()
    assert not asked.page.hour.isVisible()


def ranged(hands: Hands) -> None:
    """Wait until the range of the case as it is has arrived, and what would narrow it."""
    hands.arrive()
    QTest.qWait(100)  # a chart that has just come finds its height


def test_a_range_is_said_first_with_its_chance_and_why_the_middle_is_no_headline(
    asked: Hands,
) -> None:
    end(asked, f"{VALUE}/low")
    asked.type("100")
    end(asked, f"{VALUE}/high")
    asked.type("400")
    assert asked.page.range.words == ("The range is being worked out.",)
    ranged(asked)
    first, chance, middle, held = asked.page.range.words
    assert first.startswith("If the one number with a range could be anything within it")
    assert chance.startswith("It paid back")
    assert "It is not the headline" in middle
    assert held.startswith("The range comes from 1 number that could differ.")
    assert asked.page.range.chart.isVisible()
    (link,) = (link for link in asked.page.hour.links if link.isVisible())
    assert link.words.startswith("Better evidence on what it is worth for each person")
    link.click()
    assert asked.place == "value"


def test_a_range_of_before_is_gone_with_the_next_key_and_nothing_below_moves(
    asked: Hands,
) -> None:
    end(asked, f"{VALUE}/high")
    asked.type("400")
    end(asked, f"{VALUE}/low")
    asked.type("10")
    ranged(asked)
    height = asked.page.range.height()
    assert asked.page.range.chart.isVisible()
    asked.type("0")
    assert asked.page.range.words == ("The range is being worked out.",)
    assert not asked.page.range.chart.isVisible()
    assert not any(link.isVisible() for link in asked.page.hour.links)
    asked.lay_out()
    assert asked.page.range.height() == height


def test_what_is_typed_stays_where_it_is_seen_when_a_range_appears_above_it(asked: Hands) -> None:
    end(asked, f"{VALUE}/high")
    asked.type("400")
    end(asked, f"{VALUE}/low")
    asked.lay_out()
    field, window = focused(asked.window), asked.window
    QTest.qWait(600)  # a page that was just opened follows the keyboard
    before = field.mapTo(window, QPoint(0, 0)).y()
    asked.type("100")
    ranged(asked)
    QTest.qWait(50)
    assert asked.page.range.chart.isVisible()
    assert abs(field.mapTo(window, QPoint(0, 0)).y() - before) <= 2


def test_ranges_by_which_nothing_goes_in_are_told_of_where_the_range_would_stand(
    asked: Hands,
) -> None:
    end(asked, "inputs/i1/amounts/1/high")
    asked.type("2000")
    end(asked, "inputs/i1/amounts/1/low")
    asked.type("0")
    ranged(asked)
    (said,) = asked.page.range.words
    assert said.startswith("There is no range, because by their ranges all inputs could be nothing")


@pytest.mark.parametrize(("outcomes", "most"), [(60, 0.016), (300, 0.033)])
def test_a_key_is_shown_at_once_however_many_outcomes_there_are(
    hands: Hands, outcomes: int, most: float
) -> None:
    open_with(hands, large_case(outcomes, 5))
    page, at = hands.page, hands.page.ranges.cards[1].at / "low"
    times = []
    for number in range(5):
        evaluation = evaluate(put(hands.case, at, Decimal(number) / 1000))
        start = time.thread_time()
        page.show_evaluation(evaluation, {})
        times.append(time.thread_time() - start)
    assert min(times) < most


def test_enter_on_a_bar_goes_to_the_question_of_its_number(asked: Hands) -> None:
    view = asked.page.moves.chart.view
    view.setFocus()
    QTest.keyClick(view, Key.Key_Down)
    assert "Enter goes to its question." in view.accessibleDescription()
    bar = view.bar
    QTest.keyClick(view, Key.Key_Return)
    asked.lay_out()
    assert bar is not None
    assert asked.page.form.address_with_keyboard == Address.parse(bar.key)


def hour(hands: Hands) -> list[str]:
    """What is said of the next best hour of work."""
    return [link.words for link in hands.page.hour.links if not link.isHidden()]


def in_another_place(hands: Hands, *cases: Case) -> None:
    """Change the case while another page is open, each time until its range is known."""
    hands.open_section("scope")
    for case in cases:
        hands.window.store.workspace.apply(case, "Elsewhere")
        while hands.window.store.simulating.work.pending:
            QTest.qWait(10)


def with_a_range(case: Case) -> Case:
    case = put(case, Address.parse(f"{VALUE}/low"), Decimal(100))
    return put(case, Address.parse(f"{VALUE}/high"), Decimal(400))


def hour_of(case: Case) -> list[str]:
    """What a page that has never shown another case says of it."""
    found = baseline(case, evaluate(case).result)
    assert found is not None
    simulation = simulate(found)
    assert isinstance(simulation, Simulation)
    return [narrowing_sentence(case, one) for one in narrowings(found, simulation, 3)]


@pytest.mark.parametrize("blank", [False, True])
def test_what_would_narrow_the_range_is_never_that_of_a_case_of_before(
    hands: Hands, blank: bool
) -> None:
    open_with(hands, with_a_range(ready_case()))
    ranged(hands)
    at = Address.parse(f"{VALUE}/value")
    other = put(hands.case, at, Decimal(220))
    assert hour(hands) == hour_of(hands.case) != hour_of(other)
    in_another_place(hands, *([put(hands.case, at, None)] if blank else []), other)
    hands.open_page("sensitivity")
    ranged(hands)
    assert hour(hands) == hour_of(other)


def test_what_would_narrow_the_range_is_told_in_the_names_of_now(hands: Hands) -> None:
    open_with(hands, with_a_range(ready_case()))
    ranged(hands)
    at = Address.parse("outcomes/o1/description")
    in_another_place(hands, put(hands.case, at, "Fewer lonely days"))
    hands.open_page("sensitivity")
    ranged(hands)
    assert hour(hands)
    assert all("Fewer lonely days" in said for said in hour(hands))


@pytest.mark.parametrize("made", [SensitivityPage, ScenariosPage])
def test_a_page_made_anew_brings_no_other_thread(
    hands: Hands, made: type[SensitivityPage] | type[ScenariosPage]
) -> None:
    store = hands.window.store
    before = len(store.findChildren(Tasks))
    page = made(store, "here")
    assert len(store.findChildren(Tasks)) == before
    page.deleteLater()
