"""Keeps the room of what is being worked out anew: what was found of a case before is not shown."""

from PySide6.QtWidgets import QWidget

from ui.words import reveal


def hold(*parts: QWidget) -> None:
    """Take out of sight what is there, and keep its room: nothing below it may move."""
    for part in parts:
        if not part.isHidden():
            _retain(part, True)
            part.hide()


def release(part: QWidget, there: bool = True) -> None:
    """Show what was held again, or give its room away."""
    _retain(part, False)
    reveal(part, there)


def _retain(part: QWidget, room: bool) -> None:
    policy = part.sizePolicy()
    if policy.retainSizeWhenHidden() is not room:
        policy.setRetainSizeWhenHidden(room)
        part.setSizePolicy(policy)
