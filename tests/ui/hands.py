"""What a person does at the window: keys, read answers, nothing behind its back."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from sroi_app.guide.schema import row_addresses
from sroi_app.guide.sheets import Step, place_of, questions_on, sheets_at, step_for
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from ui.dialogs.make_pdf import MakePdfDialog
from ui.forms.field_row import FieldRow
from ui.main_window import MainWindow
from ui.pages.preview_page import PreviewPage
from ui.pages.section_page import SectionPage
from ui.pages.sensitivity_page import SensitivityPage
from ui.route import Stop

Key = Qt.Key
CTRL, SHIFT, ALT, PLAIN = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
MOST_TURNS = 2000
MOST_TABS = 120
MOST_PAGES = 60


class Hands:
    """Ten fingers on the keyboard of one window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    # Looking

    @property
    def case(self) -> Case:
        return self.window.store.workspace.case

    @property
    def page(self) -> Any:
        return self.window.desk.page

    @property
    def place(self) -> str:
        """The id of the section, or of the page of its own, that is open."""
        stop = self.window.desk.current
        assert stop is not None
        return stop.page if stop.section is None else stop.section.id

    @property
    def ratio(self) -> str:
        return self.window.desk.panel.ratio.text()

    def answer_at(self, address: str) -> Any:
        """What the case holds at an address written as text."""
        return get(self.case, Address.parse(address))

    def row(self, address: str) -> FieldRow:
        """The question on this page that is kept at an address; goes to its sheet if need be."""
        assert isinstance(self.page, SectionPage)
        found = self.page.form.row_at(Address.parse(address))
        if found is None or self.page.step is None:
            self.reach(address)
            found = self.page.form.row_at(Address.parse(address))
        assert found is not None, f"{address} is not asked on this page"
        return found

    def text_at(self, address: str) -> str:
        """The text that stands in the field of an address."""
        target = self.row(address).editor.target
        assert isinstance(target, QLineEdit | QPlainTextEdit)
        return target.text() if isinstance(target, QLineEdit) else target.toPlainText()

    # Typing

    def make_pdf(self) -> None:
        """Ask for the PDF, and take the form that is offered."""
        self.key(Key.Key_P, CTRL)
        self.settle()
        (dialog,) = self.window.findChildren(MakePdfDialog)
        QTest.keyClick(dialog, Key.Key_Return)
        self.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press one key where the keyboard is."""
        QTest.keyClick(focused(self.window), key, modifier)

    def write(self, text: str) -> None:
        """Type over whatever stands in the field."""
        self.key(Key.Key_A, CTRL)
        self.key(Key.Key_Delete)
        for number, line in enumerate(text.split("\n")):
            if number:
                self.key(Key.Key_Return)
            self.type(line)

    def type(self, text: str) -> None:
        """Type a text where the keyboard is."""
        QTest.keyClicks(focused(self.window), text)

    def undo(self) -> None:
        self.key(Key.Key_Z, CTRL)

    def redo(self) -> None:
        self.key(Key.Key_Y, CTRL)

    def settle(self) -> None:
        """Let happen what was put off until the next moment."""
        QApplication.processEvents()

    def lay_out(self) -> None:
        """Wait for a new page to find its height, which takes it a few moments."""
        for _moment in range(6):
            QApplication.processEvents()

    def arrive(self) -> None:
        """Wait until what the page works out on the side is there."""
        page = self.page
        if isinstance(page, PreviewPage):
            self._look_at_the_pdf(page)
        if not isinstance(page, SensitivityPage):
            return
        for _turn in range(MOST_TURNS):
            page.testing.work.wait()
            QTest.qWait(10)
            if not page.busy:
                break
        assert not page.busy
        self.lay_out()

    def _look_at_the_pdf(self, page: PreviewPage) -> None:
        for _turn in range(MOST_TURNS):
            page.previewing.work.wait()
            QTest.qWait(10)
            if not page.busy:
                return
        raise AssertionError("the PDF is never there to be looked at")

    # Going about

    def open_section(self, section: str) -> None:
        """Open a page by the id of its section."""
        desk = self.window.desk
        stop = next(s for s in desk.stops if s.section is not None and s.section.id == section)
        desk.go_to(stop)
        self.lay_out()

    def views(self) -> Iterator[Stop]:
        """Open every page, and every sheet of questions about the first row of its list."""
        for stop in self.window.desk.stops:
            self.window.desk.go_to(stop)
            self.lay_out()
            if stop.page != "preview":  # a PDF takes a second, and its pages look all the same
                self.arrive()
            yield stop
            for sheet in self._other_sheets(stop):
                self.page.go_to(sheet)
                self.lay_out()
                yield stop

    def _other_sheets(self, stop: Stop) -> list[Address]:
        """An address on each sheet of a page that it does not open with."""
        section, case = stop.section, self.case
        if section is None:
            return []
        places = row_addresses(case, section)[:1] if section.rows else (section.address,)
        steps = [
            Step(place=place, sheet=sheet)
            for place in places
            for sheet in sheets_at(case, section, place)
        ]
        opened = [step for step in steps if step != self.page.step]
        return [questions_on(case, section, step)[0].address for step in opened]

    def open_page(self, page: str) -> None:
        """Open a stage's page of its own: "result" or "readiness"."""
        desk = self.window.desk
        desk.go_to(next(s for s in desk.stops if s.page == page))
        self.settle()

    def reach(self, address: str) -> None:
        """Go to the row and the sheet of this page on which an address is asked for."""
        page, at = self.page, Address.parse(address)
        place = place_of(self.case, page.section, at)
        assert place is not None, f"{address} belongs to no row of this page"
        if page.rows is not None and (page.step is None or page.step.place != place):
            self.show_list()
            self.choose(str(place))
            self.key(Key.Key_Return)
        wanted = step_for(self.case, page.section, place, at)
        if page.step != wanted:
            sheets = sheets_at(self.case, page.section, place)
            self.tab_to(page.sheet.strip.buttons[sheets.index(wanted.sheet)])
            self.key(Key.Key_Space)
        self.lay_out()

    def show_list(self) -> None:
        """Go back from the questions of a row to the list, if they are open."""
        if self.page.step is not None:
            self.press(f"All {self.page.section.rows.many}")

    def choose(self, place: str) -> None:
        """Go to a row of the list with the arrow keys."""
        rows = self.page.rows
        self.tab_to(rows.list)
        self.key(Key.Key_Home)
        for _press in range(rows.list.count()):
            if str(rows.current) == place:
                return
            self.key(Key.Key_Down)
        assert str(rows.current) == place

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until the keyboard is there."""
        for _press in range(MOST_TABS):
            if focused(self.window) is wanted:
                return
            self.key(Key.Key_Tab)
        raise AssertionError(f"Tab never came to {wanted.accessibleName()}")

    def press(self, words: str) -> None:
        """Press the button of this page that says these words, with the space bar."""
        found = [b for b in self._buttons() if spoken(b) == words]
        assert len(found) == 1, f"{len(found)} buttons say {words}"
        self.tab_to(found[0])
        self.key(Key.Key_Space)
        self.settle()

    def go_on(self) -> None:
        """Press the button at the foot of the page that leads on."""
        found = [b for b in self._buttons() if spoken(b).startswith("Continue")]
        self.tab_to(found[0])
        self.key(Key.Key_Space)
        self.settle()

    def go_on_to(self, place: str) -> None:
        """Press on until a page is open: the id of its section, or of a page of its own."""
        for _page in range(MOST_PAGES):
            if self.place == place:
                return
            self.go_on()
        raise AssertionError(f"no way on leads to {place}")

    def _buttons(self) -> list[QAbstractButton]:
        return [b for b in self.page.findChildren(QAbstractButton) if b.isVisible()]

    def fill(self, address: str, text: str) -> None:
        """Go to a field with Tab, type, and leave it."""
        self.tab_to(self.row(address).editor.target)
        self.write(text)
        self.key(Key.Key_Tab)
        self.settle()

    def pick(self, address: str, number: int) -> None:
        """Go to a question with radio buttons and choose the one of that number, from 0."""
        editor = self.row(address).editor
        self.tab_to(editor.target)
        for _press in range(number):
            self.key(Key.Key_Down)
        chosen = editor.findChildren(QRadioButton)[number]
        if not chosen.isChecked():
            self.key(Key.Key_Space)
        assert chosen.isChecked()


def new_case(window: MainWindow) -> None:
    """Begin a case and go on from its task list to the first page of questions."""
    window.files.new()
    window.desk.step(1)


def spoken(button: QAbstractButton) -> str:
    """The words on a button, without the mark of the letter that goes with Alt."""
    return button.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def focused(window: MainWindow) -> QWidget:
    """The widget that has the keyboard."""
    return QApplication.focusWidget() or window


def money(text: str) -> Decimal:
    """The number in a text such as £1,234."""
    return Decimal(text.replace("£", "").replace(",", ""))
