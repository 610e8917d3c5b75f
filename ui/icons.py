"""Small drawings that stand beside words, in the colours and at the size of the moment.

Not part of the first paint: whoever needs an icon loads this module, and with it QtSvg.
"""

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from sroi_app.resources import resource
from ui.look import look, scaled

SIZE = 18
GAP = 4  # between a drawing and the words of a button, besides what the style leaves
_SHARP = 2  # drawn this many times larger, for screens with fine pixels
_NAME, _TOKEN = "icon-name", "icon-token"
_TOKENS = {"primary": "on-accent", "link": "link"}
_drawn: dict[tuple[str, str, int, int], QPixmap] = {}
_sources: dict[str, str] = {}


def icon(name: str, token: str = "ink") -> QIcon:  # noqa: S107 - a token of colour
    """Return the icon of that name in a token's colour; greyed where it is disabled."""
    return _icon(name, token, token)


def put_icon(bearer: QAbstractButton | QAction, name: str, token: str = "ink") -> None:  # noqa: S107
    """Put an icon on a button or an action, where it follows the colours and the size."""
    bearer.setProperty(_NAME, name)
    bearer.setProperty(_TOKEN, token)
    _draw_on(bearer, name, token)


def program_icon() -> QIcon:
    """Return the sign of the program itself, which windows and dialogs bear."""
    made = QIcon()
    for path in resource("program").glob("*.png"):
        made.addFile(str(path))
    return made


def token_for(look_name: str) -> str:
    """Return the token of what is written on a button of that look."""
    return _TOKENS.get(look_name, "ink")


def retint(app: QApplication) -> None:
    """Draw every icon that was put somewhere anew, as everything looks now."""
    for widget in app.allWidgets():
        _retint(widget)
        for action in widget.actions():
            _retint(action)


def _retint(thing: QWidget | QAction) -> None:
    name = thing.property(_NAME)
    if name and isinstance(thing, QAbstractButton | QAction):
        _draw_on(thing, name, thing.property(_TOKEN))


def _draw_on(bearer: QAbstractButton | QAction, name: str, token: str) -> None:
    if isinstance(bearer, QAction):  # a line of a menu is filled where the keyboard is
        bearer.setIcon(_icon(name, token, "on-accent"))
    else:
        bearer.setIcon(_icon(name, token, token, scaled(GAP)))
        bearer.setIconSize(QSize(scaled(SIZE) + scaled(GAP), scaled(SIZE)))


def _icon(name: str, token: str, active: str, beside: int = 0) -> QIcon:
    """Return an icon with some pixels of nothing `beside` it, towards the words."""
    made = QIcon()
    modes = {QIcon.Mode.Normal: token, QIcon.Mode.Disabled: "muted"}
    modes |= {QIcon.Mode.Active: active, QIcon.Mode.Selected: active}
    for mode, colour in modes.items():
        made.addPixmap(_pixmap(name, colour, beside), mode)
    return made


def _pixmap(name: str, token: str, beside: int) -> QPixmap:
    key = (name, look().theme.colours[token], scaled(SIZE), beside)
    if key not in _drawn:
        _drawn[key] = _draw(*key)
    return _drawn[key]


def _draw(name: str, colour: str, size: int, beside: int) -> QPixmap:
    if name not in _sources:
        _sources[name] = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    lines = _sources[name].replace("currentColor", colour)
    pixmap = QPixmap((size + beside) * _SHARP, size * _SHARP)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(lines.encode())).render(
        painter, QRectF(0, 0, size * _SHARP, size * _SHARP)
    )
    painter.end()
    pixmap.setDevicePixelRatio(_SHARP)
    return pixmap
