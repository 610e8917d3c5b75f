from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.reports.assemble import assemble
from sroi_app.reports.audit import money, re_adds
from sroi_app.reports.blocks import Align, Band, Column, Report, Table
from sroi_app.reports.form import Form
from sroi_app.workspace.files import Example, examples, open_evaluation
from tests.reports.sample import sample
from tests.strategies import cases

SHORT = (False, True)


def with_table(**changes: object) -> Report:
    table = Table(
        caption="Value",
        columns=(Column("Group"), Column("Pounds", align=Align.RIGHT)),
        rows=(Band("All"), ("One", "£1,200"), ("Two at £9 each", "−£5"), ("Three", "–")),
        totals=(("Total", "£1,195"),),
        closing=(("Half of it", "£598"),),
    )
    blocks = (replace(table, **changes),)  # type: ignore[arg-type]
    return replace(assemble(sample()), blocks=blocks)


def test_rows_that_add_to_their_total_are_passed() -> None:
    assert re_adds(with_table()) == ()


def test_a_total_its_rows_do_not_come_to_is_named() -> None:
    assert re_adds(with_table(totals=(("Total", "£1,196"),))) == (
        "Value, Pounds: the rows add to £1,195, and the total says £1,196.",
    )


def test_pence_are_added_as_pence() -> None:
    rows = (("One", "£0.10"), ("Two", "£0.20"))
    assert re_adds(with_table(rows=rows, totals=(("Total", "£0.30"),))) == ()
    assert len(re_adds(with_table(rows=rows, totals=(("Total", "£0.31"),)))) == 1


@pytest.mark.parametrize("short", SHORT)
@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_every_printed_table_of_every_example_re_adds(example: Example, short: bool) -> None:
    report = assemble(open_evaluation(example.path), Form(short=short))
    assert any(isinstance(block, Table) and block.totals for block in report.blocks)
    assert re_adds(report) == ()


@settings(max_examples=50)
@given(cases())
def test_every_printed_table_of_any_case_re_adds(case: Case) -> None:
    for short in SHORT:
        assert re_adds(assemble(evaluate(case), Form(short=short))) == ()


def test_the_money_of_a_cell_is_the_whole_of_it() -> None:
    assert money("−£1,234.50") == Decimal("-1234.50")
    assert [money(cell) for cell in ("", "–", "£1.57 : £1", "9 hours at £12.21", "12%")] == [
        None,
        None,
        None,
        None,
        None,
    ]
