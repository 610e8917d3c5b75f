"""What went wrong is written down where it was, few and small, and told without any folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from sroi_app.workspace.logs import HEAD, LARGEST, MOST_KEPT, Log, forget_old, latest_report

REPORT = f"{HEAD}\nui/files.py:12 save\nValueError"
DIES = """
import faulthandler, sys
from pathlib import Path
from sroi_app.workspace.logs import Log
Log(Path(sys.argv[1])).begin()
faulthandler._sigsegv()
"""


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "logs")


def test_a_run_in_which_nothing_goes_wrong_leaves_nothing(log: Log, tmp_path: Path) -> None:
    log.begin()
    log.end()
    assert list((tmp_path / "logs").iterdir()) == []
    assert latest_report(tmp_path / "logs") == ""


def test_what_went_wrong_last_is_told_at_the_next_start(log: Log, tmp_path: Path) -> None:
    log.begin()
    log.note(REPORT)
    log.end()
    assert REPORT in latest_report(tmp_path / "logs")


def test_a_python_that_dies_says_where_it_was_and_the_report_names_no_folder(
    tmp_path: Path,
) -> None:
    ended = subprocess.run([sys.executable, "-c", DIES, str(tmp_path)], check=False)
    assert ended.returncode != 0
    report = latest_report(tmp_path)
    assert "Segmentation fault" in report
    assert HEAD in report
    assert str(Path.home()) not in report
    assert "/" not in report.replace("<string>", "").replace("sroi_app/workspace", "")


def test_a_log_is_small_and_few_are_kept(log: Log, tmp_path: Path) -> None:
    log.begin()
    for _time in range(200):
        log.note("x" * 1000)
    log.end()
    (path,) = (tmp_path / "logs").iterdir()
    assert LARGEST / 2 < path.stat().st_size <= LARGEST
    for number in range(10):
        (path.parent / f"1999-01-0{number} 1.log").write_text(REPORT)
    forget_old(path.parent)
    assert len(list(path.parent.iterdir())) == MOST_KEPT
    assert path.exists()


def test_where_nothing_can_be_written_nothing_else_breaks(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    log = Log(tmp_path / "logs")
    log.begin()
    log.note(REPORT)
    log.end()
    assert latest_report(tmp_path / "logs") == ""
