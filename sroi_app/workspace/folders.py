"""Where the program keeps its own files: on this computer only, never beside the case."""

import os
import sys
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
