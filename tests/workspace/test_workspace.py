"""One open case: every verb there is for it."""

import os
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.kinds import Money, Number, Text
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, put, put_rows, unreadable_text
from sroi_app.model.sensitivity import Scenario
from sroi_app.storage.case_file import open_case, save_new
from sroi_app.storage.fingerprint import ABSENT, Fingerprint
from sroi_app.workspace import steps
from sroi_app.workspace.files import write_new_case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.recovering import NoLongerThere
from sroi_app.workspace.workspace import FileChangedElsewhere, Workspace
from tests.guide.ready import ready_case
from tests.workspace.clock import Clock
from tests.workspace.endings import lose_power

NAME = Address.parse("organisation/name")
ASKED = Address.parse("stakeholders/s1/asked")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Workspace:
    return Workspace(Folders(tmp_path / "home"), clock)


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    workspace.apply(ready_case(), "Fill in")
    return workspace


def _type(workspace: Workspace, text: str) -> None:
    workspace.answering.type(NAME, Text(), text, "What is your organisation called?")


def _copies(workspace: Workspace) -> list[Path]:
    return sorted(workspace.folders.recovery.glob("*.sroi"))


# Changing it


def test_it_begins_with_an_empty_case_that_need_not_be_saved(workspace: Workspace) -> None:
    assert workspace.case == Case()
    assert not workspace.dirty
    assert workspace.path is None
    assert workspace.evaluation == evaluate(Case())


def test_an_answer_is_taken_and_undone(workspace: Workspace) -> None:
    before = workspace.case
    _type(workspace, "Riverside")
    assert workspace.case.organisation.name == "Riverside"
    assert workspace.undo_label == "Change “What is your organisation called?”"
    assert workspace.undo() == NAME
    assert workspace.case is before
    assert workspace.redo() == NAME
    assert workspace.case.organisation.name == "Riverside"
    assert workspace.redo() is None


def test_a_blank_drop_off_is_not_taken_for_none_in_a_scenario(filled: Workspace) -> None:
    fades, scenario = (
        Address.parse(at) for at in ("outcomes/o1/dropoff/value", "sensitivity/scenarios/n1")
    )
    case = put(
        put(filled.case, fades, None), Address.parse("outcomes/o1/duration/value"), Decimal(1)
    )
    filled.apply(put_rows(case, scenario.parent, (Scenario(id="n1"),)), "A scenario")
    at = steps.try_number(filled, scenario, fades)
    assert get(filled.case, at) == 1


def test_undoing_everything_leaves_nothing_to_save(workspace: Workspace) -> None:
    _type(workspace, "Riverside")
    assert workspace.dirty
    workspace.undo()
    assert not workspace.dirty


def test_typing_the_old_answer_again_still_counts_as_a_change(
    workspace: Workspace, clock: Clock
) -> None:
    """Equal is not the same: whether there is something to save goes by the very case."""
    _type(workspace, "Riverside")
    clock.pass_seconds(5)
    _type(workspace, "")
    assert workspace.case == Case()
    assert workspace.dirty


def test_text_that_cannot_be_read_is_kept_and_not_counted(filled: Workspace) -> None:
    filled.answering.type(ASKED, Number(), "forty", "How many?")
    assert get(filled.case, ASKED) is None
    assert unreadable_text(filled.case, ASKED) == "forty"
    assert any(f.address == ASKED and not f.rule for f in filled.evaluation.findings)
    filled.answering.type(ASKED, Number(), "40", "How many?")
    assert get(filled.case, ASKED) == 40
    assert filled.case.unreadable == ()


def test_half_a_character_never_gets_into_a_case(workspace: Workspace, tmp_path: Path) -> None:
    _type(workspace, "broken \ud83d paste")
    assert workspace.case.organisation.name == "broken ? paste"
    workspace.save_as(tmp_path / "case.sroi")


def test_the_same_answer_is_no_change(workspace: Workspace) -> None:
    heard: list[Evaluation] = []
    workspace.subscribe(heard.append)
    _type(workspace, "")
    workspace.answering.choose(Address.parse("no_gifts"), False, "Gifts")
    assert heard == []
    assert workspace.undo_label == ""


def test_listeners_hear_of_every_change_in_the_order_they_came(workspace: Workspace) -> None:
    heard: list[tuple[str, str]] = []
    workspace.subscribe(lambda e: heard.append(("first", e.case.organisation.name)))
    workspace.subscribe(lambda e: heard.append(("second", e.case.organisation.name)))
    _type(workspace, "A")
    workspace.undo()
    workspace.redo()
    names = ["A", "A", "", "", "A", "A"]
    assert heard == list(zip(["first", "second"] * 3, names, strict=True))


