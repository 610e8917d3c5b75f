"""One of two windows that have one file open: ``python -m tests.hardening.two_windows HOME SEED``.

Each line of input is the path of a file: it is opened, changed and saved some times over, at
moments nobody can foresee. Where the other window was first, one of the ways is taken that a
person has. A line of output then says which changes were said to be safe.
"""

import random
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sroi_app.workspace.folders import Folders
from sroi_app.workspace.standing import ABSENT, Became, look
from sroi_app.workspace.two_versions import keep_mine, name_beside, read_theirs, set_mine_aside
from sroi_app.workspace.workspace import FileChangedElsewhere, Workspace

SAVES = 4


class Window:
    """Somebody who works at a case, adds a word to its title each time, and saves."""

    def __init__(self, home: Path, seed: int) -> None:
        self._workspace = Workspace(Folders(home))
        self._moments = random.Random(seed)  # noqa: S311  the same again, to see a failure again
        self._name = str(seed)

    def work_on(self, path: Path) -> list[str]:
        """Return the words that were said to be safe."""
        self._workspace.open(path)
        safe = list[str]()
        for number in range(SAVES):
            word = f"{self._name}-{number}"
            case = self._workspace.case
            self._workspace.apply(replace(case, title=f"{case.title} {word}"), "Change")
            time.sleep(self._moments.uniform(0, 0.004))
            self._save()
            safe.append(word)
        return safe

    def _save(self) -> None:
        try:
            self._workspace.save()
        except FileChangedElsewhere:
            self._settle()

    def _settle(self) -> None:
        """Go one of the ways until it is gone to its end."""
        while True:
            try:
                self._moments.choice((self._keep_both, self._take_theirs, self._keep_mine))()
            except FileChangedElsewhere:
                continue
            return

    def _keep_both(self) -> None:
        self._workspace.save_as(name_beside(self._path, datetime.now(UTC)))

    def _take_theirs(self) -> None:
        set_mine_aside(self._workspace, read_theirs(self._workspace, self._path))
        self._workspace.open(self._path)

    def _keep_mine(self) -> None:
        opened = self._workspace.fingerprint
        assert opened is not None
        standing = look(self._path, opened)
        seen = standing.fingerprint if standing.became is not Became.GONE else ABSENT
        keep_mine(self._workspace, seen)

    @property
    def _path(self) -> Path:
        assert self._workspace.path is not None
        return self._workspace.path


def main(home: Path, seed: int) -> None:
    """Work on each file that is named, one after the other."""
    window = Window(home, seed)
    print("ready", flush=True)
    for line in sys.stdin:
        print(*window.work_on(Path(line.strip())), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
