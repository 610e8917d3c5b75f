"""Starting: nothing heavy is loaded for the first window, and no screen is no traceback."""

import sys

import pytest

from tests.ui.runs import run

HEAVY = ("pandas", "numpy", "openpyxl", "reportlab", "xlsxwriter", "PIL")
SHOW = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui.app import make_window
from ui.theme import dress
from sroi_app.workspace.folders import standard_folders
dress(app)
window = make_window(standard_folders())
window.show()
window.files.new()
app.processEvents()
assert window.isVisible()
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""


def test_the_window_opens_a_new_case_without_any_heavy_library(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    home = str(tmp_path_factory.mktemp("home"))
    ended = run("-c", SHOW, QT_QPA_PLATFORM="offscreen", SROI_CASE_HOME=home)
    assert ended.returncode == 0, ended.stderr
    loaded = set(ended.stdout.split())
    assert "ui" in loaded
    assert loaded.isdisjoint(HEAVY)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only there may a screen be missing"
)
def test_without_a_screen_the_refusal_is_one_plain_line() -> None:
    ended = run("main.py")
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stderr.startswith("There is no screen here for the window.")
    assert "Traceback" not in ended.stderr
