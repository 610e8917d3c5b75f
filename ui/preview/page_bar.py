"""What stands over the pages: which one is in sight, the ways to others, and how large they are."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from sroi_app.text import _
from ui.forms.choice_editors import Combo
from ui.look import scaled
from ui.preview.sizes import Fit, Zoom
from ui.words import button, label

ZOOMS: dict[Zoom, str] = {
    Fit.WIDTH: _("Fit the width"),
    Fit.PAGE: _("Fit the page"),
    100: _("100 %"),
    150: _("150 %"),
    200: _("200 %"),
}
DIGITS = 64  # pixels of the field for a page's number


class PageBar(QObject):
    """Says what is in sight, and asks for something else: the `parts`, to stand side by side."""

    wanted = Signal(int)  # a page, from 0
    zoomed = Signal(object)  # Zoom

    def __init__(self) -> None:
        super().__init__()
        self.field, self._of = QLineEdit("1"), label("", wrap=False)
        self._page, self._count = 0, 0
        self.before = button(_("Page before"), lambda: self._ask(self._page - 1), icon="arrow-left")
        self.after = button(_("Next page"), lambda: self._ask(self._page + 1), icon="arrow-right")
        self.sizes = Combo()
        self.sizes.addItems(list(ZOOMS.values()))
        self.sizes.setAccessibleName(_("How large the pages are shown"))
        self.field.setFixedWidth(scaled(DIGITS))
        self.field.editingFinished.connect(self._read)
        self.sizes.activated.connect(lambda place: self.zoomed.emit(list(ZOOMS)[place]))
        self._build()
        self.show_place(0, 0)

    def show_place(self, page: int, count: int) -> None:
        """Say which page is in sight, of how many."""
        self._page, self._count = page, count
        if not self.field.hasFocus() or not self.field.isModified():
            self.field.setText(str(page + 1) if count else "")
        self._of.setText(_("of {count}").format(count=count) if count else "")
        self.field.setAccessibleDescription(self._of.text())
        for part, on in (
            (self.field, bool(count)),
            (self.before, page > 0),
            (self.after, page < count - 1),
        ):
            part.setEnabled(on)

    def _read(self) -> None:
        """Go to the page that was typed; what is no number of a page is taken back."""
        typed = self.field.text().strip()
        self.field.setModified(False)
        if typed.isdecimal() and typed != str(self._page + 1):
            self._ask(int(typed[:9]) - 1)
        self.show_place(self._page, self._count)

    def _ask(self, page: int) -> None:
        """A button that can go no further gives the keyboard to the other one, not away."""
        held = next((one for one in (self.before, self.after) if one.hasFocus()), None)
        self.wanted.emit(page)
        if held is not None and not held.isEnabled():
            (self.after if held is self.before else self.before).setFocus()

    def _build(self) -> None:
        words = label(_("Page"), wrap=False)
        words.setBuddy(self.field)
        self.field.setAccessibleName(_("Page to show"))
        self.parts: tuple[QWidget, ...] = (
            *(words, self.field, self._of, self.before, self.after),
            self.sizes,
        )
