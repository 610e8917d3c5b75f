"""A chart as a picture: saved as PNG or SVG, or put on the clipboard."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from sroi_app.errors import AppError
from sroi_app.reports.charts.scene import Chart, Scene, Tint
from sroi_app.reports.charts.sheet import HEAD, MARGIN, sheet_size, title_line
from sroi_app.reports.charts.svg import svg
from sroi_app.text import _
from sroi_app.workspace.file_names import proposed_stem
from sroi_app.workspace.folders import home_folder
from sroi_app.workspace.pictures import write_picture
from ui.chart import measure, paint
from ui.naming import with_ending
from ui.tokens import LIGHT

WIDTH = 720.0  # points: a chart as wide as a page of a report, with room to read it
SCALE = 2.0  # pixels to a point
PNG, SVG = ".png", ".svg"


def save_picture(parent: QWidget, chart: Chart, name: str) -> None:
    """Ask where the picture of a chart goes and write it; `name` is proposed, without ending."""
    from ui.dialogs import messages

    kinds = ";;".join((_("PNG pictures (*.png)"), _("SVG drawings (*.svg)")))
    chosen, kind = QFileDialog.getSaveFileName(
        parent,
        _("Save as a picture"),
        str(home_folder() / (proposed_stem(name, _("Chart")) + PNG)),
        kinds,
    )
    endings = (SVG, PNG) if "svg" in kind else (PNG, SVG)
    path = with_ending(parent, chosen, endings)
    if path is None:
        return
    try:
        write_picture(path, picture(chart, path.suffix.lower()))
    except AppError as error:
        messages.show_problem(parent, error)


def copy_picture(chart: Chart) -> None:
    """Put the picture of a chart on the clipboard."""
    QGuiApplication.clipboard().setImage(image(chart.scene(WIDTH, measure)))


def picture(chart: Chart, suffix: str) -> bytes:
    """Return the bytes of a chart's picture, for ".png" or ".svg"."""
    scene = chart.scene(WIDTH, measure)
    if suffix == SVG:
        return svg(scene, {tint: LIGHT.chart[tint] for tint in Tint}, measure).encode()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image(scene))
    return bytes(buffer.data().data())


def image(scene: Scene) -> QImage:
    """Return a scene on white paper with its title above it, at two pixels to a point."""
    width, height = sheet_size(scene)
    made = QImage(round(width * SCALE), round(height * SCALE), QImage.Format.Format_RGB32)
    made.fill(LIGHT.chart[Tint.PAPER])
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    painter.translate(QPointF(MARGIN, MARGIN + HEAD))
    paint(painter, replace(scene, shapes=(title_line(scene, measure), *scene.shapes)), LIGHT)
    painter.end()
    return made
