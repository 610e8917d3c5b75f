"""Published hourly pay."""

from decimal import Decimal

import pytest

from sroi_app.library.wages import latest, wages


def test_every_wage_is_an_hours_pay_with_its_source() -> None:
    assert wages()
    for wage in wages():
        assert Decimal(3) < wage.pounds < Decimal(100), wage
        assert wage.source
        assert wage.licence
        assert wage.publisher


def test_the_newest_wage_of_a_series_is_found() -> None:
    newest = latest("nmw_apprentice")
    assert (newest.effective_from, newest.pounds) == ("2026-04-01", Decimal("8.0"))
    assert all(
        wage.effective_from <= newest.effective_from
        for wage in wages()
        if wage.series == newest.series
    )


def test_the_living_wage_a_volunteers_hour_is_put_at_is_there() -> None:
    assert latest("national_living_wage").pounds > latest("nmw_apprentice").pounds


def test_a_series_that_is_not_there_cannot_be_asked_for() -> None:
    with pytest.raises(ValueError, match=r"."):
        latest("beads")
