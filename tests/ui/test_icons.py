"""Icons: one for each name, in the colours of the moment, and never without words."""

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QAbstractButton

from sroi_app.resources import resource
from tests.ui.hands import Hands
from tests.ui.runs import run
from ui.action_icons import ICONS
from ui.actions import ACTIONS
from ui.icons import SIZE, icon, program_icon
from ui.look import Choice, look, scaled
from ui.main_window import MainWindow
from ui.tokens import THEMES
from ui.words import button

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))
LOADED = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui.app import show_window
window = show_window(app)
app.processEvents()
print(*(name for name in sys.modules if "Svg" in name or name == "ui.icons"))
"""


def _drawn_in(made: QIcon, token: str, mode: QIcon.Mode = QIcon.Mode.Normal) -> bool:
    """Whether the strongest line of an icon has a token's colour, but for rounding."""
    image = made.pixmap(scaled(SIZE), mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    dots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    strongest, wanted = max(dots, key=QColor.alpha), QColor(look().theme.colours[token])
    parts = (QColor.red, QColor.green, QColor.blue)
    return strongest.alpha() > 100 and all(abs(p(strongest) - p(wanted)) <= 3 for p in parts)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_can_be_drawn(name: str) -> None:
    assert _drawn_in(icon(name), "ink")


def test_the_licence_of_the_icons_lies_with_them() -> None:
    assert len(NAMES) >= 40
    assert "ISC License" in (resource("icons") / "LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("theme", THEMES)
def test_an_icon_follows_the_colours(hands: Hands, theme: str) -> None:
    save = hands.window._buttons["save"]
    action = hands.window.actions_by_id["save"]
    hands.window.appearance.choose(Choice(theme=theme))
    assert look().theme is THEMES[theme]
    assert _drawn_in(save.icon(), "ink")
    assert _drawn_in(action.icon(), "ink")
    assert _drawn_in(action.icon(), "on-accent", QIcon.Mode.Active)


def test_an_icon_grows_with_the_words(hands: Hands) -> None:
    save = hands.window._buttons["save"]
    hands.window.appearance.choose(Choice(zoom=200))
    assert save.iconSize().height() == 2 * SIZE
    assert save.icon().actualSize(save.iconSize()) == save.iconSize()


def test_what_cannot_be_pressed_has_a_paler_icon(hands: Hands) -> None:
    undo = hands.window._buttons["undo"]
    assert _drawn_in(undo.icon(), "muted", QIcon.Mode.Disabled)


def test_a_button_can_be_given_an_icon_beside_its_words(hands: Hands) -> None:
    made = button("Add an input", lambda: None, icon="plus")
    assert not made.icon().isNull()
    primary = button("Go on", lambda: None, "primary", icon="check")
    assert _drawn_in(primary.icon(), "on-accent")
    made.deleteLater()
    primary.deleteLater()
    assert hands.window.isVisible()


def test_no_icon_stands_without_words(hands: Hands) -> None:
    for _stop in hands.views():
        for pressed in hands.window.findChildren(QAbstractButton):
            if pressed.isVisible() and not pressed.icon().isNull():
                assert pressed.text() or pressed.accessibleName(), pressed.objectName()


def test_every_icon_of_the_menus_belongs_to_an_action_and_is_there() -> None:
    assert set(ICONS) <= set(ACTIONS)
    assert set(ICONS.values()) <= set(NAMES)


def test_no_icon_is_drawn_before_the_first_paint(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = str(tmp_path_factory.mktemp("home"))
    ended = run("-c", LOADED, QT_QPA_PLATFORM="offscreen", SROI_CASE_HOME=home)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == []


def test_every_window_bears_the_sign_of_the_program_in_each_size(window: MainWindow) -> None:
    worn = [(size.width(), size.height()) for size in window.windowIcon().availableSizes()]
    assert sorted(worn) == [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]
    tile = program_icon().pixmap(48, 48).toImage()
    assert tile.pixelColor(24, 6) == QColor(THEMES["light"].colours["accent"])
