"""Pasting into the value map: planned, shown, done in one step, and taken back whole."""

import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Starts
from sroi_app.model.scope import Scope
from sroi_app.workspace.copying import copy_table
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.grid import Grid
from sroi_app.workspace.paste import MOST_OUTCOMES, plan_paste, plan_typed
from sroi_app.workspace.plan import Plan, carry_out, was_done, will_be_done
from sroi_app.workspace.steps import do_plan
from sroi_app.workspace.workspace import Workspace
from tests.large_case import large_case
from tests.strategies import cases, texts
from tests.workspace.value_maps import bare_case, column, grid, row_words, small_case

JUNK = st.sampled_from(
    (
        *("=A1*2", "€50", "£1,234", "12k", "25%", "0.25", "3 in 10", "1,23", "-5", "１２", "1e400"),
        *("Group 1", "Total", "Deadweight", "2 years", "core", "'=x", '"', "\ud800", "9" * 50),
    )
)
CELLS = st.one_of(texts(), JUNK)
BLOCKS = st.lists(st.lists(CELLS, max_size=6).map("\t".join), max_size=8).map("\n".join)


def paste(case: Case, text: str, head: str, row: int = 0, html: str = "") -> Plan:
    shown = grid(case)
    return plan_paste(shown, text, html, row, column(shown, head))


def after(case: Case, plan: Plan) -> Grid:
    return grid(carry_out(case, plan))


def test_a_clean_block_goes_in_without_a_question() -> None:
    case = bare_case(2)
    plan = paste(case, "12\t2 years\n30\t18 months\n", "Quantity")
    assert plan.clean
    assert was_done(plan) == "4 cells changed. Ctrl+Z takes them back."
    done = after(case, plan)
    assert row_words(done, 0)["Quantity"] == "12"
    assert row_words(done, 1)["Duration"] == "18 months"


def test_rows_beyond_the_last_outcome_become_outcomes_and_are_counted() -> None:
    case = bare_case(1)
    plan = paste(case, "One\nTwo\n\nThree", "Outcome")
    assert plan.new_rows == 2
    assert "2 new outcomes will be added." in will_be_done(plan)
    done = carry_out(case, plan)
    assert [outcome.description for outcome in done.outcomes] == ["One", "Two", "Three"]
    assert [outcome.id for outcome in done.outcomes] == ["o1", "o2", "o3"]


def test_what_cannot_be_read_is_kept_as_text_and_named() -> None:
    case = bare_case(1)
    plan = paste(case, "€50\tone\t2024-25", "Value")
    assert [trouble.where for trouble in plan.problems] == ["Row 1, Value", "Row 1, Units each"]
    assert "€50" in plan.problems[0].message
    done = after(case, plan)
    assert done.cell(0, column(done, "Value")).unread
    assert row_words(done, 0)["Value"] == "€50"
    assert done.case.outcomes[0].proxy.value.value is None
    assert done.case.outcomes[0].proxy.price_year == "2024-25"


def test_a_formula_is_never_worked_out() -> None:
    case = bare_case(1)
    figure = paste(case, "=2*50", "Value")
    assert "formula" in figure.problems[0].message
    assert row_words(after(case, figure), 0)["Value"] == "=2*50"
    words = paste(case, "=HYPERLINK(1)", "Outcome")
    assert "formula" in words.problems[0].message
    assert after(case, words).case.outcomes[0].description == "=HYPERLINK(1)"


def test_groups_that_are_not_there_are_offered_and_may_be_declined() -> None:
    case = bare_case(2)
    plan = paste(case, "Carers\n carers ", "Group")
    assert plan.new_groups == ("Carers",)
    assert not plan.clean
    made = carry_out(case, plan)
    assert [group.name for group in made.stakeholders] == ["Carers"]
    assert {outcome.stakeholder for outcome in made.outcomes} == {"s1"}
    declined = carry_out(case, plan, add_groups=False)
    assert declined.stakeholders == ()
    shown = grid(declined)
    assert shown.cell(0, 0).unread
    assert shown.cell(0, 0).text == "Carers"


