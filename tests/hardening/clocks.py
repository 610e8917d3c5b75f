"""One save of a case under whatever clock this process has, and what is said of its versions.

``python -m tests.hardening.clocks CASE HOME`` begins the case where there is none.
"""

import sys
from dataclasses import replace
from pathlib import Path

from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace


def main(path: Path, home: Path) -> None:
    """Save once, with the number of the save as its title, and look at what there is."""
    work = Workspace(Folders(home))
    if path.exists():
        work.open(path)
    work.apply(replace(work.case, title=f"save {work.document.saves}"), "Change")
    work.journalling.copy_writer()()
    warning = work.save() if work.path else work.save_as(path)
    assert not warning, warning
    assert all(version.saved_at for version in work.versions.saved())
    print(work.document.saves)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
