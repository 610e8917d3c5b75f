"""Surveys in the report: what they showed, and nobody in particular."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model.outcomes import Direction
from sroi_app.model.survey import Scaling, Survey, SurveyDesign
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Band, Cells, Heading, Table
from sroi_app.reports.pdf import render
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.surveys import surveys
from tests.reports.sample import sample

SURVEY = Survey(
    id="v1",
    outcome="o1",
    question="How often do you feel lonely?",
    design=SurveyDesign.BEFORE_AND_AFTER,
    collected=date(2026, 3, 31),
    file="club.csv",
    sha256="0123456789abcdef" * 4,
    least=Decimal(3),
    most=Decimal(9),
    higher_is_better=False,
    threshold=Decimal(1),
    group=Decimal(60),
    answered=Decimal(44),
    only_before=Decimal(8),
    only_after=Decimal(2),
    refused=Decimal(1),
    improved=Decimal(22),
    same=Decimal(15),
    worse=Decimal(7),
    change=Decimal("0.681818"),
    change_low=Decimal("0.228"),
    change_high=Decimal("1.135"),
    scaling=Scaling.SAME_SHARE,
    people=Decimal(30),
    people_low=Decimal(21),
    people_high=Decimal(39),
)


def of(**changed: Any) -> Evaluation:
    return evaluate(replace(sample().case, surveys=(replace(SURVEY, **changed),)))


def rows(**changed: Any) -> tuple[str, Cells, str]:
    """What stands above, in and below the row of a survey."""
    _heading, table = surveys(of(**changed))
    assert isinstance(table, Table)
    above, row, below = table.rows
    assert isinstance(above, Band)
    assert isinstance(below, Band)
    assert isinstance(row, tuple)
    return above.text, row, below.text


def test_a_survey_says_whom_it_asked_what_it_showed_and_where_it_is_from() -> None:
    above, row, below = rows()
    assert above.endswith(": “How often do you feel lonely?”")
    assert row == (
        "Before and after; by 31 March 2026",
        "44 of 60",
        "22, 15, 7",
        "0.68 (0.23 to 1.14)",
        "The same share of the whole group: 30 (21 to 39)",
    )
    assert below == (
        "Scale 3 to 9, lower is better. A change counts from 1. Answered only the first time: 8. "
        "Answered only the second time: fewer than 5. Answers that could not be read: 1. "
        "Table: SHA-256 0123456789ab…"
    )


def test_a_count_under_five_is_withheld_with_what_would_give_it_away() -> None:
    _above, row, _below = rows(worse=Decimal(2))
    assert row[2] == "22, withheld, withheld"


def test_what_is_claimed_does_not_hide_who_got_worse() -> None:
    """15 improved, which the number of people says anyway: 22 the same would leave 2 worse."""
    counts = {"improved": Decimal(15), "same": Decimal(27), "worse": Decimal(2)}
    only = {"scaling": Scaling.ONLY_ANSWERED, "people": Decimal(15)}
    _above, row, _below = rows(**counts, **only)
    assert row[2] == "15, withheld, withheld"


def test_of_a_harm_those_who_got_worse_are_the_claim() -> None:
    case = of(improved=Decimal(2), same=Decimal(27), worse=Decimal(15)).case
    harm = replace(case.outcomes[0], direction=Direction.NEGATIVE)
    assert harm.id == "o1"
    _heading, table = surveys(evaluate(replace(case, outcomes=(harm, *case.outcomes[1:]))))
    assert isinstance(table, Table)
    row = table.rows[1]
    assert isinstance(row, tuple)
    assert row[2] == "withheld, withheld, 15"


def test_of_fewer_than_five_people_nothing_is_shown() -> None:
    few = {"answered": Decimal(4), "improved": Decimal(4), "same": Decimal(0), "worse": Decimal(0)}
    _above, row, _below = rows(**few)
    assert row[1:4] == ("fewer than 5", "withheld, withheld, withheld", "–")


def test_who_was_asked_once_has_no_movement_and_is_said_to_show_none() -> None:
    once = {"worse": None, "change": None, "change_low": None, "change_high": None}
    _above, row, below = rows(design=SurveyDesign.AFTER_ONLY, **once)
    assert row[:4] == ("Once, afterwards; by 31 March 2026", "44 of 60", "22", "–")
    assert "An answer counts from 1." in below
    assert "Nobody was asked before" in below


def test_memory_and_the_discount_are_said() -> None:
    _above, row, below = rows(
        design=SurveyDesign.THEN_AND_NOW, scaling=Scaling.DISCOUNTED, discount=Decimal("0.5")
    )
    assert row[4].startswith("A share smaller by 50% of those who did not answer: 30")
    assert "from memory" in below


def test_a_survey_of_which_little_is_known_has_gaps() -> None:
    blank = Survey(id="v1", outcome="o1")
    _heading, table = surveys(evaluate(replace(sample().case, surveys=(blank,))))
    assert isinstance(table, Table)
    gap = "not yet given"
    assert table.rows[1] == (gap, gap, gap, "–", gap)


def test_a_case_without_surveys_says_nothing_of_them() -> None:
    assert surveys(sample()) == ()
    assert surveys(of(outcome="")) == ()


def test_the_report_has_it_among_the_evidence_and_prints() -> None:
    report = assemble(of())
    assert Heading("What the surveys showed") in report.blocks
    assert "Table: SHA-256 0123456789ab" in plain(report)
    assert "club.csv" not in plain(report)  # it may be called by somebody's name
    assert render(report).startswith(b"%PDF")
