"""What is done with files by name: examples and value maps."""

from decimal import Decimal
from pathlib import Path

import pytest

from sroi_app.errors import AppError
from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.reports.form import Form
from sroi_app.storage.case_file import open_case
from sroi_app.workspace import files
from sroi_app.workspace.files import (
    Options,
    copy_example,
    examples,
    open_evaluation,
    read_value_map,
    write_new_case,
    write_pdf,
)
from tests.guide.ready import ready_case
from tests.spreadsheet.build import one_row


def test_a_copy_of_an_example_is_a_document_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "resource", lambda _name: tmp_path)
    example, copy = tmp_path / "one.sroi", tmp_path / "copies" / "copy.sroi"
    copy.parent.mkdir()
    write_new_case(example, Case(title="One", example=True))
    copy_example("one", copy)
    first, second = open_case(example).document, open_case(copy).document
    assert first.case == second.case
    assert first.id != second.id
    with pytest.raises(AppError, match=r"copy\.sroi"):
        copy_example("one", copy)
    copy_example("one", copy, force=True)
    with pytest.raises(AppError, match="no example called two"):
        copy_example("two", copy, force=True)


def test_a_value_map_is_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "map.csv"
    path.write_bytes(one_row())
    reading = read_value_map(path, Options(inputs=Decimal(5)))
    assert reading.case
    assert reading.case.inputs[0].amounts[0].value == 5


def test_what_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"no file called nowhere\.csv here"):
        read_value_map(tmp_path / "nowhere.csv")


@pytest.mark.parametrize("path", [".", "", ".."])
def test_a_folder_is_named_as_it_was_typed(path: str) -> None:
    for read in (read_value_map, open_evaluation):
        with pytest.raises(AppError) as refusal:
            read(Path(path))
        assert refusal.value.explanation == f"{path or '.'} is a folder, not a file."


def test_a_name_no_file_can_have_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(AppError):
        read_value_map(tmp_path / ("a" * 5000))


# The PDF


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    path = tmp_path / "case.sroi"
    write_new_case(path, ready_case())
    return path


def _refused_pdf(case_file: Path, target: Path) -> AppError:
    before = case_file.read_bytes()
    with pytest.raises(AppError) as refusal:
        write_pdf(evaluate(ready_case()), target, source=case_file, force=True)
    assert case_file.read_bytes() == before
    return refusal.value


@pytest.mark.parametrize(
    "name", ["case.sroi", "other.sroi", "Other.SROI", "linked.pdf", "hard.pdf"]
)
def test_a_pdf_never_takes_the_place_of_a_case(case_file: Path, name: str) -> None:
    case_file.with_name("linked.pdf").symlink_to(case_file)
    case_file.with_name("hard.pdf").hardlink_to(case_file)
    refusal = _refused_pdf(case_file, case_file.with_name(name))
    assert refusal.title == "The PDF was not made"
    assert f"{name} is the name of a case" in refusal.explanation


def test_a_case_under_another_ending_is_not_replaced_either(case_file: Path) -> None:
    odd = case_file.rename(case_file.with_name("case.pdf"))
    refusal = _refused_pdf(odd, odd.parent / "." / "case.pdf")
    assert "case.pdf is the name of a case" in refusal.explanation


def test_a_pdf_that_cannot_be_written_says_so_of_the_pdf(tmp_path: Path) -> None:
    with pytest.raises(AppError) as refusal:
        write_pdf(evaluate(ready_case()), tmp_path / "never" / "case.pdf", force=True)
    assert refusal.value.title == "The PDF was not made"
    assert refusal.value.explanation.startswith("There is no folder called")
    assert "saved" not in refusal.value.sentence


def test_a_pdf_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "case.pdf"
    path.write_bytes(b"mine")
    with pytest.raises(AppError, match="already a file called"):
        write_pdf(evaluate(ready_case()), path)
    assert path.read_bytes() == b"mine"
    write_pdf(evaluate(ready_case()), path, force=True, form=Form(short=True))
    assert path.read_bytes().startswith(b"%PDF-")


def test_an_example_that_cannot_be_written_says_so_of_the_example(tmp_path: Path) -> None:
    with pytest.raises(AppError) as refusal:
        copy_example(examples()[0].name, tmp_path / "never" / "copy.sroi")
    assert refusal.value.title == "The example was not copied"
    assert "There is no folder called" in refusal.value.explanation
    assert "saved" not in refusal.value.sentence


@pytest.mark.parametrize("name", ["case.pdf", "case.txt", "case.xlsx"])
def test_a_case_is_not_written_under_the_ending_of_something_else(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(AppError, match="not the name of a case"):
        write_new_case(tmp_path / name, Case())
    with pytest.raises(AppError, match="not the name of a case"):
        copy_example("befriending", tmp_path / name)
    assert list(tmp_path.iterdir()) == []
    write_new_case(tmp_path / "case", Case())  # no ending promises nothing
