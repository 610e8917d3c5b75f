from datetime import UTC, datetime
from pathlib import Path

import pytest

from sroi_app.storage.backups import KEPT, LEAST_KEPT, find_backups, find_versions, keep_backup

MINE, YOURS = "a" * 32, "b" * 32


def test_two_documents_never_share_backups(tmp_path: Path) -> None:
    keep_backup(tmp_path, MINE, 1, b"mine")
    keep_backup(tmp_path, YOURS, 1, b"yours")
    assert [path.read_bytes() for path in find_backups(tmp_path, MINE)] == [b"mine"]
    assert [path.read_bytes() for path in find_backups(tmp_path, YOURS)] == [b"yours"]


def test_the_oldest_go_first_by_their_counter(tmp_path: Path) -> None:
    for saves in (*range(2, KEPT + 3), 1):
        keep_backup(tmp_path, MINE, saves, b"%d" % saves)
    kept = [int(path.read_bytes()) for path in find_backups(tmp_path, MINE)]
    assert kept == list(range(KEPT + 2, 2, -1))


def test_two_versions_with_one_counter_are_both_kept(tmp_path: Path) -> None:
    keep_backup(tmp_path, MINE, 5, b"from the office")
    keep_backup(tmp_path, MINE, 5, b"from home")
    assert len(find_backups(tmp_path, MINE)) == 2


def test_a_version_is_told_with_the_time_it_was_saved_and_its_size(tmp_path: Path) -> None:
    keep_backup(tmp_path, MINE, 1, b"first", 1_700_000_000)
    keep_backup(tmp_path, MINE, 2, b"second")
    second, first = find_versions(tmp_path, MINE)
    assert (first.saved_at, first.size) == (datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC), 5)
    assert (second.path.read_bytes(), second.size) == (b"second", 6)
    assert second.saved_at > first.saved_at


def test_a_version_that_goes_away_meanwhile_is_left_out(tmp_path: Path) -> None:
    keep_backup(tmp_path, MINE, 1, b"first")
    (tmp_path / MINE / "00000002-gone.sroi").symlink_to(tmp_path / "gone")
    assert [version.size for version in find_versions(tmp_path, MINE)] == [5]


def test_no_folder_means_no_backups(tmp_path: Path) -> None:
    assert find_backups(tmp_path / "nowhere", MINE) == ()
    assert find_versions(tmp_path / "nowhere", MINE) == ()


def test_of_large_versions_fewer_are_kept_and_never_too_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sroi_app.storage.backups.LARGEST_TOGETHER", 50)
    for saves in range(1, 10):
        keep_backup(tmp_path, MINE, saves, b"%d" % saves * 10)
    assert len(find_backups(tmp_path, MINE)) == 5
    keep_backup(tmp_path, MINE, 10, b"x" * 1000)
    assert len(find_backups(tmp_path, MINE)) == LEAST_KEPT
    assert find_backups(tmp_path, MINE)[0].read_bytes() == b"x" * 1000
