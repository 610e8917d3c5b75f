"""One group: its diagram or the same as text, and the steps of a chain to write."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from sroi_app.guide.chain_words import chain_findings, marked_name, sentences
from sroi_app.guide.chains import GroupChains, Way
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import shortened
from sroi_app.model.outcomes import Outcome
from sroi_app.reports.charts.chain import ChainChart
from sroi_app.text import _
from ui.chain.steps import StepLines
from ui.chain.view import ChainView
from ui.flow import Flow
from ui.forms.choice_editors import Combo
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label

REDRAW_AFTER = 150  # milliseconds without a key
NARROW = 340  # pixels at 100 %
LONGEST = 70  # characters of an outcome's name in the list


class ChainCard(QFrame):
    """Shows the chains of one group, and says what a person wants with them."""

    wanted = Signal(object)  # Address of an answer
    written = Signal(object, object)  # Outcome, tuple of the lines
    rewritten = Signal(object, object)  # the same, as a step of its own
    left = Signal()
    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.view = ChainView()
        self.steps = StepLines()
        self._chains: GroupChains | None = None
        self._own: tuple[Finding, ...] = ()  # found in the chains themselves
        self._chosen = ""  # id of the outcome whose steps are shown
        self._as_text = False
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._title = label("", "h2")
        self._told = label("", "small")
        self._text = QVBoxLayout()
        self._lines: list[QLabel] = []
        self._findings: list[QLabel] = []
        self._said = QVBoxLayout()
        self._turn = button("", self.turn_steps, icon="pencil")
        self._editor = QWidget()
        self._choice = Combo()
        self._which = QWidget()
        self._pause = QTimer(self, interval=REDRAW_AFTER, singleShot=True)
        self._pause.timeout.connect(self._draw)
        self._build_choice()
        self._build()
        self._connect()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button under the name where there is no room beside it."""
        way = QBoxLayout.Direction
        narrow = event.size().width() < scaled(NARROW)
        self._head.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        super().resizeEvent(event)

    @property
    def editing(self) -> bool:
        """Whether the steps are open to be written."""
        return not self._editor.isHidden()

    def show_chains(self, chains: GroupChains, findings: Sequence[Finding]) -> None:
        """Show the chains of a group, and what is the matter with them."""
        if chains is not self._chains:
            self._own = tuple(chain_findings(chains))
        said = [one.sentence for one in (*findings, *self._own)]
        self._findings = _say(said, self._findings, self._said, "finding")
        if chains != self._chains:
            self._chains = chains
            self._title.setText(chains.name)
            self._show_steps()
            if self.steps.writing:
                self._pause.start()
            else:
                self._draw()

    def show_text(self, as_text: bool) -> None:
        """Show the chains as text in place of the diagram, or the diagram again."""
        self._as_text = as_text
        self.view.setVisible(not as_text)
        self._told.setVisible(not as_text)
        told = sentences(self._chains) if as_text and self._chains else ()
        self._lines = _say(told, self._lines, self._text, "")

    def _draw(self) -> None:
        self._pause.stop()
        if self._chains is not None:
            self.view.show_chart(ChainChart(self._chains))
            self.show_text(self._as_text)

    def open_steps(self, outcome: str, place: int | None = None) -> None:
        """Open the steps of an outcome, with the keyboard in one of them: where it was, unless
        `place` says."""
        self._open(True)
        if self._chains is not None:
            self._choose(next(way for way in self._chains.ways if way.outcome.id == outcome))
        self.steps.focus_step(self.steps.current if place is None else place)

    def turn_steps(self) -> None:
        """Open the steps, or put them away."""
        self._open(not self.editing)
        if self.editing and self._several:
            self._choice.setFocus()
        elif self.editing:
            self.steps.focus_step(0)

    def copy_text(self) -> None:
        """Put the chains on the clipboard as sentences."""
        if self._chains is not None:
            told = (self._chains.name, *sentences(self._chains))
            QGuiApplication.clipboard().setText("\n".join(told))

    def copy_picture(self) -> None:
        """Put the diagram on the clipboard."""
        from ui.picture import copy_picture

        if self.view.chart is not None:
            copy_picture(self.view.chart)

    def save_picture(self) -> None:
        """Save the diagram where the person says."""
        from ui.picture import save_picture

        if self.view.chart is not None:
            save_picture(self, self.view.chart, self.view.chart.title)

    @property
    def _several(self) -> bool:
        return self._chains is not None and len(self._chains.ways) > 1

    def _open(self, opened: bool) -> None:
        self._editor.setVisible(opened)
        self._turn.setText(_("Put the steps away") if opened else _("Write the steps"))
        if opened:
            self._show_steps()

    def _show_steps(self) -> None:
        """Show the steps of the chain that is chosen, while they are open."""
        way = self._way()
        if not self.editing or way is None or self._chains is None:
            return
        names = [shortened(marked_name(one.outcome), LONGEST) for one in self._chains.ways]
        if names != [self._choice.itemText(n) for n in range(self._choice.count())]:
            self._choice.clear()
            self._choice.addItems(names)
        self._choice.setCurrentIndex(self._chains.ways.index(way))
        self._which.setVisible(self._several)
        if self._chosen == way.outcome.id:
            self.steps.show_chain(way.outcome)
        else:
            self._chosen = way.outcome.id
            self.steps.begin(way.outcome)

    def _way(self) -> Way | None:
        """The chain whose steps are shown: the one chosen, else the first without any."""
        ways = self._chains.ways if self._chains else ()
        chosen = next((way for way in ways if way.outcome.id == self._chosen), None)
        untold = next((way for way in ways if not way.told), None)
        return chosen or untold or next(iter(ways), None)

    def _choose(self, way: Way) -> None:
        if self._chosen != way.outcome.id:
            self._chosen = way.outcome.id
            self.steps.begin(way.outcome)
        self._show_steps()

    def _outcome(self) -> Outcome | None:
        way = self._way()
        return way.outcome if way else None

    def _opened(self, key: str) -> None:
        if self.view.chains is not None:
            self.wanted.emit(self.view.chains.events[int(key)].at)

    def _connect(self) -> None:
        self.view.told.connect(self._told.setText)
        self.view.opened.connect(self._opened)
        self.steps.typed.connect(lambda lines: self.written.emit(self._outcome(), lines))
        self.steps.changed.connect(lambda lines: self.rewritten.emit(self._outcome(), lines))
        self.steps.left.connect(self.left)
        self.steps.grown.connect(self.grown)
        self._choice.activated.connect(self._pick)

    def _pick(self, number: int) -> None:
        if self._chains is not None:
            self._choose(self._chains.ways[number])

    def _build(self) -> None:
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._turn, 0, Qt.AlignmentFlag.AlignLeft)
        # Above the diagram, which changes its height while one writes.
        inside = QVBoxLayout(self._editor)
        inside.setContentsMargins(0, 0, 0, 10)
        inside.setSpacing(14)
        inside.addWidget(self._which)
        inside.addWidget(self.steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        nest(column, self._head)
        column.addWidget(self._editor)
        column.addWidget(self.view)
        column.addWidget(self._told)
        nest(column, self._text)
        nest(column, self._said)
        nest(column, self._ways_out())
        self._open(False)

    def _build_choice(self) -> None:
        words = label(_("Which change do they lead to?"), "hint")
        words.setBuddy(self._choice)
        self._choice.setAccessibleName(words.text())
        column = QVBoxLayout(self._which)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(words)
        column.addWidget(self._choice)

    def _ways_out(self) -> Flow:
        row = Flow()
        for words, act, icon in (
            (_("Save as a picture"), self.save_picture, "image"),
            (_("Copy as a picture"), self.copy_picture, "copy"),
            (_("Copy as text"), self.copy_text, "copy"),
        ):
            row.addWidget(button(words, act, "quiet", icon=icon))
        return row


def _say(
    texts: Sequence[str], labels: list[QLabel], column: QVBoxLayout, name: str
) -> list[QLabel]:
    """Show each text in a label of its own, using those that are there."""
    while len(labels) < len(texts):
        labels.append(label("", name))
        column.addWidget(labels[-1])
    for number, shown in enumerate(labels):
        shown.setVisible(number < len(texts))
        if number < len(texts):
            shown.setText(texts[number])
    return labels
