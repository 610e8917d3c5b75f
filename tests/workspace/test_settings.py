"""What the program remembers: helpful when it is there, never in the way when it is not."""

import os
import stat
from pathlib import Path

import pytest

from sroi_app.workspace.folders import Folders, keep_private, standard_folders
from sroi_app.workspace.settings import MOST_RECENT, NotForgotten, Settings


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "home")


def test_nothing_is_remembered_at_first(folders: Folders) -> None:
    settings = Settings(folders)
    assert settings.recent_files == ()
    assert settings.last_folder == settings.window_geometry == ""


def test_the_next_run_knows_what_this_one_did(folders: Folders, tmp_path: Path) -> None:
    settings = Settings(folders)
    settings.remember_file(tmp_path / "one.sroi")
    settings.remember_window("00ff")
    later = Settings(folders)
    assert later.recent_files == (str(tmp_path / "one.sroi"),)
    assert later.last_folder == str(tmp_path)
    assert later.window_geometry == "00ff"


def test_the_look_is_remembered_and_nothing_else_is_lost(folders: Folders, tmp_path: Path) -> None:
    settings = Settings(folders)
    assert (settings.theme, settings.zoom, settings.letters) == ("", 0, "")
    settings.remember_file(tmp_path / "one.sroi")
    settings.remember_look("contrast", 160, "easy")
    later = Settings(folders)
    assert (later.theme, later.zoom, later.letters) == ("contrast", 160, "easy")
    assert later.recent_files == (str(tmp_path / "one.sroi"),)


def test_the_newest_file_comes_first_and_each_only_once(folders: Folders, tmp_path: Path) -> None:
    settings = Settings(folders)
    for name in ("one", "two", "one"):
        settings.remember_file(tmp_path / name)
    assert settings.recent_files == (str(tmp_path / "one"), str(tmp_path / "two"))


def test_old_files_fall_off_the_end(folders: Folders, tmp_path: Path) -> None:
    settings = Settings(folders)
    for number in range(MOST_RECENT + 3):
        settings.remember_file(tmp_path / str(number))
    assert len(settings.recent_files) == MOST_RECENT
    assert settings.recent_files[-1] == str(tmp_path / "3")


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\x00", b'{"recent_files": 3}', b"null"])
def test_a_damaged_file_is_as_if_nothing_was_remembered(folders: Folders, damage: bytes) -> None:
    folders.root.mkdir()
    folders.preferences.write_bytes(damage)
    settings = Settings(folders)
    assert settings.recent_files == ()
    settings.remember_window("00")
    assert Settings(folders).window_geometry == "00"


def test_a_home_that_cannot_be_written_is_no_reason_to_stop(folders: Folders) -> None:
    folders.root.write_text("a file where the folder should be")
    settings = Settings(folders)
    settings.remember_window("00ff")
    assert settings.window_geometry == "00ff"


def test_another_place_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SROI_CASE_HOME", str(tmp_path))
    assert standard_folders() == Folders(tmp_path)


@pytest.mark.parametrize(
    ("system", "name", "inside"),
    [
        ("linux", "XDG_DATA_HOME", "SROI Case"),
        ("win32", "LOCALAPPDATA", "SROI Case"),
    ],
)
def test_the_systems_own_place_is_used_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, name: str, inside: str
) -> None:
    monkeypatch.delenv("SROI_CASE_HOME", raising=False)
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setenv(name, str(tmp_path))
    assert standard_folders() == Folders(tmp_path / inside)


def test_everything_of_ours_lies_in_one_folder(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    for place in (folders.preferences, folders.recovery, folders.backups):
        assert place.parent == tmp_path


def test_another_window_does_not_undo_that_no_files_are_remembered(
    folders: Folders, tmp_path: Path
) -> None:
    first, second = Settings(folders), Settings(folders)
    second.remember_file(tmp_path / "one.sroi")
    first.forget_files(always=True)
    second.remember_window("00ff")
    second.remember_file(tmp_path / "two.sroi")
    later = Settings(folders)
    assert later.forgets_files
    assert (later.recent_files, later.last_folder) == ((), "")
    assert later.window_geometry == "00ff"


def test_that_the_files_could_not_be_forgotten_is_said(folders: Folders) -> None:
    folders.root.write_text("a file where the folder should be")
    settings = Settings(folders)
    with pytest.raises(NotForgotten):
        settings.forget_files(always=True)
    assert not settings.forgets_files


posix_only = pytest.mark.skipif(os.name != "posix", reason="other systems keep persons apart")


def mode(folder: Path) -> int:
    """Who may do what with it."""
    return stat.S_IMODE(folder.stat().st_mode)


@posix_only
def test_nobody_else_may_look_into_our_folder(tmp_path: Path) -> None:
    new, old = Folders(tmp_path / "new"), Folders(tmp_path / "old")
    old.backups.mkdir(parents=True)
    old.root.chmod(0o755)
    for folders in (new, old):
        keep_private(folders)
        assert mode(folders.root) == 0o700


@posix_only
def test_a_folder_that_holds_other_things_too_stays_as_open_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    tmp_path.chmod(0o755)
    keep_private(Folders(tmp_path))
    assert mode(tmp_path) == 0o755


def test_where_no_folder_can_be_made_it_is_no_reason_to_stop(folders: Folders) -> None:
    folders.root.write_text("a file where the folder should be")
    keep_private(Folders(folders.root / "inside"))
