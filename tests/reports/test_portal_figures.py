"""The figures of a portal answer are those of the report that stands beside it."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.portal.figures import named_figures
from sroi_app.model.case import Case
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Cells, Report, Table
from sroi_app.reports.form import Form
from sroi_app.workspace.files import Example, examples, open_evaluation
from tests.strategies import cases

VALUE = "value: "
RATIO = "Value for each £1 put in (SROI ratio); not comparable with other organisations’"


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_an_answer_never_disagrees_with_the_report_of_an_example(example: Example) -> None:
    known = open_evaluation(example.path)
    named = _named(known)
    assert [name for name in named if name.startswith(VALUE)]
    _agree(known)
    for cells in _rows(assemble(known, Form(short=True)), "Who is affected"):
        assert named[VALUE + cells[0]] == cells[-1]


@settings(max_examples=30)
@given(st.sampled_from(examples()), st.integers(0, 9), st.decimals("0.01", 99, places=2))
def test_nor_does_it_where_a_price_is_another(example: Example, row: int, more: Decimal) -> None:
    case = open_evaluation(example.path).case
    outcome = case.outcomes[row % len(case.outcomes)]
    price = outcome.proxy.value
    worth = replace(price, value=(price.value or Decimal(0)) + more, low=None, high=None)
    changed = replace(outcome, proxy=replace(outcome.proxy, value=worth))
    rows = tuple(changed if one is outcome else one for one in case.outcomes)
    _agree(evaluate(replace(case, outcomes=rows)))


@settings(max_examples=30)
@given(cases())
def test_nor_does_it_in_any_case(case: Case) -> None:
    _agree(evaluate(case))


def _agree(known: Evaluation) -> None:
    """Every figure of the result and of a group is one that the report prints for it."""
    named = _named(known)
    if known.result.headline is None:
        assert not named["value"]
        return
    printed = {cells[0]: cells[2] for cells in _rows(assemble(known), "What it comes to")}
    for name, row in (
        ("value", "What all outcomes are worth (present value)"),
        ("invested", "Put in, at today’s worth (present value of inputs)"),
        ("net value", "The difference (net present value)"),
        ("payback", "Time until the value covers what was put in (payback)"),
        ("ratio", RATIO),
    ):
        assert named[name] == printed.get(row, "")
    groups = _rows(assemble(known, Form(short=True)), "Who is affected")
    values = Counter(text for name, text in named.items() if name.startswith(VALUE))
    assert values <= Counter(cells[-1] for cells in groups)


def _named(known: Evaluation) -> dict[str, str]:
    return {one.name: one.text for one in named_figures(known.case, known.result)}


def _rows(report: Report, caption: str) -> list[Cells]:
    """The rows of the one table that begins so."""
    tables = [one for one in report.blocks if isinstance(one, Table)]
    [table] = [one for one in tables if one.caption.startswith(caption)]
    return [row for row in table.rows if isinstance(row, tuple)]
