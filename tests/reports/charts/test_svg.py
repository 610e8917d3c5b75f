"""A scene as SVG: well formed whatever is typed, with its words inside."""

from decimal import Decimal
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from sroi_app.guide.chains import group_chains
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.reports.charts.bars import Bar, Bars
from sroi_app.reports.charts.chain import ChainChart
from sroi_app.reports.charts.scene import Arrow, Box, Chart, Tint
from sroi_app.reports.charts.svg import svg
from sroi_app.reports.runs import measure
from sroi_app.reports.styles import PALETTE

NAME = "{http://www.w3.org/2000/svg}"


def drawn(chart: Chart) -> ET.Element:
    text = svg(chart.scene(480, measure), PALETTE, measure)
    return ET.fromstring(text)  # noqa: S314  our own text


def chain(*steps: str, name: str = "I am less lonely") -> ChainChart:
    made = Outcome(id="o1", description=name, chain=steps, direction=Direction.NEGATIVE)
    return ChainChart(group_chains("s1", "Members", (made,)))


@given(st.text(), st.text())
@settings(deadline=None)
def test_any_text_gives_a_well_formed_drawing_with_its_words(group: str, step: str) -> None:
    made = Outcome(id="o1", description="<b>&amp;", chain=(step,))
    chart = ChainChart(group_chains("s1", group, (made,)))
    root = drawn(chart)
    assert root.find(f"{NAME}title") is not None
    words = "".join(root.itertext())
    assert "<b>&amp;" in words


def test_the_words_of_the_drawing_are_its_description() -> None:
    root = drawn(chain("We visit", "I talk"))
    assert root.findtext(f"{NAME}title") == "How it comes about: Members"
    assert "“We visit”, which leads to “I talk”" in (root.findtext(f"{NAME}desc") or "")
    assert root.get("aria-labelledby") == "title desc"
    assert root.get("role") == "img"


def test_text_stays_text() -> None:
    said = [one.text for one in drawn(chain("We visit", "I talk")).iter(f"{NAME}text")]
    assert "We visit" in said
    assert "I talk" in said


def test_every_box_and_arrow_is_drawn() -> None:
    chart = chain("We visit", "I talk")
    shapes = chart.scene(480, measure).shapes
    root = drawn(chart)
    rounded = [one for one in root.iter(f"{NAME}rect") if one.get("rx")]
    heads = [one for one in root.iter(f"{NAME}path") if one.get("d", "").endswith("Z")]
    assert len(rounded) == sum(isinstance(one, Box) for one in shapes) == 3
    assert len(heads) == sum(isinstance(one, Arrow) for one in shapes) == 2


def test_a_harm_in_a_bar_chart_is_hatched() -> None:
    bars = Bars("Value", (Bar("Members", Decimal(100), Decimal(-20)),))
    fills = [one.get("fill") for one in drawn(bars).iter(f"{NAME}rect")]
    assert "url(#hatch)" in fills
    assert PALETTE[Tint.LOSS] in fills
