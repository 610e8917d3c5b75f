"""Rows found by their bytes are the rows that the csv module finds."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.spreadsheet.survey import records
from sroi_app.spreadsheet.survey.records import Awkward, find_records, read_columns, written_anew

CELLS = st.text(alphabet='ab1 ,;"\n\r£é', max_size=6)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=8)


def as_csv(data: bytes, delimiter: str = ",") -> list[list[str]]:
    text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline="")
    return list(csv.reader(text, delimiter=delimiter))


def is_blank(row: list[str]) -> bool:
    return not "".join(row)


@given(ROWS, st.sampled_from([",", ";"]), st.sampled_from(["\n", "\r\n"]))
def test_well_written_rows_are_found_as_they_are(
    rows: list[list[str]], delimiter: str, end: str
) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=end).writerows(rows)
    data = file.getvalue().encode()
    try:
        found = find_records(data, delimiter)
    except Awkward:  # a lone carriage return, or lines that end in two ways
        found = find_records(written_anew(data, delimiter), delimiter)
    expected = as_csv(data, delimiter)
    assert len(found) == len(expected)
    assert found.texts(range(len(found))) == expected
    for count, row in zip(found.cells.tolist(), expected, strict=True):
        assert count == len(row) or (count == 0 and is_blank(row))


@given(st.text(alphabet='ab,"\n\r', max_size=60))
def test_any_text_is_read_as_the_csv_module_reads_it(text: str) -> None:
    data = text.encode()
    try:
        found = find_records(data, ",")
    except Awkward:
        try:
            found = find_records(written_anew(data, ","), ",")
        except csv.Error:
            assert as_csv(data + b"\n")[-1][-1].endswith("\n")
            return  # a quotation mark is not closed
    expected = [row for row in as_csv(data) if not is_blank(row)]
    read = [row for row in found.texts(range(len(found))) if not is_blank(row)]
    assert read == expected


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=8))
def test_columns_are_read_as_the_text_they_hold(rows: list[list[str]]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    frame = read_columns(file.getvalue().encode(), ",", 3, [2, 0])
    assert frame.to_numpy().tolist() == [[row[2], row[0]] for row in rows]


def test_more_cells_than_any_survey_are_refused_before_they_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(records, "_MOST", 10)
    with pytest.raises(records.TooMany):
        find_records(b"," * 11, ",")
