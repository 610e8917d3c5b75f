"""All that is kept is told, place by place; and all that is kept of one case can go."""

import os
from pathlib import Path

import pytest

from sroi_app.model.case import Case
from sroi_app.workspace import traces
from sroi_app.workspace.attachments import ATTACHMENTS
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.letting_in import read_bytes, take
from sroi_app.workspace.traces import PLACES, Fingerprint, NotRemoved
from sroi_app.workspace.workspace import Workspace
from tests.workspace.endings import crash

LETTER = take(read_bytes("letter.txt", b"Dear all"))


def worked_in(folders: Folders, path: Path) -> Workspace:
    """A case of which everything is kept that ever is."""
    workspace = Workspace(folders)
    workspace.apply(Case(title=path.stem), "Change")
    workspace.attachments.attach([LETTER])
    workspace.save_as(path)
    workspace.versions.keep("as sent")
    workspace.attachments.copy_to_open(ATTACHMENTS / LETTER.sha256)
    workspace.apply(Case(title="More"), "Change")
    workspace.journalling.copy_writer()()
    return workspace


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "home")


def files_in(folder: Path) -> list[Path]:
    """What is there, whatever it is."""
    return [path for path in folder.rglob("*") if path.is_file()]


def test_every_folder_of_ours_is_told(folders: Folders) -> None:
    told = {place.path(folders) for place in PLACES}
    ours = {name for name, kind in vars(Folders).items() if isinstance(kind, property)}
    assert told == {getattr(folders, name) for name in ours}


def test_how_much_is_kept_is_counted(folders: Folders, tmp_path: Path) -> None:
    assert {found.amount.files for found in traces.look(folders)} == {0}
    work = worked_in(folders, tmp_path / "case.sroi")
    found = {one.path: one.amount for one in traces.look(folders)}
    for path in (folders.recovery, folders.backups, folders.snapshots, folders.opened):
        sizes = [file.stat().st_size for file in files_in(path)]
        assert (found[path].files, found[path].size) == (len(sizes), sum(sizes))
        assert found[path].since is not None
    assert work.dirty


def test_all_that_is_kept_of_a_case_can_go_and_its_file_stays(
    folders: Folders, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    crash(worked_in(folders, path))  # and so leaves unsaved work
    other = worked_in(folders, tmp_path / "other.sroi")
    work = Workspace(folders)
    work.open(path)
    kept = traces.kept_of(work)
    assert (kept.versions, kept.named, kept.unsaved) == (1, 1, 1)
    traces.remove_all(work)
    assert traces.kept_of(work).size == 0
    assert path.exists()
    assert not [file for file in files_in(folders.root) if work.document.id in str(file)]
    assert other.versions.saved() or other.versions.named()
    assert [file for file in files_in(folders.recovery) if other.document.id in file.name]


def test_what_cannot_be_removed_is_named(
    folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = worked_in(folders, tmp_path / "case.sroi")
    monkeypatch.setattr("sroi_app.storage.traces._remove", lambda _path: None)
    with pytest.raises(NotRemoved, match=work.document.id):
        traces.remove_all(work)


@pytest.mark.usefixtures("quick_passwords")
def test_what_anybody_can_read_is_told_from_what_is_protected(
    folders: Folders, tmp_path: Path
) -> None:
    work = worked_in(folders, tmp_path / "case.sroi")
    document = work.document.id
    assert len(traces.readable_copies(folders, document)) == 2
    crash(work)  # and so leaves unsaved work, with what is attached to it
    work = Workspace(folders)
    work.open(tmp_path / "case.sroi")
    before = traces.readable_copies(folders, document)
    assert {path.suffix for path in before} >= {".sroi", ".journal"}
    assert len(before) > 3
    work.protecting.save(tmp_path / "case.sroi.age", work.protecting.with_password("open sesame"))
    work.versions.keep("later")
    assert traces.readable_copies(folders, work.document.id) == before
    traces.remove_copies(folders, before)
    assert traces.readable_copies(folders, work.document.id) == ()
    assert [version.name for version in work.versions.named()] == ["later"]


def test_what_lies_beside_a_file_is_not_ours_to_remove(folders: Folders, tmp_path: Path) -> None:
    copy, theirs = tmp_path / "Befriending.sroi", tmp_path / "Befriending.json"
    for path in (copy, theirs):
        path.write_text("{}")
    traces.remove_copies(folders, [copy])
    assert not copy.exists()
    assert theirs.exists()


def test_a_file_somebody_saved_meanwhile_is_not_removed(tmp_path: Path) -> None:
    path = tmp_path / "case.sroi"
    path.write_bytes(b"mine")
    opened = Fingerprint.of_file(path)
    path.write_bytes(b"a colleague's")
    with pytest.raises(NotRemoved, match=r"case\.sroi has been changed since you opened it"):
        traces.remove_file(path, opened)
    assert path.read_bytes() == b"a colleague's"


def test_a_link_goes_with_the_file_it_leads_to(tmp_path: Path) -> None:
    path, link = tmp_path / "case.sroi", tmp_path / "link.sroi"
    path.write_bytes(b"mine")
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("links cannot be made here")
    traces.remove_file(link, Fingerprint.of(b"mine"))
    assert list(tmp_path.iterdir()) == []


def test_what_was_broken_off_in_the_writing_goes_too(folders: Folders, tmp_path: Path) -> None:
    work = worked_in(folders, tmp_path / "case.sroi")
    shelf = folders.backups / work.document.id
    left = [folder / "~$sroi-0a1b2c3d.tmp" for folder in (folders.recovery, shelf)]

    def kill() -> None:
        shelf.mkdir(exist_ok=True)
        for path in left:
            path.write_bytes(b"PK and what the case says")
            os.utime(path, (0, 0))

    kill()
    assert {*left} <= {*traces.readable_copies(folders, work.document.id)}
    traces.remove_copies(folders, traces.readable_copies(folders, work.document.id))
    assert not any(path.exists() for path in left)
    kill()
    traces.remove_all(work)
    assert not any(path.exists() for path in left)


def test_what_is_being_written_just_now_is_left_to_be_finished(
    folders: Folders, tmp_path: Path
) -> None:
    work = worked_in(folders, tmp_path / "case.sroi")
    fresh = folders.recovery / "~$sroi-0a1b2c3d.tmp"
    fresh.write_bytes(b"PK")
    traces.remove_all(work)
    assert fresh.exists()


def test_what_another_window_has_of_the_case_stays_and_is_known(
    folders: Folders, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    other = worked_in(folders, path)
    work = Workspace(folders)
    work.open(path)
    assert traces.stays_elsewhere(work)
    traces.remove_all(work)
    assert traces.stays_elsewhere(work)
    assert all(copy.exists() for copy in other.attachments.copies)
    assert not traces.stays_elsewhere(other)
    crash(other)
    assert not traces.stays_elsewhere(work)
