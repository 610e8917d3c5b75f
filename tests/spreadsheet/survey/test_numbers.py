"""Answers as numbers: what is read, and what is refused with its reason."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.spreadsheet.survey.numbers import BLANK, Scale, needs_words, read_answer

OPEN = Scale(words={})
OF_TEN = Scale(least=Decimal(0), most=Decimal(10), words={"a lot": Decimal(10)})


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", "3"),
        (" 3 ", "3"),
        ("\u00a03\u00a0", "3"),
        ("3.5", "3.5"),
        ("3,5", "3.5"),
        ("0,125", "0.125"),
        ("-2", "-2"),
        ("−2", "-2"),
        ("+2", "2"),
        ("007", "7"),
        ("45%", "45"),
        ("3 - Sometimes", "3"),
        ("3 – Sometimes", "3"),
        ("3: Sometimes", "3"),
        ("3. Sometimes", "3"),
        ("3) Sometimes", "3"),
        ("3 (Sometimes)", "3"),
        ("3 = Sometimes", "3"),
        ("3 Sometimes", "3"),
        ("3 - Half of the time", "3"),
        ("Strongly agree (5)", "5"),
        ("Agree = 4", "4"),
        ("10/10", "10"),
        ("7 out of 10", "7"),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, number: str) -> None:
    assert read_answer(text, OPEN).number == Decimal(number)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("3a", "is not a number"),
        ("n/a", "says that there is no answer"),
        ("None", "says that there is no answer"),
        ("3 a", "is not a number"),
        ("3-4", "is not a number"),
        ("3 or 4", "is not a number"),
        ("3 4", "is not a number"),
        ("about three", "is not a number"),
        ("nan", "is not a number"),
        ("inf", "is not a number"),
        ("1e3", "is not a number"),
        ("1_000", "is not a number"),
        ("٣", "is not a number"),
        ("３", "is not a number"),
        ("½", "is not a number"),
        ("£3", "is not a number"),
        ("3 ½ hours", "is not a number"),
        ("3½ hours", "is not a number"),
        ("3 and a half", "is not a number"),
        ("2 thousand", "is not a number"),
        ("5² times", "is not a number"),
        ("03/04/2026", "is not a number"),
        ("Agree", "is not a number"),
        ("1,234", "could be a thousand"),
        ("1234567", "larger than any answer"),
        ("1.23456", "too many decimals"),
        ("#N/A", "error of the spreadsheet"),
        ("=B2+1", "never worked out"),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(text: str, why: str) -> None:
    answer = read_answer(text, OPEN)
    assert answer.number is None
    assert why in answer.why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("11", "above the highest answer, 10"),
        ("-1", "below the lowest answer, 0"),
        ("99", "above the highest"),
        ("3/5", "not out of the most"),
    ],
)
def test_what_lies_beyond_the_scale_is_refused(text: str, why: str) -> None:
    assert why in read_answer(text, OF_TEN).why


def test_words_are_read_by_the_confirmed_list_alone() -> None:
    assert read_answer("  A  LOT ", OF_TEN).number == 10
    assert read_answer("a little", OF_TEN).why == "is not a number"


@pytest.mark.parametrize("text", ["", "  ", "\t\u00a0\n"])
def test_blank_is_blank_and_never_zero(text: str) -> None:
    assert read_answer(text, OF_TEN) is BLANK


def test_answers_that_need_a_person_are_named() -> None:
    assert needs_words(["3", "Agree", "", "4 - Often"]) == ("Agree",)


@given(st.text(max_size=12))
def test_any_text_is_a_number_blank_or_refused_in_words(text: str) -> None:
    answer = read_answer(text, OPEN)
    blank = not text.strip()
    assert (answer.number is not None) + bool(answer.why) + blank == 1


@given(st.decimals(-999_999, 999_999, places=4))
def test_every_number_with_four_decimals_comes_back(number: Decimal) -> None:
    assert read_answer(f"{number:f}", OPEN).number == number
    assert read_answer(f"{number:f}".replace(".", ","), OPEN).number == number


@pytest.mark.parametrize(
    "text", ["word " * 6_000, "3 " + "word " * 6_000 + "4", "3" + "-" * 30_000]
)
def test_a_long_text_is_not_searched_for_a_number(text: str) -> None:
    begun = time.process_time()
    assert read_answer(text, OPEN).why == "is not a number"
    assert time.process_time() - begun < 0.5
