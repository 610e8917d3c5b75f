"""However long an answer is, the report is printed."""

from dataclasses import replace
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # it ships without types
import pytest

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.reports.assemble import assemble
from sroi_app.reports.form import Form
from sroi_app.reports.pdf import render
from sroi_app.reports.places import typed
from tests.reports.sample import CASE

NAMING = ("id", "stakeholder", "price_year", "at")
IDS = (("criteria",), ("outcomes",))
"""What is chosen and not typed."""
WORD, WORDS = "x" * 5000, "word " * 1000
FULL, BRIEF, LARGE = Form(), Form(short=True), Form(large=True)
SMALL = replace(
    CASE, stakeholders=CASE.stakeholders[:1], inputs=CASE.inputs[:1], outcomes=CASE.outcomes[:1]
)


def filled(text: str) -> Case:
    """Return a small case with the same text in every answer that is typed."""
    case = SMALL
    for address, _text in typed(SMALL):
        if address.parts[-1] not in NAMING and address.parts[-2:-1] not in IDS:
            case = put(case, address, text)
    return case


@pytest.mark.parametrize(
    ("text", "form"),
    [(WORD, FULL), (WORDS, FULL), (WORDS, BRIEF), (WORD[:1200], LARGE)],
)
def test_every_answer_may_be_as_long_as_somebody_likes(text: str, form: Form) -> None:
    pdf = render(assemble(evaluate(filled(text)), form))
    assert len(pypdfium2.PdfDocument(BytesIO(pdf))) > 1
