"""Every shipped table holds what its readers and its users count on."""

import csv
import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from sroi_app.library.price_years import canonical
from sroi_app.library.tables import Row, read_table
from sroi_app.resources import resource

SOURCED = {"licence", "checked", "source_title", "source_url"}
COLUMNS = {
    "additionality": SOURCED
    | {"topic", "factor", "policy_area", "value", "low", "high", "unit", "source_publisher"}
    | {"source_year", "notes"},
    "attributions": {"publisher", "work", "url", "licence"},
    "benchmarks": {"factor", "unit", "reports_using", "reports_read", "p10", "p25", "median"}
    | {"p75", "p90", "source", "url", "licence", "caveat"},
    "carbon": SOURCED
    | {"kind", "item", "year", "unit", "value", "low", "high", "price_year", "publisher"}
    | {"source_year", "notes"},
    "deflators": SOURCED
    | {"series", "period", "period_type", "index", "base", "status", "publisher"}
    | {"release_date", "notes"},
    "discount_rates": SOURCED
    | {"jurisdiction", "rate_kind", "years_from", "years_to", "rate_pct", "status", "publisher"}
    | {"source_year", "notes"},
    "life_satisfaction": {"id", "effect", "points", "low", "high", "who", "source_title"}
    | {"publisher", "year", "url", "licence", "notes", "checked"},
    "search_words": {"word", "also"},
    "unit_values": {"id", "theme", "name", "unit", "value_gbp", "low_gbp", "high_gbp"}
    | {"price_year", "kind", "who_gains", "source", "publisher", "source_year", "url", "licence"}
    | {"checked", "category", "level", "source_quality", "notes"},
    "value_links": {"id", "relation", "other", "why"},
    "wages": SOURCED
    | {"series", "effective_from", "value_gbp", "unit", "who", "publisher"}
    | {"notes"},
}
LICENCES = {
    "OGL v3.0",
    "CC BY 4.0",
    "Crown copyright (OGL v3.0 expected, not seen stated)",
    "published rate, cited",
    "project report: cite",
    "cited, said in our own words",
}
CHECKED = {"original", "publisher page or quotation", "transcription", "derived"}
FORBIDDEN = re.compile(r"\b(HACT|TOMs?|Social Value (Engine|Portal|Bank))\b")
AS_QUOTED = "as quoted by HACT"  # a government figure seen on their page, none of theirs
NO_PAGE = "BENEFITS project"  # its reports are cited; no address of them was seen
RANGES = {
    "unit_values": ("low_gbp", "value_gbp", "high_gbp"),
    "carbon": ("low", "value", "high"),
    "additionality": ("low", "value", "high"),
    "life_satisfaction": ("low", "points", "high"),
}
IDENTIFIED_BY = {
    "unit_values": ("id",),
    "carbon": ("kind", "item", "year", "unit"),
    "deflators": ("series", "period"),
    "wages": ("series", "effective_from", "who"),
    "benchmarks": ("factor",),
    "additionality": ("topic", "factor", "policy_area"),
    "discount_rates": ("jurisdiction", "rate_kind", "years_from"),
    "attributions": ("publisher", "work"),
    "life_satisfaction": ("id",),
    "search_words": ("word", "also"),
    "value_links": ("id", "relation", "other"),
}

tables = pytest.mark.parametrize("name", sorted(COLUMNS))
sourced = pytest.mark.parametrize(
    "name", sorted(name for name, columns in COLUMNS.items() if "licence" in columns)
)


def figures(row: Row, names: tuple[str, ...]) -> list[Decimal]:
    """The numbers in some cells of a row; words where a number could stand are left out."""
    return [Decimal(row[name]) for name in names if re.fullmatch(r"-?[\d.]+", row[name])]


def test_every_table_is_known_here() -> None:
    assert {path.stem for path in resource("data").glob("*.csv")} == set(COLUMNS)


