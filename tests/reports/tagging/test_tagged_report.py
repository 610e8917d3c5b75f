"""The whole report as it is read aloud: of the examples, and of whatever people may type."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache, partial
from typing import Any

import page
import pikepdf
import pytest

from sroi_app.reports.aloud import aloud
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import (
    Band,
    Block,
    Bullets,
    Callout,
    Column,
    Contents,
    Fact,
    Figure,
    Heading,
    KeyFacts,
    KeyFigures,
    PageBreak,
    Paragraph,
    Report,
    Table,
    Title,
    texts,
)
from sroi_app.reports.charts.bars import Bar, Bars
from sroi_app.reports.fonts import printable
from sroi_app.reports.form import Form
from sroi_app.reports.narrowed import narrowed
from sroi_app.reports.pdf import render
from sroi_app.workspace.files import Example, examples, open_evaluation
from tests.reports.sample import sample
from tests.reports.spoken import spoken
from tests.reports.tagged import Tag, Tagged, tagged
from tests.reports.tagging.faults import faults


def bar(who: str, gains: int, harms: int) -> Bar:
    return Bar(who, Decimal(gains), Decimal(harms))


ENDLESS = "word " * 3000
NASTY = "<img src='x'> & =1+1 \u202e(dwr) Dŵr; Łódź; Ώρα; Час ★ 😀 ① Հայ \\ ) ("
CHART = Bars("Value by group", (bar("Older people", 7, 0), bar("Volunteers", 5, 2)))

LINES: tuple[Block, ...] = (
    Title(kicker="A case", text="Tea for all", standfirst=NASTY),
    KeyFacts((Fact("Buyer", "Northport"), Fact("Question", ENDLESS), Fact("Term", "3 years"))),
    KeyFigures((Fact("estimated value", "£12"), Fact("put in", "£4"))),
    Contents(),
    Heading("The answer", 1, "1"),
    Paragraph(NASTY),
    Paragraph("Mae pobl yn teimlo’n well.", language="cy"),
    Heading("Skips a level", 3),
    Bullets(("One", ENDLESS, "")),
    Callout("Mind this", ENDLESS),
    Heading(NASTY, 1, "2", language="pl"),
    Figure(CHART, "Two groups."),
    Table(
        caption="Everything",
        columns=(Column("Name"), Column(""), Column("Pounds")),
        rows=(
            Band("A group"),
            *((f"row {number}", "", "£1") for number in range(90)),
            ("long", ENDLESS, "£2"),
            Band("a note on the row above", 3),
        ),
        totals=(("Total", "", "£92"),),
        closing=(("Of that, cash", "", "£3"),),
        note="Added by hand.",
    ),
    Table(
        caption="Named above",
        columns=(Column("Name"), Column("Pounds")),
        rows=(Band("One", 2), ("31", "£1"), Band("Two", 2), ("33", "£2"), Band("a note", 3)),
    ),
    Table(
        caption="Grouped",
        columns=(Column("Name"), Column("Pounds")),
        rows=(Band("One", 2), ("a", "£1"), ("b", "£2")),
    ),
    Table(caption="None", columns=(Column("A"),), rows=()),
    PageBreak(),
    Heading("", 1),
    Heading("Last", 1, "Annex A"),
    Paragraph(""),
)
"""Something of everything, none of it as it should be."""


def nasty() -> Report:
    return replace(assemble(sample()), blocks=LINES)


def opened(example: Example, *, short: bool) -> Report:
    return assemble(open_evaluation(example.path), Form(short=short))


def in_large_print(example: Example) -> Report:
    return assemble(open_evaluation(example.path), Form(short=True, large=True))


REPORTS: dict[str, Callable[[], Report]] = {
    "nasty": nasty,
    **{
        f"{example.path.stem} {form}": partial(opened, example, short=short)
        for example in examples()
        for form, short in (("short", True), ("full", False))
    },
    "large": partial(in_large_print, examples()[-1]),
}


@cache
def printed(name: str) -> tuple[Report, bytes, Tagged]:
    """Return a report with its PDF, and what was read in it: made once for all tests."""
    report = REPORTS[name]()
    pdf = render(report)
    return report, pdf, tagged(pdf)


@pytest.mark.parametrize("name", REPORTS)
def test_a_validator_of_pdf_ua_finds_no_fault(name: str) -> None:
    checked = page.validate_pdf_bytes(printed(name)[1], profile="ua1")
    assert not [f"{one.rule_id} {one.message}" for one in checked.failures]
    assert checked.is_compliant


@pytest.mark.parametrize("name", REPORTS)
def test_our_own_look_at_the_tags_finds_no_fault(name: str) -> None:
    assert faults(printed(name)[2]) == []


@pytest.mark.parametrize("name", REPORTS)
def test_what_is_read_is_what_the_blocks_say_in_their_order(name: str) -> None:
    report, _pdf, found = printed(name)
    blocks = map(narrowed, report.blocks) if report.form.large else report.blocks
    assert letters(read(found.root)) == letters(said(blocks))


@pytest.mark.parametrize("name", REPORTS)
def test_every_figure_says_all_it_shows(name: str) -> None:
    report, _pdf, found = printed(name)
    figures = [block for block in report.blocks if isinstance(block, Figure)]
    assert [tag.alt for tag in found.root.all("Figure")] == list(map(aloud, figures))


@pytest.mark.parametrize("name", REPORTS)
def test_no_letter_is_lost_and_no_font_is_left_out(name: str) -> None:
    fonts = [one for one in printed(name)[2].file.objects if is_font(one)]
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font.FontDescriptor
        assert b"<0000>" not in font.ToUnicode.read_bytes()


def is_font(found: Any) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/Font"


def test_the_report_is_read_aloud_in_order() -> None:
    lines = spoken(printed("nasty")[1])
    assert lines[:2] == ["A case", "Heading 1: Tea for all"]
    assert lines[3] == "List of 3"
    assert lines[4] == "- Buyer: Northport"
    assert "- estimated value: £12" in lines
    assert "Heading 2: 1 The answer" in lines
    assert lines[lines.index("Contents of 3") - 1] == "Heading 2: Contents"
    assert "Mae pobl yn teimlo’n well. (in cy)" in lines
    assert "Heading 3: Skips a level" in lines
    assert "Table with 3 columns and 95 rows: Everything" in lines
    assert "- row 3: Pounds £1" in lines
    assert "- Total: Pounds £92" in lines
    assert next(line for line in lines if line.startswith("Figure")) == (
        "Figure: Value by group. Bar chart of 2 groups. The largest gain is that of Older people, "
        "£7. There is harm to: Volunteers. Older people: Gains £7, Harms £0. Volunteers: Gains "
        "£5, Harms £2."
    )


def test_a_row_is_named_by_the_band_above_it_or_by_its_first_cell() -> None:
    tables = {table.kids[0].said(): table for table in printed("nasty")[2].root.all("Table")}
    roles = [[cell.role for cell in row.kids] for row in tables["Named above"].all("TR")]
    assert roles == [["TH", "TH"], ["TD"], ["TD", "TD"], ["TD"], ["TD", "TD"], ["TD"]]
    roles = [[cell.role for cell in row.kids] for row in tables["Grouped"].all("TR")]
    assert roles == [["TH", "TH"], ["TD"], ["TH", "TD"], ["TH", "TD"]]


def test_a_cell_that_goes_on_over_pages_is_one_cell() -> None:
    root = printed("nasty")[2].root
    long = next(row for row in root.all("TR") if row.said().startswith("long"))
    assert len({page for page, _mark in long.kids[1].marks}) > 1


def test_what_stands_at_the_edge_and_what_is_repeated_is_not_read() -> None:
    _report, _pdf, found = printed("nasty")
    shown = " ".join("".join(found.artifacts).split())
    assert f"Page 2 of {len(found.pages)}" in shown
    assert shown.count("Everything") > 1
    assert found.root.said().count("Everything") == 1
    assert "Page 2 of" not in found.root.said()


def test_a_text_like_the_place_kept_for_a_page_number_stays_as_it_was_typed() -> None:
    blocks = (Title(kicker="", text="%later 1;"), Contents(), Heading("%later 2;", 1, "1"))
    lines = spoken(render(replace(nasty(), blocks=blocks)))
    assert lines[0] == "Heading 1: %later 1;"
    assert lines[-2:] == ["- Link: 1 %later 2; 1", "Heading 2: 1 %later 2;"]


def test_a_passage_in_another_language_says_which() -> None:
    languages = {tag.said(): tag.language for tag in printed("nasty")[2].root.walk()}
    assert languages["Mae pobl yn teimlo’n well."] == "cy"
    assert "pl" in languages.values()
    assert str(printed("nasty")[2].file.Root.Lang) == "en-GB"


def head_becomes_data(found: Tagged) -> None:
    found.root.all("THead")[0].all("TH")[0].found.S = pikepdf.Name("/TD")


def figure_loses_its_words(found: Tagged) -> None:
    del found.root.all("Figure")[0].found["/Alt"]


def heading_skips(found: Tagged) -> None:
    found.root.all("H2")[-1].found.S = pikepdf.Name("/H5")


def row_loses_a_cell(found: Tagged) -> None:
    del found.root.all("TR")[5].found.K[1]


def parents_are_swapped(found: Tagged) -> None:
    first = found.parents[0]
    first[0], first[1] = first[1], first[0]


def something_is_drawn_besides(found: Tagged) -> None:
    found.file.pages[0].contents_add(b"0 0 9 9 re f")


def link_goes_astray(found: Tagged) -> None:
    found.root.all("Link")[-1].links[0].Dest[0] = found.file.pages[0].obj


def title_is_hidden(found: Tagged) -> None:
    del found.file.Root.ViewerPreferences["/DisplayDocTitle"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (head_becomes_data, "heading of a column is not one: Name"),
        (figure_loses_its_words, "figure without words"),
        (heading_skips, "heading of level 5 after 2"),
        (row_loses_a_cell, "table with rows of [2, 3] columns"),
        (parents_are_swapped, "has another parent"),
        (something_is_drawn_besides, "untagged: page 1: f"),
        (link_goes_astray, "no heading Annex A Last on page 1"),
        (title_is_hidden, "its title is not displayed"),
    ],
)
def test_a_fault_is_found(spoil: Callable[[Tagged], None], said: str) -> None:
    from io import BytesIO

    found = tagged(printed("nasty")[1])
    spoil(found)
    spoilt = BytesIO()
    found.file.save(spoilt)
    assert any(said in fault for fault in faults(tagged(spoilt.getvalue())))


def letters(parts: Iterator[str]) -> str:
    """All the words with no space between: lines end where the page does."""
    return "".join("".join(printable(part).split()) for part in parts)


def read(tag: Tag) -> Iterator[str]:
    """The texts of the tree of tags, without the drawn ones and those of no block."""
    if tag.role in ("Figure", "TOC") or (tag.role == "Lbl" and tag.said() == "•"):
        return
    yield tag.text
    for kid in tag.kids:
        yield from read(kid)


def said(blocks: Iterable[Block]) -> Iterator[str]:
    """What the blocks say outside of drawings."""
    for block in blocks:
        match block:
            case Heading():
                yield from (block.number, block.text)
            case Table() if not block.rows:
                yield block.empty
            case Figure():
                yield block.caption
            case _:
                yield from texts(block)
