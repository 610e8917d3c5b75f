"""`main.py simulate`: what it says of a range, and what it refuses."""

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sroi_app.calculation.baseline import baseline
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.simulation.simulate import simulate
from sroi_app.calculation.simulation.simulated import Simulation
from sroi_app.commands.entry import run
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input
from sroi_app.resources import resource
from sroi_app.workspace import files
from tests.calculation.examples import case, given, outcome

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Say:
    """Simulate a case; return the exit status, and what was written to either output."""
    monkeypatch.chdir(tmp_path)

    def carry_out(case: Case, *words: str) -> tuple[int, str, str]:
        Path("case.sroi").unlink(missing_ok=True)
        files.write_new_case(Path("case.sroi"), case)
        status = run(("simulate", "case.sroi", *words))
        said = capsys.readouterr()
        return status, said.out, said.err

    return carry_out


def ranged() -> Case:
    """Two numbers with a range, most of the spread in how many people change."""
    people = Estimate(value=Decimal(10), low=Decimal(5), high=Decimal(20))
    anyway = Estimate(value=Decimal("0.1"), low=Decimal(0), high=Decimal("0.3"))
    return case(outcome(description="Less lonely", quantities=(people,), deadweight=anyway))


def test_the_range_comes_first_then_the_result_and_what_would_narrow_it(say: Say) -> None:
    status, out, err = say(ranged())
    assert (status, err) == (0, "")
    at = [
        out.index(words)
        for words in (
            "£1 would return between",
            "It paid back in",
            "Worked out from the best figure for each number: £1.80 : £1",
            "It is not the headline, because",
            "how many people change, for “Less lonely”: 9",
            "Better evidence on how many people change, for “Less lonely”",
            "10,000 draws, seed 1.",
        )
    ]
    assert at == sorted(at)


def test_as_json_it_is_what_the_simulation_found(say: Say) -> None:
    status, out, _err = say(ranged(), "--json", "--draws", "2000", "--seed", "7")
    printed = json.loads(out)
    base = baseline(ranged(), calculate(ranged()))
    assert base
    found = simulate(base, 2000, 7)
    assert isinstance(found, Simulation)
    assert status == 0
    assert (printed["draws"], printed["seed"], printed["ranged"]) == (2000, 7, 2)
    for name in ("mean", "p5", "p50", "p95", "probability_above_1"):
        assert Decimal(printed[name]) == getattr(found, name)
    assert [one["address"] for one in printed["shares"]] == [
        "outcomes/o1/quantities/1",
        "outcomes/o1/deadweight",
    ]


def test_without_ranges_the_ratio_is_printed_to_its_last_digit(say: Say) -> None:
    thirds = replace(case(), inputs=(Input(id="i1", amounts=(given(3000),)),))
    printed = json.loads(say(thirds, "--json")[1])
    assert printed["mean"] == printed["p5"] == printed["p95"] == "0." + "6" * 33 + "7"
    assert (printed["ranged"], printed["shares"]) == (0, [])
    assert "No number has a range yet" in say(thirds)[1]


def test_a_case_without_a_ratio_is_a_no_in_one_sentence(say: Say) -> None:
    for words in ((), ("--json",)):
        status, out, err = say(Case(), *words)
        assert (status, out) == (1, "")
        assert err.startswith("There is no ratio to simulate yet")
        assert err.count("\n") == 1


def test_inputs_that_could_all_be_nothing_are_a_no(say: Say) -> None:
    grant = Estimate(value=Decimal(1000), low=Decimal(0), high=Decimal(2000))
    free = replace(ranged(), inputs=(Input(id="i1", description="Grant", amounts=(grant,)),))
    status, out, err = say(free)
    assert (status, out) == (1, "")
    assert err.endswith("Give a lowest value above 0 to “Grant”.\n")


@pytest.mark.parametrize(
    "words",
    [
        ("--draws", "0"),
        ("--draws", "-1"),
        ("--draws", "1000001"),
        ("--draws", "9" * 5000),
        ("--draws", "1e3"),
        ("--draws", "²"),
        ("--draws", ""),
        ("--seed", "one"),
        ("--seed", "4294967296"),
        ("--seed", "1.5"),
    ],
)
def test_draws_and_seeds_that_make_no_sense_are_refused(say: Say, words: tuple[str, ...]) -> None:
    status, out, err = say(ranged(), *words)
    assert (status, out) == (2, "")
    assert "whole number from" in err or "not understood" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["befriending", "catering", "luncheon-club"])
def test_every_example_has_a_range(say: Say, name: str) -> None:
    example = files.open_evaluation(resource(f"examples/{name}.sroi")).case
    status, out, _err = say(example)
    assert status == 0
    assert "in nine cases out of ten" in out
    assert "Better evidence on" in out
