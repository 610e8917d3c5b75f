"""What is proposed for a survey, and what is left for a person to say."""

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
