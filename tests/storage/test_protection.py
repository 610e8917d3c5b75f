"""A protected document opens with its password, and seals what is kept of it meanwhile."""

from dataclasses import replace
from pathlib import Path

import pytest

from sroi_app.model.case import Case
from sroi_app.storage import age, backups, container, protection, snapshots
from sroi_app.storage.case_file import open_case, save_case, save_new
from sroi_app.storage.document import Document
from sroi_app.storage.protection import MEMBER, PasswordNeeded, Protection, Revealed
from sroi_app.storage.refusals import DamagedFile, NotACase
from tests import age_by_hand

pytestmark = pytest.mark.usefixtures("quick_passwords")


def opens(locked: bytes, _name: str) -> Revealed:
    """Open what is protected, as one who knows the password."""
    return protection.reveal(locked, "open sesame")


@pytest.fixture
def document() -> Document:
    """A protected document."""
    made = Protection.with_password("open sesame")
    return Document(case=Case(title="Our secret"), protection=made)


def test_a_protected_file_opens_with_its_password(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi.age"
    save_new(path, document)
    assert age.is_protected(path.read_bytes())
    assert b"secret" not in path.read_bytes()
    found = open_case(path, opens).document
    assert found == replace(document, saves=1)
    assert found.protection == document.protection


def test_without_its_password_it_is_asked_for(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi.age"
    save_new(path, document)
    with pytest.raises(PasswordNeeded, match=r"case\.sroi\.age is protected") as refusal:
        open_case(path)
    assert refusal.value.locked == path.read_bytes()


def test_its_key_is_inside_and_no_part_of_what_it_says(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi.age"
    save_new(path, document)
    plain = age_by_hand.reveal(path.read_bytes(), "open sesame")
    assert MEMBER in container.unpack(plain).extra
    assert open_case(path, opens).document.extra == {}


def test_a_file_opened_with_the_tool_of_age_is_an_ordinary_one(
    document: Document, tmp_path: Path
) -> None:
    protected, plain = tmp_path / "case.sroi.age", tmp_path / "case.sroi"
    save_new(protected, document)
    plain.write_bytes(age_by_hand.reveal(protected.read_bytes(), "open sesame"))
    found = open_case(plain).document
    assert found.case == document.case
    assert (found.protection, found.extra) == (None, {})


def test_a_file_protected_with_the_tool_of_age_gets_a_key_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "case.sroi.age"
    plain = Document(case=Case(title="Made by hand"))
    path.write_bytes(age_by_hand.protect(container.pack(plain), "open sesame"))
    found = open_case(path, opens).document
    assert found == plain
    assert found.protection is not None
    assert found.protection.opened_bytes(found.protection.guarded_bytes(b"x")) == b"x"


def test_what_is_kept_of_it_is_protected_too(document: Document, tmp_path: Path) -> None:
    path, shelf = tmp_path / "case.sroi.age", tmp_path / "backups"
    first = save_new(path, document)
    save_case(path, first.document, first.fingerprint, shelf)
    kept = backups.find_backups(shelf, document.id)
    assert kept
    named = snapshots.keep_snapshot(tmp_path / "named", document, "as sent")
    for copy in (*kept, named.path):
        assert age.is_protected(copy.read_bytes())
        assert open_case(copy, opens).document.case == document.case


def test_what_was_guarded_opens_with_its_key_and_no_other(document: Document) -> None:
    mine, other = document.protection, Protection.with_password("open sesame")
    assert mine is not None
    guarded = mine.guarded_bytes(b"unsaved work")
    assert b"unsaved" not in guarded
    assert mine.opened_bytes(guarded) == b"unsaved work"
    for wrong in (other.guarded_bytes(b"unsaved work"), guarded[:-1], guarded + b"x", b""):
        with pytest.raises(DamagedFile):
            mine.opened_bytes(wrong)


def test_the_guarded_key_opens_with_the_password_alone(document: Document) -> None:
    mine = document.protection
    assert mine is not None
    assert protection.reveal(mine.guarded, "open sesame").protection == mine


def test_neither_password_nor_key_is_told_when_protection_is_printed(document: Document) -> None:
    mine = document.protection
    assert mine is not None
    assert "sesame" not in repr(document)
    assert mine.key not in repr(document)


def test_what_is_protected_and_no_case_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "letter.age"
    path.write_bytes(age_by_hand.protect(b"Dear all", "open sesame"))
    with pytest.raises(NotACase, match="a text file"):
        open_case(path, opens)


@pytest.mark.parametrize("member", [b"{}", b"[1]", b'{"key": "AGE-SECRET-KEY-1X", "guarded": ""}'])
def test_a_key_that_cannot_be_read_is_made_anew(member: bytes, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi.age"
    odd = Document(case=Case(), extra={MEMBER: member})
    path.write_bytes(age_by_hand.protect(container.pack(odd), "open sesame"))
    found = open_case(path, opens).document
    assert found.protection is not None
    assert found.protection.opened_bytes(found.protection.guarded_bytes(b"x")) == b"x"


def test_given_another_password_by_the_tool_of_age_its_key_opens_with_that(
    document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi.age"
    save_new(path, document)
    plain = age_by_hand.reveal(path.read_bytes(), "open sesame")
    path.write_bytes(age_by_hand.protect(plain, "another one"))
    found = protection.reveal(path.read_bytes(), "another one").protection
    assert document.protection is not None
    assert found.key == document.protection.key
    assert protection.reveal(found.guarded, "another one").protection == found


def test_a_key_that_is_not_guarded_is_guarded_anew(document: Document) -> None:
    assert document.protection is not None
    bare = replace(document, protection=replace(document.protection, guarded=b""))
    locked = age_by_hand.protect(container.pack(protection.inside(bare)), "open sesame")
    found = protection.reveal(locked, "open sesame").protection
    assert age.is_protected(found.guarded)