def test_a_listener_hears_of_the_case_that_is_there(workspace: Workspace) -> None:
    def look(evaluation: Evaluation) -> None:
        assert evaluation is workspace.evaluation
        assert evaluation.case is workspace.case

    workspace.subscribe(look)
    _type(workspace, "A")
    workspace.start_new()


def test_a_row_is_added_moved_and_removed_each_as_a_step(workspace: Workspace) -> None:
    rows = Address.parse("outcomes")
    first = workspace.add_row(rows, "Add an outcome", description="One")
    second = workspace.add_row(rows, "Add an outcome", description="Two")
    workspace.move_row(second, -1, "Move “Two”")
    assert [row.id for row in workspace.case.outcomes] == [second.name, first.name]
    workspace.move_row(second, 1, "Move “Two”")
    workspace.remove_row(second, "Remove “Two”")
    assert [row.description for row in workspace.case.outcomes] == ["One"]
    back = [workspace.undo() for _step in range(5)]
    assert back == [second, second, second, second, first]
    assert workspace.case == Case()


def test_removing_a_group_takes_it_off_what_pointed_at_it(filled: Workspace) -> None:
    filled.remove_row(Address.parse("stakeholders/s1"), "Remove")
    assert filled.case.outcomes[0].stakeholder == ""
    assert filled.case.inputs[0].stakeholder == ""
    filled.undo()
    assert filled.case == ready_case()


def test_going_elsewhere_parts_two_steps(workspace: Workspace) -> None:
    _type(workspace, "A")
    workspace.seal()
    _type(workspace, "Ab")
    workspace.undo()
    assert workspace.case.organisation.name == "A"


# Files


