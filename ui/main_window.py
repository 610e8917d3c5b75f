"""The frame: menus, the strip at the top, and either the welcome page or the desk."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sroi_app.case_names import ENDINGS
from sroi_app.text import _
from ui.actions import ACTIONS, AT_THE_TOP, IN_A_LOW_WINDOW, MENUS, STAGE_KEYS, STAGES_IN
from ui.guard import guarded
from ui.head import Head
from ui.headings import name_headings
from ui.look import look
from ui.pages.welcome_page import WelcomePage
from ui.words import button, label

if TYPE_CHECKING:
    from ui.appearance import Appearance
    from ui.desk import Desk
    from ui.files import Files
    from ui.store import Store

NAME = "SROI Case"
OURS = (*ENDINGS, ".pdf")
TABLES = (".xlsx", ".xlsm", ".csv", ".tsv")
NO_ROLE = 0  # QAction.MenuRole.NoRole, as the property takes it
LEAST_SIZE = QSize(640, 480)
_LOOKS = {"save": "", "pdf": "primary"}


class MainWindow(QMainWindow):
    """Painted first with the welcome page alone; `furnish` then brings everything else.

    So the window is there while the method, the sums and the files are still being loaded.
    """

    crashed = Signal(object, object, object)  # from any thread: kind, error, trace
    room_changed = Signal()  # another size, or another zoom

    store: "Store"
    files: "Files"
    desk: "Desk"
    appearance: "Appearance"

    def __init__(self) -> None:
        super().__init__()
        name_headings()
        self.furnished = False
        self.closes_at_once = False  # without asking: a mistake keeps it from asking
        self.welcome = WelcomePage()
        self._title = label(NAME, "title", wrap=False)
        self._example = label(_("Example: its figures are invented"), "example", wrap=False)
        self._saved = label("", "hint", wrap=False)
        self.actions_by_id: dict[str, QAction] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._stages: list[QAction] = []
        self._build()
        self._show_state("", working=False)
        if look().zoom != 1:  # what is laid out for 100 % needs no fitting before the first paint
            self._fit()
        self.welcome.start()

    def furnish(self, store: "Store", files: "Files", appearance: "Appearance") -> None:
        """Bring in the case, its files, its look, and the desk it is worked on."""
        from ui.desk import Desk
        from ui.doorways import examples
        from ui.meanwhile import Meanwhile

        self.store, self.files, self.desk = store, files, Desk(store)
        self.appearance = appearance
        files.window = self
        files.meanwhile = Meanwhile(self)
        self._sides.addWidget(self.desk)
        self.welcome.show_examples(examples())
        self._give_keys()
        self._give_buttons()
        self._connect()
        self._show_look()
        self.show_welcome()
        self.furnished = True

    def show_welcome(self) -> None:
        """Go to the page the program starts with."""
        from sroi_app.guide.names import case_title
        from sroi_app.model.case import Case
        from ui.doorways import recent

        self.desk.leave()
        case = self.store.evaluation.case
        self.welcome.show_present("" if case == Case() else case_title(case))
        self.welcome.show_recent(recent(self))
        self.welcome.offer_tour(not self.files.settings.tour_seen)
        self._sides.setCurrentWidget(self.welcome)
        self._refresh()
        self.welcome.start()

    def panes(self) -> list[QWidget]:
        """Return the parts of the window in the order they are read, each with its name."""
        page = self.desk.page
        named: dict[QWidget, str] = {self.welcome: _("Start")}
        if self.desk.current is not None and page is not None:
            named = {
                self._head: _("Top of the window"),
                self.desk.strip: _("Stages and result"),
                self.desk.rail: _("Stages"),
                page: page.title.text(),
                self.desk.panel: _("Result so far"),
            }
        for name, words in (("banner", _("About the file")), ("tour", _("A short tour"))):
            if (strip := self.findChild(QWidget, name)) is not None:
                named[strip] = words
        for pane, name in named.items():
            pane.setAccessibleName(name)
        return list(named)

    @guarded(refuses=True)
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        if self.closes_at_once or not self.furnished:
            event.accept()
            with suppress(Exception):  # something is broken already
                self._leave_nothing_behind()
        elif self.files.leaving.may_close():
            self.files.settings.remember_window(bytes(self.saveGeometry().data()).hex())
            self._leave_nothing_behind()
            event.accept()

    def _leave_nothing_behind(self) -> None:
        """Take away what others see of the open case: its mark, and copies opened elsewhere."""
        if self.furnished:
            self.store.workspace.attachments.forget_copies()
            self.files.meanwhile.leave()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.arrange()
        self.room_changed.emit()

    @guarded()
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a case, a PDF or a table that is dragged in from a folder, and nothing else."""
        if self.furnished and _dragged(event, (*OURS, *TABLES)) is not None:
            event.acceptProposedAction()

    @guarded()
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dragged(event, (*OURS, *TABLES))
        if path is not None:
            event.acceptProposedAction()
            # Not at once: while it asks about unsaved work, the folder would stand still.
            QTimer.singleShot(0, self, lambda: self._open(path))

    def _open(self, path: Path) -> None:
        if path.name.lower().endswith(OURS):
            self.files.open_path(path)
        else:
            from ui.importing.opening import show_map

            show_map(self, path)

    # What is shown

    def _refresh(self) -> None:
        from sroi_app.guide.names import case_title, shortened

        case, workspace = self.store.evaluation.case, self.store.workspace
        working = self.desk.current is not None
        self._example.setVisible(working and case.example)
        told = working or self.files.exports.busy
        self._saved.setText(self.files.safety.words() if told else "")
        title = shortened(case_title(case))
        words = "{case}"
        if workspace.read_only:
            words = _("{case} (to look only)") if workspace.path else _("{case} (copy from a PDF)")
        self._show_state(words.replace("{case}", title), working=working)
        self.setWindowModified(working and workspace.dirty)
        self._offer_password(working)
        self._offer("undo", workspace.undo_label, working)
        self._offer("redo", workspace.redo_label, working)

    def _show_state(self, title: str, *, working: bool) -> None:
        self._title.setText(title if working else NAME)
        self.setWindowTitle(f"{title}[*] – {NAME}" if working else NAME)
        self._example.setVisible(working and self._example.isVisibleTo(self))
        for name, action in self.actions_by_id.items():
            action.setEnabled(working or not ACTIONS[name].needs_case)
        for action in self._stages:
            action.setEnabled(working)
        self._head.offer(working)

    def _offer(self, name: str, what: str, working: bool) -> None:
        """Say what undo or redo would do."""
        action, text = self.actions_by_id[name], ACTIONS[name].text
        words = f"{text}: {what.replace('&', '&&')}" if what else text
        if action.text() != words:
            action.setText(words)
        action.setEnabled(working and bool(what))
        self._buttons[name].setEnabled(action.isEnabled())

    def _offer_password(self, working: bool) -> None:
        """A case that has a password can change it, and lose it."""
        protect, lay_open = self.actions_by_id["protect"], self.actions_by_id["lay_open"]
        protected = working and self.store.workspace.protecting.protected
        spec = ACTIONS["protect"].text
        protect.setText(_("Change the pass&word…") if protected else spec)
        protect.setEnabled(working and not self.store.workspace.read_only)
        lay_open.setVisible(protected)

    def _show_desk(self) -> None:
        self._sides.setCurrentWidget(self.desk)
        self._refresh()

    def _show_look(self) -> None:
        """Bring everything to the zoom there is now."""
        self._fit()
        self._head.arrange()
        self.desk.show_look()
        self.room_changed.emit()

    def _fit(self) -> None:
        from ui.fit import fit_gaps

        fit_gaps(self._whole, look().zoom)

    # How it is put together

    def _build(self) -> None:
        self.resize(1320, 860)
        self.setMinimumSize(LEAST_SIZE)
        self.setAcceptDrops(True)
        self._sides = QStackedWidget()
        self._sides.addWidget(self.welcome)
        self._make_actions()
        self._whole = QWidget()
        self._whole.setObjectName("page")
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = Head(self._title, self._example, self._saved)
        column.addWidget(self._head)
        column.addWidget(self._sides, 1)
        self.setCentralWidget(self._whole)

    def _give_buttons(self) -> None:
        from ui.action_icons import give_icons

        for name in AT_THE_TOP:
            trigger = self.actions_by_id[name].trigger
            self._buttons[name] = button(ACTIONS[name].button, trigger, _LOOKS.get(name, "tool"))
        staying = [self._buttons[name] for name in IN_A_LOW_WINDOW]
        self._head.take(list(self._buttons.values()), staying)
        give_icons(self.actions_by_id, self._buttons)

    def _make_actions(self) -> None:
        for name, spec in ACTIONS.items():
            action = QAction(self)  # with its words it would load all of QIcon to choose between
            action.setText(spec.text)
            action.setProperty("menuRole", NO_ROLE)
            self.actions_by_id[name] = action
        for title, entries in MENUS:
            menu = self.menuBar().addMenu(title)
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self.actions_by_id[entry])
            if title == STAGES_IN:
                self._stages = [QAction(self) for _key in STAGE_KEYS]
                menu.addActions(self._stages)

    def _give_keys(self) -> None:
        """Keys come with what they do: making a key sequence loads the whole of `Qt`."""
        for name, action in self.actions_by_id.items():
            action.setShortcuts([QKeySequence(keys) for keys in ACTIONS[name].keys.split(";")])
        for keys, action in zip(STAGE_KEYS, self._stages, strict=True):
            action.setShortcut(QKeySequence(keys))

    def _connect(self) -> None:
        """Every connection between the parts, in one place."""
        from ui.elsewhere import Elsewhere
        from ui.proof import check_pdf
        from ui.tour import start_tour
        from ui.verbs import verbs
        from ui.ways import open_list_way, open_way

        desk, files, store = self.desk, self.files, self.store
        for name, act in verbs(self).items():
            self.actions_by_id[name].triggered.connect(lambda _on=False, act=act: act())
        for number, action in enumerate(self._stages, 1):
            action.setText(desk.rail.stage_words(number))
            action.triggered.connect(lambda _on=False, n=number: desk.go_to_stage(n))

        self.welcome.back_wanted.connect(desk.come_back)
        self.welcome.new_wanted.connect(files.new)
        self.welcome.open_wanted.connect(files.open)
        self.welcome.import_wanted.connect(self.actions_by_id["import"].trigger)
        self.welcome.file_wanted.connect(files.open_path)
        self.welcome.example_wanted.connect(files.open_example)
        self.welcome.tour_wanted.connect(lambda: start_tour(self))

        desk.opened.connect(self._show_desk)
        desk.left.connect(self.show_welcome)
        desk.pdf_wanted.connect(files.exports.export_pdf)
        desk.way_wanted.connect(lambda question, way: open_way(self, question, way))
        desk.list_way_wanted.connect(lambda way: open_list_way(self, way))

        self.appearance.changing.connect(desk.forget_hidden)
        self.appearance.changed.connect(self._show_look)

        files.opened.connect(lambda: desk.go_to(desk.stops[0]))
        files.pdf_chosen.connect(lambda path: check_pdf(self, path))
        files.safety.changed.connect(self._refresh)
        files.exports.page_wanted.connect(desk.go_to_page)
        store.changed.connect(lambda _evaluation: self._refresh())
        store.kept.connect(files.safety.note_kept)
        store.not_kept.connect(files.safety.note_not_kept)
        store.refused.connect(files.safety.note_refused)
        store.said.connect(files.safety.say)
        Elsewhere(self)


def _dragged(event: QDropEvent, endings: tuple[str, ...]) -> Path | None:
    """The one file that is dragged, if it is of a kind that is taken."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].name.lower().endswith(endings) else None
