"""What a person chose about a survey so far: pure changes, each a draft of its own."""

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Outcome
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.survey import SurveyDesign
from sroi_app.resources import resource
from sroi_app.workspace.survey_draft import (
    MOST_VALUES,
    Draft,
    Way,
    begin,
    draft_for,
    groups_in,
    is_usable,
    left_out,
    questions_in,
    values_of,
    with_plan,
    with_questions,
    with_role,
    with_table,
    with_way,
    words_in,
)
from sroi_app.workspace.surveys import (
    Layout,
    Question,
    ReadChoice,
    Role,
    SurveyTable,
    read_survey_file,
    summarise,
)

BEFORE, AFTER = "Loneliness before (3 to 9)", "Loneliness after (3 to 9)"


def draft_of(path: Path) -> Draft:
    return begin(path, read_survey_file(path), ReadChoice(), Draft())


def table(path: Path, *rows: tuple[object, ...]) -> Draft:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return draft_of(path)


@pytest.fixture
def example() -> Draft:
    return draft_of(resource("examples/invented-survey.csv"))


@pytest.fixture
def rows(tmp_path: Path) -> Draft:
    """A row for each time, told apart by words nobody could guess."""
    answers = [(f"P{n}", when, n % 5) for n in range(20) for when in ("Spring", "Autumn")]
    return table(tmp_path / "rows.csv", ("Code", "Term", "Hope"), *answers)


def test_nothing_is_begun_without_a_file() -> None:
    assert not Draft().begun
    assert Draft().table == SurveyTable()
    assert Draft().counted is None


def test_the_group_of_the_outcome_is_proposed_and_a_file_leaves_it_alone() -> None:
    members = Stakeholder(id="s1", size=Estimate(value=Decimal(240)))
    outcomes = (Outcome(id="o1", stakeholder="s1"), Outcome(id="o2"))
    case = Case(stakeholders=(members,), outcomes=outcomes)
    assert draft_for(case, Address.parse("outcomes/o2"), 1).plan.group is None
    draft = draft_for(case, Address.parse("outcomes/o1"), 2)
    assert (draft.year, draft.plan.group) == (2, Decimal(240))
    path = resource("examples/invented-survey.csv")
    begun = begin(path, read_survey_file(path), ReadChoice(), with_plan(draft, group=Decimal(99)))
    assert begun.plan.group == 99
    assert with_way(begun, Way.ONCE).plan.group == 99
    assert with_table(begun, 0).plan.group == 99


def test_the_invented_survey_is_understood(example: Draft) -> None:
    assert example.way is Way.SIDE_BY_SIDE
    assert example.plan.questions == (Question(before=BEFORE, after=AFTER),)
    assert example.plan.code == "Member code"
    assert {guess.heading for guess in left_out(example)} == {
        "First name",
        "E-mail",
        "Postcode",
        "Anything else you would like to say",
    }
    assert groups_in(example) == ("Ward", "Age band")


def test_the_day_is_the_latest_of_all_columns_of_dates(example: Draft) -> None:
    first, again = ("First asked on", "Asked again on")
    assert {first, again} <= set(example.table.headings)
    told = example.table.headings.index(again)
    days = [row[told].split("/") for row in example.table.samples if row[told]]
    assert example.plan.collected == max(date(int(y), int(m), int(d)) for d, m, y in days)


def test_of_several_sheets_the_largest_that_shows_is_taken() -> None:
    sheets = (
        SurveyTable(name="Notes", headings=("a",), rows=2),
        SurveyTable(name="Answers", headings=("a", "b"), rows=90),
        SurveyTable(name="Hidden", headings=("a", "b"), rows=900, hidden=True),
        SurveyTable(name="Broken", fault="It reaches too far."),
    )
    file = replace(read_survey_file(resource("examples/invented-survey.csv")), tables=sheets)
    drafted = begin(Path("book.xlsx"), file, ReadChoice(), Draft(year=2))
    assert drafted.table.name == "Answers"
    assert drafted.year == 2
    assert not is_usable(sheets[3])
    assert with_table(drafted, 3).guesses == ()


def test_another_question_is_counted_on_its_own_scale(example: Draft) -> None:
    lonely, content = questions_in(example.guesses, example.way)
    chosen = with_questions(with_plan(example, threshold=Decimal(2)), (content,))
    assert chosen.plan.questions == (content,)
    assert (chosen.plan.least, chosen.plan.most) == (Decimal(0), Decimal(10))
    assert chosen.plan.higher_is_better is True
    assert chosen.plan.threshold is None  # two points of another scale are another thing
    both = with_questions(example, (lonely, content))
    assert both.plan.questions == (lonely, content)


