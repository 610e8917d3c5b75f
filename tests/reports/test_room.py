from dataclasses import replace

from sroi_app.reports.blocks import Band, Column, Fact, Heading, KeyFigures, Paragraph, Table
from sroi_app.reports.fonts import register
from sroi_app.reports.room import placed
from sroi_app.reports.sheet import USUAL

TABLE = Table(caption="Value", columns=(Column("A"), Column("B")), rows=(("1", "2"),) * 3)


def test_a_heading_asks_for_room_for_what_it_leads_to() -> None:
    register()
    alone = placed([Paragraph("text")])[0].room
    heading, paragraph = placed([Heading("Part"), Paragraph("text")])
    assert heading.room > alone
    assert paragraph.room == 0


def test_a_short_introduction_stays_with_its_table() -> None:
    register()
    heading, paragraph, table = placed([Heading("Part"), Paragraph("These are they."), TABLE])
    assert (paragraph.room, table.room) == (0, 0)
    assert heading.room > placed([TABLE])[0].room


def test_a_short_introduction_stays_with_a_small_heading_and_what_is_under_it() -> None:
    register()
    paragraph, heading, table = placed([Paragraph("These."), Heading("One group", 3), TABLE])
    assert (heading.room, table.room) == (0, 0)
    assert paragraph.room > placed([Heading("One group", 3), TABLE])[0].room


def test_a_long_paragraph_may_be_parted_from_a_table() -> None:
    register()
    assert placed([Paragraph("word " * 200), TABLE])[1].room > 0


def test_ten_thousand_paragraphs_ask_for_no_more_than_a_page() -> None:
    register()
    found = placed([Heading("x", 1), *([Paragraph("y")] * 10_000), TABLE])
    assert max(one.room for one in found) <= USUAL.height


def test_a_last_heading_asks_for_itself_alone() -> None:
    register()
    assert placed([Heading("End")])[0].room > 0


def test_a_table_begins_where_its_first_rows_have_room() -> None:
    register()
    tall = ("line\n" * 14, "2")
    table = Table(
        caption="Groups", columns=(Column("A"), Column("B")), rows=(Band("One", 2), tall) * 20
    )
    short = Table(caption="Groups", columns=(Column("A"), Column("B")), rows=(("1", "2"),) * 40)
    assert placed([table])[0].room > placed([short])[0].room
    assert placed([table])[0].room > 14 * 11


def test_key_figures_stay_with_the_sentence_that_explains_them() -> None:
    register()
    figures = KeyFigures((Fact("worth", "£5"),))
    first, sentence = placed([figures, Paragraph("word " * 60)])
    assert sentence.room == 0
    assert first.room > placed([figures])[0].room


def test_a_table_to_be_kept_together_asks_for_all_its_rows() -> None:
    register()
    rows = (("1", "2"),) * 12
    loose = replace(TABLE, rows=rows)
    held = replace(loose, together=True)
    assert placed([held])[0].room > placed([loose])[0].room
    endless = replace(held, rows=rows * 9)
    assert placed([endless])[0].room < USUAL.height / 2
