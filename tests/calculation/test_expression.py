"""Formulas written out."""

import ast
import inspect
import operator
from collections.abc import Callable
from decimal import Decimal, DivisionByZero, InvalidOperation, localcontext
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sroi_app.calculation import formulas
from sroi_app.calculation.expression import PRINTED, WORKBOOK, Style, Symbol, added, written

FORMULAS = [
    function
    for function in vars(formulas).values()
    if inspect.isfunction(function) and function.__module__ == formulas.__name__
]


def test_a_formula_is_written_in_names() -> None:
    names = inspect.signature(formulas.impact).parameters
    assert written(formulas.impact, *names) == (
        "quantity × amount × value × (1 − deadweight) × (1 − displacement) × (1 − attribution)"
    )


def test_a_formula_is_written_in_figures() -> None:
    figures = ("12", "1", "£6,000", "20%", "10%", "25%")
    assert written(formulas.impact, *figures) == (
        "12 × 1 × £6,000 × (1 − 20%) × (1 − 10%) × (1 − 25%)"
    )


def test_a_formula_is_written_for_a_workbook() -> None:
    cells = ("C5", "D5", "E5", "F5", "G5", "H5")
    assert written(formulas.impact, *cells, style=WORKBOOK) == "C5*D5*E5*(1-F5)*(1-G5)*(1-H5)"
    assert written(formulas.growth, "$B$2", "A5", style=WORKBOOK) == "(1+$B$2)^A5"
    assert written(formulas.part_of_year, "D5", "A5", style=WORKBOOK) == (
        "(ABS(D5-A5)-ABS(D5-A5-1)+1)/2"
    )
    assert written(formulas.harm, "C5", style=WORKBOOK) == "-C5"
    assert written(formulas.payback, "A1", "B1", "C1", "D1", style=WORKBOOK) == (
        "12*(A1+(B1-C1)/D1)"
    )


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (formulas.remaining, "(1 − dropoff)^years"),
        (formulas.part_of_year, "(|duration − year| − |duration − year − 1| + 1) ÷ 2"),
        (formulas.simple_payback, "inputs ÷ (first_year ÷ 12)"),
        (formulas.net_ratio, "(outcomes − inputs) ÷ inputs"),
        (formulas.harm, "−impact"),
    ],
)
def test_brackets_stand_where_they_are_needed(formula: Callable[..., Any], expected: str) -> None:
    assert written(formula, *inspect.signature(formula).parameters) == expected


def test_a_figure_below_nothing_is_bracketed_beside_a_sign() -> None:
    assert written(formulas.net_present_value, "£5", "−£3") == "£5 − (−£3)"
    assert written(formulas.present_value, "-£3", "1.035") == "(-£3) ÷ 1.035"
    assert added("−£3", "£5", "−£4") == "−£3 + £5 + (−£4)"


def test_reflected_signs_keep_their_order() -> None:
    two = Symbol("x")
    assert (1 + two).text == "1 + x"
    assert (1 - two).text == "1 − x"
    assert (2 * two).text == "2 × x"
    assert (2 / two).text == "2 ÷ x"
    assert (2**two).text == "2^x"


def test_powers_and_minuses_cannot_be_misread() -> None:
    a, b = Symbol("a"), Symbol("b")
    assert ((a**b) ** 2).text == "(a^b)^2"
    assert (a ** (b**2)).text == "a^(b^2)"
    assert ((-a) ** 2).text == "(−a)^2"
    assert (-(a**2)).text == "−(a^2)"  # a workbook reads -a^2 as (-a)^2
    assert abs(a - b).text == "|a − b|"


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.__name__)
@given(data=st.data())
def test_what_is_written_for_a_workbook_means_what_the_formula_does(
    formula: Callable[..., Any], data: st.DataObject
) -> None:
    count = len(inspect.signature(formula).parameters)
    figures = [data.draw(st.integers(1, 9)) for _ in range(count)]
    texts = [str(figure) for figure in figures]
    with localcontext() as context:
        context.prec = 60
        try:
            expected = formula(*(Decimal(figure) for figure in figures))
        except (DivisionByZero, InvalidOperation):
            assume(False)
        assert read(written(formula, *texts, style=WORKBOOK)) == expected


TREES = st.recursive(
    st.integers(1, 9).map(str),
    lambda below: (
        st.tuples(st.sampled_from(["+", "-", "*", "/"]), below, below)
        | st.tuples(st.just("n"), below)
    ),
    max_leaves=12,
)


@given(TREES, st.sampled_from([PRINTED, WORKBOOK]))
def test_any_arithmetic_reads_back_as_it_was_meant(tree: Any, style: Style) -> None:
    with localcontext() as context:
        context.prec = 60
        try:
            expected = built(tree, Decimal)
        except (DivisionByZero, InvalidOperation):
            assume(False)
        assert read(built(tree, lambda text: Symbol(text, style=style)).text) == expected


def built(tree: Any, leaf: Callable[[str], Any]) -> Any:
    """Return the arithmetic of `tree`, done on whatever `leaf` makes of its numbers."""
    if isinstance(tree, str):
        return leaf(tree)
    sign, *below = tree
    operation = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
    operands = [built(branch, leaf) for branch in below]
    return -operands[0] if sign == "n" else operation[sign](*operands)


def read(text: str) -> Decimal:
    """Return what a written formula comes to, read by the rules of ordinary arithmetic."""
    for sign, plain in (("−", "-"), ("×", "*"), ("÷", "/"), ("^", "**"), ("ABS", "abs")):
        text = text.replace(sign, plain)
    tree = ast.parse(text, mode="eval")
    return _Exact().visit(tree.body)  # type: ignore[no-any-return]


class _Exact(ast.NodeVisitor):
    """Python's own reading of a formula, done in decimals."""

    def visit_Constant(self, node: ast.Constant) -> Decimal:
        return Decimal(str(node.value))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> Any:
        return -self.visit(node.operand)

    def visit_Call(self, node: ast.Call) -> Any:
        return abs(self.visit(node.args[0]))

    def visit_BinOp(self, node: ast.BinOp) -> Any:
        operation = {
            ast.Add: operator.add,
            ast.Sub: operator.sub,
            ast.Mult: operator.mul,
            ast.Div: operator.truediv,
            ast.Pow: operator.pow,
        }[type(node.op)]
        return operation(self.visit(node.left), self.visit(node.right))
