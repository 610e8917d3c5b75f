"""The evidence register: how much rests on something measured, the files, and every number."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from sroi_app.case_names import is_case
from sroi_app.evaluation import Evaluation
from sroi_app.guide.firmness import measured_share
from sroi_app.guide.firmness_words import measured_words
from sroi_app.guide.gaps import gaps
from sroi_app.guide.register import register_of
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.text import _
from ui.dialogs.file_name import ask_file_name
from ui.dialogs.supports import choose_supports
from ui.guard import guarded
from ui.opening import open_file, save_copy
from ui.pages.gap_list import GapList
from ui.pages.page import Findings, Page
from ui.register.drop_zone import DropZone
from ui.register.file_details import FileDetails
from ui.register.file_list import FileList
from ui.register.number_list import NumberList
from ui.route import TITLES
from ui.store import Store
from ui.words import label, reveal

AT_FIRST = 3  # gaps: files and numbers come below them
GAPS_HANG_ON = ("outcomes", "inputs", "scope", "unreadable")
ATTACHMENTS = Address(("attachments",))


class RegisterPage(Page):
    """Files can be dropped anywhere on it; each says what it shows, each number what shows it."""

    def __init__(self, store: Store, place: str) -> None:
        super().__init__(place, TITLES["register"])
        self._store = store
        self._evaluation: Evaluation | None = None
        self._weighed: Case | None = None  # whose gaps are shown
        self._findings: Findings = {}
        self._register = register_of(Case())
        self._measured = label("", "answer")
        self._gaps = GapList(AT_FIRST)
        self.zone, self.files, self.details = DropZone(), FileList(), FileDetails()
        self.numbers = NumberList()
        self.setAcceptDrops(True)
        self._build()
        self._connect()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the register as it is."""
        self._evaluation, self._findings = evaluation, findings
        self._measured.setText(measured_words(measured_share(evaluation)))
        self._show_gaps(evaluation)
        self._register = register_of(evaluation.case, self._register)
        self.files.show_files(evaluation.case.attachments, self._register)
        reveal(self.files, bool(evaluation.case.attachments))
        self._show_details()
        self.numbers.show_register(self._register)

    def start(self) -> None:
        """Put the keyboard where files are added."""
        self.zone.choose.setFocus()

    def holds(self, address: Address) -> bool:
        """Whether an address is that of a file."""
        return address.within(ATTACHMENTS)

    def go_to(self, address: Address) -> bool:
        """Pick a file, and put the keyboard on it or on what is asked about it."""
        if not self.holds(address):
            return False
        self.files.pick(Address(address.parts[:2]))
        row = self.details.row_at(address)
        if row is not None and self.details.isVisible():
            row.editor.target.setFocus()
        elif self.files.isVisible():
            self.files.setFocus()
        else:
            self.zone.choose.setFocus()
        return True

    # What is dropped

    @guarded()
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files; a case is the window's to open."""
        if _dropped(event):
            event.acceptProposedAction()
            self.zone.light(True)

    @guarded()
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.zone.light(False)

    @guarded()
    def dropEvent(self, event: QDropEvent) -> None:
        paths = _dropped(event)
        self.zone.light(False)
        if paths:
            event.acceptProposedAction()
            # Not at once: while it asks about pictures, the folder would stand still.
            QTimer.singleShot(0, self, lambda: self._store.adding.add(self, paths))

    # What is done with a file

    def _open(self) -> None:
        file = self.files.current
        if file is not None and self._store.workspace.attachments.is_there(file):
            open_file(self, self._store, file)

    def _choose_supports(self, file: Address) -> None:
        self._store.finish_typing()
        case = self._store.workspace.case
        chosen = choose_supports(self.window(), case, get(case, file))
        if chosen is not None:
            self._store.workspace.attachments.support(file, chosen)

    def _rename(self, file: Address) -> None:
        self._store.finish_typing()
        keeping, before = self._store.keeping, get(self._store.workspace.case, file).name
        name = ask_file_name(self.window(), keeping, f"file-name {file}", before)
        if name is not None:
            self._store.workspace.attachments.rename(file, name)

    def _remove(self, file: Address) -> None:
        self._store.finish_typing()
        name = get(self._store.workspace.case, file).name
        self._store.workspace.attachments.detach(file)
        self._store.said.emit(_("Removed “{name}”. Undo brings it back.").format(name=name))
        (self.files if self.files.isVisible() else self.zone.choose).setFocus()

    # Inner

    def _show_gaps(self, evaluation: Evaluation) -> None:
        """Work out what hangs on what, unless only something about a file has changed."""
        case, before = evaluation.case, self._weighed
        if before is not None and all(getattr(case, p) is getattr(before, p) for p in GAPS_HANG_ON):
            return
        self._weighed = case
        found = gaps(evaluation) if case.outcomes else ()
        self._gaps.setVisible(bool(found))
        self._gaps.show_gaps(found)

    def _show_details(self) -> None:
        file = self.files.current
        reveal(self.details, file is not None)
        if file is None or self._evaluation is None:
            return
        there = self._store.workspace.attachments.is_there(file)
        self.details.show_file(self._evaluation, self._findings, file, self._register, there)

    def _show_adding(self) -> None:
        self.zone.say(self._store.adding.words)

    def _show_added(self, file: Address) -> None:
        """Pick what has come in, unless somebody is just telling about another file."""
        if self.details.isAncestorOf(self.focusWidget() or self):
            return
        self.files.pick(file)
        if self.isVisible():
            self.wanted.emit(file)  # the page scrolls to it

    def _connect(self) -> None:
        store, details = self._store, self.details
        self._gaps.wanted.connect(self.wanted)
        self.numbers.wanted.connect(self.wanted)
        self.numbers.grown.connect(self.take_in)
        self.zone.choose_wanted.connect(lambda: store.adding.choose(self))
        self.zone.stop_wanted.connect(store.adding.stop)
        store.adding.changed.connect(self._show_adding)
        store.adding.added.connect(self._show_added)
        store.acting.connect(details.finish)
        self.files.picked.connect(lambda _file: self._show_details())
        self.files.itemActivated.connect(lambda _item: self._open())
        details.wanted.connect(self.wanted)
        details.typed.connect(store.type)
        details.half_typed.connect(store.hold)
        details.chosen.connect(store.choose)
        details.choose_wanted.connect(self._choose_supports)
        details.open_wanted.connect(lambda _file: self._open())
        details.copy_wanted.connect(lambda file: save_copy(self, store, file))
        details.rename_wanted.connect(self._rename)
        details.remove_wanted.connect(self._remove)

    def _build(self) -> None:
        column = self.column
        column.addWidget(self._measured)
        column.addWidget(label(_MEASURED, "hint"))
        column.addWidget(self._gaps)
        column.addSpacing(14)
        column.addWidget(label(_("Files behind the numbers"), "h2"))
        for part in (self.zone, self.files, self.details):
            column.addWidget(part)
        column.addSpacing(14)
        column.addWidget(label(_("Number by number"), "h2"))
        column.addWidget(self.numbers)
        column.addSpacing(8)
        self.add_foot()


_MEASURED = _(
    "Measured means that the number of people was, or comes from your own records. Harms and "
    "outcomes without a price are left aside."
)


def _dropped(event: QDropEvent) -> list[Path]:
    """The files that are dragged; none where it is one case, which is to be opened."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    one_case = len(paths) == 1 and is_case(paths[0])
    return [] if one_case else paths
