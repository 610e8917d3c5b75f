"""Colours, letters and size, to choose from: every choice is shown at once."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sroi_app.text import _
from ui.appearance import Appearance
from ui.fit import fit_gaps
from ui.flow import Flow
from ui.look import SYSTEM, ZOOMS, Choice, look, scaled
from ui.words import button, label

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDTH = 560
SCREEN_SHARE = 0.9  # of the screen's height, at most
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


class AppearanceDialog(QDialog):
    """Three questions with an answer each; Esc and the button leave with what is shown."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Colours and letters"))
        self._appearance = appearance
        self._column = QVBoxLayout()
        self._groups: list[QButtonGroup] = []
        self._ask_all()
        self._build()
        self._fit()
        appearance.changed.connect(self._fit)
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
        self._column.addWidget(label(question, "h3"))
        self._column.addLayout(rows)

    def _choose(self, **what: str | int) -> None:
        chosen = self._appearance.choice._asdict()
        self._appearance.choose(Choice(**{**chosen, **what}))

    def _build(self) -> None:
        inside = QWidget()
        inside.setLayout(self._column)
        foot = QWidget()
        foot.setLayout(self._make_foot())
        self._column.setContentsMargins(28, 22, 28, 12)
        self._column.setSpacing(12)
        self._column.insertWidget(0, label(_("Colours and letters"), "h2"))
        said = _("Every choice is shown at once, and is kept for the next time.")
        self._column.insertWidget(1, label(said, "hint"))
        self._canvas = QScrollArea()
        self._canvas.setObjectName("sheet")
        self._canvas.setWidgetResizable(True)
        self._canvas.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._canvas, 1)
        whole.addWidget(foot)
        self._foot = foot

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(28, 10, 28, 18)
        row.addWidget(button(_("Close"), self.accept, "primary"))
        row.addStretch()
        return row

    def _fit(self) -> None:
        """Take the size the choices need now, as far as the screen goes."""
        fit_gaps(self, look().zoom)
        screen = self.screen().availableSize()
        width = min(scaled(WIDTH), screen.width())
        tall = self._column.heightForWidth(width) + self._foot.sizeHint().height()
        self.resize(width, min(tall, round(screen.height() * SCREEN_SHARE)))
        if focused := self.focusWidget():
            self._canvas.ensureWidgetVisible(focused)


def _offer_one_stop(group: QButtonGroup) -> None:
    """Tab stops at the answer that is chosen; arrow keys lead to the others."""
    for radio in group.buttons():
        chosen = radio.isChecked()
        policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        radio.setFocusPolicy(policy)
