"""Published values and a person's own, looked through together."""

from decimal import Decimal
from pathlib import Path

import pytest

from sroi_app.library.gains import Gainer
from sroi_app.library.unit_values import EDITION, unit_values
from sroi_app.model.outcomes import MoneyKind
from sroi_app.workspace.catalogue import PUBLISHED, Narrowing, open_catalogue
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.shelf import OwnValue, Terms, put_list

TERMS = Terms(name="Bank", edition="2024", licence="Members only", holder="Us")
OWN = OwnValue(
    code="1",
    name="Loneliness eased",
    value=Decimal(100),
    unit="person",
    kind=MoneyKind.WELLBEING,
    who_gains="the person",
)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "home")


def test_without_own_lists_there_are_the_published_values(folders: Folders) -> None:
    catalogue = open_catalogue(folders)
    assert catalogue.search("", Narrowing()) != ()
    assert sum(catalogue.themes.values()) == len(unit_values())
    assert catalogue.problem == ""


def test_own_values_are_found_among_the_published_ones(folders: Folders) -> None:
    put_list(folders, TERMS, (OWN,))
    catalogue = open_catalogue(folders)
    found = catalogue.search("loneliness", Narrowing())
    assert {value.id.startswith("own:") for value in found} == {True, False}
    (own,) = catalogue.search("", Narrowing(origin=TERMS.id))
    assert own.name == "Loneliness eased"
    assert catalogue.themes["own"] == 1
    assert own not in catalogue.search("loneliness", Narrowing(origin=PUBLISHED))


def test_filters_hold_for_own_values_too(folders: Folders) -> None:
    put_list(folders, TERMS, (OWN,))
    catalogue = open_catalogue(folders)
    for narrowing in (
        Narrowing(theme="own"),
        Narrowing(theme="own", kind="wellbeing"),
        Narrowing(theme="own", gains=Gainer.PEOPLE),
        Narrowing(theme="own", checked="own list"),
        Narrowing(theme="own", newest=True),
    ):
        assert len(catalogue.search("", narrowing)) == 1
    assert catalogue.search("", Narrowing(theme="own", kind="fiscal")) == ()


def test_a_value_tells_its_edition_and_its_list(folders: Folders) -> None:
    put_list(folders, TERMS, (OWN,))
    catalogue = open_catalogue(folders)
    (own,) = catalogue.search("", Narrowing(origin=TERMS.id))
    assert catalogue.edition_of(own) == "Bank, 2024"
    assert catalogue.edition_of(unit_values()[0]) == EDITION
    listed = catalogue.list_of(own)
    assert listed is not None
    assert listed.terms == TERMS
    assert catalogue.list_of(unit_values()[0]) is None


def test_a_shelf_that_cannot_be_read_hides_only_the_own_values(folders: Folders) -> None:
    folders.root.mkdir()
    folders.shelf.write_bytes(b"broken")
    catalogue = open_catalogue(folders)
    assert "damaged" in catalogue.problem
    assert catalogue.search("arrest", Narrowing()) != ()
