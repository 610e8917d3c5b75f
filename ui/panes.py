"""The parts of the window, and the way from one to the next by keyboard."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def go_to_pane(window: "MainWindow", by: int) -> None:
    """Put the keyboard into the next part of the window, or the one before."""
