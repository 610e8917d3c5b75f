"""Where a case is worked on: stages on the left, one page in the middle, the result right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from shiboken6 import delete

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import by_address
from sroi_app.guide.registry import STAGES
from sroi_app.model.address import Address
from ui.canvas import PageCanvas
from ui.fit import fit_gaps
from ui.look import look
from ui.pages.page import Page
from ui.pages.registry import make_page
from ui.place_news import PlaceNews
from ui.rail import Rail
from ui.result.said_range import said_range_in
from ui.result_panel import ResultPanel
from ui.route import Stop, all_stops, stop_for, stop_of
from ui.sides import Sides
from ui.store import Store
from ui.tab_order import order_tabs


class Desk(QWidget):
    """Shows one page at a time, each made when it is first opened; knows which one it is."""

    opened = Signal()  # a page of the case is open
    left = Signal()  # back from the first page
    pdf_wanted = Signal()
    way_wanted = Signal(object, str)  # Question, the id of another way to its answer
    list_way_wanted = Signal(str)  # the id of another way to rows of a list

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.stops = all_stops()
        self.rail = Rail(STAGES, self.stops)
        self.panel = ResultPanel(lambda: store.workspace.document.id, lambda: said_range_in(store))
        self.current: Stop | None = None
        self._left: Stop | None = None
        self._pages: dict[Stop, Page] = {}
        self._canvases: dict[Stop, PageCanvas] = {}
        self._news = PlaceNews(self)
        self._stack = QStackedWidget()
        self._sides = Sides(self.rail, self._stack, self.panel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sides)
        self.rail.picked.connect(self._pick)
        self.panel.wanted.connect(self.go_to_address)
        self._sides.result_lies_below.connect(self.panel.lie_below)
        store.changed.connect(self.show_evaluation)
        store.simulating.changed.connect(self._follow_range)
        store.visited.connect(self.go_to_address)

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return None if self.current is None else self._pages[self.current]

    @property
    def stages(self) -> QWidget:
        """The stages, or what brings them out where there is no room for them."""
        return self._sides.stages

    @property
    def strip(self) -> QWidget:
        """What brings out the stages and the result where they are folded away."""
        return self._sides.strip

    def forget_hidden(self) -> None:
        """Give up every page but the one that is open; they are made anew when they are opened.

        Dressing them all in other colours was measured to take a second and more.
        """
        for stop in [stop for stop in self._pages if stop is not self.current]:
            del self._pages[stop]
            delete(self._canvases.pop(stop))

    def show_look(self) -> None:
        """Divide the desk anew, and show the case at the sizes there are now."""
        self._store.finish_typing()
        self._sides.arrange()
        self.show_evaluation(self._store.evaluation)
        if self.current is not None:
            self._canvases[self.current].follow_keyboard()

    def go_to(self, stop: Stop) -> None:
        """Open a page; what was typed on the last one is kept already."""
        self._store.finish_typing()
        self.current = stop
        page = self._page_for(stop)
        self._stack.setCurrentWidget(self._canvases[stop])
        self._canvases[stop].open()
        self.rail.show_current(stop)
        self.opened.emit()
        self.show_evaluation(self._store.evaluation)
        self._sides.make_way(page.needs_room)  # and other words stand in the stages now
        order_tabs([self._sides.strip, self.rail, page, self.panel])
        fit_gaps(page, look().zoom)
        page.start()
        self._news.hear(page.place)

    def go_to_address(self, address: Address) -> None:
        """Open the page where something is asked for, and put the keyboard there."""
        stop = self.current
        if stop is None or not self._pages[stop].holds(address):
            known = self._store.evaluation
            tested = known.result.headline is not None
            stop = stop_for(self.stops, known.case, address, tested=tested)
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
            self._say_result()

    def _follow_range(self) -> None:
        if self.page is not None:
            self.panel.follow_range()
            self._say_result()

    def _say_result(self) -> None:
        """Keep the figures in sight where the panel is folded away.

        Where there is no room for the range of the ratio, there is none for the ratio either.
        """
        total, ratio = self.panel.total.text(), self.panel.ratio.text()
        if said := said_range_in(self._store).brief:
            ranged = f"{ratio}  ·  {said}"
            self._sides.say_result(f"{total}  ·  {ranged}", ranged, total)
        else:
            self._sides.say_result(f"{total}  ·  {ratio}")

    def _pick(self, stop: Stop) -> None:
        self._sides.put_away()
        self.go_to(stop)

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
        page.task_wanted.connect(lambda task: self.go_to(stop_of(self.stops, task)))
        page.page_wanted.connect(self.go_to_page)
        page.stage_wanted.connect(self.go_to_stage)
        page.pdf_wanted.connect(self.pdf_wanted)
        page.way_wanted.connect(self.way_wanted)
        page.list_way_wanted.connect(self.list_way_wanted)
        page.working_wanted.connect(self.panel.open_working)
        page.top_wanted.connect(lambda: self._canvases[stop].show_top())
        page.top_wanted.connect(lambda: self._news.hear(page.place))
        following = self.stops[self.stops.index(stop) + 1 :][:1]
        for next_stop in following:
            page.name_next(next_stop.title)
        return page
