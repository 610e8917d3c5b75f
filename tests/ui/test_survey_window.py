"""The survey window: key by key from a file of answers to an evidenced outcome."""

import csv
import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QProgressBar,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sroi_app.guide.invented import invented_survey
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.scope import Scope
from sroi_app.model.survey import Scaling, SurveyDesign
from sroi_app.workspace.surveys import Cancelled, ReadChoice, SurveyFile, read_survey_file
from tests.plain_survey import Counted, count, wilson
from tests.ui.conftest import Said
from tests.ui.hands import Hands, Key, focused, spoken
from tests.ui.survey_person import PEOPLE, Person, open_survey
from ui.chart import ChartView
from ui.guard import guarded
from ui.result.figure_table import FigureTable
from ui.survey.ask import Ask
from ui.survey.word_scale import WordScale

HEADINGS = ("Member code", "Loneliness before (3 to 9)", "Loneliness after (3 to 9)")
CASE = Case(
    scope=Scope(delivery_years=2),
    outcomes=(
        Outcome(id="o1", description="I am hardly ever lonely now"),
        Outcome(id="o2", description="I am sadder", direction=Direction.NEGATIVE),
    ),
)
GROUP = 150
SECOND_YEAR = "outcomes/o1/quantities/2/value"


@pytest.fixture
def person(hands: Hands, qtbot: QtBot, said: Said) -> Person:
    """Somebody who has just pressed “Take it from a survey”."""
    hands.window.store.workspace.apply(CASE, "Begin")
    return open_survey(hands, qtbot, said)


@pytest.fixture
def plain() -> Counted:
    """The invented survey, counted in plain Python."""
    return count(invented_survey(), *HEADINGS, higher_is_better=False)


