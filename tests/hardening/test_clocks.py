"""No clock, however wrong, keeps anybody from saving or puts the versions out of order."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sroi_app.storage.backups import find_versions
from sroi_app.storage.case_file import open_case
from tests.hardening.tally import Tally
from tests.needs import need

CHECKOUT = Path(__file__).parents[2]
CLOCKS = (
    "2026-10-25 00:30:00",
    "2026-10-25 01:30:00",  # in London this half hour comes twice
    "2107-12-31 23:59:58",
    "2108-01-01 00:00:01",  # no zip file can say so
    "2038-01-19 03:14:08",
    "2001-09-09 01:46:40",
    "1980-01-01 00:00:00",
    "1979-12-31 12:00:00",
    "1970-01-01 12:00:00",
)


@pytest.mark.hardening("A17", few=9, many=9)
def test_a_case_is_saved_and_its_versions_are_in_order_by_any_clock(
    tally: Tally, tmp_path: Path
) -> None:
    """One save by each clock, of one case: each but one is earlier than the save before it."""
    program = shutil.which("faketime")
    need(program is not None, "FAKETIME", "needs faketime")
    assert program is not None
    path, home = tmp_path / "case.sroi", tmp_path / "home"
    save = [sys.executable, "-m", "tests.hardening.clocks", str(path), str(home)]
    zone = {**os.environ, "TZ": "Europe/London"}
    for number, clock in enumerate(CLOCKS, start=1):
        command = [program, clock, *save]
        done = subprocess.run(
            command, cwd=CHECKOUT, env=zone, capture_output=True, text=True, check=False
        )
        tally.tried()
        if done.returncode or done.stdout.split() != [str(number)]:
            tally.crash(f"{clock}: {done.stdout} {done.stderr[-500:]}")
    document = open_case(path).document
    kept = [open_case(one.path).document for one in find_versions(home / "backups", document.id)]
    if [one.saves for one in kept] != list(range(len(CLOCKS), 0, -1)):
        tally.lose(f"{[one.saves for one in kept]} are kept")
