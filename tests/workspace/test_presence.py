"""Who else has a case open, and for how long that is believed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sroi_app.storage.lock import Holder, lock_place, read_lock, write_lock
from sroi_app.workspace import presence
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.presence import Presence

NOW = datetime(2026, 11, 30, 14, 5, tzinfo=UTC)
ANN = Holder(
    user="Ann Smith", computer="LAPTOP-3", since=NOW - timedelta(days=3), seen=NOW, run="1f2e3d4c"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "case.sroi"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "home")


def test_two_windows_on_one_computer_see_each_other_while_they_live(
    folders: Folders, path: Path
) -> None:
    first, second = Presence(folders), Presence(folders)
    first.hold(path)
    seen = second.other(path)
    assert seen is not None
    assert second.is_here(seen)
    assert first.other(path) is None  # oneself is nobody else
    second.hold(path)
    assert read_lock(path) == seen  # the first stays the one others are told of
    first.leave()
    assert second.other(path) is None
    second.renew()
    assert Presence(folders).other(path) is not None
    second.leave()
    assert not lock_place(path).exists()


def test_a_window_that_died_is_believed_no_longer(folders: Folders, path: Path) -> None:
    died = Presence(folders)
    died.hold(path)
    died._run._let_go()  # as the system does for a process that has ended
    assert Presence(folders).other(path) is None
    assert lock_place(path).exists()
    Presence(folders).hold(path)


@pytest.mark.parametrize(
    ("age", "believed"),
    [
        (timedelta(0), True),
        (timedelta(hours=23), True),
        (timedelta(hours=25), False),
        (timedelta(hours=-25), False),
    ],
)
def test_another_computer_is_believed_for_a_day(
    folders: Folders, path: Path, age: timedelta, believed: bool
) -> None:
    write_lock(path, ANN)
    seen = Presence(folders, lambda: NOW + age).other(path)
    assert seen == (ANN if believed else None)


def test_it_is_shown_again_every_hour_and_not_at_every_save(folders: Folders, path: Path) -> None:
    now = [NOW]
    mine = Presence(folders, lambda: now[0])
    mine.hold(path)
    for minutes, seen in ((30, NOW), (61, NOW + timedelta(minutes=61))):
        now[0] = NOW + timedelta(minutes=minutes)
        mine.renew()
        found = read_lock(path)
        assert found is not None
        assert (found.since, found.seen) == (NOW, seen)
    mine.leave()


def test_going_to_another_file_takes_the_mark_along(folders: Folders, path: Path) -> None:
    mine, other = Presence(folders), path.with_name("other.sroi")
    mine.hold(path)
    mine.hold(other)
    assert (lock_place(path).exists(), lock_place(other).exists()) == (False, True)
    mine.hold(None)
    assert not lock_place(other).exists()


def test_a_person_has_a_name_also_where_the_system_knows_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(presence, "_full_name", lambda: "")
    monkeypatch.setattr("getpass.getuser", lambda: "ann")
    assert presence._user() == "ann"

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert presence._user() == ""
