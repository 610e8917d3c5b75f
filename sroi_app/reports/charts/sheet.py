"""The sheet of paper a scene lies on when it becomes a picture of its own, title above it."""

from sroi_app.reports.charts.scene import Measure, Point, Scene, Text, wrapped

MARGIN = 16.0  # points around the drawing
HEAD = 26.0  # points kept for the title
TITLE = 13.0


def sheet_size(scene: Scene) -> Point:
    """Return the width and height of the sheet in points."""
    return scene.width + 2 * MARGIN, scene.height + 2 * MARGIN + HEAD


def title_line(scene: Scene, measure: Measure) -> Text:
    """Return the title, cut to the sheet, placed above the origin of the scene."""
    lines = wrapped(scene.title, TITLE, scene.width, measure, most=1, bold=True)
    return Text(x=0, y=TITLE - HEAD, text="".join(lines), size=TITLE, bold=True)
