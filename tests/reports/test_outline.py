from hypothesis import given
from hypothesis import strategies as st

from sroi_app.reports.blocks import Heading, Paragraph, Title
from sroi_app.reports.outline import outline_levels


def test_sections_stand_below_the_title_and_small_headings_are_left_out() -> None:
    blocks = (
        Title(kicker="", text="Case"),
        Heading("One", 1),
        Paragraph("text"),
        Heading("Part", 2),
        Heading("Small", 3),
        Heading("Two", 1),
    )
    assert outline_levels(blocks) == {0: 0, 1: 1, 3: 2, 5: 1}


@given(st.lists(st.integers(1, 3), max_size=12))
def test_no_level_is_skipped_on_the_way_down(levels: list[int]) -> None:
    found = list(outline_levels([Heading("x", level) for level in levels]).values())
    assert all(after <= before + 1 for before, after in zip([-1, *found], found, strict=False))


def test_a_heading_without_words_has_no_bookmark() -> None:
    assert outline_levels([Heading(" \x00", 1)]) == {}
