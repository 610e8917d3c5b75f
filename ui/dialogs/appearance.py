"""Colours, letters and size, to choose from: every choice is shown at once."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from sroi_app.text import _
from ui.appearance import Appearance
from ui.dialogs.sheet import SheetDialog
from ui.flow import Flow
from ui.layouts import nest
from ui.look import SYSTEM, ZOOMS, Choice
from ui.words import button, label

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDTH = 560
COLOURS = {
    SYSTEM: _("As this computer is set"),
    "light": _("Light"),
    "dark": _("Dark"),
    "contrast": _("High contrast: white and yellow on black"),
}
LETTERS = {
    "usual": _("Usual (Source Sans)"),
    "easy": _("Easier to tell apart (Atkinson Hyperlegible)"),
}
USUAL_SIZE = _("{percent} % (usual)")
OTHER_SIZE = _("{percent} %")


def choose_appearance(window: "MainWindow") -> None:
    """Let the person choose a theme, a size and a typeface."""
    AppearanceDialog(window.appearance, window).open()


class AppearanceDialog(SheetDialog):
    """Three questions with an answer each; Esc and the button leave with what is shown."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, _("Colours and letters"), WIDTH)
        self._appearance = appearance
        self._groups: list[QButtonGroup] = []
        self.column.addWidget(label(_("Colours and letters"), "h2"))
        said = _("Every choice is shown at once, and is kept for the next time.")
        self.column.addWidget(label(said, "hint"))
        self._ask_all()
        self.foot.addWidget(button(_("Close"), self.accept, "primary"))
        self.fit()
        appearance.changed.connect(self.fit)
        self._groups[0].buttons()[list(COLOURS).index(appearance.choice.theme)].setFocus()

    def _ask_all(self) -> None:
        chosen, choose = self._appearance.choice, self._choose
        sizes = {z: (USUAL_SIZE if z == 100 else OTHER_SIZE).format(percent=z) for z in ZOOMS}
        rows = QVBoxLayout, QVBoxLayout, Flow
        self._ask(_("Colours"), COLOURS, chosen.theme, lambda x: choose(theme=x), rows[0]())
        self._ask(_("Letters"), LETTERS, chosen.letters, lambda x: choose(letters=x), rows[1]())
        self._ask(_("Size of everything"), sizes, chosen.zoom, lambda x: choose(zoom=x), rows[2]())

    def _ask(
        self,
        question: str,
        answers: Mapping[str, str] | Mapping[int, str],
        chosen: str | int,
        choose: Callable[[str | int], None],
        rows: QLayout,
    ) -> None:
        group = QButtonGroup(self)
        for value, words in answers.items():
            radio = QRadioButton(words)
            radio.setAccessibleDescription(question)
            group.addButton(radio)
            radio.setChecked(value == chosen)
            radio.clicked.connect(lambda _on, value=value: choose(value))
            rows.addWidget(radio)
        rows.setSpacing(2)
        group.buttonClicked.connect(lambda: _offer_one_stop(group))
        _offer_one_stop(group)
        self._groups.append(group)
        self.column.addWidget(label(question, "h3"))
        nest(self.column, rows)

    def _choose(self, **what: str | int) -> None:
        chosen = self._appearance.choice._asdict()
        self._appearance.choose(Choice(**{**chosen, **what}))


def _offer_one_stop(group: QButtonGroup) -> None:
    """Tab stops at the answer that is chosen; arrow keys lead to the others."""
    for radio in group.buttons():
        chosen = radio.isChecked()
        policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        radio.setFocusPolicy(policy)
