import gc
import io
import subprocess
import sys
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it ships without types
import pytest
from hypothesis import given, settings

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model.case import Case
from sroi_app.model.statement import Passage
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import (
    Band,
    Bullets,
    Callout,
    Column,
    Fact,
    Heading,
    KeyFacts,
    KeyFigures,
    PageBreak,
    Paragraph,
    Table,
    Title,
)
from sroi_app.reports.fonts import UnprintableText, missing_characters
from sroi_app.reports.form import Form
from sroi_app.reports.pdf import render
from sroi_app.reports.seal import Seal
from sroi_app.reports.sections.commitments import amount
from sroi_app.reports.sections.phrases import day
from sroi_app.workspace.files import Example, examples, open_evaluation
from tests.large_case import large_case
from tests.reports.sample import CASE, outcome, ready, sample
from tests.strategies import cases

ROOT = Path(__file__).parents[2]
SEAL = Seal(code="K7QM-2F9D", case=b"")


def printed(evaluation: Evaluation, *, short: bool = False) -> bytes:
    return render(assemble(evaluation, Form(short=short)))


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def words(pdf: bytes) -> str:
    return " ".join(" ".join(pages(pdf)).split())


def test_money_and_headings_can_be_read_out_of_the_pdf() -> None:
    text = words(printed(sample()))
    for expected in (
        "Company for tea",
        "1 The answer on a page",
        "We will visit 30 people every week",
        "Annex A",
        "£333",
        "Tŷ Glas Visitors",
    ):
        assert expected in text


def test_every_page_says_which_it_is_whose_it_is_and_that_it_is_a_draft() -> None:
    found = pages(printed(sample()))
    for number, text in enumerate(found, 1):
        line = " ".join(text.split())
        assert f"Page {number} of {len(found)}" in line
        assert "Tŷ Glas Visitors · NPC-7 · Forecast · 31 March 2026" in line
        assert "Draft: not ready to be claimed" in line
        assert "Example: invented figures" in line


def test_a_finished_case_bears_no_draft_mark() -> None:
    assert "Draft" not in words(printed(ready()))


def test_the_short_report_of_the_sample_is_two_pages() -> None:
    assert len(pages(printed(sample(), short=True))) == 2


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_the_short_report_of_every_bundled_example_is_two_pages(example: Example) -> None:
    report = assemble(open_evaluation(example.path), Form(short=True), SEAL)
    assert len(pages(render(report))) == 2


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_page_one_says_what_how_many_by_when_how_it_is_known_and_its_worth(
    example: Example,
) -> None:
    evaluation = open_evaluation(example.path)
    first, second, *_rest = pages(render(assemble(evaluation, seal=SEAL)))
    told = " ".join(first.split())
    for one in evaluation.case.commitments:
        for said in (amount(one), one.evidence, day(one.ends)):
            assert all(word in told for word in said.split())
    assert "is worth £" in told
    assert "The method is Social Return on Investment" in told
    assert "Check code" in told
    assert "every £1" not in told
    assert "Check this in five minutes" in second


def test_pages_are_a4_and_every_font_is_embedded() -> None:
    with pikepdf.open(io.BytesIO(printed(sample()))) as pdf:
        for page in pdf.pages:
            assert [round(float(side)) for side in page.mediabox] == [0, 0, 595, 842]
        fonts = [found for found in pdf.objects if is_font(found)]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor, str(font.BaseFont)


def is_font(found: object) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/Font"


