from dataclasses import replace

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.reports.blocks import GAP, Band, Block, Paragraph, Table
from sroi_app.reports.ledger import ledger
from sroi_app.reports.sections.sources import sources
from tests.reports.sample import CASE, outcome

UPRATED = "brought to the price year of the case with the GDP deflator"
AS_FOUND = "no price year is known"


def section(case: Case) -> tuple[str, Table]:
    evaluation = evaluate(case)
    blocks: tuple[Block, ...] = sources(evaluation, ledger(evaluation.result)).blocks
    told = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    return told, next(block for block in blocks if isinstance(block, Table))


def brought_up_by(table: Table) -> list[str]:
    return [row[4] for row in table.rows if not isinstance(row, Band)]


def test_a_known_rise_in_prices_is_shown() -> None:
    told, table = section(CASE)
    assert UPRATED in told
    assert AS_FOUND not in told
    assert all(cell.startswith("× 1.07") for cell in brought_up_by(table))


def test_a_value_without_a_price_year_shows_the_gap_and_no_factor() -> None:
    made = outcome("o1", "x")
    made = replace(made, proxy=replace(made.proxy, price_year=""))
    told, table = section(replace(CASE, outcomes=(made,)))
    assert brought_up_by(table) == [GAP]
    assert AS_FOUND in told
    assert UPRATED not in told


def test_a_case_without_a_price_year_brings_nothing_up() -> None:
    told, table = section(replace(CASE, scope=replace(CASE.scope, price_year="")))
    assert set(brought_up_by(table)) == {GAP}
    assert UPRATED not in told
    assert AS_FOUND in told


def test_values_of_the_cases_own_year_are_not_said_to_be_brought_anywhere() -> None:
    told, table = section(replace(CASE, scope=replace(CASE.scope, price_year="2023-24")))
    assert set(brought_up_by(table)) == {"× 1"}
    assert UPRATED not in told
    assert AS_FOUND not in told
