import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.reports.wording import clean


def test_control_characters_direction_marks_and_half_characters_are_dropped() -> None:
    assert clean("a\x00b\x1b\u202e\ufeff\ud800\uffffc") == "abc"


def test_every_line_end_is_one_line_end() -> None:
    assert clean("a\r\nb\rc\u2028d\x85e\tf") == "a\nb\nc\nd\ne f"


def test_accents_are_joined_to_their_letters() -> None:
    assert clean("w\u0302y\u0302") == "ŵŷ"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert all(one == "\n" or unicodedata.category(one) != "Cc" for one in once)
