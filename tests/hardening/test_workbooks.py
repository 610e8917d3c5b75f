"""A workbook from somebody else, whatever is in it, ends soon and in words."""

import resource
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.resources import resource as shipped
from sroi_app.spreadsheet.apart import call
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.spreadsheet.criteria_list import read_criteria_file
from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.value_list import read_value_list
from sroi_app.spreadsheet.value_map import read_value_map
from sroi_app.storage.migrations import FORMAT
from tests.hardening.hostile_tables import Maker, workbooks
from tests.hardening.made_up_books import made_up
from tests.hardening.program import ran
from tests.hardening.tally import Tally
from tests.memory import megabytes
from tests.spreadsheet.build import HEADINGS, ROW, workbook
from tests.spreadsheet.official import Map

Reader = Callable[[bytes], object]
MOST_SECONDS = 10.0  # of a processor
MOST_MEGABYTES = 400
ALL = 600
INVENTED = shipped("examples/invented-survey.csv")
READERS: tuple[Reader, ...] = (
    read_value_map,
    lambda data: read_survey(data, "survey"),
    read_value_list,
    read_criteria_file,
)


@pytest.fixture
def peaks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The megabytes each child has held at the most, as far as the system tells."""
    found, start = list[int](), call._started

    def watched() -> subprocess.Popen[bytes]:
        child = start()
        threading.Thread(target=_watch, args=(child, found), daemon=True).start()
        return child

    monkeypatch.setattr(call, "_started", watched)
    return found


def _watch(child: subprocess.Popen[bytes], found: list[int]) -> None:
    found.append(0)
    place = len(found) - 1
    while child.returncode is None:
        found[place] = max(found[place], megabytes(child.pid))
        time.sleep(0.02)


@pytest.mark.hardening(
    "C1",
    few=24,
    many=600,
    found="Two cells in far corners were filled up between to six million; 2,000 merged blocks "
    "beside 10,000 rows took a value map 15 seconds; a number’s format of any length was searched "
    "for a day. Now places are counted, blocks looked up by column, formats have an end, a part "
    "that was not looked over is not read (300 MB in a sheet not named .xml were), and the "
    "child that reads can be killed.",
)
def test_a_hostile_workbook_ends_soon_within_bounds_and_in_words(
    tally: Tally, peaks: list[int]
) -> None:
    everything = list(_trials())
    for turn in tally.turns():
        name, make, read = everything[turn * len(everything) // tally.count]
        data, begun = make(), _processor_time()
        try:
            read(data)
        except NotATable as refused:
            if "broke off" in refused.explanation:
                tally.crash(f"{name}: the child died")
        except Exception as error:
            tally.crash(f"{name}: {error!r}")
        if _processor_time() - begun > MOST_SECONDS:
            tally.crash(f"{name}: {_processor_time() - begun:.0f} s")
    assert max(peaks) <= MOST_MEGABYTES


def _trials() -> Iterator[tuple[str, Maker, Reader]]:
    """Those that were thought of, with two readers each; then those made up by chance."""
    for name, make in workbooks().items():
        yield from ((name, make, read) for read in READERS[:2])
    for seed in range(ALL - 2 * len(workbooks())):
        yield f"seed {seed}", partial(made_up, seed), READERS[seed % len(READERS)]


def _processor_time() -> float:
    """Of this process and the children that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


@pytest.mark.hardening("C2", few=240, many=10_000)
def test_a_workbook_changed_at_random_is_read_or_refused(tally: Tally, tmp_path: Path) -> None:
    for number, data in enumerate(_real_ones()):
        (tmp_path / f"{number}.xlsx").write_bytes(data)
    done = ran("mutated_books", str(tmp_path), str(tally.count), seconds=3600)
    if done.returncode:
        tally.crash(done.stderr[-2000:])
        return
    trials, *rest = done.stdout.splitlines()
    tally.tried(int(trials))
    megabytes, *notes = rest
    for note in notes:
        tally.crash(note)
    assert int(megabytes) <= MOST_MEGABYTES


def _real_ones() -> Iterator[bytes]:
    """Surveys, value maps and lists as people have them, and workbooks made here, all small."""
    yield workbook(HEADINGS, ROW, merged=["A1:A2"], formats={"E2": "0%"})
    yield workbook(HEADINGS, *[ROW] * 8)
    yield Map().file()
    yield Map(stages=False, fillers=0, other=None).file()
    answers = [line.split(",") for line in INVENTED.read_text("utf-8-sig").splitlines()]
    yield workbook(*answers[:30])
    yield workbook(*answers[:6], merged=["A2:A4"])
    yield workbook(("Code", "Before", "After"), *((f"A{n}", n % 5, n % 4) for n in range(20)))
    yield workbook(("Name", "Unit", "Value", "Price year"), ("Taxi", "a trip", 12.5, "2024/25"))
    yield workbook(("Code", "Criterion", "Weight"), ("SV1", "Reduce loneliness", "10%"))
    yield make_workbook(evaluate(Case()), FORMAT)
