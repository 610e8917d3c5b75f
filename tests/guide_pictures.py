"""The pictures of the guide: ``python -m tests.guide_pictures [--out docs/guide/pictures]``.

Pages and dialogs as people meet them, from the befriending example, in few colours so that the
guide stays light.
"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from sroi_app.workspace.files import examples
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.printing import printed
from sroi_app.workspace.verifying import verify
from tests.pictures import MOMENTS, _name
from tests.ui.hands import Hands
from ui.app import make_window
from ui.dialogs.new_password import NewPasswordDialog
from ui.dialogs.privacy import PrivacyDialog
from ui.dialogs.verdict import VerdictDialog
from ui.main_window import MainWindow
from ui.theme import dress

OUT = Path(__file__).parent.parent / "docs" / "guide" / "pictures"
SIZE = (1180, 760)
COLOURS = 128
PAGES = {
    "tasks": "task-list",
    "scope-4": "who-is-affected",
    "outcomes-4-a": "what-changes",
    "evidence-1-a": "how-many",
    "evidence-2-a": "worth",
    "impact-1-a": "what-you-can-claim",
    "evidence-3": "evidence",
    "result-2": "how-sure",
    "result-3": "what-if",
    "case-3": "promises",
    "case-12": "the-pdf",
}
"""The page as tests.pictures calls it, and the name of its picture in the guide."""


def _verdict(window: MainWindow) -> QDialog:
    verdict = verify(printed(window.store.evaluation))
    return VerdictDialog(window, "Riverside Befriending.pdf", verdict)


def _password(window: MainWindow) -> QDialog:
    protecting = window.store.workspace.protecting
    return NewPasswordDialog(window, window.store.reading, protecting.with_password, change=False)


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "check-of-a-pdf": _verdict,
    "password": _password,
    "privacy": PrivacyDialog,
}


def main() -> int:
    """Take every picture of the guide anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    out = parser.parse_args().out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app)
    with TemporaryDirectory() as home:
        os.chdir(home)  # so that no picture shows on whose computer it was taken
        window = make_window(Folders(Path("AppData", "Local", "SROI Case")))
        window.resize(*SIZE)
        window.show()
        _take(app, window, out / "start.png")
        path = next(e.path for e in examples() if e.name == "befriending")
        window.files.open_example(path)
        _take_pages(app, window, out)
        for name, make in DIALOGS.items():
            dialog = make(window)
            dialog.show()
            _take(app, dialog, out / f"{name}.png")
            dialog.done(0)
        window.store.give_up()
        window.close()
    return 0


def _take_pages(app: QApplication, window: MainWindow, out: Path) -> None:
    """Each page the guide shows, when the walk through all pages comes by."""
    met: dict[str, int] = {}
    for stop in Hands(window).views():
        page = _name(window.desk.stops, stop)
        met[page] = met.get(page, 0) + 1
        name = page if met[page] == 1 else f"{page}-{chr(ord('a') + met[page] - 2)}"
        if name in PAGES:
            Hands(window).arrive()
            _take(app, window, out / f"{PAGES[name]}.png")


def _take(app: QApplication, widget: QWidget, path: Path) -> None:
    for _moment in range(MOMENTS):
        app.processEvents()
    widget.grab().save(str(path))
    with Image.open(path) as taken:
        taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    raise SystemExit(main())
