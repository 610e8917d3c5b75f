"""The file with a person's own values: whole, or put aside; never lost."""

import errno
import json
from decimal import Decimal
from pathlib import Path

import pytest

from sroi_app.library.own_values import OwnList, OwnValue, Shelf, Terms
from sroi_app.model.outcomes import MoneyKind
from sroi_app.storage import shelf as module
from sroi_app.storage.shelf import (
    ShelfDamaged,
    ShelfNewer,
    ShelfNotKept,
    ShelfUnread,
    change_shelf,
    read_shelf,
)

VALUE = OwnValue(
    code="EMP1",
    name="Full-time work",
    unit="one person for a year",
    value=Decimal("14433.50"),
    low=Decimal(12000),
    high=Decimal("16000.1"),
    price_year="2023-24",
    kind=MoneyKind.WELLBEING,
    who_gains="the person",
    source="Table 2",
    notes="Not with EMP2",
)


def _list(name: str = "Bank", *values: OwnValue) -> OwnList:
    terms = Terms(name=name, edition="2024", licence="Members only", holder="Us")
    return OwnList(terms=terms, values=values or (VALUE,))


NOT_A_NUMBER = (
    b'{"format": 1, "lists": [{"terms": {"name": "A", "edition": "1", "licence": "L", '
    b'"holder": "H"}, "values": [{"code": "1", "name": "N", "value": "NaN"}]}]}'
)
SHELF = Shelf(lists=(_list(), _list("Council’s list")))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "own values.json"


def test_there_is_an_empty_shelf_before_anything_is_put_there(path: Path) -> None:
    assert read_shelf(path) == Shelf()
    assert not path.exists()


def test_what_is_put_there_comes_back_exactly(path: Path) -> None:
    assert change_shelf(path, lambda _shelf: SHELF) == SHELF
    assert read_shelf(path) == SHELF


def test_each_change_is_made_to_what_stands_there_now(path: Path) -> None:
    change_shelf(path, lambda _shelf: Shelf(lists=(_list("One"),)))
    change_shelf(path, lambda shelf: Shelf(lists=(*shelf.lists, _list("Two"))))
    assert [listed.terms.name for listed in read_shelf(path).lists] == ["One", "Two"]


def test_a_change_made_by_another_window_meanwhile_is_not_lost(path: Path) -> None:
    turns: list[Shelf] = []

    def change(shelf: Shelf) -> Shelf:
        if not turns:  # the other window is quicker, once
            change_shelf_elsewhere()
        turns.append(shelf)
        return Shelf(lists=(*shelf.lists, _list("Mine")))

    def change_shelf_elsewhere() -> None:
        turns.append(Shelf())
        change_shelf(path, lambda shelf: Shelf(lists=(*shelf.lists, _list("Theirs"))))

    change_shelf(path, change)
    assert [listed.terms.name for listed in read_shelf(path).lists] == ["Theirs", "Mine"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not json",
        b"[]",
        b'{"format": 1, "lists": [{}]}',
        b'{"format": 1, "lists": [], "more": 1}',
        b'{"lists": []}',
        b'{"format": "1", "lists": []}',
        b'{"format": 1, "lists": ' + b"[" * 5000,
        NOT_A_NUMBER,
    ],
)
def test_a_damaged_file_is_refused_in_words_and_put_aside_before_the_next_change(
    path: Path, data: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(ShelfDamaged, match="damaged") as refusal:
        read_shelf(path)
    assert "put aside" in refusal.value.advice
    assert path.read_bytes() == data
    change_shelf(path, lambda shelf: Shelf(lists=(*shelf.lists, *SHELF.lists)))
    assert read_shelf(path) == SHELF
    assert [kept.read_bytes() for kept in path.parent.glob("*damaged*")] == [data]


def test_every_damaged_file_is_kept(path: Path) -> None:
    path.parent.mkdir()
    for number in range(3):
        path.write_bytes(b"broken %d" % number)
        change_shelf(path, lambda _shelf: SHELF)
    assert {p.read_bytes() for p in path.parent.glob("*damaged*")} == {
        b"broken 0",
        b"broken 1",
        b"broken 2",
    }


def test_a_newer_shelf_is_neither_read_nor_written_over(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"format": 2, "lists": "of another kind"}))
    before = path.read_bytes()
    with pytest.raises(ShelfNewer, match="newer"):
        read_shelf(path)
    with pytest.raises(ShelfNewer, match="newer"):
        change_shelf(path, lambda _shelf: SHELF)
    assert path.read_bytes() == before


def test_what_cannot_be_opened_is_refused_and_left_alone(path: Path) -> None:
    path.mkdir(parents=True)  # a folder of that name
    with pytest.raises(ShelfUnread, match="opened"):
        read_shelf(path)
    with pytest.raises(ShelfUnread, match="opened"):
        change_shelf(path, lambda _shelf: SHELF)


def test_a_full_disk_leaves_the_shelf_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_shelf(path, lambda _shelf: SHELF)

    def full(*_arguments: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.write", full)
    with pytest.raises(ShelfNotKept, match="not enough room") as refusal:
        change_shelf(path, lambda _shelf: Shelf())
    assert "unharmed" in refusal.value.advice
    monkeypatch.undo()
    assert read_shelf(path) == SHELF


def test_a_number_no_file_may_hold_is_refused(path: Path) -> None:
    endless = OwnValue(code="1", name="N", value=Decimal("1E+999999"))
    with pytest.raises(ShelfNotKept, match="too large"):
        change_shelf(path, lambda _shelf: Shelf(lists=(_list("A", endless),)))
    assert not path.exists()


def test_more_than_is_ever_read_is_never_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST", 200)
    with pytest.raises(ShelfNotKept, match="megabytes"):
        change_shelf(path, lambda _shelf: SHELF)
    assert not path.exists()
