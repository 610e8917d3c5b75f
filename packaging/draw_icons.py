"""Draws the icons of the program from our own SVG: ``python packaging/draw_icons.py``.

The PNGs of the window go into resources/program; what Windows and macOS want stays beside the
drawings. Small sizes have a drawing of their own, bolder and without the vein of the leaf.
"""

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parent.parent
DRAWINGS = ROOT / "packaging" / "icons"
PROGRAM = ROOT / "resources" / "program"
WINDOW_SIZES = (16, 24, 32, 48, 64, 128, 256)
WINDOWS_SIZES = (16, 24, 32, 48, 64, 256)
MAC_SIZES = (16, 32, 64, 128, 256, 512)
SMALL = 32  # pixels: up to here the bolder drawing


def main() -> int:
    """Draw everything anew."""
    QGuiApplication.instance() or QGuiApplication([])
    PROGRAM.mkdir(exist_ok=True)
    for size in WINDOW_SIZES:
        (PROGRAM / f"sroi-case-{size}.png").write_bytes(_png(_program(size), size))
    _together("sroi-case", _program)
    _together("sroi-file", lambda _size: "sroi-file")
    return 0


def _program(size: int) -> str:
    return "sroi-case-small" if size <= SMALL else "sroi-case"


def _together(name: str, drawing: Callable[[int], str]) -> None:
    """Write the one file with all sizes that Windows wants, and that macOS wants."""
    for ending, sizes in (("ico", WINDOWS_SIZES), ("icns", MAC_SIZES)):
        drawn = [Image.open(BytesIO(_png(drawing(size), size))) for size in sizes]
        largest, *others = reversed(drawn)
        path = DRAWINGS / f"{name}.{ending}"
        if ending == "ico":
            largest.save(path, sizes=[(size, size) for size in sizes], append_images=others)
        else:
            largest.save(path, append_images=others)


def _png(drawing: str, size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWINGS / f"{drawing}.svg")).render(painter)
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(out, QByteArray(b"png")).write(image)
    return bytes(out.data().data())


if __name__ == "__main__":
    raise SystemExit(main())
