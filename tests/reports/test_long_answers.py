"""However long an answer is, the report is printed."""

from dataclasses import replace
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # it ships without types
import pytest

from sroi_app.evaluation import evaluate
from sroi_app.reports.assemble import assemble
from sroi_app.reports.form import Form
from sroi_app.reports.pdf import render
from tests.reports.filled import filled
from tests.reports.sample import CASE

WORD, WORDS = "x" * 5000, "word " * 1000
FULL, BRIEF, LARGE = Form(), Form(short=True), Form(large=True)
SMALL = replace(
    CASE, stakeholders=CASE.stakeholders[:1], inputs=CASE.inputs[:1], outcomes=CASE.outcomes[:1]
)


@pytest.mark.parametrize(
    ("text", "form"),
    [(WORD, FULL), (WORDS, FULL), (WORDS, BRIEF), (WORD[:1200], LARGE)],
)
def test_every_answer_may_be_as_long_as_somebody_likes(text: str, form: Form) -> None:
    pdf = render(assemble(evaluate(filled(SMALL, lambda _number: text)), form))
    assert len(pypdfium2.PdfDocument(BytesIO(pdf))) > 1
