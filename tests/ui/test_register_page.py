"""The evidence register, as somebody meets it with files in a folder and a keyboard."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from sroi_app.evaluation import Evaluation
from sroi_app.guide.file_questions import NOTE, PRIVATE
from sroi_app.guide.gaps import Gap
from sroi_app.guide.register import register_of
from sroi_app.guide.tasks import all_tasks
from sroi_app.model.address import Address
from sroi_app.model.edits import put, remove
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.statement import Attachment
from sroi_app.storage.case_file import open_case
from sroi_app.workspace.attachments import ATTACHMENTS
from tests.large_case import large_case
from tests.storage.attached.made import EXE, PDF, TEXT, one_of_each, picture
from tests.storage.attached.test_pictures import MARKER, telling
from tests.ui.cases import filled_case
from tests.ui.conftest import Said
from tests.ui.hands import Hands, Key, focused
from ui.dialogs.supports import SupportsDialog
from ui.main_window import MainWindow
from ui.register.number_list import AT_FIRST

PEOPLE = Address.parse("outcomes/o1/quantities")


@pytest.fixture
def filled(hands: Hands) -> Hands:
    """A finished case without files, at its register."""
    hands.window.store.workspace.apply(replace(filled_case(), attachments=()), "Begin")
    hands.open_page("register")
    return hands


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file of each kind, and some that are not let in."""
    made = tmp_path / "files"
    made.mkdir()
    for name, content in one_of_each().items():
        (made / name).write_bytes(content)
    (made / "program.exe").write_bytes(EXE)
    (made / "program.pdf").write_bytes(EXE)
    (made / "empty.txt").touch()
    (made / "phone.jpg").write_bytes(telling("JPEG"))
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was handed to other programs, in place of handing it over."""
    handed: list[Path] = []

    def note(url: QUrl) -> bool:
        handed.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return handed


def arrive(hands: Hands) -> None:
    """Wait until what is on its way has arrived."""
    adding = hands.window.store.adding
    for _step in range(20):
        adding.wait()
        QApplication.processEvents()
        if not adding.words:
            break
    assert adding.words == ""
    hands.lay_out()


def dragged(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(hands: Hands, *paths: Path) -> None:
    """Drag files over the page and let them go."""
    mime, keys = dragged(*paths), Qt.KeyboardModifier.NoModifier
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(9, 9), action, mime, button, keys)
    QApplication.sendEvent(hands.page, entering)
    QApplication.sendEvent(hands.page, QDropEvent(QPointF(9, 9), action, mime, button, keys))
    arrive(hands)


def add(hands: Hands, *paths: Path) -> None:
    hands.window.store.adding.add(hands.page, paths)
    arrive(hands)


def names(hands: Hands) -> list[str]:
    return [item.name for item in hands.case.attachments]


def the_file(hands: Hands) -> Attachment:
    (item,) = hands.case.attachments
    return item


def line(hands: Hands, number: int) -> str:
    """What is said of a number of the first outcome."""
    told: str = hands.page.numbers.blocks[0].lines[number].line.figure
    return told


def test_an_empty_register_invites_and_lists_every_number(filled: Hands) -> None:
    page = filled.page
    assert focused(filled.window) is page.zone.choose
    assert not page.files.isVisible()
    assert not page.details.isVisible()
    assert page.zone.inviting.isVisible()
    blocks = [block for block in page.numbers.blocks if block.isVisible()]
    for block, row in zip(blocks, register_of(filled.case).outcomes, strict=True):
        lines = [one.line.words.lower() for one in block.lines if one.isVisible()]
        assert lines == [number.words for number in row.numbers]
    assert line(filled, 0) == "no file"
    assert line(filled, 1).endswith(", no file")


def test_files_are_dropped_anywhere_on_the_page(filled: Hands, folder: Path, said: Said) -> None:
    drop(filled, *sorted(path for path in folder.iterdir() if path.name in one_of_each()))
    assert sorted(names(filled)) == sorted(
        set(one_of_each()) - {"photo.jpg", "scan.tiff"}  # the same pictures under other names
    )
    assert filled.page.files.isVisible()
    assert focused(filled.window) is filled.page.files
    assert said.problems == []


def test_a_case_that_is_dropped_is_the_windows_to_open(filled: Hands, tmp_path: Path) -> None:
    case = tmp_path / "case.sroi"
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    mime = dragged(case)
    event = QDragEnterEvent(QPoint(9, 9), action, mime, button, Qt.KeyboardModifier.NoModifier)
    event.setAccepted(False)
    filled.page.dragEnterEvent(event)
    assert not event.isAccepted()


def test_what_is_held_over_the_page_lights_it_and_leaving_puts_it_out(
    filled: Hands, folder: Path
) -> None:
    mime, zone = dragged(folder / "report.pdf"), filled.page.zone
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(filled.page, QDragEnterEvent(QPoint(9, 9), action, mime, button, keys))
    assert zone.property("over")
    QApplication.sendEvent(filled.page, QDragLeaveEvent())
    assert not zone.property("over")


def test_what_cannot_be_added_is_told_at_once_and_the_rest_is_added(
    filled: Hands, folder: Path, said: Said
) -> None:
    drop(
        filled,
        *(folder / name for name in ("program.exe", "quotes.txt", "program.pdf", "empty.txt")),
        folder / "gone.pdf",
        folder,
    )
    assert names(filled) == ["quotes.txt"]
    (problem,) = said.problems
    assert problem.title == "Some files were not added"
    told = problem.explanation.splitlines()
    assert len(told) == 5
    assert "“program.exe” is not a kind of file" in told[0]
    assert "seems to be a program" in told[1]
    assert "is empty" in told[2]
    assert "no longer where it was" in told[3]
    assert "is a folder" in told[4]


def test_very_many_refusals_are_counted(filled: Hands, tmp_path: Path, said: Said) -> None:
    add(filled, *(tmp_path / f"{number}.exe" for number in range(9)))
    (problem,) = said.problems
    assert len(problem.explanation.splitlines()) == 7
    assert problem.explanation.endswith("And 3 more.")
    add(filled, tmp_path / "one.exe")
    assert "“one.exe”" in said.problems[1].explanation


def test_by_keyboard_alone_a_file_is_added_described_and_taken_out_again(
    filled: Hands, folder: Path, said: Said
) -> None:
    said.chosen = [str(folder / "report.pdf")]
    filled.press("Add files…")
    arrive(filled)
    at = ATTACHMENTS / the_file(filled).id
    assert the_file(filled).private
    note = filled.page.details.row_at(at / "note")
    filled.tab_to(note.editor.target)
    filled.type("Asked in March")
    assert the_file(filled).note == "Asked in March"
    private = filled.page.details.row_at(at / "private")
    filled.tab_to(private.editor.target)
    filled.key(Key.Key_Down)
    assert not the_file(filled).private
    filled.undo()
    assert the_file(filled).private
    filled.press("Remove")
    assert names(filled) == []
    assert focused(filled.window) is filled.page.zone.choose
    filled.undo()
    assert the_file(filled).note == "Asked in March"


def test_undo_and_redo_lead_to_the_file(filled: Hands, folder: Path) -> None:
    add(filled, folder / "report.pdf", folder / "quotes.txt")
    filled.open_section("scope")
    filled.undo()
    assert filled.place == "register"
    assert names(filled) == []
    filled.open_section("scope")
    filled.redo()
    assert filled.place == "register"
    assert filled.page.files.current.name == filled.case.attachments[1].id


def test_a_file_stays_over_undo_save_redo_and_save(
    filled: Hands, folder: Path, said: Said, tmp_path: Path
) -> None:
    add(filled, folder / "quotes.txt")
    filled.undo()
    said.chosen = [str(tmp_path / "case.sroi")]
    assert filled.window.files.save()
    assert open_case(tmp_path / "case.sroi").document.attachments == {}
    filled.redo()
    assert filled.window.files.save()
    assert list(open_case(tmp_path / "case.sroi").document.attachments.values()) == [TEXT]


def test_the_same_file_twice_is_one_and_that_is_said(
    filled: Hands, folder: Path, window: MainWindow
) -> None:
    add(filled, folder / "quotes.txt")
    before = filled.case
    add(filled, folder / "quotes.txt")
    assert filled.case is before
    assert window.files.safety.words() == "“quotes.txt” is there already"


def test_a_file_that_arrives_does_not_interrupt_what_is_being_typed(
    filled: Hands, folder: Path
) -> None:
    add(filled, folder / "quotes.txt")
    page = filled.page
    first = page.files.current
    note = page.details.row_at(first / NOTE.path)
    note.editor.target.setFocus()
    filled.window.store.adding.add(page, [folder / "report.pdf"])
    QTest.keyClicks(focused(filled.window), "Said by ")
    arrive(filled)
    QTest.keyClicks(focused(filled.window), "five members")
    filled.window.store.finish_typing()
    assert filled.answer_at(str(first / NOTE.path)) == "Said by five members"
    assert len(filled.case.attachments) == 2


# Pictures


@pytest.mark.parametrize(("answer", "kept"), [(0, "cleaned"), (1, "as it is"), (2, "not at all")])
def test_a_picture_that_tells_more_is_asked_about(
    filled: Hands, folder: Path, said: Said, answer: int, kept: str
) -> None:
    said.answers = [answer]
    add(filled, folder / "phone.jpg", folder / "quotes.txt")
    (question,) = said.questions
    assert "where it was taken, when it was taken" in question
    assert ("phone.jpg" in names(filled)) is (kept != "not at all")
    assert "quotes.txt" in names(filled)
    held = b"".join(filled.window.store.workspace.document.attachments.values())
    assert (MARKER in held) is (kept == "as it is")
    if kept == "cleaned":
        assert "What it told besides what it shows was left out." in _facts(filled, 0)
    if kept == "as it is":
        assert "Kept as it was: it may tell where" in _facts(filled, 0)


def _facts(hands: Hands, row: int) -> str:
    hands.page.files.setCurrentRow(row)
    facts: str = hands.page.details._facts.text()
    return facts


def test_a_picture_that_tells_nothing_is_not_asked_about(
    filled: Hands, tmp_path: Path, said: Said
) -> None:
    (tmp_path / "plain.png").write_bytes(picture("PNG"))
    add(filled, tmp_path / "plain.png")
    assert the_file(filled).cleaned
    assert said.questions == []


# What a file shows


def tick(hands: Hands, *wanted: str) -> Callable[..., list[Address] | None]:
    """A person who ticks in the dialog, with the keyboard, what is named by these words."""

    def choose(parent: MainWindow, _case: object, item: Attachment) -> list[Address]:
        dialog = SupportsDialog(parent, hands.case, item)
        dialog.show()
        rows = range(dialog.list.count())
        told = [dialog.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in rows]
        for words in wanted:
            dialog.list.setCurrentRow(told.index(words))
            QTest.keyClick(dialog.list, Key.Key_Space)
        dialog.close()
        dialog.deleteLater()
        hands.window.activateWindow()
        return dialog.chosen

    return choose


def test_what_a_file_shows_is_ticked_and_each_is_a_link_to_its_question(
    filled: Hands, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(filled, folder / "report.pdf")
    name = filled.case.outcomes[0].description
    people, price = (
        f"{words}, for “{name}”"
        for words in ("how many people change", "what it is worth for each person")
    )
    monkeypatch.setattr("ui.pages.register_page.choose_supports", tick(filled, price, people))
    filled.press("Choose what it shows…")
    assert set(the_file(filled).supports) == {"outcomes/o1/quantities", "outcomes/o1/proxy/value"}
    shown = [link for link in filled.page.details.links if link.isVisible()]
    assert [link.words for link in shown] == [people, price]
    assert line(filled, 1).endswith(", 1 file")
    shown[1].click()
    filled.lay_out()
    assert filled.place == "value"
    assert focused(filled.window) is filled.row("outcomes/o1/proxy/value/value").editor.target


def test_the_list_of_numbers_can_be_searched(filled: Hands) -> None:
    dialog = SupportsDialog(filled.window, filled.case, Attachment(id="f" * 64, name="a.pdf"))
    everything = _listed(dialog)
    dialog._line.setText("worth person")
    found = _listed(dialog)
    name = filled.case.outcomes[0].description  # both have the same
    assert found == [name, "What it is worth for each person"] * 2
    dialog._line.setText("")
    assert _listed(dialog) == everything
    dialog.deleteLater()


def _listed(dialog: SupportsDialog) -> list[str]:
    rows = [dialog.list.item(row) for row in range(dialog.list.count())]
    return [row.text() for row in rows if not row.isHidden()]


def test_what_the_list_does_not_ask_about_stays(filled: Hands) -> None:
    exactly = f"{PEOPLE}/1/value"
    item = Attachment(id="f" * 64, name="a.pdf", supports=("scope/rate", exactly))
    dialog = SupportsDialog(filled.window, filled.case, item)
    assert dialog.chosen == [PEOPLE, Address.parse("scope/rate")]
    boxes = [dialog.list.item(row) for row in range(dialog.list.count())]
    (ticked,) = [box for box in boxes if box.checkState() is Qt.CheckState.Checked]
    ticked.setCheckState(Qt.CheckState.Unchecked)
    assert dialog.chosen == [Address.parse("scope/rate")]
    dialog.deleteLater()


def test_leaving_the_list_changes_nothing(
    filled: Hands, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(filled, folder / "report.pdf")
    before = filled.case
    monkeypatch.setattr("ui.pages.register_page.choose_supports", lambda *_arguments: None)
    monkeypatch.setattr("ui.pages.register_page.ask_file_name", lambda *_arguments: None)
    filled.press("Choose what it shows…")
    filled.press("Rename…")
    assert filled.case is before


def test_a_file_is_renamed(filled: Hands, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(filled, folder / "report.pdf")
    monkeypatch.setattr("ui.pages.register_page.ask_file_name", lambda *_arguments: "Survey")
    filled.press("Rename…")
    assert names(filled) == ["Survey.pdf"]


def test_a_file_is_added_from_the_question_where_the_number_comes_from(
    filled: Hands, folder: Path, said: Said
) -> None:
    for section, at, number in (
        ("evidence", "outcomes/o1/evidence/source", "outcomes/o1/quantities"),
        ("value", "outcomes/o1/proxy/source", "outcomes/o1/proxy/value"),
    ):
        filled.open_section(section)
        filled.reach(at)
        said.chosen = [str(folder / "report.pdf")]
        filled.press("Add the file that shows it")
        arrive(filled)
        assert number in the_file(filled).supports
        assert filled.place == section


# Opening


def test_a_file_is_opened_only_after_asking_and_as_a_copy(
    filled: Hands, folder: Path, said: Said, opened: list[Path]
) -> None:
    add(filled, folder / "report.pdf")
    said.answers = [1]
    filled.press("Open…")
    assert opened == []
    said.answers = [0]
    filled.press("Open…")
    (copy,) = opened
    assert copy.read_bytes() == PDF
    assert copy.name == "report.pdf"
    assert "“report.pdf”" in said.questions[0]
    assert "PDF, 77 bytes." in said.questions[0]


def test_a_file_is_asked_about_once_while_the_case_is_open(
    filled: Hands, folder: Path, said: Said, opened: list[Path]
) -> None:
    add(filled, folder / "report.pdf")
    said.answers = [1, 0]
    for _turn in range(3):
        filled.press("Open…")
    assert len(opened) == 2
    assert len(said.questions) == 2
    files = filled.window.store.workspace.attachments
    files.begin(files.of(filled.case))  # as when it is opened again
    said.answers = [1]
    filled.press("Open…")
    assert len(said.questions) == 3


def test_enter_on_a_file_opens_it(
    filled: Hands, folder: Path, said: Said, opened: list[Path]
) -> None:
    add(filled, folder / "thanks.eml")
    said.answers = [0]
    filled.key(Key.Key_Return)
    assert [copy.name for copy in opened] == ["thanks.eml.txt"]


def test_what_no_program_opens_is_said(
    filled: Hands, folder: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    add(filled, folder / "notes.odt")
    said.answers = [0]
    filled.press("Open…")
    assert "opens this kind of file: Text document" in said.problems[0].explanation


def test_a_copy_is_saved_where_the_person_says(
    filled: Hands, folder: Path, said: Said, tmp_path: Path
) -> None:
    add(filled, folder / "report.pdf")
    said.chosen = [str(tmp_path / "copy"), ""]
    filled.press("Save a copy…")
    assert (tmp_path / "copy.pdf").read_bytes() == PDF
    filled.press("Save a copy…")  # and thinks better of it
    said.chosen = [str(tmp_path / "gone" / "copy.pdf")]
    filled.press("Save a copy…")
    assert "There is no folder" in said.problems[0].explanation


def test_a_dangerous_file_in_a_case_of_somebody_else_is_never_handed_over(
    filled: Hands, said: Said, opened: list[Path]
) -> None:
    workspace = filled.window.store.workspace
    item = Attachment(id="a" * 64, name="photo\u202egpj.exe")
    workspace.attachments.begin({item.id: EXE})
    workspace.apply(replace(filled.case, attachments=(item,)), "From elsewhere")
    filled.lay_out()
    assert filled.page.files.item(0).text().startswith("photogpj.exe")
    filled.press("Open…")
    assert opened == []
    assert said.problems[0].title == "The file cannot be opened"


def test_a_file_whose_content_is_missing_is_shown_and_cannot_be_opened(filled: Hands) -> None:
    item = Attachment(id="a" * 64, name="lost.pdf")
    filled.window.store.workspace.apply(replace(filled.case, attachments=(item,)), "Lost")
    filled.lay_out()
    assert "Its content is missing" in _facts(filled, 0)
    assert not filled.page.details._opening.isVisible()
    filled.tab_to(filled.page.files)
    filled.key(Key.Key_Return)  # nothing happens


# While a file is on its way


def test_what_is_on_its_way_can_be_given_up(filled: Hands, folder: Path) -> None:
    adding, zone = filled.window.store.adding, filled.page.zone
    adding.add(filled.page, [folder / "report.pdf", folder / "quotes.txt"])
    assert zone._busy.text() == "Looking over 2 files…"
    zone._stop.click()
    assert not zone._stop.isVisible()
    arrive(filled)
    assert names(filled) == []


def test_a_file_never_arrives_in_another_case(filled: Hands, folder: Path, said: Said) -> None:
    filled.window.store.adding.add(filled.page, [folder / "report.pdf"])
    said.answers = [1]
    filled.window.files.new()
    arrive(filled)
    assert names(filled) == []
    assert said.problems == []


def test_a_file_on_its_way_arrives_although_the_case_was_saved_elsewhere_meanwhile(
    filled: Hands, folder: Path, tmp_path: Path
) -> None:
    store = filled.window.store
    store.save_as(tmp_path / "first.sroi")
    store.adding.add(filled.page, [folder / "report.pdf"])
    store.save_as(tmp_path / "second.sroi")
    arrive(filled)
    assert names(filled) == ["report.pdf"]


def test_files_that_would_be_too_much_are_refused_together(
    filled: Hands, folder: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sroi_app.workspace.attachments.LARGEST_TOGETHER", 10)
    add(filled, folder / "report.pdf", folder / "program.exe")
    assert names(filled) == []
    assert "All files of a case together" in said.problems[0].explanation
    assert "program.exe" in said.problems[0].explanation


def test_choosing_nothing_adds_nothing(filled: Hands, said: Said) -> None:
    said.chosen = [""]
    filled.press("Add files…")
    arrive(filled)
    assert names(filled) == []


# Number by number


def test_only_what_leans_is_listed_when_that_is_asked_for(filled: Hands) -> None:
    guessed = put(filled.case, Address.parse("outcomes/o1/attribution/grade"), Grade.GUESS)
    filled.window.store.workspace.apply(guessed, "Guess")
    numbers = filled.page.numbers
    filled.tab_to(numbers.only_leaning)
    filled.key(Key.Key_Space)
    lines = [one.line for one in numbers.blocks[0].lines if one.isVisible()]
    assert [(one.words, one.figure) for one in lines] == [
        ("How much is owed to others", "a guess, no file")
    ]
    numbers.blocks[0].lines[0].click()
    filled.lay_out()
    assert filled.place == "deductions"


def test_when_nothing_leans_that_is_said(filled: Hands) -> None:
    filled.page.numbers.only_leaning.click()
    (words,) = [one for one in filled.page.numbers.findChildren(QLabel, "hint") if one.isVisible()]
    assert words.text().startswith("No number leans on judgement")


def test_many_outcomes_come_a_few_at_a_time(filled: Hands) -> None:
    filled.window.store.workspace.apply(large_case(outcomes=60, years=1), "Many")
    filled.lay_out()
    numbers = filled.page.numbers
    assert len([block for block in numbers.blocks if block.isVisible()]) == AT_FIRST
    for _time in range(2):
        filled.press("Show 20 more outcomes")
        assert len([block for block in numbers.blocks if block.isVisible()]) == AT_FIRST + 20
        assert focused(filled.window) is numbers.blocks[AT_FIRST].lines[0]
        numbers.only_leaning.click()
        numbers.only_leaning.click()
        assert len([block for block in numbers.blocks if block.isVisible()]) == AT_FIRST
    filled.tab_to(numbers.blocks[AT_FIRST - 1].lines[-1])
    filled.key(Key.Key_Tab)
    assert focused(filled.window) is numbers.more


def test_a_line_that_comes_while_the_page_is_open_lies_where_it_is_read(filled: Hands) -> None:
    """An amount that is no longer the usual one is a number more."""
    block = filled.page.numbers.blocks[0]
    before = [one for one in block.lines if one.isVisible()]
    usual = put(filled.case, Address.parse("outcomes/o1/amount"), Estimate(value=Decimal(1)))
    filled.window.store.workspace.apply(usual, "Usual")
    assert len([one for one in block.lines if one.isVisible()]) == len(before) - 1
    filled.window.store.workspace.undo()
    filled.lay_out()
    filled.tab_to(before[-2])
    filled.key(Key.Key_Tab)
    assert focused(filled.window) is before[-1]


def test_a_file_behind_an_outcome_that_was_removed_meanwhile_is_behind_no_other(
    filled: Hands, folder: Path
) -> None:
    store = filled.window.store
    store.adding.add(filled.page, [folder / "quotes.txt"], [PEOPLE])
    store.workspace.apply(remove(filled.case, Address.parse("outcomes/o1")), "Remove")
    arrive(filled)
    (file,) = filled.case.attachments
    assert file.supports == ()


def test_the_share_and_the_gaps_are_live_and_a_note_does_not_work_them_out_anew(
    filled: Hands, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out = []

    def gaps(known: Evaluation) -> tuple[Gap, ...]:
        worked_out.append(known)
        return ()

    monkeypatch.setattr("ui.pages.register_page.gaps", gaps)
    guessed = put(filled.case, Address.parse("outcomes/o1/evidence/grade"), Grade.GUESS)
    filled.window.store.workspace.apply(guessed, "Guess")
    told = filled.page._measured.text()
    assert told.startswith("For none of the value claimed does the number of people who change")
    assert len(worked_out) == 1
    add(filled, folder / "report.pdf")
    at = ATTACHMENTS / the_file(filled).id
    filled.tab_to(filled.page.details.row_at(at / "note").editor.target)
    filled.type("abc")
    assert len(worked_out) == 1


def test_the_questions_about_a_file_are_kept_where_the_model_has_them() -> None:
    item = Attachment(id="a" * 64)
    assert getattr(item, PRIVATE.path) is True
    assert getattr(item, NOTE.path) == ""


def test_the_task_says_how_far_the_register_has_come(filled: Hands, folder: Path) -> None:
    def status() -> str:
        tasks = all_tasks(filled.window.store.evaluation)
        return next(str(task.status) for task in tasks if task.page == "register")

    assert status() == "optional"
    add(filled, folder / "report.pdf")
    assert status() == "in progress"
    at = ATTACHMENTS / the_file(filled).id
    everyone = [Address.parse(f"outcomes/{one.id}/quantities") for one in filled.case.outcomes]
    filled.window.store.workspace.attachments.support(at, everyone)
    assert status() == "completed"
