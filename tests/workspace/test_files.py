"""What is done with files by name: examples and value maps."""

from decimal import Decimal
from pathlib import Path

import pytest

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.storage.case_file import open_case
from sroi_app.workspace import files
from sroi_app.workspace.files import Options, copy_example, read_value_map, write_new_case
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


@pytest.mark.parametrize("name", ["nowhere.csv", ""])
def test_what_is_no_file_is_refused_in_words(tmp_path: Path, name: str) -> None:
    with pytest.raises(AppError, match="no file called"):
        read_value_map(tmp_path / name)


def test_a_name_no_file_can_have_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(AppError):
        read_value_map(tmp_path / ("a" * 5000))
