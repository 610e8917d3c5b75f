"""The evidence register in the report: what there is, and nothing that tells of anybody."""

from dataclasses import replace

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.model.statement import Attachment
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Heading, Table
from sroi_app.reports.pdf import render
from sroi_app.reports.plain import plain
from tests.reports.sample import CASE

SURVEY = Attachment(
    id="a" * 64,
    name="Survey of members.pdf",
    note="Asked in March",
    private=False,
    supports=("outcomes/o1/quantities", "outcomes/o1/deadweight"),
)
LETTER = Attachment(
    id="b" * 64, name="Letter of Mrs Canary.jpg", note="She lives at 3 Canary Road", private=True
)


def with_files(*files: Attachment) -> Case:
    return replace(CASE, attachments=files)


def register_of(case: Case) -> Table | None:
    blocks = assemble(evaluate(case)).blocks
    tables = [block for block in blocks if isinstance(block, Table)]
    return next((one for one in tables if one.caption == "Files kept with the case"), None)


def test_a_case_without_files_has_no_register() -> None:
    assert register_of(CASE) is None
    headings = [b.text for b in assemble(evaluate(CASE)).blocks if isinstance(b, Heading)]
    assert "Evidence register" not in headings


def test_a_file_that_may_be_shown_is_named_with_what_it_shows() -> None:
    table = register_of(with_files(SURVEY))
    assert table is not None
    name = CASE.outcomes[0].description
    assert table.rows == (
        (
            "1",
            "Survey of members.pdf",
            "PDF",
            f"“{name}”: how many people change, how many would have changed anyway",
            "Asked in March",
        ),
    )


def test_of_a_private_file_only_its_kind_and_what_it_shows_is_told() -> None:
    table = register_of(with_files(SURVEY, LETTER))
    assert table is not None
    assert table.rows[1] == ("2", "Kept privately", "Picture (JPEG)", "Nothing said yet.", "–")


def test_nothing_of_a_private_file_is_anywhere_in_the_report_or_its_pdf() -> None:
    pdf = pytest.importorskip("pypdfium2")
    report = assemble(evaluate(with_files(LETTER)))
    assert "Canary" not in plain(report)
    made = render(report)
    assert b"Canary" not in made
    pages = pdf.PdfDocument(made)
    assert not any("Canary" in page.get_textpage().get_text_bounded() for page in pages)


def test_a_letter_few_typefaces_have_is_found_in_the_name_of_a_file() -> None:
    odd = replace(SURVEY, name="ᚠ.pdf")
    assert ("in the name or the note of a file", "ᚠ.pdf") in assemble(
        evaluate(with_files(odd))
    ).answers
