from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Column, Paragraph, Table
from sroi_app.reports.fonts import FALLBACKS, REGULAR, carried, printable, stands_in
from sroi_app.reports.pdf import render
from sroi_app.reports.runs import draw, measure, runs, width
from tests.reports.sample import sample

SIGNS, PICTURES = FALLBACKS
ALPHABETS = {
    "Welsh": "Ŵyn a’r tŷ, ẁ ẃ ŷ",
    "Polish": "Zażółć gęślą jaźń",
    "Romanian": "Șoseaua Țăranilor",
    "Lithuanian": "Įžūliai ąčęėįšųūž",
    "Vietnamese": "Tiếng Việt",
    "Greek": "Καλημέρα κόσμε, ᾠδή",
    "Ukrainian": "Ґанок їжака є",
    "Russian": "Съешь ещё этих булок",
}


@pytest.mark.parametrize("text", ALPHABETS.values(), ids=ALPHABETS)
def test_the_alphabets_of_europe_are_set_in_our_own_face(text: str) -> None:
    assert list(runs(printable(text), REGULAR)) == [(REGULAR, printable(text))]


def test_a_character_we_lack_is_set_in_a_face_that_carries_it() -> None:
    assert list(runs("Well done ★ 😀😀 ÿ", REGULAR)) == [
        (REGULAR, "Well done "),
        (SIGNS, "★"),
        (REGULAR, " "),
        (PICTURES, "😀😀") if stands_in("😀") == PICTURES else (SIGNS, "😀😀"),
        (REGULAR, " ÿ"),
    ]


@pytest.mark.parametrize("text", ["Հայերեն", "ქართული", "☎ ✂ ♥ ➔ ∑ ≈ ⅔ ①", "🏠 🚌 🥕 🎂"])
def test_signs_and_simple_alphabets_find_a_face(text: str) -> None:
    assert {face for face, _part in runs(printable(text), REGULAR)} <= {REGULAR, *FALLBACKS}
    assert all(stands_in(one) or ord(one) in carried() for one in printable(text))


@pytest.mark.parametrize("character", ["ש", "م", "ກ", "ह", "漢", "ไ", "한"])
def test_what_has_to_be_joined_or_runs_from_the_right_finds_none(character: str) -> None:
    assert stands_in(character) == ""


def test_a_tone_of_skin_only_chooses_a_form() -> None:
    assert printable("👍🏽 👩🏿‍🦱") == "👍 👩🦱"


@given(st.text())
def test_runs_lose_nothing_and_are_as_wide_as_their_parts(text: str) -> None:
    told = printable(text)
    found = list(runs(told, REGULAR))
    assert "".join(part for _face, part in found) == told
    assert width(told, REGULAR, 10) == pytest.approx(
        sum(width(part, face, 10) for face, part in found)
    )
    assert measure(told, 10) == width(told, REGULAR, 10)


def test_a_line_is_drawn_run_after_run_from_the_side_that_was_asked() -> None:
    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    canvas = Canvas(file)
    draw(canvas, (200, 10), "up ★", REGULAR, 10, side=1)
    canvas.save()
    page = PdfDocument(file.getvalue())[0].get_textpage()
    assert page.get_text_range() == "up ★"
    rightmost = page.get_charbox(3)
    assert rightmost[0] > 200 - width("★", REGULAR, 10) - 1
    assert rightmost[2] <= 200


@pytest.mark.parametrize("text", ["★", "☎☎", "😀", "Հայերեն"])
def test_a_text_that_is_wholly_in_another_face_is_drawn_in_that_face(text: str) -> None:
    report = assemble(sample())
    table = Table(caption="Table", columns=(Column("Sign"),), rows=((text,),))
    pdf = render(replace(report, blocks=(Paragraph(text), table)))
    assert PdfDocument(pdf)[0].get_textpage().get_text_range().count(text) == 2
