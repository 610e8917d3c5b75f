"""The one way to point at a value."""

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.model.address import Address

PARTS = st.lists(st.text("abc019_", min_size=1), max_size=6)


@given(PARTS)
def test_an_address_reads_back_as_it_was_written(parts: list[str]) -> None:
    address = Address(tuple(parts))
    assert Address.parse(str(address)) == address


def test_an_address_grows_by_names_numbers_and_whole_paths() -> None:
    here = Address(("outcomes", "o2"))
    assert str(here / "deadweight" / "value") == "outcomes/o2/deadweight/value"
    assert str(here / "proxy/value") == "outcomes/o2/proxy/value"
    assert str(here / "quantities" / 3) == "outcomes/o2/quantities/3"


def test_name_and_parent_take_it_apart() -> None:
    address = Address.parse("scope/rate")
    assert address.name == "rate"
    assert address.parent == Address(("scope",))
    assert Address().name == ""
    assert Address().parent == Address()


def test_a_row_holds_its_fields_and_not_those_of_a_row_with_a_longer_id() -> None:
    row = Address.parse("outcomes/o1")
    assert Address.parse("outcomes/o1/amount").within(row)
    assert row.within(row)
    assert not Address.parse("outcomes/o10/amount").within(row)
    assert not Address.parse("outcomes").within(row)
    assert row.within(Address())
