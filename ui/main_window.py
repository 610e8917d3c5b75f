"""The frame: stages on the left, one page in the middle, the result on the right."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sroi_app.evaluation import Evaluation
from sroi_app.guide.names import case_title
from sroi_app.guide.registry import STAGES
from sroi_app.model.address import Address
from sroi_app.text import _
from ui.actions import ACTIONS, MENUS
from ui.files import Files
from ui.guard import guarded
from ui.pages.readiness_page import ReadinessPage
from ui.pages.result_page import ResultPage
from ui.pages.section_page import SectionPage, group_findings
from ui.pages.welcome_page import WelcomePage
from ui.rail import Rail
from ui.result_panel import ResultPanel
from ui.route import Stop, all_stops, stop_for
from ui.store import Store
from ui.words import button, label

RAIL_WIDTH = 292
PANEL_WIDTH = 372
PAGE_WIDTH = 780

Page = SectionPage | ResultPage | ReadinessPage


class MainWindow(QMainWindow):
    """Everything a person sees; knows which page is open."""

    crashed = Signal(object, object, object)  # from any thread: kind, error, trace

    def __init__(self, store: Store, files: Files) -> None:
        super().__init__()
        self.store = store
        self.files = files
        self.stops = all_stops()
        self.rail = Rail(STAGES, self.stops)
        self.panel = ResultPanel()
        self.welcome = WelcomePage(files.examples())
        self.current: Stop | None = None
        self._pages: dict[Stop, Page] = {}
        self._canvases: dict[Stop, QScrollArea] = {}
        self._stack = QStackedWidget()
        self._title = label("", "title", wrap=False)
        self._example = label(_("Example: its figures are invented"), "example", wrap=False)
        self._saved = label("", "hint", wrap=False)
        self.actions_by_id: dict[str, QAction] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._build()
        self._connect()
        self.show_welcome()

    # Where we are

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return self._pages[self.current] if self.current is not None else None

    def show_welcome(self) -> None:
        """Go to the page the program starts with."""
        self.current = None
        self.welcome.show_recent(self.files.recent())
        self._sides.setCurrentWidget(self.welcome)
        self._refresh_frame(self.store.evaluation)
        self.welcome.start()

    def go_to(self, stop: Stop) -> None:
        """Open a page; what was typed on the last one is kept already."""
        self.store.workspace.seal()
        self.current = stop
        page = self._page_for(stop)
        self._sides.setCurrentWidget(self._work)
        self._stack.setCurrentWidget(self._canvases[stop])
        self._canvases[stop].verticalScrollBar().setValue(0)
        self.rail.show_current(stop)
        self._refresh(self.store.evaluation)
        page.start()

    def go_to_address(self, address: Address) -> None:
        """Open the page where something is asked for, and put the keyboard there."""
        stop = stop_for(self.stops, self.store.evaluation.case, address)
        if stop is not self.current:
            self.go_to(stop)
        page = self.page
        if isinstance(page, SectionPage):
            page.go_to(address)
            if focused := page.focusWidget():
                self._canvases[stop].ensureWidgetVisible(focused, 0, 120)

    def go_to_first(self) -> None:
        """Open the first page of the case."""
        self.go_to(self.stops[0])

    # What is shown

    def _refresh(self, evaluation: Evaluation) -> None:
        self._refresh_frame(evaluation)
        if self.page is not None:
            self.page.show_evaluation(evaluation, group_findings(evaluation))
            self.rail.show_evaluation(evaluation)
            self.panel.show_evaluation(evaluation)

    def _refresh_frame(self, evaluation: Evaluation) -> None:
        workspace, open_ = self.store.workspace, self.current is not None
        title = case_title(evaluation.case)
        self._title.setText(title if open_ else "SROI Case")
        self._example.setVisible(open_ and evaluation.case.example)
        self._saved.setText(self.files.state_words() if open_ else "")
        self.setWindowTitle(f"{title}[*] – SROI Case" if open_ else "SROI Case")
        self.setWindowModified(open_ and workspace.dirty)
        labels = {"undo": workspace.undo_label, "redo": workspace.redo_label}
        for name, action in self.actions_by_id.items():
            spec = ACTIONS[name]
            action.setEnabled(open_ or not spec.needs_case)
            if name in labels:
                action.setEnabled(open_ and bool(labels[name]))
                action.setText(f"{spec.text}: {labels[name]}" if labels[name] else spec.text)
            if name in self._buttons:
                self._buttons[name].setEnabled(action.isEnabled())
                self._buttons[name].setVisible(open_)

    def _page_for(self, stop: Stop) -> Page:
        if stop not in self._pages:
            page = self._make_page(stop)
            self._pages[stop] = page
            self._canvases[stop] = _canvas(page)
            self._stack.addWidget(self._canvases[stop])
        return self._pages[stop]

    def _make_page(self, stop: Stop) -> Page:
        page: Page
        words = _("Stage {number} of 6: {title}").format(
            number=stop.stage.number, title=stop.stage.title
        )
        if stop.section is not None:
            page = SectionPage(self.store, stop.stage, stop.section)
            self._name_next(page, stop)
            page.forward.connect(lambda: self._step(1))
        elif stop.stage.page == "result":
            page = ResultPage(words)
            page.forward.connect(lambda: self._step(1))
        else:
            page = ReadinessPage(words)
            page.wanted.connect(self.go_to_address)
            page.pdf_wanted.connect(self.files.export_pdf)
        page.back.connect(lambda: self._step(-1))
        return page

    def _name_next(self, page: SectionPage, stop: Stop) -> None:
        following = self.stops[self.stops.index(stop) + 1]
        page.name_next(_("Continue to “{page}”").format(page=following.title))

    def _step(self, by: int) -> None:
        if self.current is None:
            return
        place = self.stops.index(self.current) + by
        if place < 0:
            self.show_welcome()
        else:
            self.go_to(self.stops[min(place, len(self.stops) - 1)])

    # How it is put together

    def _build(self) -> None:
        self.resize(1320, 860)
        self.setMinimumSize(QSize(980, 600))
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail_area = _side(self.rail, RAIL_WIDTH)
        self._panel_area = _side(self.panel, PANEL_WIDTH)
        row.addWidget(self._rail_area)
        row.addWidget(self._stack, 1)
        row.addWidget(self._panel_area)
        self._sides = QStackedWidget()
        self._sides.addWidget(self.welcome)
        self._sides.addWidget(self._work)
        self._make_actions()
        whole = QWidget()
        whole.setObjectName("page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._sides, 1)
        self.setCentralWidget(whole)

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("head")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 10, 24, 10)
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self._example)
        row.addStretch()
        row.addWidget(self._saved)
        for name in ("undo", "redo", "save", "pdf"):
            made = button(ACTIONS[name].button, self.actions_by_id[name].trigger)
            made.setObjectName("primary" if name == "pdf" else "")
            self._buttons[name] = made
            row.addWidget(made)
        return head

    def _make_actions(self) -> None:
        for name, spec in ACTIONS.items():
            action = QAction(spec.text, self)
            action.setShortcut(QKeySequence(spec.keys))
            action.setMenuRole(QAction.MenuRole.NoRole)
            self.actions_by_id[name] = action
        for title, entries in MENUS:
            menu = self.menuBar().addMenu(title)
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self.actions_by_id[entry])
        self._add_stages(self.menuBar().addMenu(_("&Go to")))

    def _add_stages(self, menu: QMenu) -> None:
        for stage in STAGES:
            first = next(stop for stop in self.stops if stop.stage is stage)
            action = menu.addAction(f"{stage.number}. {stage.title}")
            action.setShortcut(QKeySequence(f"Alt+{stage.number}"))
            action.triggered.connect(lambda _on=False, stop=first: self._go_from_menu(stop))

    def _go_from_menu(self, stop: Stop) -> None:
        if self.current is not None:
            self.go_to(stop)

    def _connect(self) -> None:
        """Every connection between the parts, in one place."""
        act = self.actions_by_id
        act["new"].triggered.connect(lambda: self.files.new())
        act["open"].triggered.connect(lambda: self.files.open())
        act["home"].triggered.connect(lambda: self.show_welcome())
        act["save"].triggered.connect(lambda: self.files.save())
        act["save_as"].triggered.connect(lambda: self.files.save_as())
        act["pdf"].triggered.connect(lambda: self.files.export_pdf())
        act["quit"].triggered.connect(lambda: self.close())
        act["undo"].triggered.connect(lambda: self.store.undo())
        act["redo"].triggered.connect(lambda: self.store.redo())
        act["next"].triggered.connect(lambda: self._step(1))
        act["previous"].triggered.connect(lambda: self._step(-1))

        self.welcome.new_wanted.connect(self.files.new)
        self.welcome.open_wanted.connect(self.files.open)
        self.welcome.file_wanted.connect(self.files.open_path)
        self.welcome.example_wanted.connect(self.files.open_example)

        self.rail.picked.connect(self.go_to)
        self.panel.wanted.connect(self.go_to_address)

        self.files.opened.connect(self.go_to_first)
        self.files.state_changed.connect(lambda: self._refresh_frame(self.store.evaluation))
        self.store.changed.connect(self._refresh)
        self.store.visited.connect(self.go_to_address)
        self.store.kept.connect(self.files.note_kept)

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        # Refuse first: if asking fails, the window must not close over unsaved work.
        event.ignore()
        if self.files.may_leave():
            self.files.remember_window(bytes(self.saveGeometry().data()).hex())
            event.accept()


def _canvas(page: QWidget) -> QScrollArea:
    """A page in a column of readable width that scrolls."""
    inside = QWidget()
    inside.setObjectName("canvas")
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, 0, 0)
    page.setMaximumWidth(PAGE_WIDTH)
    row.addWidget(page, 1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def _side(widget: QWidget, width: int) -> QScrollArea:
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFixedWidth(width)
    area.setWidget(widget)
    return area
