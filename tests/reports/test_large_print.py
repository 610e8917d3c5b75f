"""Large print: nothing smaller than 16 points, and nothing lost by it."""

from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import chain

import page as page_validation
import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it ships without types
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest

from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Align, Band, Bullets, Column, Figure, Table
from sroi_app.reports.charts.ladder import Ladder
from sroi_app.reports.charts.waterfall import Waterfall
from sroi_app.reports.form import Form
from sroi_app.reports.narrowed import narrowed
from sroi_app.reports.pdf import render
from sroi_app.reports.sheet import A4, LARGE, USUAL, sheet
from tests.reports.sample import sample

LEAST = 16.0  # points


@cache
def _large() -> bytes:
    return render(assemble(sample(), Form(large=True)))


def _heights(pdf: bytes) -> set[float]:
    """The size of every letter, as it stands on the page."""
    found = set()
    for sheet_ in pypdfium2.PdfDocument(pdf):
        text = sheet_.get_textpage()
        for place in range(text.count_chars()):
            if pdfium.FPDFText_IsGenerated(text.raw, place):
                continue  # a space that no letter stands for
            matrix = pdfium.FS_MATRIX()
            pdfium.FPDFText_GetMatrix(text.raw, place, matrix)
            found.add(round(pdfium.FPDFText_GetFontSize(text.raw, place) * matrix.d, 1))
    return found


def test_no_letter_is_smaller_than_large_print_asks() -> None:
    assert min(_heights(_large())) >= LEAST
    assert min(_heights(render(assemble(sample(), Form(short=True))))) < LEAST


def test_the_pages_are_the_usual_paper_and_the_document_is_accessible() -> None:
    for one in pypdfium2.PdfDocument(_large()):
        assert one.get_size() == pytest.approx(A4, abs=0.1)
    assert page_validation.validate_pdf_bytes(_large(), profile="ua1").is_compliant


def test_what_is_set_afterwards_is_of_the_usual_size() -> None:
    _large()
    assert sheet() is USUAL


def test_a_wide_table_becomes_one_of_two_columns_that_says_the_same() -> None:
    right = Align.RIGHT
    table = Table(
        caption="Years",
        columns=(Column("Year"), Column("Value", 1, right), Column("Inputs", 1, right)),
        rows=(Band("Group"), ("1", "£5", ""), Band("Named", 2), ("2", "£6", "£7")),
        totals=(("Total", "£11", "£7"),),
    )
    made = narrowed(table)
    assert isinstance(made, Table)
    assert len(made.columns) == 2
    assert made.rows == (
        Band("Group"),
        Band("Year 1", 2),
        ("Value", "£5"),
        Band("Named", 2),
        ("Year", "2"),
        ("Value", "£6"),
        ("Inputs", "£7"),
        Band("Total", 2),
        ("Value", "£11"),
        ("Inputs", "£7"),
    )


def _records(count: int, rows: int) -> list[str]:
    """The pages of a wide table, in large print, of so many records of so many rows."""
    heads = ("Name", *(f"Head {row}" for row in range(rows)))
    table = Table(
        caption="Records",
        columns=tuple(map(Column, heads)),
        rows=tuple((f"Name of {n}.", *["word " * 12] * rows) for n in range(count)),
    )
    report = replace(assemble(sample(), Form(large=True)), blocks=(table,))
    pdf = render(report)
    assert page_validation.validate_pdf_bytes(pdf, profile="ua1").is_compliant
    return [one.get_textpage().get_text_bounded() for one in pypdfium2.PdfDocument(pdf)]


def test_a_short_record_is_on_one_page_under_its_name() -> None:
    pages = _records(9, 4)
    assert len(pages) > 2
    for text in pages:
        names = text.count("Name of")
        assert [text.count(f"Head {row}") for row in range(4)] == [names] * 4


def test_a_long_record_has_its_name_on_each_of_its_pages() -> None:
    pages = _records(2, 40)
    assert len(pages) > 4
    names = [[n for n in range(2) if f"Name of {n}." in text] for text in pages]
    assert all(names)
    assert [*chain(*names)] == sorted(chain(*names))
    assert all(text.count(f"Name of {n}.") <= 1 for text in pages for n in range(2))


def test_a_diagram_is_told_and_a_waterfall_lies_down() -> None:
    chart = Waterfall("From all to what is claimed", ())
    assert narrowed(Figure(chart, "A caption", ("One", "Two"))) == Bullets(("One", "Two"))
    made = narrowed(Figure(chart, "A caption"))
    assert isinstance(made, Figure)
    assert isinstance(made.chart, Ladder)


def test_every_figure_says_where_on_the_enlarged_page_it_stands() -> None:
    boxes = _figure_boxes(_large())
    assert boxes
    for left, bottom, right, top in boxes:
        assert 0 <= left < right <= A4[0]
        assert 0 <= bottom < top <= A4[1]
        assert right - left == pytest.approx(A4[0] - 2 * LARGE.margin * LARGE.scale, abs=1)


def _figure_boxes(pdf: bytes) -> list[list[float]]:
    with pikepdf.open(BytesIO(pdf)) as file:
        found = (one for one in file.objects if isinstance(one, pikepdf.Dictionary))
        return [[float(side) for side in one.A.BBox] for one in found if one.get("/S") == "/Figure"]
