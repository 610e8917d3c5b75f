"""Reading the shipped tables."""

from decimal import Decimal

import pytest

from sroi_app.library.tables import number, read_table, share
from sroi_app.resources import resource


def test_an_empty_cell_is_blank_and_not_nothing() -> None:
    assert number("") is None
    assert share("") is None
    assert number("0") == 0


def test_a_percentage_becomes_a_share() -> None:
    assert share("3.5") == Decimal("0.035")


@pytest.mark.parametrize("name", ["deflators", "discount_rates", "benchmarks", "wages"])
def test_every_row_of_every_table_says_where_it_comes_from(name: str) -> None:
    rows = read_table(name)
    assert rows
    for row in rows:
        assert row.get("source") or row.get("source_title"), row
        assert row["licence"], row
        assert None not in row, "a cell too many"
        assert None not in row.values(), "a cell too few"


def test_every_shipped_table_is_told_about() -> None:
    told = resource("data/SOURCES.md").read_text(encoding="utf-8")
    for path in resource("data").glob("*.csv"):
        assert path.name in told
