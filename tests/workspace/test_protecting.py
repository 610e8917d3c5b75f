"""A case gets a password, is opened with it, changes it and loses it again."""

from pathlib import Path
from typing import Any

import pytest

from sroi_app.model.case import Case
from sroi_app.storage import age
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.protecting import PasswordNeeded, WrongPassword
from sroi_app.workspace.workspace import FileChangedElsewhere, Workspace

pytestmark = pytest.mark.usefixtures("quick_passwords")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A protected case, saved twice, so that there is an earlier version."""
    workspace = Workspace(Folders(tmp_path / "home"))
    workspace.apply(Case(title="First"), "Change")
    saved = tmp_path / "case.sroi.age"
    protecting = workspace.protecting
    protecting.save(saved, protecting.with_password("open sesame"))
    workspace.apply(Case(title="Second"), "Change")
    workspace.save()
    return saved


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Another run of the program."""
    return Workspace(Folders(tmp_path / "home"))


def needed_by(workspace: Workspace, path: Path) -> PasswordNeeded:
    """What is said of a file before its password is known."""
    with pytest.raises(PasswordNeeded) as refusal:
        workspace.open(path)
    return refusal.value


def test_a_protected_case_opens_once_it_is_unlocked(workspace: Workspace, path: Path) -> None:
    needed = needed_by(workspace, path)
    with pytest.raises(WrongPassword):
        workspace.protecting.unlock(needed, "open says me")
    workspace.protecting.unlock(needed, "open sesame")
    workspace.open(path)
    assert workspace.case.title == "Second"
    assert workspace.protecting.protected
    assert not workspace.dirty


def test_what_was_unlocked_is_forgotten_with_the_next_case(
    workspace: Workspace, path: Path
) -> None:
    workspace.protecting.unlock(needed_by(workspace, path), "open sesame")
    workspace.open(path)
    workspace.start_new()
    assert not workspace.protecting.protected
    needed_by(workspace, path)


def test_an_earlier_version_needs_the_password_too(workspace: Workspace, path: Path) -> None:
    workspace.protecting.unlock(needed_by(workspace, path), "open sesame")
    workspace.open(path)
    (version,) = workspace.versions.saved()
    with pytest.raises(PasswordNeeded) as refusal:
        workspace.versions.changes_since(version)
    workspace.protecting.unlock(refusal.value, workspace.protecting.password)
    assert workspace.versions.changes_since(version).changes
    workspace.versions.open(version.path)
    assert workspace.case.title == "First"
    assert workspace.protecting.protected


def test_saved_under_another_name_it_keeps_its_password(workspace: Workspace, path: Path) -> None:
    workspace.protecting.unlock(needed_by(workspace, path), "open sesame")
    workspace.open(path)
    other = path.with_name("other.sroi.age")
    workspace.save_as(other)
    assert age.is_protected(other.read_bytes())


def test_changed_the_password_that_was_opens_nothing_new(workspace: Workspace, path: Path) -> None:
    protecting = workspace.protecting
    protecting.unlock(needed_by(workspace, path), "open sesame")
    workspace.open(path)
    protecting.save(path, protecting.with_password("shut sesame"))
    workspace.start_new()
    needed = needed_by(workspace, path)
    with pytest.raises(WrongPassword):
        protecting.unlock(needed, "open sesame")
    protecting.unlock(needed, "shut sesame")
    workspace.open(path)
    assert workspace.case.title == "Second"


def test_a_file_that_something_else_changed_does_not_get_another_password(
    workspace: Workspace, path: Path
) -> None:
    protecting = workspace.protecting
    protecting.unlock(needed_by(workspace, path), "open sesame")
    workspace.open(path)
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(FileChangedElsewhere):
        protecting.save(path, protecting.with_password("shut sesame"))
    assert protecting.password.startswith("open")


def test_laid_open_anybody_can_read_it(workspace: Workspace, path: Path) -> None:
    protecting = workspace.protecting
    protecting.unlock(needed_by(workspace, path), "open sesame")
    workspace.open(path)
    plain = path.with_suffix("")
    protecting.save(plain, None)
    assert not protecting.protected
    workspace.start_new()
    workspace.open(plain)
    assert workspace.case.title == "Second"


def test_the_names_of_versions_go_with_the_password(workspace: Workspace, path: Path) -> None:
    protecting, home = workspace.protecting, workspace.folders.snapshots
    protecting.unlock(needed_by(workspace, path), "open sesame")
    workspace.open(path)
    workspace.versions.keep("as sent to Ali Baba")

    def told() -> bool:
        return any(b"Ali Baba" in note.read_bytes() for note in home.rglob("*.json"))

    assert not told()
    protecting.save(path, protecting.with_password("shut sesame"))
    assert [version.name for version in workspace.versions.named()] == ["as sent to Ali Baba"]
    assert not told()
    protecting.save(path.with_suffix(""), None)
    assert [version.name for version in workspace.versions.named()] == ["as sent to Ali Baba"]
    assert told()
    workspace.versions.rename(workspace.versions.named()[0], "as sent to Cassim")
    assert workspace.versions.named()[0].name == "as sent to Cassim"


def test_a_name_that_cannot_be_read_just_now_is_not_lost(
    workspace: Workspace, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    protecting = workspace.protecting
    protecting.unlock(needed_by(workspace, path), "open sesame")
    workspace.open(path)
    kept = workspace.versions.keep("as sent to Ali Baba")
    note = kept.path.with_suffix(".json")
    before, there = note.read_bytes(), protecting.guard
    opened = Path.open

    def held(self: Path, *arguments: Any, **named: Any) -> Any:
        if self == note:
            raise PermissionError(13, "held by another program")
        return opened(self, *arguments, **named)

    monkeypatch.setattr(Path, "open", held)
    warning = protecting.save(path, protecting.with_password("shut sesame"))
    monkeypatch.setattr(Path, "open", opened)
    assert "name of 1 named version" in warning
    assert note.read_bytes() == before
    assert b"Ali Baba" in there.opened_bytes(before)