@tables
def test_the_columns_are_those_that_are_read(name: str) -> None:
    with resource(f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        (*columns,) = next(csv.reader(file))
    assert set(columns) == COLUMNS[name]
    assert len(columns) == len(set(columns))


@tables
def test_every_row_is_whole_and_nothing_is_there_twice(name: str) -> None:
    rows = read_table(name)
    assert rows
    keys = [tuple(row[column] for column in IDENTIFIED_BY[name]) for row in rows]
    assert len(set(keys)) == len(keys)
    for row in rows:
        assert all(cell == cell.strip() for cell in row.values()), row


@sourced
def test_every_licence_is_one_that_allows_it(name: str) -> None:
    assert {row["licence"] for row in read_table(name)} <= LICENCES


@sourced
def test_no_list_that_may_not_be_shipped_is(name: str) -> None:
    for row in read_table(name):
        said = " ".join(row[column] for column in row if column not in ("notes", "checked"))
        if AS_QUOTED not in said:
            assert not FORBIDDEN.search(said), row


@sourced
def test_every_row_says_who_published_it(name: str) -> None:
    for row in read_table(name):
        publisher = row.get("publisher") or row.get("source_publisher") or row.get("source")
        assert publisher, row


@sourced
def test_every_address_can_be_gone_to(name: str) -> None:
    for row in read_table(name):
        address = row["url"] if "url" in row else row["source_url"]
        known = re.fullmatch(r"https?://[\w./-]+", address)
        assert known or (not address and NO_PAGE in " ".join(row.values())), row


@pytest.mark.parametrize(
    "name", sorted(n for n, columns in COLUMNS.items() if "checked" in columns)
)
def test_every_row_says_how_it_was_checked(name: str) -> None:
    assert {row["checked"] for row in read_table(name)} <= CHECKED


@pytest.mark.parametrize("name", sorted(n for n, columns in COLUMNS.items() if "unit" in columns))
def test_every_figure_has_a_unit(name: str) -> None:
    for row in read_table(name):
        assert row["unit"] or not figures(row, ("value",) if "value" in row else ()), row


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("unit_values", "price_year"),
        ("deflators", "period"),
        ("carbon", "year"),
    ],
)
def test_every_year_is_one_that_can_be_read(name: str, column: str) -> None:
    for row in read_table(name):
        assert canonical(row[column]), row


def test_every_tonne_has_a_price_year_and_a_conversion_factor_has_none() -> None:
    for row in read_table("carbon"):
        assert bool(canonical(row["price_year"])) is row["unit"].startswith("GBP"), row


@pytest.mark.parametrize("name", sorted(RANGES))
def test_the_best_figure_lies_between_the_lowest_and_the_highest(name: str) -> None:
    for row in read_table(name):
        found = figures(row, RANGES[name])
        assert found == sorted(found), row


def every_number() -> Iterator[Decimal]:
    columns = {
        "unit_values": ("value_gbp", "low_gbp", "high_gbp"),
        "carbon": ("value", "low", "high"),
        "deflators": ("index",),
        "wages": ("value_gbp",),
        "discount_rates": ("rate_pct",),
        "benchmarks": ("p10", "p25", "median", "p75", "p90"),
    }
    for name, cells in columns.items():
        for row in read_table(name):
            yield from (Decimal(row[cell]) for cell in cells if row[cell])


def test_every_number_is_finite() -> None:
    numbers = list(every_number())
    assert len(numbers) > 1000
    assert all(number.is_finite() for number in numbers)


def test_every_value_is_more_than_nothing() -> None:
    assert all(Decimal(row["value_gbp"]) > 0 for row in read_table("unit_values"))


def test_no_note_speaks_of_how_the_figures_were_gathered() -> None:
    workings = re.compile(r"\brepo\b|\.csv|pipeline|\bthe app\b", re.IGNORECASE)
    assert not [row["id"] for row in read_table("unit_values") if workings.search(row["notes"])]
