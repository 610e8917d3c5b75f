"""The parts of a file that are written as text or bytes, each by itself."""

import io
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as some

from sroi_app.reports.tagging.metadata import xmp
from sroi_app.reports.tagging.packing import packed
from sroi_app.reports.tagging.unicode_maps import mended
from sroi_app.reports.tagging.words import literal


@given(some.text(some.characters(codec="utf-8")))
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    assert str(pikepdf.Object.parse(literal(text).encode())) == text


@pytest.mark.parametrize("letters", [1, 100, 101, 250])
def test_a_map_names_used_codes_only_in_blocks_that_are_allowed(letters: int) -> None:
    from reportlab.pdfbase.ttfonts import makeToUnicodeCMap

    subset = [0 if code % 9 == 1 else 0x1F600 + code for code in range(letters)]
    found = mended(makeToUnicodeCMap("Face", subset))
    listed = [part.split("endbfchar")[0] for part in found.split("beginbfchar")[1:]]
    entries = [line.split() for part in listed for line in part.strip().splitlines()]
    assert all(len(part.strip().splitlines()) <= 100 for part in listed)
    assert {
        int(code.strip("<>"), 16): bytes.fromhex(one.strip("<>")).decode("utf-16-be")
        for code, one in entries
    } == {code: chr(letter) for code, letter in enumerate(subset) if letter}
    assert "<00> <FF>" in found


@given(some.text(some.characters(min_codepoint=32, max_codepoint=0xD7FF)))
def test_metadata_holds_any_title_and_what_it_was_built_to(title: str) -> None:
    found = ET.fromstring(xmp(title, "A & B", "<s>", "App", "Lib"))  # noqa: S314
    said = "".join(found.itertext())
    assert title in said
    assert "A & B" in said
    assert "<s>" in said


def test_a_packed_file_holds_the_same_objects() -> None:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, invariant=True)
    for number in range(300):  # more than a pack
        canvas.drawString(9, 9, f"page {number}")
        canvas.showPage()
    canvas.save()
    with (
        pikepdf.open(file) as before,
        pikepdf.open(io.BytesIO(packed(file.getvalue()))) as after,
    ):
        assert len(after.pages) == len(before.pages) == 300
        assert [page.Contents.read_bytes() for page in after.pages] == [
            page.Contents.read_bytes() for page in before.pages
        ]
        assert after.trailer.ID == before.trailer.ID
        assert after.check_pdf_syntax() == []
    assert len(packed(file.getvalue())) < len(file.getvalue())
