"""Which windows are still open, asked of real processes."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from sroi_app.storage import run as run_module
from sroi_app.storage.run import Run, is_going

ROOT = Path(__file__).parents[2]
GOES_ON = """
import sys
from pathlib import Path
from sroi_app.storage.run import Run
run = Run()
run.begin(Path(sys.argv[1]))
print(run.name, flush=True)
sys.stdin.read()
"""


def test_a_run_goes_on_until_its_process_dies(tmp_path: Path) -> None:
    command = [sys.executable, "-c", GOES_ON, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        name = process.stdout.readline().strip()
        assert is_going(tmp_path, name)
        assert is_going(tmp_path, name)  # asking does not end it
        process.kill()
    assert not is_going(tmp_path, name)


def test_a_run_that_ends_leaves_nothing_behind(tmp_path: Path) -> None:
    run = Run()
    run.begin(tmp_path)
    run.begin(tmp_path)
    assert is_going(tmp_path, run.name)
    run.end(tmp_path)
    assert not is_going(tmp_path, run.name)
    assert list(tmp_path.iterdir()) == []
    run.begin(tmp_path)
    assert is_going(tmp_path, run.name)


@pytest.mark.parametrize("name", ["", "never", "a\0b", "x" * 300])
def test_a_run_nobody_knows_of_is_over(tmp_path: Path, name: str) -> None:
    assert not is_going(tmp_path, name)


def test_where_nothing_can_be_locked_work_is_rather_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOLCK, "no locks here")

    run = Run()
    run.begin(tmp_path)
    monkeypatch.setattr(run_module, "_lock", refuse)
    assert not is_going(tmp_path, run.name)


def test_a_folder_that_cannot_be_made_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    run = Run()
    run.begin(tmp_path / "file" / "folder")
    run.end(tmp_path / "file" / "folder")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_bytes() == b""
