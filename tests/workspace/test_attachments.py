"""Files behind the numbers: added, named, taken out, and safe over every save and power cut."""

from decimal import Decimal
from pathlib import Path

import pytest

from sroi_app.guide.changes import changes
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add
from sroi_app.storage.case_file import open_case
from sroi_app.workspace.attachments import (
    ATTACHMENTS,
    LARGEST_TOGETHER,
    MOST,
    attached,
)
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.letting_in import NotAdded, Taken, read_bytes, take
from sroi_app.workspace.workspace import Workspace
from tests.storage.attached.made import PDF, TEXT
from tests.workspace.endings import lose_power

PEOPLE = Address.parse("outcomes/o1/quantities")
PRICE = Address.parse("outcomes/o1/proxy/value")


def taken(name: str = "quotes.txt", content: bytes = TEXT) -> Taken:
    return take(read_bytes(name, content))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = Workspace(Folders(tmp_path / "home"))
    case, _address = add(Case(), Address.parse("outcomes"), description="Less lonely")
    made.apply(case, "Begin")
    made.seal()
    return made


def at(file: Taken) -> Address:
    return ATTACHMENTS / file.sha256


def shown(workspace: Workspace) -> list[str]:
    """What the one file of a case stands behind."""
    (item,) = workspace.case.attachments
    return list(item.supports)


def in_file(path: Path) -> dict[str, bytes]:
    return dict(open_case(path).document.attachments)


def test_a_file_is_added_behind_a_number_and_is_private(workspace: Workspace) -> None:
    file = taken()
    workspace.attachments.attach([file], [PEOPLE])
    (item,) = workspace.case.attachments
    assert (item.id, item.name, item.size) == (file.sha256, "quotes.txt", Decimal(len(TEXT)))
    assert item.supports == (str(PEOPLE),)
    assert item.private
    assert workspace.undo_label == "Add “quotes.txt”"
    assert workspace.document.attachments == {file.sha256: TEXT}


def test_several_files_are_one_step(workspace: Workspace) -> None:
    workspace.attachments.attach([taken(), taken("report.pdf", PDF)])
    assert workspace.undo_label == "Add 2 files"
    workspace.undo()
    assert workspace.case.attachments == ()


def test_the_same_file_twice_is_one_and_stands_behind_both_numbers(workspace: Workspace) -> None:
    workspace.attachments.attach([taken()], [PEOPLE])
    workspace.attachments.attach([taken("again.txt")], [PRICE])
    (item,) = workspace.case.attachments
    assert item.name == "quotes.txt"
    assert item.supports == (str(PEOPLE), str(PRICE))
    workspace.attachments.attach([taken("once more.txt"), taken("and again.txt")], [PRICE])
    assert workspace.undo_label == "Add “again.txt”"


def test_a_file_is_renamed_without_losing_its_ending(workspace: Workspace) -> None:
    file = taken()
    workspace.attachments.attach([file])
    for typed, kept in {
        "What members said": "What members said.txt",
        "What members said.txt": "What members said.txt",
        "setup.exe": "setup.exe.txt",
        "a\u202eb/c.txt": "c.txt",
        "  ": "File.txt",
    }.items():
        workspace.attachments.rename(at(file), typed)
        assert workspace.case.attachments[0].name == kept


def test_what_a_file_shows_can_be_said_and_taken_back(workspace: Workspace) -> None:
    file = taken()
    workspace.attachments.attach([file])
    workspace.attachments.support(at(file), [PRICE, PEOPLE])
    assert shown(workspace) == [str(PRICE), str(PEOPLE)]
    assert workspace.undo_label == "Change what “quotes.txt” shows"
    workspace.undo()
    assert shown(workspace) == []


def test_removing_a_file_can_be_undone(workspace: Workspace) -> None:
    file = taken()
    workspace.attachments.attach([file], [PEOPLE])
    workspace.attachments.detach(at(file))
    assert workspace.case.attachments == ()
    assert workspace.undo_label == "Remove “quotes.txt”"
    workspace.undo()
    assert workspace.document.attachments == {file.sha256: TEXT}