def test_headings_are_not_data_and_say_where_columns_go() -> None:
    case = bare_case(1)
    heads = "Stakeholder\tInputs\tOutcome\tDeadweight\tQuantity"
    text = f"{heads}\nCarers\tvan\tSleep\t10%\t4\nTotal\t\t\t\t4"
    plan = paste(case, text, "Group")
    assert any("headings" in note for note in plan.notes)
    assert any("“Inputs”" in note for note in plan.notes)
    assert any("totals" in note for note in plan.notes)
    words = row_words(after(case, plan), 0)
    assert (words["Group"], words["Outcome"]) == ("Carers", "Sleep")
    assert (words["Deadweight %"], words["Quantity"]) == ("10%", "4")
    assert plan.new_rows == 0


def test_one_headed_column_goes_under_its_head() -> None:
    case = bare_case(2)
    plan = paste(case, "Duration (months)\n18\n6", "Outcome")
    assert [row_words(after(case, plan), row)["Duration"] for row in (0, 1)] == [
        "18 months",
        "6 months",
    ]
    assert after(case, plan).case.outcomes[0].description == "Change 1"


def test_shares_of_one_are_taken_as_such_only_throughout_a_column() -> None:
    case = bare_case(2)
    plan = paste(case, "0.25\n0.5", "Deadweight %")
    assert any("0.25 is 25%" in note for note in plan.notes)
    assert row_words(after(case, plan), 1)["Deadweight %"] == "50%"
    mixed = paste(case, "0.25\n50", "Deadweight %")
    assert "meant as" in mixed.problems[0].message
    assert row_words(after(case, mixed), 1)["Deadweight %"] == "50%"


def test_ragged_rows_leave_alone_what_they_lack() -> None:
    case = small_case()
    plan = paste(case, "5\t1 year\n6", "Quantity")
    assert any("shorter than the rest" in note for note in plan.notes)
    done = after(case, plan)
    assert row_words(done, 0)["Duration"] == "1 year"
    assert row_words(done, 1)["Duration"] == "2 years"


def test_columns_beyond_the_edge_are_left_out_and_counted() -> None:
    plan = paste(bare_case(1), "5%\t\t\t1\t2", "Drop-off %")
    assert any("2 columns reach beyond" in note for note in plan.notes)
    assert len(plan.changes) == 1


def test_what_is_worked_out_is_not_pasted_over() -> None:
    plan = paste(bare_case(1), "5%\t900\t800", "Drop-off %")
    assert any("2 cells are left out" in note for note in plan.notes)


def test_nothing_goes_where_nothing_is_asked() -> None:
    case = small_case()
    plan = paste(case, "50", "Value", row=2)
    assert plan.changes == ()
    assert "No value in pounds" in plan.problems[0].message


def test_an_empty_cell_empties_but_never_a_choice_that_must_be_made() -> None:
    case = small_case()
    plan = paste(case, "\t\t\t", "Outcome")
    done = carry_out(case, plan).outcomes[0]
    assert (done.description, done.standing, done.indicator) == ("", None, "")
    assert done.direction is Direction.POSITIVE


def test_one_cell_fills_all_that_are_selected() -> None:
    case = bare_case(3)
    shown = grid(case)
    plan = plan_paste(shown, "7", "", 0, column(shown, "Quantity"), rows=3)
    assert [row_words(after(case, plan), row)["Quantity"] for row in range(3)] == ["7", "7", "7"]


@pytest.mark.parametrize(
    ("head", "text", "value"),
    [
        ("Gain or harm", "harm", Direction.NEGATIVE),
        ("Gain or harm", "-", Direction.NEGATIVE),
        ("Starts", "2", Starts.AFTER),
        ("Starts", "In period of activity", Starts.DURING),
    ],
)
def test_choices_are_read_as_other_value_maps_write_them(
    head: str, text: str, value: object
) -> None:
    case = bare_case(1)
    done = carry_out(case, paste(case, text, head)).outcomes[0]
    assert value in (done.direction, done.starts)


def test_words_on_several_lines_become_one_line() -> None:
    case = bare_case(1)
    done = carry_out(case, paste(case, '"I feel\r\nbetter"', "Outcome"))
    assert done.outcomes[0].description == "I feel better"


