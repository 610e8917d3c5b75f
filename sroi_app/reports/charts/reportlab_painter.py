"""A scene painted on a PDF page."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sroi_app.reports.charts.scene import Anchor, Arrow, Box, Line, Rect, Scene, Text, Tint, mixed
from sroi_app.reports.runs import draw

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

HATCH = 4.5  # points between the lines of a hatch


def paint(
    canvas: "Canvas", scene: Scene, palette: Mapping[Tint, str], regular: str, bold: str
) -> None:
    """Paint a scene with its lower left corner at the origin of the canvas."""
    canvas.saveState()
    for shape in scene.shapes:
        match shape:
            case Rect():
                _rect(canvas, shape, scene.height, palette)
            case Line():
                _line(canvas, shape, scene.height, palette)
            case Text():
                _text(canvas, shape, scene.height, palette, bold if shape.bold else regular)
            case Box():
                _box(canvas, shape, scene.height, palette)
            case Arrow():
                _arrow(canvas, shape, scene.height, palette)
    canvas.restoreState()


def _rect(canvas: "Canvas", rect: Rect, height: float, palette: Mapping[Tint, str]) -> None:
    from reportlab.lib.colors import HexColor

    bottom = height - rect.y - rect.height
    fill = mixed(palette[rect.fill], palette[Tint.PAPER], rect.strength)
    canvas.setFillColor(HexColor(fill))
    canvas.rect(rect.x, bottom, rect.width, rect.height, stroke=0, fill=1)
    if rect.hatched:
        _hatch(canvas, rect, bottom, palette)


def _hatch(canvas: "Canvas", rect: Rect, bottom: float, palette: Mapping[Tint, str]) -> None:
    from reportlab.lib.colors import HexColor

    canvas.saveState()
    edge = canvas.beginPath()
    edge.rect(rect.x, bottom, rect.width, rect.height)
    canvas.clipPath(edge, stroke=0, fill=0)
    canvas.setStrokeColor(HexColor(palette[Tint.PAPER]))
    canvas.setLineWidth(0.9)
    count = int((rect.width + rect.height) / HATCH) + 1
    for number in range(count):
        x = rect.x - rect.height + HATCH * number
        canvas.line(x, bottom, x + rect.height, bottom + rect.height)
    canvas.restoreState()


def _line(canvas: "Canvas", line: Line, height: float, palette: Mapping[Tint, str]) -> None:
    from reportlab.lib.colors import HexColor

    canvas.setStrokeColor(HexColor(palette[line.stroke]))
    canvas.setLineWidth(line.width)
    canvas.setDash(list(line.dashes))
    canvas.line(line.x1, height - line.y1, line.x2, height - line.y2)
    canvas.setDash()


def _text(
    canvas: "Canvas", text: Text, height: float, palette: Mapping[Tint, str], face: str
) -> None:
    from reportlab.lib.colors import HexColor

    canvas.setFillColor(HexColor(palette[text.tint]))
    side = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[text.anchor]
    draw(canvas, (text.x, height - text.y), text.text, face, text.size, side)


def _box(canvas: "Canvas", box: Box, height: float, palette: Mapping[Tint, str]) -> None:
    from reportlab.lib.colors import HexColor

    canvas.setFillColor(HexColor(palette[box.fill]))
    canvas.setStrokeColor(HexColor(palette[box.stroke]))
    canvas.setLineWidth(box.line)
    canvas.setDash(list(box.dashes))
    bottom = height - box.y - box.height
    canvas.roundRect(box.x, bottom, box.width, box.height, box.radius, stroke=1, fill=1)
    canvas.setDash()


def _arrow(canvas: "Canvas", arrow: Arrow, height: float, palette: Mapping[Tint, str]) -> None:
    from reportlab.lib.colors import HexColor

    colour = HexColor(palette[arrow.stroke])
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour)
    canvas.setLineWidth(arrow.width)
    line = canvas.beginPath()
    line.moveTo(arrow.start[0], height - arrow.start[1])
    for piece in arrow.pieces:
        numbers = [number for x, y in piece for number in (x, height - y)]
        (line.lineTo if len(piece) == 1 else line.curveTo)(*numbers)
    canvas.drawPath(line, stroke=1, fill=0)
    head = canvas.beginPath()
    tip, *others = ((x, height - y) for x, y in arrow.barbs)
    head.moveTo(*tip)
    for point in others:
        head.lineTo(*point)
    head.close()
    canvas.drawPath(head, stroke=0, fill=1)
