"""What files of a case are called, with a password and without."""

from pathlib import Path

import pytest

from sroi_app.case_names import bare_name, beside, is_case


@pytest.mark.parametrize(
    ("name", "bare", "case"),
    [
        ("Lunch club.sroi", "Lunch club", True),
        ("Lunch club.sroi.age", "Lunch club", True),
        ("LUNCH.SROI.AGE", "LUNCH", True),
        ("lunch.club.sroi", "lunch.club", True),
        ("lunch.age", "lunch", False),
        ("lunch", "lunch", False),
    ],
)
def test_the_ending_of_a_case_is_taken_off_whole(name: str, bare: str, *, case: bool) -> None:
    path = Path("folder") / name
    assert bare_name(path) == bare
    assert is_case(path) is case
    assert beside(path, ".pdf") == Path("folder") / f"{bare}.pdf"
