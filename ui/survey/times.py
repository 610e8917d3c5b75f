"""Which answers of a column mean before, and which after."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.text import _
from ui.survey.options import Picker
from ui.words import label

BEFORE, AFTER, NEITHER = range(3)
WORDS = (_("Before"), _("After"), _("Neither: leave it out"))


class Times(QWidget):
    """A list to open for each of the different answers."""

    chosen = Signal(object, object)  # the answers that mean before, and those that mean after

    def __init__(self) -> None:
        super().__init__()
        self._values: tuple[str, ...] = ()
        self._pickers: list[Picker] = []
        self._question = label("", "h3")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self._question)

    @property
    def target(self) -> QWidget | None:
        """Where the keyboard goes, if anything is asked."""
        return self._pickers[0].combo if self._pickers else None

    def show_values(
        self, heading: str, values: Sequence[str], before: Sequence[str], after: Sequence[str]
    ) -> None:
        """Ask about the different answers of a column, with what each means so far."""
        self._question.setText(_("What the answers of “{heading}” mean").format(heading=heading))
        if tuple(values) != self._values:
            self._replace(values)
        for value, picker in zip(values, self._pickers, strict=True):
            picker.pick(BEFORE if value in before else AFTER if value in after else NEITHER)

    def _replace(self, values: Sequence[str]) -> None:
        for picker in self._pickers:
            picker.hide()
            picker.deleteLater()
        self._values = tuple(values)
        self._pickers = [Picker(_("“{value}”").format(value=value), WORDS) for value in values]
        for picker in self._pickers:
            picker.chosen.connect(lambda _at: self._choose())
            self._column.addWidget(picker)

    def _choose(self) -> None:
        said = [(value, picker.combo.currentIndex()) for value, picker in self._told()]
        before, after = (
            tuple(value for value, meant in said if meant == time) for time in (BEFORE, AFTER)
        )
        self.chosen.emit(before, after)

    def _told(self) -> list[tuple[str, Picker]]:
        return list(zip(self._values, self._pickers, strict=True))
