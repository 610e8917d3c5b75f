"""Colour tokens turned into a palette and a style sheet; fonts that ship with the program."""

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from sroi_app.resources import resource
from ui.tokens import LIGHT, Theme

FAMILY = "Source Sans 3"
_FACES = ("Regular", "Semibold", "Bold")
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


def dress(app: QApplication) -> None:
    """Give the whole application its fonts, colours and style."""
    if app.style().name() != "fusion":  # making it anew costs time before the first paint
        app.setStyle("Fusion")
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/SourceSans3-{face}.ttf")))
    font = QFont(FAMILY)
    font.setPixelSize(16)
    app.setFont(font)
    app.setPalette(palette(LIGHT))
    app.setStyleSheet(style_sheet(LIGHT))


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
