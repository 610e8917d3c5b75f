"""What to do about a price that the library gives differently: the person decides."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sroi_app.guide.editions import difference_at
from sroi_app.model.address import Address
from sroi_app.text import _
from sroi_app.workspace import steps
from ui.dialogs.messages import ask

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def compare_with_library(window: "MainWindow", outcome: Address) -> None:
    """Say what the library gives, and take it, keep one's own, or leave all as it is."""
    found = difference_at(window.store.evaluation.case, outcome)
    if found is None:
        return
    workspace = window.store.workspace
    today = datetime.now(UTC).astimezone().date()
    choices = {
        _("Keep mine as a price of my own"): lambda: steps.unlink_value(workspace, outcome),
        _("Leave it as it is"): lambda: None,
    }
    if found.value is not None:
        take = {
            _("Take the library’s figure"): lambda: steps.renew_value(workspace, outcome, today)
        }
        choices = take | choices
    more = _("A price of your own is no longer said to be the library’s. Either can be undone.")
    chosen = ask(window, _("Compare it with the library"), found.message, list(choices), more)
    list(choices.values())[chosen]()
