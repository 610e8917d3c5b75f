"""A case written as a workbook: never in the place of anything that is wanted."""

from dataclasses import replace
from pathlib import Path

import pytest

from sroi_app.errors import AppError
from sroi_app.evaluation import evaluate
from sroi_app.model.outcomes import Outcome, Proxy
from sroi_app.model.statement import Attachment
from sroi_app.workspace.files import read_value_map, write_new_case, write_workbook
from tests.guide.ready import ready_case


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    path = tmp_path / "case.sroi"
    write_new_case(path, ready_case())
    return path


@pytest.mark.parametrize("name", ["case.sroi", "Other.SROI", "linked.xlsx", "hard.xlsx"])
def test_a_workbook_never_takes_the_place_of_a_case(case_file: Path, name: str) -> None:
    case_file.with_name("linked.xlsx").symlink_to(case_file)
    case_file.with_name("hard.xlsx").hardlink_to(case_file)
    before = case_file.read_bytes()
    with pytest.raises(AppError, match=f"{name} is the name of a case") as refusal:
        write_workbook(
            evaluate(ready_case()), case_file.with_name(name), source=case_file, force=True
        )
    assert refusal.value.title == "The workbook was not made"
    assert case_file.read_bytes() == before


def test_a_workbook_under_the_ending_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="not the name of a workbook"):
        write_workbook(evaluate(ready_case()), tmp_path / "case.pdf")
    assert not list(tmp_path.iterdir())


def test_a_workbook_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "case.xlsx"
    path.write_bytes(b"mine")
    with pytest.raises(AppError, match="already a file called"):
        write_workbook(evaluate(ready_case()), path)
    assert path.read_bytes() == b"mine"
    write_workbook(evaluate(ready_case()), path, force=True)
    assert read_value_map(path).case == ready_case()


def test_a_workbook_that_cannot_be_written_says_so_of_the_workbook(tmp_path: Path) -> None:
    with pytest.raises(AppError) as refusal:
        write_workbook(evaluate(ready_case()), tmp_path / "never" / "case.xlsx", force=True)
    assert refusal.value.title == "The workbook was not made"
    assert refusal.value.explanation.startswith("There is no folder called")


def test_what_nobody_else_is_to_have_stays_behind(tmp_path: Path) -> None:
    left_out = Outcome(
        id="o9",
        description="Not claimed",
        included=False,
        proxy=Proxy(
            description="A value under licence", library_id="own:bank-2024:EMP1", source="A list"
        ),
    )
    case = replace(
        ready_case(),
        outcomes=(*ready_case().outcomes, left_out),
        attachments=(Attachment(id="a" * 64, name="letter.pdf"),),
    )
    path = tmp_path / "case.xlsx"
    write_workbook(evaluate(case), path)
    read = read_value_map(path).case
    assert read is not None
    assert read.attachments == ()
    assert read.outcomes[-1] == replace(left_out, proxy=Proxy())
    assert read.outcomes[:-1] == ready_case().outcomes
