"""Where somebody else changed the open file, the person chooses, and both versions are kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from sroi_app.model.case import Case
from sroi_app.storage.case_file import open_case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import CTRL, Hands, Key
from ui.banner import banner
from ui.doorways import recent
from ui.settling import SETTLED

NAME = "organisation/name"
KEEP_BOTH, TAKE_THE_OTHER, KEEP_YOURS, LATER = range(4)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "Visits.sroi"


@pytest.fixture
def both(hands: Hands, said: Said, place: Path) -> Hands:
    """A case that is saved at `place`, changed there by somebody else and here as well."""
    hands.window.store.workspace.apply(ready_case(), "Begin")
    said.chosen.append(str(place))
    hands.key(Key.Key_S, CTRL)
    change_elsewhere(place, "Theirs")
    hands.fill(NAME, "Mine")
    return hands


def change_elsewhere(path: Path, title: str) -> None:
    """Somebody else opens the file, changes its title and saves it."""
    other = Workspace(Folders(path.parent / "other home"))
    other.open(path)
    other.apply(Case(title=title), "Change")
    other.save()


def _told(hands: Hands) -> str:
    return banner(hands.window).said(SETTLED)


def _title(path: Path) -> str:
    return open_case(path).document.case.title


def test_what_differs_is_shown_and_both_can_be_kept(both: Hands, said: Said, place: Path) -> None:
    mine = place.with_name("mine.sroi")
    said.answers.append(KEEP_BOTH)
    said.chosen.append(str(mine))
    both.key(Key.Key_S, CTRL)
    assert "“Visits.sroi” is not as you opened it" in said.questions[0]
    assert "Mine in yours; no answer in the other" in said.questions[0]
    assert _title(place) == "Theirs"
    assert open_case(mine).document.case.organisation.name == "Mine"
    assert both.window.store.workspace.path == mine
    assert _told(both) == (
        "Yours is now “mine.sroi”, and the other version is “Visits.sroi”, in the same folder."
    )


def test_a_name_is_proposed_that_says_whose_it_is_and_of_when(
    both: Hands, said: Said, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def choose(_parent: object, _title: str, start: str, _filter: str) -> tuple[str, str]:
        proposed.append(start)
        return start, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    said.answers.append(KEEP_BOTH)
    both.key(Key.Key_S, CTRL)
    now = datetime.now(UTC).astimezone()
    (name,) = proposed
    assert name.startswith(f"{place.with_suffix('')} (yours, {now.day} {now:%B} {now.year} ")
    assert open_case(Path(name)).document.case.organisation.name == "Mine"


def test_the_name_of_the_other_is_the_one_that_cannot_be_given(
    both: Hands, said: Said, place: Path
) -> None:
    said.answers += [KEEP_BOTH, LATER]
    said.chosen.append(str(place))
    both.key(Key.Key_S, CTRL)
    assert len(said.questions) == 2
    assert _title(place) == "Theirs"


def test_the_other_can_be_taken_and_ones_own_lies_among_the_earlier_versions(
    both: Hands, said: Said, place: Path
) -> None:
    said.answers.append(TAKE_THE_OTHER)
    page = both.place
    both.key(Key.Key_S, CTRL)
    assert both.case.title == _title(place) == "Theirs"
    assert both.place == page
    (kept,) = both.window.store.workspace.versions.named()
    assert open_case(kept.path).document.case.organisation.name == "Mine"
    assert _told(both) == f"Yours is kept among the earlier versions, as “{kept.name}”."
    assert not both.window.store.workspace.dirty
    assert both.window.store.workspace.recovering.copies() == ()


def test_ones_own_can_be_kept_and_the_other_lies_among_the_earlier_versions(
    both: Hands, said: Said, place: Path
) -> None:
    said.answers.append(KEEP_YOURS)
    both.key(Key.Key_S, CTRL)
    assert open_case(place).document.case.organisation.name == "Mine"
    assert not both.window.store.workspace.dirty
    assert "Theirs" in [_title(kept.path) for kept in both.window.store.workspace.versions.saved()]
    assert "the other is among the earlier versions" in _told(both)
    made = banner(both.window).findChildren(QPushButton)
    assert [button.text() for button in made] == ["Earlier versions…", "Not now"]


def test_it_can_be_left_for_later(both: Hands, said: Said, place: Path) -> None:
    said.answers.append(LATER)
    both.key(Key.Key_S, CTRL)
    assert _title(place) == "Theirs"
    assert both.window.store.workspace.dirty


def test_what_changes_again_while_the_person_chooses_is_not_replaced_unseen(
    both: Hands, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(*question: object) -> int:
        asked.append(str(question[1]))
        if len(asked) == 1:
            change_elsewhere(place, "Changed again")
            return KEEP_YOURS
        return LATER

    monkeypatch.setattr("ui.settling.ask_which", choose)
    both.key(Key.Key_S, CTRL)
    assert len(asked) == 2
    assert _title(place) == "Changed again"


def test_the_other_is_not_replaced_where_it_cannot_be_kept(
    both: Hands, said: Said, place: Path, home: Folders
) -> None:
    home.backups.rename(home.backups.with_name("away"))
    home.backups.write_text("a file where the folder should be")
    said.answers.append(KEEP_YOURS)
    both.key(Key.Key_S, CTRL)
    assert "among the earlier versions, so it was not replaced" in said.problems[0].explanation
    assert _title(place) == "Theirs"


def test_where_nothing_differs_nothing_is_asked(both: Hands, said: Said, place: Path) -> None:
    other = Workspace(Folders(place.parent / "other home"))
    other.open(place)
    other.apply(both.case, "The same")
    other.save()
    both.key(Key.Key_S, CTRL)
    assert said.questions == []
    assert open_case(place).document.case == both.case


@pytest.mark.parametrize("answer", [0, 1, 2, 3])
def test_what_cannot_be_read_is_waited_for_or_kept_as_it_is(
    both: Hands, said: Said, place: Path, answer: int
) -> None:
    whole = place.read_bytes()
    half = whole[: len(whole) // 2]
    place.write_bytes(half)
    said.answers += [answer, *([3] if answer == 0 else [])]
    said.chosen.append(str(place.with_name("mine.sroi")))
    both.key(Key.Key_S, CTRL)
    assert "may still be on its way" in said.questions[0]
    assert both.case.organisation.name == "Mine"
    kept = [version.path.read_bytes() for version in both.window.store.workspace.versions.saved()]
    assert (half in kept) == (answer == 2)
    assert (place.read_bytes() == half) == (answer != 2)
    assert place.with_name("mine.sroi").exists() == (answer == 1)
    assert len(said.questions) == (2 if answer == 0 else 1)


def test_what_is_too_large_to_be_kept_is_saved_over_only_once_that_is_said(
    both: Hands, said: Said, place: Path, home: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write_bytes(b"x" * 1_000_000)
    monkeypatch.setattr("sroi_app.storage.case_file.LARGEST_FILE", 999_999)
    said.answers += [2, 1]  # “Save yours over it”, then not
    both.key(Key.Key_S, CTRL)
    assert "too large to be kept as an earlier version" in said.questions[1]
    assert place.stat().st_size == 1_000_000
    said.answers += [2, 0]
    both.key(Key.Key_S, CTRL)
    assert open_case(place).document.case.organisation.name == "Mine"
    assert "earlier versions" not in _told(both)
    assert all(kept.stat().st_size < 1_000_000 for kept in home.backups.rglob("*.sroi"))


@pytest.mark.parametrize("answer", [0, 1, 2])
def test_a_file_that_is_gone_is_put_back_only_after_asking(
    both: Hands, said: Said, place: Path, answer: int
) -> None:
    place.unlink()
    said.answers.append(answer)
    said.chosen.append(str(place.with_name("mine.sroi")))
    both.key(Key.Key_S, CTRL)
    assert "no longer where you opened it" in said.questions[0]
    assert place.exists() == (answer == 0)
    assert place.with_name("mine.sroi").exists() == (answer == 1)
    assert both.window.store.workspace.dirty == (answer == 2)


def test_a_folder_that_is_gone_is_not_made_anew(both: Hands, said: Said, place: Path) -> None:
    workspace = both.window.store.workspace
    folder = place.parent / "stick"
    folder.mkdir()
    workspace.save_as(folder / "case.sroi")
    both.fill(NAME, "More")
    folder.rename(place.parent / "another stick")
    said.answers.append(2)
    both.key(Key.Key_S, CTRL)
    assert "or its drive is not plugged in" in said.questions[0]
    assert workspace.dirty
    assert not folder.exists()


def test_a_file_with_another_name_is_gone_on_with(hands: Hands, said: Said, place: Path) -> None:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    said.chosen.append(str(place))
    hands.key(Key.Key_S, CTRL)
    other = place.rename(place.with_name("Visits for older people.sroi"))
    hands.fill(NAME, "Mine")
    hands.key(Key.Key_S, CTRL)
    assert said.questions == []
    assert open_case(other).document.case.organisation.name == "Mine"
    assert not place.exists()
    assert _told(hands).startswith("The file is now called “Visits for older people.sroi”")
    assert [door.path for door in recent(hands.window)] == [other]