def test_what_was_undone_is_not_saved_and_comes_back_with_redo(
    workspace: Workspace, tmp_path: Path
) -> None:
    path, file = tmp_path / "case.sroi", taken()
    workspace.attachments.attach([file], [PEOPLE])
    workspace.undo()
    workspace.save_as(path)
    assert in_file(path) == {}
    workspace.redo()
    workspace.save()
    assert in_file(path) == {file.sha256: TEXT}
    workspace.undo()
    workspace.save()
    assert in_file(path) == {}
    workspace.redo()
    assert workspace.attachments.is_there(at(file))


def test_only_what_the_case_names_is_in_its_file_and_in_named_versions(
    workspace: Workspace, tmp_path: Path
) -> None:
    path, file, other = tmp_path / "case.sroi", taken(), taken("report.pdf", PDF)
    workspace.attachments.attach([file, other])
    workspace.attachments.detach(at(other))
    workspace.save_as(path)
    kept = workspace.versions.keep("as sent")
    assert in_file(path) == in_file(kept.path) == {file.sha256: TEXT}
    workspace.open(path)
    assert workspace.attachments.is_there(at(file))
    assert not workspace.attachments.is_there(at(other))


def test_a_backup_holds_the_files_as_they_were(workspace: Workspace, tmp_path: Path) -> None:
    path, file = tmp_path / "case.sroi", taken()
    workspace.attachments.attach([file])
    workspace.save_as(path)
    workspace.attachments.detach(at(file))
    workspace.save()
    (before,) = workspace.versions.saved()
    assert in_file(before.path) == {file.sha256: TEXT}


def test_a_power_cut_loses_no_file(workspace: Workspace) -> None:
    file = taken()
    workspace.attachments.attach([file], [PEOPLE])
    found = lose_power(workspace)
    (copy,) = found.recovering.copies()
    found.recovering.take_up(copy)
    assert found.case.attachments == workspace.case.attachments
    assert found.document.attachments == {file.sha256: TEXT}
    assert found.dirty


def test_another_case_knows_nothing_of_the_files_of_the_one_before(workspace: Workspace) -> None:
    file = taken()
    workspace.attachments.attach([file])
    workspace.start_new()
    assert not workspace.attachments.is_there(at(file))
    assert workspace.document.attachments == {}


def test_a_row_that_goes_takes_its_files_links_with_it(workspace: Workspace) -> None:
    workspace.attachments.attach([taken()], [PEOPLE])
    workspace.remove_row(Address.parse("outcomes/o1"), "Remove")
    assert workspace.case.attachments[0].supports == ()


def test_files_that_are_too_much_together_are_refused_and_nothing_changes(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert LARGEST_TOGETHER == 50 * 1024 * 1024
    monkeypatch.setattr("sroi_app.workspace.attachments.LARGEST_TOGETHER", len(TEXT) + 10)
    workspace.attachments.attach([taken()])
    before = workspace.case
    with pytest.raises(NotAdded, match="All files of a case together"):
        workspace.attachments.attach([taken("report.pdf", PDF)])
    assert workspace.case is before
    workspace.attachments.attach([taken("again.txt")], [PEOPLE])  # it is there already


def test_too_many_files_are_refused() -> None:
    files = [
        Taken(name=f"{number}.txt", content=b"x", sha256=f"{number:064x}")
        for number in range(10, MOST + 11)
    ]
    with pytest.raises(NotAdded, match="can hold 300 files"):
        attached(Case(), files)
    assert len(attached(Case(), files[1:]).attachments) == MOST


def test_what_became_of_files_is_told_in_words(workspace: Workspace) -> None:
    before, file = workspace.case, taken()
    workspace.attachments.attach([file], [PEOPLE])
    added = workspace.case
    workspace.attachments.rename(at(file), "Said by members")
    told = [(change.page, change.row, change.words) for change in changes(before, added)]
    assert told == [("Files behind the numbers", "quotes.txt", "Added.")]
    (renamed,) = changes(added, workspace.case)
    assert renamed.row == "Said by members.txt"
