"""Which of the forms of the report is looked at."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from sroi_app.reports.form import Form
from ui.forms.choice_editors import Combo
from ui.preview.forms import LENGTHS, QUESTION, TICKS, form_of


class FormBar(QObject):
    """A list for the length, and a tick for each thing that can be otherwise: the `parts`."""

    changed = Signal(object)  # Form

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.length = Combo()
        self.length.addItems([words for words, _about in LENGTHS])
        self.length.setAccessibleName(QUESTION)
        self.ticks = {one.name: QCheckBox(one.words) for one in TICKS}
        for one in TICKS:
            self.ticks[one.name].setAccessibleDescription(one.about)
        self.show_form(form)
        self.length.activated.connect(lambda _place: self.changed.emit(self.form))
        for tick in self.ticks.values():
            tick.clicked.connect(lambda _on: self.changed.emit(self.form))
        self.parts: tuple[QWidget, ...] = (self.length, *self.ticks.values())

    @property
    def form(self) -> Form:
        """What is chosen."""
        ticked = [name for name, tick in self.ticks.items() if tick.isChecked()]
        return form_of(self.length.currentIndex(), ticked)

    def show_form(self, form: Form) -> None:
        """Show what is chosen."""
        self.length.setCurrentIndex(int(form.short))
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(form, name))
