"""Help on the page that is open, and the words of the method explained."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def show_help(window: "MainWindow") -> None:
    """Show the help for the page that is open."""


def show_glossary(window: "MainWindow") -> None:
    """Show the words of the method, explained."""
