from dataclasses import replace
from decimal import Decimal

from sroi_app.evaluation import evaluate
from sroi_app.guide.ledger import ledger
from sroi_app.library.unit_values import EDITION, find
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.reports.blocks import GAP, Band, Block, Heading, Paragraph, Table
from sroi_app.reports.sections.sources import sources
from sroi_app.workspace.taking import take_value
from tests.reports.sample import CASE, DAY, outcome

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


def taken_from_the_library() -> Case:
    value = find("gmca14-cr7-0-f")
    assert value is not None
    case = replace(CASE, outcomes=(outcome("o1", "Fewer arrests"),))
    return take_value(case, Address.parse("outcomes/o1"), value, DAY, EDITION)


def bands(table: Table) -> str:
    return " ".join(row.text for row in table.rows if isinstance(row, Band))


def test_a_price_from_the_library_says_so_and_how_it_was_checked() -> None:
    _told, table = section(taken_from_the_library())
    checked = f"From the shipped library, edition {EDITION}: read in the document itself."
    assert f"{checked} Brought from 2006-07 to 2025-26 prices." in bands(table)
    assert "changed by hand" not in bands(table)


def test_a_figure_changed_by_hand_is_printed_as_one() -> None:
    address = Address.parse("outcomes/o1/proxy/value/value")
    _told, table = section(put(taken_from_the_library(), address, Decimal(600)))
    assert "was changed by hand: the library gives £593 in prices of 2006-07." in bands(table)


def test_a_price_from_a_private_list_names_its_edition_alone() -> None:
    made = outcome("o1", "x")
    made = replace(made, proxy=replace(made.proxy, library_id="own:l:1", edition="Spring 2026"))
    _told, table = section(replace(CASE, outcomes=(made,)))
    assert "From a private list: Spring 2026." in bands(table)


def test_only_those_whose_figures_are_used_are_credited() -> None:
    evaluation = evaluate(taken_from_the_library())
    blocks = sources(evaluation, ledger(evaluation.result)).blocks
    assert Heading("Attribution") in blocks
    told = section(taken_from_the_library())[0]
    assert "New Economy (Greater Manchester) / GMCA: Unit Cost Database v1.4" in told
    assert "GDP deflators at market prices" in told
    assert "Home Office" not in told


def test_a_case_that_uses_nobodys_figures_credits_nobody() -> None:
    made = outcome("o1", "x")
    made = replace(made, proxy=replace(made.proxy, price_year=""))
    evaluation = evaluate(replace(CASE, outcomes=(made,)))
    assert Heading("Attribution") not in sources(evaluation, ledger(evaluation.result)).blocks
