"""The sensitivity of a result on the command line: from a table with ranges to JSON and words."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sroi_app.calculation.calculate import calculate
from sroi_app.commands.calculate import as_json
from sroi_app.commands.entry import run
from sroi_app.commands.sensitivity import sensitivity_json, sensitivity_lines
from sroi_app.evaluation import evaluate
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.inputs import Input, InputKind
from sroi_app.workspace.files import open_evaluation
from tests.calculation.examples import case, given, outcome
from tests.guide.ready import ready_case, with_answers

KEYS = {
    *("outcome", "input", "value", "low", "high", "ratio_low", "ratio_high"),
    "switching_value",
}
TABLE = """Stakeholder,Input,Input value,Outcome,Quantity,Quantity low,Quantity high,Value,\
Price year,Deadweight %,Deadweight % low,Deadweight % high,Displacement %,Attribution %,Drop-off %,\
Duration
Older people,Grant,1000,Less lonely,12,8,14,300,2025-26,20,10,35,10,25,30,3
"""


def _imported() -> list[dict[str, Any]]:
    """What the command line says of a table with ranges, taken all the way."""
    Path("map.csv").write_text(TABLE.replace("\\\n", ""), encoding="utf-8")
    assert run(["import", "map.csv", "-o", "case.sroi", "--timing", "year-end"]) == 0
    return sensitivity_json(open_evaluation(Path("case.sroi")))


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _ratio(case: Case, at: str, value: str) -> Decimal:
    headline = calculate(put(case, Address.parse(at), Decimal(value))).headline
    assert headline
    return headline.ratio


def test_a_table_with_ranges_gives_every_number_with_its_own_ends() -> None:
    rows = {row["input"]: row for row in _imported()}
    assert set(rows) == {
        *("quantity", "amount", "value", "deadweight", "displacement", "attribution"),
        *("duration", "drop-off", "inputs: Grant"),
    }
    assert all(set(row) == KEYS for row in rows.values())
    assert {row["outcome"] for row in rows.values()} == {"Less lonely", ""}
    assert rows["inputs: Grant"]["outcome"] == ""
    assert [rows["quantity"][end] for end in ("low", "value", "high")] == ["8", "12", "14"]
    assert [rows["deadweight"][end] for end in ("low", "value", "high")] == ["0.1", "0.2", "0.35"]


def test_each_ratio_and_each_switching_value_is_that_of_a_whole_calculation() -> None:
    rows = {row["input"]: row for row in _imported()}
    typed = open_evaluation(Path("case.sroi")).case
    for name, at in (
        ("quantity", "outcomes/o1/quantities/1"),
        ("deadweight", "outcomes/o1/deadweight"),
    ):
        row = rows[name]
        for end in ("low", "high"):
            apart = Decimal(row[f"ratio_{end}"]) - _ratio(typed, f"{at}/value", row[end])
            assert abs(apart) < Decimal("1e-20")
        assert abs(_ratio(typed, f"{at}/value", row["switching_value"]) - 1) < Decimal("1e-20")


def test_the_widest_effect_comes_first() -> None:
    rows = sensitivity_json(evaluate(ready_case()))
    effects = [abs(Decimal(row["ratio_high"]) - Decimal(row["ratio_low"])) for row in rows]
    assert effects == sorted(effects, reverse=True)


def test_what_nothing_can_bring_to_one_is_null() -> None:
    (row,) = (row for row in sensitivity_json(evaluate(ready_case())) if row["input"] == "drop-off")
    assert row["switching_value"] is None


def test_a_value_is_in_the_price_that_was_typed() -> None:
    older = with_answers(ready_case(), outcomes__o1__proxy__price_year="2019-20")
    (row,) = (row for row in sensitivity_json(evaluate(older)) if row["input"] == "value")
    assert row["value"] == "300"
    ratio = _ratio(older, "outcomes/o1/proxy/value/value", row["switching_value"])
    assert abs(ratio - 1) < Decimal("1e-20")


def test_years_and_hours_have_names_of_their_own() -> None:
    hours = Input(
        id="i2",
        description="Visits",
        kind=InputKind.VOLUNTEER_TIME,
        hours=(given(10), given(20)),
        rate=given(12),
    )
    grant = Input(id="i1", description="Grant", amounts=(given(100), given(50)))
    two = case(outcome(quantities=(given(5), given(6))), delivery_years=2)
    names = {
        row["input"] for row in sensitivity_json(evaluate(replace(two, inputs=(grant, hours))))
    }
    assert names >= {
        *("quantity year 1", "quantity year 2", "inputs: Grant year 1", "inputs: Grant year 2"),
        *("volunteer hours: Visits year 1", "value of an hour: Visits"),
    }


@pytest.mark.parametrize(
    "odd",
    [
        {"inputs__i1__amounts__1__low": Decimal(0)},
        {"outcomes__o1__deadweight__value": Decimal(1)},
        {"outcomes__o1__quantities__1__value": Decimal(0)},
        {"sensitivity__step": Decimal(1)},
    ],
)
def test_nothing_put_in_or_nothing_left_is_null_and_never_nan(odd: dict[str, Any]) -> None:
    found = evaluate(with_answers(ready_case(), **odd))
    text = json.dumps(as_json(found), allow_nan=False)
    assert "NaN" not in text
    assert "Infinity" not in text
    assert found.result.headline
    assert not any("Infinity" in line for line in sensitivity_lines(found))


def test_without_a_ratio_there_is_no_sensitivity() -> None:
    assert sensitivity_json(evaluate(Case())) == []
    assert list(sensitivity_lines(evaluate(Case()))) == []


def test_people_are_told_the_three_numbers_that_move_the_result_most(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _imported()
    capsys.readouterr()
    assert run(["calculate", "case.sroi"]) == 0
    out = capsys.readouterr().out
    told = out[out.index("What moves the result most:") :].splitlines()[1:4]
    assert told[0] == (
        "- How much is owed to others, for “Less lonely”. This would have to rise from 25% to "
        "81.3% before the project stops paying back."
    )
    assert all("stops paying back." in line or "Nothing this number" in line for line in told)
