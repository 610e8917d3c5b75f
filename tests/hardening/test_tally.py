"""A broken promise fails its test, and so do fewer trials than were asked for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hardening.tally import Tally

ROOT = Path(__file__).parents[2]
TRIALS = """
import pytest

@pytest.mark.hardening("X1", few=3, many=5)
def test_a_promise(tally):
    for turn in tally.turns():
        if turn == {turn}:
            tally.{what}("so it went")
"""


def test_a_tally_is_content_with_as_many_trials_as_were_asked_for_and_nothing_noted() -> None:
    tally = Tally("X1", 3)
    assert list(tally.turns()) == [0, 1, 2]
    tally.settle()
    assert tally.line == "3 trials, 0 lost, 0 crashes"


@pytest.mark.parametrize(("trials", "count"), [(2, 3), (0, 0)])
def test_too_few_trials_and_none_at_all_fail(trials: int, count: int) -> None:
    tally = Tally("X1", count)
    tally.tried(trials)
    with pytest.raises(AssertionError):
        tally.settle()


@pytest.mark.parametrize(("turn", "what", "status"), [(1, "lose", 1), (2, "crash", 1), (9, "-", 0)])
def test_what_a_test_only_notes_fails_it(tmp_path: Path, turn: int, what: str, status: int) -> None:
    file = tmp_path / "test_promise.py"
    file.write_text(TRIALS.format(turn=turn, what=what.strip("-") or "lose"))
    command = [
        "-m",
        "pytest",
        "-p",
        "tests.hardening.plugin",
        "-p",
        "no:cacheprovider",
        "-c",
        os.devnull,
    ]
    ended = subprocess.run(
        [sys.executable, *command, str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == status, ended.stdout + ended.stderr
    assert ("so it went" in ended.stdout) == bool(status)
