"""A chart for those who look, those who use the keyboard and those who listen."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sroi_app.calculation.subject import Subject, Topic
from sroi_app.model.address import Address
from sroi_app.reports.charts.bars import Bar, Bars
from sroi_app.reports.charts.ladder import Fitting
from sroi_app.reports.charts.scene import Chart, Measure, Scene
from sroi_app.reports.charts.tornado import Tornado
from sroi_app.reports.charts.tornado_drawing import Band, End
from sroi_app.reports.charts.two_way import TwoWay
from sroi_app.reports.charts.two_way_drawing import Cells
from sroi_app.reports.charts.waterfall import Waterfall, WaterfallStep
from sroi_app.reports.charts.years import Years
from tests.ui.hands import Key
from ui import look
from ui.chart import MOST_SCENES
from ui.look import Look
from ui.result.chart_card import ChartCard
from ui.result.figure_table import FigureTable

BARS = Bars(
    "Value by group",
    (
        Bar("Older people", Decimal(900), Decimal(-50), "group/s1"),
        Bar("=Neighbours", Decimal(0), Decimal(-30)),
    ),
)
FALLS = Waterfall(
    "From all to left",
    (
        WaterfallStep("All", Decimal(1000), True, "bridge/gross"),
        WaterfallStep("Anyway", Decimal(-400), False, "bridge/deadweight"),
        WaterfallStep("Left", Decimal(600), True, "bridge/total"),
    ),
)
CHARTS = [BARS, Fitting(FALLS), Years((Decimal(5), Decimal(7)))]


@pytest.fixture
def card(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ChartCard:
    monkeypatch.setattr(look, "_now", Look())  # whatever a window before it was set to
    made = ChartCard()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show_chart(BARS)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.view.setFocus()
    return made


def press(card: ChartCard, key: Key) -> None:
    QTest.keyClick(card.view, key)


def says(card: ChartCard) -> str:
    assert card.view.accessibleDescription().endswith(
        card.view.chart.alt if card.view.chart else ""
    )
    return card.view.accessibleDescription()


def test_a_chart_has_a_title_and_its_words(card: ChartCard) -> None:
    assert card.view.accessibleName() == "Value by group"
    assert says(card) == BARS.alt


def test_arrows_go_from_bar_to_bar_and_say_which(card: ChartCard) -> None:
    told: list[str] = []
    card.view.told.connect(told.append)
    press(card, Key.Key_Right)
    assert says(card).startswith("Older people: £900 (1 of 3) Enter opens the working.")
    press(card, Key.Key_Down)
    press(card, Key.Key_End)
    assert says(card).startswith("=Neighbours: −£30 (3 of 3)")
    press(card, Key.Key_Home)
    press(card, Key.Key_Left)
    assert told[-1].startswith("Older people: £900 (1 of 3)")


def test_the_bar_the_keyboard_is_on_can_be_seen(card: ChartCard) -> None:
    press(card, Key.Key_Home)
    first = card.view.grab().toImage()
    press(card, Key.Key_End)
    assert card.view.grab().toImage() != first


def test_leaving_the_chart_takes_the_ring_and_the_words_away(card: ChartCard) -> None:
    press(card, Key.Key_Home)
    card.view.clearFocus()
    assert says(card) == BARS.alt


def test_enter_opens_the_working_of_a_bar_that_has_one(card: ChartCard) -> None:
    opened: list[Subject] = []
    card.opened.connect(opened.append)
    press(card, Key.Key_Home)
    press(card, Key.Key_Return)
    assert opened == [Subject(Topic.GROUP, "s1")]
    press(card, Key.Key_End)
    press(card, Key.Key_Return)
    assert len(opened) == 1


def test_a_card_may_read_the_keys_of_its_bars_in_another_way(qtbot: QtBot) -> None:
    made = ChartCard(read=Address.parse, hint="Enter goes to the question.")
    qtbot.addWidget(made)
    ends = (End("8", Decimal(1), given=True), End("12", Decimal(3), given=False))
    band = Band("how long it lasts", "A", "how long it lasts, for “A”", ends, "outcomes/o1/x")
    made.show_chart(Tornado(Decimal(2), Decimal("0.2"), (band,)))
    made.show()
    opened: list[object] = []
    made.opened.connect(opened.append)
    QTest.keyClick(made.view, Qt.Key.Key_Down)
    QTest.keyClick(made.view, Qt.Key.Key_Return)
    assert opened == [Address(("outcomes", "o1", "x"))]
    assert made.view._words() == (
        "how long it lasts, for “A”: £1.00 at 8, £3.00 at 12 (a step of 20%, no range given) "
        "(1 of 1) Enter goes to the question."
    )


def test_arrows_up_and_down_go_from_row_to_row_of_a_grid(card: ChartCard) -> None:
    ratios = tuple(tuple(Decimal(3 * row + column) for column in range(3)) for row in range(3))
    cells = Cells(("a", "b", "c"), ("d", "e", "f"), ratios, (1, 1), ())
    card.show_chart(TwoWay("across", "down", cells, ()))
    walked = []
    for key in (*[Key.Key_Down] * 4, Key.Key_Right, Key.Key_Up, Key.Key_Left):
        press(card, key)
        assert card.view.bar is not None
        walked.append(card.view.bar.tip.partition(":")[0])
    assert walked == [
        *("a across, d down", "a across, e down", "a across, f down", "a across, f down"),
        *("b across, f down", "b across, e down", "a across, e down"),
    ]


def test_a_click_goes_to_the_bar(card: ChartCard) -> None:
    bar = card.view.bar
    assert bar is None
    press(card, Key.Key_End)
    bar = card.view.bar
    assert bar is not None
    press(card, Key.Key_Home)
    scale = 1.25
    centre = card.view.rect().topLeft()
    centre.setX(round((bar.x + bar.width / 2) * scale) + 6)
    centre.setY(round((bar.y + bar.height / 2) * scale) + 6)
    QTest.mouseClick(card.view, Qt.MouseButton.LeftButton, pos=centre)
    assert card.view.bar == bar


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: type(chart).__name__)
def test_the_table_shows_what_the_chart_shows(qtbot: QtBot, chart: Chart) -> None:
    card = ChartCard()
    qtbot.addWidget(card)
    card.show_chart(chart)
    card.turn()
    table = card.table
    assert table is not None
    cells = [
        tuple(_text(table, row, column) for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]
    assert tuple(cells) == chart.rows
    heads = [table.horizontalHeaderItem(n) for n in range(table.columnCount())]
    assert tuple(head.text() for head in heads if head) == chart.header
    assert table.accessibleName() == chart.title
    card.turn()
    assert not card.as_table


def _text(table: FigureTable, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def test_the_table_follows_a_new_chart(card: ChartCard) -> None:
    card.turn()
    assert card.as_table
    card.show_chart(Bars("Value by group", BARS.bars[:1]))
    assert card.table is not None
    assert card.table.rowCount() == 1


def test_copying_puts_text_and_html_on_the_clipboard(card: ChartCard) -> None:
    card.copy_table()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Who\tGains\tHarms\nOlder people\t£900\t-£50\n'=Neighbours\t£0\t-£30\n"
    assert "<caption>Value by group</caption>" in data.html()
    assert '<td align="right">-£50</td>' in data.html()


def test_copying_a_picture_puts_one_on_the_clipboard(card: ChartCard) -> None:
    card.copy_picture()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 400


def test_a_chart_grows_with_the_zoom(card: ChartCard, monkeypatch: pytest.MonkeyPatch) -> None:
    height = card.view.heightForWidth(500)
    monkeypatch.setattr(look, "_now", Look(zoom=2.0))
    assert card.view.heightForWidth(1000) == pytest.approx(2 * height, abs=12)


def test_a_drawing_is_laid_out_once_for_each_width_zoom_and_family(
    card: ChartCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[float] = []
    scene = Bars.scene

    def counted(chart: Bars, width: float, measure: Measure) -> Scene:
        laid.append(width)
        return scene(chart, width, measure)

    monkeypatch.setattr(Bars, "scene", counted)
    for _turn in range(3):
        for zoom in (1.25, 1.6):
            monkeypatch.setattr(look, "_now", Look(zoom=zoom))
            for width in (501, 601):
                card.view.heightForWidth(width)
    assert len(laid) == 4
    for width in range(700, 900):
        card.view.heightForWidth(width)
    assert len(card.view._scenes) <= MOST_SCENES
