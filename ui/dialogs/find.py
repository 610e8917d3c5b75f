"""Finds words among all that was asked and answered."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def show_find(window: "MainWindow") -> None:
    """Let the person look for words, and go to where they stand."""
