"""How cells look: each look is a name made of words, put together once for a workbook."""

from typing import Any

FACE = "Arial"
INK, MUTED, ACCENT, LINE = "#14191C", "#4C565B", "#1D5C4A", "#C9D2CD"
ASKED, QUIET, BAND, PAPER = "#FFF8E1", "#EEF3F0", "#DAEAE3", "#FFFFFF"

POUNDS = "£#,##0;-£#,##0"
PENCE = "£#,##0.00;-£#,##0.00"

_LEFT = {"align": "left", "indent": 1}


def _figures(number_format: str) -> dict[str, Any]:
    return {"num_format": number_format, "align": "right", "text_wrap": False, "indent": 1}


_PARTS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16, "font_color": ACCENT, "text_wrap": False},
    "note": {"font_color": MUTED, "text_wrap": True, "valign": "top"},
    "beside": {"font_color": MUTED, **_LEFT},
    "band": {"bold": True, "bg_color": BAND, "font_color": ACCENT, "text_wrap": False},
    "head": {
        "bold": True,
        "bg_color": ACCENT,
        "font_color": PAPER,
        "border_color": PAPER,
        **_LEFT,
    },
    "label": {"bold": True, "text_wrap": False},
    "plain": {},
    "input": {"bg_color": ASKED, "locked": False},
    "fixed": {"font_color": MUTED, "bg_color": QUIET, "text_wrap": False, **_LEFT},
    "said": {"bg_color": QUIET, "font_size": 9, **_LEFT},
    "words": {**_LEFT},
    # Any number of decimals: a format that leaves out noughts would leave their point behind.
    "number": _figures("General"),
    "count": _figures("#,##0"),
    "decimal": _figures("#,##0.00"),
    "months": _figures("0.0"),
    "percent": _figures("0.0%"),
    "year": _figures("@"),
    "pounds": _figures(POUNDS),
    "pence": _figures(PENCE),
    "factor": _figures("0.0000"),
    "whole": _figures("0"),
    "right": {"align": "right"},
    "strong": {"bold": True, "bg_color": BAND},
    "quoted": {"quote_prefix": True},
}
_EDGED = frozenset(
    ["head", "input", "fixed", "said", "words", "pounds", "pence", "factor", "whole"]
)
_BASE = {"font_name": FACE, "font_size": 10, "font_color": INK, "valign": "top", "text_wrap": True}


class Looks:
    """The looks of one workbook, each made when it is first asked for."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[str, Any] = {}

    def __call__(self, look: str) -> Any:
        """Return the format of a look such as "input percent"; KeyError for a word unknown."""
        if look not in self._made:
            self._made[look] = self._workbook.add_format(properties(look))
        return self._made[look]

    def with_number(self, look: str, number_format: str) -> Any:
        """Return a look that shows its numbers in a way of its own."""
        name = f"{look} / {number_format}"
        if name not in self._made:
            changed = {**properties(look), "num_format": number_format}
            self._made[name] = self._workbook.add_format(changed)
        return self._made[name]


def properties(look: str) -> dict[str, Any]:
    """Return what a look is made of: its words one after the other, later ones deciding."""
    found: dict[str, Any] = dict(_BASE)
    for word in look.split():
        found |= _PARTS[word]
    if _EDGED.intersection(look.split()):
        found |= {"border": 1, "border_color": found.get("border_color", LINE)}
    return found
