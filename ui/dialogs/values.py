"""The value library: look for a value, read all about it, and use it for an outcome."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from sroi_app.errors import AppError
from sroi_app.guide.choosing import obstacle, whose_change
from sroi_app.guide.names import shortened
from sroi_app.library.own_values import code_of
from sroi_app.library.unit_values import UnitValue
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.text import _
from sroi_app.workspace import steps
from sroi_app.workspace.catalogue import Catalogue, open_catalogue
from sroi_app.workspace.shelf import remove_value
from ui.dialogs.messages import ask, show_problem
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.guard import guarded
from ui.layouts import nest
from ui.look import scaled
from ui.pages.section_page import SectionPage
from ui.tab_order import order_tabs
from ui.values.about import about
from ui.values.card_view import CardView, Shown
from ui.values.outcome_choice import OutcomeChoice
from ui.values.search_side import SearchSide
from ui.values.sheet_area import SheetArea
from ui.values.words import nothing_found, to_begin_with
from ui.words import button, label

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDTH, HEIGHT = 1120, 760  # pixels
BESIDE = 860  # pixels: in a narrower dialog the card stands under the list
LEAST_CARD = 240  # pixels of its height, where it stands under the list
PRICE = "proxy/description"


def show_values(window: "MainWindow", outcome: Address | None = None) -> None:
    """Let the person look for a value, for an outcome if there is one at hand."""
    window.store.finish_typing()
    ValuesDialog(window, outcome).open()


def show_values_here(window: "MainWindow") -> None:
    """Let the person look for a value, for the outcome whose questions are open, if any are."""
    page = window.desk.page
    step = page.step if isinstance(page, SectionPage) else None
    show_values(window, None if step is None else step.place)


class ValuesDialog(QDialog):
    """Typing looks, arrows choose, Enter uses, Esc leaves all as it is."""

    def __init__(self, window: "MainWindow", outcome: Address | None = None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._catalogue: Catalogue | None = None
        self.side = SearchSide()
        self.card = CardView()
        self.outcomes = OutcomeChoice(self._case, outcome)
        self._go = button("", self.go, "primary")
        self._type = button(_("Type your own value"), self._type_own)
        self._aside = label("", "finding")
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        own = button(_("Your own lists…"), self._show_own_lists)
        self._buttons = (self._go, self._type, own, button(_("Close"), self.reject))
        self._build()
        self._connect()
        resize_within_screen(self, WIDTH, HEIGHT)
        self.side.line.setFocus()
        self._open_library()

    @property
    def outcome(self) -> Address | None:
        """The outcome a value is looked for; None while one only looks round."""
        return self.outcomes.outcome

    @property
    def ready(self) -> bool:
        """Whether the library is open."""
        return self._catalogue is not None

    def go(self) -> None:
        """Use the value that is picked, or look into the theme that is."""
        entry = self.side.entry
        if entry is None:
            return
        if entry.theme:
            self.side.filters.choose_theme(entry.theme)
            self.side.line.setFocus()
        elif entry.value is not None and self._may_use(entry.value):
            self._use(entry.value)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card under the list where there is no room for it beside."""
        super().resizeEvent(event)
        self._arrange()

    @guarded()
    def done(self, result: int) -> None:
        """Give the keyboard back to where it was in the window."""
        super().done(result)
        self._window.activateWindow()

    def _open_library(self) -> None:
        folders = self._window.store.workspace.folders
        self._window.store.reading.run(lambda: open_catalogue(folders), self._take)

    def _take(self, catalogue: Catalogue) -> None:
        if isValid(self):
            self._catalogue = catalogue
            self.side.look_in(catalogue, self._case.scope.price_year)

    @property
    def _case(self) -> Case:
        return self._window.store.evaluation.case

    def _may_use(self, value: UnitValue) -> bool:
        at = self.outcome
        return at is not None and obstacle(self._case, at, value) is None

    def _use(self, value: UnitValue) -> None:
        at, catalogue = self.outcome, self._catalogue
        if at is None or catalogue is None:
            return
        today = datetime.now(UTC).astimezone().date()
        edition = catalogue.edition_of(value)
        said = _("“{name}” is now the price of “{outcome}”. Undo takes it back.").format(
            name=shortened(value.name), outcome=shortened(whose_change(self._case, at))
        )
        self.accept()
        steps.use_value(self._window.store.workspace, at, value, today, edition)
        self._window.desk.go_to_address(at / PRICE)
        self._window.store.said.emit(said)

    def _type_own(self) -> None:
        """Go back to the question, to answer it by hand."""
        at = self.outcome
        self.reject()
        if at is not None:
            self._window.desk.go_to_address(at / PRICE)

    def _go_to_outcome(self, at: Address) -> None:
        self.reject()
        self._window.desk.go_to_address(at / PRICE)

    def _show_own_lists(self) -> None:
        from ui.dialogs.own_lists import OwnListsDialog

        if self._catalogue is None:
            return
        store, catalogue = self._window.store, self._catalogue
        dialog = OwnListsDialog(
            self,
            store.reading,
            store.workspace.folders,
            catalogue.shelf,
            catalogue.problem,
            keeping=store.keeping,
        )
        dialog.finished.connect(lambda _result: self._open_library())
        dialog.open()

    def _remove_own(self) -> None:
        """Take the value that is picked off the person's own list, if that is meant."""
        entry, catalogue = self.side.entry, self._catalogue
        if entry is None or entry.value is None or catalogue is None:
            return
        own = catalogue.list_of(entry.value)
        answers = [_("Take it off"), _("Keep it")]
        words = _("Take “{name}” off your list?").format(name=shortened(entry.name))
        more = _("Cases that use it keep it.")
        if own is None or ask(self, _("Your own lists"), words, answers, more) != 0:
            return
        folders, code = self._window.store.workspace.folders, code_of(entry.value.id)
        self._window.store.reading.run(
            lambda: remove_value(folders, own.id, code),
            lambda _shelf: self._look_anew(),
            self._refuse,
        )

    def _look_anew(self) -> None:
        """What had the keyboard may be gone with the value that was taken off."""
        if isValid(self):
            self.side.line.setFocus()
            self._open_library()

    def _refuse(self, error: AppError) -> None:
        if isValid(self):
            show_problem(self, error)

    # What is shown

    def _refresh(self) -> None:
        """Show what is picked, and what can be done with it."""
        entry = self.side.entry
        value = None if entry is None else entry.value
        shown = self._shown(value)
        self.card.show_this(shown)
        self._aside.setText(shown.before_use)
        theme = entry is not None and bool(entry.theme)
        self._go.setText(_("Look through it") if theme else _("Use this value"))
        self._go.setVisible(theme or (value is not None and self._may_use(value)))
        self._type.setVisible(self.outcome is not None)
        self._arrange()
        self._order_tabs()

    def _shown(self, value: UnitValue | None) -> Shown:
        if value is not None:
            return about(value, self._case, self.outcome, self._catalogue)
        if self._catalogue is None or self.side.browsing:
            return to_begin_with(self._catalogue.problem if self._catalogue else "")
        can_type = self.outcome is not None
        return nothing_found(self.side.line.text(), self.side.filters.said, can_type=can_type)

    def _arrange(self) -> None:
        """Where the card stands under the list it may be out of sight: what forbids using a value,
        or is lost by it, then stands over the button as well."""
        narrow, ways = self.width() < scaled(BESIDE), QBoxLayout.Direction
        self._across.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._across.setStretch(0, 0 if narrow and self.side.list.isHidden() else 9)
        self._aside.setVisible(narrow and bool(self._aside.text()))

    # How it is put together

    def _build(self) -> None:
        self.setWindowTitle(_("Value library"))
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(scaled(18))
        self._across.addWidget(self.side, 9)
        self._across.addWidget(self.card, 11)
        self.card.setMinimumHeight(scaled(LEAST_CARD))
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(scaled(12))
        nest(whole, self._across, 1)
        whole.addWidget(self.outcomes)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (24, 20, 24, 20)))
        column.setSpacing(scaled(12))
        column.addWidget(SheetArea(inside), 1)
        column.addWidget(self._aside)
        nest(column, self._make_buttons())

    def _make_buttons(self) -> Flow:
        row = Flow()
        self._go.setDefault(True)
        for made in self._buttons:
            made.setAutoDefault(made is self._go)
            row.addWidget(made)
        return row

    def _order_tabs(self) -> None:
        """The links of a card are made with it, and would come last."""
        order_tabs([self.side, self.card, self.card.inside, self.outcomes, *self._buttons])

    def _connect(self) -> None:
        self.side.picked.connect(self._refresh)
        self.side.entered.connect(self.go)
        self.outcomes.changed.connect(self._refresh)
        self.card.value_wanted.connect(self.side.pick)
        self.card.removal_wanted.connect(self._remove_own)
        self.card.outcome_wanted.connect(self._go_to_outcome)
        self._refresh()
