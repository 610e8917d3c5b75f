"""What is proposed for a survey, and what is left for a person to say."""

from decimal import Decimal

import pytest

from sroi_app.spreadsheet.survey.columns import recognise
from sroi_app.spreadsheet.survey.plan import suggest
from sroi_app.spreadsheet.survey.read import read_survey
from tests.spreadsheet.build import text


@pytest.mark.parametrize(
    ("heading", "better"),
    [
        ("How lonely do you feel?", False),
        ("How satisfied are you with your life?", True),
        ("I feel less lonely", None),
        ("I am not worried about money", None),
        ("I don’t feel isolated any more", None),
        ("I no longer feel stressed", None),
        ("I am not confident", None),
        ("Question 4", None),
    ],
)
def test_which_way_is_better_is_only_proposed_where_the_question_says_it_plainly(
    heading: str, better: bool | None
) -> None:
    rows = [(str(number % 5 + 1),) for number in range(30)]
    (table,) = read_survey(text((heading,), *rows), "survey.csv")
    assert suggest(table, recognise(table)).higher_is_better is better


def test_the_scale_a_heading_names_stands_though_one_answer_is_a_slip() -> None:
    rows = [(str(number % 11),) for number in range(30)]
    (table,) = read_survey(text(("Life satisfaction (0-10)",), *rows, ("55",)), "survey.csv")
    plan = suggest(table, recognise(table))
    assert (plan.least, plan.most) == (Decimal(0), Decimal(10))


def test_numbers_in_a_heading_that_are_no_usual_scale_are_not_taken_for_one() -> None:
    rows = [(str(number % 10 + 1),) for number in range(30)]
    (table,) = read_survey(text(("Life satisfaction, week 2-3",), *rows), "survey.csv")
    plan = suggest(table, recognise(table))
    assert (plan.least, plan.most) == (Decimal(1), Decimal(10))
