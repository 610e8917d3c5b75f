import os
from pathlib import Path

import pytest

from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.storage.places import (
    DriveGone,
    Hindrance,
    can_keep,
    drive_of,
    hindrance,
    insist_on_drive,
    is_passing,
    takes_files,
)

TEMPORARY = (Path("/system/tmp"), Path("/c/Users/ann/AppData/Local/Temp"))
PASSING = (
    "/c/Users/ann/AppData/Local/Microsoft/Windows/INetCache/Content.Outlook/A1B2C3D4/Case.sroi",
    "/c/Users/ann/AppData/Local/Temp/Case.sroi",  # Thunderbird
    "/c/Users/ann/AppData/Local/Temp/Temp1_Cases for you.zip/Case.sroi",  # Explorer
    "/c/Users/ann/AppData/Local/Temp/5a0f_Cases.zip.b3d/sub/Case.sroi",  # Explorer of Windows 11
    "/c/Users/ann/AppData/Local/Temp/7zO4C0B2A1F/Case.sroi",
    "/c/Users/ann/AppData/Local/Temp/Rar$DIa0.123/Case.sroi",
    "/system/tmp/mozilla_ann0/Case.sroi",
    "/Users/ann/Library/Containers/com.apple.mail/Data/Library/Mail Downloads/1/Case.sroi",
    "/private/var/folders/x/T/TemporaryItems/Case.sroi",
    "/home/ann/.cache/.fr-Ab12Cd/Case.sroi",
    "/run/user/1000/gvfs/archive:host=file%3A%2F%2F%2Fcases.zip/Case.sroi",
)
STAYING = (
    "/home/ann/Documents/Case.sroi",
    "/home/ann/cases.zip/Case.sroi",
    "/home/ann/Mozilla_2/Case.sroi",
    "/home/ann/OneDrive/Content/Case.sroi",
    "/system/tmp/kept/Case.sroi",
    "/c/Users/ann/AppData/Local/Temporary/Case.sroi",
    "/home/ann/archive/Case.sroi",
)


@pytest.mark.parametrize("path", PASSING)
def test_what_was_opened_out_of_an_email_or_a_zip_file_will_not_stay(path: str) -> None:
    assert is_passing(Path(path), TEMPORARY)


@pytest.mark.parametrize("path", STAYING)
def test_what_a_person_keeps_stays(path: str) -> None:
    assert not is_passing(Path(path), TEMPORARY)


def test_a_file_among_others_has_nothing_in_its_way(tmp_path: Path) -> None:
    (tmp_path / "case.sroi").write_bytes(b"")
    assert hindrance(tmp_path / "case.sroi") is None
    assert hindrance(tmp_path / "new.sroi") is None
    assert takes_files(tmp_path)


def test_of_a_file_that_is_gone_with_its_folder_nothing_is_said(tmp_path: Path) -> None:
    """Its folder may be there still, without rights: the place where a stick was plugged in."""
    assert hindrance(tmp_path / "gone" / "case.sroi") is None
    assert not takes_files(tmp_path / "gone")


@pytest.mark.parametrize(
    ("refused", "expected"), [("case.sroi", Hindrance.FILE), ("folder", Hindrance.FOLDER)]
)
def test_what_may_not_be_written_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str, expected: Hindrance
) -> None:
    path = tmp_path / "folder" / "case.sroi"
    path.parent.mkdir()
    path.write_bytes(b"")
    real = os.access
    monkeypatch.setattr(os, "access", lambda at, how: Path(at).name != refused and real(at, how))
    assert hindrance(path) is expected


def test_another_drive_in_its_place_is_seen_and_the_same_one_plugged_in_again_is_not(
    tmp_path: Path,
) -> None:
    path = tmp_path / "case.sroi"
    path.write_bytes(b"case")
    drive, mark = drive_of(path), Fingerprint.of(b"case")
    assert drive is not None
    insist_on_drive(path, drive, mark)
    insist_on_drive(path, drive + 1, mark)  # it is back under another number
    path.unlink()
    insist_on_drive(path, drive, mark)  # deleted: another question
    insist_on_drive(path, None, mark)
    with pytest.raises(DriveGone, match=r"The drive with case\.sroi is not plugged in"):
        insist_on_drive(path, drive + 1, mark)
    assert Fingerprint.of_file(path) == ABSENT


def test_whether_anything_can_be_kept_is_found_out_by_trying(tmp_path: Path) -> None:
    assert can_keep(tmp_path / "new" / "folder")
    assert list((tmp_path / "new" / "folder").iterdir()) == []
    (tmp_path / "in the way").write_bytes(b"")
    assert not can_keep(tmp_path / "in the way" / "folder")
