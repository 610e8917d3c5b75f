"""The computer's own colours are followed; one that says nothing is taken as light."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.system_look import SystemLook


class _Contrast(QObject):
    contrastPreferenceChanged = Signal(object)  # noqa: N815 - Qt's own name
    preference = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802
        return self.preference


class _Hints(QObject):
    """Stands in for a computer, which a test cannot set to dark."""

    colorSchemeChanged = Signal(object)  # noqa: N815
    scheme = Qt.ColorScheme.Unknown

    def __init__(self) -> None:
        super().__init__()
        self.contrast = _Contrast()

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self.scheme

    def accessibility(self) -> _Contrast:
        return self.contrast


@pytest.fixture
def hints(monkeypatch: pytest.MonkeyPatch) -> _Hints:
    made = _Hints()
    monkeypatch.setattr("ui.system_look.QGuiApplication.styleHints", lambda: made)
    return made


@pytest.mark.parametrize(
    ("scheme", "theme"),
    [
        (Qt.ColorScheme.Unknown, "light"),
        (Qt.ColorScheme.Light, "light"),
        (Qt.ColorScheme.Dark, "dark"),
    ],
)
def test_the_theme_is_the_computers_own(hints: _Hints, scheme: Qt.ColorScheme, theme: str) -> None:
    hints.scheme = scheme
    assert SystemLook().theme == theme


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_more_contrast_goes_before_light_or_dark(hints: _Hints, scheme: Qt.ColorScheme) -> None:
    hints.scheme = scheme
    hints.contrast.preference = Qt.ContrastPreference.HighContrast
    assert SystemLook().theme == "contrast"


def test_a_change_is_told(hints: _Hints, qtbot: QtBot) -> None:
    system = SystemLook()
    with qtbot.waitSignal(system.changed, timeout=500):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    with qtbot.waitSignal(system.changed, timeout=500):
        hints.contrast.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)


def test_the_real_hints_are_listened_to(qapp: QGuiApplication, qtbot: QtBot) -> None:
    system = SystemLook()
    assert system.theme in ("light", "dark", "contrast")
    with qtbot.waitSignal(system.changed, timeout=500):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
