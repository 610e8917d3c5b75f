"""From a table of answers to counts and averages; every row is used or listed."""

import statistics
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.model.survey import SurveyDesign
from sroi_app.spreadsheet.refusals import Cancelled
from sroi_app.spreadsheet.survey.choice import ReadChoice
from sroi_app.spreadsheet.survey.columns import recognise
from sroi_app.spreadsheet.survey.plan import Layout, Plan, Question, suggest
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.survey.summary import Bar, Summary, summarise
from sroi_app.spreadsheet.survey.table import SurveyTable
from tests.spreadsheet.build import text, workbook
from tests.spreadsheet.survey import plain

WIDE = """code,lonely_pre,lonely_post
A1,5,3
A2,4,4
A3,3,5
A4,5,
A5,,2
A6,3a,2
A7,,
a1 ,1,1
A8,5,2
"""
LONG = """code,wave,lonely
A1,Before,5
A1,After,3
A2,Before,4
A3,After,2
A2,After,4
A4,Before,5
,Before,5
A5,,5
A6,Halfway,5
A1,After,1
"""
ONCE = "code,happy\n" + "\n".join(f"A{number},{number % 5 + 1}" for number in range(10))

WIDE_PLAN = Plan(
    design=SurveyDesign.BEFORE_AND_AFTER,
    questions=(Question(before="before", after="after"),),
    code="code",
    least=Decimal(1),
    most=Decimal(5),
    higher_is_better=False,
    threshold=Decimal(1),
)
LONG_PLAN = replace(
    WIDE_PLAN,
    layout=Layout.LONG,
    questions=(Question(before="answer", after="answer"),),
    wave="time",
    before_values=("Before",),
    after_values=("After",),
)


def table(text: str) -> SurveyTable:
    (found,) = read_survey(text.encode(), "survey.csv")
    return found


def suggested(found: SurveyTable, **said: Any) -> Plan:
    """The plan that is proposed, with the answers that only a person can give."""
    answers: dict[str, Any] = {"threshold": Decimal(1), "higher_is_better": False} | said
    return replace(suggest(found, recognise(found)), **answers)


def summary(text: str, **said: Any) -> Summary:
    found = table(text)
    return summarise(found, suggested(found, **said))


def moved(found: Summary) -> tuple[int, int, int]:
    return found.moves.improved, found.moves.same, found.moves.worse


# Worked cases


def test_a_wide_table_is_paired_within_its_rows() -> None:
    found = summary(WIDE)
    assert moved(found) == (2, 1, 1)
    assert found.used == (2, 3, 4, 10)
    assert (found.only_before, found.only_after, found.unanswered) == ((5,), (6,), (8,))
    assert [one.sentence for one in found.refused] == ["row 7: “3a” is not a number"]
    assert [one.sentence for one in found.duplicates] == [
        "row 9: has the same code as row 2, which was used"
    ]
    assert found.accounted == found.rows == 9


def test_a_long_table_is_paired_by_code() -> None:
    found = summary(LONG)
    assert found.plan.layout is Layout.LONG
    assert moved(found) == (1, 1, 0)
    assert found.used == (2, 3, 4, 6)
    assert (found.only_before, found.only_after, found.other_times) == ((7,), (5,), (10,))
    assert [one.sentence for one in found.refused] == [
        "row 8: has no code, so it has no other half",
        "row 9: does not say when it was answered",
    ]
    assert [(one.row, one.kept) for one in found.duplicates] == [(11, 3)]
    assert found.accounted == found.rows == 10


def test_of_two_rows_with_the_same_code_the_first_that_can_be_used_counts() -> None:
    found = summary("code,a_pre,a_post\nA1,3,\nA1,3,2\nA2,x,2\nA2,1,2\nA1,5,1\nA3,2,2\nA4,3,3\n")
    assert found.used == (3, 5, 7, 8)
    assert [(one.row, one.kept) for one in found.duplicates] == [(2, 3), (4, 5), (6, 3)]


