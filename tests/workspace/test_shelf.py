"""What is done with the private shelf, and what of it never gets into a case."""

import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sroi_app.errors import AppError
from sroi_app.library.own_values import own_unit_values
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import MoneyKind
from sroi_app.storage import case_file
from sroi_app.workspace import steps
from sroi_app.workspace.files import copy_example, examples
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.shelf import (
    TYPED,
    Filling,
    ListNotTaken,
    OwnValue,
    Shelf,
    Terms,
    differences,
    fill,
    put_list,
    put_value,
    read_list,
    read_shelf,
    refused_terms,
    remove_list,
    remove_value,
    typed_value,
)
from sroi_app.workspace.workspace import Workspace

TERMS = Terms(name="Bank", edition="2024", licence="Members only", holder="Riverside")
ONE = OwnValue(code="1", name="Work", value=Decimal(100))
TWO = OwnValue(code="2", name="Training", value=Decimal(200), unit="course")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "home")


def test_a_list_from_a_table_is_on_the_shelf(folders: Folders, tmp_path: Path) -> None:
    path = tmp_path / "bank.csv"
    path.write_text("code,name,value\n1,Work,100\n2,Training,200\n", encoding="utf-8")
    reading = read_list(path)
    put_list(folders, TERMS, reading.values)
    assert [value.name for value in own_unit_values(read_shelf(folders))] == ["Work", "Training"]


def test_a_table_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="no file called"):
        read_list(tmp_path / "nothing.csv")


@pytest.mark.parametrize("missing", ["name", "edition", "licence", "holder"])
def test_no_list_is_taken_without_all_its_terms(folders: Folders, missing: str) -> None:
    terms = replace(TERMS, **{missing: "  "})
    assert set(refused_terms(terms)) == {missing}
    with pytest.raises(ListNotTaken, match="Say"):
        put_list(folders, terms, (ONE,))
    with pytest.raises(ListNotTaken, match="Say"):
        put_value(folders, terms, ONE)
    assert read_shelf(folders) == Shelf()


def test_a_list_without_values_is_not_taken(folders: Folders) -> None:
    with pytest.raises(ListNotTaken, match="no value"):
        put_list(folders, TERMS, ())


def test_the_same_edition_takes_the_place_of_the_one_before(folders: Folders) -> None:
    put_list(folders, TERMS, (ONE, TWO))
    put_list(folders, replace(TERMS, edition="2025"), (ONE,))
    changed = replace(ONE, value=Decimal(110))
    three = OwnValue(code="3", name="Advice", value=Decimal(30))
    difference = differences(read_shelf(folders), TERMS, (changed, three))
    assert (difference.new, difference.changed, difference.same, difference.gone) == (1, 1, 0, 1)
    assert "on your shelf already" in difference.sentence
    shelf = put_list(folders, replace(TERMS, name=" bank"), (changed, three))
    assert [listed.terms.edition for listed in shelf.lists] == ["2024", "2025"]
    assert shelf.lists[0].values == (changed, three)


def test_what_a_new_list_will_do_is_said_plainly(folders: Folders) -> None:
    difference = differences(read_shelf(folders), TERMS, (ONE, TWO))
    assert difference.sentence == "2 values will be put on your shelf."


def test_what_a_table_does_not_say_is_filled_and_what_it_says_stays() -> None:
    filling = Filling(unit="person", price_year="2024", kind=MoneyKind.WELLBEING)
    one, two = fill((ONE, TWO), filling)
    assert (one.unit, one.price_year, one.kind) == ("person", "2024", MoneyKind.WELLBEING)
    assert two.unit == "course"


def test_a_list_can_be_removed_and_the_others_stay(folders: Folders) -> None:
    put_list(folders, TERMS, (ONE,))
    put_list(folders, replace(TERMS, name="Other"), (TWO,))
    remove_list(folders, TERMS.id)
    assert [listed.terms.name for listed in read_shelf(folders).lists] == ["Other"]


