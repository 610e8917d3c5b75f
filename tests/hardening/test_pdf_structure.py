"""Every report is a sound, tagged PDF that shows text and does nothing."""

import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pytest

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.reports.form import Form
from sroi_app.workspace.printing import printed
from tests.calculation import strategies
from tests.hardening.tally import Tally
from tests.hardening.test_pdf_text import PIECES
from tests.needs import need
from tests.reports.filled import filled
from tests.reports.tagged import Tagged, tagged
from tests.reports.tagging.faults import faults
from tests.reports.test_public import FULL_OF_TEXT
from tests.spreadsheet.book.test_recalculation import drawn

FORMS = (Form(), Form(short=True), Form(large=True), Form(public=True))
WHOLE = [one for one in PIECES if one != "\ud800"]  # a case with half a character cannot travel
ACTING = frozenset(
    [
        *("/JavaScript", "/JS", "/Launch", "/URI", "/GoToR", "/GoToE", "/SubmitForm"),
        *("/ImportData", "/RichMedia", "/Movie", "/Sound", "/OpenAction", "/AA", "/AcroForm"),
    ]
)


def reports(count: int) -> Iterator[tuple[str, Case, Form]]:
    """Yield cases of any numbers and any words, each with the form it is to be printed in."""
    for number, case in enumerate((*drawn(strategies.cases(), -(-count // 2)), *_of_words(count))):
        if number < count:
            yield f"report {number}", case, FORMS[number % len(FORMS)]


def _of_words(count: int) -> Iterator[Case]:
    for turn in range(count // 2):
        yield filled(FULL_OF_TEXT, partial(_words, random.Random(turn)))  # noqa: S311


def _words(draw: random.Random, _place: int) -> str:
    return " ".join(draw.choices(WHOLE, k=draw.randint(1, 4)))


@pytest.mark.hardening(
    "D8",
    few=6,
    many=50,
    found="The word endstream in a name ended the description of a PDF for programs that search "
    "for it: it is written otherwise there now",
)
def test_every_report_is_tagged_named_and_complete_and_acts_by_nothing(
    tally: Tally, tmp_path: Path
) -> None:
    need(shutil.which("qpdf") is not None, "QPDF", "needs qpdf")
    for name, case, form in reports(tally.count):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(printed(evaluate(case), form))
        found = tagged(path.read_bytes())
        for trouble in (*faults(found), *_lacking(found, form), *_said_by_others(path)):
            tally.lose(f"{name}: {trouble}")
        tally.tried()


def _lacking(found: Tagged, form: Form) -> Iterator[str]:
    root: Any = found.file.Root
    if str(root.Lang) != "en-GB":
        yield "it has no language"
    if not str(found.file.docinfo.get("/Title", "")).strip():
        yield "it has no title"
    if bool(root.get("/AF")) is form.public:
        yield "the case inside it is missing, or in a public version"
    for one in found.file.objects:
        if isinstance(one, pikepdf.Dictionary):
            yield from _in_an_object(one)


def _in_an_object(one: Any) -> Iterator[str]:
    names = {str(key) for key in one} | {str(one.get("/S", ""))}
    yield from (f"it has {name}" for name in names & ACTING)
    if one.get("/Type") == "/FontDescriptor" and "/FontFile2" not in one:
        yield f"{one.get('/FontName')} is not embedded"


def _said_by_others(path: Path) -> Iterator[str]:
    """Yield what programs that look into PDFs find wrong with it."""
    command = [shutil.which("qpdf") or "qpdf", "--check", str(path)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    if checked.returncode:
        yield checked.stderr
    validated = page_validation.validate_pdf_bytes(path.read_bytes(), profile="ua1")
    if not validated.is_compliant:
        yield f"{validated}"
    if jar := os.environ.get("VERAPDF"):
        yield from _said_by_vera(jar, path)


def _said_by_vera(jar: str, path: Path) -> Iterator[str]:
    java = shutil.which("java") or "java"
    command = [java, "-jar", jar, "--format", "text", "--flavour", "ua1", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout.startswith("PASS"):
        yield done.stdout + done.stderr