def test_the_means_and_the_depth_are_exact() -> None:
    found = summary(WIDE)
    assert (found.mean_before, found.mean_after) == (Decimal("4.25"), Decimal("3.5"))
    assert found.moves.change is not None
    assert found.moves.change.value == Decimal("0.75")
    assert found.depth == Decimal("0.1875")
    assert found.depth_possible == Decimal(3) / Decimal(13)


def test_the_threshold_says_how_far_an_answer_has_to_move() -> None:
    assert moved(summary(WIDE, threshold=Decimal(2))) == (2, 1, 1)
    assert moved(summary(WIDE, threshold=Decimal("2.5"))) == (1, 3, 0)
    assert moved(summary(WIDE, threshold=Decimal(0))) == (2, 1, 1)


def test_nothing_is_counted_until_the_threshold_is_given() -> None:
    found = table(WIDE)
    open_ = replace(suggested(found), threshold=None)
    assert open_.gaps == ("how far an answer has to move to count",)
    with pytest.raises(ValueError, match="how far"):
        summarise(found, open_)


def test_a_scale_has_to_have_two_ends() -> None:
    upside_down = replace(WIDE_PLAN, least=Decimal(5), most=Decimal(5))
    assert upside_down.gaps == ("the lowest and the highest answer",)


def test_where_higher_is_better_the_same_table_tells_the_opposite() -> None:
    assert moved(summary(WIDE, higher_is_better=True)) == (1, 1, 2)


def test_people_asked_once_are_counted_from_the_answer_that_counts() -> None:
    found = summary(ONCE, threshold=Decimal(4), higher_is_better=True)
    assert found.plan.design is SurveyDesign.AFTER_ONLY
    assert moved(found) == (4, 6, 0)
    assert (found.moves.change, found.depth, found.mean_before) == (None, None, None)
    assert moved(summary(ONCE, threshold=Decimal(2), higher_is_better=False)) == (4, 6, 0)


def test_several_questions_are_averaged_and_all_have_to_be_answered() -> None:
    found = table("code,a_pre,b_pre,a_post,b_post\nA1,1,2,2,2\nA2,1,,2,2\nA3,2,2,3,3\n")
    both = (Question(before=f"{name}_pre", after=f"{name}_post") for name in "ab")
    half = Decimal("0.5")
    plan = suggested(found, questions=tuple(both), higher_is_better=True, threshold=half)
    done = summarise(found, plan)
    assert moved(done) == (2, 0, 0)
    assert (done.mean_before, done.mean_after) == (Decimal("1.75"), Decimal("2.5"))
    assert [one.sentence for one in done.refused] == [
        "row 3: was left blank, though the other questions were answered"
    ]


def test_words_count_as_the_numbers_a_person_confirmed() -> None:
    rows = ("A1,Never,Often", "A2,Often,Often", "A3,Sometimes,sometimes ", "A4,Never,?")
    words = "\n".join(("code,a_pre,a_post", *rows))
    found = summary(words, higher_is_better=True)
    assert moved(found) == (1, 2, 0)
    assert [one.sentence for one in found.refused] == ["row 5: “?” says that there is no answer"]


def test_who_left_is_told_from_who_stayed() -> None:
    assert summary(WIDE).left == Decimal(5)


def test_the_response_is_a_share_of_the_group_and_never_more_than_all() -> None:
    assert summary(WIDE, group=Decimal(16)).response == Decimal("0.25")
    assert summary(WIDE, group=Decimal(3)).response is None
    assert summary(WIDE).response is None


def test_answers_are_laid_out_by_point_of_the_scale() -> None:
    bars = summary(WIDE, least=Decimal(1), most=Decimal(5)).bars
    assert [(bar.before, bar.after) for bar in bars] == [(0, 0), (0, 1), (1, 1), (1, 1), (2, 1)]


def test_answers_to_a_long_scale_are_laid_out_by_tenths() -> None:
    found = summary(ONCE, least=Decimal(0), most=Decimal(100), threshold=Decimal(4))
    assert found.bars[0] == Bar(least=Decimal(0), most=Decimal(10), before=0, after=10)
    assert len(found.bars) == 10


