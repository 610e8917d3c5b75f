"""A picture of every page: ``python -m tests.pictures --out DIR [--example NAME] [--only PAGE]``.

The README's own picture is made with ``--out docs/pictures --only impact-1``.
"""

import argparse
import os
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from sroi_app.workspace.files import examples
from sroi_app.workspace.folders import Folders
from ui.app import make_window
from ui.main_window import MainWindow
from ui.route import Stop
from ui.theme import dress

SIZE = (1320, 860)


def main() -> int:
    """Write welcome.png and one picture a page, named by stage and place."""
    arguments = _arguments()
    arguments.out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app)
    with TemporaryDirectory() as home:
        window = make_window(Folders(Path(home)))
        window.resize(*SIZE)
        window.show()
        if arguments.only in (None, "welcome"):
            _take(app, window, arguments.out / "welcome.png")
        path = next(e.path for e in examples() if e.name == arguments.example)
        window.files.open_example(path)
        for stop in window.desk.stops:
            name = _name(window.desk.stops, stop)
            if arguments.only in (None, name):
                window.desk.go_to(stop)
                _take(app, window, arguments.out / f"{name}.png")
        window.close()
    return 0


def _name(stops: tuple[Stop, ...], stop: Stop) -> str:
    if stop.stage is None:
        return stop.page
    place = [other for other in stops if other.stage is stop.stage].index(stop) + 1
    return f"{stop.stage.id}-{place}"


def _take(app: QApplication, window: MainWindow, path: Path) -> None:
    # Twice: the first pass lays out, the second paints what it settled on.
    app.processEvents()
    app.processEvents()
    window.grab().save(str(path))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--example", default="befriending")
    parser.add_argument("--only", metavar="PAGE", help="one page, such as impact-1 or welcome")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
