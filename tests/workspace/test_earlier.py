"""What is kept of a file that does not open any more."""

from pathlib import Path

import pytest

from sroi_app.errors import AppError
from sroi_app.storage.case_file import open_case
from sroi_app.workspace.earlier import earlier_of
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case


@pytest.fixture
def work(tmp_path: Path) -> Workspace:
    """A case that was saved twice at case.sroi."""
    made = Workspace(Folders(tmp_path / "home"))
    made.apply(ready_case(), "Begin")
    made.save_as(tmp_path / "case.sroi")
    made.save()
    return made


def test_the_last_save_is_offered_first_whatever_became_of_the_file(
    work: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    path.write_bytes(bytes(path.stat().st_size))  # what a power cut leaves on many a stick
    newest, before = earlier_of(work.folders, path)
    assert open_case(newest.path).document == work.document
    assert open_case(before.path).document.saves == 1


def test_a_file_that_was_sent_elsewhere_is_known_by_what_it_still_tells(
    work: Workspace, tmp_path: Path
) -> None:
    sent = tmp_path / "sent.sroi"
    sent.write_bytes((tmp_path / "case.sroi").read_bytes()[:-100])
    assert len(earlier_of(work.folders, sent)) == 2


def test_of_two_documents_saved_at_one_place_the_later_comes_first(
    work: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    path.unlink()
    work.start_new()
    work.save_as(path)
    path.write_bytes(b"")
    found = [open_case(version.path).document for version in earlier_of(work.folders, path)]
    assert [document.saves for document in found] == [1, 2, 1]
    assert found[0].id == work.document.id


def test_a_version_that_is_broken_itself_is_passed_over(work: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi"
    path.write_bytes(b"")
    newest, _before = earlier_of(work.folders, path)
    newest.path.write_bytes(newest.path.read_bytes()[:-1])
    assert [open_case(one.path).document.saves for one in earlier_of(work.folders, path)] == [1]


def test_named_versions_are_kept_for_it_too(work: Workspace, tmp_path: Path) -> None:
    work.versions.keep("as sent")
    path = tmp_path / "case.sroi"
    path.write_bytes(b"")
    assert [version.name for version in earlier_of(work.folders, path)] == ["", "", "as sent"]


def test_of_a_file_that_was_never_saved_here_nothing_is_kept(
    work: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "other.sroi").write_bytes(b"")
    assert earlier_of(work.folders, tmp_path / "other.sroi") == ()


def test_earlier_versions_are_spoken_of_only_where_some_are_kept(
    work: Workspace, tmp_path: Path
) -> None:
    path, strange = tmp_path / "case.sroi", tmp_path / "strange.sroi"
    path.write_bytes(b"")
    strange.write_bytes(b"")
    with pytest.raises(AppError) as ours:
        work.open(path)
    assert "look for an earlier version in" in ours.value.advice
    with pytest.raises(AppError) as theirs:
        work.open(strange)
    assert theirs.value.advice == "Ask for the file to be sent again."
