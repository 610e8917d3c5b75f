"""Nothing moves by itself: what changes is there at once."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui
from sroi_app.workspace.folders import Folders
from ui.app import make_window

MOVING = {
    *("QPropertyAnimation", "QVariantAnimation", "QSequentialAnimationGroup", "QTimeLine"),
    *("QParallelAnimationGroup", "QEasingCurve", "QMovie", "QGraphicsOpacityEffect"),
    *("setAnimated", "QScroller", "setWindowOpacity"),
}
MODULES = sorted(Path(ui.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_part_of_the_window_is_animated(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    named |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert named & MOVING == set()


def test_menus_and_lists_come_at_once(home: Folders, qtbot: QtBot) -> None:
    effects = (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo)
    for effect in effects:
        QApplication.setEffectEnabled(effect, True)
    assert all(map(QApplication.isEffectEnabled, effects))
    qtbot.addWidget(make_window(home))
    assert not any(map(QApplication.isEffectEnabled, effects))
