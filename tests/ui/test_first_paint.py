"""The first paint comes early: what takes long to load stays out of it, in every look."""

import json
from pathlib import Path

import pytest

from sroi_app.workspace.folders import Folders
from sroi_app.workspace.settings import Settings
from tests.ui.runs import run

PAINT = """
import enum, json, sys
made, create = [], enum.EnumType._create_
def note(cls, name, *rest, **named):
    made.append(name)
    return create(cls, name, *rest, **named)
enum.EnumType._create_ = note
from ui.app import new_application, show_window
app = new_application()
window = show_window(app)
app.processEvents()
loaded, modules = list(made), sorted(sys.modules)
from ui.look import look
worn = look()
app.setStyleSheet("")  # which is a style of its own, over the one that is asked for
print(json.dumps({
    "enums": loaded,
    "modules": modules,
    "look": [worn.theme.name, worn.zoom, worn.family],
    "style": [app.style().name()],
}))
"""


@pytest.fixture
def home(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "home")


def _painted(home: Folders) -> dict[str, list[object]]:
    ended = run("-c", PAINT, QT_QPA_PLATFORM="offscreen", SROI_CASE_HOME=str(home.root))
    assert ended.returncode == 0, ended.stderr
    found: dict[str, list[object]] = json.loads(ended.stdout)
    return found


def test_the_namespace_of_all_of_qt_is_not_loaded(home: Folders) -> None:
    enums = _painted(home)["enums"]
    assert "ColorRole" in enums  # what is loaded is noted at all
    assert not {"AlignmentFlag", "FocusPolicy", "ColorScheme", "Key"} & set(enums)


def test_files_icons_and_the_case_are_not_loaded(home: Folders) -> None:
    modules = _painted(home)["modules"]
    assert "ui.main_window" in modules
    late = (
        "PySide6.QtSvg",
        "ui.icons",
        "ui.desk",
        "sroi_app.storage.atomic",
        "sroi_app.model.case",
    )
    assert not set(late) & set(modules)


def test_it_is_drawn_in_our_style_without_having_to_ask(home: Folders) -> None:
    painted = _painted(home)
    assert painted["style"] == ["fusion"]
    assert "PixelMetric" not in painted["enums"]


def test_it_wears_what_was_chosen_in_the_last_run(home: Folders) -> None:
    Settings(home).remember_look("dark", 160, "easy")
    assert _painted(home)["look"] == ["dark", 1.6, "Atkinson Hyperlegible Next"]


@pytest.mark.parametrize("damage", ["", "{", "[1]", '{"zoom": "big", "window_geometry": "zz"}'])
def test_damaged_preferences_are_no_reason_to_stop(home: Folders, damage: str) -> None:
    home.root.mkdir(parents=True)
    home.preferences.write_text(damage)
    assert _painted(home)["look"] == ["light", 1.0, "Source Sans 3"]
