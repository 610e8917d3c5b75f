from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.model.statement import PortalAnswer
from sroi_app.workspace.files import write_pdf
from sroi_app.workspace.preview import Preview, make, page_picture, read_as_text
from sroi_app.workspace.printing import Form, printed
from tests.reports.sample import ready

SHORT = Form(short=True)


@pytest.fixture(scope="module")
def preview() -> Preview:
    made = make(ready(), SHORT)
    assert made is not None
    return made


def test_what_is_looked_at_is_the_very_pdf_that_is_written(
    preview: Preview, tmp_path: Path
) -> None:
    path = tmp_path / "case.pdf"
    size = write_pdf(ready(), path, form=SHORT)
    assert path.read_bytes() == preview.pdf
    assert size == len(preview.pdf)


def test_every_page_is_as_large_as_paper(preview: Preview) -> None:
    assert len(preview.sizes) >= 1
    assert {(round(width), round(height)) for width, height in preview.sizes} == {(595, 842)}


def test_a_page_is_drawn_at_the_width_there_is(preview: Preview) -> None:
    narrow, wide = (page_picture(preview, 0, width) for width in (300, 601))
    assert (narrow.width, wide.width) == (300, 601)
    assert wide.height == pytest.approx(601 * 842 / 595, abs=2)
    assert len(wide.pixels) == 4 * wide.width * wide.height


def test_a_page_is_dark_words_on_white_paper(preview: Preview) -> None:
    picture = page_picture(preview, 0, 400)
    pixels = Counter(picture.pixels[at : at + 3] for at in range(0, len(picture.pixels), 4))
    assert pixels.most_common(1)[0][0] == b"\xff\xff\xff"
    assert any(max(pixel) < 80 for pixel in pixels)


def test_nothing_is_made_where_nobody_waits(tmp_path: Path) -> None:
    assert make(ready(), SHORT, lambda _share: False) is None
    assert write_pdf(ready(), tmp_path / "case.pdf", heard=lambda _share: False) is None
    assert not (tmp_path / "case.pdf").exists()


def test_answers_for_portals_are_no_part_of_the_report() -> None:
    evaluation = evaluate(ready().case)
    drafts = (PortalAnswer(id="a1", text="A secret draft, too long.", limit=Decimal(1)),)
    more = evaluate(replace(evaluation.case, portal_answers=drafts))
    assert more.findings != evaluation.findings
    for form in (SHORT, replace(SHORT, public=True)):
        assert printed(more, form) == printed(evaluation, form)
    assert read_as_text(more) == read_as_text(evaluation)


def test_the_same_can_be_read_as_text() -> None:
    text = read_as_text(evaluate(Case(title="Visits that matter")), SHORT)
    assert "VISITS THAT MATTER" in text
