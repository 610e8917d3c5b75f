from decimal import Decimal

import pytest

from sroi_app.model.estimate import Estimate
from sroi_app.reports.blocks import GAP, Paragraph
from sroi_app.reports.sections.phrases import (
    by_year,
    day,
    given,
    listed,
    paragraphs,
    passage,
    pounds,
    sentence,
    share,
    short_percent,
)


def year(value: str | None) -> Estimate:
    return Estimate(value=None if value is None else Decimal(value))


def test_a_blank_is_a_gap_whatever_its_kind() -> None:
    assert {given("  "), pounds(None), day(None), share(Estimate()), by_year((), 2)} == {GAP}


def test_nought_is_an_answer() -> None:
    assert pounds(Decimal(0)) == "£0"
    assert share(Estimate(value=Decimal(0))) == "0%"
    assert by_year((year("0"),), 1) == "0"


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        (["60"], "60"),
        (["60", "60", "60"], "60 a year"),
        (["60", "65"], "60, then 65"),
        (["60", None], f"60, then {GAP}"),
        (["60", "65", "70", "75"], "60 to 75 a year"),
        (["60", None, "70", "75"], f"60 to 75 a year; {GAP}"),
    ],
)
def test_people_by_year_are_said_as_shortly_as_they_can_be(
    values: list[str | None], shown: str
) -> None:
    assert by_year([year(value) for value in values], len(values)) == shown


def test_a_percentage_has_one_decimal_at_most() -> None:
    assert short_percent(Decimal("0.333333")) == "33.3%"
    assert short_percent(Decimal("0.25")) == "25%"


def test_every_line_that_says_something_is_a_paragraph() -> None:
    assert paragraphs("One.\n\n  Two.") == (Paragraph("One."), Paragraph("Two."))
    assert passage(" ") == (Paragraph("Not yet given."),)


def test_a_sentence_has_one_end() -> None:
    assert [sentence(text) for text in ("yes", "Why?", "“Yes.”")] == ["Yes.", "Why?", "“Yes.”"]


def test_a_long_list_is_cut() -> None:
    assert listed(["a", "b"], 2) == "a; b"
    assert listed(["a", "b", "c", "d"], 2) == "a; b; and 2 more"
