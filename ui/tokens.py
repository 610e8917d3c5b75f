"""Colours by what they are for, one set for each theme, and how thick its lines are.

Text keeps 4.5:1 and edges 3:1 against what they lie on, 7:1 and 4.5:1 in high contrast; a test
computes it for every pair that occurs.
"""

from typing import NamedTuple


class Theme(NamedTuple):
    """`colours` are for the window and its style sheet, `chart` for what charts are drawn with.

    `lines` are the thickness in pixels of an edge, of the ring around what has the keyboard, and
    of the bar beside what is set off.
    """

    name: str
    colours: dict[str, str]
    chart: dict[str, str]
    lines: dict[str, int]


LIGHT = Theme(
    name="light",
    colours={
        "window": "#F4F6F4",
        "card": "#FFFFFF",
        "raised": "#EAEFEC",
        "ink": "#14191C",
        "muted": "#4C565B",
        "hairline": "#D5DCD8",
        "edge": "#74807A",
        "accent": "#1D5C4A",
        "accent-hover": "#164838",
        "on-accent": "#FFFFFF",
        "link": "#14567A",
        "focus": "#0B5FBF",
        "selected": "#DAEAE3",
        "error": "#B3261E",
        "error-soft": "#FDF1F0",
        "warning": "#7A4B00",
        "warning-soft": "#FFF6E5",
        "done": "#1D5C4A",
        "done-soft": "#E1F0E9",
    },
    chart={
        "paper": "#FFFFFF",
        "ink": "#14191C",
        "muted": "#505A5F",
        "line": "#DDE2DF",
        "value": "#1D5C4A",
        "loss": "#B4632A",
        "range": "#4F4E96",
    },
    lines={
        "line": 1,
        "ring": 2,
        "bar": 3,
    },
)
DARK = Theme(
    name="dark",
    colours={
        "window": "#14181A",
        "card": "#1B2124",
        "raised": "#20272B",
        "ink": "#EEF2F0",
        "muted": "#AEB9B5",
        "hairline": "#363F43",
        "edge": "#7F8D89",
        "accent": "#7FCDB1",
        "accent-hover": "#A1DECA",
        "on-accent": "#0B1512",
        "link": "#8FC9F0",
        "focus": "#82BBFF",
        "selected": "#2A4039",
        "error": "#FFA498",
        "error-soft": "#3A221F",
        "warning": "#EFC67E",
        "warning-soft": "#342B18",
        "done": "#8AD6BA",
        "done-soft": "#1F372F",
    },
    chart={
        "paper": "#1B2124",
        "ink": "#EEF2F0",
        "muted": "#AEB9B5",
        "line": "#363F43",
        "value": "#7FCDB1",
        "loss": "#EBA36B",
        "range": "#B5B4F0",
    },
    lines={
        "line": 1,
        "ring": 2,
        "bar": 3,
    },
)
CONTRAST = Theme(
    name="contrast",
    colours={
        "window": "#000000",
        "card": "#000000",
        "raised": "#000000",
        "ink": "#FFFFFF",
        "muted": "#F0F0F0",
        "hairline": "#FFFFFF",
        "edge": "#FFFFFF",
        "accent": "#FFE14D",
        "accent-hover": "#FFF0A3",
        "on-accent": "#000000",
        "link": "#FFE14D",
        "focus": "#5CE1FF",
        "selected": "#3A3300",
        "error": "#FFB3AB",
        "error-soft": "#1F0000",
        "warning": "#FFE14D",
        "warning-soft": "#000000",
        "done": "#8DFFC1",
        "done-soft": "#000000",
    },
    chart={
        "paper": "#000000",
        "ink": "#FFFFFF",
        "muted": "#F0F0F0",
        "line": "#9A9A9A",
        "value": "#FFE14D",
        "loss": "#FF9E6B",
        "range": "#CFC2FF",
    },
    lines={
        "line": 2,
        "ring": 3,
        "bar": 5,
    },
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