def test_what_does_not_hang_on_the_question_stays(example: Draft) -> None:
    _lonely, content = questions_in(example.guesses, example.way)
    said = with_plan(example, group=Decimal(150), subgroup="Ward", collected=date(2026, 1, 2))
    chosen = with_questions(said, (content,)).plan
    assert (chosen.group, chosen.subgroup) == (Decimal(150), "Ward")
    assert chosen.collected == date(2026, 1, 2)
    no_group = with_role(said, "Ward", Role.OTHER)
    assert no_group.plan.subgroup == ""


def test_asked_once_the_later_answer_alone_counts(example: Draft) -> None:
    once = with_way(example, Way.ONCE)
    assert once.plan.design is SurveyDesign.AFTER_ONLY
    assert once.plan.questions == (Question(after=AFTER),)
    assert once.way is Way.ONCE
    assert with_way(once, Way.SIDE_BY_SIDE).plan.questions == example.plan.questions


def test_then_and_now_are_the_same_columns_otherwise_asked(example: Draft) -> None:
    recalled = with_way(example, Way.THEN_AND_NOW)
    assert recalled.plan.design is SurveyDesign.THEN_AND_NOW
    assert recalled.plan.questions == example.plan.questions
    assert recalled.way is Way.THEN_AND_NOW


def test_a_column_taken_for_a_time_leads_to_rows(rows: Draft) -> None:
    told = with_way(with_role(rows, "Term", Role.WAVE), Way.TWO_ROWS)
    assert told.plan.layout is Layout.LONG
    assert told.plan.wave == "Term"
    assert told.plan.questions == (Question(before="Hope", after="Hope"),)
    assert "how before and after are told apart" in told.plan.gaps
    known = with_plan(
        told,
        before_values=("Spring",),
        after_values=("Autumn",),
        least=Decimal(0),
        most=Decimal(4),
        higher_is_better=True,
        threshold=Decimal(1),
    )
    assert known.plan.gaps == ()
    assert summarise(known.table, known.plan).people == 20


def test_columns_nobody_recognised_are_paired_in_their_order(tmp_path: Path) -> None:
    answers = [(n, n % 5, n % 4, n % 3, n % 5) for n in range(20)]
    drafted = table(tmp_path / "odd.csv", ("Id", "A1", "B1", "A2", "B2"), *answers)
    for heading in ("A1", "B1"):
        drafted = with_role(drafted, heading, Role.BEFORE)
    for heading in ("A2", "B2"):
        drafted = with_role(drafted, heading, Role.AFTER)
    assert questions_in(drafted.guesses, Way.SIDE_BY_SIDE) == (
        Question(before="A1", after="A2"),
        Question(before="B1", after="B2"),
    )
    assert {guess.why for guess in drafted.guesses if guess.heading != "Id"} == {"You said so."}


def test_a_column_without_numbers_can_be_an_answer(tmp_path: Path) -> None:
    answers = [(n, ("Grim", "So-so", "Grand")[n % 3]) for n in range(30)]
    drafted = table(tmp_path / "odd.csv", ("Id", "Mood"), *answers)
    told = with_way(with_role(drafted, "Mood", Role.ANSWER), Way.ONCE)
    assert told.plan.questions == (Question(after="Mood"),)
    assert told.plan.least is None
    assert words_in(told) == ("Grim", "So-so", "Grand")


def test_words_of_a_known_scale_have_their_numbers(tmp_path: Path) -> None:
    words = ("Never", "Rarely", "Sometimes", "Often", "Always")
    answers = [(n, words[n % 5], words[(n + 1) % 5]) for n in range(30)]
    drafted = table(tmp_path / "words.csv", ("Id", "Hope before", "Hope after"), *answers)
    assert words_in(drafted) == words
    assert dict(drafted.plan.words)["Often"] == Decimal(4)


def test_numbers_need_no_words(example: Draft) -> None:
    assert words_in(example) == ()


def test_what_was_counted_belongs_to_its_plan(example: Draft) -> None:
    ready = with_plan(example, threshold=Decimal(2))
    counted = ready.with_summary(summarise(ready.table, ready.plan))
    assert counted.counted is not None
    assert with_plan(counted, threshold=Decimal(1)).counted is None
    assert replace(counted, keep=True).counted is counted.counted


def test_different_answers_are_few_and_blanks_are_none(example: Draft) -> None:
    assert values_of(example, "Ward") == ("Harbour", "Castle", "Quayside", "Northgate")
    assert len(values_of(example, "Member code")) == MOST_VALUES
    assert values_of(example, "No such column") == ()
