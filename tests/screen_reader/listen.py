"""What a screen reader meets in the running program, told as JSON lines.

Runs under the system's own Python, which has pyatspi, apart from the program. It speaks to the
window only as a screen reader would, over the accessibility bus: it reads a page of questions and
answers one of them, hears what is announced, goes to the task list, and from there to the value
map. Each line says what was found.
"""

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # the system's own, not ours

# Any is the honest type of what pyatspi hands out.

PATIENCE = 30.0  # seconds
CELLS = ((0, 1), (0, 6), (0, 7), (1, 1))  # rows and columns of the value map


def main(question: str, text: str) -> None:
    """Go the whole way, answering `question` with `text`."""
    app = wait_for(find_app)
    entry = wait_for(lambda: find(app, question, "text"))
    tell("page", nodes=read(app), labels=labels_of(entry), description=entry.description)
    tell("announced", words=hear(lambda: entry.queryEditableText().setTextContents(text)))
    rail = wait_for(lambda: find(app, "Task list"))
    tell("opened", words=hear(lambda: press(rail)))
    to_map = wait_for(lambda: find(app, "The value map"))
    tell("tasks", nodes=read(app))
    press(to_map)
    tell("table", **table_words(wait_for(lambda: find(app, "The value map", "table"))))


def hear(act: Callable[[], object]) -> list[str]:
    """Do something; return what is announced first."""
    heard: list[Any] = []
    pyatspi.Registry.registerEventListener(heard.append, "object:announcement")
    threading.Thread(target=act_and_wait, args=(act, heard), daemon=True).start()
    pyatspi.Registry.start()
    pyatspi.Registry.deregisterEventListener(heard.append, "object:announcement")
    return [event.any_data for event in heard]


def act_and_wait(act: Callable[[], object], heard: list[Any]) -> None:
    """Do something, wait until something was announced, and let the listening end."""
    act()
    end = time.monotonic() + PATIENCE
    while not heard and time.monotonic() < end:
        time.sleep(0.05)
    pyatspi.Registry.stop()


def find_app() -> Any:
    """The program, once it is on the bus and shows a window."""
    for app in pyatspi.Registry.getDesktop(0):
        if app is not None and app.childCount:
            return app
    return None


def find(app: Any, name: str, role: str = "") -> Any:
    """The first thing in sight of that name, whatever it is or of one role."""
    for node in walk(app):
        if node.name == name and role in ("", node.getRoleName()) and is_showing(node):
            return node
    return None


def press(node: Any) -> None:
    """Press something, as a screen reader does for the person."""
    action = node.queryAction()
    names = [action.getName(number) for number in range(action.nActions)]
    action.doAction(names.index("Press"))


def walk(node: Any) -> Iterator[Any]:
    """Everything in sight, in its order; a table counts as one thing."""
    yield node
    if node.getRoleName() == "table":
        return
    for child in node:
        if child is not None and (node.getRoleName() == "application" or is_showing(child)):
            yield from walk(child)


def is_showing(node: Any) -> bool:
    return bool(node.getState().contains(pyatspi.STATE_SHOWING))


def read(app: Any) -> list[dict[str, Any]]:
    return [describe(node) for node in walk(app)]


def describe(node: Any) -> dict[str, Any]:
    attributes = dict(pair.split(":", 1) for pair in node.getAttributes() or ())
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "focusable": node.getState().contains(pyatspi.STATE_FOCUSABLE),
        "level": int(attributes.get("level", 0)),
    }


def table_words(node: Any) -> dict[str, Any]:
    table = node.queryTable()
    cells = {f"{row},{column}": table.getAccessibleAt(row, column) for row, column in CELLS}
    return {
        "rows": table.nRows,
        "columns": [table.getColumnHeader(n).name for n in range(table.nColumns)],
        "cells": {place: [cell.name, cell.description] for place, cell in cells.items()},
    }


def labels_of(node: Any) -> list[str]:
    relations = node.getRelationSet()
    wanted = pyatspi.RELATION_LABELLED_BY
    return [r.getTarget(0).name for r in relations if r.getRelationType() == wanted]


def wait_for(look: Callable[[], Any]) -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found is not None:
            return found
        time.sleep(0.1)
    raise SystemExit("not found on the accessibility bus in time")


def tell(what: str, **facts: Any) -> None:
    print(json.dumps({"what": what, **facts}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
