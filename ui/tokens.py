"""Colours by what they are for, one set for each theme.

Text keeps 4.5:1 and edges 3:1 against what they lie on; a test computes it.
"""

from typing import NamedTuple


class Theme(NamedTuple):
    """`colours` are for the window and its style sheet, `chart` for what charts are drawn with."""

    colours: dict[str, str]
    chart: dict[str, str]


LIGHT = Theme(
    colours={
        "window": "#F5F6F4",
        "card": "#FFFFFF",
        "raised": "#EEF2EF",
        "ink": "#14191C",
        "muted": "#505A5F",
        "hairline": "#D9DEDB",
        "edge": "#76817C",
        "accent": "#1D5C4A",
        "accent-hover": "#164838",
        "on-accent": "#FFFFFF",
        "link": "#14567A",
        "focus": "#0B5FBF",
        "selected": "#DDEBE5",
        "error": "#B3261E",
        "error-soft": "#FDF1F0",
        "warning": "#7A4B00",
        "warning-soft": "#FFF6E5",
        "done": "#1D5C4A",
    },
    chart={
        "paper": "#FFFFFF",
        "ink": "#14191C",
        "muted": "#505A5F",
        "line": "#DDE2DF",
        "value": "#1D5C4A",
        "loss": "#B4632A",
    },
)
