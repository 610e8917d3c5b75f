"""Whatever the amount of what is to be printed, a PDF comes of it in time, or a refusal."""

import multiprocessing
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection

import pytest

from sroi_app.errors import AppError
from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Block, Column, Paragraph, Report, Table
from sroi_app.reports.form import FULL, Form
from sroi_app.reports.pdf import render
from sroi_app.workspace.attachments import attached
from sroi_app.workspace.letting_in import read_bytes, take
from sroi_app.workspace.printing import printed
from tests.hardening.tally import Tally
from tests.hardening.test_pdf_text import EDGE
from tests.memory import megabytes
from tests.reports.filled import filled, places
from tests.reports.sample import CASE
from tests.storage.attached.made import picture

LONGEST = 60  # seconds of the processor
LARGEST = 1024  # megabytes
WORDS = "word " * 50_000
WORD = "x" * 100_000
Made = Callable[[], bytes]


def _table(rows: int, columns: int, cell: str = "£1,234") -> Made:
    heads = tuple(Column(f"Column {number}") for number in range(columns))
    table = Table(caption="Table", columns=heads, rows=((cell,) * columns,) * rows)
    return lambda: _printed(table, replace(table, dense=True))


def _printed(*blocks: Block, form: Form = FULL) -> bytes:
    return render(
        Report(
            title="Title",
            language="en-GB",
            author="",
            subject="",
            furniture=EDGE,
            blocks=blocks,
            form=form,
        )
    )


def _with(text: str, at: str, form: Form = FULL) -> Made:
    """Return what prints a case with a text in one of its answers."""
    number = [str(address) for address in places(CASE)].index(at)
    case = filled(CASE, lambda place: text if place == number else "Short")
    return lambda: _of(case, form)


def _of(case: Case, form: Form = FULL) -> bytes:
    return render(assemble(evaluate(case), form))


def _with_pictures(*sizes: tuple[int, int]) -> bytes:
    """Return the report of a case with pictures that travel in it."""
    taken = [take(read_bytes(f"{size}.png", picture("PNG", size))) for size in sizes]
    case = attached(CASE, taken)
    case = replace(case, attachments=tuple(replace(x, private=False) for x in case.attachments))
    return printed(evaluate(case), attached={one.sha256: one.content for one in taken})


FEW: dict[str, Made] = {
    "no rows": _table(0, 4),
    "one row": _table(1, 4),
    "one column": _table(3, 1, "x" * 3000),
    "twelve columns": _table(30, 12, "word " * 20),
    "an empty case": lambda: _of(Case()),
    "a word without an end": _with(WORD[:20_000], "statement/summary"),
}
MANY: dict[str, Made] = {
    **FEW,
    "10,000 rows": _table(10_000, 4),
    "10,000 records": _table(3_000, 3, "word " * 40),
    "50,000 words in a paragraph": lambda: _printed(Paragraph(WORDS)),
    "50,000 words in large print": lambda: _printed(Paragraph(WORDS), form=Form(large=True)),
    "50,000 words in a cell": _table(1, 4, WORDS),
    **{
        f"50,000 words in {at}": _with(WORDS, at)
        for at in (
            "title",
            "organisation/name",
            "organisation/contact",
            "activity/description",
            "outcomes/o1/description",
            "outcomes/o1/proxy/source",
            "outcomes/o1/deadweight/basis",
            "commitments/k1/promise",
            "passages/t1/heading",
            "passages/t1/text",
        )
    },
    "a word of 100,000 letters": _with(WORD, "statement/summary"),
    "a word of 100,000 letters in a name": _with(WORD, "outcomes/o1/description"),
    "a word of 100,000 letters in large print": _with(
        WORD, "activity/description", Form(large=True)
    ),
    "100,000 signs of another face": _with("★" * 100_000, "statement/summary"),
    "100,000 lines": _with("\n" * 100_000 + "x", "statement/summary"),
    "50,000 short lines": _with("ab\n" * 50_000, "statement/limitations"),
    "pictures of one pixel and of 49 million": lambda: _with_pictures((1, 1), (7000, 7000)),
    "50,000 words in thirty answers": lambda: _of(
        filled(CASE, lambda place: WORDS if place % 7 == 0 and place < 210 else "Short")
    ),
    "1,000 words in every answer": lambda: _of(filled(CASE, lambda _place: "word " * 1000)),
}


def measure(names: list[str], told: Connection) -> None:
    """Print some of them in a process of its own; tell of each how that went."""
    for name in names:
        began = time.process_time()
        try:
            said = "" if MANY[name]().startswith(b"%PDF-1.7") else "it is no PDF"
        except AppError as refusal:
            said = "" if refusal.explanation else "a refusal without a word"
        except Exception as error:
            said = repr(error)[:300]
        told.send((said, time.process_time() - began, megabytes()))


@pytest.mark.hardening(
    "C9",
    few=6,
    many=30,
    found="50,000 words take about a second in most places; nothing to mend",
)
def test_any_amount_of_rows_words_and_letters_becomes_a_pdf_in_time(tally: Tally) -> None:
    # The small ones together, each of the large ones alone: what it takes of memory is its own.
    for names in [list(FEW), *([name] for name in MANY if name not in FEW)]:
        if tally.trials == tally.count:
            break
        hear, told = multiprocessing.Pipe()
        child = multiprocessing.get_context("spawn").Process(target=measure, args=(names, told))
        child.start()
        told.close()
        for name in names:
            try:
                said, seconds, held = hear.recv()
            except EOFError:
                said, seconds, held = "it died", 0.0, 0
            if said or seconds > LONGEST or held > LARGEST:
                tally.crash(f"{name}: {said} {seconds:.0f} s, {held} MB")
            tally.tried()
        child.join()
