"""Words over upright lines: apart from each other, and from each other's lines."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.reports.charts.marks import Mark, head
from sroi_app.reports.charts.scene import Line, Text


def measure(text: str, size: float, _bold: bool) -> float:
    return len(text) * size * 0.5


def drawn(*places: float, words: str = "Result £3.15", width: float = 400) -> list[Text]:
    made = head([Mark(x=x, words=words) for x in places], width, measure)
    return [shape for shape in made.shapes if isinstance(shape, Text)]


def test_words_stand_in_the_middle_over_their_line() -> None:
    (text,) = drawn(200)
    assert text.x + measure(text.text, text.size, False) / 2 == 200


def test_words_at_the_edge_are_kept_within_it() -> None:
    (left,), (right,) = drawn(0), drawn(400)
    assert left.x == 0
    assert right.x + measure(right.text, right.size, False) == 400


def test_marks_far_apart_share_a_line_of_words() -> None:
    one, other = drawn(60, 300)
    assert one.y == other.y


def test_marks_that_are_close_stand_to_both_sides() -> None:
    one, other = drawn(200, 210)
    assert one.x + measure(one.text, one.size, False) < 200
    assert other.x > 210


def test_without_marks_there_is_hardly_a_head() -> None:
    assert head([], 300, measure).shapes == ()
    assert head([], 300, measure).height < 5


@given(
    st.lists(st.floats(0, 400), min_size=1, max_size=3),
    st.sampled_from(["Result £3.15", "£1 for £1", "The middle: £12,345.67"]),
)
def test_no_words_lie_on_others_or_on_the_line_of_others(places: list[float], words: str) -> None:
    made = head([Mark(x=x, words=words) for x in places], 400, measure)
    texts = [shape for shape in made.shapes if isinstance(shape, Text)]
    lines = [shape for shape in made.shapes if isinstance(shape, Line)]
    spans = [(t.x, t.x + measure(t.text, t.size, t.bold), t.y) for t in texts]
    for one, other in combinations(spans, 2):
        assert one[2] != other[2] or one[1] < other[0] or other[1] < one[0]
    for number, (start, end, y) in enumerate(spans):
        for owner, line in enumerate(lines):
            crossed = start < line.x1 < end and line.y1 < y - 1
            assert owner == number or not crossed
