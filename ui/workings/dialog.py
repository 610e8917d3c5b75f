"""The dialog that works an answer out: first which way, then its few questions."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sroi_app.guide.names import outcome_name, shortened
from sroi_app.guide.schema import Question
from sroi_app.guide.workings.all import WORKINGS
from sroi_app.guide.workings.method import Method, Situation, Working
from sroi_app.model.address import Address
from sroi_app.model.edits import get
from sroi_app.text import _
from sroi_app.workspace import steps
from ui.announce import announce
from ui.dialogs.room import resize_within_screen
from ui.fit import fit_gaps
from ui.flow import Flow
from ui.guard import guarded
from ui.half_filled import HalfFilling
from ui.layouts import nest
from ui.look import look
from ui.tab_order import order_tabs
from ui.words import button, label
from ui.workings.form import WorkingForm
from ui.workings.kept import Kept, place_of
from ui.workings.shown import Shown
from ui.workings.sides import Sides
from ui.workings.way_list import WayList

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDTH, HEIGHT = 1000, 660  # pixels
LONGEST = 70  # characters of an outcome's name


def work_out_answer(window: "MainWindow", question: Question, way: str) -> None:
    """Let the person work out the answer to a question."""
    WorkOutDialog(window, question, WORKINGS[way]).open()


class WorkOutDialog(QDialog):
    """Lists the ways, asks what one needs, and fills the answer in. Esc leaves all as it is."""

    def __init__(self, window: "MainWindow", question: Question, working: Working) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Work it out"))
        self._window, self._question, self.working = window, question, working
        case, self._row = window.store.evaluation.case, Address(question.address.parts[:2])
        self.situation = Situation(case=case, outcome=get(case, self._row))
        document = window.store.workspace.document.id
        self._kept = Kept(document, self.situation.outcome, question.address)
        self.form: WorkingForm | None = None
        self.shown = Shown()
        self.sides = Sides(self.shown)
        self._use = button(_("Use this answer"), self.use, "primary")
        self._others = button(_("Other ways"), self.show_ways)
        self._ways = working.offered(self.situation)
        self._fillings = {method.id: self._filling(method) for method in working.methods}
        self._build()
        self._start()

    def show_ways(self) -> None:
        """List the ways there are, with what each one needs."""
        last = self.form.method.id if self.form else ""
        self.form = None
        parts: list[QWidget] = [label(self._name, "hint")]
        parts += [label(said, "finding") for said in self.working.notices(self.situation)]
        ways = WayList(self._ways, self.show_way)
        self._show(self.working.title, [*parts, label(self.working.intro), ways])
        ways.start(last)

    def show_way(self, method: Method) -> None:
        """Ask what one way needs."""
        form = self.form = WorkingForm(method, self.situation, self._kept.typed(method))
        form.changed.connect(self._work)
        form.changed.connect(self._hold)
        form.paused.connect(self._tell)
        form.entered.connect(self.use)
        form.grown.connect(self._grow)
        self._show(method.title, [label(self._wanted, "hint"), label(method.needs), form])
        self._work()
        self._hold()
        if form.asks:
            form.start()
            self._follow()
        else:
            self._use.setFocus()

    def use(self) -> None:
        """Fill the answer in, with its reason, as one step that can be undone."""
        worked = self.form.usable() if self.form else None
        if worked is None:
            self._follow()
            return
        store, address = self._window.store, self._question.address
        today = datetime.now(UTC).astimezone().date()
        words = _("Work out “{question}”").format(question=self._question.field.question)
        steps.use_working(store.workspace, self._row, worked, words, address, today)
        self.accept()
        self._window.desk.go_to_address(address)
        store.said.emit(_("{answer} Ctrl+Z takes it back.").format(answer=worked.answer))

    @guarded()
    def done(self, result: int) -> None:
        """Give the keyboard back to where it was in the window."""
        super().done(result)
        self._window.activateWindow()

    def _start(self) -> None:
        """Let the person choose, unless there is nothing to choose between, or it was begun."""
        begun = next(filter(self._was_begun, self._ways), None)
        if begun is not None:
            self.show_way(begun)
        elif len(self._ways) == 1 and not self.working.notices(self.situation):
            self.show_way(self._ways[0])
        else:
            self.show_ways()

    def _work(self) -> None:
        """Show what comes of what is typed now."""
        if self.form is not None:
            self.shown.show_result(self.form.result, self.form.reading.open, self._present())

    def _hold(self) -> None:
        """Have what is typed kept until the dialog is left."""
        if self.form is not None:
            self._fillings[self.form.method.id].hold(self.form.typed)

    def _was_begun(self, method: Method) -> bool:
        """Whether an earlier run left something of this very outcome, and of none before it."""
        return bool(self._fillings[method.id].found and self._kept.typed(method))

    def _filling(self, method: Method) -> HalfFilling:
        place = place_of(self._question.address, method)
        title = f"{self._wanted}: {method.title}"
        return HalfFilling(self._window.store.keeping, self, place, title)

    def _tell(self) -> None:
        """Let a screen reader speak what came of it."""
        announce(self, self.shown.words)

    def _present(self) -> str:
        """The answer there is already, as people read it."""
        value = get(self.situation.case, self._question.address)
        return self._question.field.kind.format(value)

    # How it is put together

    @property
    def _name(self) -> str:
        return shortened(outcome_name(self.situation.outcome), LONGEST)

    @property
    def _wanted(self) -> str:
        return _("{what}, for “{name}”").format(what=self.working.title, name=self._name)

    def _show(self, title: str, parts: list[QWidget]) -> None:
        """Show a title and what stands under it, from its top."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 22, 28, 16)
        column.setSpacing(10)
        for part in (label(title, "h2"), *parts):
            column.addWidget(part)
        column.addStretch()
        asking = self.form is not None
        self.sides.ask(inside, with_result=asking)
        self._use.setVisible(asking)
        self._others.setVisible(asking and len(self._ways) > 1)
        self._use.setDefault(asking)
        self._take_in()

    def _grow(self) -> None:
        self._take_in()
        self._follow()

    def _take_in(self) -> None:
        """Bring what was just made into reading order, and to the zoom."""
        # Tab begins where the widgets of a window do: the foot comes after what was just made.
        self._foot.setParent(None)
        self._whole.addWidget(self._foot)
        fit_gaps(self, look().zoom)
        order_tabs([self.sides, self._foot])

    def _build(self) -> None:
        self._foot = QWidget()
        row, buttons = QHBoxLayout(self._foot), Flow()
        row.setContentsMargins(28, 12, 28, 18)
        for made in (self._use, self._others, button(_("Close"), self.reject)):
            buttons.addWidget(made)
        nest(row, buttons)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.sides, 1)
        resize_within_screen(self, WIDTH, HEIGHT)

    def _follow(self) -> None:
        """Bring what has the keyboard into sight, once everything is in its place."""
        QTimer.singleShot(0, self, lambda: self.sides.follow(self.focusWidget()))
