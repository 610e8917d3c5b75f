"""“Saved” survives a program that is killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sroi_app.storage.container import unpack
from tests.hardening.tally import Tally


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the saver is forked, which POSIX alone can do")
@pytest.mark.hardening("A1", few=60, many=1000)
def test_a_program_killed_while_saving_loses_nothing(tally: Tally, tmp_path: Path) -> None:
    path = tmp_path / "case.sroi"
    done = subprocess.run(
        [sys.executable, "-m", "tests.hardening.kills", str(path), str(tally.count)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=600,
        check=True,
    )
    kills, unreadable, lost, acknowledged, left_over = map(int, done.stdout.split())
    tally.tried(kills)
    tally.lost = unreadable + lost
    assert acknowledged > 0, "the saver was always killed before its first save"
    assert not left_over, f"{left_over} temporary files were never swept up"
    assert unpack(path.read_bytes())