def test_values_are_added_to_a_list_one_by_one_and_removed_again(folders: Folders) -> None:
    put_value(folders, TERMS, ONE)
    shelf = put_value(folders, TERMS, TWO)
    assert shelf.lists[0].values == (ONE, TWO)
    with pytest.raises(ListNotTaken, match="already"):
        put_value(folders, TERMS, replace(ONE, value=Decimal(5)))
    assert remove_value(folders, TERMS.id, "1").lists[0].values == (TWO,)
    assert remove_value(folders, TERMS.id, "2") == Shelf()


def test_a_value_typed_by_hand_is_read_as_people_type() -> None:
    texts = {
        "name": "Club membership",
        "unit": "one person for a year",
        "value": "£1.2k",
        "price_year": "2024/25",
        "kind": "social",
    }
    assert typed_value(texts) == OwnValue(
        code="club-membership-one-person-for-a-year",
        name="Club membership",
        unit="one person for a year",
        value=Decimal(1200),
        price_year="2024-25",
        kind=MoneyKind.SOCIAL,
    )


@pytest.mark.parametrize(
    ("texts", "refused"),
    [
        ({}, {"name", "unit", "value", "price_year"}),
        ({"value": "lots"}, {"value"}),
        ({"value": "0"}, {"value"}),
        ({"price_year": "soon"}, {"price_year"}),
        ({"low": "300"}, {"low"}),
        ({"notes": "x" * 501}, {"notes"}),
    ],
)
def test_what_cannot_be_taken_is_said_beside_its_field(
    texts: dict[str, str], refused: set[str]
) -> None:
    whole = {"name": "A", "unit": "day", "value": "200", "price_year": "2024"}
    found = typed_value(whole | texts if texts else {})
    assert not isinstance(found, OwnValue)
    assert set(found) == refused
    assert all(words.endswith(".") for words in found.values())


def test_everything_that_can_be_typed_is_kept() -> None:
    texts = dict.fromkeys(TYPED, "some words")
    texts |= {"value": "2", "low": "1", "high": "3", "price_year": "2024", "kind": "fiscal"}
    value = typed_value(texts)
    assert isinstance(value, OwnValue)
    assert all(getattr(value, name) for name in TYPED)


# What never leaves the shelf


def _texts(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return " ".join(
            archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
        )


def test_no_example_holds_a_value_of_anybody_s_list(tmp_path: Path) -> None:
    for example in examples():
        copy = tmp_path / f"{example.name}.sroi"
        copy_example(example.name, copy)
        for path in (example.path, copy):
            assert "own:" not in _texts(path)
            case: Case = case_file.open_case(path).document.case
            assert not any(o.proxy.library_id.startswith("own:") for o in case.outcomes)


def test_of_a_list_only_the_value_that_is_used_gets_into_the_file(
    folders: Folders, tmp_path: Path
) -> None:
    secret = OwnValue(code="9", name="SECRETNAME", value=Decimal(987654), notes="SECRETNOTE")
    holder = replace(TERMS, holder="SECRETHOLDER")
    shelf = put_list(folders, holder, (TWO, secret))
    used = own_unit_values(shelf)[0]
    workspace = Workspace(folders)
    at = workspace.add_row(Address.parse("outcomes"), "Add")
    steps.use_value(workspace, at, used, date(2026, 11, 29), "Bank, 2024")
    workspace.save_as(tmp_path / "case.sroi")
    held = _texts(tmp_path / "case.sroi")
    assert "Training" in held
    assert "Members only" in held
    assert "own:bank-2024:2" in held
    for never in ("SECRET", "987654"):
        assert never not in held


def test_a_case_keeps_an_own_value_where_the_shelf_is_not(folders: Folders, tmp_path: Path) -> None:
    used = own_unit_values(put_list(folders, TERMS, (TWO,)))[0]
    workspace = Workspace(folders)
    at = workspace.add_row(Address.parse("outcomes"), "Add")
    steps.use_value(workspace, at, used, date(2026, 11, 29), "Bank, 2024")
    kept = workspace.case
    workspace.save_as(tmp_path / "case.sroi")
    elsewhere = Workspace(Folders(tmp_path / "another computer"))
    elsewhere.open(tmp_path / "case.sroi")
    assert elsewhere.case == kept
    assert elsewhere.case.outcomes[0].proxy.value.value == 200
