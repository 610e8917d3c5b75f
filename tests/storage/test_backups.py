from pathlib import Path

from sroi_app.storage.backups import KEPT, find_backups, keep_backup, remove_backups

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


def test_all_backups_of_one_document_can_be_removed(tmp_path: Path) -> None:
    keep_backup(tmp_path, MINE, 1, b"mine")
    keep_backup(tmp_path, YOURS, 1, b"yours")
    remove_backups(tmp_path, MINE)
    assert [path.name for path in tmp_path.iterdir()] == [YOURS]


def test_no_folder_means_no_backups(tmp_path: Path) -> None:
    assert find_backups(tmp_path / "nowhere", MINE) == ()
    remove_backups(tmp_path / "nowhere", MINE)
