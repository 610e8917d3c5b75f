"""Commitments, the plan that keeps them, and the risks to it."""

from dataclasses import replace
from datetime import date

from sroi_app.evaluation import evaluate
from sroi_app.guide.ledger import ledger
from sroi_app.model.case import Case
from sroi_app.model.stakeholders import Role
from sroi_app.model.tender import Basis, Commitment, Level, Milestone, Risk
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import GAP, Band, Figure, Heading, Table
from sroi_app.reports.charts.plan import Plan
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.plan import plan
from tests.reports.sample import CASE
from tests.reports.tables import tables

KPIS = "Our commitments, and what they are measured by (KPIs)"
FIRST = replace(
    CASE.commitments[0],
    basis=Basis.YEAR,
    baseline="12 people now",
    starts=date(2026, 4, 1),
    owner="Manager",
    reported="Every quarter",
    outcomes=("o1",),
)


def table(case: Case, caption: str) -> Table:
    found = tables(assemble(evaluate(case)).blocks)
    return next(one for one in found if one.caption == caption)


def promising(*rows: Commitment) -> Case:
    return replace(CASE, commitments=rows)


def named(found: Table) -> list[str]:
    return [row[0] for row in found.rows if not isinstance(row, Band)]


def heads(found: Table) -> list[str]:
    return [column.heading for column in found.columns]


def below(case: Case) -> str:
    """The line under the last row."""
    last = table(case, KPIS).rows[-1]
    assert isinstance(last, Band)
    return last.text


def test_a_commitment_says_all_it_is_measured_by() -> None:
    found = table(promising(FIRST), KPIS)
    name, cells, answers = found.rows
    assert name == Band("C1  We will visit 30 people every week.", 2)
    assert answers == Band(
        "Counted: for each year. From and until: 1 April 2026 – 31 March 2028. Where: Two wards. "
        "Reported to the buyer: Every quarter.\n"
        "Answers: W1. Brings about: “I feel less lonely”.",
        3,
    )
    assert not isinstance(cells, Band)
    assert dict(zip(heads(found), cells, strict=True)) == {
        "Target": "30 people",
        "Now (baseline)": "12 people now",
        "Who answers for it": "Manager",
        "How it will be shown": GAP,
    }


def test_what_counts_as_local_may_be_left_empty() -> None:
    local = "What counts as local"
    told = plain(assemble(evaluate(promising(FIRST, replace(FIRST, id="k2", local="Our ward")))))
    assert told.count(local) == told.count(f"{local}: Our ward.") == 1
    both = plain(assemble(evaluate(promising(FIRST, replace(FIRST, id="k2")))))
    assert local not in both


def test_what_the_buyer_gave_no_code_is_called_by_its_words() -> None:
    asked = tuple(replace(one, code="", text="Less loneliness") for one in CASE.tender.criteria)
    case = replace(promising(FIRST), tender=replace(CASE.tender, criteria=asked))
    told = table(case, "What we will do")
    first = told.rows[0]
    assert not isinstance(first, Band)
    assert (heads(told)[-1], first[-1]) == ("You ask for", "Less loneliness")
    assert "Answers: Less loneliness." in plain(assemble(evaluate(case)))
    assert heads(table(promising(FIRST), "What we will do"))[-1] == "Your code"


def test_what_holds_for_every_commitment_is_said_once() -> None:
    case = promising(FIRST, replace(FIRST, id="k2", place="Ferry ward"))
    assert below(case).startswith("Where: Ferry ward.\nAnswers: ")
    assert plain(assemble(evaluate(case))).count("Reported to the buyer: Every quarter.") == 1


def plan_of(case: Case) -> tuple[list[Figure], str]:
    evaluation = evaluate(case)
    blocks = plan(evaluation, ledger(evaluation.result)).blocks
    told = plain(replace(assemble(evaluation), blocks=blocks))
    return [one for one in blocks if isinstance(one, Figure)], told


def test_the_plan_draws_what_has_a_day_and_lists_the_milestones_in_order() -> None:
    case = replace(
        promising(FIRST, replace(FIRST, id="k2", ends=None)),
        milestones=(
            Milestone(id="m1", description="Last report", due=date(2028, 3, 1), owner="Ann"),
            Milestone(id="m2", description="Somebody begins", due=date(2026, 5, 1)),
            Milestone(id="m3", description="Some day"),
        ),
    )
    (figure,), told = plan_of(case)
    assert isinstance(figure.chart, Plan)
    assert [one.label[:2] for one in figure.chart.planned] == ["C1", "M1", "M2"]
    assert "How it begins: Somebody begins, by 1 May 2026 (M1)" in told
    assert "Manager: C1, C2; Ann: M2; nobody yet: M1, M3" in told


def test_the_plan_names_partners_and_what_is_done_if_a_target_is_missed() -> None:
    helped = replace(CASE.stakeholders[1], id="s3", name="The library", role=Role.PARTNER)
    _figures, told = plan_of(replace(CASE, stakeholders=(*CASE.stakeholders, helped)))
    assert "Partners: The library" in told
    assert "What we will do stands beside each risk" in told
    _figures, told = plan_of(replace(CASE, risks=()))
    assert "Partners: No partner is named." in told
    assert f"If a target is missed: {GAP}" in told


def test_a_case_without_promises_says_so() -> None:
    _figures, told = plan_of(replace(CASE, commitments=(), milestones=()))
    assert told.strip().endswith("No commitments and no milestones are given yet.")


def test_of_many_risks_the_heaviest_eight_stand_in_the_body() -> None:
    light = tuple(
        Risk(id=f"r{n}", description=f"Light {n}", likelihood=Level.LOW, effect=Level.LOW)
        for n in range(9)
    )
    heavy = Risk(id="r9", description="Heavy", likelihood=Level.HIGH, effect=Level.MEDIUM)
    report = assemble(evaluate(replace(CASE, risks=(*light, heavy))))
    caption = "Risks, and what we will do about them"
    first, others = (one for one in tables(report.blocks) if one.caption == caption)
    assert named(first) == ["Heavy", *(f"Light {n}" for n in range(7))]
    assert named(others) == ["Light 7", "Light 8"]
    assert [b.text for b in report.blocks if isinstance(b, Heading)][-1] == "Further risks"
    assert "2 more, likely or grave in a lesser way, stand in the last annex." in plain(report)


def test_a_promise_about_a_harm_is_not_said_to_bring_it_about() -> None:
    told = below(promising(replace(FIRST, outcomes=("o1", "o3"))))
    assert told.endswith(
        "\nAnswers: W1. Brings about: “I feel less lonely”. "
        "Deals with a harm: “I am upset when visits end”."
    )
    only = below(promising(replace(FIRST, outcomes=("o3",))))
    assert only.endswith("\nAnswers: W1. Deals with a harm: “I am upset when visits end”.")
