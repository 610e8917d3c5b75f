"""How the window looks now: its theme, its zoom and its letters.

Nothing here needs Qt. A size that is fixed in code is `scaled` when it is set; when the zoom
changes, `ui.fit` brings what is there already to the new one.
"""

from typing import NamedTuple

from ui.tokens import LIGHT, THEMES, Theme

SYSTEM = "system"
ZOOMS = (80, 90, 100, 110, 125, 140, 160, 180, 200)
LETTERS = {"usual": "Source Sans 3", "easy": "Atkinson Hyperlegible Next"}
"""Typefaces by what they are called in the preferences."""


class Look(NamedTuple):
    """`zoom` is 1 for 100 %; `family` is the name of the typeface."""

    theme: Theme = LIGHT
    zoom: float = 1.0
    family: str = LETTERS["usual"]


class Choice(NamedTuple):
    """What a person chose; `theme` may be "system", which follows the computer's own."""

    theme: str = SYSTEM
    zoom: int = 100
    letters: str = "usual"

    def look(self, system: str) -> Look:
        """Return what is to be worn where the computer itself asks for the theme `system`."""
        name = system if self.theme == SYSTEM else self.theme
        return Look(THEMES[name], self.zoom / 100, LETTERS[self.letters])


_now = Look()


def look() -> Look:
    """Return how everything looks now; what paints itself asks each time it paints."""
    return _now


def wear(new: Look) -> None:
    """Let everything that asks from now on look like this."""
    global _now  # noqa: PLW0603  there is one screen
    _now = new


def scaled(pixels: float) -> int:
    """Return a length laid out for 100 % at the present zoom."""
    return round(pixels * _now.zoom)


def usable_choice(theme: str, zoom: int, letters: str) -> Choice:
    """Return a choice in which whatever is not on offer is as usual."""
    usual = Choice()
    return Choice(
        theme if theme in THEMES else usual.theme,
        zoom if zoom in ZOOMS else usual.zoom,
        letters if letters in LETTERS else usual.letters,
    )
