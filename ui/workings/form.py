"""One way to work an answer out: its questions, and what comes of them at every key."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Method, Refused, Result, Situation, Worked
from sroi_app.guide.workings.reading import Reading, asked, read, rows_typed, work_out
from sroi_app.text import _
from sroi_app.workspace.half_filled import Typed
from ui.forms.field_row import PAUSE
from ui.layouts import nest
from ui.words import button, label
from ui.workings.asked import Asked


class WorkingForm(QWidget):
    """Asks what a method needs; what was typed before is there again."""

    changed = Signal()  # something else comes of it
    paused = Signal()  # and nobody has typed for a while
    grown = Signal()  # there are more questions than before
    entered = Signal()  # Enter on an answer that is chosen

    def __init__(self, method: Method, situation: Situation, typed: dict[str, str]) -> None:
        super().__init__()
        self.method, self._situation, self._typed = method, situation, typed
        self._rows: dict[str, Asked] = {}
        self._count = rows_typed(method, typed)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.paused)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(18)
        self._more = button("", self._add_row)
        self._build()

    @property
    def result(self) -> Result | None:
        """What comes of what is typed now."""
        return work_out(self.method, self._typed, self._situation)

    @property
    def reading(self) -> Reading:
        """What is typed now: read, open, or not to be read."""
        return read(self.method, self._typed)

    @property
    def typed(self) -> list[Typed]:
        """What stands in each question now, with its words."""
        return [
            Typed(name=path, question=row.field.question, text=self._typed.get(path, ""))
            for path, row in self._rows.items()
        ]

    @property
    def asks(self) -> bool:
        """Whether there is anything to answer at all."""
        return bool(self._rows)

    def row(self, path: str) -> Asked:
        """Return the question kept at a path."""
        return self._rows[path]

    def start(self) -> None:
        """Put the keyboard into the first question that is open, or the first of all."""
        still = self.reading.open
        first = still[0].path if still else next(iter(self._rows))
        self._rows[first].start()

    def usable(self) -> Worked | None:
        """Return the answer; where there is none, say why and put the keyboard there."""
        result, reading = self.result, self.reading
        if isinstance(result, Worked):
            return result
        if isinstance(result, Refused):
            self._point_at(result.path, result.sentence)
        elif reading.bad:
            path = next(path for path in self._rows if path in reading.bad)
            self._point_at(path, reading.bad[path])
        elif reading.open:
            self._point_at(reading.open[0].path, _("This one is still open."))
        return None

    def _point_at(self, path: str, sentence: str) -> None:
        if path in self._rows:
            self._rows[path].say(sentence)
            self._rows[path].start()

    def _take(self, path: str, text: str) -> None:
        self._typed[path] = text
        self._pause.start()
        self.changed.emit()

    def _add_row(self) -> None:
        before = set(self._rows)
        self._count += 1
        self._ask()
        next(row for path, row in self._rows.items() if path not in before).start()
        self.grown.emit()

    def _ask(self) -> None:
        """Put the questions one under the other; those that are there already stay."""
        fields = asked(self.method, self._count)
        for place, field in enumerate(fields):
            if field.path not in self._rows:
                self._rows[field.path] = self._make(field)
                self._questions.insertWidget(place, self._rows[field.path])
        self._rows = {field.path: self._rows[field.path] for field in fields}
        repeated = self.method.repeated
        self._more.setVisible(repeated is not None and self._count < repeated.most)

    def _make(self, field: Field) -> Asked:
        text, optional = self._typed.get(field.path, ""), field.path in self.method.optional
        row = Asked(field, text, optional=optional)
        row.typed.connect(self._take)
        row.entered.connect(self.entered)
        return row

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for note in self.method.notes:
            column.addWidget(label(note, "why"))
        nest(column, self._questions)
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch()
        nest(column, row)
        column.addStretch()
        if self.method.repeated is not None:
            self._more.setText(self.method.repeated.add)
        self._ask()
