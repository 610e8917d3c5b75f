"""With one ink on one paper, everything that colour says is still said: by words, shape or weight.

Every page is dressed in black and white, without any third tone.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.progress import Status, status_words
from sroi_app.model.address import Address
from sroi_app.reports.charts.scene import Rect, Scene, Tint
from sroi_app.reports.charts.two_way import TwoWay
from sroi_app.reports.charts.two_way_drawing import Cells
from sroi_app.workspace.grid import Cell
from tests.ui.cases import filled_case
from tests.ui.hands import Hands
from ui.appearance import _redress
from ui.forms.part_strip import PartStrip, PartWords
from ui.grid.painting import paint_corner, paint_ground, paint_words
from ui.guard import guarded
from ui.icons import put_icon
from ui.look import Look, look
from ui.painting import paint
from ui.rail import DONE, OPEN
from ui.tokens import LIGHT
from ui.words import WrappedLink, label, restyle

INK, PAPER = "#000000", "#FFFFFF"
GROUNDS = ("window", "card", "raised", "selected", "on-accent")
AREA = QRect(0, 0, 140, 32)
DIFFERENT = 12  # pixels that anybody sees
PARTS = [PartWords("one", "The price", "Done"), PartWords("two", "The price", "Done")]
MATTER = Finding(severity=Severity.CHECK, address=Address(), message="Look again.")


def _tone(token: str) -> str:
    return PAPER if token in GROUNDS or token.endswith("-soft") else INK


PLAIN = LIGHT._replace(
    colours={token: _tone(token) for token in LIGHT.colours},
    chart={tint: PAPER if tint == "paper" else INK for tint in LIGHT.chart},
)


@pytest.fixture(autouse=True)
def _black_and_white(qapp: QApplication) -> Iterator[None]:
    _redress(qapp, Look(), Look(PLAIN))
    yield
    _redress(qapp, Look(PLAIN), Look())


def _painted(draw: Callable[[QPainter], object]) -> QImage:
    image = QImage(AREA.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def _shown(widget: QWidget, qtbot: QtBot) -> QImage:
    qtbot.addWidget(widget)
    widget.setMinimumSize(QSize(220, 44))
    widget.ensurePolished()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _differ(one: QImage, other: QImage) -> bool:
    assert one.size() == other.size()
    places = ((x, y) for x in range(one.width()) for y in range(one.height()))
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in places) >= DIFFERENT


def _cell(cell: Cell, *, open_: bool = True) -> QImage:
    def draw(painter: QPainter) -> None:
        paint_ground(painter, AREA, cell, selected=False, open_=open_)
        paint_words(painter, AREA, cell, left=True)
        paint_corner(painter, AREA, cell)

    return _painted(draw)


def test_a_bar_that_takes_away_is_not_a_bar_that_adds() -> None:
    adds, takes = (
        Scene(width=90, height=20, title="", alt="", header=(), rows=(), shapes=(bar,))
        for bar in (_bar(Tint.VALUE, hatched=False), _bar(Tint.LOSS, hatched=True))
    )
    theme = look().theme
    assert _differ(
        _painted(lambda painter: paint(painter, adds, theme)),
        _painted(lambda painter: paint(painter, takes, theme)),
    )


def _bar(fill: Tint, *, hatched: bool) -> Rect:
    return Rect(x=0, y=0, width=90, height=20, fill=fill, hatched=hatched)


def test_a_result_below_a_pound_is_not_one_above_it() -> None:
    below, above = (_two_cells(Decimal(ratio)) for ratio in ("0.5", "1.5"))
    assert _differ(below, above)


def _two_cells(ratio: Decimal) -> QImage:
    """Two cells of a grid, with neither tint nor figures."""
    cells = Cells(("a", "b"), ("c",), ((ratio, ratio),), (1, 0), ())
    scene = TwoWay("", "", cells, ()).scene(100, lambda text, size, _bold: len(text) * size)
    bars = [one for one in scene.shapes if isinstance(one, Rect)]
    bare = (bar if bar.hatched else replace(bar, strength=0) for bar in bars)
    moved = tuple(replace(bar, y=bar.y - bars[0].y) for bar in bare)
    return _painted(lambda painter: paint(painter, replace(scene, shapes=moved), look().theme))


def test_every_bar_for_a_loss_is_hatched_and_has_a_minus(hands: Hands) -> None:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    hands.open_page("result")
    chart = hands.page.waterfall.view.chart
    assert chart is not None
    bars = [
        shape
        for shape in chart.scene(400, lambda text, size, _bold: len(text) * size / 2).shapes
        if isinstance(shape, Rect) and shape.tip
    ]
    losses = [bar for bar in bars if bar.fill is Tint.LOSS]
    assert losses
    assert all(bar.hatched and "−£" in bar.tip for bar in losses)
    assert not any(bar.hatched for bar in bars if bar.fill is Tint.VALUE)


def test_a_cell_that_could_not_be_read_is_marked() -> None:
    assert _differ(_cell(Cell(text="12")), _cell(Cell(text="12", unread=True)))


def test_a_cell_that_something_is_the_matter_with_is_marked() -> None:
    doubted, missing = Cell(text="12", findings=(MATTER,)), Cell(findings=(MATTER,))
    assert _differ(_cell(Cell(text="12")), _cell(doubted))
    assert _differ(_cell(Cell()), _cell(missing))


def test_a_finished_page_has_another_mark_than_an_open_one() -> None:
    marks = []
    for mark in (DONE, OPEN):
        holder = QPushButton()
        put_icon(holder, *mark)
        marks.append(holder.icon().pixmap(QSize(18, 18)).toImage())
    assert _differ(*marks)


def test_statuses_are_words_and_no_two_alike() -> None:
    words = [status_words(status) for status in Status]
    assert all(words)
    assert len(set(words)) == len(words)


def test_the_page_that_is_open_stands_out_among_the_stages(qtbot: QtBot) -> None:
    pictures = []
    for chosen in (False, True):
        made = QPushButton("What it is worth")
        made.setObjectName("section")
        made.setCheckable(True)
        made.setChecked(chosen)
        pictures.append(_shown(made, qtbot))
    assert _differ(*pictures)


def test_the_part_that_is_open_stands_out(qtbot: QtBot) -> None:
    strip = PartStrip()
    qtbot.addWidget(strip)
    strip.resize(500, 80)
    pictures = []
    for opened in ("one", "two"):
        strip.show_parts(PARTS, opened)
        strip.show()
        QApplication.processEvents()
        pictures.append(strip.buttons[1].grab().toImage())  # the first has the keyboard
    assert _differ(*pictures)


def test_a_refused_answer_stands_out(qtbot: QtBot) -> None:
    pictures = []
    for refused in (False, True):
        line = QLineEdit("3,50,2")
        restyle(line, "refused", refused)
        pictures.append(_shown(line, qtbot))
    assert _differ(*pictures)


def test_what_is_the_matter_is_set_off_from_other_words(qtbot: QtBot) -> None:
    plain, finding = (_shown(label("Look again.", name), qtbot) for name in ("hint", "finding"))
    assert _differ(plain, finding)


def test_a_link_is_no_mere_text(qtbot: QtBot) -> None:
    link = WrappedLink("Your organisation", lambda: None)
    plain = _Plain("Your organisation", lambda: None)
    pictures = []
    for shown in (link, plain):
        page = QWidget()
        page.setObjectName("page")
        QVBoxLayout(page).addWidget(shown)
        pictures.append(_shown(page, qtbot))
    assert _differ(*pictures)


class _Plain(WrappedLink):
    """A link without its line."""

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's own name
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(False)
        painter.setFont(font)
        painter.drawText(self.rect().adjusted(7, 5, -7, -5), self._flags(), self._words)
        painter.end()


def test_a_tick_is_a_shape(qtbot: QtBot) -> None:
    pictures = []
    for ticked in (False, True):
        box = QCheckBox("Yes")
        box.setChecked(ticked)
        pictures.append(_shown(box, qtbot))
    assert _differ(*pictures)
