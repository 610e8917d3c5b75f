"""From a table with ranges to what the command line says of it, beside plain fractions."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sroi_app.commands.entry import run
from tests.spreadsheet.build import text, workbook

Numbers = Mapping[str, Fraction]
Json = Any  # what json.loads gives

INPUTS, RATE = Fraction(9000), Fraction("0.035")
YEARS = ("quantities/1", "quantities/2")


@dataclass(frozen=True)
class Row:
    """An outcome as the table has it: each number as low, itself and high, shares in per cent."""

    name: str
    sign: int
    numbers: Mapping[str, tuple[str, str, str]]

    def at(self, place: int) -> Numbers:
        return {name: self.read(name, three[place]) for name, three in self.numbers.items()}

    @property
    def means(self) -> Numbers:
        """The mean of each triangle."""
        thirds = ({n: f / 3 for n, f in self.at(place).items()} for place in range(3))
        low, best, high = thirds
        return {name: low[name] + best[name] + high[name] for name in low}

    @staticmethod
    def read(name: str, written: str) -> Fraction:
        share = name in ("deadweight", "displacement", "attribution", "dropoff")
        return Fraction(written) / 100 if share else Fraction(written)


COMPANY = Row(
    "Less lonely",
    1,
    {
        "quantities/1": ("9", "12", "14"),
        "quantities/2": ("10", "15", "22"),
        "proxy/value": ("300", "520.50", "700"),
        "deadweight": ("10", "20", "45"),
        "displacement": ("0", "0", "5"),
        "attribution": ("5", "10", "25"),
        "duration": ("2", "2", "2"),
        "dropoff": ("40", "40", "40"),
    },
)
TRADE = Row(
    "The café sells less",
    -1,
    {
        "quantities/1": ("1", "1", "1"),
        "quantities/2": ("1", "1", "1"),
        "proxy/value": ("200", "350", "900"),
        "deadweight": ("0", "10", "10"),
        "displacement": ("0", "0", "0"),
        "attribution": ("0", "0", "0"),
        "duration": ("1", "1", "1"),
        "dropoff": ("0", "0", "0"),
    },
)
ROWS = {"o1": COMPANY, "o2": TRADE}
HEADS = {
    "quantities/1": "Quantity year 1",
    "quantities/2": "Quantity year 2",
    "proxy/value": "Value (£)",
    "deadweight": "Deadweight %",
    "displacement": "Displacement %",
    "attribution": "Attribution %",
    "duration": "Duration",
    "dropoff": "Drop-off %",
}


CALLED = {  # in JSON
    "quantities/1": "quantity year 1",
    "quantities/2": "quantity year 2",
    "proxy/value": "value",
    "dropoff": "drop-off",
    **{name: name for name in ("deadweight", "displacement", "attribution", "duration")},
}


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture(params=["csv", "xlsx"])
def case(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> str:
    """The case that `import` makes of the table, in either kind of file."""
    table = Path(f"table.{request.param}")
    make = text if request.param == "csv" else workbook
    table.write_bytes(make(*_table()))
    assert run(("import", str(table), "-o", "case.sroi", "--inputs", str(INPUTS))) == 0
    capsys.readouterr()
    return "case.sroi"


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Callable[..., Json]:
    """Run a verb; return the object it prints."""

    def print_json(*words: str) -> Json:
        assert run((*words, "--json")) == 0
        return json.loads(capsys.readouterr().out)

    return print_json


def test_the_result_is_that_of_the_fractions(case: str, printed: Callable[..., Json]) -> None:
    assert _near(printed("calculate", case)["ratio"], ratio(best()))


def test_each_number_moves_the_ratio_as_the_fractions_say(
    case: str, printed: Callable[..., Json]
) -> None:
    said = {
        (one["outcome"], one["input"]): one for one in printed("calculate", case)["sensitivity"]
    }
    for id_, name, _three in _ranges():
        row = ROWS[id_]
        one = said[row.name, CALLED[name]]
        three = (one["low"], one["value"], one["high"])
        assert tuple(map(Fraction, three)) == tuple(row.at(place)[name] for place in range(3))
        assert _near(one["ratio_low"], ratio(_with(id_, name, row.at(0)[name])))
        assert _near(one["ratio_high"], ratio(_with(id_, name, row.at(2)[name])))


def test_the_switching_value_put_in_gives_a_ratio_of_one(
    case: str, printed: Callable[..., Json]
) -> None:
    said = {
        (one["outcome"], one["input"]): one for one in printed("calculate", case)["sensitivity"]
    }
    found = 0
    for id_, name, _three in _ranges():
        switching = said[ROWS[id_].name, CALLED[name]]["switching_value"]
        if switching is None:
            most = 1 if "proxy" not in name and "quantities" not in name else 10**9
            ends = [ratio(_with(id_, name, Fraction(end))) for end in (0, most)]
            assert (ends[0] < 1) == (ends[1] < 1)
        else:
            found += 1
            assert abs(ratio(_with(id_, name, Fraction(switching))) - 1) < Fraction(1, 10**15)
    assert found > 4


def test_the_mean_of_a_simulation_is_the_product_of_the_means(
    case: str, printed: Callable[..., Json]
) -> None:
    found = printed("simulate", case)
    means = {id_: row.means for id_, row in ROWS.items()}
    spread = float(found["p95"]) - float(found["p5"])
    assert (
        abs(float(found["mean"]) - float(ratio(means)))
        < 5 * (spread / 3.29) / found["draws"] ** 0.5
    )


def test_a_simulation_stays_between_the_worst_and_the_best_there_could_be(
    case: str, printed: Callable[..., Json]
) -> None:
    found = printed("simulate", case, "--draws", "20000", "--seed", "7")
    worst = {id_: _ends(row, good=False) for id_, row in ROWS.items()}
    hopeful = {id_: _ends(row, good=True) for id_, row in ROWS.items()}
    least, most = float(ratio(worst)), float(ratio(hopeful))
    assert least < float(found["p5"]) < float(found["p50"]) < float(found["p95"]) < most
    assert least < 1 < most
    assert 0 < float(found["probability_above_1"]) < 1
    assert found["ranged"] == len(list(_ranges()))


def best() -> dict[str, Numbers]:
    return {id_: row.at(1) for id_, row in ROWS.items()}


def _with(id_: str, name: str, number: Fraction) -> dict[str, Numbers]:
    numbers = best()
    numbers[id_] = {**numbers[id_], name: number}
    return numbers


def ratio(numbers: Mapping[str, Numbers]) -> Fraction:
    """What £1 returns: each outcome by delivery year and year felt, all inputs in the first."""
    return sum((ROWS[id_].sign * worth(one) for id_, one in numbers.items()), Fraction(0)) / INPUTS


def worth(one: Numbers) -> Fraction:
    """The present value of an outcome that is felt in the year in which it is delivered."""
    kept = one["proxy/value"]
    for share in ("deadweight", "displacement", "attribution"):
        kept *= 1 - one[share]
    total = Fraction(0)
    for delivered, people in enumerate(YEARS, 1):
        for later in range(int(one["duration"])):
            felt = one[people] * kept * (1 - one["dropoff"]) ** later
            total += felt / (1 + RATE) ** (delivered + later)
    return total


def _ends(row: Row, *, good: bool) -> Numbers:
    """Each number at the end that is good, or bad, for the ratio."""
    low, high = row.at(0), row.at(2)
    more = (row.sign > 0) == good
    shares = ("deadweight", "displacement", "attribution")
    return {name: high[name] if (name not in shares) == more else low[name] for name in low}


def _ranges() -> Iterator[tuple[str, str, tuple[str, str, str]]]:
    for id_, row in ROWS.items():
        for name, three in row.numbers.items():
            if len(set(three)) > 1:
                yield id_, name, three


def _table() -> Iterator[tuple[str, ...]]:
    heads = [f"{head}{end}" for head in HEADS.values() for end in ("", " low", " high")]
    yield ("Stakeholder", "Outcome", *heads)
    for row in ROWS.values():
        cells: list[str] = []
        for name in HEADS:
            low, value, high = row.numbers[name]
            if row.sign < 0 and name == "proxy/value":  # a harm: the minus turns the ends over
                low, value, high = f"-{high}", f"-{value}", f"-{low}"
            cells += [value, low, high]
        yield ("Older people", row.name, *cells)


def _near(printed: str, wanted: Fraction) -> bool:
    return abs(Fraction(Decimal(printed)) - wanted) < Fraction(1, 10**20)