def test_subgroups_are_counted_apart_largest_first() -> None:
    rows = [f"A{n},{'N' if n % 3 else 'S'},{n % 5 + 1},{(n + 1) % 5 + 1}" for n in range(30)]
    found = summary("\n".join(("code,area,a_pre,a_post", *rows)), subgroup="area")
    assert [(group.name, group.moves.people) for group in found.subgroups] == [("N", 20), ("S", 10)]
    assert sum(group.moves.improved for group in found.subgroups) == found.moves.improved


def test_an_error_and_a_formula_in_a_workbook_are_listed_with_their_row() -> None:
    rows = (["A1", "#N/A", 3], ["A2", "=1+1", 3], ["A3", 2, 3])
    (found,) = read_survey(workbook(["code", "before", "after"], *rows), "survey.xlsx")
    done = summarise(found, WIDE_PLAN)
    assert [one.sentence for one in done.refused] == [
        "row 2: “#N/A” is an error of the spreadsheet",
        "row 3: “=” is a formula that was never worked out",
    ]
    assert done.used == (4,)


def test_it_can_be_stopped() -> None:
    found = table(WIDE)
    with pytest.raises(Cancelled):
        summarise(found, suggested(found), lambda: True)


def test_a_table_without_answers_sums_up_to_nothing() -> None:
    found = summarise(table("code,before,after\n"), WIDE_PLAN)
    assert (found.people, moved(found), found.accounted) == (0, (0, 0, 0), 0)
    assert (found.moves.change, found.moves.share, found.mean_after) == (None, None, None)
    long = summarise(table("code,time,answer\n"), LONG_PLAN)
    assert (long.people, long.rows) == (0, 0)


# Any table at all

CODES = st.sampled_from(["A1", "a1", "A2", "A3", "A4 ", "A5", "A6", ""])
ANSWERS = st.sampled_from(["1", "2", "3", "4", "5", " 5", "", "9", "3a"])
TIMES = st.sampled_from(["Before", "After", " After", "Halfway", ""])


@given(st.lists(st.tuples(CODES, ANSWERS, ANSWERS), max_size=14))
def test_any_wide_table_comes_to_what_plain_python_makes_of_it(rows: Sequence[plain.Row]) -> None:
    rows = [row for row in rows if "".join(row)]
    found = headed(text(("code", "before", "after"), *rows))
    _compare(summarise(found, WIDE_PLAN), plain.wide(rows, 1, 5), len(rows))


@given(st.lists(st.tuples(CODES, TIMES, ANSWERS), max_size=14))
def test_any_long_table_comes_to_what_plain_python_makes_of_it(rows: Sequence[plain.Row]) -> None:
    rows = [row for row in rows if "".join(row)]
    found = headed(text(("code", "time", "answer"), *rows))
    _compare(summarise(found, LONG_PLAN), plain.long(rows, 1, 5), len(rows))


def headed(data: bytes) -> SurveyTable:
    """The table under one row of headings: a few strange rows could pass for a second."""
    (found,) = read_survey(data, "survey.csv", choice=ReadChoice(heading_row=1, heading_rows=1))
    return found


def _compare(found: Summary, expected: plain.Plain, rows: int) -> None:
    assert found.accounted == found.rows == rows
    assert list(found.used) == sorted(expected.used)
    assert list(found.only_before) == sorted(expected.only_before)
    assert list(found.only_after) == sorted(expected.only_after)
    assert list(found.unanswered) == expected.unanswered
    assert list(found.other_times) == expected.other_times
    assert [one.row for one in found.duplicates] == expected.duplicates
    assert sorted({one.row for one in found.refused}) == expected.refused
    moves = [before - after for before, after in expected.pairs]  # lower is better
    assert found.people == len(moves)
    assert found.moves.improved == sum(move >= 1 for move in moves)
    assert found.moves.worse == sum(move <= -1 for move in moves)
    assert found.moves.improved + found.moves.same + found.moves.worse == len(moves)
    if moves:
        assert found.mean_before == statistics.mean(before for before, _after in expected.pairs)
        assert found.mean_after == statistics.mean(after for _before, after in expected.pairs)
        assert sum(bar.before for bar in found.bars) == len(moves)
    if len(moves) > 1:
        assert found.moves.change is not None
        assert found.moves.change.value == pytest.approx(statistics.mean(moves))
