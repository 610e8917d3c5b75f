"""No character that can be typed or pasted makes an export fail, or vanishes without a word."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from sroi_app.commands.calculate import as_json
from sroi_app.errors import AppError
from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Figure
from sroi_app.reports.charts.svg import svg
from sroi_app.reports.form import Form
from sroi_app.reports.places import typed
from sroi_app.reports.plain import plain
from sroi_app.reports.runs import measure
from sroi_app.reports.styles import PALETTE
from sroi_app.spreadsheet.tables import read_tables
from sroi_app.storage.container import pack, unpack
from sroi_app.storage.document import Document
from sroi_app.workspace.printing import printed
from sroi_app.workspace.workbooks import whole_case_in
from tests.hardening.handed_out import (
    MOST_UNITS,
    copies,
    formulas,
    text_tables,
    texts,
    units,
    workbooks,
)
from tests.hardening.tally import Tally
from tests.reports.filled import filled, places
from tests.reports.sample import CASE
from tests.spreadsheet.book.recalculated import saved_anew

SHORT = Form(short=True)
CONTROLS = [chr(one) for one in (*range(32), *range(0x7F, 0xA0))]
UNSEEN = [
    "\ufeff",
    "\u200b",
    "\u202e",
    "\u2066",
    "\u2028",
    "\u2029",
    "\ufffe",
    "\uffff",
    "\U0001fffe",
]
HALVES = ["\ud800", "\udfff", "\udc00\ud800"]
PLAIN = [
    "a",
    "B ",
    "ŵ",
    "£",
    "–",
    "½",
    "e\u0301",
    "\n",
    "\r\n",
    "_x0041_",
    "&amp;",
    "<b>",
    "]]>",
    "#N/A",
]
FOREIGN = ["م", "漢", "😀", "👩\u200d🦱", "\U0001f1ec\U0001f1e7", "ꓐ", "\ue000", "\U0010ffff"]
LONG = ("x" * 40_000, "word " * 8_000, "😀" * 20_000, "é漢" * 20_000)
CUT = 30_000  # letters: what is longer in a cell was cut, or is a piece of a whole answer
PIECE = 32_000
Export = Callable[[Case], None]


def hostile(turn: int) -> Callable[[int], str]:
    """Return a text for each place; every third case has halves of characters, too.

    Of two in three all can be printed, once what has no shape is taken out.
    """
    draw = random.Random(turn)  # noqa: S311  so that a failure can be seen again
    alphabet = [*CONTROLS, *UNSEEN, *PLAIN * 4, *[FOREIGN, [], HALVES][turn % 3]]
    long = draw.randrange(5, 100)

    def text(number: int) -> str:
        if number % 100 == long:
            return LONG[(turn + number // 100) % len(LONG)]
        return "".join(draw.choices(alphabet, k=draw.randint(1, 30)))

    return text


def _saved(case: Case) -> None:
    assert unpack(pack(Document(case=case))).case == case


def _as_workbooks(case: Case) -> None:
    for book in workbooks(case).values():
        formulas(book)  # and so sound XML
        for text in texts(book):
            assert units(text) <= MOST_UNITS
            assert len(text) < CUT or len(text) >= PIECE or "(cut here" in text


def _taken_back(case: Case) -> None:
    reading = whole_case_in(read_tables(workbooks(case)["workbook"]))
    assert reading is not None
    if not _has_halves(case):
        assert reading.case == case, reading.problems


def _as_text(case: Case) -> None:
    for data in text_tables(case).values():
        data.decode("utf-8-sig")


def _copied(case: Case) -> None:
    for copied in copies(case):
        assert copied.text
        assert copied.html


def _as_plain_report(case: Case) -> None:
    plain(assemble(evaluate(case)))


def _as_charts(case: Case) -> None:
    for block in assemble(evaluate(case)).blocks:
        if isinstance(block, Figure):
            ET.fromstring(svg(block.chart.scene(480, measure), PALETTE, measure))  # noqa: S314  our own


def _as_json(case: Case) -> None:
    json.dumps(as_json(evaluate(case)), allow_nan=False)


def _printed(case: Case) -> None:
    printed(evaluate(case), SHORT)


EXPORTS: tuple[Export, ...] = (
    _saved,
    _as_workbooks,
    _taken_back,
    _as_text,
    _copied,
    _as_plain_report,
    _as_charts,
    _as_json,
    _printed,
)


def _has_halves(case: Case) -> bool:
    return any("\ud800" <= one <= "\udfff" for _at, text in typed(case) for one in text)


@pytest.mark.hardening(
    "C7",
    few=500,
    many=5000,
    found="Twenty thousand pictures are more than a cell holds, as Excel counts them: such a text "
    "is cut with a note now. Half a character stopped the tables for portals: it is replaced",
)
def test_any_text_in_every_answer_goes_through_every_export_or_is_refused_in_words(
    tally: Tally,
) -> None:
    for turn, case in enumerate(_cases(tally)):
        for export in EXPORTS:
            try:
                export(case)
            except AppError as refusal:
                if not refusal.explanation:
                    tally.crash(f"turn {turn}, {export.__name__}: a refusal without a word")
            except Exception as error:
                tally.crash(f"turn {turn}, {export.__name__}: {error!r:.300}")


def _cases(tally: Tally) -> Iterator[Case]:
    """Yield cases until as many texts were tried as are asked for."""
    turn = 0
    while tally.trials < tally.count:
        yield filled(CASE, hostile(turn))
        turn += 1
        tally.tried(len(places(CASE)))


@pytest.mark.hardening("C7", few=2, many=50)
def test_another_spreadsheet_opens_every_workbook_and_finds_each_text_in_it(
    tally: Tally, tmp_path: Path
) -> None:
    cases = [filled(CASE, hostile(turn)) for turn in range(-(-tally.count // 2))]
    books = {
        f"{number} {name}": book
        for number, case in enumerate(cases)
        for name, book in workbooks(case).items()
    }
    for name, again in saved_anew(tmp_path, books).items():
        found = {_in_one_form(text) for text in texts(again)}
        for text in map(_in_one_form, texts(books[name])):
            if text and text not in found:
                tally.lose(f"{name}: {text!r:.80}")
        tally.tried()


def _in_one_form(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
