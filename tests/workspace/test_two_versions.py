"""The open case and what took the place of its file: how they are named, told apart and kept."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from sroi_app.model.case import Case
from sroi_app.storage.backups import find_backups
from sroi_app.storage.case_file import open_case
from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.storage.refusals import FileChangedElsewhere
from sroi_app.storage.retention import LATEST
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.two_versions import (
    held_against,
    keep_mine,
    name_beside,
    read_theirs,
    set_mine_aside,
)
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case

THEN = datetime(2026, 11, 30, 14, 5).astimezone()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A case that is saved."""
    made = Workspace(Folders(tmp_path / "home"))
    made.apply(ready_case(), "Begin")
    made.save_as(tmp_path / "Visits.sroi")
    return made


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("Visits.sroi", "Visits (yours, 30 November 2026 14.05).sroi"),
        ("Visits.sroi.age", "Visits (yours, 30 November 2026 14.05).sroi.age"),
        (
            "Visits (yours, 29 November 2026 9.00).sroi",
            "Visits (yours, 30 November 2026 14.05).sroi",
        ),
        ("é" * 120 + ".sroi", "é" * 100 + " (yours, 30 November 2026 14.05).sroi"),
    ],
)
def test_ones_own_version_has_a_name_that_says_so(tmp_path: Path, name: str, proposed: str) -> None:
    assert name_beside(tmp_path / name, THEN) == tmp_path / proposed


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    first = name_beside(tmp_path / "Visits.sroi", THEN)
    first.touch()
    assert name_beside(tmp_path / "Visits.sroi", THEN).name == (
        "Visits (yours, 30 November 2026 14.05) 2.sroi"
    )


def test_what_differs_is_said_of_yours_and_of_the_other(
    workspace: Workspace, tmp_path: Path
) -> None:
    theirs = read_theirs(workspace, tmp_path / "Visits.sroi")
    case = workspace.case
    outcome = replace(case.outcomes[0], description="They talk")
    workspace.apply(
        replace(case, outcomes=(outcome, *case.outcomes[1:]), inputs=case.inputs[1:], title="Mine"),
        "Change",
    )
    told = held_against(workspace, theirs).as_text()
    assert "They talk in yours; " in told
    assert " in the other\n" in told
    assert "Only in the other." in told
    assert "(was " not in told
    assert told.startswith("There is no ratio in yours, and it is £4.01 : £1 in the other.")


def test_nothing_is_put_in_place_of_what_was_not_seen(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "Visits.sroi"
    seen = Fingerprint.of_file(path)
    path.write_bytes(b"changed again")
    for what in (seen, ABSENT):
        with pytest.raises(FileChangedElsewhere):
            keep_mine(workspace, what)
    path.unlink()
    with pytest.raises(FileChangedElsewhere):
        keep_mine(workspace, seen)
    keep_mine(workspace, ABSENT)
    assert path.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_place_of_what_was_seen_keeps_nobody_waiting(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "Visits.sroi"
    seen = Fingerprint.of_file(path)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(FileChangedElsewhere):
        keep_mine(workspace, seen)


def _kept_of(workspace: Workspace, id_: str) -> list[Case]:
    kept = find_backups(workspace.folders.backups, id_)
    return [open_case(path).document.case for path in kept]


def test_mine_is_kept_though_the_other_was_saved_far_more_often(
    workspace: Workspace, tmp_path: Path
) -> None:
    """It counted as older than all of theirs, and went as soon as it was kept."""
    other = Workspace(workspace.folders)
    other.apply(Case(title="Another case"), "Begin")
    other.save_as(tmp_path / "other.sroi")
    for number in range(LATEST + 3):
        other.apply(Case(title=f"Another case {number}"), "Change")
        other.save()
    (tmp_path / "other.sroi").replace(tmp_path / "Visits.sroi")
    theirs = read_theirs(workspace, tmp_path / "Visits.sroi")
    assert set_mine_aside(workspace, theirs) is None
    assert _kept_of(workspace, theirs.document.id)[0] == ready_case()


def test_of_another_case_the_earlier_versions_have_what_was_open(
    workspace: Workspace, tmp_path: Path
) -> None:
    """They are looked for by the document that is open then."""
    other = Workspace(Folders(tmp_path / "other home"))
    other.apply(Case(title="Another case"), "Begin")
    other.save_as(tmp_path / "other.sroi")
    (tmp_path / "other.sroi").replace(tmp_path / "Visits.sroi")
    theirs = read_theirs(workspace, tmp_path / "Visits.sroi")
    own = find_backups(workspace.folders.backups, workspace.document.id)
    for path in own:
        path.unlink()
    assert set_mine_aside(workspace, theirs) is None
    assert _kept_of(workspace, workspace.document.id) == [ready_case()]
    workspace.apply(Case(title="Unsaved"), "Change")
    named = set_mine_aside(workspace, theirs)
    workspace.open(theirs.path)
    saved = workspace.versions.saved()
    kept = {read_theirs(workspace, version.path).document.case for version in saved}
    assert ready_case() in kept
    assert workspace.versions.named() == (named,)
