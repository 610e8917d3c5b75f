from dataclasses import replace

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.reports.assemble import assemble
from sroi_app.reports.plain import plain
from tests.reports.sample import CASE

WHY = "so the ratio can be higher at a higher rate"


def told(case: Case) -> str:
    return plain(assemble(evaluate(case)))


def test_a_ratio_that_rises_with_the_rate_is_explained_where_the_health_rate_is_used() -> None:
    health = replace(CASE, outcomes=tuple(replace(row, health_rate=True) for row in CASE.outcomes))
    assert WHY in told(health)
    assert WHY not in told(CASE)


def test_the_reader_is_told_whose_gap_the_missing_range_is() -> None:
    assert "The program this case was written with does not test it yet." in told(CASE)
