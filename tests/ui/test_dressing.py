"""The application can be dressed again while its windows are there."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from sroi_app.workspace.files import examples
from ui.look import Look, look
from ui.main_window import MainWindow
from ui.theme import dress
from ui.tokens import CONTRAST, DARK, LIGHT


@pytest.fixture(autouse=True)
def _usual_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    dress(qapp)


def test_another_look_can_take_the_place_of_one_that_is_worn(
    window: MainWindow, qapp: QApplication
) -> None:
    window.files.open_example(next(e.path for e in examples() if e.name == "befriending"))
    for theme in (DARK, CONTRAST, LIGHT):
        dress(qapp, Look(theme=theme))
        qapp.processEvents()
        assert look().theme is theme
