"""Values people hold a licence for, as the library shows them."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.library.own_values import (
    OwnList,
    OwnValue,
    Shelf,
    Terms,
    as_id,
    is_own,
    own_unit_values,
)
from sroi_app.library.unit_values import unit_values
from sroi_app.model.outcomes import MoneyKind

TERMS = Terms(name="Bank of Values", edition="2024", licence="Members only", holder="Us")


def test_a_value_keeps_its_list_edition_and_licence() -> None:
    value = OwnValue(
        code="EMP1",
        name="Full-time work",
        unit="one person for a year",
        value=Decimal(14433),
        price_year="2024",
        kind=MoneyKind.WELLBEING,
    )
    (shown,) = own_unit_values(Shelf(lists=(OwnList(terms=TERMS, values=(value,)),)))
    assert shown.id == "own:bank-of-values-2024:EMP1"
    assert (shown.publisher, shown.source_year, shown.licence) == (
        "Bank of Values",
        "2024",
        "Members only",
    )
    assert (shown.value, shown.kind, shown.source) == (
        Decimal(14433),
        "wellbeing",
        "Bank of Values, 2024",
    )


def test_a_value_with_a_source_of_its_own_keeps_that() -> None:
    value = OwnValue(code="1", name="A", value=Decimal(1), source="Survey of 2023")
    (shown,) = own_unit_values(Shelf(lists=(OwnList(terms=TERMS, values=(value,)),)))
    assert shown.source == "Survey of 2023"
    assert shown.kind == ""


def test_another_edition_is_another_list() -> None:
    later = Terms(name="Bank of Values", edition="2025", licence="Members only", holder="Us")
    assert later.id != TERMS.id
    assert Terms(name=" bank of  VALUES", edition="2024", licence="", holder="").id == TERMS.id


def test_no_shipped_value_has_the_id_of_an_own_one() -> None:
    assert not any(is_own(value.id) for value in unit_values())


@given(st.text(), st.text())
def test_every_list_has_an_id_that_can_be_pointed_at(name: str, edition: str) -> None:
    made = Terms(name=name, edition=edition, licence="", holder="").id
    assert made
    assert not made.isdecimal()
    assert not set(made) & set("/: \t\n")


def test_ids_keep_letters_of_any_alphabet() -> None:
    assert as_id("Tŷ’r Gwerth (2024)") == "tŷ-r-gwerth-2024"