def write(path: Path, *rows: tuple[object, ...]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_from_the_file_to_the_evidenced_outcome(person: Person, plain: Counted) -> None:
    before = person.hands.case
    assert person.title == "Choose the file with the answers"
    person.take_example()
    assert person.title == "Check how it was read"
    assert "120 rows of answers in 13 columns. The headings stand in row 1." in person.words
    person.go_on()
    assert person.title == "Check what each column holds"
    assert "4 columns may say who somebody is, and are left out" in person.words
    person.go_on()
    assert person.title == "Say what counts as a change"
    person.fill("How many points", "2")
    improved, worse = plain.improved(2), plain.worse(2)
    assert (
        f"If an answer must move by 2 to count, {improved} of the {plain.people} people who "
        f"answered twice improved and {worse} got worse."
    ) in person.words
    person.fill("How many people could", str(GROUP))
    person.go_on()
    assert person.title == "What the survey shows"
    person.go_on()
    assert person.title == "From those who answered to the whole group"
    person.key(Key.Key_Down)  # from nothing chosen: to the second
    share, low, high = wilson(improved, plain.people)
    people = [math.floor(share * GROUP), math.floor(low * GROUP), math.ceil(high * GROUP)]
    person.go_on()
    assert person.is_gone

    outcome = person.hands.case.outcomes[0]
    assert person.hands.case is not before
    assert outcome.quantities == (
        Estimate(
            value=Decimal(people[0]),
            low=Decimal(people[1]),
            high=Decimal(people[2]),
            grade=Grade.MEASURED,
        ),
    )
    assert outcome.evidence.source == "Survey before and after, “invented-survey.csv”"
    assert outcome.evidence.sample == plain.people
    assert outcome.evidence.grade is Grade.MEASURED
    assert outcome.evidence.collected == _last_day()
    (survey,) = person.hands.case.surveys
    assert survey.design is SurveyDesign.BEFORE_AND_AFTER
    assert survey.scaling is Scaling.SAME_SHARE
    assert survey.improved == improved
    assert survey.worse == worse
    assert survey.same == plain.people - improved - worse
    assert survey.only_before == len(plain.left)
    assert survey.only_after == plain.only_after
    assert survey.refused == plain.refused
    for kept, counted in zip(
        (survey.change, survey.change_low, survey.change_high), plain.change, strict=True
    ):
        assert float(kept or 0) == pytest.approx(counted, abs=2e-4)
    assert person.hands.case.attachments == ()


def _last_day() -> date:
    with invented_survey().open(encoding="utf-8-sig", newline="") as file:
        told = [row["Asked again on"] for row in csv.DictReader(file)]
    days = [tuple(map(int, text.split("/"))) for text in told if text]
    return max(date(year, month, day) for day, month, year in days)


# What comes of it


def test_it_is_one_step_to_undo_and_the_keyboard_is_back_at_the_question(person: Person) -> None:
    before, hands = person.hands.case, person.hands
    person.finish(1)
    assert focused(hands.window) is hands.row(PEOPLE).editor.target
    assert "Filled in from the survey" in hands.window.files.safety.words()
    assert hands.text_at(PEOPLE) == "48"
    after = hands.case
    hands.undo()
    assert hands.case == before
    hands.redo()
    assert hands.case == after


def test_only_those_who_answered(person: Person, plain: Counted) -> None:
    person.finish(0)
    (quantity,) = person.hands.case.outcomes[0].quantities
    assert quantity.value == plain.improved(2)


def test_a_smaller_share_of_the_others(person: Person, plain: Counted) -> None:
    person.take_example()
    person.go_to_question()
    person.go_to_group()
    person.choose(2)
    person.go_on()
    assert "Enter how much smaller their share is." in person.words
    person.fill("How much smaller", "50%")
    others = GROUP - plain.people
    expected = math.floor(plain.improved(2) / plain.people * (plain.people + others / 2))
    assert f"{expected} people, from" in person.words
    person.go_on()
    assert person.hands.case.outcomes[0].quantities[0].value == expected
    assert person.hands.case.surveys[0].discount == Decimal("0.5")


def test_of_a_harm_those_who_got_worse_are_counted(
    hands: Hands, qtbot: QtBot, said: Said, plain: Counted
) -> None:
    hands.window.store.workspace.apply(CASE, "Begin")
    person = open_survey(hands, qtbot, said, "outcomes/o2/quantities/1/value")
    person.take_example()
    person.go_to_question()
    person.go_to_group()
    assert "This outcome is a harm" in person.words
    person.choose(0)
    person.go_on()
    assert hands.case.outcomes[1].quantities[0].value == plain.worse(2)


def test_it_can_be_another_year_of_delivery(person: Person) -> None:
    person.take_example()
    person.go_to_question()
    person.go_to_group()
    person.choose(0)
    person.tab_to(person.the(QComboBox))
    person.key(Key.Key_Down)
    person.go_on()
    first, second = person.hands.case.outcomes[0].quantities
    assert first == Estimate()
    assert second.value is not None
    assert focused(person.hands.window) is person.hands.row(SECOND_YEAR).editor.target


def test_what_stands_there_already_is_said_before_it_is_replaced(
    hands: Hands, qtbot: QtBot, said: Said
) -> None:
    fifteen = replace(CASE.outcomes[0], quantities=(Estimate(value=Decimal(15)),))
    hands.window.store.workspace.apply(replace(CASE, outcomes=(fifteen,)), "Begin")
    person = open_survey(hands, qtbot, said)
    person.take_example()
    person.go_to_question()
    person.go_to_group()
    person.choose(0)
    assert "It takes the place of the 15 people that stand there now" in person.words


def test_the_table_is_kept_only_if_a_person_says_so_and_without_names(person: Person) -> None:
    person.take_example()
    person.go_to_question()
    person.go_to_group()
    person.choose(0)
    person.tab_to(person.the(QCheckBox))
    person.key(Key.Key_Space)
    assert "Codes, names and every other column are left out." in person.words
    person.go_on()
    (item,) = person.hands.case.attachments
    content = person.hands.window.store.workspace.attachments.of(person.hands.case)[item.id]
    text = content.decode("utf-8-sig")
    assert len(text.splitlines()) == 121
    assert "Loneliness before (3 to 9)" in text
    assert not any(word in text for word in ("Maureen", "example.org", "ZZ", "BF001", "Harbour"))


# What the survey shows


def test_the_chart_the_table_and_the_sentences_say_what_was_counted(
    person: Person, plain: Counted
) -> None:
    person.take_example()
    person.go_to_question()
    person.fill("How many points", "1")
    person.fill("How many people could", str(GROUP))
    person.go_on()
    chart = person.the(ChartView).chart
    assert chart is not None
    same = plain.people - plain.improved(1) - plain.worse(1)
    assert [row[1] for row in chart.rows] == [
        str(count) for count in (plain.improved(1), same, plain.worse(1))
    ]
    facts = _facts(person)
    value, low, high = plain.change
    assert facts == {
        "People whose answers count": str(plain.people),
        "Average movement towards the better end": (
            f"{value:.2f} points; 95% interval {low:.2f} to {high:.2f}"
        ),
        "Depth of that movement": facts["Depth of that movement"],
        "Response": f"{plain.people} of {GROUP}, 60%",
        "Answered only the first time": str(len(plain.left)),
        "Answered only the second time": str(plain.only_after),
        "Answers that could not be read": str(plain.refused),
    }
    assert facts["Depth of that movement"].startswith(f"{value / 6:.0%} of the scale")
    assert f"{sum(plain.left) / len(plain.left):.1f} on average" in person.words


def test_every_row_that_was_not_used_is_listed_with_its_reason(
    person: Person, plain: Counted
) -> None:
    person.take_example()
    person.go_to_question()
    person.fill("How many points", "2")
    person.go_on()
    unused = len(plain.left) + plain.only_after + plain.refused + plain.again
    assert plain.people + unused == 120
    person.press(f"{unused} rows were not used")
    rows = person.the(FigureTable, "Rows that were not used").rows
    assert len(rows) == unused
    assert rows[0] == ("Loneliness after (3 to 9): “3a” is not a number.", "72")
    assert rows[1] == ("Has the same code as row 53, which was used.", "54")
    reasons = [why for why, _row in rows]
    assert reasons.count("Answered only the first time.") == len(plain.left)
    assert reasons.count("Answered only the second time.") == plain.only_after


def test_rows_that_were_not_used_come_next_after_their_heading(person: Person) -> None:
    person.take_example()
    person.go_to_question()
    person.fill("How many points", "2")
    person.go_on()
    person.press("30 rows were not used")
    person.key(Key.Key_Tab)
    assert focused(person.hands.window).accessibleName() == "Rows that were not used"


def test_groups_are_compared_and_those_under_five_are_not_shown(person: Person) -> None:
    person.take_example()
    person.go_to_question()
    person.fill("How many points", "2")
    person.go_on()
    person.tab_to(person.the(QComboBox))
    person.key(Key.Key_Down)
    groups = {row[0] for row in person.the(FigureTable, "Groups").rows}
    assert groups == {"Harbour", "Castle"}
    assert "2 groups are not shown" in person.words


def test_a_count_under_five_is_in_no_chart(person: Person, tmp_path: Path) -> None:
    rows = [(n, 5, 8 if n < 3 else 5) for n in range(40)]
    person.read(write(tmp_path / "few.csv", ("Id", "Hope before", "Hope after"), *rows))
    person.go_to_question()
    person.fill("How many points", "2")
    assert "so they are not shown" in person.words
    person.go_on()
    assert not [c for c in person.window.step.findChildren(ChartView) if c.isVisible()]
    assert "withheld" in _facts(person).values()


def _facts(person: Person) -> dict[str, str]:
    rows = person.the(FigureTable, "What the survey shows").rows
    return {row[0]: row[1] for row in rows}


# Other tables


def test_a_row_for_each_time_is_paired_by_code(person: Person, tmp_path: Path) -> None:
    rows = [
        (f"P{n}", when, score) for n in range(1, 9) for when, score in (("Pre", 3), ("Post", 7))
    ]
    person.read(write(tmp_path / "long.csv", ("Code", "Wave", "Confidence"), *rows))
    person.go_on()
    assert "What the answers of “Wave” mean" in person.words
    person.go_on()
    person.fill("What is the lowest", "1")
    person.fill("What is the highest", "10")
    person.fill("How many points", "1")
    person.go_on()
    assert person.window.draft.counted is not None
    assert person.window.draft.counted.moves.improved == 8


def test_before_and_after_can_be_told_apart_by_hand(person: Person, tmp_path: Path) -> None:
    rows = [(f"P{n}", when, n) for n in range(1, 9) for when in ("Autumn", "Spring")]
    person.read(write(tmp_path / "long.csv", ("Code", "Term", "Confidence"), *rows))
    person.go_on()
    person.choose(1)  # in two rows
    person.go_on()
    assert "which column tells before from after" in person.problem
    person.take_for("Term", "Whether asked before or after")
    assert "What the answers of “Term” mean" in person.words
    person.go_on()
    assert "which of its answers mean what" in person.problem
    person.pick("“Autumn”", "Before")
    person.pick("“Spring”", "After")
    person.go_on()
    assert person.title == "Say what counts as a change"


def test_answers_in_words_get_numbers(person: Person, tmp_path: Path) -> None:
    words = ("Never", "Rarely", "Sometimes", "Often", "Always")
    rows = [(n, words[n % 5], words[min(n % 5 + 1, 4)]) for n in range(40)]
    headings = ("Id", "Hopeful before", "Hopeful after")
    person.read(write(tmp_path / "words.csv", headings, *rows))
    person.go_to_question()
    assert "“Sometimes” counts as" in person.words
    assert person.window.draft.plan.words[2] == ("Sometimes", Decimal(3))
    person.fill("How many points", "1")
    assert "32 of the 40 people who answered twice improved" in person.words or (
        "so they are not shown" in person.words
    )


def test_a_word_whose_number_is_taken_away_stays_where_it_is(
    person: Person, tmp_path: Path
) -> None:
    words = ("Never", "Q&A", "Often")
    rows = [(n, words[n % 3], words[(n + 1) % 3]) for n in range(30)]
    headings = ("Id", "Hopeful before", "Hopeful after")
    person.read(write(tmp_path / "words.csv", headings, *rows))
    person.go_to_question()
    asked = [ask.editor.field.question for ask in _numbers_asked(person)]
    for word in ("Never", "Often"):
        person.fill(f"“{word}”", "")
        assert [ask.editor.field.question for ask in _numbers_asked(person)] == asked
        assert focused(person.hands.window) is person.ask(f"“{word}”").editor.target
        person.fill(f"“{word}”", "7")
    assert dict(person.window.draft.plan.words)["Never"] == 7
    # An ampersand is no sign of a key.
    assert "“Q&&A” counts as" in person.words


def _numbers_asked(person: Person) -> list[Ask]:
    scale = person.window.step.findChild(WordScale)
    assert scale is not None
    return [ask for ask in scale.findChildren(Ask) if ask.isVisible()]


def test_another_file_with_the_same_headings_shows_its_own_answers(
    person: Person, tmp_path: Path
) -> None:
    for name, codes in (("first.csv", "P"), ("second.csv", "Z")):
        rows = [(f"{codes}{n}", n % 5, n % 4) for n in range(20)]
        headings = ("Code", "Hope before", "Hope after")
        person.window.read(write(tmp_path / name, headings, *rows), ReadChoice())
        person.settle()
        while person.title != "Check what each column holds":
            person.go_on()
        assert f"{codes}0 · {codes}1 · {codes}2" in person.words
        person.press("Back")
        person.press("Back")


def test_people_asked_once_are_weaker_evidence(person: Person, tmp_path: Path) -> None:
    rows = [(n, n % 10 + 1) for n in range(60)]
    person.read(write(tmp_path / "once.csv", ("Id", "Satisfaction (1 to 10)"), *rows))
    person.go_to_question()
    person.fill("From which answer", "8")
    assert "From 8 on, 18 of 60 people count." in person.words
    person.go_on()
    assert "weaker evidence" in person.words


def test_a_column_that_was_taken_for_something_else_is_put_right(
    person: Person, tmp_path: Path
) -> None:
    rows = [(n, 3 + n % 4, 5 + n % 4) for n in range(40)]
    person.read(write(tmp_path / "odd.csv", ("Id", "Q1 spring", "Q1 autumn"), *rows))
    person.go_on()
    person.take_for("Q1 spring", "An answer before")
    person.take_for("Q1 autumn", "An answer after")
    person.choose(0)  # before and after, in one row
    assert "You said so." in person.words
    person.go_on()
    assert "“Q1 spring” and “Q1 autumn”" in person.words
    (question,) = person.window.draft.plan.questions
    assert (question.before, question.after) == ("Q1 spring", "Q1 autumn")


def test_another_question_brings_its_own_scale(person: Person) -> None:
    person.take_example()
    person.go_to_question()
    boxes = [box for box in person.window.step.findChildren(QCheckBox) if box.isVisible()]
    for box in boxes:  # the second alone
        person.tab_to(box)
        person.key(Key.Key_Space)
    plan = person.window.draft.plan
    assert [one.after for one in plan.questions] == ["Life satisfaction after (0 to 10)"]
    assert plan.least == 0
    assert plan.most == 10
    assert plan.higher_is_better


def test_a_workbook_with_a_hidden_sheet(person: Person, tmp_path: Path) -> None:
    person.read(_workbook(tmp_path / "book.xlsx"))
    assert person.title == "Check how it was read"
    assert "Old answers" in [spoken(b) for b in person.window.findChildren(QRadioButton)]
    assert "hidden, not read yet" in person.words
    person.choose(2)
    assert person.window.draft.table.name == "Old answers"
    assert "3 rows of answers, hidden" in person.words
    person.choose(0)
    assert person.window.draft.table.name == "Answers"
    person.go_on()
    assert person.title == "Check what each column holds"


def _workbook(path: Path) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    answers, notes, old = book.active, book.create_sheet("Notes"), book.create_sheet("Old answers")
    assert answers is not None
    answers.title, old.sheet_state = "Answers", "hidden"
    answers.append(["Code", "Hope before", "Hope after"])
    for number in range(30):
        answers.append([f"P{number:02}", 3 + number % 3, 5 + number % 3])
    notes.append(["What we did"])
    old.append(["Code", "Hope before", "Hope after"])
    for number in range(3):
        old.append([f"Q{number}", 3, 4])
    book.save(path)
    return path


def test_a_file_that_was_read_wrongly_is_read_again(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes("Code;Café before;Café after\n1;3,5;4,5\n2;2;3\n".encode("cp1252"))
    person.read(path)
    assert person.window.draft.table.headings == ("Code", "Café before", "Café after")
    person.press("It was read wrongly")
    person.pick("Which letters", "Macintosh")
    assert _second_heading(person) == "Café before"  # not yet
    person.press("Read it again")
    assert _second_heading(person) != "Café before"
    person.pick("Which letters", "Unicode (UTF-8)")
    person.press("Read it again")
    assert "not written in the letters that were chosen" in person.problem
    person.pick("Which letters", "Windows, Western European")
    person.fill("How many rows of headings", "0")
    person.press("Read it again")
    assert _second_heading(person) == "Column B"
    assert person.window.draft.table.rows == 3


def test_what_was_chosen_for_the_reading_is_not_passed_over(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes("Code;Café before;Café after\n1;3,5;4,5\n2;2;3\n".encode("cp1252"))
    person.read(path)
    person.press("It was read wrongly")
    person.pick("Which letters", "Macintosh")
    person.go_on()
    assert person.title == "Check how it was read"
    assert "Press “Read it again” before you go on." in person.problem
    again = focused(person.hands.window)
    assert isinstance(again, QAbstractButton)
    assert spoken(again) == "Read it again"
    person.key(Key.Key_Space)
    person.go_on()
    assert person.title == "Check what each column holds"


def _second_heading(person: Person) -> str:
    return person.window.draft.table.headings[1]


# What is refused


def test_a_file_has_to_be_chosen_first(person: Person) -> None:
    person.go_on()
    assert person.problem == "Choose a file first."
    assert person.title == "Choose the file with the answers"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.csv", b"", "This file is empty."),
        ("paper.csv", b"%PDF-1.7 and so on", "This is a PDF, not a table."),
        ("old.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600, "old .xls format"),
        ("page.csv", b"<html><table></table></html>", "web page"),
        ("broken.xlsx", b"PK\x03\x04 and nothing", "damaged"),
        ("picture.csv", bytes(range(256)) * 8, "neither a workbook nor a table"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_words(
    person: Person, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    person.read(path)
    assert words in person.problem
    assert person.title == "Choose the file with the answers"
    assert not person.window.draft.begun


def test_a_file_that_is_gone_is_refused_in_words(person: Person, tmp_path: Path) -> None:
    person.read(tmp_path / "gone.csv")
    assert "There is no file called gone.csv here." in person.problem
    person.take_example()
    assert person.problem == ""
    assert person.title == "Check how it was read"


def test_a_table_without_answers_leads_no_further(person: Person, tmp_path: Path) -> None:
    person.read(write(tmp_path / "headings.csv", ("Code", "Before", "After")))
    person.go_on()
    assert "no answers" in (person.problem + person.words).lower()
    assert person.title in ("Check how it was read", "Choose the file with the answers")


def test_a_table_of_which_no_row_fits_says_why_and_not_that_it_is_empty(
    person: Person, tmp_path: Path
) -> None:
    rows = [("a", 3, 4, "a remark", " cut in two")] * 3
    person.read(write(tmp_path / "cut.csv", ("Code", "Before", "After", "Remarks"), *rows))
    assert "3 rows could not be used. The first is row 2: has 5 cells" in person.words
    person.go_on()
    assert person.problem.startswith("No row could be used.")


@pytest.mark.parametrize(
    ("question", "typed", "words"),
    [
        ("How many points", "", "Enter how far an answer must move to count as a change."),
        ("How many points", "0", "Enter more than 0 points, and no more than the whole scale."),
        ("How many points", "7", "Enter more than 0 points, and no more than the whole scale."),
        ("How many points", "two", "“two”"),
        ("What is the highest", "2", "The highest answer must be higher than the lowest."),
        ("What is the lowest", "", "Enter the lowest answer that can be given."),
        ("When was it collected", "soon", "“soon”"),
    ],
)
def test_an_answer_that_cannot_be_used_is_said_beside_its_question(
    person: Person, question: str, typed: str, words: str
) -> None:
    person.take_example()
    person.go_to_question()
    person.fill("How many points", "2")
    person.fill(question, typed)
    person.go_on()
    assert person.title == "Say what counts as a change"
    assert words in person.words
    assert focused(person.hands.window) is person.ask(question).editor.target


def test_a_question_has_to_be_ticked(person: Person) -> None:
    person.take_example()
    person.go_to_question()
    person.key(Key.Key_Space)
    person.go_on()
    assert person.problem == "Tick at least one question."


def test_without_the_size_of_the_group_only_those_who_answered_count(person: Person) -> None:
    person.take_example()
    person.go_to_question()
    person.go_to_group(group="")
    assert "The size of the group is needed for this." in person.words
    person.go_on()
    assert person.problem == "Choose what becomes of those who did not answer."
    person.choose(1)
    person.go_on()
    assert "How many people could have answered is blank" in person.problem
    person.choose(0)
    person.go_on()
    assert person.is_gone


# Going back, leaving, waiting


def test_going_back_keeps_what_was_chosen(person: Person) -> None:
    person.take_example()
    person.go_to_question()
    person.fill("How many points", "2")
    for _step in range(3):
        person.press("Back")
    assert person.title == "Choose the file with the answers"
    assert "Chosen: invented-survey.csv, 120 rows of answers." in person.words
    for _step in range(3):
        person.go_on()
    assert "29 of the 90 people" in person.words


def test_esc_leaves_at_once_while_there_is_nothing_to_lose(person: Person) -> None:
    person.key(Key.Key_Escape)
    assert person.is_gone
    assert person.said.questions == []


def test_esc_asks_before_work_is_lost(person: Person) -> None:
    before = person.hands.case
    person.take_example()
    person.said.answers.append(1)
    person.key(Key.Key_Escape)
    assert person.is_open
    person.said.answers.append(0)
    person.key(Key.Key_Escape)
    assert person.is_gone
    assert [question.split("?")[0] for question in person.said.questions] == [
        "Leave the survey",
        "Leave the survey",
    ]
    assert person.hands.case is before


class _Slow:
    """Reads a file only when it is let go, or never if it is stopped."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.stopped: list[str] = []
        self.go = Event()
        monkeypatch.setattr("ui.survey.window.read_survey_file", self.read)

    def read(
        self,
        path: Path,
        *,
        choice: ReadChoice,
        cancelled: Callable[[], bool],
        progress: Callable[[float], None],
    ) -> SurveyFile:
        progress(0.4)
        while not self.go.wait(0.01):
            if cancelled():
                self.stopped.append(path.name)
                raise Cancelled("Stopped.")
        return read_survey_file(path, choice=choice)


def test_reading_shows_how_far_it_is_and_can_be_stopped(
    person: Person, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow, bar = _Slow(monkeypatch), person.window.foot.findChild(QProgressBar)
    assert bar is not None
    person.window.read(write(tmp_path / "a.csv", ("Code", "Before", "After")), ReadChoice())
    qtbot.waitUntil(lambda: bar.value() == 40)
    assert "Reading a.csv…" in person.words
    assert spoken(_button(focused(person.hands.window))) == "Stop"
    QTest.keyClick(focused(person.hands.window), Key.Key_Space)
    qtbot.waitUntil(lambda: slow.stopped == ["a.csv"])
    person.settle()
    assert not bar.isVisible()
    assert person.problem == ""
    assert not person.window.draft.begun
    slow.go.set()
    person.take_example()
    assert person.title == "Check how it was read"


def test_of_two_files_only_the_last_is_taken(
    person: Person, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = _Slow(monkeypatch)
    for name in ("a.csv", "b.csv"):
        path = write(tmp_path / name, ("Code", "Before", "After"), (1, 2, 3), (2, 3, 4))
        person.window.read(path, ReadChoice())
    qtbot.waitUntil(lambda: slow.stopped == ["a.csv"])
    slow.go.set()
    person.settle()
    assert person.window.draft.file is not None
    assert person.window.draft.file.name == "b.csv"


def test_leaving_while_a_file_is_read_wants_it_no_more(
    person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = _Slow(monkeypatch)
    person.window.read(invented_survey(), ReadChoice())
    person.window.reject()
    qtbot.waitUntil(lambda: slow.stopped == ["invented-survey.csv"])
    person.hands.lay_out()
    assert person.is_gone


def test_a_file_can_be_dropped(person: Person) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(invented_survey()))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    where, copy = QPoint(20, 20), Qt.DropAction.CopyAction
    entering = QDragEnterEvent(where, copy, data, buttons, keys)
    QApplication.sendEvent(person.window.step, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(person.window.step, QDropEvent(where, copy, data, buttons, keys))
    person.settle()
    assert person.title == "Check how it was read"


def test_nothing_flashes_up_as_a_window_of_its_own(person: Person) -> None:
    watch = _Windows()
    QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
    person.finish(1)
    QApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]
    assert watch.shown == []


class _Windows(QObject):
    """Notes every window that comes into sight."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def _button(widget: QWidget) -> QAbstractButton:
    assert isinstance(widget, QAbstractButton)
    return widget


def test_what_would_count_is_heard_too(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("ui.survey.window.announce", lambda _widget, words: heard.append(words))
    person.take_example()
    person.go_to_question()
    person.fill("How many points", "2")
    assert heard[-1].startswith("If an answer must move by 2 to count, 29 of the 90 people")
