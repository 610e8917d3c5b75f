"""The same case gives the same bytes, whenever and wherever it is printed."""

import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from tests.hardening.tally import Tally

ROOT = Path(__file__).parents[2]
SEEDS = ("0", "1", "2", "31337", "4294967295")
ZONES = ("Pacific/Kiritimati", "America/Los_Angeles")
RUNS = 2


def hashes(seed: str, zone: str) -> str:
    """Return what another process makes of a case, in short."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.hardening.same_bytes"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


@pytest.mark.hardening("D9", few=2, many=20)
def test_pdf_workbook_and_file_are_the_same_bytes_whatever_the_seed_and_the_time_zone(
    tally: Tally,
) -> None:
    ways = [one for _run in range(RUNS) for one in product(SEEDS, ZONES)]
    ways = ways if tally.count == len(ways) else [(SEEDS[0], ZONES[0]), (SEEDS[3], ZONES[1])]
    seen = {}
    for seed, zone in ways:
        seen[hashes(seed, zone)] = f"seed {seed}, {zone}"
        tally.tried()
    for other in list(seen.values())[1:]:
        tally.lose(f"others with {other}")
