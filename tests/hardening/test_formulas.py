"""Nothing that was typed runs in the spreadsheet it is opened with."""

import csv
from collections import Counter
from dataclasses import replace
from functools import partial
from io import StringIO

import pytest

from sroi_app.spreadsheet.survey.kept import kept_table
from sroi_app.spreadsheet.survey.plan import Plan, Question
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.survey.summary import summarise
from tests.hardening.handed_out import (
    cells_of_copy,
    cells_of_text,
    copies,
    formulas,
    runs,
    text_tables,
    workbooks,
)
from tests.hardening.tally import Tally
from tests.reports.filled import filled, places
from tests.reports.test_public import FULL_OF_TEXT
from tests.spreadsheet.survey.test_kept import PLAN

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
BEFORE = ("", " ", "\u00a0", "\t", "\r", "\n", "\u200b", "\ufeff", "'", "''")
PREFIXES = (
    *(before + sign for before in BEFORE[:3] for sign in SIGNS),
    *(before + "=" for before in BEFORE[3:]),
    *("a\n=", "a\r\n=", "a;=", 'a";"=', "a\t=", "a,=", 'a","=', "<table><tr><td>=", "</td><td>="),
)
"""Forty ways to begin a formula, or to get out of the cell it stands in."""
TAILS = (
    "1+1",
    "cmd|'/c calc'!A1",
    'HYPERLINK("http://example.org")',
    "SUM(A1:A9)",
    "WEBSERVICE(1)",
)


def _hostile_at(turn: int, place: int) -> str:
    return hostile(place + 7 * turn)


def hostile(number: int) -> str:
    return PREFIXES[number % len(PREFIXES)] + TAILS[number % len(TAILS)]


def test_there_are_forty_ways_and_each_field_meets_each() -> None:
    assert len(set(PREFIXES)) == 40
    assert len(places(FULL_OF_TEXT)) > 200


@pytest.mark.hardening(
    "C6",
    few=6,
    many=200,
    found="Signs after unseen blanks and full-width signs ran, as did the second line of a cell in "
    "a web table, and what follows a semicolon where spreadsheets cut there: all are held back",
)
def test_a_formula_typed_into_every_text_of_a_case_is_never_one_in_a_spreadsheet(
    tally: Tally,
) -> None:
    ours = {name: formulas(book) for name, book in workbooks(FULL_OF_TEXT).items()}
    for turn in tally.turns():
        case = filled(FULL_OF_TEXT, partial(_hostile_at, turn))
        for name, book in workbooks(case).items():
            strange = _strange(formulas(book), ours[name])
            if strange:
                tally.lose(f"turn {turn}, {name}: {strange[:3]}")
        copied = [cell for one in copies(case) for cell in cells_of_copy(one)]
        written = [
            cell
            for data in text_tables(case).values()
            for separator in ",;\t"
            for cell in cells_of_text(data, separator)
        ]
        for cell in filter(runs, (*copied, *written)):
            tally.lose(f"turn {turn}: {cell!r} would run")


def _strange(found: Counter[str], ours: Counter[str]) -> list[str]:
    return [one for one in found if one not in ours]


@pytest.mark.hardening(
    "C6",
    few=40,
    many=200,
    found="The same, after a semicolon",
)
def test_no_heading_or_group_of_a_survey_runs_in_the_table_that_is_kept_of_it(tally: Tally) -> None:
    for turn in tally.turns():
        before, after, group = (hostile(turn + step) for step in (0, 13, 26))
        rows = [["code", before, f"{after} ", "group"]]
        rows += [[str(number), "1", "4", group] for number in range(12)]
        text = StringIO(newline="")
        csv.writer(text).writerows(rows)
        (table,) = read_survey(text.getvalue().encode(), "survey.csv")
        data = kept_table(table, summarise(table, _plan(*table.headings)))
        for separator in ",;\t":
            for cell in filter(runs, cells_of_text(data, separator)):
                tally.lose(f"{cell!r} would run")


def _plan(code: str, before: str, after: str, group: str) -> Plan:
    question = Question(before=before, after=after)
    return replace(PLAN, code=code, questions=(question,), subgroup=group)
