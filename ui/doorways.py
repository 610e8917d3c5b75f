"""What the welcome page has to open: the examples, and the files that were open before."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sroi_app.case_names import bare_name
from sroi_app.guide.dates import format_date
from sroi_app.text import _
from sroi_app.workspace import files as workspace_files
from sroi_app.workspace.earlier import is_kept
from ui.pages.welcome_page import Doorway

if TYPE_CHECKING:
    from ui.main_window import MainWindow

MOST_RECENT = 8


def examples() -> list[Doorway]:
    """Return the examples that ship with the program."""
    return [Doorway(example.path, example.title) for example in workspace_files.examples()]


def recent(window: "MainWindow") -> list[Doorway]:
    """Return the files that were open before and are still there, or of which more is kept."""
    paths = [Path(text) for text in window.files.settings.recent_files]
    folders = window.store.workspace.folders
    found = [path for path in paths if path.is_file() or is_kept(folders, path)]
    return [Doorway(path, bare_name(path), _known_by(path)) for path in found[:MOST_RECENT]]


def _known_by(path: Path) -> str:
    """Where a file is, and when it was saved."""
    if not path.is_file():
        return _("No longer in {folder}; earlier versions are kept").format(folder=path.parent)
    try:
        saved = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().date()
    except (OSError, OverflowError, ValueError):
        return str(path.parent)
    return _("In {folder}, saved on {date}").format(folder=path.parent, date=format_date(saved))
