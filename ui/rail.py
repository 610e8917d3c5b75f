"""The stages down the left: where you are, what is done, what is next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.progress import StageProgress, Status, status_words
from sroi_app.guide.schema import Stage
from sroi_app.text import _, plural
from ui.route import Stop
from ui.words import button, label, restyle


class _StageBlock(QWidget):
    """One stage: its title, its status, and its pages when it is the one that is open."""

    def __init__(self, stage: Stage, stops: list[Stop], rail: "Rail") -> None:
        super().__init__()
        self.stage = stage
        self._stops = stops
        self._status = label("", "status")
        self.words = f"{stage.number}. {stage.title}"
        self._title = button(self.words, lambda: rail.picked.emit(stops[0]), "stage")
        self._links = {stop: self._link(stop, rail) for stop in stops}
        self._build()

    def show_progress(self, progress: StageProgress) -> None:
        words = status_words(progress.status)
        if progress.status is Status.IN_PROGRESS:
            to_go = plural("{count} answer to go", "{count} answers to go", progress.open)
            words = f"{words} · {to_go}"
        self._status.setText(words)
        restyle(self._status, "done", progress.status is Status.COMPLETED)
        name = _("Stage {number} of 6: {title}. {status}")
        self._title.setAccessibleName(
            name.format(number=self.stage.number, title=self.stage.title, status=words)
        )

    def show_current(self, current: Stop | None) -> None:
        here = current in self._links
        for stop, link in self._links.items():
            link.setVisible(here)
            link.setChecked(stop == current)

    def _link(self, stop: Stop, rail: "Rail") -> QPushButton:
        made = button(stop.title, lambda: rail.picked.emit(stop), "section")
        made.setCheckable(True)
        made.setAutoExclusive(False)
        made.clicked.connect(lambda: made.setChecked(True))
        return made

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._title)
        self._status.setContentsMargins(12, 0, 0, 4)
        column.addWidget(self._status)
        for link in self._links.values():
            column.addWidget(link)
            link.hide()


class Rail(QWidget):
    """Lists the stages; says which page was picked."""

    picked = Signal(object)  # Stop

    def __init__(self, stages: tuple[Stage, ...], stops: tuple[Stop, ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 18, 14, 18)
        column.setSpacing(10)
        column.addWidget(label(_("Your case"), "h2"))
        self._blocks = []
        for stage in stages:
            block = _StageBlock(stage, [s for s in stops if s.stage is stage], self)
            self._blocks.append(block)
            column.addWidget(block)
        column.addStretch()

    def stage_words(self, number: int) -> str:
        """Return a stage's number and title, as a menu shows them."""
        return self._blocks[number - 1].words

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show how far every stage has come."""
        for block, progress in zip(self._blocks, evaluation.progress, strict=True):
            block.show_progress(progress)

    def show_current(self, current: Stop | None) -> None:
        """Mark the page that is open, and open its stage."""
        for block in self._blocks:
            block.show_current(current)
