"""Parts, totals and other sides of one item."""

from sroi_app.library.relatives import Relation, newest, relation, relatives
from sroi_app.library.tables import read_table
from sroi_app.library.unit_values import UnitValue, find, unit_values


def the(id_: str) -> UnitValue:
    value = find(id_)
    assert value is not None, id_
    return value


def named(id_: str) -> dict[str, set[str]]:
    """The ids of a value's relatives, by what they are to it."""
    found: dict[str, set[str]] = {}
    for other in relatives(the(id_)):
        found.setdefault(str(other.relation), set()).add(other.value.id)
    return found


def test_theft_from_a_commercial_vehicle_has_five_parts_and_three_sides() -> None:
    assert named("gmca14-cr8-16-f") == {
        "part": {f"gmca14-cr8-16-{n}-f" for n in range(1, 6)},
        "side": {"gmca14-cr8-16-e", "gmca14-cr8-16-s"},
        "heading": {"gmca14-cr8-0-f"},
        "newer": {"ho1920-ctfv-response"},
    }


def test_a_part_knows_its_total_and_the_parts_beside_it() -> None:
    assert named("gmca14-cr8-16-1-f") == {
        "total": {"gmca14-cr8-16-f"},
        "sibling": {f"gmca14-cr8-16-{n}-f" for n in range(2, 6)},
    }


def test_a_code_is_not_taken_for_a_longer_one() -> None:
    """CR8.1 is homicide; CR8.16 is not a part of it."""
    assert not any("cr8-16" in id_ for ids in named("gmca14-cr8-1-f").values() for id_ in ids)


def test_a_home_office_crime_is_made_of_consequence_and_response() -> None:
    found = named("ho1920-rape-total")
    assert found["part"] == {"ho1920-rape-consequence", "ho1920-rape-response"}
    assert "ho18-rape" in found["older"]


def test_a_dcms_total_is_made_of_person_nhs_and_productivity() -> None:
    assert named("dcms24-9-total") == {
        "part": {"dcms24-9-person", "dcms24-9-nhs", "dcms24-9-productivity"}
    }


def test_what_no_code_says_is_written_down() -> None:
    assert named("ho-da-police")["total"] == {"ho-da-victim"}
    assert named("ho-da-homicide") == {}, "the average leaves homicide out"


def test_a_part_and_its_total_exclude_each_other_and_two_sides_do_not() -> None:
    kinds = {other.relation: other.excludes for other in relatives(the("gmca14-cr8-16-f"))}
    assert kinds == {
        Relation.PART: True,
        Relation.SIDE: False,
        Relation.HEADING: False,
        Relation.NEWER: True,
    }


def test_relations_are_mutual() -> None:
    mirrored = {"total": "part", "part": "total", "newer": "older", "older": "newer"}
    for value in unit_values():
        for other in relatives(value):
            if other.relation is not Relation.HEADING:
                back = relation(other.value, value)
                assert back == mirrored.get(other.relation, other.relation), (value.id, other)


def test_the_newest_figure_for_the_same_thing_is_found() -> None:
    later = newest(the("ho18-rape"))
    assert later is not None
    assert later.id == "ho1920-rape-total"
    assert newest(later) is None


def test_every_link_that_is_written_down_is_between_values_on_the_shelf() -> None:
    rows = read_table("value_links")
    assert rows
    for row in rows:
        assert find(row["id"]), row
        assert find(row["other"]), row
        assert row["relation"] in ("part of", "replaced by")
        assert row["why"]


def test_what_replaces_a_figure_is_newer() -> None:
    for row in read_table("value_links"):
        if row["relation"] == "replaced by":
            assert the(row["id"]).price_year < the(row["other"]).price_year, row
