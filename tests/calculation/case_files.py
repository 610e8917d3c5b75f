"""Reading the worked cases of ``tests/cases``."""

import tomllib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Direction, Outcome, Proxy, Starts
from sroi_app.model.scope import Scope, Timing

FOLDER = Path(__file__).parents[1] / "cases"
Table = dict[str, Any]


def read(path: Path) -> Table:
    """Return a case file; numbers with a point keep every digit they were written with."""
    with path.open("rb") as file:
        return tomllib.load(file, parse_float=Decimal)


def files(kind: str) -> list[Path]:
    """Return every case file of a kind."""
    return [path for path in sorted(FOLDER.glob("*.toml")) if read(path)["kind"] == kind]


def build(table: Table) -> Case:
    """Return the case that a file of kind "case" describes."""
    convention = table.get("convention", {})
    return Case(
        title=table["title"],
        scope=Scope(
            delivery_years=convention.get("delivery_years", 1),
            price_year=convention.get("price_year", ""),
            rate=percent(convention, "rate") if "rate" in convention else None,
            timing=Timing(convention.get("timing", "year-end")),
        ),
        inputs=tuple(one_input(f"i{n}", row) for n, row in enumerate(table["inputs"], 1)),
        outcomes=tuple(one_outcome(f"o{n}", row) for n, row in enumerate(table["outcomes"], 1)),
    )


def with_timing(case: Case, expected: Table) -> Case:
    """Return the case under the timing its expected figures name, if they name one."""
    timing = Timing(expected.get("timing", case.scope.timing))
    return replace(case, scope=replace(case.scope, timing=timing))


def one_input(id_: str, row: Table) -> Input:
    known(row, "name pounds hours pounds_an_hour")
    volunteers = "hours" in row
    return Input(
        id=id_,
        description=row.get("name", ""),
        kind=InputKind.VOLUNTEER_TIME if volunteers else InputKind.MONEY,
        amounts=estimates(row.get("pounds", [])),
        hours=estimates(row.get("hours", [])),
        rate=Estimate(value=Decimal(row["pounds_an_hour"]) if volunteers else None),
    )


def one_outcome(id_: str, row: Table) -> Outcome:
    known(
        row,
        "name people amount value duration deadweight displacement attribution dropoff harm starts"
        " health_rate price_year",
    )
    return Outcome(
        id=id_,
        description=row.get("name", ""),
        direction=Direction.NEGATIVE if row.get("harm") else Direction.POSITIVE,
        health_rate=row.get("health_rate", False),
        quantities=estimates(row["people"]),
        amount=estimate(row.get("amount", 1)),
        proxy=Proxy(value=estimate(row["value"]), price_year=row.get("price_year", "")),
        deadweight=estimate(percent(row, "deadweight")),
        displacement=estimate(percent(row, "displacement")),
        attribution=estimate(percent(row, "attribution")),
        dropoff=estimate(percent(row, "dropoff")),
        duration=estimate(row["duration"]),
        starts=Starts(row.get("starts", "during")),
    )


def known(row: Table, names: str) -> None:
    """Refuse a misspelt heading, which would otherwise be left out of the sum unseen."""
    unknown = set(row) - set(names.split())
    assert not unknown, f"this case file has headings nobody reads: {sorted(unknown)}"


def percent(row: Table, name: str) -> Decimal:
    return Decimal(row.get(name, 0)) / 100


def estimate(number: int | Decimal) -> Estimate:
    return Estimate(value=Decimal(number))


def estimates(values: list[int | Decimal]) -> tuple[Estimate, ...]:
    return tuple(estimate(value) for value in values)
