"""What was changed since the last copy is in the journal, whatever the run ends between."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sroi_app.guide.kinds import Whole
from sroi_app.model.address import Address
from sroi_app.model.delta import Put
from sroi_app.model.edits import put
from sroi_app.storage import recovery
from sroi_app.storage.case_file import open_case
from sroi_app.storage.half_filled import HalfFilled, Typed, Windows
from sroi_app.storage.journal import Line
from sroi_app.storage.recovery import read_recovery
from sroi_app.storage.refusals import SaveFailed
from sroi_app.workspace import journalling
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.letting_in import read_bytes, take
from sroi_app.workspace.protecting import PasswordNeeded
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case
from tests.workspace.endings import crash, lose_power

NAME = Address.parse("organisation/name")
LETTER = take(read_bytes("letter.txt", b"Dear all"))


@pytest.fixture
def begun(tmp_path: Path) -> Workspace:
    """A case of which a copy is kept."""
    workspace = Workspace(Folders(tmp_path / "home"))
    workspace.apply(ready_case(), "Begin")
    workspace.journalling.copy_writer()()
    return workspace


def _type(workspace: Workspace, name: str) -> None:
    workspace.apply(put(workspace.case, NAME, name), "Change", NAME)
    workspace.journalling.follow()


def _left(workspace: Workspace) -> str:
    """The name that the next run is offered."""
    later = crash(workspace)
    (found,) = later.recovering.copies()
    later.recovering.take_up(found)
    return later.case.organisation.name


def _write_misfits(workspace: Workspace) -> None:
    """Write two lines that do not fit, as another version of the program may have done."""
    for _turn in range(2):
        number = workspace.journalling._number + 1
        line = Line.of(number, (Put(Address.parse("outcomes/o9/nothing/here"), "x"),))
        workspace.journalling._add(line)


def _due(workspace: Workspace) -> bool:
    return workspace.journalling.due


def _sound(workspace: Workspace) -> bool:
    return workspace.journalling.sound


def _files(workspace: Workspace) -> list[str]:
    """The endings of what is kept."""
    return sorted(path.suffix for path in workspace.folders.recovery.iterdir())


def test_what_was_typed_after_the_copy_is_offered(begun: Workspace) -> None:
    copy = next(begun.folders.recovery.glob("*.sroi"))
    before = copy.read_bytes()
    _type(begun, "Lake")
    _type(begun, "Lakeside")
    assert copy.read_bytes() == before
    assert _left(begun) == "Lakeside"


def test_what_was_typed_before_a_line_that_does_not_fit_is_offered_and_the_rest_counted(
    begun: Workspace,
) -> None:
    begun.add_row(Address(("stakeholders",)), "Add")
    begun.journalling.follow()
    added = len(begun.case.stakeholders)
    for number in range(100):
        _type(begun, f"Lakeside {number}")
    _write_misfits(begun)
    _type(begun, "after it")
    later = crash(begun)
    (found,) = later.recovering.copies()
    assert (found.problem, found.left_over) == ("", 3)
    later.recovering.take_up(found)
    assert later.case.organisation.name == "Lakeside 99"
    assert len(later.case.stakeholders) == added


def test_what_is_saved_but_for_lines_that_do_not_fit_is_not_thrown_away_unasked(
    begun: Workspace, tmp_path: Path
) -> None:
    begun.save_as(tmp_path / "case.sroi")
    begun.journalling.copy_writer()()
    _write_misfits(begun)
    (found,) = crash(begun).recovering.copies()
    assert found.left_over == 2


def test_undo_and_redo_are_lines_as_well(begun: Workspace) -> None:
    _type(begun, "Lakeside")
    begun.undo()
    begun.journalling.follow()
    assert _left(begun) == ready_case().organisation.name


def test_the_title_and_the_moment_are_those_of_the_last_edit(begun: Workspace) -> None:
    begun.apply(put(begun.case, Address(("title",)), "Of the last edit"), "Change")
    begun.journalling.follow()
    later = crash(begun)
    (found,) = later.recovering.copies()
    copied = recovery.Origin.of(open_case(found.path).document).saved_at
    assert found.title == "Of the last edit"
    assert found.saved_at is not None
    assert found.saved_at > copied


@pytest.mark.parametrize("kept", ["drop_journals", "write_recovery"])
def test_a_crash_between_a_copy_and_its_journal_loses_nothing(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    def fail(*_arguments: Any) -> None:
        raise SaveFailed("as if the power went")

    _type(begun, "Lakeside")
    write = begun.journalling.copy_writer()
    _type(begun, "Lakeside Together")
    monkeypatch.setattr(recovery, kept, fail)
    with pytest.raises(SaveFailed):
        write()
    monkeypatch.undo()
    assert _left(begun) == "Lakeside Together"


def test_lines_that_a_copy_took_in_are_dropped(begun: Workspace) -> None:
    _type(begun, "Lakeside")
    write = begun.journalling.copy_writer()
    _type(begun, "Lakeside Together")
    write()
    assert _files(begun) == [".journal", ".owner", ".sroi"]
    assert _left(begun) == "Lakeside Together"


def test_an_older_copy_never_takes_the_place_of_a_newer_one(begun: Workspace) -> None:
    older = begun.journalling.copy_writer()
    _type(begun, "Lakeside")
    begun.journalling.copy_writer()()
    older()
    assert _left(begun) == "Lakeside"


def test_no_copy_arrives_after_the_work_was_given_up(begun: Workspace) -> None:
    write = begun.journalling.copy_writer()
    begun.journalling.forget()
    write()
    assert list(begun.folders.recovery.iterdir()) == []


def test_a_save_clears_the_copy_and_the_journal(begun: Workspace, tmp_path: Path) -> None:
    _type(begun, "Lakeside")
    begun.save_as(tmp_path / "case.sroi")
    assert list(begun.folders.recovery.iterdir()) == []


def test_a_crash_between_a_save_and_the_removal_of_what_was_kept_offers_nothing(
    begun: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.save_as(tmp_path / "case.sroi")
    begun.apply(put(begun.case, NAME, "Lake"), "Change", NAME)
    begun.journalling.copy_writer()()
    _type(begun, "Lakeside")
    monkeypatch.setattr(recovery, "remove_recoveries_of", _stop)
    with pytest.raises(KeyboardInterrupt):
        begun.save()
    later = crash(begun)
    assert later.recovering.copies() == ()
    assert list(later.folders.recovery.glob("*.sroi")) == []


def test_lines_without_a_copy_are_swept_up_once_their_run_has_ended(
    begun: Workspace, tmp_path: Path
) -> None:
    other = Workspace(begun.folders)
    other.apply(ready_case(), "Begin")
    other.journalling.copy_writer()  # and never written
    _type(other, "Lakeside")
    begun.save_as(tmp_path / "case.sroi")
    assert _files(begun) == [".journal", ".owner"]
    crash(other)
    begun.save()
    assert _files(begun) == []


def test_lines_of_one_case_are_never_added_to_another(begun: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi"
    begun.save_as(path)
    for name in ("Lake", "Lakeside"):
        begun.open(path)  # without a word about what was unsaved: it stays kept
        begun.apply(put(begun.case, NAME, name), "Change")
        write = begun.journalling.copy_writer()
        _type(begun, f"{name} Together")
        if name == "Lake":
            write()
    assert _left(begun) == "Lake Together"  # the second copy never came to be


def test_a_line_that_could_not_be_written_is_in_the_next_copy(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(os, "write", _full)
        with pytest.raises(SaveFailed, match="not enough room on the drive to save a recovery"):
            _type(begun, "Lake")
    assert _due(begun)
    begun.journalling.copy_writer()()
    _type(begun, "Lakeside")
    assert not _due(begun)
    assert _left(begun) == "Lakeside"


def test_half_a_line_does_not_spoil_those_after_it(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    with monkeypatch.context() as full:
        full.setattr(os, "write", lambda handle, data: real(handle, data[:30]))
        with pytest.raises(SaveFailed):
            _type(begun, "Lake")
    begun.journalling.copy_writer()()
    _type(begun, "Lakeside")
    assert _left(begun) == "Lakeside"


def test_lines_on_a_copy_that_never_came_to_be_are_known_to_be_worth_nothing(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(os, "write", _full)
        with pytest.raises(SaveFailed):
            _type(begun, "Lake")
        write = begun.journalling.copy_writer()
        with pytest.raises(SaveFailed):
            write()
    _type(begun, "Lakeside")
    assert _due(begun)
    assert not _sound(begun)
    begun.journalling.copy_writer()()
    assert _sound(begun)
    assert _left(begun) == "Lakeside"


def test_without_a_folder_for_it_nothing_is_kept_and_all_is_once_there_is(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file where the folder should be")
    workspace = Workspace(Folders(home))
    workspace.apply(ready_case(), "Begin")
    with pytest.raises(SaveFailed):
        workspace.journalling.copy_writer()()
    workspace.journalling.follow()
    home.unlink()
    workspace.journalling.copy_writer()()
    _type(workspace, "Lakeside")
    assert _left(workspace) == "Lakeside"


@pytest.mark.parametrize(
    "remove",
    [
        pytest.param(shutil.rmtree, id="the folder"),
        pytest.param(lambda folder: shutil.rmtree(folder.parent), id="all of it"),
        pytest.param(lambda folder: next(folder.glob("*.sroi")).unlink(), id="the copy"),
        pytest.param(lambda folder: next(folder.glob("*.journal")).unlink(), id="the journal"),
    ],
)
def test_what_somebody_removed_is_written_anew_at_the_next_change(
    begun: Workspace, remove: Callable[[Path], None]
) -> None:
    begun.attachments.attach([LETTER])
    begun.journalling.copy_writer()()
    _type(begun, "Lake")
    remove(begun.folders.recovery)
    assert begun.journalling.removed
    _type(begun, "Lakeside")
    assert _due(begun)
    begun.journalling.copy_writer()()
    _type(begun, "Lakeside Together")
    assert not _due(begun)
    assert Workspace(begun.folders).recovering.copies() == ()  # it is this window's own
    later = crash(begun)
    later.recovering.take_up(later.recovering.copies()[0])
    assert later.case.organisation.name == "Lakeside Together"
    assert later.document.attachments == {LETTER.sha256: LETTER.content}


@pytest.mark.parametrize("limit", ["MOST_LINES", "MOST_BYTES"])
def test_a_long_journal_asks_for_a_copy(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(journalling, limit, 2)
    assert not _due(begun)
    _type(begun, "Lake")
    _type(begun, "Lakeside")
    assert _due(begun)
    begun.journalling.copy_writer()
    assert not _due(begun)


def test_a_file_that_is_added_asks_for_a_copy(begun: Workspace) -> None:
    begun.attachments.attach([LETTER])
    begun.journalling.follow()
    assert _due(begun)
    begun.journalling.copy_writer()()
    assert not _due(begun)


def test_what_is_half_typed_is_kept_and_no_step(begun: Workspace) -> None:
    step, years = begun.undo_label, Address.parse("scope/delivery_years")
    begun.journalling.hold(lambda: begun.answering.typed(years, Whole(least=1, most=10), "soon"))
    begun.journalling.follow()
    assert begun.undo_label == step
    later = crash(begun)
    (found,) = later.recovering.copies()
    later.recovering.take_up(found)
    assert [kept.text for kept in later.case.unreadable] == ["soon"]


def test_what_is_typed_in_a_window_is_kept_beside_the_case_until_that_is_left(
    begun: Workspace,
) -> None:
    case, windows = begun.case, begun.journalling.windows
    for text in ("4", "40 \ud800"):
        windows.hold(_window(text))
        begun.journalling.follow()
    assert _windows_left(begun) == (_window("40 ?"),)
    assert begun.case is case
    windows.leave("o1")
    begun.journalling.follow()
    assert _windows_left(begun) == ()


def test_a_copy_has_what_is_typed_in_windows_as_well(begun: Workspace) -> None:
    begun.journalling.windows.hold(_window("40"))
    assert lose_power(begun).recovering.copies()
    assert _windows_left(begun) == (_window("40"),)


def test_what_was_typed_in_a_window_is_kept_on_once_it_is_taken_up(begun: Workspace) -> None:
    begun.journalling.windows.hold(_window("40"))
    begun.journalling.follow()
    later = crash(begun)
    later.recovering.take_up(later.recovering.copies()[0])
    assert not _due(later)
    _type(later, "Lakeside")
    assert _windows_left(later) == (_window("40"),)


def test_what_is_typed_in_a_window_of_a_saved_case_is_offered(
    begun: Workspace, tmp_path: Path
) -> None:
    begun.save_as(tmp_path / "case.sroi")
    begun.journalling.windows.hold(_window("40"))
    begun.journalling.copy_writer()()
    assert _windows_left(begun) == (_window("40"),)


def test_what_is_typed_in_a_window_stays_though_edits_do_not_fit(begun: Workspace) -> None:
    _write_misfits(begun)
    begun.journalling.windows.hold(_window("40"))
    begun.journalling.follow()
    assert _windows_left(begun) == (_window("40"),)


def test_what_is_typed_over_a_file_that_is_only_looked_at_is_offered_as_work_of_no_file(
    begun: Workspace, tmp_path: Path
) -> None:
    begun.save_as(tmp_path / "case.sroi")
    begun.open(tmp_path / "case.sroi", to_look=True)
    begun.journalling.windows.hold(_window("40"))
    begun.journalling.copy_writer()()
    later = crash(begun)
    (found,) = later.recovering.copies()
    assert found.original is None
    assert read_recovery(found).windows == (_window("40"),)
    assert later.recovering.changes(found) is None
    later.open(tmp_path / "case.sroi")
    looked_at = later.document.id
    assert later.recovering.of_open_file() is None  # nobody changed that file
    later.recovering.take_up(found)
    assert later.path is None
    assert later.document.id != looked_at  # or two files would share their earlier versions
    assert later.journalling.windows.all == (_window("40"),)
    (again,) = lose_power(later).recovering.copies()
    assert not again.looked_at


def test_another_case_has_nothing_of_what_was_typed_in_windows_of_the_first(
    begun: Workspace,
) -> None:
    begun.journalling.windows.hold(_window("40"))
    begun.start_new()
    assert begun.journalling.windows.all == ()
    assert not begun.journalling.windows.typing


def _window(text: str) -> HalfFilled:
    typed = Typed(name="asked", question="How many did you ask?", text=text)
    return HalfFilled(place="o1", title="Work it out", texts=(typed,))


def _windows_left(workspace: Workspace) -> Windows:
    later = crash(workspace)
    return read_recovery(later.recovering.copies()[0]).windows


def test_what_was_taken_up_goes_on_where_it_was(begun: Workspace) -> None:
    begun.attachments.attach([LETTER])
    begun.journalling.copy_writer()()
    _type(begun, "Lake")
    later = crash(begun)
    later.recovering.take_up(later.recovering.copies()[0])
    assert not _due(later)
    _type(later, "Lakeside")
    last = crash(later)
    (found,) = last.recovering.copies()
    last.recovering.take_up(found)
    assert last.case.organisation.name == "Lakeside"
    assert last.document.attachments == {LETTER.sha256: LETTER.content}


def test_what_could_not_be_taken_over_stays_until_it_is_kept_anew(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    _type(begun, "Lakeside")
    later = crash(begun)
    with monkeypatch.context() as full:
        full.setattr(os, "write", _full)
        later.recovering.take_up(later.recovering.copies()[0])
    assert _due(later)
    assert len(list(later.folders.recovery.glob("*.sroi"))) == 1
    later.journalling.copy_writer()()
    assert len(list(later.folders.recovery.glob("*.sroi"))) == 1
    assert _left(later) == "Lakeside"


def test_a_crash_while_it_is_taken_over_leaves_it_offered_whole(
    begun: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.attachments.attach([LETTER])
    begun.journalling.copy_writer()()
    _type(begun, "Lakeside")
    for step in ("_move_files", "remove_recovery"):
        later = crash(begun)
        with monkeypatch.context() as cut:
            cut.setattr(recovery, step, _stop)
            with pytest.raises(KeyboardInterrupt):
                later.recovering.take_up(later.recovering.copies()[0])
        begun = crash(later)
        begun.recovering.take_up(begun.recovering.copies()[0])
        assert begun.case.organisation.name == "Lakeside"
        assert begun.document.attachments == {LETTER.sha256: LETTER.content}


@pytest.fixture
def protected(begun: Workspace, quick_passwords: None, tmp_path: Path) -> Workspace:
    """A protected case with a file and a change that are not saved."""
    assert quick_passwords is None
    made = begun.protecting.with_password("open sesame")
    begun.protecting.save(tmp_path / "case.sroi.age", made)
    begun.attachments.attach([LETTER])
    begun.journalling.copy_writer()()
    begun.journalling.windows.hold(_window("Ms Secret"))
    _type(begun, "Lakeside")
    return begun


def test_nothing_that_is_kept_of_a_protected_case_can_be_read(protected: Workspace) -> None:
    files = [path for path in protected.folders.recovery.rglob("*") if path.is_file()]
    kept = b"".join(path.read_bytes() for path in files)
    for secret in (b"Lakeside", b"Dear all", b"Ms Secret", b"mimetype", b"AGE-SECRET-KEY"):
        assert secret not in kept
    assert not [path for path in files if path.name == LETTER.sha256]


def test_unsaved_work_on_a_protected_case_is_offered_and_needs_the_password(
    protected: Workspace,
) -> None:
    later = crash(protected)
    (found,) = later.recovering.copies()
    assert found.title.endswith(".sroi.age")
    assert not found.problem
    with pytest.raises(PasswordNeeded) as refusal:
        later.recovering.take_up(found)
    later.protecting.unlock(refusal.value, "open sesame")
    assert later.recovering.take_up(found).windows == (_window("Ms Secret"),)
    assert later.case.organisation.name == "Lakeside"
    assert later.document.attachments == {LETTER.sha256: LETTER.content}
    assert later.document.protection == protected.document.protection
    assert list(later.folders.recovery.glob("*.key"))
    later.save()
    assert not list(later.folders.recovery.iterdir())


def test_edits_that_do_not_fit_a_protected_copy_are_counted_once_it_is_open(
    protected: Workspace,
) -> None:
    _write_misfits(protected)
    later = crash(protected)
    (found,) = later.recovering.copies()
    with pytest.raises(PasswordNeeded) as refusal:
        later.recovering.take_up(found)
    later.protecting.unlock(refusal.value, "open sesame")
    assert later.recovering.take_up(found).left_over == 2
    assert later.case.organisation.name == "Lakeside"


def test_a_copy_whose_key_is_gone_is_a_copy_that_cannot_be_read(protected: Workspace) -> None:
    later = crash(protected)
    for key in later.folders.recovery.glob("*.key"):
        key.unlink()
    (found,) = later.recovering.copies()
    assert "key" in found.problem


def _full(*_arguments: Any) -> int:
    raise OSError(errno.ENOSPC, "full")


def _stop(*_arguments: Any) -> None:
    raise KeyboardInterrupt