def test_ten_thousand_rows_are_planned_at_once_and_mostly_left_out() -> None:
    text = "\n".join("\t".join(f"c{row}-{n}" for n in range(15)) for row in range(10_000))
    shown = grid(Case())
    start = time.perf_counter()
    plan = plan_paste(shown, text, "", 0, 0)
    assert time.perf_counter() - start < 1
    assert plan.new_rows == MOST_OUTCOMES
    assert any("9700 rows are left out" in note for note in plan.notes)


def test_a_full_case_is_copied_and_pasted_into_an_empty_one() -> None:
    case = large_case(outcomes=20, years=3)
    copied = copy_table(grid(case))
    for text, html in ((copied.text, ""), ("", copied.html)):
        plan = plan_paste(grid(Case()), text, html, 0, 0)
        assert plan.problems == ()
        done = carry_out(Case(), plan)
        before, now = grid(case), grid(done)
        for row in range(20):
            want = row_words(before, row)
            got = row_words(now, row)
            assert {h: t for h, t in got.items() if h not in ("Impact", "Present value")} == {
                h: t for h, t in want.items() if h not in ("Impact", "Present value")
            }


def test_a_typed_answer_that_is_read_or_not() -> None:
    case = bare_case(1)
    shown = grid(case)
    read = plan_typed(shown, 0, column(shown, "Deadweight %"), "3 in 10")
    assert carry_out(case, read).outcomes[0].deadweight.value == Decimal("0.3")
    unread = plan_typed(shown, 0, column(shown, "Deadweight %"), "a third")
    assert carry_out(case, unread).unreadable[0].text == "a third"
    assert plan_typed(shown, 0, column(shown, "Outcome"), "Change 1").changes == ()
    new = plan_typed(shown, 1, column(shown, "Outcome"), "Another")
    assert carry_out(case, new).outcomes[1].description == "Another"


def test_a_paste_is_one_step_that_is_taken_back_whole(tmp_path: Path) -> None:
    workspace = Workspace(Folders(tmp_path))
    workspace.apply(small_case(), "Begin")
    before = workspace.case
    plan = paste(before, "Neighbours\tNew\nGroup 1\tOther\nCarers\tThird\nX\tFourth", "Group")
    do_plan(workspace, plan, "Paste")
    pasted = workspace.case
    assert len(pasted.outcomes) == 4
    assert workspace.undo_label == "Paste"
    workspace.undo()
    assert workspace.case == before
    workspace.redo()
    assert workspace.case == pasted


@settings(max_examples=60, deadline=None)
@given(case=cases(), text=BLOCKS, html=st.text(max_size=30), data=st.data())
def test_no_block_makes_planning_or_pasting_fail(
    case: Case, text: str, html: str, data: st.DataObject
) -> None:
    shown = grid(case)
    row = data.draw(st.integers(0, shown.rows))
    at = data.draw(st.integers(0, len(shown.columns) - 1))
    plan = plan_paste(shown, text, html, row, at)
    for add_groups in (True, False):
        done = carry_out(case, plan, add_groups=add_groups)
        evaluate(done)
        assert len(done.outcomes) == len(case.outcomes) + plan.new_rows
        assert len({outcome.id for outcome in done.outcomes}) == len(done.outcomes)
    assert all(trouble.message and trouble.where for trouble in plan.problems)


@settings(max_examples=60, deadline=None)
@given(cases())
def test_what_is_copied_and_pasted_back_changes_nothing(case: Case) -> None:
    shown = grid(case)
    copied = copy_table(shown)
    headless = copied.text.partition("\n")[2]
    for text in (copied.text, headless):
        plan = plan_paste(shown, text, "", 0, 0)
        assert plan.changes == ()
        assert plan.new_rows == 0


@settings(max_examples=30, deadline=None)
@given(cases(), BLOCKS)
def test_undo_after_any_paste_gives_the_same_case(case: Case, text: str) -> None:
    workspace = Workspace(Folders(Path("unused")))
    workspace.apply(case, "Begin")
    plan = plan_paste(grid(case), text, "", 0, 0)
    do_plan(workspace, plan, "Paste")
    if workspace.undo_label == "Paste":
        workspace.undo()
    assert workspace.case == case


