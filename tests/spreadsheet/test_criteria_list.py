"""A buyer’s list of what it asks for, from a table or from copied cells."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.errors import AppError
from sroi_app.spreadsheet.block import Block, read_block, write_text
from sroi_app.spreadsheet.criteria_list import (
    CriteriaReading,
    NewCriterion,
    read_criteria_block,
    read_criteria_file,
)

FILE = """Buyer,Brackenford
Ref,Award criterion,Weighting (%)
SV1,"Fewer people are lonely, and cut off",8
SV2,Residents find work,7.5
SV2,Residents find work,7.5
SV3,,5
"""


def pasted(*rows: tuple[str, ...]) -> CriteriaReading:
    return read_criteria_block(read_block(write_text(rows)))


def test_columns_are_matched_by_their_headings_in_any_order() -> None:
    reading = read_criteria_file(FILE.encode())
    assert reading.criteria == (
        NewCriterion(
            code="SV1", words="Fewer people are lonely, and cut off", weight=Decimal("0.08")
        ),
        NewCriterion(code="SV2", words="Residents find work", weight=Decimal("0.075")),
    )
    assert [problem.where for problem in reading.problems] == ["B5", "B6"]
    turned = pasted(("Weight", "Criterion"), ("10%", "Jobs"))
    assert turned.criteria == (NewCriterion(words="Jobs", weight=Decimal("0.1")),)


def test_a_weight_that_nobody_could_be_sure_of_is_left_open_and_said() -> None:
    reading = pasted(("Criterion", "Weight"), ("Jobs", "10"))
    assert reading.criteria == (NewCriterion(words="Jobs"),)
    assert ["not said that the numbers are percentages" in p.message for p in reading.problems] == [
        True
    ]


def test_a_weight_over_the_whole_is_refused_and_its_row_is_kept() -> None:
    reading = pasted(("Criterion", "Weight"), ("Jobs", "1000%"), ("Skills", "5%"))
    assert [new.weight for new in reading.criteria] == [None, Decimal("0.05")]
    assert [problem.where for problem in reading.problems] == ["B2"]


def test_copied_lines_without_headings_are_words_and_short_firsts_are_codes() -> None:
    lines = pasted(("Reduce loneliness",), ("Create jobs",))
    assert [new.words for new in lines.criteria] == ["Reduce loneliness", "Create jobs"]
    coded = pasted(("SV1", "Reduce loneliness", "5%"))
    assert coded.criteria == (
        NewCriterion(code="SV1", words="Reduce loneliness", weight=Decimal("0.05")),
    )
    assert coded.notes[0].startswith("No headings were found")


def test_a_file_without_headings_is_refused_with_how_it_should_look() -> None:
    with pytest.raises(AppError) as refused:
        read_criteria_file(b"SV1,Reduce loneliness\n")
    assert "under the headings" in refused.value.advice


@pytest.mark.parametrize("text", ["", "\t\t\n", "  \n"])
def test_nothing_copied_is_said(text: str) -> None:
    with pytest.raises(AppError, match="Nothing was copied"):
        read_criteria_block(read_block(text))


CELLS = st.lists(st.lists(st.text(max_size=30), max_size=4).map(tuple), max_size=8).map(tuple)


@given(CELLS)
def test_any_copied_cells_are_read_or_refused_in_words(rows: tuple[tuple[str, ...], ...]) -> None:
    try:
        reading = read_criteria_block(Block(rows=rows))
    except AppError:
        return
    assert all(new.words for new in reading.criteria)
    assert all(new.weight is None or 0 <= new.weight <= 1 for new in reading.criteria)


def test_a_buyers_own_heading_over_the_words_and_a_title_above_are_seen_through() -> None:
    reading = pasted(
        ("Withybrook social value schedule",),
        ("",),
        ("No.", "What the council asks for", "Marks"),
        ("WB1", "Young people get to work", "10%"),
        ("WB2", "Streets are cleaner", "5%"),
    )
    assert reading.criteria == (
        NewCriterion(code="WB1", words="Young people get to work", weight=Decimal("0.1")),
        NewCriterion(code="WB2", words="Streets are cleaner", weight=Decimal("0.05")),
    )
    assert reading.problems == ()


def test_a_title_above_columns_without_headings_is_no_criterion() -> None:
    reading = pasted(("Our schedule",), ("WB1", "Young people get to work", "10%"))
    assert reading.criteria == (
        NewCriterion(code="WB1", words="Young people get to work", weight=Decimal("0.1")),
    )


def test_bullets_and_codes_written_before_the_words_are_parted_from_them() -> None:
    reading = pasted(
        ("• Clean air",), ("WB1: Volunteering",), ("- SV2.1 – Jobs",), ("24-hour care",)
    )
    assert [(new.code, new.words) for new in reading.criteria] == [
        ("", "Clean air"),
        ("WB1", "Volunteering"),
        ("SV2.1", "Jobs"),
        ("", "24-hour care"),
    ]


def test_bare_marks_without_a_heading_are_named_in_the_message() -> None:
    reading = pasted(("WB1", "Young people get to work", "10"))
    (problem,) = reading.problems
    assert "“Marks”" in problem.message
