"""What went wrong last, for a person who wants to tell us of it."""

from typing import TYPE_CHECKING

from sroi_app.text import _
from sroi_app.workspace.logs import latest_report
from ui.dialogs.crash import LatestReportDialog
from ui.dialogs.messages import show_notice

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def show_latest_report(window: "MainWindow") -> None:
    """Show the latest report there is on this computer, of whatever run."""
    report = latest_report(window.store.workspace.folders.logs)
    if report:
        LatestReportDialog(window, report).open()
    else:
        show_notice(window, _("What went wrong last"), _("Nothing has gone wrong in SROI Case."))
