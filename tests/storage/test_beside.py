"""What lies in the folder of a file: the file under another name, and what synchronisers make."""

from dataclasses import replace
from pathlib import Path

import pytest

from sroi_app.model.case import Case
from sroi_app.storage.beside import conflict_copies, renamed
from sroi_app.storage.case_file import save_new
from sroi_app.storage.document import Document
from sroi_app.storage.fingerprint import Fingerprint

DOCUMENT = Document(case=Case(title="Visits"))
OTHER = replace(DOCUMENT, case=Case(title="Visits, as Ann has it"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    save_new(tmp_path / "Visits.sroi", DOCUMENT)
    return tmp_path / "Visits.sroi"


@pytest.mark.parametrize(
    "name",
    [
        "Visits-DESKTOP-12.sroi",  # OneDrive
        "Visits (Ann's conflicted copy 2026-11-30).sroi",  # Dropbox
        "Visits (1).sroi",  # Google Drive
        "Visits.sync-conflict-20261130-140500-ABCDEFG.sroi",  # Syncthing
        "Visits (In Konflikt stehende Kopie von Ann 2026-11-30).sroi",  # Dropbox in German
        "VISITS-LAPTOP.SROI",
    ],
)
def test_copies_that_synchronisers_make_are_known_by_name_and_content(
    path: Path, name: str
) -> None:
    copy = path.with_name(name)
    save_new(copy, OTHER)
    assert conflict_copies(path, DOCUMENT.id) == (copy,)
    assert conflict_copies(copy, DOCUMENT.id) == (path,)  # opened itself, it has one beside it


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("Visits-DESKTOP-12.sroi", Document(case=Case(title="Another case"))),
        ("Visits as sent.sroi", OTHER),
        ("Visits 2025.sroi", OTHER),
        ("Other-DESKTOP-12.sroi", OTHER),
        ("Visits (1).txt", OTHER),
    ],
)
def test_what_only_looks_like_one_is_none(path: Path, name: str, document: Document) -> None:
    save_new(path.with_name(name), document)
    assert conflict_copies(path, DOCUMENT.id) == ()


def test_a_copy_that_cannot_be_read_is_none(path: Path) -> None:
    path.with_name("Visits (1).sroi").write_bytes(b"half")
    path.with_name("Visits (2).sroi").mkdir()
    assert conflict_copies(path, DOCUMENT.id) == ()
    assert conflict_copies(path.parent / "never" / "case.sroi", DOCUMENT.id) == ()


def test_a_file_is_found_under_its_new_name_by_what_it_holds(path: Path) -> None:
    opened = Fingerprint.of_file(path)
    save_new(path.with_name("Another.sroi"), OTHER)
    assert renamed(path, opened) is None
    now = path.rename(path.with_name("Visits, final.sroi"))
    assert renamed(path, opened) == now
