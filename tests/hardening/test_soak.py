"""A long day: what is typed, undone and saved thousands of times leaves nothing behind."""

import json
from pathlib import Path

import pytest

from tests.hardening.program import ran
from tests.hardening.tally import Tally
from tests.needs import need

STATUS = Path("/proc/self/statm")
MOST_GROWTH = 0.2


@pytest.mark.hardening(
    "A23",
    few=1500,
    many=50_000,
    found="Every piece of work off the main thread left its messenger behind: a quarter more "
    "memory (157 to 197 MB). To take it away ended the program at times: Python went on knowing "
    "items of layouts that Qt had deleted. It knows none any more, and one messenger serves all",
)
def test_a_long_day_of_edits_undo_and_saves_neither_crashes_nor_fills_the_memory(
    tally: Tally, tmp_path: Path
) -> None:
    need(STATUS.exists(), "PROC", "memory is read from /proc")
    done = ran("soak", str(tmp_path), str(tally.count), seconds=3600)
    assert done.returncode == 0, done.stderr[-2000:]
    assert not done.stderr
    said = json.loads(done.stdout)
    tally.tried(said["edits"])
    for note in said["lost"]:
        tally.lose(note)
    assert said["saves"] >= tally.count // 25
    first, *_rest, last = said["megabytes"]
    assert last < first * (1 + MOST_GROWTH), f"{said['megabytes']} MB"
