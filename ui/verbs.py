"""What each action of the window does."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.dialogs.appearance import choose_appearance
from ui.dialogs.find import show_find
from ui.dialogs.help import show_glossary, show_help
from ui.panes import go_to_pane
from ui.proof import open_pdf
from ui.tour import start_tour
from ui.versions import keep_version, show_versions

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def verbs(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """Return what to do for each action, by the action's id."""
    files, store, desk, look = window.files, window.store, window.desk, window.appearance
    return {
        "new": files.new,
        "open": files.open,
        "import": lambda: _import_a_map(window),
        "open_pdf": lambda: open_pdf(window),
        "home": window.show_welcome,
        "save": files.save,
        "save_as": files.save_as,
        "protect": lambda: _protect(window),
        "lay_open": lambda: _lay_open(window),
        "snapshot": lambda: keep_version(window),
        "versions": lambda: show_versions(window),
        "pdf": files.exports.export_pdf,
        "workbook": files.exports.export_workbook,
        "tables": files.exports.save_tables,
        "quit": window.close,
        "undo": store.undo,
        "redo": store.redo,
        "find": lambda: show_find(window),
        "tasks": lambda: desk.go_to_page("tasks"),
        "value_map": lambda: desk.go_to_page("value-map"),
        "chain": lambda: desk.go_to_page("chain"),
        "values": lambda: _look_for_a_value(window),
        "next": lambda: desk.step(1),
        "previous": lambda: desk.step(-1),
        "next_pane": lambda: go_to_pane(window, 1),
        "previous_pane": lambda: go_to_pane(window, -1),
        "zoom_in": look.zoom_in,
        "zoom_out": look.zoom_out,
        "zoom_reset": look.zoom_reset,
        "appearance": lambda: choose_appearance(window),
        "help": lambda: show_help(window),
        "glossary": lambda: show_glossary(window),
        "credits": lambda: _show_credits(window),
        "privacy": lambda: _show_privacy(window),
        "about": lambda: _show_about(window),
        "trouble": lambda: _show_latest_report(window),
        "tour": lambda: start_tour(window),
    }


def _look_for_a_value(window: "MainWindow") -> None:
    from ui.dialogs.values import show_values_here

    show_values_here(window)


def _import_a_map(window: "MainWindow") -> None:
    from ui.importing.opening import import_map

    import_map(window)


def _show_credits(window: "MainWindow") -> None:
    from ui.dialogs.credits import show_credits

    show_credits(window)


def _show_about(window: "MainWindow") -> None:
    from ui.dialogs.about import show_about

    show_about(window)


def _show_privacy(window: "MainWindow") -> None:
    from ui.dialogs.privacy import show_privacy

    show_privacy(window)


def _protect(window: "MainWindow") -> None:
    from ui.protecting import protect

    protect(window)


def _lay_open(window: "MainWindow") -> None:
    from ui.protecting import lay_open

    lay_open(window)


def _show_latest_report(window: "MainWindow") -> None:
    from ui.dialogs.latest_report import show_latest_report

    show_latest_report(window)
