"""Every method that Qt calls is guarded: an exception there could end the program.

On Python 3.11 an exception in an override of a Qt virtual can kill the process; see ui/guard.py.
"""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import PySide6.QtCore
import PySide6.QtGui
import PySide6.QtWidgets
import pytest
from shiboken6 import Shiboken

import ui

ROOT = Path(ui.__file__).parent
PLAIN = {"__init__", "setText"}  # only Python calls these, so an exception goes where it should

UNGUARDED = """
from PySide6.QtWidgets import QWidget
class Careless(QWidget):
    def sizeHint(self):
        return 1 / 0
    def resizeEvent(self, event):
        self.later()
    def later(self):
        pass
"""
GUARDED = """
from PySide6.QtWidgets import QWidget
class Careful(QWidget):
    @guarded(default=None)
    def sizeHint(self):
        return 1 / 0
"""


def _modules() -> list[str]:
    found = pkgutil.walk_packages([str(ROOT)], "ui.")
    return [module.name for module in found]


def _classes(name: str) -> list[type]:
    module = importlib.import_module(name)
    return [kind for kind in vars(module).values() if _is_ours(kind, name)]


def _is_ours(kind: object, module: str) -> bool:
    return (
        isinstance(kind, type) and issubclass(kind, Shiboken.Object) and kind.__module__ == module
    )


def _overrides(kind: type) -> list[str]:
    """The methods of a class of ours that a class of Qt's has as well."""
    bases = [base for base in kind.__mro__ if base.__module__.startswith("PySide6.")]
    mine = [name for name, value in vars(kind).items() if callable(value)]
    return [n for n in mine if n not in PLAIN and any(n in vars(base) for base in bases)]


def _unguarded(source: str, qt_names: frozenset[str]) -> list[str]:
    """The methods in a source that carry a name of Qt's and no guard."""
    return [
        f"{kind.name}.{method.name}"
        for kind in ast.walk(ast.parse(source))
        if isinstance(kind, ast.ClassDef)
        for method in kind.body
        if isinstance(method, ast.FunctionDef)
        and method.name in qt_names - PLAIN
        and not any(_is_guard(decorator) for decorator in method.decorator_list)
    ]


def _is_guard(decorator: ast.expr) -> bool:
    return (
        isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Name)
        and decorator.func.id == "guarded"
    )


def _names_of_virtuals() -> frozenset[str]:
    """What Qt calls its event handlers, layout questions and model methods."""
    kinds = [
        kind
        for module in (PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Shiboken.Object)
    ]
    names = {name for kind in kinds for name in vars(kind) if not name.startswith("_")}
    ours = {name for name in names if name.endswith(("Event", "Hint", "ForWidth"))}
    return frozenset(ours | {"event", "eventFilter", "rowCount", "data", "validate", "lessThan"})


def _sources() -> Iterator[Path]:
    yield from sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("name", _modules())
def test_every_override_of_a_class_of_qts_is_guarded(name: str) -> None:
    source = Path(importlib.import_module(name).__file__ or "").read_text(encoding="utf-8")
    for kind in _classes(name):
        unguarded = _unguarded(source, frozenset(_overrides(kind)))
        assert [found for found in unguarded if found.startswith(f"{kind.__name__}.")] == []


def test_no_source_names_a_method_like_an_event_without_a_guard() -> None:
    names = _names_of_virtuals()
    assert {"paintEvent", "closeEvent", "sizeHint", "heightForWidth"} <= names
    careless = [
        found for path in _sources() for found in _unguarded(path.read_text("utf-8"), names)
    ]
    assert careless == []


def test_there_are_overrides_to_guard() -> None:
    found = [name for module in _modules() for k in _classes(module) for name in _overrides(k)]
    assert {"closeEvent", "paintEvent", "eventFilter", "sizeHint", "run"} <= set(found)


def test_a_method_without_a_guard_is_found() -> None:
    class Careless(PySide6.QtWidgets.QWidget):
        def sizeHint(self) -> PySide6.QtCore.QSize:  # noqa: N802 - Qt's name
            raise ValueError

    assert _overrides(Careless) == ["sizeHint"]
    names = _names_of_virtuals()
    assert _unguarded(UNGUARDED, names) == ["Careless.sizeHint", "Careless.resizeEvent"]
    assert _unguarded(GUARDED, names) == []
