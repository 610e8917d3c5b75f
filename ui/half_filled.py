"""Keeps what is typed in a window whose answers are taken with its last button, until it is left.

Without it a program that ends meanwhile would lose all that was typed there.
"""

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QLineEdit

from sroi_app.workspace.half_filled import HalfFilled, Typed
from ui.keeping import Keeping


class HalfFilling:
    """What is typed in one dialog, known by its `place`; `found` is what an earlier run left there.

    It is forgotten once the dialog is left, whether its answers were taken or not.
    """

    def __init__(self, keeping: Keeping, dialog: QDialog, place: str, title: str) -> None:
        self._keeping, self._place, self._title = keeping, place, title
        self._begun = False
        self.found = keeping.found_at(place)
        if self.found:
            self.hold(self.found.values())  # it is open again
        dialog.finished.connect(lambda _result: keeping.leave_window(place))

    def hold(self, texts: Iterable[Typed]) -> None:
        """Keep before long what is typed now, or that all of it was taken back."""
        typed = tuple(it for it in texts if it.text.strip())
        self._begun = self._begun or bool(typed)
        if self._begun:
            window = HalfFilled(place=self._place, title=self._title, texts=typed)
            self._keeping.hold_window(window)


def keep_line(keeping: Keeping, dialog: QDialog, place: str, line: QLineEdit) -> None:
    """Keep what is typed in the one line of a dialog, and show what an earlier run left in it."""
    filling = HalfFilling(keeping, dialog, place, dialog.windowTitle())
    name = "line"
    if name in filling.found:
        line.setText(filling.found[name].text)
    line.textChanged.connect(
        lambda text: filling.hold([Typed(name=name, question=line.accessibleName(), text=text)])
    )
