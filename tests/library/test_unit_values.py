"""The shelf of published values."""

from decimal import Decimal

from sroi_app.library.price_years import canonical
from sroi_app.library.tables import read_table
from sroi_app.library.unit_values import find, unit_values


def test_a_value_is_found_by_its_id() -> None:
    wellby = find("hmt-wellby")
    assert wellby is not None
    assert [wellby.value, wellby.low, wellby.high] == [13000, 10000, 16000]
    assert (wellby.price_year, wellby.kind, wellby.family) == ("2019", "wellbeing", "wellby")
    assert find("not-there") is None


def test_price_years_are_written_the_one_way_we_write_them() -> None:
    assert {value.price_year for value in unit_values()} == {
        canonical(value.price_year) for value in unit_values()
    }
    arrest = find("gmca14-cr7-0-f")
    assert arrest is not None
    assert arrest.price_year == "2006-07"


def test_nothing_is_on_the_shelf_twice() -> None:
    values = unit_values()
    assert len({value.id for value in values}) == len(values)
    assert len({(v.name, v.unit, v.kind, v.price_year, v.value, v.id[:6]) for v in values}) > 1000


def test_wages_of_earlier_years_join_those_on_the_shelf() -> None:
    hours = [value for value in unit_values() if value.id.startswith("wage-nlw-")]
    assert sorted(value.source_year for value in hours) == [str(y) for y in range(2016, 2027)]
    newest, before = find("wage-nlw-2026"), find("wage-nlw-2025")
    assert newest is not None
    assert before is not None
    assert (newest.value, before.value) == (Decimal("12.71"), Decimal("12.21"))
    assert before.price_year == "2025-26"
    assert {value.family for value in hours} == {"volunteer time"}


def test_a_tonne_of_carbon_has_a_value_for_each_year_to_2050() -> None:
    years = {v.name[-4:] for v in unit_values() if v.unit == "per tCO2e"}
    assert years == {str(year) for year in range(2020, 2051)}
    tonne = find("desnz-carbon-2027")
    assert tonne is not None
    assert (tonne.value, tonne.low, tonne.high) == tuple(
        map(Decimal, ("281.44", "140.72", "422.17"))
    )
    assert (tonne.unit, tonne.price_year) == ("per tCO2e", "2022")


def test_payments_that_only_change_hands_are_marked() -> None:
    for id_ in ("ben2526-uc-25", "gmca14-ee1-0-f"):
        value = find(id_)
        assert value is not None
        assert value.transfer, id_
    arrest = find("gmca14-cr7-0-f")
    assert arrest is not None
    assert not arrest.transfer


def test_values_that_measure_the_same_thing_are_of_one_family() -> None:
    families = {
        "hmt-loneliness-mod-mild": "wellby",
        "gb-qaly": "qaly",
        "dcms24-9-total": "qaly",
        "dcms24-4a-person": "wellby",
        "dcms24-art-therapy-breast": "qaly",
        "dcms24-9-nhs": "",
        "wage-rlw-2025-uk": "volunteer time",
        "gmca14-cr7-0-f": "",
    }
    for id_, family in families.items():
        value = find(id_)
        assert value is not None
        assert value.family == family, id_


def test_what_gives_off_gas_is_worth_its_kilograms_at_the_price_of_a_tonne() -> None:
    clothing = find("ghg25-new-clothing-primary-production-tonne")
    assert clothing is not None
    # 22,310 kg of gas for a tonne of clothing, at £277.22 (£138.61 to £415.83) for 1,000 kg
    assert clothing.value == Decimal("6184.7782")
    assert (clothing.low, clothing.high) == (Decimal("3092.3891"), Decimal("9277.1673"))
    assert (clothing.unit, clothing.price_year) == ("per tonne", "2022")
    assert (clothing.checked, clothing.family) == ("derived", "carbon")
    assert clothing.notes.startswith("22310 kg CO2e per tonne x £277.22 a tonne in 2026 / 1,000.")


def test_every_conversion_factor_is_a_value_of_its_own() -> None:
    made = [value for value in unit_values() if value.id.startswith("ghg25-")]
    assert len(made) == len([r for r in read_table("carbon") if r["kind"] == "ghg_factor"])
    assert "ghg25-average-car-diesel-mile" in {value.id for value in made}
