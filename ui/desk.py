"""Where a case is worked on: stages on the left, one page in the middle, the result right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import by_address
from sroi_app.guide.registry import STAGES
from sroi_app.model.address import Address
from sroi_app.text import _
from ui.canvas import PageCanvas, SideCanvas
from ui.guard import guarded
from ui.pages.page import Page
from ui.pages.registry import make_page
from ui.pages.section_page import SectionPage
from ui.rail import Rail
from ui.result_panel import ResultPanel
from ui.route import Stop, all_stops, stop_for
from ui.store import Store
from ui.tab_order import order_tabs

RAIL_WIDTH = 292
PANEL_WIDTH = 372
WIDE_ENOUGH = 1120  # for stages, page and result side by side


class Desk(QWidget):
    """Shows one page at a time, each made when it is first opened; knows which one it is."""

    opened = Signal()  # a page of the case is open
    left = Signal()  # back from the first page
    pdf_wanted = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.stops = all_stops()
        self.rail = Rail(STAGES, self.stops)
        self.panel = ResultPanel()
        self.current: Stop | None = None
        self._left: Stop | None = None
        self._pages: dict[Stop, Page] = {}
        self._canvases: dict[Stop, PageCanvas] = {}
        self._stack = QStackedWidget()
        self._beside = SideCanvas(self.panel, PANEL_WIDTH)
        self._inner = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inner.addWidget(self._stack, 1)
        self._inner.addWidget(self._beside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(SideCanvas(self.rail, RAIL_WIDTH))
        row.addLayout(self._inner, 1)
        self.rail.picked.connect(self.go_to)
        self.panel.wanted.connect(self.go_to_address)
        store.changed.connect(self.show_evaluation)
        store.visited.connect(self.go_to_address)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the result under the page where there is no room for it beside."""
        super().resizeEvent(event)
        below = event.size().width() < WIDE_ENOUGH
        ways = QBoxLayout.Direction
        self._inner.setDirection(ways.TopToBottom if below else ways.LeftToRight)
        self._beside.lie_below(below)

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return None if self.current is None else self._pages[self.current]

    def go_to(self, stop: Stop) -> None:
        """Open a page; what was typed on the last one is kept already."""
        self._store.finish_typing()
        self._store.workspace.seal()
        self.current = stop
        page = self._page_for(stop)
        self._stack.setCurrentWidget(self._canvases[stop])
        self._canvases[stop].verticalScrollBar().setValue(0)
        self.rail.show_current(stop)
        self.opened.emit()
        self.show_evaluation(self._store.evaluation)
        order_tabs([self.rail, page, self.panel])
        page.start()

    def go_to_address(self, address: Address) -> None:
        """Open the page where something is asked for, and put the keyboard there."""
        stop = stop_for(self.stops, self._store.evaluation.case, address)
        if stop is not self.current:
            self.go_to(stop)
        page = self.page
        if page is not None and page.go_to(address):
            self._canvases[stop].follow_keyboard()

    def go_to_stage(self, number: int) -> None:
        """Open the first page of a stage."""
        self.go_to(
            next(
                stop
                for stop in self.stops
                if stop.stage is not None and stop.stage.number == number
            )
        )

    def go_to_page(self, page: str) -> None:
        """Open the first page of that id, such as "tasks" or "value-map"."""
        self.go_to(next(stop for stop in self.stops if stop.page == page))

    def step(self, by: int) -> None:
        """Go to the next page, or to the one before."""
        if self.current is None:
            return
        place = self.stops.index(self.current) + by
        if place < 0:
            self.left.emit()
        else:
            self.go_to(self.stops[min(place, len(self.stops) - 1)])

    def leave(self) -> None:
        """Close the page that is open."""
        self._store.finish_typing()
        self._left = self.current or self._left
        self.current = None

    def come_back(self) -> None:
        """Open the page again that was open last."""
        self.go_to(self._left or self.stops[0])

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show the case as it is now, if a page is open."""
        if self.page is not None:
            self.page.show_evaluation(evaluation, by_address(evaluation.findings))
            self.rail.show_evaluation(evaluation)
            self.panel.show_evaluation(evaluation)

    def _page_for(self, stop: Stop) -> Page:
        if stop not in self._pages:
            page = self._make_page(stop)
            self._pages[stop] = page
            self._canvases[stop] = PageCanvas(page, wide=page.wide)
            self._stack.addWidget(self._canvases[stop])
        return self._pages[stop]

    def _make_page(self, stop: Stop) -> Page:
        page = make_page(stop, self._store)
        page.forward.connect(lambda: self.step(1))
        page.back.connect(lambda: self.step(-1))
        page.wanted.connect(self.go_to_address)
        page.page_wanted.connect(self.go_to_page)
        page.stage_wanted.connect(self.go_to_stage)
        page.pdf_wanted.connect(self.pdf_wanted)
        page.top_wanted.connect(lambda: self._canvases[stop].verticalScrollBar().setValue(0))
        if isinstance(page, SectionPage):
            following = self.stops[self.stops.index(stop) + 1]
            page.name_next(_("Continue to “{page}”").format(page=following.title))
        return page
