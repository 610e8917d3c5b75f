"""What a screen reader meets in the running program, told as JSON lines.

Runs under the system's own Python, which has pyatspi, apart from the program. It speaks to the
window only as a screen reader would, over the accessibility bus. First line: what was read; then,
after typing into the field named by the arguments, what was announced.
"""

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # the system's own, not ours

# Any is the honest type of what pyatspi hands out.

PATIENCE = 20.0  # seconds


def main(field: str, text: str) -> None:
    """Read the window, type a text into the field of that name, and tell what is announced."""
    app = wait_for(find_app)
    entry = wait_for(lambda: find(app, field, "text"))
    tell("seen", nodes=[describe(node) for node in walk(app)])
    tell("labels", of=field, labels=labels_of(entry))
    heard: list[Any] = []
    pyatspi.Registry.registerEventListener(heard.append, "object:announcement")
    threading.Thread(target=change, args=(entry, text, heard), daemon=True).start()
    pyatspi.Registry.start()
    tell("announced", words=[event.any_data for event in heard])


def change(entry: Any, text: str, heard: list[Any]) -> None:
    """Type, wait until something was announced, and let the listening end."""
    entry.queryEditableText().setTextContents(text)
    end = time.monotonic() + PATIENCE
    while not heard and time.monotonic() < end:
        time.sleep(0.1)
    pyatspi.Registry.stop()


def find_app() -> Any:
    """The program, once it is on the bus and shows a window."""
    for app in pyatspi.Registry.getDesktop(0):
        if app is not None and app.childCount:
            return app
    return None


def find(node: Any, name: str, role: str) -> Any:
    return next((n for n in walk(node) if n.name == name and n.getRoleName() == role), None)


def walk(node: Any) -> Iterator[Any]:
    yield node
    for child in node:
        if child is not None:
            yield from walk(child)


def describe(node: Any) -> dict[str, Any]:
    states = node.getState()
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "focusable": states.contains(pyatspi.STATE_FOCUSABLE),
        "showing": states.contains(pyatspi.STATE_SHOWING),
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
        time.sleep(0.25)
    raise SystemExit("not found on the accessibility bus in time")


def tell(what: str, **facts: Any) -> None:
    print(json.dumps({"what": what, **facts}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