def test_what_is_saved_is_what_is_opened(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi"
    assert filled.save_as(path) == ""
    assert not filled.dirty
    assert filled.path == path
    other = Workspace(filled.folders)
    other.open(path)
    assert other.case == filled.case
    assert not other.dirty
    assert other.evaluation == filled.evaluation


def test_a_saved_case_can_still_be_undone_and_then_differs(
    filled: Workspace, tmp_path: Path
) -> None:
    filled.save_as(tmp_path / "case.sroi")
    filled.undo()
    assert filled.dirty
    filled.redo()
    assert not filled.dirty


def test_saving_again_replaces_the_file_and_keeps_the_one_before(
    filled: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    filled.save_as(path)
    before = path.read_bytes()
    _type(filled, "Another")
    filled.save()
    assert open_case(path).document.case.organisation.name == "Another"
    kept = [file.read_bytes() for file in filled.folders.backups.rglob("*") if file.is_file()]
    assert before in kept


def test_typing_goes_on_in_a_new_step_after_a_save(workspace: Workspace, tmp_path: Path) -> None:
    _type(workspace, "A")
    workspace.save_as(tmp_path / "case.sroi")
    _type(workspace, "Ab")
    workspace.undo()
    assert workspace.case.organisation.name == "A"
    assert not workspace.dirty


def test_a_case_without_a_file_cannot_be_saved_without_a_place(workspace: Workspace) -> None:
    for save in (workspace.save, partial(workspace.save, ABSENT)):
        with pytest.raises(ValueError, match="save_as says where"):
            save()


def test_a_file_changed_elsewhere_is_not_replaced_unasked(
    filled: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    filled.save_as(path)
    theirs = Workspace(filled.folders)
    theirs.open(path)
    _type(theirs, "Theirs")
    theirs.save()
    _type(filled, "Mine")
    with pytest.raises(FileChangedElsewhere, match="since you opened it"):
        filled.save()
    assert filled.dirty
    assert open_case(path).document.case.organisation.name == "Theirs"
    filled.save(Fingerprint.of_file(path))
    assert open_case(path).document.case.organisation.name == "Mine"
    assert not filled.dirty


def test_a_file_that_is_gone_is_said_to_be_gone(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi"
    filled.save_as(path)
    path.unlink()
    _type(filled, "Mine")
    with pytest.raises(FileChangedElsewhere, match="no longer where you opened it"):
        filled.save()


def test_a_place_that_cannot_be_written_changes_nothing(filled: Workspace, tmp_path: Path) -> None:
    with pytest.raises(AppError):
        filled.save_as(tmp_path / "no such folder" / "case.sroi")
    assert filled.dirty
    assert filled.path is None


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not really", b"%PDF-1.7", b"plain words"])
def test_a_file_that_cannot_be_opened_leaves_the_case_as_it_was(
    filled: Workspace, tmp_path: Path, content: bytes
) -> None:
    before, path = filled.case, tmp_path / "other.sroi"
    path.write_bytes(content)
    with pytest.raises(AppError) as refusal:
        filled.open(path)
    assert refusal.value.explanation.endswith(".")
    assert filled.case is before
    assert filled.dirty


def test_an_example_is_opened_as_a_case_of_ones_own(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "example.sroi"
    filled.save_as(path)
    other = Workspace(filled.folders)
    other.open_example(path)
    assert other.case == filled.case
    assert other.path is None
    assert other.document.id != filled.document.id


def test_a_new_case_forgets_the_old_one_and_its_steps(filled: Workspace, tmp_path: Path) -> None:
    filled.save_as(tmp_path / "case.sroi")
    filled.start_new()
    assert filled.case == Case()
    assert filled.path is None
    assert filled.undo_label == ""
    assert not filled.dirty


# Recovery


def test_unsaved_work_is_kept_found_and_taken_up(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi"
    filled.save_as(path)
    _type(filled, "Unsaved")
    later = lose_power(filled)
    (found,) = later.recovering.copies()
    assert found.original == path
    later.recovering.take_up(found)
    assert later.case == filled.case
    assert later.path == path
    assert later.dirty
    later.save()
    assert _copies(later) == []
    assert open_case(path).document.case.organisation.name == "Unsaved"


def test_recovered_work_does_not_replace_a_file_that_moved_on(
    filled: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    filled.save_as(path)
    _type(filled, "Unsaved")
    later = lose_power(filled)
    meanwhile = Workspace(filled.folders)
    meanwhile.open(path)
    _type(meanwhile, "Meanwhile")
    meanwhile.save()
    (found,) = later.recovering.copies()
    later.recovering.take_up(found)
    with pytest.raises(FileChangedElsewhere):
        later.save()
    assert open_case(path).document.case.organisation.name == "Meanwhile"


def test_what_is_written_is_the_case_of_that_moment(filled: Workspace) -> None:
    write = filled.journalling.copy_writer()
    _type(filled, "Later")
    write()
    (copy,) = _copies(filled)
    assert open_case(copy).document.case == ready_case()


def test_the_work_of_a_window_that_is_open_is_not_offered(filled: Workspace) -> None:
    filled.journalling.copy_writer()()
    assert Workspace(filled.folders).recovering.copies() == ()
    assert filled.recovering.copies() == ()


def test_what_is_kept_can_be_given_up(filled: Workspace) -> None:
    filled.journalling.copy_writer()()
    filled.journalling.forget()
    assert _copies(filled) == []


def test_what_was_left_behind_can_be_thrown_away(filled: Workspace) -> None:
    later = lose_power(filled)
    (found,) = later.recovering.copies()
    later.recovering.discard(found)
    assert later.recovering.copies() == ()
    assert _copies(later) == []


def test_what_another_window_went_on_with_is_refused_by_no_name_of_ours(
    filled: Workspace,
) -> None:
    quicker = lose_power(filled)
    slower = Workspace(filled.folders)
    (found,) = slower.recovering.copies()
    quicker.recovering.take_up(found)
    with pytest.raises(NoLongerThere, match="Another window of this program went on with it"):
        slower.recovering.take_up(found)
    assert slower.case == Case()


def test_opening_a_file_finds_the_unsaved_work_of_that_file_alone(
    filled: Workspace, tmp_path: Path
) -> None:
    path, other = tmp_path / "case.sroi", tmp_path / "other.sroi"
    filled.save_as(path)
    write_new_case(other, ready_case())
    _type(filled, "Unsaved")
    later = lose_power(filled)
    assert later.recovering.of_open_file() is None
    later.open(other)
    assert later.recovering.of_open_file() is None
    later.open(path)
    found = later.recovering.of_open_file()
    assert found is not None
    later.recovering.take_up(found)
    assert later.case.organisation.name == "Unsaved"


def test_two_windows_keep_the_work_of_one_file_apart(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi"
    filled.save_as(path)
    other = Workspace(filled.folders)
    other.open(path)
    for window, name in ((filled, "Mine"), (other, "Theirs")):
        _type(window, name)
        window.journalling.copy_writer()()
    assert len(_copies(filled)) == 2
    other.journalling.forget()
    (copy,) = _copies(filled)
    assert open_case(copy).document.case.organisation.name == "Mine"


def test_older_unsaved_work_outlives_a_run_that_put_the_decision_off(
    filled: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    filled.save_as(path)
    _type(filled, "Older")
    later = lose_power(filled)
    later.open(path)
    _type(later, "Newer")
    later.journalling.copy_writer()()
    later.save()
    (found,) = later.recovering.copies()
    later.recovering.take_up(found)
    assert later.case.organisation.name == "Older"


def test_work_taken_up_is_safe_before_it_is_kept_again(filled: Workspace) -> None:
    later = lose_power(filled)
    (found,) = later.recovering.copies()
    later.recovering.take_up(found)
    assert Workspace(filled.folders).recovering.copies() == ()  # it is at work in a window
    later._run._let_go()
    last = Workspace(filled.folders)
    (found,) = last.recovering.copies()
    last.recovering.take_up(found)
    assert last.case == ready_case()
    last.journalling.forget()
    assert list(filled.folders.recovery.iterdir()) == []


def test_unsaved_work_of_a_copied_file_is_not_offered_for_its_double(
    filled: Workspace, tmp_path: Path
) -> None:
    path, double = tmp_path / "case.sroi", tmp_path / "double.sroi"
    filled.save_as(path)
    double.write_bytes(path.read_bytes())
    _type(filled, "Unsaved")
    later = lose_power(filled)
    later.open(double)
    assert later.recovering.of_open_file() is None
    path.unlink()  # as if the file had been moved
    assert later.recovering.of_open_file() is not None


def test_a_second_file_is_a_document_of_its_own(filled: Workspace, tmp_path: Path) -> None:
    first, second = tmp_path / "first.sroi", tmp_path / "second.sroi"
    unsaved = filled.document.id
    filled.save_as(first)
    assert filled.document.id == unsaved
    filled.journalling.copy_writer()()
    filled.save_as(second)
    assert open_case(first).document.id == unsaved
    assert open_case(second).document.id == filled.document.id != unsaved
    assert _copies(filled) == []
    filled.save()
    assert len(filled.versions.saved()) == 1


@pytest.mark.parametrize("name", ["case.sroi", "link.sroi"])
def test_saving_as_the_same_file_keeps_the_document(
    filled: Workspace, tmp_path: Path, name: str
) -> None:
    filled.save_as(tmp_path / "case.sroi")
    (tmp_path / "link.sroi").symlink_to(tmp_path / "case.sroi")
    before = filled.document.id
    filled.save_as(tmp_path / name)
    assert filled.document.id == before
    assert len(filled.versions.saved()) == 1


# Earlier versions


def test_an_earlier_version_is_opened_as_unsaved_work_of_no_file(
    filled: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    assert filled.versions.saved() == ()
    filled.save_as(path)
    for name in ("Second", "Third"):
        _type(filled, name)
        filled.save()
    names = [open_case(v.path).document.case.organisation.name for v in filled.versions.saved()]
    assert names == ["Second", "Riverside"]
    kept, saved = filled.versions.saved()[1].path, path.read_bytes()
    before = filled.document.id
    filled.versions.open(kept)
    assert filled.case == ready_case()
    assert filled.dirty
    assert filled.path is None
    assert filled.document.id != before
    assert path.read_bytes() == saved


def test_a_version_is_of_the_time_it_was_saved(filled: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi"
    save_new(path, filled.document)  # on another computer
    os.utime(path, (1_700_000_000, 1_700_000_000))
    filled.open(path)
    filled.save()
    assert filled.versions.saved()[0].saved_at == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def test_a_file_opened_from_among_the_earlier_versions_is_a_copy_too(
    filled: Workspace, tmp_path: Path
) -> None:
    filled.save_as(tmp_path / "case.sroi")
    filled.save()
    filled.open(filled.versions.saved()[0].path)
    assert filled.path is None
    assert filled.dirty


def test_of_a_damaged_file_it_says_where_earlier_versions_are(
    filled: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    filled.save_as(path)
    path.write_bytes(b"")
    with pytest.raises(AppError) as refusal:
        filled.open(path)
    assert "Case menu" in refusal.value.advice
    assert str(filled.folders.backups) in refusal.value.advice


def test_a_damaged_recovery_copy_is_named_and_not_taken_up(filled: Workspace) -> None:
    later = lose_power(filled)
    _copies(later)[0].write_bytes(b"PK\x03\x04")
    (damaged,) = later.recovering.copies()
    assert damaged.problem
    with pytest.raises(AppError):
        later.recovering.take_up(damaged)
    assert later.case == Case()


def test_unreadable_text_is_saved_and_opened_again(filled: Workspace, tmp_path: Path) -> None:
    place = Address.parse("inputs/i1/amounts/1/value")
    filled.answering.type(place, Money(), "1,23", "How much?")
    filled.save_as(tmp_path / "case.sroi")
    other = Workspace(filled.folders)
    other.open(tmp_path / "case.sroi")
    assert unreadable_text(other.case, place) == "1,23"
    assert other.evaluation.result.headline is None
    other.answering.type(place, Money(), "1,230", "How much?")
    assert get(other.case, place) == Decimal(1230)


def test_named_versions_stay_when_one_of_them_takes_the_place_of_the_case(
    filled: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    filled.save_as(path)
    kept = filled.versions.keep("as sent")
    filled.versions.open(kept.path)
    assert filled.versions.named() == ()  # a copy is a document of its own
    filled.save_as(path)
    assert [version.name for version in filled.versions.named()] == ["as sent"]
    filled.open(path)
    assert [version.name for version in filled.versions.named()] == ["as sent"]
    assert len(filled.versions.saved()) == 1
