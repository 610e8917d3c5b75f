"""Published levels for the deductions."""

from decimal import Decimal

import pytest

from sroi_app.library.additionality import about, dropoff_notes, five_steps, levels, net_shares


@pytest.mark.parametrize("factor", ["deadweight", "displacement", "attribution"])
def test_the_five_step_scale_goes_by_quarters(factor: str) -> None:
    steps = [step.value for step in five_steps(factor)]
    assert steps == [Decimal(0), Decimal("0.25"), Decimal("0.5"), Decimal("0.75"), Decimal(1)]


def test_the_share_that_trials_found_to_be_caused_is_there_for_employment_support() -> None:
    found = {level.area: (level.low, level.value, level.high) for level in net_shares()}
    assert found["employment support"] == (Decimal("0.2"), Decimal("0.22"), Decimal("0.27"))
    assert len(found) == 5


def test_how_effects_fade_is_said_in_words() -> None:
    assert {note.area: note.words for note in dropoff_notes()} == {
        "loneliness": "no adaptation assumed",
        "employment": "no adaptation while it lasts",
        "volunteering": "stops when volunteering stops",
    }
    assert all(note.value is None for note in dropoff_notes())


def test_percentages_become_shares_and_years_stay_years() -> None:
    assert {level.value for level in about("deadweight") if level.value is not None} == {
        Decimal("0.15"),
        Decimal("0.19"),
        Decimal("0.27"),
    }
    assert {level.value for level in about("duration")} == {Decimal(60), Decimal(30), Decimal(10)}


def test_every_level_says_who_published_it() -> None:
    assert levels()
    assert all(level.source and level.publisher and level.licence for level in levels())
