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
    "home": ActionSpec(_("Recent cases and &examples"), "Ctrl+H", needs_case=False),
    "save": ActionSpec(_("&Save"), "Ctrl+S", _("Save")),
    "save_as": ActionSpec(_("Save &as…"), "Ctrl+Shift+S"),
    "versions": ActionSpec(_("Earlier &versions…")),
    "pdf": ActionSpec(_("Make the &PDF…"), "Ctrl+P", _("Make the PDF")),
    "quit": ActionSpec(_("&Close SROI Case"), "Ctrl+Q", needs_case=False),
    "undo": ActionSpec(_("&Undo"), "Ctrl+Z", _("Undo")),
    "redo": ActionSpec(_("&Redo"), "Ctrl+Y; Ctrl+Shift+Z", _("Redo")),
    "next": ActionSpec(_("Next &page"), "Alt+Right"),
    "previous": ActionSpec(_("Page &before"), "Alt+Left"),
}

AT_THE_TOP = ("undo", "redo", "save", "pdf")
"""What has a button in the strip at the top of the window."""

STAGE_KEYS = tuple(f"Alt+{number}" for number in range(1, 7))
"""The keys of the six stages, in order."""

MENUS: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    (
        _("&Case"),
        ("new", "open", "home", None, "save", "save_as", "versions", None, "pdf", None, "quit"),
    ),
    (_("&Edit"), ("undo", "redo", None, "next", "previous")),
)
