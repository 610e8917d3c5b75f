"""The drawings that stand beside the words of the menus and of the buttons at the top."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from ui.icons import put_icon, token_for

ICONS = {
    "new": "plus",
    "open": "folder-open",
    "import": "table-2",
    "open_pdf": "circle-check",
    "home": "house",
    "save": "save",
    "save_as": "download",
    "snapshot": "camera",
    "versions": "git-compare-arrows",
    "pdf": "file-text",
    "workbook": "table-2",
    "quit": "x",
    "undo": "undo-2",
    "redo": "redo-2",
    "find": "search",
    "next": "arrow-right",
    "previous": "arrow-left",
    "tasks": "list-checks",
    "value_map": "table-2",
    "chain": "workflow",
    "values": "scale",
    "zoom_in": "zoom-in",
    "zoom_out": "zoom-out",
    "zoom_reset": "a-large-small",
    "appearance": "contrast",
    "help": "circle-help",
    "glossary": "book-open",
    "credits": "scale",
    "about": "info",
    "tour": "compass",
}
"""Names of icons by the id of an action; an action without one has words alone."""


def give_icons(actions: Mapping[str, QAction], buttons: Mapping[str, QPushButton]) -> None:
    """Put the icons on the actions and on the buttons that stand for them."""
    for name, icon in ICONS.items():
        if name in actions:
            put_icon(actions[name], icon)
        if name in buttons:
            put_icon(buttons[name], icon, token_for(buttons[name].objectName()))
