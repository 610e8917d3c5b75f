"""Earlier versions: kept by themselves or under a name, opened as copies, held against now."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from sroi_app.model.address import Address
from sroi_app.workspace.comparison import Comparison
from sroi_app.workspace.map_draft import read_map_draft
from sroi_app.workspace.versions import Version
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import CTRL, Hands, Key
from ui.banner import banner
from ui.dialogs.changes import ChangesDialog
from ui.dialogs.snapshot import SnapshotDialog
from ui.dialogs.versions import VersionsDialog, Wish, version_words
from ui.doorways import recent
from ui.versions import VERSION

NAME = "organisation/name"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "case.sroi"


@pytest.fixture
def filled(hands: Hands, said: Said, place: Path) -> Hands:
    """A case that is saved at `place`."""
    hands.window.store.workspace.apply(ready_case(), "Begin")
    said.chosen.append(str(place))
    hands.key(Key.Key_S, CTRL)
    return hands


def test_without_earlier_versions_that_is_said(filled: Hands, said: Said) -> None:
    filled.window.actions_by_id["versions"].trigger()
    assert "No earlier version of this case is on this computer yet." in said.notices[0]


def test_an_earlier_version_is_opened_as_a_copy_and_the_file_stays(
    filled: Hands, said: Said, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.fill(NAME, "Another")
    filled.window.files.save()
    saved = place.read_bytes()
    _choose(monkeypatch, Wish.OPEN)
    filled.window.actions_by_id["versions"].trigger()
    assert filled.case == ready_case()
    assert filled.window._saved.text().startswith("Not saved yet")
    said.chosen.append("")
    assert not filled.window.files.save()  # it asks where
    assert place.read_bytes() == saved


def test_an_earlier_version_is_called_one_until_it_has_a_file_of_its_own(
    filled: Hands, said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = filled.window
    filled.fill(NAME, "Another")
    window.files.save()
    _choose(monkeypatch, Wish.OPEN)
    window.actions_by_id["versions"].trigger()
    assert "a copy of the version saved on " in banner(window).said(VERSION)
    filled.open_section("organisation")
    filled.fill(NAME, "A third")
    assert banner(window).said(VERSION)
    said.chosen.append(str(tmp_path / "again.sroi"))
    assert window.files.save()
    assert not banner(window).said(VERSION)


@pytest.mark.parametrize("imports", [False, True])
def test_a_case_begun_after_an_earlier_version_is_not_called_one(
    filled: Hands, said: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, imports: bool
) -> None:
    table = tmp_path / "map.csv"
    table.write_text("Stakeholder,Outcome,Quantity\nCarers,Less lonely,4\n")
    filled.fill(NAME, "Another")
    filled.window.files.save()
    _choose(monkeypatch, Wish.OPEN)
    filled.window.actions_by_id["versions"].trigger()
    assert banner(filled.window).said(VERSION)
    said.answers.append(1)
    files = filled.window.files
    assert files.make_room_for(read_map_draft(table)) if imports else files.new()
    assert not banner(filled.window).said(VERSION)


def test_unsaved_work_stays_when_no_version_is_chosen_after_all(
    filled: Hands, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.window.files.save()
    filled.fill(NAME, "Another")
    _choose(monkeypatch, None)
    filled.window.actions_by_id["versions"].trigger()
    _choose(monkeypatch, Wish.OPEN)
    said.answers.append(2)
    filled.window.actions_by_id["versions"].trigger()
    assert filled.case.organisation.name == "Another"


def _versions(*days: int) -> list[Version]:
    return [Version(Path(f"{day}.sroi"), datetime(2026, 3, day, tzinfo=UTC), 9000) for day in days]


@pytest.mark.parametrize(
    ("keys", "accepted", "row"),
    [((Key.Key_Down, Key.Key_Return), True, 1), ((Key.Key_Escape,), False, 0)],
)
def test_a_version_is_chosen_with_the_keyboard(
    qtbot: QtBot, keys: tuple[Key, ...], accepted: bool, row: int
) -> None:
    dialog = VersionsDialog(None, _versions(9, 8, 7))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    for key in keys:
        QTest.keyClick(dialog.focusWidget(), key)
    assert not dialog.isVisible()
    assert (bool(dialog.result()), dialog.row) == (accepted, row)


def test_a_version_is_told_by_its_day_its_time_and_its_size(qtbot: QtBot) -> None:
    dialog = VersionsDialog(None, _versions(9, 8))
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QListWidget)
    assert isinstance(shown, QListWidget)
    here = _versions(9)[0].saved_at.astimezone()
    assert shown.item(0).text() == version_words(_versions(9)[0])
    assert shown.item(0).text() == f"Saved on {here.day} March 2026 at {here.hour}:00, 9 KB"


def test_a_version_opened_by_its_file_is_no_recent_file(
    filled: Hands, said: Said, place: Path
) -> None:
    filled.window.files.save()
    (kept,) = filled.window.store.workspace.versions.saved()
    before = kept.path.read_bytes()
    filled.window.files.open_path(kept.path)
    assert [door.path for door in recent(filled.window)] == [place]
    assert filled.window.store.workspace.dirty
    said.chosen.append("")
    assert not filled.window.files.save()
    assert kept.path.read_bytes() == before


def test_a_version_kept_under_a_name_can_be_held_against_now(
    filled: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, Comparison]] = []
    monkeypatch.setattr("ui.versions.ask_name", lambda *_arguments: " as sent  to the council ")
    monkeypatch.setattr("ui.versions.show_changes", lambda _parent, *seen: shown.append(seen))
    filled.window.actions_by_id["snapshot"].trigger()
    assert filled.window._saved.text() == "Kept as “as sent to the council”"
    filled.fill(NAME, "Another")
    _choose(monkeypatch, Wish.COMPARE, None)
    filled.window.actions_by_id["versions"].trigger()
    ((words, comparison),) = shown
    assert words.startswith("“as sent to the council”, kept on ")
    (change,) = comparison.changes
    assert change.words == "What is your organisation called? Another (was Riverside)"
    assert change.address == Address.parse(NAME)
    assert comparison.ratio == "The ratio is the same: £4.01 : £1."


def test_a_name_that_is_blank_is_refused_and_asked_for_again(
    filled: Hands, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [" ", "before the meeting"]
    monkeypatch.setattr("ui.versions.ask_name", lambda *_arguments: names.pop(0))
    filled.window.actions_by_id["snapshot"].trigger()
    assert said.problems[0].sentence.startswith("A named version needs a name.")
    (kept,) = filled.window.store.workspace.versions.named()
    assert kept.name == "before the meeting"


def test_a_named_version_can_be_renamed_and_after_asking_removed(
    filled: Hands, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = filled.window.store.workspace
    workspace.versions.keep("one")
    monkeypatch.setattr("ui.versions.ask_name", lambda *_arguments: "two")
    _choose(monkeypatch, Wish.RENAME, None)
    filled.window.actions_by_id["versions"].trigger()
    assert [version.name for version in workspace.versions.named()] == ["two"]
    said.answers += [1, 0]
    _choose(monkeypatch, Wish.REMOVE, Wish.REMOVE, None)
    filled.window.actions_by_id["versions"].trigger()
    assert workspace.versions.named() == ()
    assert "“two”" in said.questions[0]
    assert "cannot be undone" in said.questions[0]


def test_only_versions_with_a_name_offer_another_name(qtbot: QtBot) -> None:
    named = Version(Path("n.sroi"), datetime(2026, 3, 9, tzinfo=UTC), 9000, "sent")
    dialog = VersionsDialog(None, [named, *_versions(8)])
    qtbot.addWidget(dialog)
    dialog.show()
    assert [made.isVisible() for made in dialog._named] == [True, True]
    QTest.keyClick(dialog.focusWidget(), Key.Key_Down)
    assert [made.isVisible() for made in dialog._named] == [False, False]


@pytest.mark.parametrize(("key", "kept"), [(Key.Key_Return, True), (Key.Key_Escape, False)])
def test_a_name_is_given_with_the_keyboard(qtbot: QtBot, key: Key, kept: bool) -> None:
    dialog = SnapshotDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(dialog.focusWidget(), "as sent")
    QTest.keyClick(dialog.focusWidget(), key)
    assert (bool(dialog.result()), dialog.text) == (kept, "as sent")


def test_what_changed_is_shown_as_plain_text_and_can_be_copied(filled: Hands, qtbot: QtBot) -> None:
    workspace = filled.window.store.workspace
    before = workspace.versions.keep("before")
    filled.fill(NAME, "<b>Bold</b>")
    dialog = ChangesDialog(None, "then", workspace.versions.changes_since(before))
    qtbot.addWidget(dialog)
    assert dialog.text.splitlines() == [
        "Your organisation",
        "What is your organisation called? <b>Bold</b> (was Riverside)",
    ]
    dialog.copy()
    assert "- What is your organisation called? <b>Bold</b>" in QGuiApplication.clipboard().text()


def _choose(monkeypatch: pytest.MonkeyPatch, *wishes: Wish | None) -> None:
    """Answer the list of versions with these wishes, each for its first version."""
    left = list(wishes)

    def choose(_parent: object, versions: list[Version], _at: int) -> tuple[Wish, Version] | None:
        wish = left.pop(0)
        return None if wish is None else (wish, versions[0])

    monkeypatch.setattr("ui.versions.choose_version", choose)


def test_a_short_question_in_a_window_of_its_own_is_no_taller_than_its_words(
    qtbot: QtBot,
) -> None:
    dialog = SnapshotDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() == layout.totalHeightForWidth(dialog.width())
    assert dialog.width() <= dialog.screen().availableSize().width()
