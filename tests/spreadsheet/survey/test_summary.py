"""From a table of answers to counts and averages; every row is used or listed."""

from dataclasses import replace
from decimal import Decimal

from sroi_app.model.survey import SurveyDesign
from sroi_app.spreadsheet.survey.columns import recognise
from sroi_app.spreadsheet.survey.plan import Plan, suggest
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.survey.summary import Summary, summarise
from sroi_app.spreadsheet.survey.table import SurveyTable

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
"""


def table(text: str) -> SurveyTable:
    (found,) = read_survey(text.encode(), "survey.csv")
    return found


def plan(found: SurveyTable) -> Plan:
    """The suggested plan with the questions answered that only a person can."""
    suggested = suggest(found, recognise(found))
    return replace(suggested, threshold=Decimal(1), higher_is_better=False)


def summary(text: str) -> Summary:
    found = table(text)
    return summarise(found, plan(found))


def test_a_wide_table_is_paired_within_its_rows() -> None:
    found = summary(WIDE)
    assert (found.moves.improved, found.moves.same, found.moves.worse) == (2, 1, 1)
    assert found.used == (2, 3, 4, 10)
    assert (found.only_before, found.only_after, found.unanswered) == ((5,), (6,), (8,))
    assert [one.sentence for one in found.refused] == ["row 7: “3a” is not a number"]
    assert [(one.row, one.kept) for one in found.duplicates] == [(9, 2)]
    assert found.accounted == found.rows == 9


def test_a_long_table_is_paired_by_code() -> None:
    found = summary(LONG)
    assert found.plan.design is SurveyDesign.BEFORE_AND_AFTER
    assert (found.moves.improved, found.moves.same, found.moves.worse) == (1, 1, 0)
    assert found.used == (2, 3, 4, 6)
    assert (found.only_before, found.only_after, found.other_times) == ((7,), (5,), (10,))
    assert [one.row for one in found.refused] == [8, 9]
    assert found.accounted == found.rows == 9


def test_the_means_and_the_depth_are_exact() -> None:
    found = summary(WIDE)
    assert found.mean_before == Decimal("4.25")
    assert found.mean_after == Decimal("3.5")
    assert found.moves.change is not None
    assert found.moves.change.value == Decimal("0.75")
    assert found.depth == Decimal("0.1875")
    assert found.depth_possible == Decimal(3) / Decimal(13)
