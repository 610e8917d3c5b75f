"""Where a case is worked on: stages on the left, one page in the middle, the result right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QWidget

from sroi_app.evaluation import Evaluation
from sroi_app.guide.registry import STAGES
from sroi_app.model.address import Address
from sroi_app.text import _
from ui.canvas import PageCanvas, SideCanvas
from ui.guard import guarded
from ui.pages.readiness_page import ReadinessPage
from ui.pages.result_page import ResultPage
from ui.pages.section_page import SectionPage, group_findings
from ui.rail import Rail
from ui.result_panel import ResultPanel
from ui.route import Stop, all_stops, stop_for
from ui.store import Store
from ui.tab_order import order_tabs

RAIL_WIDTH = 292
PANEL_WIDTH = 372
WIDE_ENOUGH = 1120  # for stages, page and result side by side

Page = SectionPage | ResultPage | ReadinessPage


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
        if isinstance(page, SectionPage):
            page.go_to(address)
            self._canvases[stop].follow_keyboard()

    def go_to_stage(self, number: int) -> None:
        """Open the first page of a stage."""
        self.go_to(next(stop for stop in self.stops if stop.stage.number == number))

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
            self.page.show_evaluation(evaluation, group_findings(evaluation))
            self.rail.show_evaluation(evaluation)
            self.panel.show_evaluation(evaluation)

    def _page_for(self, stop: Stop) -> Page:
        if stop not in self._pages:
            page = self._make_page(stop)
            self._pages[stop] = page
            self._canvases[stop] = PageCanvas(page)
            self._stack.addWidget(self._canvases[stop])
        return self._pages[stop]

    def _make_page(self, stop: Stop) -> Page:
        page = self._page_of_its_own(stop) if stop.section is None else self._section_page(stop)
        page.back.connect(lambda: self.step(-1))
        return page

    def _section_page(self, stop: Stop) -> Page:
        assert stop.section is not None  # noqa: S101 - for the type checker
        page = SectionPage(self._store, stop.stage, stop.section)
        following = self.stops[self.stops.index(stop) + 1]
        page.name_next(_("Continue to “{page}”").format(page=following.title))
        page.forward.connect(lambda: self.step(1))
        page.row_wanted.connect(lambda: self._canvases[stop].verticalScrollBar().setValue(0))
        return page

    def _page_of_its_own(self, stop: Stop) -> Page:
        words = _("Stage {number} of 6: {title}").format(
            number=stop.stage.number, title=stop.stage.title
        )
        if stop.stage.page == "result":
            result = ResultPage(words)
            result.forward.connect(lambda: self.step(1))
            return result
        readiness = ReadinessPage(words)
        readiness.wanted.connect(self.go_to_address)
        readiness.pdf_wanted.connect(self.pdf_wanted)
        return readiness
