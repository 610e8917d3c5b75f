import pytest
from collections.abc import Iterator
from PySide6.QtWidgets import QApplication
from tests.ui.hands import Hands
from tests.ui.cases import filled_case
from ui.look import Look
from ui.tokens import LIGHT
from ui.theme import dress
import os
@pytest.fixture(autouse=True)
def _bw(qapp: QApplication) -> Iterator[None]:
    dress(qapp, Look(LIGHT._replace(colours=dict(LIGHT.colours, card="#FFFFFF" if os.environ.get("C") else "#FEFEFE"))))
    yield
    print("ALIVE", [(type(x).__name__, x.objectName(), __import__("shiboken6").isValid(x)) for x in QApplication.allWidgets()][:30], flush=True)
    dress(qapp, Look())
def test_a(hands: Hands) -> None:
    if os.environ.get("A"): hands.window.store.workspace.apply(filled_case(), "Begin")
    if os.environ.get("B"): hands.open_page(os.environ["B"])
