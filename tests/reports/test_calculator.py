"""The annex of working, worked out again with nothing but what is printed in it."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model.case import Case
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import GAP, Band, Table
from sroi_app.workspace.files import Example, examples, open_evaluation
from tests.reports.sample import sample
from tests.strategies import cases

PENNY = Decimal("0.01")
NUMBER = re.compile(r"\d+(?:\.\d+)?%?")
POWER = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def keyed_in(text: str) -> Decimal:
    """What a calculator says to a printed working."""
    text = text.replace("\u00a0", " ").replace(" to the power of ", "**")
    text = POWER.sub(lambda found: f"**{found[1].translate(PLAIN)}", text)
    for sign, key in (("£", ""), (",", ""), ("−", "-"), ("×", "*"), ("÷", "/"), (": 1", "")):
        text = text.replace(sign, key)
    assert re.fullmatch(r"[\d\s.()%*/+-]+", text), text
    return Decimal(eval(NUMBER.sub(_as_decimal, text), {"D": Decimal}))  # noqa: S307  checked above


def _as_decimal(found: re.Match[str]) -> str:
    text = found[0]
    return f"(D('{text[:-1]}')/100)" if text.endswith("%") else f"D('{text}')"


def steps(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    """Every working printed in the annex, with the result printed beside it."""
    for table in assemble(evaluation).blocks:
        if not isinstance(table, Table):
            continue
        rows = [row for row in table.rows if not isinstance(row, Band)]
        if table.caption in ("How it is worked out", "How the inputs are worked out"):
            yield from ((row[1].split("\n")[-1], row[2]) for row in rows)
        if table.caption == "How the result is worked out":
            yield from ((row[1].split("\n")[-1], row[2]) for row in rows if "£" in row[2])
        if table.caption == "Its value year by year":
            for row in rows:
                factor = row[3].split(" = ")[-1]
                yield row[1], row[2]
                yield f"({row[2]}) ÷ {factor}", row[4]
                if " = " in row[3]:
                    yield row[3].split(" = ")[0], factor


def disagreements(evaluation: Evaluation) -> list[str]:
    return [
        f"{working} is {keyed_in(working)}, and {result} is printed"
        for working, result in steps(evaluation)
        if GAP not in working.replace("\u00a0", " ") and result != GAP
        if not agrees(working, result)
    ]


def agrees(working: str, result: str) -> bool:
    """To a penny where it is money, else to the last printed digit."""
    if "month" in result:
        return True
    found, said = keyed_in(working), keyed_in(result.removesuffix(" : £1"))
    if "£" in result:
        return abs(found.quantize(PENNY, ROUND_HALF_UP) - said.quantize(PENNY, ROUND_HALF_UP)) <= (
            PENNY
        )
    return abs(found - said) <= Decimal("0.0001")


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_every_printed_step_of_an_example_can_be_checked_with_a_calculator(
    example: Example,
) -> None:
    evaluation = open_evaluation(example.path)
    assert len(list(steps(evaluation))) > 40
    assert disagreements(evaluation) == []


def test_every_printed_step_of_the_sample_can_be_checked_with_a_calculator() -> None:
    assert disagreements(sample()) == []


@settings(max_examples=40)
@given(cases())
def test_every_printed_step_of_any_case_can_be_checked_with_a_calculator(case: Case) -> None:
    assert disagreements(evaluate(case)) == []


def test_a_working_that_does_not_give_its_result_is_seen() -> None:
    assert not agrees("240 × £46.46 × (1 − 30%)", "£7,149.82")
    assert agrees("(1 + 3.5%)²", "1.071225")
