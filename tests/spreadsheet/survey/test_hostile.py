"""Files made to do harm: a few here, all by ``python -m tests.spreadsheet.survey.hostile``."""

from pathlib import Path

import pytest

from tests.spreadsheet.survey.hostile import MOST_MEGABYTES, MOST_SECONDS, files, measure

FILES = files()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a billion laughs", "no spreadsheet writes"),
        ("1 GB of blanks", "unpacks to far more"),
        ("blank rows", "damaged"),
        ("nested elements", "unpacks to far more"),
        ("all cells merged", "100 rows"),
        ("50,000 merged blocks", "further than a survey"),
        ("a cell in the last corner", "XFD1048576"),
        ("300 MB", "larger than 50 megabytes"),
        ("50 MB of delimiters", "more cells than any survey"),
        ("500,000 columns", "more than 500 columns"),
    ],
)
def test_a_hostile_file_ends_soon_within_bounds_and_in_words(
    name: str, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "file"
    path.write_bytes(FILES[name]())
    seconds, megabytes, said = measure(path)
    assert seconds <= MOST_SECONDS
    assert megabytes <= MOST_MEGABYTES
    assert words in said
