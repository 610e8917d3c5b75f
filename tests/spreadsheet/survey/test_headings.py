"""Where the headings stand, and what to call each column."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.spreadsheet.survey.choice import ReadChoice
from sroi_app.spreadsheet.survey.headings import find_headings
from sroi_app.spreadsheet.survey.read import read_survey
from tests.spreadsheet.build import text, workbook

ANSWERS = tuple((f"A{number}", str(number % 4), str(number % 5)) for number in range(10))


def titles(*rows: Sequence[str]) -> tuple[str, ...]:
    return find_headings(rows).titles


def test_the_first_row_is_the_headings() -> None:
    found = find_headings([("Code", "Before", "After"), *ANSWERS])
    assert (found.first, found.count) == (0, 1)
    assert found.titles == ("Code", "Before", "After")


def test_a_title_above_the_headings_is_passed_over() -> None:
    found = find_headings(
        [("Survey of members", "", ""), (), ("Code", "Before", "After"), *ANSWERS]
    )
    assert (found.first, found.count, found.file_rows) == (2, 1, (3,))


def test_two_rows_of_headings_are_put_together() -> None:
    found = find_headings([("", "Lonely", ""), ("Code", "Before", "After"), *ANSWERS])
    assert found.titles == ("Code", "Lonely · Before", "Lonely · After")
    assert "2 rows" in next(iter(found.notes()))


def test_the_second_row_of_a_maker_of_surveys_is_a_heading() -> None:
    rows = [
        ("Respondent", "How lonely are you?", "And now?"),
        ("", "Response", "Response"),
        *ANSWERS,
    ]
    assert titles(*rows) == ("Respondent", "How lonely are you? · Response", "And now? · Response")


def test_what_another_maker_writes_beneath_its_headings_is_left_out() -> None:
    ids = ('{"ImportId":"QID1"}', '{"ImportId":"QID2"}', '{"ImportId":"QID3"}')
    rows = [("Q1", "Q2", "Q3"), ("Code", "How lonely?", "And now?"), ids, *ANSWERS]
    assert titles(*rows) == ("Q1 · Code", "Q2 · How lonely?", "Q3 · And now?")


def test_answers_in_words_that_come_again_are_told_from_a_second_heading() -> None:
    words = [("Agree", "No"), ("Disagree", "Yes")] * 6
    assert find_headings([("First", "Second"), *words]).count == 1
    assert find_headings([("First", "Second"), ("Response", "Response"), *words]).count == 2


def test_a_table_without_headings_is_called_by_its_letters() -> None:
    found = find_headings([("A1", "3", "4"), *ANSWERS])
    assert (found.count, found.titles) == (0, ("Column A", "Column B", "Column C"))


def test_headings_that_stand_twice_are_numbered() -> None:
    found = find_headings([("Score", "score", "Score (2)", ""), *(("1", "2", "3", "4"),) * 3])
    assert found.titles == ("Score", "score (2)", "Score (2) (2)", "Column D")
    assert "“Score”" in next(iter(found.notes()))


def test_what_a_person_says_is_not_looked_for() -> None:
    rows = [("Note", "x", "y"), ("Code", "Before", "After"), *ANSWERS]
    assert find_headings(rows, first=1, count=1).titles == ("Code", "Before", "After")
    assert find_headings(rows, first=0, count=2).titles[0] == "Note · Code"


@pytest.mark.parametrize("make", [text, workbook])
def test_a_heading_row_far_down_can_be_chosen(make: object) -> None:
    rows = [("note", "of", "some")] * 40 + [("Code", "Before", "After"), *ANSWERS]
    assert callable(make)
    (found,) = read_survey(make(*rows), "file", choice=ReadChoice(heading_row=41))
    assert (found.headings, found.first_row) == (("Code", "Before", "After"), 42)
    (none,) = read_survey(make(*rows), "file", choice=ReadChoice(heading_row=90))
    assert (none.headings, none.rows) == ((), 0)


def test_signs_that_cannot_be_read_are_no_part_of_a_heading() -> None:
    assert titles(("Lo\x1bne\u200bly\x0b ", "a"), *ANSWERS)[0] == "Lonely"


@given(st.lists(st.lists(st.text(max_size=4), max_size=5), max_size=12))
def test_every_column_has_a_title_of_its_own(rows: list[list[str]]) -> None:
    found = find_headings(rows)
    assert len({title.casefold() for title in found.titles}) == len(found.titles)
    assert all(found.titles)


@pytest.mark.parametrize("make", [text, workbook])
def test_a_row_that_sums_up_the_others_is_nobody(make: object) -> None:
    assert callable(make)
    rows = [("Code", "Before", "After"), *ANSWERS, ("Average", "1.5", "2"), ("Total:", "15", "20")]
    (found,) = read_survey(make(*rows), "file")
    assert found.rows == 10
    assert [refused.sentence for refused in found.refused] == [
        "row 12: sums up the rows above it",
        "row 13: sums up the rows above it",
    ]


def test_an_answer_that_only_sounds_like_a_total_stays() -> None:
    rows = [("Health", "Score"), *(("Average", "1"), ("Good", "2")) * 6]
    (found,) = read_survey(text(*rows), "file")
    assert (found.rows, found.refused) == (12, ())
