"""From a table of answers to the number of people of an outcome, and nothing else of it kept."""

import hashlib
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation.survey import share_interval
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, get
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.survey import Scaling, SurveyDesign
from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.survey import read
from sroi_app.spreadsheet.survey.summary import Moves
from sroi_app.storage.case_file import open_case
from sroi_app.storage.refusals import CannotOpen
from sroi_app.workspace import steps
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.surveys import (
    Plan,
    Question,
    Summary,
    SurveyFile,
    as_evidence,
    people_of,
    read_survey_file,
    recognise,
    suggest,
    summarise,
)
from sroi_app.workspace.workspace import Workspace

OUTCOME = Address.parse("outcomes/o1")
CANARY = "Blodeuwedd"
HEADINGS = "code,First name,E-mail,Comment,area,lonely_pre,lonely_post\n"


def answers(improved: int = 20, same: int = 12, worse: int = 8) -> str:
    """A survey in whose personal columns a bird sings."""
    moves = [("5", "3")] * improved + [("3", "3")] * same + [("3", "5")] * worse
    rows = (
        f"{CANARY}{n},{CANARY},{CANARY}{n}@example.org,I am {CANARY} and I liked it a lot "
        f"{n},{'North' if n % 2 else 'South'},{before},{after}\n"
        for n, (before, after) in enumerate(moves)
    )
    return HEADINGS + "".join(rows) + f"{CANARY}x,{CANARY},,,North,{CANARY},3\n"


@pytest.fixture
def file(tmp_path: Path) -> SurveyFile:
    path = tmp_path / "club survey.csv"
    path.write_text(answers(), encoding="utf-8")
    found = read_survey_file(path)
    path.unlink()
    return found


@pytest.fixture
def case() -> Case:
    return add(Case(), Address.parse("outcomes"), description="Less lonely")[0]


def summed(file: SurveyFile, **said: Any) -> Summary:
    (table,) = file.tables
    suggested = suggest(table, recognise(table))
    asked: dict[str, Any] = {"threshold": Decimal(1), "group": Decimal(100), "subgroup": "area"}
    return summarise(table, replace(suggested, **(asked | said)))


def evidenced(case: Case, file: SurveyFile, **said: Any) -> Outcome:
    scaling = said.pop("scaling", Scaling.SAME_SHARE)
    year, discount = said.pop("year", 1), said.pop("discount", None)
    summary = summed(file, **said)
    case = as_evidence(case, OUTCOME, summary, scaling, file=file, year=year, discount=discount)
    found: Outcome = get(case, OUTCOME)
    return found


def test_a_file_is_read_with_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "survey.csv"
    path.write_text(answers(), encoding="utf-8")
    found = read_survey_file(path)
    assert (found.name, found.tables[0].rows) == ("survey.csv", 41)
    assert found.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", ["not there.csv", "."])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotOpen):
        read_survey_file(tmp_path / name)


def test_of_a_file_beyond_the_limit_no_more_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "LARGEST_FILE", 100)
    monkeypatch.setattr("sroi_app.workspace.surveys.LARGEST_FILE", 100)
    path = tmp_path / "survey.csv"
    path.write_bytes(b"x" * 1000)
    with pytest.raises(NotATable, match="larger than"):
        read_survey_file(path)


def test_a_survey_fills_the_people_and_says_where_they_come_from(
    case: Case, file: SurveyFile
) -> None:
    row = evidenced(case, file, collected=date(2026, 3, 31))
    (people,) = row.quantities
    assert (people.value, people.low, people.high) == (Decimal(50), Decimal(35), Decimal(65))
    assert people.grade is row.evidence.grade is Grade.MEASURED
    assert row.evidence.source == "Survey before and after, “club survey.csv”"
    assert (row.evidence.sample, row.evidence.collected) == (Decimal(40), date(2026, 3, 31))
    assert row.indicator == "Answer to “lonely_post” moved by 1 or more towards the better end"


