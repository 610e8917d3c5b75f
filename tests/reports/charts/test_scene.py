from hypothesis import given
from hypothesis import strategies as st

from sroi_app.reports.charts.scene import wrapped


def measure(text: str, size: float, _bold: bool) -> float:
    return len(text) * size


def test_a_label_is_broken_between_words() -> None:
    assert wrapped("one two three", 1, 7, measure) == ("one two", "three")


def test_what_does_not_fit_is_cut_with_a_mark() -> None:
    assert wrapped("one two three four", 1, 7, measure, most=1) == ("one tw…",)
    assert wrapped("unbreakable", 1, 5, measure) == ("unbr…",)


def test_a_blank_label_has_no_lines() -> None:
    assert wrapped("  ", 1, 5, measure) == ()


@given(st.text(max_size=3000), st.floats(4, 200))
def test_no_line_is_wider_than_its_place(text: str, width: float) -> None:
    for line in wrapped(text, 1, width, measure, most=3):
        assert measure(line, 1, False) <= width
