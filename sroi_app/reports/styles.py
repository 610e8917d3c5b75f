"""Sizes, colours and paragraph styles: the look of the report, in one place."""

from functools import cache
from typing import TYPE_CHECKING, Any

from sroi_app.reports.charts.scene import Tint
from sroi_app.reports.fonts import BOLD, ITALIC, REGULAR, SEMIBOLD
from sroi_app.reports.sheet import Sheet, sheet

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

INK = "#0B0C0C"
MUTED = "#505A5F"
ACCENT = "#1E5A4C"
WARNING = "#A33D00"
LINE = "#C9CED1"

PALETTE = {
    Tint.INK: INK,
    Tint.MUTED: MUTED,
    Tint.LINE: LINE,
    Tint.PAPER: "#FFFFFF",
    Tint.VALUE: ACCENT,
    Tint.LOSS: "#B5541C",
    Tint.RANGE: "#4B4A8F",
}

TABLE_SIZE = 9.0
TABLE_LEADING = 11.75
DENSE_SIZE = 8.25
DENSE_LEADING = 10.25


def style(name: str) -> "ParagraphStyle":
    """Return a paragraph style by name, a "dense" one set small; KeyError for one not there.

    It fits the sheet that is set on.
    """
    return _style(name, sheet())


@cache
def _style(name: str, on: Sheet) -> "ParagraphStyle":
    from reportlab.lib.colors import HexColor
    from reportlab.lib.enums import TA_RIGHT
    from reportlab.lib.styles import ParagraphStyle

    plain = name.removeprefix("dense ")
    changes = dict(_STYLES[plain])
    if plain != name:
        changes |= {"fontSize": DENSE_SIZE, "leading": DENSE_LEADING}
    changes["textColor"] = HexColor(changes.get("textColor", INK))
    if changes.pop("right", False):
        changes["alignment"] = TA_RIGHT
    ragged = max(on.width - on.measure, 0)
    base: dict[str, Any] = {
        "fontName": REGULAR,
        "fontSize": 10.5,
        "leading": 15,
        "spaceAfter": 7,
        "rightIndent": ragged if changes.pop("running", False) else 0,
        "allowWidows": 0,
        "allowOrphans": 0,
        "splitLongWords": 1,
        "bulletFontName": REGULAR,
    }
    return ParagraphStyle(name, **_legible({**base, **changes}, on.least))


def _legible(chosen: dict[str, Any], least: float) -> dict[str, Any]:
    """The style with no letter smaller than is legible, its lines as far apart in proportion."""
    size = chosen["fontSize"]
    if size >= least:
        return chosen
    return {**chosen, "fontSize": least, "leading": chosen["leading"] * least / size}


_TABLE: dict[str, Any] = {"fontSize": TABLE_SIZE, "leading": TABLE_LEADING, "spaceAfter": 0}
_SEMIBOLD: dict[str, Any] = {"fontName": SEMIBOLD}

_STYLES: dict[str, dict[str, Any]] = {
    "kicker": {**_SEMIBOLD, "fontSize": 10.5, "leading": 14, "textColor": ACCENT, "spaceAfter": 5},
    "title": {"fontName": BOLD, "fontSize": 26, "leading": 30, "spaceAfter": 5},
    "standfirst": {"fontSize": 13, "leading": 18, "textColor": MUTED, "spaceAfter": 14},
    "heading 1": {
        "fontName": BOLD,
        "fontSize": 17,
        "leading": 21,
        "spaceAfter": 9,
    },
    "heading 2": {
        **_SEMIBOLD,
        "fontSize": 12.5,
        "leading": 16,
        "spaceBefore": 10,
        "spaceAfter": 4,
    },
    "heading 3": {
        **_SEMIBOLD,
        "fontSize": 10.5,
        "leading": 14,
        "spaceBefore": 6,
        "spaceAfter": 3,
    },
    "lead": {"fontSize": 12.5, "leading": 18, "spaceAfter": 9, "running": True},
    "body": {"running": True},
    "note": {"fontSize": 9, "leading": 12.5, "textColor": MUTED, "running": True},
    "bullet": {
        "running": True,
        "leftIndent": 12,
        "bulletIndent": 1,
        "bulletFontSize": 10.5,
        "spaceAfter": 3,
    },
    "contents": {"leading": 14, "rightIndent": 24, "spaceAfter": 0},
    "caption": {"fontSize": 9, "leading": 12.5, "textColor": MUTED, "spaceAfter": 10},
    "label": {"fontSize": 8.5, "leading": 11, "textColor": MUTED, "spaceAfter": 0},
    "fact": {"fontSize": 10.5, "leading": 14, "spaceAfter": 0},
    "fact gap": {
        "fontName": ITALIC,
        "fontSize": 10.5,
        "leading": 14,
        "textColor": MUTED,
        "spaceAfter": 0,
    },
    "figure": {**_SEMIBOLD, "fontSize": 22, "leading": 27, "textColor": ACCENT, "spaceAfter": 0},
    "callout title": {**_SEMIBOLD, "leading": 14, "textColor": WARNING, "spaceAfter": 0},
    "callout": {"fontSize": 10.5, "leading": 14, "spaceAfter": 0},
    "head left": {**_TABLE, **_SEMIBOLD, "fontSize": 8.5, "leading": 10.5, "textColor": MUTED},
    "head right": {
        **_TABLE,
        **_SEMIBOLD,
        "fontSize": 8.5,
        "leading": 10.5,
        "textColor": MUTED,
        "right": True,
    },
    "cell left": _TABLE,
    "cell right": {**_TABLE, "right": True},
    "gap left": {**_TABLE, "fontName": ITALIC, "textColor": MUTED},
    "gap right": {**_TABLE, "fontName": ITALIC, "textColor": MUTED, "right": True},
    "total left": {**_TABLE, **_SEMIBOLD},
    "total right": {**_TABLE, **_SEMIBOLD, "right": True},
    "band 1": {**_TABLE, **_SEMIBOLD, "fontSize": 9.5, "leading": 13, "textColor": ACCENT},
    "band 2": {**_TABLE, **_SEMIBOLD},
    "band 3": {**_TABLE, "textColor": MUTED},
}
