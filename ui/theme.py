"""Colour tokens turned into a palette and a style sheet; fonts that ship with the program."""

import tomllib
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from sroi_app.resources import resource

FAMILY = "Source Sans 3"
_FACES = ("Regular", "Semibold", "Bold", "It")
_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "card",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for (``resources/themes``)."""

    colours: dict[str, str]
    chart: dict[str, str]


@cache
def load_theme(name: str = "light") -> Theme:
    """Return the theme of that name."""
    with resource(f"themes/{name}.toml").open("rb") as file:
        tokens = tomllib.load(file)
    chart = tokens.pop("chart")
    return Theme(colours=tokens, chart=chart)


def dress(app: QApplication) -> None:
    """Give the whole application its fonts, colours and style."""
    app.setStyle("Fusion")
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/SourceSans3-{face}.ttf")))
    font = QFont(FAMILY)
    font.setPixelSize(16)
    app.setFont(font)
    theme = load_theme()
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what the style sheet does not reach."""
    made = QPalette()
    for role, token in _PALETTE.items():
        made.setColor(role, QColor(theme.colours[token]))
    return made


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme."""
    sheet = resource("themes/window.qss").read_text(encoding="utf-8")
    for token in sorted(theme.colours, key=len, reverse=True):
        sheet = sheet.replace(f"@{token}", theme.colours[token])
    return sheet
