from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import (
    Align,
    Band,
    Bullets,
    Callout,
    Column,
    Contents,
    Fact,
    Furniture,
    Heading,
    KeyFacts,
    PageBreak,
    Paragraph,
    Report,
    Table,
    texts,
)
from sroi_app.reports.plain import plain
from tests.reports.sample import sample

EDGE = Furniture(organisation="A", reference="", kind="Forecast", date="", mark="", example="")


def told(*blocks: object) -> str:
    made = Report(
        title="T",
        language="en-GB",
        author="",
        subject="",
        furniture=EDGE,
        blocks=blocks,  # type: ignore[arg-type]
    )
    return plain(made)


def test_columns_line_up_and_figures_stand_right() -> None:
    table = Table(
        caption="Value",
        columns=(Column("Group"), Column("Pounds", align=Align.RIGHT)),
        rows=(Band("Older people"), ("All of them", "£1,200"), ("One", "£5")),
        totals=(("Total", "£1,205"),),
        note="In today’s terms.",
    )
    assert told(table) == (
        "[Value]\n"
        "Group        Pounds\n"
        "Older people\n"
        "All of them  £1,200\n"
        "One              £5\n"
        "Total        £1,205\n"
        "In today’s terms.\n"
    )


def test_a_table_without_rows_says_so() -> None:
    table = Table(caption="Value", columns=(Column("Group"),), rows=(), empty="No groups yet.")
    assert told(table) == "[Value]\nNo groups yet.\n"


def test_other_blocks_are_told_in_lines() -> None:
    text = told(
        Heading("Result", 1, "2"),
        Paragraph("It is\x00 so."),
        Bullets(("one", "two")),
        Callout("Beware", "Of this."),
        KeyFacts((Fact("Who", "Ann"),)),
        PageBreak(),
    )
    assert text == (
        "2 Result\n========\n\nIt is so.\n\n- one\n- two\n\n! Beware\n! Of this.\n\nWho: Ann\n\n"
    )


def test_the_plain_text_holds_every_word_of_the_report() -> None:
    report = assemble(sample())
    text = "".join(plain(report).upper().split())
    for block in report.blocks:
        if isinstance(block, Contents):
            continue  # a text has no pages
        for words in texts(block):
            if words != "Nothing to show yet.":
                assert "".join(words.upper().split()) in text, words