def test_what_was_said_before_about_the_indicator_stays(case: Case, file: SurveyFile) -> None:
    case = replace(case, outcomes=(replace(case.outcomes[0], indicator="Own words"),))
    assert evidenced(case, file).indicator == "Own words"


@pytest.mark.parametrize(
    ("scaling", "people"),
    [
        (Scaling.ONLY_ANSWERED, (20, 14, 26)),
        (Scaling.SAME_SHARE, (50, 35, 65)),
        (Scaling.DISCOUNTED, (35, 24, 46)),
    ],
)
def test_the_people_are_whole_and_never_overstated(
    file: SurveyFile, scaling: Scaling, people: tuple[int, int, int]
) -> None:
    """20 of 40 improved, of a group of 100; Wilson has 35.2 % to 64.8 %."""
    found = people_of(summed(file), scaling, discount=Decimal("0.5"))
    assert tuple(map(int, found)) == people
    assert all(part == int(part) for part in found)


@pytest.mark.parametrize(
    ("scaling", "group", "people"),
    [
        (Scaling.ONLY_ANSWERED, 14, 5),
        (Scaling.SAME_SHARE, 28, 10),
        (Scaling.DISCOUNTED, 28, 5),
    ],
)
def test_nobody_is_lost_to_a_share_that_does_not_end(
    tmp_path: Path, scaling: Scaling, group: int, people: int
) -> None:
    """5 of 14 is 0.35714…, and 14 times what was kept of it is a hair less than 5."""
    path = tmp_path / "survey.csv"
    path.write_text(answers(improved=5, same=9, worse=0), encoding="utf-8")
    summary = summed(read_survey_file(path), group=Decimal(group))
    assert people_of(summary, scaling, discount=Decimal(1)).value == people


@given(st.data())
def test_those_counted_among_those_who_answered_are_exactly_those_who_improved(
    data: st.DataObject,
) -> None:
    people = data.draw(st.integers(min_value=1, max_value=20_000))
    improved = data.draw(st.integers(min_value=0, max_value=people))
    share = share_interval(improved, people)
    moves = Moves(people=people, improved=improved, same=people - improved, worse=0, share=share)
    summary: Any = SimpleNamespace(
        moves=moves, people=people, plan=Plan(design=SurveyDesign.AFTER_ONLY)
    )
    assert people_of(summary, Scaling.ONLY_ANSWERED).value == improved


def test_of_a_harm_those_count_who_got_worse(case: Case, file: SurveyFile) -> None:
    harm = replace(case.outcomes[0], direction=Direction.NEGATIVE)
    row = evidenced(replace(case, outcomes=(harm,)), file, scaling=Scaling.ONLY_ANSWERED)
    assert row.quantities[0].value == 8


def test_of_a_harm_asked_about_once_those_count_who_say_it(file: SurveyFile) -> None:
    summary = summed(
        file,
        design=SurveyDesign.AFTER_ONLY,
        questions=(Question(after="lonely_post"),),
        threshold=Decimal(5),
        higher_is_better=True,
    )
    assert people_of(summary, Scaling.ONLY_ANSWERED, harm=True).value == 8


def test_a_later_year_leaves_those_before_it_blank(case: Case, file: SurveyFile) -> None:
    first, second = evidenced(case, file, year=2).quantities
    assert first.value is None
    assert second.value == 50


def test_asked_once_is_said_in_the_source(case: Case, file: SurveyFile) -> None:
    once: dict[str, Any] = {
        "design": SurveyDesign.AFTER_ONLY,
        "questions": (Question(after="lonely_post"),),
        "threshold": Decimal(3),
    }
    row = evidenced(case, file, **once)
    assert "afterwards only" in row.evidence.source
    assert row.indicator == "Answer to “lonely_post” at 3 or beyond"


