"""The plan by month, drawn and listed."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.reports.charts.plan import Plan, Planned
from sroi_app.reports.charts.scene import Box, Rect, Shape, Text

VISITS = Planned(label="C1  We visit", starts=date(2027, 4, 1), ends=date(2030, 3, 31))
BEGINS = Planned(label="M1  A coordinator begins", ends=date(2027, 4, 26))
REPORT = Planned(label="M2  The last report", ends=date(2030, 3, 29))


def measure(text: str, size: float, _bold: bool) -> float:
    return len(text) * size / 2


def shapes(*planned: Planned, width: float = 480) -> tuple[Shape, ...]:
    return Plan(planned).scene(width, measure).shapes


def test_what_lasts_is_a_bar_and_what_is_due_a_dot() -> None:
    drawn = shapes(VISITS, BEGINS, REPORT)
    (bar,) = (one for one in drawn if isinstance(one, Rect))
    first, last = (one for one in drawn if isinstance(one, Box))
    assert bar.tip == "C1  We visit: 1 April 2027 – 31 March 2030"
    assert bar.x < first.x < last.x < bar.x + bar.width
    assert first.radius == first.width / 2


def test_the_months_are_named_as_often_as_they_can_be_read() -> None:
    named = [one.text for one in shapes(VISITS) if isinstance(one, Text) and one.size == 8]
    assert named == ["Apr 2027", "Oct 2027", "Apr 2028", "Oct 2028", "Apr 2029", "Oct 2029"]
    short = [one.text for one in shapes(BEGINS) if isinstance(one, Text) and one.size == 8]
    assert short == ["Apr 2027"]


def test_it_is_told_in_words_and_as_a_table() -> None:
    chart = Plan((VISITS, BEGINS, REPORT))
    assert chart.alt == (
        "Plan from April 2027 to March 2030. 1 bar lasts. 2 dots are due. "
        "The first is “M1  A coordinator begins”, 26 April 2027."
    )
    assert chart.rows[0] == ("C1  We visit", "1 April 2027", "31 March 2030")
    assert chart.rows[1] == ("M1  A coordinator begins", "", "26 April 2027")


DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
ROWS = st.builds(Planned, label=st.text(), starts=st.none() | DAYS, ends=DAYS)


@given(st.lists(ROWS, min_size=1, max_size=5))
def test_any_dates_lie_inside_the_chart(rows: list[Planned]) -> None:
    for one in shapes(*rows):
        if isinstance(one, Rect | Box):
            assert one.width > 0
            assert 480 * 0.4 < one.x <= one.x + one.width <= 480.01
