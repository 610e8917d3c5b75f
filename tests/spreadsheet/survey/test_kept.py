"""The table that may be kept with a case."""

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest

from sroi_app.guide.survey_words import HIDDEN
from sroi_app.model.survey import SurveyDesign
from sroi_app.spreadsheet.survey.kept import kept_table
from sroi_app.spreadsheet.survey.plan import Layout, Plan, Question
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.survey.summary import summarise
from tests.spreadsheet.build import text

PLAN = Plan(
    design=SurveyDesign.BEFORE_AND_AFTER,
    questions=(Question(before="=before", after="after"),),
    code="code",
    least=Decimal(-2),
    most=Decimal(5),
    higher_is_better=True,
    threshold=Decimal(1),
)
HEADINGS = ("code", "name", "area", "=before", "after")


def kept(plan: Plan, *rows: tuple[str, ...]) -> list[list[str]]:
    (table,) = read_survey(text(HEADINGS, *rows), "survey.csv")
    data = kept_table(table, summarise(table, plan))
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_codes_become_numbers_and_answers_those_they_were_read_as() -> None:
    rows = (("AB12", "Ann", "N", "3 - Often", "4"), ("CD34", "Bob", "N", "-2", "my own words"))
    assert kept(PLAN, *rows) == [
        ["Person", "'=before", "after"],
        ["1", "3", "4"],
        ["2", "-2", ""],
    ]


def test_the_same_person_has_the_same_number_and_no_code_is_nobody_else() -> None:
    long = replace(
        PLAN,
        layout=Layout.LONG,
        questions=(Question(before="after", after="after"),),
        wave="area",
        before_values=("Before",),
        after_values=("After",),
    )
    rows = (
        ("AB12", "", "Before", "", "3"),
        ("ab12 ", "", "After", "", "4"),
        ("", "", "After", "", "1"),
        ("", "", "Before", "", "2"),
    )
    assert kept(long, *rows) == [
        ["Person", "area", "after"],
        ["1", "Before", "3"],
        ["1", "After", "4"],
        ["2", "After", "1"],
        ["3", "Before", "2"],
    ]


def test_groups_too_small_to_be_shown_are_not_named() -> None:
    rows = [(f"A{n}", "", "North" if n else "South", "1", "3") for n in range(20)]
    grouped = replace(PLAN, subgroup="area")
    assert {row[3] for row in kept(grouped, *rows)[1:]} == {HIDDEN}
    rows = [(f"A{n}", "", "North" if n % 2 else "@South", "1", "3") for n in range(20)]
    assert {row[3] for row in kept(grouped, *rows)[1:]} == {"North", "'@South"}


@pytest.mark.parametrize(
    "sign", ["=1+1", " =1+1", "\u00a0=1+1", "+1", "-x", "@x", "\t=1", "＝1", "＋1"]
)
def test_no_word_in_it_can_run(sign: str) -> None:
    rows = [(f"A{n}", "", sign if n % 2 else "South", "1", "3") for n in range(20)]
    names = {row[3] for row in kept(replace(PLAN, subgroup="area"), *rows)[1:]}
    assert all(name.startswith(("'", "South")) for name in names)
    assert len(names) == 2
