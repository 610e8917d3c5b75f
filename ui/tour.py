"""A short tour of the program, through the example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def start_tour(window: "MainWindow") -> None:
    """Lead a person through an example, a step at a time; Esc ends it."""
