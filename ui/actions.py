"""What can be asked of the window, as data: words, keys, and where it stands in the menus."""

from typing import NamedTuple

from sroi_app.text import _


class ActionSpec(NamedTuple):
    """`button` is the short form at the top of the window; `needs_case` greys it without one.

    `keys` may name several ways, parted by semicolons; the menu shows the first.
    """

    text: str
    keys: str = ""
    button: str = ""
    needs_case: bool = True


ACTIONS: dict[str, ActionSpec] = {
    "new": ActionSpec(_("&New case"), "Ctrl+N", needs_case=False),
    "open": ActionSpec(_("&Open a case…"), "Ctrl+O", needs_case=False),
    "import": ActionSpec(_("&Import a value map…"), "Ctrl+I", needs_case=False),
    "open_pdf": ActionSpec(_("Open a PD&F and check it…"), needs_case=False),
    "home": ActionSpec(_("Recent cases and &examples"), "Ctrl+H", needs_case=False),
    "save": ActionSpec(_("&Save"), "Ctrl+S", _("Save")),
    "save_as": ActionSpec(_("Save &as…"), "Ctrl+Shift+S"),
    "protect": ActionSpec(_("Protect with a pass&word…")),
    "lay_open": ActionSpec(_("Remove the passwor&d…")),
    "snapshot": ActionSpec(_("&Keep a named version…"), "Ctrl+K"),
    "versions": ActionSpec(_("Earlier &versions and what changed…"), "Ctrl+Shift+K"),
    "pdf": ActionSpec(_("Make the &PDF…"), "Ctrl+P", _("Make the PDF")),
    "workbook": ActionSpec(_("Export the &workbook…"), "Ctrl+Shift+E"),
    "tables": ActionSpec(_("Save the &tables for portals…")),
    "quit": ActionSpec(_("&Close SROI Case"), "Ctrl+Q", needs_case=False),
    "undo": ActionSpec(_("&Undo"), "Ctrl+Z", _("Undo")),
    "redo": ActionSpec(_("&Redo"), "Ctrl+Y; Ctrl+Shift+Z", _("Redo")),
    "next": ActionSpec(_("Next &page"), "Alt+Right"),
    "previous": ActionSpec(_("Page &before"), "Alt+Left"),
    "find": ActionSpec(_("&Find in the case…"), "Ctrl+F", _("Find")),
    "tasks": ActionSpec(_("Your &task list"), "Ctrl+T"),
    "value_map": ActionSpec(_("The value &map"), "Ctrl+M"),
    "chain": ActionSpec(_("The &chain of events")),
    "values": ActionSpec(_("Value &library…"), "Ctrl+L"),
    "next_pane": ActionSpec(_("Next part of the &window"), "F6", needs_case=False),
    "previous_pane": ActionSpec(_("Part of the window bef&ore"), "Shift+F6", needs_case=False),
    "zoom_in": ActionSpec(_("&Larger"), "Ctrl++; Ctrl+=", needs_case=False),
    "zoom_out": ActionSpec(_("&Smaller"), "Ctrl+-", needs_case=False),
    "zoom_reset": ActionSpec(_("&Usual size"), "Ctrl+0", needs_case=False),
    "appearance": ActionSpec(_("&Colours and letters…"), needs_case=False),
    "help": ActionSpec(_("&Help on this page"), "F1", _("Help"), needs_case=False),
    "glossary": ActionSpec(_("&Words explained"), "Shift+F1", needs_case=False),
    "credits": ActionSpec(_("Where the &figures come from"), needs_case=False),
    "privacy": ActionSpec(_("Privacy on this &computer…"), needs_case=False),
    "about": ActionSpec(_("&About SROI Case"), needs_case=False),
    "trouble": ActionSpec(_("What went w&rong last…"), needs_case=False),
    "tour": ActionSpec(_("A short &tour"), needs_case=False),
}

AT_THE_TOP = ("undo", "redo", "find", "help", "save", "pdf")
"""What has a button in the strip at the top of the window."""

IN_A_LOW_WINDOW = ("save", "pdf")
"""What keeps its button where there is little height; the menus above have the rest."""

STAGE_KEYS = tuple(f"Alt+{number}" for number in range(1, 7))
"""The keys of the six stages, in order."""

MENUS: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    (
        _("&Case"),
        (
            *(
                "new",
                "open",
                "open_pdf",
                "import",
                "home",
                None,
                "save",
                "save_as",
                None,
                "snapshot",
                "versions",
                None,
                "protect",
                "lay_open",
            ),
            *(None, "pdf", "workbook", "tables", None, "quit"),
        ),
    ),
    (_("&Edit"), ("undo", "redo", None, "find")),
    (
        _("&View"),
        (
            *("zoom_in", "zoom_out", "zoom_reset", None, "appearance"),
            *(None, "next_pane", "previous_pane"),
        ),
    ),
    (_("&Go to"), ("tasks", "value_map", "chain", "values", None, "next", "previous", None)),
    (_("&Help"), ("help", "glossary", "tour", None, "privacy", "credits", "trouble", "about")),
)

STAGES_IN = _("&Go to")
"""The menu that also lists the six stages."""
