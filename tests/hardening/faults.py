"""``python -m tests.hardening.faults EACH LAST [SKIPPED ...]``: mistakes let loose in the window.

Every method that Qt calls, beneath its guard, and every function a signal is connected to raises
each kind of exception once, while the window is gone through, of its pages and dialogs one in
EACH. LAST names a file that always says where the latest one was; what came of them is printed.
"""

import ast
import builtins
import functools
import importlib.abc
import importlib.machinery
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.hardening.kinds import KINDS

TAKERS = {"connect", "singleShot", "button", "WrappedLink", "run", "begin"}
"""What is handed a function that Qt is to call later."""
APART = ("ui.crashes", "ui.dialogs.crash", "ui.tasks", "ui.work")
"""What brings mistakes to light: two at once would hide one another. It has trials of its own."""
SIZE = 200


class Ambush:
    """Lies in wait at every place; knows what was let loose there, and what of it was heard."""

    def __init__(self, last: Path, skipped: frozenset[str]) -> None:
        self.waiting = self.eager = False
        self.places: set[str] = set()
        self.loosed: dict[int, tuple[str, str, BaseException]] = {}
        self.heard: set[int] = set()
        self._visits = Counter[str]()
        self._done = Counter[str]()
        self._last = os.open(last, os.O_RDWR | os.O_CREAT)
        self._skipped = skipped

    def wants(self, classes: tuple[str, ...]) -> int:
        """Return how many mistakes are still to be let loose in some classes, or one method."""
        wanted = tuple(f"override {name}" for name in classes)
        open_ = [place for place in self.places if self._done[place] < len(KINDS)]
        return sum(
            len(KINDS) - self._done[place]
            for place in open_
            if place in wanted or place.rpartition(".")[0] in wanted
        )

    def here(self, place: str, caller: FrameType | None) -> None:
        """Raise the next kind of exception, unless somebody of ours has called."""
        if not self.waiting or place in self._skipped or self._done[place] == len(KINDS):
            return
        name = place.rpartition(".")[2]
        if caller is not None and name in _names_in(caller.f_code) and not _pokes(caller):
            return  # most likely called by Python itself: there an exception goes where it should
        self._visits[place] += 1
        if self.eager or self._visits[place] % 2:
            self._let_loose(place, list(KINDS)[self._done[place]])

    def _let_loose(self, place: str, kind: str) -> None:
        self._done[place] += 1
        os.lseek(self._last, 0, os.SEEK_SET)
        os.write(self._last, f"{place} {kind}".ljust(SIZE).encode())
        try:
            KINDS[kind]()
        except BaseException as error:
            self.loosed[id(error)] = place, kind, error
            raise


def instrument(ambush: Ambush) -> None:
    """Put the ambush beneath every guard, and into every function that Qt is handed."""
    import ui.guard

    real = ui.guard.guarded

    def guarded(*default: Any, **how: Any) -> Callable[[Any], Any]:
        around = real(*default, **how)

        def decorate(method: Any) -> Any:
            place = f"override {method.__module__}.{method.__qualname__}"
            ambush.places.add(place)

            @functools.wraps(method)
            def faulty(*arguments: Any, **named: Any) -> Any:
                guard = sys._getframe().f_back
                ambush.here(place, guard and guard.f_back)
                return method(*arguments, **named)

            return around(faulty)

        return decorate

    ui.guard.guarded = guarded
    vars(builtins)["__ambush__"] = lambda place: ambush.here(place, _caller_of_slot())
    sys.meta_path.insert(0, _Finder(ambush))


def _names_in(code: CodeType) -> tuple[str, ...]:
    return code.co_names + code.co_cellvars + code.co_freevars


def _pokes(caller: FrameType) -> bool:
    """Whether that is what calls everything by way of Qt."""
    return bool(caller.f_globals["__name__"] == "tests.hardening.poking")


def _caller_of_slot() -> FrameType | None:
    slot = sys._getframe(2)
    return slot.f_back


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, ambush: Ambush) -> None:
        self._ambush = ambush

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if not name.startswith("ui.") or name in APART:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is not None and isinstance(spec.loader, importlib.machinery.SourceFileLoader):
            spec.loader = _Loader(name, spec.loader.path, self._ambush)
        return spec


class _Loader(importlib.machinery.SourceFileLoader):
    def __init__(self, name: str, path: str, ambush: Ambush) -> None:
        super().__init__(name, path)
        self._ambush = ambush

    def get_code(self, fullname: str) -> CodeType:
        tree = ast.parse(self.get_data(self.path))
        places = _Places(fullname)
        made = ast.fix_missing_locations(places.visit(tree))
        self._ambush.places |= places.found
        return compile(made, self.path, "exec")


class _Places(ast.NodeTransformer):
    """Puts a place to lie in wait at the beginning of whatever Qt is handed."""

    def __init__(self, module: str) -> None:
        self.found: set[str] = set()
        self._inside = [module]

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return self._within(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        self._within(node)
        if node.name in slots() and not node.decorator_list:
            at = 1 if ast.get_docstring(node) else 0
            node.body.insert(at, ast.Expr(self._wait(node.name)))
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if _name_of(node.func) in TAKERS:
            for argument in node.args:
                if isinstance(argument, ast.Lambda):
                    both = ast.Tuple(
                        [self._wait(f"lambda:{argument.lineno}"), argument.body], ast.Load()
                    )
                    argument.body = ast.Subscript(both, ast.Constant(1), ast.Load())
        return node

    def _within(self, node: Any) -> ast.AST:
        self._inside.append(node.name)
        self.generic_visit(node)
        self._inside.pop()
        return node  # type: ignore[no-any-return]

    def _wait(self, name: str) -> ast.Call:
        place = "slot " + ".".join((*self._inside, name))
        self.found.add(place)
        return ast.Call(ast.Name("__ambush__", ast.Load()), [ast.Constant(place)], [])


@functools.cache
def slots() -> frozenset[str]:
    """The names of all that is handed to Qt in `ui`, to be called later."""
    import ui

    sources = sorted(Path(ui.__file__ or "").parent.rglob("*.py"))
    calls = [
        node
        for path in sources
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and _name_of(node.func) in TAKERS
    ]
    handed = [part for call in calls for part in call.args]
    inner = [part.args[0] for part in handed if _is_partial(part)]  # type: ignore[attr-defined]
    return frozenset(filter(None, map(_name_of, (*handed, *inner))))


def _is_partial(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and _name_of(node.func) == "partial"


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def main(each: int, last: Path, skipped: Sequence[str]) -> int:
    """Go through the window with every mistake there can be, and print what came of them."""
    ambush = Ambush(last, frozenset(skipped))
    instrument(ambush)
    from tests.hardening.roaming import Roaming

    roaming = Roaming(ambush, hear=lambda error: ambush.heard.add(id(error)))
    roaming.go_everywhere(each)
    by_place: dict[str, list[str]] = {}
    for place, kind, _error in ambush.loosed.values():
        by_place.setdefault(place, []).append(kind)
    unheard = set(ambush.loosed) - ambush.heard - roaming.came_back
    facts = {
        "places": sorted(ambush.places),
        "loosed": by_place,
        "unheard": sorted(" ".join(ambush.loosed[number][:2]) for number in unheard),
        "told": len(roaming.told),
    }
    print(json.dumps(facts))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
