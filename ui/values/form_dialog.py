"""A dialog with questions that scroll, over the buttons that do it or leave it."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sroi_app.text import _
from sroi_app.workspace.half_filled import Typed
from ui.announce import announce
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.half_filled import HalfFilling
from ui.keeping import Keeping
from ui.layouts import nest
from ui.look import scaled
from ui.values.asked import Asked
from ui.values.sheet_area import SheetArea
from ui.words import button, label

WIDTH, HEIGHT = 720, 700  # pixels


class FormDialog(QDialog):
    """Enter does it, Esc leaves all as it is; what cannot be taken is said beside its question.

    What is to be done with the shelf is handed on, with the words to say when it is done: writing
    a long list takes a moment, in which no window may stand still.
    """

    keeping = Signal(object, str)  # Callable[[], Shelf], words

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._inside = QWidget()
        self._around = QVBoxLayout(self._inside)
        self._asked: dict[str, Asked] = {}
        self.column = QVBoxLayout()
        self.column.setSpacing(scaled(14))
        self.column.addWidget(label(title, "h2"))
        self._area = SheetArea(self._inside)
        self._whole, self._foot = QVBoxLayout(self), QVBoxLayout()
        self._build()
        resize_within_screen(self, WIDTH, HEIGHT)

    def finish(self, words: str) -> None:
        """Put the buttons under the questions: made last, they also come last for Tab."""
        doing, leaving = button(words, self.do, "primary"), button(_("Leave it"), self.reject)
        doing.setDefault(True)
        leaving.setAutoDefault(False)
        row = Flow()
        row.addWidget(doing)
        row.addWidget(leaving)
        self._foot.setContentsMargins(*map(scaled, (28, 10, 28, 18)))
        nest(self._foot, row)
        nest(self._whole, self._foot)

    def do(self) -> None:
        """What the first button is for; every form says it."""
        self.accept()

    def ask(self, name: str, asked: Asked) -> None:
        """Add a question; `name` is that of the field it asks for."""
        self._asked[name] = asked
        self.column.addWidget(asked)

    def keep_typed(self, keeping: Keeping, place: str) -> None:
        """Keep what is typed until the form is left, and show what an earlier run left in it."""
        filling = HalfFilling(keeping, self, place, self.windowTitle())
        for name, asked in self._asked.items():
            if name in filling.found:
                asked.say(filling.found[name].text)
            asked.changed.connect(lambda: filling.hold(self._typed()))

    def fill(self, part: QWidget) -> None:
        """Add what takes all the height that is left."""
        self.column.addWidget(part, 1)
        self._around.setStretchFactor(self.column, 1)

    def fit(self) -> None:
        """Leave no empty room under the questions; to be called once all parts are there."""
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()  # or it would be measured in other letters
        inside = self._around.totalHeightForWidth(self.width())
        foot = self._foot.totalHeightForWidth(self.width())
        self.resize(self.width(), min(self.height(), inside + foot))

    def refuse(self, refusals: Mapping[str, str]) -> bool:
        """Say what cannot be taken, beside each question; return whether there is anything."""
        for name, asked in self._asked.items():
            asked.refuse(refusals.get(name, ""))
        first = next((asked for name, asked in self._asked.items() if name in refusals), None)
        if first is not None:
            first.take_keyboard()
            self._inside.updateGeometry()
            self._area.ensureWidgetVisible(first)
            announce(self, first.refusal)
        return first is not None

    def _typed(self) -> Iterator[Typed]:
        for name, asked in self._asked.items():
            yield Typed(name=name, question=asked.question, text=asked.said)

    def _build(self) -> None:
        self._around.setContentsMargins(*map(scaled, (28, 22, 28, 12)))
        nest(self._around, self.column)
        self._around.addStretch()
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._area, 1)
