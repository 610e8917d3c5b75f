"""Whatever kind of file answers come in: read as they stand, or refused in a sentence."""

import pytest

from sroi_app.spreadsheet.refusals import Cancelled, NotATable
from sroi_app.spreadsheet.survey import read
from sroi_app.spreadsheet.survey.choice import ReadChoice
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.survey.table import SurveyTable
from tests.spreadsheet.build import workbook

LINES = "Côde,Dïstance £,Note\nA1,3,“ok”\nA2,4,\n"


def only(data: bytes, choice: ReadChoice | None = None) -> SurveyTable:
    (found,) = read_survey(data, "survey.csv", choice=choice)
    return found


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_a_text_is_read_in_whatever_letters_it_is_written(encoding: str) -> None:
    found = only(LINES.encode(encoding))
    assert found.headings == ("Côde", "Dïstance £", "Note")
    assert found.frame.to_numpy().tolist() == [["A1", "3", "“ok”"], ["A2", "4", ""]]


def test_the_older_letters_of_windows_are_said_and_can_be_chosen() -> None:
    data = "Code,Zufriedenheit\nA1,schön\n".encode("cp1250")
    assert "£ signs and accents" in only(data).notes[0]
    chosen = only(data, ReadChoice(encoding="cp1250"))
    assert (chosen.encoding, chosen.notes) == ("cp1250", ())


def test_letters_that_do_not_fit_are_refused() -> None:
    with pytest.raises(NotATable, match="letters that were chosen"):
        only("é".encode("cp1252") + b",b\n1,2\n", ReadChoice(encoding="utf-8"))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_delimiter_and_line_end_is_found(delimiter: str, end: str) -> None:
    rows = (("Code", "Before", "After"), ("A1", "3", "4"), ("A2", "5", "2"))
    found = only(end.join(delimiter.join(row) for row in rows).encode())
    assert found.delimiter == delimiter
    assert tuple(map(tuple, found.frame.to_numpy())) == rows[1:]


def test_decimal_commas_do_not_pass_for_delimiters() -> None:
    found = only(b"Code;Before;After\nA1;3,5;4,0\nA2;2,5;1,5\nA3;2,0;1,5\n")
    assert found.delimiter == ";"
    assert found.frame["Before"].tolist() == ["3,5", "2,5", "2,0"]


def test_a_delimiter_named_by_the_file_is_believed() -> None:
    found = only(b"sep=;\r\nCode;Before\r\nA,1;3\r\n")
    assert found.headings == ("Code", "Before")
    assert (found.first_row, found.frame["Code"].tolist()) == (3, ["A,1"])


def test_text_stays_the_text_it_was() -> None:
    texts = ["007", "NA", "None", "1e400", "03/04/2026", "1,234", " 5 ", "=1+1", "nan", "TRUE"]
    found = only(("Answer\n" + "\n".join(f'"{text}"' for text in texts)).encode())
    assert found.frame["Answer"].tolist() == texts


def test_a_row_with_too_many_or_too_few_cells_is_listed_and_nothing_shifts() -> None:
    found = only(b"Code,Before,After\nA1,3,4\nA2,3\nA3,1,2,9\nA4,5,1,\nA5,2,2\n")
    assert found.frame["Code"].tolist() == ["A1", "A4", "A5"]
    assert found.frame["After"].tolist() == ["4", "1", "2"]
    assert [refused.row for refused in found.refused] == [3, 4]
    assert "2 cells" in found.refused[0].sentence
    assert "there are 3 headings" in found.refused[0].sentence


def test_blank_rows_count_as_rows_of_the_file_and_as_nothing_else() -> None:
    found = only(b"Code,Before\n\nA1,3\n,\n  \nA2,4\n")
    assert found.first_row == 3
    assert found.frame.index.tolist() == [3, 6]
    assert (found.rows, found.refused) == (2, ())


def test_a_cell_of_several_lines_is_one_row() -> None:
    found = only(b'Code,Why,Before\nA1,"one\ntwo, three",3\nA2,"said ""so""",4\n')
    assert found.frame.index.tolist() == [2, 3]
    assert found.frame["Why"].tolist() == ["one\ntwo, three", 'said "so"']


def test_a_mark_of_quotation_inside_a_cell_is_part_of_it() -> None:
    found = only(b'Code,Pipe\nA1,5" long\nA2,"a"b\n')
    assert found.frame["Pipe"].tolist() == ['5" long', "ab"]


def test_a_table_without_answers_has_no_rows() -> None:
    found = only(b"Code,Before,After\n")
    assert (found.rows, found.first_row, found.samples) == (0, 0, ())
    assert found.frame.columns.tolist() == ["Code", "Before", "After"]


def test_only_the_columns_that_are_asked_for_are_read() -> None:
    found = only(b"Name,Code,Before\nAnn,A1,3\n")
    assert found.take(["Before", "Code"]).to_numpy().tolist() == [["3", "A1"]]


def test_samples_are_the_first_rows_and_then_others_to_the_last() -> None:
    data = "Code\n" + "\n".join(map(str, range(1000)))
    found = only(data.encode())
    assert [row[0] for row in found.sample(3)] == ["0", "1", "2"]
    assert found.samples[-1] == ("999",)
    assert len(set(found.samples)) == len(found.samples) == 200


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n \n", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"<html><table>", "web page"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(100), "old .xls format, or is locked"),
        (b"a,b\n1,\0\n", "neither"),
        (bytes(range(128, 256)) * 3 + bytes(100), "neither"),
        (b'a,b\n"1,2\n3,4\n', "quotation mark is not closed"),
        (b"a" * 200_000, "too long"),
        (b"q," * 600 + b"\n" + b"1," * 600, "more than 500 columns"),
        (b"q\n" + b"1\n" * 101_000, "more than 100,000 rows"),
    ],
)
def test_what_is_no_survey_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(NotATable, match=words):
        read_survey(data, "file")


def test_a_file_beyond_the_limit_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "LARGEST_FILE", 10)
    with pytest.raises(NotATable, match="larger than 0 megabytes"):
        read_survey(b"a,b\n1,2\n3,4\n", "file")


@pytest.mark.parametrize("data", [b"a,b\n1,2\n", workbook(["a", "b"], [1, 2])])
def test_reading_can_be_stopped(data: bytes) -> None:
    with pytest.raises(Cancelled, match="nothing has changed"):
        read_survey(data, "file", cancelled=lambda: True)


@pytest.mark.parametrize("data", [b"a,b\n1,2\n", workbook(["a", "b"], [1, 2])])
def test_progress_ends_with_all_of_it(data: bytes) -> None:
    heard: list[float] = []
    read_survey(data, "file", progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
