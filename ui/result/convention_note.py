"""How the sum was done, beside the ratio: one line, and all of it when it is unfolded."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.calculation.result import Convention
from sroi_app.guide.convention import convention_sentence, short_convention
from sroi_app.text import _
from ui.result.disclosure import Disclosure
from ui.words import label


class ConventionNote(QWidget):
    """The short form is always in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.short = label("", "small")
        self.full = label("", "small")
        self.more = Disclosure(
            _("How it was worked out"), _("Hide how it was worked out"), self.full
        )
        self._shown: Convention | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.short)
        column.addWidget(self.more)

    def show_convention(self, convention: Convention) -> None:
        """Say how the sum is done now."""
        if convention != self._shown:
            self._shown = convention
            self.short.setText(short_convention(convention))
            self.full.setText(convention_sentence(convention))
