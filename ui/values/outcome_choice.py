"""For which outcome a value is looked for, if for any."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sroi_app.guide.choosing import can_be_valued, whose_change
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _
from ui.forms.choice_editors import Combo
from ui.look import scaled
from ui.words import label


class OutcomeChoice(QWidget):
    """A question with every outcome that may have a price as an answer."""

    changed = Signal()

    def __init__(self, case: Case, at: Address | None) -> None:
        super().__init__()
        self.combo = Combo()
        self.combo.addItem(_("None: just looking round"), "")
        for place in can_be_valued(case):
            self.combo.addItem(whose_change(case, place), str(place))
        wanted = "" if at is None else str(at)
        self.combo.setCurrentIndex(max(self.combo.findData(wanted), 0))
        self.combo.activated.connect(lambda _n: self.changed.emit())
        self._build()

    @property
    def outcome(self) -> Address | None:
        """The outcome that is chosen; None while one only looks round."""
        chosen = self.combo.currentData()
        return Address.parse(chosen) if chosen else None

    def _build(self) -> None:
        words = label(_("For which outcome?"), "strong", wrap=False)
        words.setBuddy(self.combo)
        self.combo.setAccessibleName(words.text())
        self.combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(10))
        row.addWidget(words)
        row.addWidget(self.combo, 1)
