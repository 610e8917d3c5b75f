from datetime import UTC, datetime
from pathlib import Path

import pytest

from sroi_app.storage.backups import find_backups, find_versions, keep_backup
from sroi_app.storage.fingerprint import Fingerprint
from sroi_app.storage.refusals import SaveFailed
from sroi_app.storage.retention import LATEST, LEAST_KEPT

MINE, YOURS, OTHER = "a" * 32, "b" * 32, "c" * 32


def test_two_documents_never_share_backups(tmp_path: Path) -> None:
    keep_backup(tmp_path, MINE, 1, b"mine")
    keep_backup(tmp_path, YOURS, 1, b"yours")
    assert [path.read_bytes() for path in find_backups(tmp_path, MINE)] == [b"mine"]
    assert [path.read_bytes() for path in find_backups(tmp_path, YOURS)] == [b"yours"]


def test_the_oldest_go_first(tmp_path: Path) -> None:
    for saves in range(1, LATEST + 3):
        keep_backup(tmp_path, MINE, saves, b"%d" % saves)
    kept = [int(path.read_bytes()) for path in find_backups(tmp_path, MINE)]
    assert kept == list(range(LATEST + 2, 2, -1))


@pytest.mark.parametrize("saves", [1, LATEST, 10**9])
def test_what_is_kept_last_is_the_newest_however_little_it_counts(
    tmp_path: Path, saves: int
) -> None:
    """A case gone on with from an earlier version; a stranger's file with our id, counted high."""
    for number in range(LATEST + 5):
        keep_backup(tmp_path, MINE, saves + number, b"before %d" % number)
    for number in range(3):
        keep_backup(tmp_path, MINE, number, b"after %d" % number)
        assert find_backups(tmp_path, MINE)[0].read_bytes() == b"after %d" % number
    newest = [path.read_bytes() for path in find_backups(tmp_path, MINE)[:4]]
    assert newest == [b"after 2", b"after 1", b"after 0", b"before %d" % (LATEST + 4)]


def test_what_only_bears_the_name_of_a_version_does_not_count_as_kept(tmp_path: Path) -> None:
    keep_backup(tmp_path, MINE, 1, b"content")
    find_backups(tmp_path, MINE)[0].write_bytes(b"")  # as a drive leaves it that lost its power
    keep_backup(tmp_path, MINE, 1, b"content")
    assert find_backups(tmp_path, MINE)[0].read_bytes() == b"content"


def test_what_does_not_stay_is_not_said_to_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sroi_app.storage.retention.kept", lambda _moments, _room: ())
    with pytest.raises(SaveFailed):
        keep_backup(tmp_path, MINE, 1, b"mine")


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
    monkeypatch.setattr("sroi_app.storage.retention.LARGEST_TOGETHER", 50)
    for saves in range(1, 10):
        keep_backup(tmp_path, MINE, saves, b"%d" % saves * 10)
    assert len(find_backups(tmp_path, MINE)) == 5
    keep_backup(tmp_path, MINE, 10, b"x" * 1000)
    assert len(find_backups(tmp_path, MINE)) == LEAST_KEPT
    assert find_backups(tmp_path, MINE)[0].read_bytes() == b"x" * 1000


def test_where_all_together_take_too_much_what_was_not_saved_for_longest_keeps_less(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for saves in range(1, 11):
        keep_backup(tmp_path, YOURS, saves, b"yours %d" % saves, 1_000_000 + saves)
        keep_backup(tmp_path, OTHER, saves, b"other %d" % saves, 2_000_000 + saves)
    monkeypatch.setattr("sroi_app.storage.retention.LARGEST_OF_ALL", 120)
    keep_backup(tmp_path, MINE, 1, b"mine")
    counts = [len(find_backups(tmp_path, id_)) for id_ in (YOURS, OTHER, MINE)]
    assert counts == [6, 10, 1]
    monkeypatch.setattr("sroi_app.storage.retention.LARGEST_OF_ALL", 1)
    keep_backup(tmp_path, MINE, 2, b"mine too")
    counts = [len(find_backups(tmp_path, id_)) for id_ in (YOURS, OTHER, MINE)]
    assert counts == [LEAST_KEPT, LEAST_KEPT, 2]


def test_a_file_under_a_password_is_kept_as_it_is_and_with_its_ending(tmp_path: Path) -> None:
    locked = b"age-encryption.org/v1\n-> scrypt\n\x00\xff"
    keep_backup(tmp_path, MINE, 1, b"open")
    keep_backup(tmp_path, MINE, 2, locked)
    newest, oldest = find_backups(tmp_path, MINE)
    assert newest.name.endswith(".sroi.age")
    assert oldest.name.endswith(".sroi")
    assert newest.read_bytes() == locked


def test_what_is_kept_already_is_not_written_again(tmp_path: Path) -> None:
    keep_backup(tmp_path, MINE, 1, b"same", 1_000_000)
    keep_backup(tmp_path, MINE, 1, b"same", 2_000_000)
    (version,) = find_versions(tmp_path, MINE)
    assert version.saved_at.timestamp() == 1_000_000


def test_what_the_file_itself_holds_can_be_left_out(tmp_path: Path) -> None:
    keep_backup(tmp_path, MINE, 1, b"before")
    keep_backup(tmp_path, MINE, 2, b"now")
    (version,) = find_versions(tmp_path, MINE, but=Fingerprint.of(b"now"))
    assert version.path.read_bytes() == b"before"


def test_counters_of_any_length_are_in_order(tmp_path: Path) -> None:
    keep_backup(tmp_path, MINE, 99_999_999, b"early")
    keep_backup(tmp_path, MINE, 10**9, b"late")
    keep_backup(tmp_path, MINE, 10**9, b"last")
    kept = [path.read_bytes() for path in find_backups(tmp_path, MINE)]
    assert kept == [b"last", b"late", b"early"]
