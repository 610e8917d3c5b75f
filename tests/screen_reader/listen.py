"""What a screen reader meets in the running program, told as JSON lines.

Runs under the system's own Python, which has pyatspi, apart from the program. It speaks to the
window only as a screen reader would, over the accessibility bus. First line: what was read; then,
after typing into the field named by the arguments, what was announced.
"""

import json
import sys
import threading
import time

import pyatspi

PATIENCE = 20.0  # seconds


def main(field, text):
    """Read the window, type a text into the field of that name, and tell what is announced."""
    app = wait_for(find_app)
    entry = wait_for(lambda: find(app, field, "text"))
    tell("seen", nodes=[describe(node) for node in walk(app)])
    tell("labels", of=field, labels=labels_of(entry))
    heard = []
    pyatspi.Registry.registerEventListener(heard.append, "object:announcement")
    threading.Thread(target=change, args=(entry, text, heard), daemon=True).start()
    pyatspi.Registry.start()
    tell("announced", words=[event.any_data for event in heard])


def change(entry, text, heard):
    """Type, wait until something was announced, and let the listening end."""
    entry.queryEditableText().setTextContents(text)
    end = time.monotonic() + PATIENCE
    while not heard and time.monotonic() < end:
        time.sleep(0.1)
    pyatspi.Registry.stop()


def find_app():
    """The program, once it is on the bus and shows a window."""
    for app in pyatspi.Registry.getDesktop(0):
        if app is not None and app.childCount:
            return app
    return None


def find(node, name, role):
    return next((n for n in walk(node) if n.name == name and n.getRoleName() == role), None)


def walk(node):
    yield node
    for child in node:
        if child is not None:
            yield from walk(child)


def describe(node):
    states = node.getState()
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "description": node.description,
        "focusable": states.contains(pyatspi.STATE_FOCUSABLE),
        "showing": states.contains(pyatspi.STATE_SHOWING),
    }


def labels_of(node):
    relations = node.getRelationSet()
    wanted = pyatspi.RELATION_LABELLED_BY
    return [r.getTarget(0).name for r in relations if r.getRelationType() == wanted]


def wait_for(look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found is not None:
            return found
        time.sleep(0.25)
    raise SystemExit("not found on the accessibility bus in time")


def tell(what, **facts):
    print(json.dumps({"what": what, **facts}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
