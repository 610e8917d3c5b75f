"""How far circumstances move life satisfaction."""

from decimal import Decimal

import pytest

from sroi_app.library.life_satisfaction import Effect, effect, effects
from sroi_app.library.tables import read_table
from sroi_app.library.unit_values import find

COLUMNS = "id effect points low high who source_title publisher year url licence notes checked"
PUBLISHED = {
    "hmt-loneliness-mod-mild": "loneliness",
    "hmt-employment-wellbeing": "unemployment",
    "hmt-ncs": "ncs",
    "hmt-healthy-minds": "healthy-minds",
    "hmt-aircraft-noise": "aircraft-noise",
}
LOWEST, HIGHEST = 10_000, 16_000  # pounds a point


def test_the_table_has_the_columns_it_is_told_to_have() -> None:
    assert list(read_table("life_satisfaction")[0]) == COLUMNS.split()


@pytest.mark.parametrize("found", effects(), ids=lambda found: found.id)
def test_every_effect_is_on_the_ladder_and_says_who_found_it(found: Effect) -> None:
    assert found.points
    assert abs(found.points) < 1
    assert (found.low is None) == (found.high is None)
    if found.low is not None and found.high is not None:
        assert found.low < found.points < found.high
        assert found.low * found.high > 0, "the sign is not in doubt"
    assert found.source
    assert found.publisher
    assert found.url.startswith("https://www.gov.uk/")
    assert found.licence == "OGL v3.0"
    assert found.checked in {"original", "derived"}


def test_no_effect_is_there_twice() -> None:
    assert len({found.id for found in effects()}) == len(effects())
    assert len({found.effect for found in effects()}) == len(effects())


@pytest.mark.parametrize(("value", "of"), PUBLISHED.items())
def test_an_effect_times_the_value_of_a_point_is_what_the_guidance_prints(
    value: str, of: str
) -> None:
    printed, found = find(value), effect(of)
    assert printed is not None
    assert abs(found.points) * 13_000 == printed.value
    if found.low is not None and found.high is not None:
        ends = sorted((abs(found.low), abs(found.high)))
        assert (ends[0] * LOWEST, ends[1] * HIGHEST) == (printed.low, printed.high)


def test_an_effect_nobody_measured_is_not_found() -> None:
    with pytest.raises(KeyError):
        effect("winning the lottery")


def test_an_effect_for_the_worse_is_below_nothing() -> None:
    assert effect("unemployment").points == Decimal("-0.46")
