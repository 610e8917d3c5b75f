"""Colours and letters, to choose from."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def choose_appearance(window: "MainWindow") -> None:
    """Let the person choose a theme, a size and a typeface."""