def test_the_summary_is_kept_and_a_second_takes_its_place(case: Case, file: SurveyFile) -> None:
    summary = summed(file)
    for _turn in range(2):
        case = as_evidence(case, OUTCOME, summary, Scaling.SAME_SHARE, file=file)
    (kept,) = case.surveys
    assert (kept.outcome, kept.file, kept.sha256) == ("o1", "club survey.csv", file.sha256)
    assert kept.higher_is_better is False
    counts = (kept.improved, kept.same, kept.worse, kept.answered, kept.refused)
    assert counts == tuple(map(Decimal, (20, 12, 8, 40, 1)))
    assert (kept.least, kept.most) == (Decimal(1), Decimal(5))
    assert (kept.group, kept.people) == (Decimal(100), Decimal(50))
    assert kept.change == Decimal("0.6")
    assert kept.depth == Decimal("0.15")


@pytest.fixture
def workspace(tmp_path: Path, case: Case) -> Workspace:
    made = Workspace(Folders(tmp_path / "home"))
    made.apply(case, "Begin")
    made.seal()
    return made


def test_it_is_one_step_that_can_be_undone(workspace: Workspace, file: SurveyFile) -> None:
    before = workspace.case
    keep = file.tables[0]
    steps.use_survey(workspace, OUTCOME, summed(file), Scaling.SAME_SHARE, file=file, keep=keep)
    assert workspace.undo_label == "Use a survey as evidence"
    (item,) = workspace.case.attachments
    assert (item.name, item.supports) == (
        "club survey (answers used).csv",
        ("outcomes/o1/quantities",),
    )
    assert workspace.undo() == OUTCOME / "quantities" / 1 / "value"
    assert workspace.case == before
    workspace.redo()
    assert workspace.case.attachments == (item,)


def test_the_table_is_only_kept_if_that_is_said(workspace: Workspace, file: SurveyFile) -> None:
    steps.use_survey(workspace, OUTCOME, summed(file), Scaling.SAME_SHARE, file=file)
    assert workspace.case.attachments == ()


def test_what_is_dropped_stands_nowhere_afterwards(
    workspace: Workspace,
    file: SurveyFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    path = tmp_path / "survey.csv"
    path.write_text(answers(), encoding="utf-8")
    file = read_survey_file(path)
    path.unlink()
    summary = summed(file)
    steps.use_survey(
        workspace, OUTCOME, summary, Scaling.SAME_SHARE, file=file, keep=file.tables[0]
    )
    workspace.journalling.copy_writer()()
    assert _sung(tmp_path) == []
    workspace.save_as(tmp_path / "case.sroi")
    workspace.save()
    workspace.versions.keep("as sent")
    (kept,) = open_case(tmp_path / "case.sroi").document.attachments.values()
    assert b"lonely_post" in kept
    assert _sung(tmp_path) == []
    assert list(temporary.iterdir()) == []


def _sung(folder: Path) -> list[str]:
    """Every place beneath a folder, inside of archives too, where the bird was heard."""
    heard = []
    for path in folder.rglob("*"):
        for name, content in _contents(path):
            plain = content.lower()
            if any(voice in plain for voice in _voices()):
                heard.append(name)
    return heard


def _contents(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_file():
        yield str(path), str(path).encode() + path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                yield from ((f"{path}/{name}", archive.read(name)) for name in archive.namelist())


def _voices() -> tuple[bytes, ...]:
    plain = CANARY.lower()
    return tuple(plain.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def test_a_canary_that_was_kept_would_be_heard(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "case.sroi", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("case.json", f'{{"name": "{CANARY.upper()}"}}')
    assert _sung(tmp_path) == [f"{tmp_path / 'case.sroi'}/case.json"]


def test_a_plan_says_what_is_still_to_be_answered() -> None:
    assert Plan(design=SurveyDesign.AFTER_ONLY).gaps == (
        "which columns hold the answers",
        "the lowest and the highest answer",
        "whether a higher answer is better",
        "from which answer on it counts",
    )
