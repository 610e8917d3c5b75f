"""How long a large survey takes from its bytes to its summary, against pandas' own bare read."""

import csv
import io
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from sroi_app.spreadsheet.survey.columns import recognise
from sroi_app.spreadsheet.survey.plan import suggest
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.survey.summary import Summary, summarise

PEOPLE = 10_000
HEADINGS = (
    *("code", "name", "e-mail", "area", "age group", "date", "postcode", "comment"),
    *(f"q{number}_{time}" for number in range(1, 17) for time in ("pre", "post")),
)


def rows(people: int = PEOPLE) -> Iterator[tuple[str | int, ...]]:
    """So many invented people with forty answers each, always the same."""
    chance = random.Random(7)  # noqa: S311  nothing hangs on it
    yield HEADINGS
    for number in range(people):
        yield (
            f"P{number:05}",
            f"Ann Example{number}",
            f"ann{number}@example.org",
            chance.choice(("North", "South", "East")),
            chance.choice(("18-25", "26-64", "65+")),
            f"2026-03-{chance.randint(1, 28):02}",
            f"ZZ{number % 9} 1ZZ",
            f"It was a good day, thanks ({number})",
            *(chance.randint(1, 5) for _answer in range(32)),
        )


def as_text(people: int = PEOPLE) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n").writerows(rows(people))
    return file.getvalue().encode()


def as_workbook(people: int = PEOPLE) -> bytes:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Survey")
    for row in rows(people):
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def sum_up(data: bytes) -> Summary:
    """All that happens from the bytes of a file to its summary."""
    (table,) = read_survey(data, "survey")
    plan = suggest(table, recognise(table))
    return summarise(table, replace(plan, threshold=Decimal(1), higher_is_better=True))


def ratio(data: bytes, bare: Callable[[io.BytesIO], object], turns: int) -> float:
    """How many times as long as pandas' own bare read it takes, turn and turn about."""
    ours, theirs = [], []
    for _turn in range(turns):
        ours.append(_seconds(lambda: sum_up(data)))
        theirs.append(_seconds(lambda: bare(io.BytesIO(data))))
    return min(ours) / min(theirs)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
