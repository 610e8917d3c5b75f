"""The binding gives None back as often as it takes it.

PySide6 6.12.0 on Python 3.11 lost a reference to None at every call that returns nothing, and
the program died after some thousands of them. The pins in pyproject.toml keep it out.
"""

import sys

import pytest

from tests.ui.runs import run

CALLS = 100_000
PROGRAM = f"""
import sys
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget
app = QApplication([])
widget, label, pixmap = QWidget(), QLabel(), QPixmap(50, 50)
painter = QPainter(pixmap)
calls = {{
    "a setter of a widget": lambda: widget.setAccessibleName("a"),
    "a setter of a label": lambda: label.setText("x"),
    "a call of a painter": lambda: painter.resetTransform(),
    "a getter that returns None": widget.parent,
}}
for name, call in calls.items():
    call()
    before = sys.getrefcount(None)
    for _turn in range(200):
        call()
    drift = (sys.getrefcount(None) - before) / 200
    if abs(drift) > 0.1:
        print(f"{{name}} moves the count of None by {{drift:+.2f}} a call")
for _turn in range({CALLS}):
    widget.setAccessibleName("a")
painter.end()
print("alive")
"""


def test_calls_that_return_nothing_keep_the_count_of_none() -> None:
    ended = run("-c", PROGRAM, QT_QPA_PLATFORM="offscreen")
    assert ended.stdout.split("\n")[:-1] == ["alive"], ended.stdout + ended.stderr
    assert ended.returncode == 0


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted any more")
def test_a_count_that_drifts_would_be_seen() -> None:
    leaky = PROGRAM.replace("widget.parent,", "lambda: kept.append(None),").replace(
        "app =", "kept = []\napp ="
    )
    ended = run("-c", leaky, QT_QPA_PLATFORM="offscreen")
    assert "a getter that returns None moves the count of None by +1.00 a call" in ended.stdout
