"""What a session leaves on the disk: nothing to be read of a protected case, nothing elsewhere."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sroi_app.workspace.folders import Folders
from sroi_app.workspace.traces import PLACES
from tests.hardening.residue import told_in
from tests.hardening.tally import Tally

ROOT = Path(__file__).parents[2]


def session(folder: Path, how: str, secrets: list[str]) -> list[Path]:
    """Let somebody work in a protected case, below this folder; return what Python wrote."""
    for name in ("work", "temp", "person"):
        (folder / name).mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.hardening.session", str(folder), how, *secrets],
        cwd=ROOT,
        env=_only(folder),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == (-signal.SIGKILL if how == "killed" else 0), done.stderr.decode()
    return [Path(os.fsdecode(line)) for line in done.stdout.splitlines()]


def _only(folder: Path) -> dict[str, str]:
    """An environment that knows no other folder of the person’s than one below this."""
    person = str(folder / "person")
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("XDG_")},
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "HOME": person,
        "TMPDIR": str(folder / "temp"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a program is killed so on POSIX alone")
@pytest.mark.hardening(
    "D5",
    few=2,
    many=60,
    found="The names of named versions stood beside them to be read: guarded by the case’s key now",
)
def test_nothing_of_a_protected_case_can_be_read_after_it_was_closed_or_killed(
    tally: Tally, tmp_path: Path
) -> None:
    for turn in tally.turns():
        folder, how = tmp_path / str(turn), ("killed", "closed")[turn % 2]
        secrets = [f"Quokka{turn:03d}x{number}ŵ" for number in range(3 + turn % 4)]
        session(folder, how, secrets)
        kept = list((folder / "home").rglob("*.sroi*"))
        assert kept, "nothing was kept at all"
        for told in told_in(folder, [*secrets, "four loose words", "AGE-SECRET-KEY"]):
            tally.lose(f"{turn}, {how}: {told}")


@pytest.mark.hardening(
    "D5", few=1, many=12, found="A folder that was new was not on the privacy page: it is now"
)
def test_nothing_is_written_but_where_the_privacy_page_says(tally: Tally, tmp_path: Path) -> None:
    for turn in tally.turns():
        folder = tmp_path / str(turn)
        wrote = session(folder, ("closed", "killed")[turn % 2], ["Quokka", "Numbat", "Bilby"])
        for path in {*wrote, *(path for path in folder.rglob("*") if path.is_file())}:
            if not _is_told(folder, path):
                tally.lose(f"{turn}: {path}")


def _is_told(folder: Path, path: Path) -> bool:
    """Whether the page names the place; what is beside the case is the case, or begins with ~$."""
    if path.parent == folder / "temp":
        return not path.exists()  # Python itself tries whether it may write there
    if path.parent == folder / "work":
        return path.name == "case.sroi.age" or path.name.startswith("~$")
    folders = Folders(folder / "home")
    places = [place.path(folders) for place in PLACES]
    beside = path.parent == folders.root and path.name.startswith("~$")  # on its way to its place
    return beside or path == folders.root or any(p in (path, *path.parents) for p in places)
