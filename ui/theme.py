"""A look turned into a palette, a typeface and a style sheet for the whole application."""

import re

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from sroi_app.resources import resource
from ui.look import LETTERS, Look, wear
from ui.tokens import Theme

FAMILY = LETTERS["usual"]
TEXT_SIZE = 16
STYLE = "fusion"
STYLED = "has-our-style"  # a property of an application that is known to be drawn in it
_FACES = {LETTERS["usual"]: "SourceSans3", LETTERS["easy"]: "AtkinsonHyperlegibleNext"}
_WEIGHTS = ("Regular", "Semibold", "Bold")
_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "card",
    QPalette.ColorRole.Light: "hairline",
    QPalette.ColorRole.Midlight: "hairline",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.Dark: "edge",
}
_GREYED = ("WindowText", "Text", "ButtonText")
_LENGTH = re.compile(r"\b(\d+)px")
_loaded: set[str] = set()


def dress(app: QApplication, new: Look | None = None) -> None:
    """Give the whole application a look: style, letters and colours."""
    if app.styleSheet():  # one set over another, with the palette changed between, ends Qt
        app.setStyleSheet("")
    if not app.property(STYLED) and app.style().name() != STYLE:
        app.setStyle(STYLE)
    app.setProperty(STYLED, True)
    put_on(app, new or Look())
    app.setStyleSheet(style_sheet(new or Look()))


def put_on(app: QApplication, new: Look) -> None:
    """Take letters and palette of a look; the style sheet is for the caller to set."""
    wear(new)
    load(new.family)
    app.setPalette(palette(new.theme))
    app.setFont(font(new))


def load(family: str) -> None:
    """Bring in the faces of a typeface that ships with the program; once is enough."""
    if family not in _loaded:
        _loaded.add(family)
        for weight in _WEIGHTS:
            path = resource(f"fonts/{_FACES[family]}-{weight}.ttf")
            QFontDatabase.addApplicationFont(str(path))


def font(new: Look) -> QFont:
    """Return the letters of running text; figures stand under one another in all of them."""
    made = QFont(new.family)
    made.setPixelSize(round(TEXT_SIZE * new.zoom))
    if new.family != FAMILY:  # whose figures are of one width anyway
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what the style sheet does not reach."""
    made = QPalette()
    for role, token in _PALETTE.items():
        made.setColor(role, QColor(theme.colours[token]))
    for name in _GREYED:
        role = QPalette.ColorRole[name]
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.colours["muted"]))
    return made


def style_sheet(new: Look) -> str:
    """Return the style sheet of a look: colours filled in, lengths at its zoom."""
    sheet = resource("themes/window.qss").read_text(encoding="utf-8")
    theme = new.theme
    lines = {f"{name}-width": f"{width}px" for name, width in theme.lines.items()}
    tick = {"tick": resource(f"themes/tick-{theme.name}.svg").as_posix()}
    named = {**theme.colours, **lines}
    for token in sorted(named, key=len, reverse=True):
        sheet = sheet.replace(f"@{token}", named[token])
    sheet = _LENGTH.sub(lambda length: f"{_at_zoom(int(length[1]), new.zoom)}px", sheet)
    return sheet.replace("@tick", tick["tick"])


def _at_zoom(pixels: int, zoom: float) -> int:
    """No line may vanish: what is there at 100 % keeps a pixel at least."""
    return max(round(pixels * zoom), 1) if pixels else 0
