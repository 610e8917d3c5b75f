"""Where the program keeps its own files: on this computer only, never beside the case."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

_NAME = "SROI Case"


class Folders(NamedTuple):
    """The one folder of ours, and what lies in it."""

    root: Path

    @property
    def preferences(self) -> Path:
        return self.root / "preferences.json"

    @property
    def recovery(self) -> Path:
        return self.root / "recovery"

    @property
    def snapshots(self) -> Path:
        return self.root / "named versions"

    @property
    def shelf(self) -> Path:
        return self.root / "own values.json"

    @property
    def opened(self) -> Path:
        """Where copies lie that other programs show."""
        return self.root / "opened"

    @property
    def windows(self) -> Path:
        """Where windows show that they are open and take turns at saving; no case is here."""
        return self.root / "windows"

    @property
    def logs(self) -> Path:
        """What went wrong, and where: no text or name, no folder but the program’s own."""
        return self.root / "logs"

    @property
    def backups(self) -> Path:
        return self.root / "backups"


def standard_folders() -> Folders:
    """Return the folders this computer's system sets aside for programs like ours.

    SROI_CASE_HOME, where set, names another place: for tests and for a memory stick.
    """
    if chosen := os.environ.get("SROI_CASE_HOME"):
        return Folders(Path(chosen))
    return Folders(_local_data() / _NAME)


def keep_private(folders: Folders) -> None:
    """Let nobody but this person look into our folder, which is made, where a system tells them.

    One that was named may hold other things as well, and then stays as it is.
    """
    root = folders.root
    if os.name != "posix":
        return
    with suppress(OSError):
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        if root.stat().st_uid == os.geteuid() and (root.name == _NAME or _is_ours(folders)):
            root.chmod(0o700)


def _is_ours(folders: Folders) -> bool:
    properties = (name for name, kind in vars(Folders).items() if isinstance(kind, property))
    ours = {getattr(folders, name).name for name in properties}
    names = [path.name for path in folders.root.iterdir()]
    return all(name in ours or name.startswith("~$sroi-") for name in names)


def home_folder() -> Path:
    """Return where a person's own files are; where nobody can tell, the folder we are in."""
    try:
        return Path.home()
    except RuntimeError:
        return Path.cwd()


def _local_data() -> Path:
    try:
        home = Path.home()
    except RuntimeError:  # nobody's: nothing can be kept there, which is said
        home = Path(os.devnull)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
