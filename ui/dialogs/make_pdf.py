"""Asks which PDF is to be made: how long, how large, for whom; and says what is still open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import Severity
from sroi_app.reports.form import Form
from sroi_app.text import _, plural
from sroi_app.workspace.pdf_names import pdf_name
from ui.dialogs.sheet import SheetDialog
from ui.flow import Flow
from ui.forms.indented import indented
from ui.forms.radio_group import RadioGroup
from ui.layouts import nest
from ui.preview.forms import LENGTHS, QUESTION, TICKS, form_of
from ui.words import button, label

WIDTH = 600  # pixels
_BARE = _(
    "The case has a password, the PDF has none: anybody who gets it can read it, and open the "
    "whole case inside it."
)
_BARE_PUBLIC = _("The case has a password, the PDF has none: anybody who gets it can read it.")


class MakePdfDialog(SheetDialog):
    """Enter goes on to where the PDF is to be kept; Esc leaves without making one."""

    chosen = Signal(object)  # Form
    page_wanted = Signal(str)  # the id of a page to go to instead

    def __init__(
        self,
        parent: QWidget,
        evaluation: Evaluation,
        form: Form,
        title: str,
        *,
        protected: bool = False,
    ) -> None:
        """`protected` says that the case has a password, which no PDF has."""
        super().__init__(parent, _("Make the PDF"), WIDTH)
        self._title = title  # what the file is named after
        self._length = int(form.short)
        self.lengths = RadioGroup([words for words, _about in LENGTHS])
        self.ticks = {one.name: QCheckBox(one.words) for one in TICKS}
        self._bare = label("", "finding")
        self._bare.setVisible(protected)
        self._name = label("", "hint")
        self._go_on = button(_("Choose where to keep it…"), self._choose, "primary")
        self._build(_open_words(evaluation))
        self._connect()
        self._show(form)
        self._go_on.setFocus()
        self.fit()

    @property
    def form(self) -> Form:
        """What is chosen."""
        return form_of(self._length, [name for name, one in self.ticks.items() if one.isChecked()])

    def _choose(self) -> None:
        form = self.form
        self.accept()
        self.chosen.emit(form)

    def _leave_for(self, page: str) -> None:
        self.reject()
        self.page_wanted.emit(page)

    def _take(self, length: int) -> None:
        self._length = length
        self._say_what_comes()

    def _show(self, form: Form) -> None:
        self.lengths.show_chosen(self._length)
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(form, name))
        self._say_what_comes()

    def _say_what_comes(self) -> None:
        """Say how the PDF will be called, and what of a protected case anybody can read in it."""
        self._bare.setText(_BARE_PUBLIC if self.form.public else _BARE)
        name = pdf_name(self._title, self.form)
        self._name.setText(
            _("Its name will be {name}, unless you give it another.").format(name=name)
        )

    def _build(self, still_open: str) -> None:
        column = self.column
        column.setSpacing(8)
        column.addWidget(label(_("Make the PDF"), "h2"))
        column.addWidget(self._bare)  # where it is in sight however low the screen is
        if still_open:
            column.addWidget(label(still_open, "finding"))
            line = Flow()
            see = button(_("See what is open"), lambda: self._leave_for("readiness"), "link")
            line.addWidget(see)
            nest(column, line)
        column.addWidget(label(QUESTION, "question"))
        column.addWidget(self.lengths)
        for one in TICKS:
            column.addWidget(self.ticks[one.name])
            column.addWidget(indented(label(one.about, "hint")))
        column.addSpacing(6)
        column.addWidget(self._name)
        column.addStretch()
        self._fill_foot()

    def _connect(self) -> None:
        self.lengths.describe(QUESTION, "")
        self.lengths.explain([about for _words, about in LENGTHS])
        self.lengths.chosen.connect(self._take)
        for one in TICKS:
            self.ticks[one.name].setAccessibleDescription(one.about)
            self.ticks[one.name].toggled.connect(lambda _on: self._say_what_comes())

    def _fill_foot(self) -> None:
        self._go_on.setDefault(True)
        self.foot.addWidget(self._go_on)
        for words, act in (
            (_("Look at it first"), lambda: self._leave_for("preview")),
            (_("Do not make it"), self.reject),
        ):
            made = button(words, act)
            made.setAutoDefault(False)
            self.foot.addWidget(made)


def _open_words(evaluation: Evaluation) -> str:
    """Say that it will be a draft, if it will; "" where nothing is open."""
    count = sum(found.severity is Severity.BLOCKS for found in evaluation.findings)
    if not count:
        return ""
    return plural(
        "{count} thing is still needed. The PDF will be marked as a draft on every page, and says "
        "what may not yet be claimed.",
        "{count} things are still needed. The PDF will be marked as a draft on every page, and "
        "says what may not yet be claimed.",
        count,
    )
