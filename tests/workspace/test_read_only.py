"""A case from a PDF is looked at; it is changed once it is saved as a case of its own."""

from pathlib import Path

import pytest

from sroi_app.model.address import Address
from sroi_app.model.edits import put
from sroi_app.storage.case_file import open_case
from sroi_app.storage.container import unpack
from sroi_app.storage.document import Document
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.read_only import ReadOnlyCopy
from sroi_app.workspace.sealing import seal
from sroi_app.workspace.workspace import Workspace
from tests.reports.sample import CASE

NAME = Address.parse("organisation/name")
GROUPS = Address.parse("stakeholders")


@pytest.fixture
def document() -> Document:
    return unpack(seal(CASE).seal.case)


@pytest.fixture
def copy(tmp_path: Path, document: Document) -> Workspace:
    made = Workspace(Folders(tmp_path / "home"))
    made.open_copy(document)
    return made


def test_every_way_to_change_a_copy_ends_in_a_refusal(copy: Workspace) -> None:
    changed = put(copy.case, NAME, "Somebody else")
    for change in (
        lambda: copy.apply(changed, "Change"),
        lambda: copy.answering.choose(NAME, "Somebody else", "Name"),
        lambda: copy.add_row(GROUPS, "Add a group"),
        lambda: copy.remove_row(GROUPS / "s1", "Remove a group"),
    ):
        with pytest.raises(ReadOnlyCopy, match="save this copy first"):
            change()
    assert copy.case == CASE
    assert not copy.dirty
    assert copy.undo_label == ""


def test_what_changes_nothing_is_not_refused(copy: Workspace) -> None:
    copy.apply(copy.case, "Look at it")
    copy.answering.choose(NAME, CASE.organisation.name, "Name")


def test_a_copy_that_is_saved_is_a_document_of_its_own(
    copy: Workspace, document: Document, tmp_path: Path
) -> None:
    copy.save_as(tmp_path / "mine.sroi")
    saved = open_case(tmp_path / "mine.sroi").document
    assert saved.case == CASE
    assert saved.id != document.id
    copy.answering.choose(NAME, "Somebody else", "Name")
    assert copy.case.organisation.name == "Somebody else"


def test_what_is_opened_after_a_copy_can_be_changed(copy: Workspace) -> None:
    copy.start_new()
    copy.answering.choose(NAME, "Mine", "Name")
    assert copy.case.organisation.name == "Mine"
