"""A chart as something ReportLab can place on the page."""

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from sroi_app.reports.charts.reportlab_painter import paint
from sroi_app.reports.charts.scene import Scene, Text
from sroi_app.reports.fonts import REGULAR, SEMIBOLD, printable
from sroi_app.reports.sheet import sheet
from sroi_app.reports.styles import PALETTE
from sroi_app.reports.tagging.structure import Element

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

TALLEST = 0.83  # of a page, which leaves a heading and an introduction their place


def drawing(scene: Scene, element: Element) -> "Flowable":
    """Return a scene as a flowable of its own size, or smaller where no page is so tall.

    The element is the figure it is read as.
    """
    made: Flowable = _drawing_class()(_with_shapes(scene), element)
    return made


def _with_shapes(scene: Scene) -> Scene:
    """The scene with every text as the typeface can print it."""
    shapes = (
        replace(one, text=printable(one.text)) if isinstance(one, Text) else one
        for one in scene.shapes
    )
    return replace(scene, shapes=tuple(shapes))


@cache
def _drawing_class() -> Any:
    """ReportLab is imported only when something is printed, and so is what inherits from it."""
    from reportlab.platypus import Flowable

    class Drawing(Flowable):
        def __init__(self, scene: Scene, element: Element) -> None:
            super().__init__()
            self.scene, self.element = scene, element
            room = TALLEST * sheet().height / max(scene.height, 1)
            self.scale = min(1 / sheet().charts, room)
            self.spaceBefore, self.spaceAfter = 6, 4

        def wrap(self, _width: float, _height: float) -> tuple[float, float]:
            return self.scene.width * self.scale, self.scene.height * self.scale

        def draw(self) -> None:
            canvas: Any = self.canv  # a tagged one
            canvas.box(self.element, *self.wrap(0, 0))
            with canvas.content(self.element):
                canvas.saveState()
                if self.scale != 1:
                    canvas.scale(self.scale, self.scale)
                paint(canvas, self.scene, PALETTE, REGULAR, SEMIBOLD)
                canvas.restoreState()

    return Drawing
