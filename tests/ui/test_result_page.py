"""The result in full: read down the page, unfolded part by part, taken along."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from sroi_app.calculation.subject import Subject, Topic
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction
from tests.guide.ready import ready_case, ready_outcome, with_answers
from tests.ui.hands import Hands, Key, focused
from ui.result.chart_card import ChartCard
from ui.result.figure_link import FigureLink
from ui.result.figure_table import FigureTable

WORDS = "People who were visited every week say that they are hardly ever lonely any more now"


def harmful_case() -> Case:
    harm = replace(ready_outcome("o2", direction=Direction.NEGATIVE), description="Grief")
    long = replace(ready_outcome("o1"), description=WORDS)
    case = replace(ready_case(), outcomes=(long, harm))
    return with_answers(case, outcomes__o2__proxy__value__value=Decimal(90))


@pytest.fixture
def page(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(harmful_case(), "Begin")
    hands.open_page("result")
    for fold in hands.page.folds:
        fold.unfold(True)
    hands.lay_out()
    return hands


def _tables(hands: Hands) -> list[FigureTable]:
    return [t for t in hands.page.findChildren(FigureTable) if t.isVisible()]


def test_the_keyboard_begins_on_the_first_figure(page: Hands) -> None:
    page.open_page("result")
    first = focused(page.window)
    assert isinstance(first, FigureLink)
    assert first.line.words.startswith("Value of all outcomes")


def test_every_figure_opens_its_working(page: Hands) -> None:
    panel, opened = page.window.desk.panel, []
    figures = [w for w in page.page.findChildren(FigureLink) if w.isVisible()]
    assert len(figures) >= 5
    for figure in figures:
        assert figure.accessibleName().endswith(": open the working")
        page.tab_to(figure)
        page.key(Key.Key_Return)
        page.settle()
        assert panel.working is not None
        opened.append(panel.working.way[0].topic)
        page.key(Key.Key_Escape)
        assert focused(page.window) is figure
    assert opened[:4] == [Topic.VALUE, Topic.INPUTS, Topic.NET, Topic.RATIO]


def test_folded_parts_are_opened_with_the_keyboard(page: Hands) -> None:
    fold = page.page.folds[2]
    fold.unfold(False)
    assert fold.button.accessibleName() == "Outcome by outcome, show"
    page.tab_to(fold.button)
    page.key(Key.Key_Space)
    assert fold.unfolded
    assert page.page.outcome_table.table.isVisible()


def test_a_row_opens_the_working_of_its_outcome(page: Hands) -> None:
    table = page.page.outcome_table.table
    page.tab_to(table)
    page.key(Key.Key_Down)
    page.key(Key.Key_Return)
    working = page.window.desk.panel.working
    assert working is not None
    assert working.way == [Subject(Topic.OUTCOME, "o2")]


def test_a_bar_opens_the_working_of_its_year(page: Hands) -> None:
    view = page.page.years.view
    page.tab_to(view)
    page.key(Key.Key_Home)
    page.key(Key.Key_Return)
    working = page.window.desk.panel.working
    assert working is not None
    assert working.way == [Subject(Topic.YEAR, "1")]


def test_tab_walks_into_every_table_and_out_of_it_again(page: Hands) -> None:
    for table in _tables(page):
        page.tab_to(table)
        page.key(Key.Key_Tab)
        assert focused(page.window) is not table


def test_arrows_walk_through_the_cells(page: Hands) -> None:
    table = page.page.outcome_table.table
    page.tab_to(table)
    table.setCurrentCell(0, 0)
    page.key(Key.Key_Down)
    page.key(Key.Key_Right)
    assert (table.currentRow(), table.currentColumn()) == (1, 1)


def test_a_cell_with_a_working_says_so(page: Hands) -> None:
    cell = page.page.outcome_table.table.item(0, 2)
    said = cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{cell.text()}: open the working"


@pytest.mark.parametrize("size", [(1320, 860), (900, 700)])
def test_no_table_cuts_a_word(page: Hands, size: tuple[int, int]) -> None:
    page.window.resize(*size)
    page.lay_out()
    tables = _tables(page)
    assert len(tables) == 5
    for table in tables:
        assert table.horizontalHeader().length() <= table.viewport().width() + 1
        cut = [
            _text(table, row, column)
            for row in range(table.rowCount())
            for column in range(1, table.columnCount())
            if _needs(table, row, column) > table.columnWidth(column)
        ]
        assert cut == []
        rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
        assert rows + table.horizontalHeader().height() <= table.height()


def _needs(table: FigureTable, row: int, column: int) -> int:
    return table.fontMetrics().horizontalAdvance(_text(table, row, column)) + 16


def _text(table: FigureTable, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def test_a_table_is_copied_with_its_headings(page: Hands) -> None:
    copying = [b for b in page.page.findChildren(QPushButton) if b.text() == "Copy as a table"]
    outcomes = next(b for b in copying if "Every outcome" in b.accessibleName())
    page.tab_to(outcomes)
    page.key(Key.Key_Space)
    data = QGuiApplication.clipboard().mimeData()
    header, first, second = data.text().splitlines()
    assert header == "Outcome\tImpact\tPresent value"
    assert first.startswith(WORDS + "\t£")
    assert second.startswith("Grief\t-£")
    assert "<caption>Every outcome</caption>" in data.html()


def test_the_rows_of_a_kind_add_to_the_total(page: Hands) -> None:
    printed = page.window.desk.panel.total.text()
    for part in page.page.slices.values():
        together = [row[-1] for row in part.table.rows]
        assert sum(map(_pounds, together)) == _pounds(printed), part.caption


def _pounds(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace("£", "").replace(",", ""))


def test_an_empty_case_shows_no_chart_and_says_why(hands: Hands) -> None:
    hands.open_page("result")
    for fold in hands.page.folds:
        fold.unfold(True)
    hands.lay_out()
    assert [c for c in hands.page.findChildren(ChartCard) if c.isVisible()] == []
    lines = [w.line for w in hands.page.findChildren(FigureLink) if w.isVisible()]
    assert [line.figure for line in lines] == ["nothing yet", "nothing yet", "answers are missing"]