def test_title_author_subject_language_and_bookmarks_are_set() -> None:
    with pikepdf.open(io.BytesIO(printed(sample()))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Company for tea"
        assert str(pdf.docinfo["/Author"]) == "Tŷ Glas Visitors"
        assert str(pdf.docinfo["/Subject"]) == "Social Return on Investment case"
        assert str(pdf.Root.Lang) == "en-GB"
        with pdf.open_outline() as outline:
            titles = [entry.title for entry in outline.root[0].children]
    assert titles[0] == "1 The answer on a page"
    assert titles[-1] == "Annex H In our own words"


def test_the_same_case_is_the_same_bytes() -> None:
    assert printed(sample()) == printed(sample())


@pytest.mark.parametrize(
    "text",
    [
        "<img src='/etc/passwd'/>",
        "<b>bold</b> & <font color='red'>red</font>",
        "if a<b & c>d then 'x' \"y\"",
        "&#x110000; &lt; <para>",
        "<a href='file:///etc/passwd'>x</a>",
        "</para><br/>",
    ],
)
def test_markup_in_an_answer_is_printed_as_it_was_typed(text: str) -> None:
    case = replace(
        CASE,
        title=text,
        organisation=replace(CASE.organisation, name=text),
        statement=replace(CASE.statement, limitations=text),
        outcomes=(outcome("o1", text),),
    )
    pdf = printed(evaluate(case))
    assert words(pdf).count(text) >= 5
    with pikepdf.open(io.BytesIO(pdf)) as found:
        links = [link for page in found.pages for link in page.get("/Annots", ())]
        assert all("/Dest" in link and "/A" not in link for link in links)
        assert not any(
            isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
            for one in found.objects
        )


def test_a_script_that_has_to_be_joined_is_refused_by_name_and_place() -> None:
    case = replace(CASE, passages=(Passage(id="t1", heading="Thanks", text="شكرا"),))
    with pytest.raises(UnprintableText, match="\u0634") as refusal:
        printed(evaluate(case))
    assert "Arabic letters (\u0634, \u0643, \u0631, …): in the answer to" in refusal.value.sentence
    assert "in “Thanks”" in refusal.value.sentence


def test_what_cannot_be_printed_of_a_scenario_is_said_to_be_there() -> None:
    scenario = replace(CASE.sensitivity.scenarios[0], name="Tea \u6f22")
    case = replace(CASE, sensitivity=replace(CASE.sensitivity, scenarios=(scenario,)))
    with pytest.raises(UnprintableText, match="in the name of a scenario"):
        printed(evaluate(case))


def test_garbage_is_looked_for_again_once_a_report_is_made_or_given_up() -> None:
    printed(sample(), short=True)
    assert gc.isenabled()
    with pytest.raises(KeyError):
        render(replace(assemble(sample()), blocks=(Heading("No such level", 9),)))
    assert gc.isenabled()


def test_welsh_can_be_read_out_again() -> None:
    case = replace(CASE, activity=replace(CASE.activity, problem="Dŵr, tŷ, gŵyl, ffyrdd."))
    assert "Dŵr, tŷ, gŵyl, ffyrdd." in words(printed(evaluate(case)))


def test_an_empty_case_prints_as_a_draft() -> None:
    text = words(printed(evaluate(Case())))
    assert "Draft: not ready to be claimed" in text
    assert "not yet given" in text


@settings(max_examples=12)
@given(cases())
def test_any_half_filled_case_is_printed_or_refused_in_words(case: Case) -> None:
    report = assemble(evaluate(case))
    if missing_characters(report):
        with pytest.raises(UnprintableText):
            render(report)
    else:
        assert render(report).startswith(b"%PDF")


def test_texts_longer_than_pages_are_printed_whole() -> None:
    statement = replace(
        CASE.statement,
        summary="x" * 5000,
        limitations="word " * 50_000,
        track_record="line\n" * 2000,
    )
    risk = replace(CASE.risks[0], description="w" * 5000, action="long " * 20_000)
    case = replace(CASE, title="T" * 5000, statement=statement, risks=(risk,))
    text = words(printed(evaluate(case)))
    assert text.count("word") >= 50_000
    assert text.count("long") >= 20_000


def test_three_hundred_outcomes_are_printed() -> None:
    pdf = printed(evaluate(large_case(300, 2)))
    assert len(pages(pdf)) > 100


def test_a_cold_start_prints_the_sample_in_a_second_and_a_half() -> None:
    script = (
        "from tests.reports.sample import sample\n"
        "from sroi_app.reports.assemble import assemble\n"
        "from sroi_app.reports.pdf import render\n"
        "render(assemble(sample()))\n"
    )
    times = []
    for _attempt in range(3):  # the best of three: other work may share the machine
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)
        times.append(time.perf_counter() - begun)
    assert min(times) < 1.5


