"""Somebody who types a whole case, page by page, with the keyboard alone."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from sroi_app.guide.assumption_words import row_name, what_words
from sroi_app.guide.ranges import given_ranges
from sroi_app.guide.schema import row_addresses
from sroi_app.guide.sheets import sheets_at
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.sensitivity import Change
from tests.ui.answering import give, look_up
from tests.ui.hands import Hands, Key, focused, spoken
from ui.dialogs.numbers import NumbersDialog
from ui.dialogs.picking import PICKED
from ui.forms.field_row import FieldRow
from ui.pages.section_page import SectionPage
from ui.sensitivity.range_card import RangeCard

MOST_TABS = 60  # presses from one thing to the next: more than that is lost
WAYS_ON = ("Continue", "Look at it first")  # how the buttons begin that lead to the next page
FOLDED = ("Reasons and range", "Range")  # how the buttons begin that show more questions


@dataclass(frozen=True, slots=True)
class Way:
    """How often Tab was pressed from one question to the next one, or to what leads on."""

    start: str
    end: str
    tabs: int


class Typist:
    """Types the answers of a case in the order the window asks for them."""

    def __init__(self, hands: Hands, model: Case) -> None:
        self.hands = hands
        self.model = model
        self.ways: list[Way] = []

    def type_case(self) -> None:
        """Begin a new case on the first page there is, and go on until the last."""
        self.hands.key(Key.Key_Space)  # the keyboard starts on "Start a new case"
        self.hands.settle()
        stops = self.hands.window.desk.stops
        for stop in stops:
            assert self.hands.window.desk.current is stop
            self._do_page()
            if stop is not stops[-1]:
                self._go_on()

    # Pages

    def _do_page(self) -> None:
        page = self.hands.page
        if self.hands.place == "value-map":
            self.hands.key(Key.Key_Escape)  # Tab goes from cell to cell until Esc is pressed
        if self.hands.place == "sensitivity":
            self._give_ranges()
        if self.hands.place == "scenarios":
            self._add_scenarios()
        if not isinstance(page, SectionPage):
            return
        if page.rows is None:
            self._do_sheets(page, page.section.address)
        elif page.rows.grows:
            self._add_rows(page)
        else:
            self._go_through_rows(page)

    def _add_rows(self, page: SectionPage) -> None:
        """Add a row and answer its questions, as often as there are rows."""
        adder = page.section.rows.add if page.section.rows else ""
        for place in row_addresses(self.model, page.section):
            self._tab_until(lambda widget: _says(widget, adder), adder)
            self.hands.key(Key.Key_Space)
            self.hands.settle()
            self._do_sheets(page, place)

    def _go_through_rows(self, page: SectionPage) -> None:
        """Open the first row and go on from row to row."""
        for number, place in enumerate(row_addresses(self.model, page.section)):
            if number:
                self._go_on()
            else:
                self.hands.key(Key.Key_Return)  # the keyboard is on the first row of the list
                self.hands.settle()
            self._do_sheets(page, place)

    def _do_sheets(self, page: SectionPage, place: Address) -> None:
        """Answer everything about one thing; the keyboard is in its first question."""
        for number, sheet in enumerate(sheets_at(self.model, page.section, place)):
            if number:
                self._go_on()
            assert page.step is not None
            assert (page.step.place, page.step.sheet) == (place, sheet), (page.step, place, sheet)
            assert focused(self.hands.window) is page.form.rows[0].editor.target
            self._answer_all(page)

    def _give_ranges(self) -> None:
        """Give every range that no form asks for, the ones the page asks for first."""
        self.hands.lay_out()
        cards = {card.at: card for card in self.hands.page.ranges.cards}
        missing = [at for at in given_ranges(self.model) if self._lacks_range(at)]
        for at in sorted(missing, key=lambda at: at not in cards):
            if at not in cards:
                self._choose_range(at)
            self._answer_card(at)

    def _lacks_range(self, at: Address) -> bool:
        return any(
            get(self.model, at / end) != get(self.hands.case, at / end) for end in ("low", "high")
        )

    def _choose_range(self, at: Address) -> None:
        """Choose a row and one of its numbers among those that are not asked for."""
        page, way = self.hands.page, Key.Key_Backtab
        if not page.fold.unfolded:
            self._press(page.fold.button.text())
            way = Key.Key_Tab
        self._tab_until(_is(page.others.row.combo), "the row", way)
        look_up(self.hands, page.others.row.combo, row_name(self.model, at))
        self._tab_until(_is(page.others.number.combo), "the number")
        look_up(self.hands, page.others.number.combo, what_words(self.model, at))
        self._press("Give a range for it")

    def _answer_card(self, at: Address) -> None:
        """Answer both ends of a range, as far as the model has them."""
        page = self.hands.page
        (card,) = (one for one in page.findChildren(RangeCard) if one.at == at and one.isVisible())
        for row in card.form.rows:
            self._tab_until(_is(row.editor.target), row.words)
            give(self.hands, row, get(self.model, row.question.address))

    def _add_scenarios(self) -> None:
        """Add each scenario, name it, and change its numbers."""
        for scenario in self.model.sensitivity.scenarios:
            self._press("Add a scenario")
            give(self.hands, self.hands.page.card.name, scenario.name)
            for place, change in enumerate(scenario.changes):
                self._press("Change a number")
                self._choose_number(change)
                give(self.hands, self.hands.page.card.numbers[place].row, change.value)

    def _choose_number(self, change: Change) -> None:
        """Look for a number by its words, and go down to it."""
        opened = QApplication.activeWindow()
        assert isinstance(opened, NumbersDialog)
        self.hands.type(what_words(self.model, change.address.parent))
        for _press in range(opened.list.count()):
            if opened.list.currentItem().data(PICKED) == change.address.parent:
                break
            self.hands.key(Key.Key_Down)
        self.hands.key(Key.Key_Return)
        self.hands.lay_out()

    def _press(self, words: str) -> None:
        self._tab_until(lambda widget: _says(widget, words), words)
        self.hands.key(Key.Key_Space)
        self.hands.lay_out()

    # Questions

    def _answer_all(self, page: SectionPage) -> None:
        """Answer from the top of a sheet to its end; an answer may change what is asked next."""
        number = here = 0
        while number < len(page.form.rows):
            row = page.form.rows[number]
            wanted = get(self.model, row.question.address)
            if wanted != get(self.hands.case, row.question.address):
                tabs = self._reach(row)
                if number == here + 1:
                    self._note(page.form.rows[here], row, tabs)
                give(self.hands, row, wanted)
                here = number
            number += 1

    def _reach(self, row: FieldRow) -> int:
        """Press Tab until the keyboard is in an answer, unfolding it on the way if need be."""
        what, tabs = row.question.field.question, 0
        self.hands.settle()
        if not row.isVisible():
            tabs = self._unfold(row)
        return tabs + self._tab_until(_is(row.editor.target), what)

    def _unfold(self, row: FieldRow) -> int:
        """Open what is folded away until a question comes in sight, and fold the rest again."""
        tabs = self._tab_until(_unfolds, row.words)
        self.hands.key(Key.Key_Space)
        if row.isVisible():
            return tabs
        self.hands.key(Key.Key_Space)
        self.hands.key(Key.Key_Tab)
        return tabs + 1 + self._unfold(row)

    def _note(self, start: FieldRow, end: FieldRow, tabs: int) -> None:
        paths = (start.question.field.path, end.question.field.path)
        self.ways.append(Way(*paths, tabs))

    # Keys

    def _go_on(self) -> None:
        """Go to the button that leads on, and press it."""
        self._tab_until(lambda widget: any(_says(widget, way) for way in WAYS_ON), "the way on")
        self.hands.key(Key.Key_Return)
        self.hands.settle()
        said = getattr(self.hands.page, "summary", None)
        assert said is None or not said.problems, said.problems

    def _tab_until(
        self, there: Callable[[QWidget], bool], what: str, key: Key = Key.Key_Tab
    ) -> int:
        """Press Tab, or Shift and Tab, until the keyboard is somewhere; return how often."""
        for tabs in range(MOST_TABS):
            if there(focused(self.hands.window)):
                return tabs
            self.hands.key(key)
        raise AssertionError(f"Tab did not lead to “{what}” in {MOST_TABS} presses")


def _is(wanted: QWidget) -> Callable[[QWidget], bool]:
    return lambda widget: widget is wanted


def _says(widget: QWidget, words: str) -> bool:
    return isinstance(widget, QPushButton) and spoken(widget).startswith(words)


def _unfolds(widget: QWidget) -> bool:
    return any(_says(widget, words) for words in FOLDED)
