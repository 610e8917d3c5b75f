"""Every worked case of ``tests/cases``, against what it expects and against the plain sum."""

from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.discounting import discount_factor
from sroi_app.calculation.formulas import impact
from sroi_app.calculation.result import Headline, Result
from sroi_app.library.discount_rates import steps_for
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Proxy
from sroi_app.model.scope import Scope, Timing
from tests.calculation import case_files
from tests.calculation.case_files import Table
from tests.calculation.plain_sum import plain_sum

FIGURES = (
    "ratio",
    "net_ratio",
    "net_present_value",
    "total_present_value",
    "total_inputs",
    "present_value_inputs",
    "payback_months",
    "simple_payback_months",
)
ROWS = ("impacts", "values_by_year", "present_values_by_year")
KINDS = ("case", "discount factors", "net factors", "ratio grid")

case_file = pytest.mark.parametrize("path", case_files.files("case"), ids=lambda path: path.stem)


def test_every_case_file_is_of_a_kind_that_a_test_reads() -> None:
    for path in case_files.FOLDER.glob("*.toml"):
        assert case_files.read(path)["kind"] in KINDS, path.name


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_files_of_every_kind(kind: str) -> None:
    assert case_files.files(kind)


@case_file
def test_the_sum_gives_what_the_case_expects(path: Path) -> None:
    table = case_files.read(path)
    assert table["expected"], "a case without expected figures proves nothing"
    for expected in table["expected"]:
        result = calculate(case_files.with_timing(case_files.build(table), expected))
        assert result.headline
        assert differences(result, result.headline, expected) == {}


@case_file
@pytest.mark.parametrize("timing", Timing)
def test_the_sum_gives_what_the_plain_sum_gives(path: Path, timing: Timing) -> None:
    case = case_files.build(case_files.read(path))
    case = replace(case, scope=replace(case.scope, timing=timing))
    headline, plain = calculate(case).headline, plain_sum(case)
    assert headline
    assert close(headline.ratio, plain.ratio)
    assert close(headline.total_present_value, plain.total)


@pytest.mark.parametrize("path", case_files.files("discount factors"), ids=lambda path: path.stem)
def test_discount_factors_are_the_published_ones(path: Path) -> None:
    table = case_files.read(path)
    steps = steps_for(case_files.percent(table, "rate"))
    for year, factor in enumerate(table["factors"]):
        assert same(1 / discount_factor(steps, Decimal(year)), factor)
    for year, pounds in enumerate(table["present_value_of_1000"]):
        assert same(1000 / discount_factor(steps, Decimal(year)), pounds)


@pytest.mark.parametrize("path", case_files.files("net factors"), ids=lambda path: path.stem)
def test_net_factors_are_the_published_ones(path: Path) -> None:
    for row in case_files.read(path)["factors"]:
        net = impact(
            Decimal(1),
            1 - Decimal(row["substitution"]),
            Decimal(1),
            Decimal(row["deadweight"]),
            Decimal(row["displacement"]),
            Decimal(row["leakage"]),
        )
        rounding = ROUND_DOWN if row.get("cut_off") else ROUND_HALF_UP
        assert same(net, row["net"]), row["sector"]
        assert same(net, row["published"], rounding), row["sector"]


@pytest.mark.parametrize("path", case_files.files("ratio grid"), ids=lambda path: path.stem)
def test_every_cell_of_a_grid_of_ratios_is_the_published_one(path: Path) -> None:
    table = case_files.read(path)
    changes = table["outcome_changes"]
    cells = [
        (grid["base"], outcome, row["cost_change"], printed)
        for grid in table["tables"]
        for row in grid["rows"]
        for outcome, printed in zip(changes, row["ratios"], strict=True)
    ]
    assert len(cells) == 242
    for base, outcome, cost, printed in cells:
        headline = calculate(scaled(base, outcome, cost)).headline
        assert headline
        assert same(headline.ratio, printed), (base, outcome, cost)


def scaled(base: Decimal, outcome: int, cost: int) -> Case:
    """Return a case whose ratio is `base` before value and cost change by these per cents."""
    value = 1000 * base * (1 + Decimal(outcome) / 100)
    pounds = 1000 * (1 + Decimal(cost) / 100)
    return Case(
        scope=Scope(rate=Decimal(0)),
        inputs=(case_files.one_input("i1", {"pounds": [pounds]}),),
        outcomes=(
            replace(
                case_files.one_outcome("o1", {"people": [1], "value": 0, "duration": 1}),
                proxy=Proxy(value=Estimate(value=value)),
            ),
        ),
    )


def differences(
    result: Result, headline: Headline, expected: Table
) -> dict[str, tuple[object, object]]:
    """Return each expected figure that the sum does not give, beside what it does give."""
    actual: Table = {name: getattr(headline, name) for name in FIGURES}
    actual |= {
        "impacts": [row.stream.impact for row in result.counted if row.stream],
        "values_by_year": [year.value for year in result.years],
        "present_values_by_year": [year.present_value for year in result.years],
    }
    case_files.known(expected, " ".join(("timing", *actual)))
    return {
        name: (actual[name], wanted)
        for name, wanted in expected.items()
        if name != "timing" and not agrees(actual[name], wanted)
    }


def agrees(actual: object, wanted: object) -> bool:
    if wanted == "never":
        return actual is None
    if isinstance(wanted, list) and isinstance(actual, list):
        pairs = zip(actual, wanted, strict=False)
        return len(actual) == len(wanted) and all(same(*pair) for pair in pairs)
    return isinstance(actual, Decimal) and same(actual, wanted)


def same(actual: Decimal, printed: object, rounding: str = ROUND_HALF_UP) -> bool:
    """Whether `actual` is `printed` at the decimals that were printed."""
    wanted = Decimal(str(printed))
    return actual.quantize(wanted, rounding=rounding) == wanted


def close(actual: Decimal, exact: Fraction) -> bool:
    """Whether two roads to one figure agree to eighteen figures."""
    return abs(Fraction(actual) - exact) <= abs(exact) / 10**18