def test_any_block_may_be_empty_or_endless() -> None:
    endless = "word " * 3000
    blocks = (
        Title(kicker="", text="", standfirst=""),
        Title(kicker=endless, text=endless, standfirst=endless),
        Heading("", 1),
        Heading(endless, 1, "1"),
        Heading("x" * 5000, 3),
        Paragraph(""),
        Bullets(()),
        Bullets(("", endless)),
        Callout(endless, endless),
        KeyFacts(()),
        KeyFigures(()),
        KeyFacts((Fact("Who", endless), Fact("", ""))),
        PageBreak(),
        Table(caption="", columns=(Column("A"),), rows=()),
        Table(
            caption="Long",
            columns=tuple(Column("x" * 20) for _column in range(14)),
            rows=(tuple("W" * 900 for _column in range(14)),) * 3,
            totals=(tuple("£9" * 60 for _column in range(14)),),
            note=endless,
        ),
        Heading("last", 1),
    )
    report = replace(assemble(sample()), blocks=blocks)
    assert render(report).startswith(b"%PDF")


def test_wide_words_without_an_end_are_no_taller_than_a_page_in_large_print() -> None:
    wide = "m" * 1700
    two = (Column("A"), Column("B"))
    blocks = (
        KeyFacts((Fact("Who", wide),)),
        Callout(wide, wide),
        Table(caption="T", columns=two, rows=(("a", wide), Band(wide, 2), (wide, "b"))),
    )
    report = replace(assemble(sample()), form=Form(large=True), blocks=blocks)
    assert render(report).startswith(b"%PDF")


def test_a_header_is_repeated_on_every_page_of_a_long_table() -> None:
    rows = tuple((f"row {number}", "£1") for number in range(200))
    table = Table(caption="Everything", columns=(Column("Name"), Column("Pounds")), rows=rows)
    report = replace(assemble(sample()), blocks=(table,))
    found = pages(render(report))
    assert len(found) > 3
    assert all("Everything" in text and "Name" in text for text in found)


def test_no_page_is_blank_when_the_last_one_is_just_full() -> None:
    for count in range(40, 52):
        body = (Paragraph("A line."),) * count
        report = replace(assemble(ready()), blocks=(*body, KeyFacts((Fact("Who", "Ann"),))))
        assert all("A line" in text or "Ann" in text for text in pages(render(report)))


def test_no_page_is_left_half_empty_but_where_the_next_section_asks_for_a_page() -> None:
    report = assemble(sample())
    new = [b.text for b in report.blocks if isinstance(b, Heading) and b.new_page]
    found = pages(render(report))
    for text, following in pairwise(found):
        if not any(title in line for line in following.splitlines()[:4] for title in new):
            assert len(text.splitlines()) > 20


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_the_working_of_an_outcome_is_not_cut_by_a_page(example: Example) -> None:
    report = assemble(open_evaluation(example.path))
    text = words(render(report))
    for caption in ("How it is worked out", "Its value year by year"):
        whole = [b for b in report.blocks if isinstance(b, Table) and b.caption == caption]
        assert text.count(caption) == len(whole)  # a cut table says its caption on both pages


def test_signs_pictures_and_full_width_letters_are_printed_and_read_out_again() -> None:
    case = replace(CASE, title="\uff34ea\ufe0f for \u2460 \u2605 \U0001f600")
    assert "Tea for \u2460 \u2605 \U0001f600" in words(printed(evaluate(case)))
