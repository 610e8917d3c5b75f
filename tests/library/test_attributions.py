"""Whom the shipped figures are owed to."""

from sroi_app.library.attributions import DEFLATOR, attributions, works_of
from sroi_app.library.social_value_models import models
from sroi_app.library.tables import read_table
from sroi_app.library.unit_values import UnitValue, find, unit_values

TABLES = ("additionality", "benchmarks", "carbon", "deflators", "discount_rates", "wages")


def the(id_: str) -> UnitValue:
    value = find(id_)
    assert value is not None
    return value


def test_every_shipped_figure_is_owed_to_somebody_who_is_named() -> None:
    named = {(work.publisher, work.licence) for work in attributions()}
    for table in (*TABLES, "unit_values"):
        for row in read_table(table):
            publisher = row.get("publisher") or row.get("source_publisher") or row["source"]
            assert (publisher, row["licence"]) in named, (table, row)


def test_nobody_is_named_who_is_owed_nothing() -> None:
    owed = {
        row.get("publisher") or row.get("source_publisher") or row["source"]
        for table in (*TABLES, "unit_values")
        for row in read_table(table)
    } | {model.publisher for model in models()}
    assert {work.publisher for work in attributions()} == owed


def test_every_value_has_a_work() -> None:
    assert all(works_of([value], deflated=False) for value in unit_values())


def test_only_the_works_that_are_used_are_named() -> None:
    crime = works_of([the("ho1920-rape-total")], deflated=False)
    assert [work.work[:40] for work in crime] == ["Economic and social costs of crime 2019 "]
    both = works_of([the("gmca14-cr7-0-f"), the("hmt-wellby")], deflated=True)
    assert {work.publisher for work in both} == {
        "HM Treasury",
        "New Economy (Greater Manchester) / GMCA",
    }
    assert DEFLATOR in {work.work for work in both}
    assert works_of([], deflated=False) == ()
