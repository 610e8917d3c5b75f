"""What is written down when something goes wrong holds nothing that anybody typed."""

import base64
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sroi_app.workspace.folders import Folders
from sroi_app.workspace.logs import latest_report
from tests.hardening.tally import Tally

ROOT = Path(__file__).parents[2]
WORDS = "Xanthippe Qwortz of 7 Zephyr Mews"
ENDINGS = ("segfault", "closing", "abort", "overflow", "fatal", "exit")
FEW = 2  # endings that each run of the tests tries


@pytest.mark.hardening(
    "D4",
    few=100,
    many=450,
    found="A report could name the folder a program was started from, and Python and Qt wrote the "
    "words of what went wrong while tidying up to the console: all go through one place now. "
    "Where the program broke off nothing was written at all.",
)
def test_logs_reports_and_the_console_hold_nothing_typed_no_name_and_no_folder(
    tally: Tally, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    tried = ENDINGS if request.config.getoption("--full") else ENDINGS[:FEW]
    for ending in tried:
        home = tmp_path / ending / WORDS / "home"
        home.mkdir(parents=True)
        ended = _run(home, ending)
        times = [int(line) for line in ended.stdout.splitlines() if line.isdecimal()]
        tally.tried(sum(times))
        if not times or (ended.returncode < 0) != (ending not in ("closing", "exit")):
            tally.crash(f"{ending}: {ended.returncode} {ended.stderr[-500:]}")
        logs = {path.name: path.read_text() for path in Folders(home).logs.iterdir()}
        assert logs, "nothing was written down"
        assert "ValueError" in "".join(logs.values())
        report = latest_report(Folders(home).logs)
        assert "ValueError" in report
        if str(ROOT) in report or str(Path.home()) in report:
            tally.lose(f"{ending}: the report names a folder")
        for place, text in {**logs, "console": ended.stderr, "windows": ended.stdout}.items():
            for told in _told_in(text):
                tally.lose(f"{ending}: {place} says {told!r}")


def _told_in(text: str) -> Iterator[str]:
    for word in WORDS.split():
        if len(word) > 2:
            for form in (word, word.upper(), word.lower(), word.encode("utf-16-le").hex()):
                if form in text:
                    yield form
            if base64.b64encode(word.encode()).decode() in text:
                yield f"{word} in base64"


def _run(home: Path, ending: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.hardening.telling", WORDS, ending],
        cwd=ROOT,
        env={**os.environ, "SROI_CASE_HOME": str(home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_secret_would_be_found() -> None:
    assert list(_told_in(f"/home/{WORDS}/x"))
    assert not list(_told_in("ui/files.py:12 save"))
