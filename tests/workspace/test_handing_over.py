"""What another program gets of a kept file: a copy it cannot change, under a plain name."""

import os
import stat
import time
from pathlib import Path

import pytest

from sroi_app.model.statement import Attachment
from sroi_app.workspace.attachments import ATTACHMENTS
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.handing_over import (
    CopyNotSaved,
    NotHandedOver,
    copy_to_open,
    save_copy,
    sweep,
)
from sroi_app.workspace.letting_in import read_bytes, take
from sroi_app.workspace.workspace import Workspace
from tests.examples.bundle import path as example
from tests.storage.attached.bad import BAD
from tests.storage.attached.made import EXE, PDF, TEXT, mail
from tests.workspace.endings import crash


def item(name: str) -> Attachment:
    return Attachment(id="0" * 64, name=name)


def test_a_copy_is_private_read_only_and_plainly_named(tmp_path: Path) -> None:
    place = copy_to_open(tmp_path / "opened", item("Survey (2026).pdf"), PDF)
    assert place.read_bytes() == PDF
    assert place.name == "Survey 2026.pdf"
    assert stat.S_IMODE(place.stat().st_mode) == stat.S_IRUSR
    assert stat.S_IMODE(place.parent.stat().st_mode) == stat.S_IRWXU


def test_a_mail_is_shown_as_the_text_it_is(tmp_path: Path) -> None:
    assert copy_to_open(tmp_path, item("thanks.eml"), mail()).name == "thanks.eml.txt"


@pytest.mark.parametrize("name", BAD)
def test_nothing_dangerous_is_handed_over_from_a_case_of_somebody_else(
    tmp_path: Path, name: str
) -> None:
    for act in (copy_to_open, save_copy):
        with pytest.raises((NotHandedOver, CopyNotSaved)):
            act(tmp_path / "out", item(name), BAD[name])
    assert not (tmp_path / "out").exists()


def test_the_same_file_can_be_opened_twice(tmp_path: Path) -> None:
    first, second = (copy_to_open(tmp_path, item("a.txt"), TEXT) for _time in range(2))
    assert first != second


def test_a_full_drive_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr("tempfile.mkdtemp", fail)
    with pytest.raises(NotHandedOver, match="not enough room"):
        copy_to_open(tmp_path, item("a.txt"), TEXT)


def test_what_an_earlier_run_left_is_cleared_away_after_a_day(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    old, new = (copy_to_open(folders.opened, item(f"{name}.txt"), TEXT) for name in ("old", "new"))
    (folders.opened / ".DS_Store").write_text("no folder, left by the system")
    yesterday = time.time() - 25 * 3600
    os.utime(old.parent, (yesterday, yesterday))
    sweep(folders)
    assert not old.parent.exists()
    assert new.exists()


def test_what_another_window_has_open_stays_however_old(tmp_path: Path) -> None:
    workspace = Workspace(Folders(tmp_path))
    file = take(read_bytes("quotes.txt", TEXT))
    workspace.attachments.attach([file])
    copy = workspace.attachments.copy_to_open(ATTACHMENTS / file.sha256)
    os.utime(copy.parent, (0, 0))
    sweep(workspace.folders)
    assert copy.exists()
    crash(workspace)
    sweep(workspace.folders)
    assert not copy.parent.exists()


def test_a_copy_goes_where_the_person_says_and_never_in_the_place_of_a_case(
    tmp_path: Path,
) -> None:
    save_copy(tmp_path / "out.pdf", item("a.pdf"), PDF)
    assert (tmp_path / "out.pdf").read_bytes() == PDF
    case = example("befriending").read_bytes()
    for name in ("case.sroi", "case.pdf"):
        (tmp_path / name).write_bytes(case)
        with pytest.raises(CopyNotSaved, match="is a case"):
            save_copy(tmp_path / name, item("a.pdf"), PDF)
        assert (tmp_path / name).read_bytes() == case
    with pytest.raises(CopyNotSaved, match="There is no folder"):
        save_copy(tmp_path / "gone" / "out.pdf", item("a.pdf"), PDF)
    with pytest.raises(CopyNotSaved, match="seems to be a program"):
        save_copy(tmp_path / "b.pdf", item("a.pdf"), EXE)


def test_copies_go_when_another_case_is_opened_or_the_program_ends(tmp_path: Path) -> None:
    workspace = Workspace(Folders(tmp_path))
    file = take(read_bytes("quotes.txt", TEXT))
    workspace.attachments.attach([file])
    copy = workspace.attachments.copy_to_open(ATTACHMENTS / file.sha256)
    workspace.attachments.save_copy(ATTACHMENTS / file.sha256, tmp_path / "kept.txt")
    assert copy.is_file()
    workspace.start_new()
    assert not copy.parent.exists()
    assert (tmp_path / "kept.txt").read_bytes() == TEXT
