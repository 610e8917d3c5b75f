"""What the columns of a survey seem to be for."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from sroi_app.resources import resource
from sroi_app.spreadsheet.survey.columns import ColumnGuess, Role, recognise
from sroi_app.spreadsheet.survey.personal import Personal
from sroi_app.spreadsheet.survey.read import read_survey
from tests.spreadsheet.build import text

NUMBERS = [str(number % 5 + 1) for number in range(30)]


def guess(heading: str, answers: Sequence[str], **others: Sequence[str]) -> ColumnGuess:
    columns = {heading: answers, **others}
    rows = zip(*columns.values(), strict=True)
    (table,) = read_survey(text(tuple(columns), *rows), "survey.csv")
    return recognise(table)[0]


CASES: Mapping[str, tuple[str, Sequence[str], Role]] = {
    "a code": ("Client ID", [f"C{number}" for number in range(30)], Role.CODE),
    "a code of a long table": ("code", [f"C{number // 2}" for number in range(30)], Role.CODE),
    "a running number": ("Nr", [str(number) for number in range(1, 31)], Role.CODE),
    "a serial": ("Q0", [f"R_{number}x9" for number in range(30)], Role.CODE),
    "an answer": ("Lonely", NUMBERS, Role.ANSWER),
    "an answer with words": ("Lonely", ["1 - Never", "2 - Often", "3 - Always"] * 10, Role.ANSWER),
    "an answer in words": ("Lonely", ["Agree", "Disagree", "Strongly agree"] * 10, Role.ANSWER),
    "yes or no": ("Better?", ["Yes", "No", "Yes"] * 10, Role.ANSWER),
    "a group": ("Area", ["North", "South", "West"] * 10, Role.GROUP),
    "times": ("Wave", ["Baseline", "Follow-up"] * 15, Role.WAVE),
    "times by number": ("Time point", ["1", "2"] * 15, Role.WAVE),
    "times without a name": ("Column", ["Before", "After"] * 15, Role.WAVE),
    "days": ("Filled in", [f"{day:02}/03/2026" for day in range(1, 31)], Role.DATE),
    "days of a workbook": ("When", [f"2026-03-{day:02}" for day in range(1, 31)], Role.DATE),
    "a birthday": ("Date of birth", [f"{day:02}/03/1950" for day in range(1, 31)], Role.PERSONAL),
    "ages": ("Age", [str(20 + 2 * number % 61) for number in range(30)], Role.OTHER),
    "names": ("Who", [f"Ann Smith{chr(97 + number)}" for number in range(25)], Role.PERSONAL),
    "first names": ("Wer", [f"Na{chr(97 + number)}mi" for number in range(25)], Role.FREE_TEXT),
    "own words": (
        "Anything else?",
        [f"It was a good day out with the {number} others" for number in range(30)],
        Role.FREE_TEXT,
    ),
    "own words, mostly blank": (
        "Why?",
        [*[""] * 28, "I met my neighbours at last", "It was fun, and I will come again"],
        Role.FREE_TEXT,
    ),
    "different scores": ("Scores", [str(number * 37 % 71) for number in range(30)], Role.ANSWER),
    "numbers of a maker": (
        "Respondent",
        [str(118_000_000 + number * 37 % 71) for number in range(30)],
        Role.CODE,
    ),
    "nothing": ("Office use", [""] * 30, Role.OTHER),
    "e-mail under a code": ("ID", [f"a{number}@b.org" for number in range(30)], Role.PERSONAL),
    "a short scale": ("0 to 1", ["0", "1", "1"] * 10, Role.ANSWER),
}


@pytest.mark.parametrize("case", CASES)
def test_a_column_is_recognised(case: str) -> None:
    heading, answers, role = CASES[case]
    found = guess(heading, answers, Other=["x"] * len(answers))
    assert found.role is role, found.why
    assert found.why.endswith(".")


def test_what_is_personal_or_unknown_is_left_out() -> None:
    for heading, answers, role in CASES.values():
        found = guess(heading, answers, Other=["x"] * len(answers))
        assert found.dropped is (role in (Role.PERSONAL, Role.FREE_TEXT, Role.OTHER))


def test_two_columns_of_the_same_question_know_each_other() -> None:
    found = guess("lonely_pre", NUMBERS, lonely_post=NUMBERS)
    assert (found.role, found.pair) == (Role.BEFORE, "lonely_post")
    assert (found.least, found.most) == (Decimal(1), Decimal(5))
    assert "“lonely_post” asks the same" in found.why


def test_words_of_a_known_scale_come_with_their_numbers() -> None:
    found = guess("Lonely", ["Often", "Never", "Sometimes"] * 10, Other=["x"] * 30)
    assert dict(found.words) == {"Never": 1, "Sometimes": 2, "Often": 3}


def test_the_columns_of_the_invented_survey_are_all_understood() -> None:
    data = resource("examples/invented-survey.csv").read_bytes()
    (table,) = read_survey(data, "invented-survey.csv")
    found = {guess.heading: guess for guess in recognise(table)}
    assert {guess.personal for guess in found.values() if guess.personal} == {
        Personal.NAME,
        Personal.EMAIL,
        Personal.POSTCODE,
        Personal.WORDS,
    }
    assert [guess.heading for guess in found.values() if guess.role is Role.CODE] == ["Member code"]
    assert [guess.heading for guess in found.values() if guess.role is Role.BEFORE] == [
        "Loneliness before (3 to 9)",
        "Life satisfaction before (0 to 10)",
    ]


def test_a_table_without_rows_has_columns_about_which_nothing_is_known() -> None:
    (table,) = read_survey(b"Code,Before\n", "survey.csv")
    assert [guess.role for guess in recognise(table)] == [Role.OTHER, Role.OTHER]