def test_years_the_case_does_not_have_are_left_out_in_words() -> None:
    case = Case(scope=Scope(delivery_years=2), outcomes=bare_case(1).outcomes)
    text = "Outcome\tQuantity year 1\tQuantity year 2\tQuantity year 3\nX\t1\t2\t3"
    plan = paste(case, text, "Group")
    assert any("year 3" in note for note in plan.notes)
    words = row_words(after(case, plan), 0)
    assert (words["Quantity, year 1"], words["Quantity, year 2"]) == ("1", "2")


GAPS = "Outcome\tQuantity\nA\t5\n\nB\t6\n"


@pytest.mark.parametrize("blank", ["", "\t", " \t "])
def test_under_headings_blank_rows_are_no_rows_however_often_they_are_pasted(blank: str) -> None:
    text = GAPS.replace("\n\n", f"\n{blank}\n")
    once = carry_out(Case(), plan_paste(grid(Case()), text, "", 0, 0))
    assert [outcome.description for outcome in once.outcomes] == ["A", "B"]
    again = plan_paste(grid(once), text, "", 0, 0)
    assert again.changes == ()
    assert again.new_rows == 0


def test_under_headings_rows_with_nothing_for_this_table_are_no_rows() -> None:
    text = "Outcome\tQuantity\tInputs\nA\t5\t\n\t\tvan\nB\t6\t"
    once = carry_out(Case(), plan_paste(grid(Case()), text, "", 0, 0))
    assert plan_paste(grid(once), text, "", 0, 0).changes == ()


def test_blank_rows_beyond_the_most_are_not_counted_as_left_out() -> None:
    text = "Outcome\tQuantity\n" + "A\t5\n" * MOST_OUTCOMES + "\t\n" * 3 + "B\t6\n"
    plan = plan_paste(grid(Case()), text, "", 0, 0)
    assert any("1 row is left out" in note for note in plan.notes)


def test_nothing_is_emptied_without_a_word() -> None:
    case = bare_case(2)
    plan = paste(case, "A\n\nB", "Outcome")
    assert not plan.clean
    assert plan.emptied == 1
    assert will_be_done(plan) == (
        "2 cells will be changed.",
        "1 cell will be emptied.",
        "1 new outcome will be added.",
    )
    assert carry_out(case, plan).outcomes[1].description == ""


def test_a_paste_that_only_empties_says_only_that() -> None:
    plan = paste(small_case(), "\t", "Outcome")
    assert not plan.clean
    assert will_be_done(plan) == ("1 cell will be emptied.",)
    assert paste(bare_case(1), "x\t\t", "Group").emptied == 1


def test_a_paste_that_changes_nothing_says_so() -> None:
    plan = paste(small_case(), "50", "Value", row=2)
    assert will_be_done(plan) == ("No cell will be changed.",)
    assert plan.problems[0].message.endswith("This text is not pasted.")


def test_an_apostrophe_that_is_typed_stays() -> None:
    case = bare_case(1)
    shown = grid(case)
    at = column(shown, "Outcome")
    typed = carry_out(case, plan_typed(shown, 0, at, "'=x"))
    assert typed.outcomes[0].description == "'=x"
    assert carry_out(case, paste(case, "'=x", "Outcome")).outcomes[0].description == "=x"
    bare = carry_out(case, plan_typed(shown, 0, at, "=x"))
    now = plan_typed(grid(bare), 0, at, "'=x")
    assert carry_out(bare, now).outcomes[0].description == "'=x"


def test_a_name_that_stayed_unread_can_be_asked_about_again() -> None:
    case = bare_case(1)
    kept = carry_out(case, plan_typed(grid(case), 0, 0, "Carers"), add_groups=False)
    assert plan_typed(grid(kept), 0, 0, "Carers").new_groups == ("Carers",)
    value = column(grid(case), "Value")
    unread = carry_out(case, plan_typed(grid(case), 0, value, "some"))
    assert plan_typed(grid(unread), 0, value, "some").changes == ()


def test_no_text_is_too_long_for_its_cell() -> None:
    case = bare_case(1)
    done = carry_out(case, paste(case, "a" * 150_000, "Indicator"))
    assert len(done.outcomes[0].indicator) == 150_000
    assert done.unreadable == ()
