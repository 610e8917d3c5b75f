"""A picture of every page: ``python -m tests.pictures --out DIR [--example NAME] [--only PAGE]``.

``--only survey-1`` to ``survey-6`` takes a step of the survey window, with the invented survey.

``--only import`` and ``--only import-problems`` take the page on which columns are checked.

``--theme``, ``--zoom``, ``--letters`` and ``--size`` say how the window looks; ``--whole`` takes
each page alone and at its full height. The README's own picture is made with
``--out docs/pictures --only impact-1-a``.
"""

import argparse
import os
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from sroi_app.workspace.files import examples
from sroi_app.workspace.folders import Folders
from tests.import_map import BAD, GOOD, map_window
from tests.survey_steps import STEPS, survey_at
from tests.ui.hands import Hands
from ui.app import make_window
from ui.look import LETTERS, ZOOMS, Choice
from ui.main_window import MainWindow
from ui.route import Stop
from ui.theme import dress
from ui.tokens import THEMES

MOMENTS = 4  # in which a page finds its height
LETTERS_OF_SHEETS = "abcdefghijklmnopqrstuvwxyz"


def main() -> int:
    """Write welcome.png and one picture a page, named by stage and place.

    The sheets of questions about the first row of a page's list follow with a letter: impact-1-a.
    """
    arguments = _arguments()
    arguments.out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app)
    with TemporaryDirectory() as home:
        window = make_window(Folders(Path(home)))
        window.resize(*arguments.size)
        window.show()
        app.processEvents()  # as a person has it: what was never shown would keep its old letters
        window.appearance.choose(Choice(arguments.theme, arguments.zoom, arguments.letters))
        _take_all(app, window, arguments)
        window.close()
    return 0


def _take_all(app: QApplication, window: MainWindow, arguments: argparse.Namespace) -> None:
    if arguments.only in (None, "welcome"):
        _take(app, window, arguments.out / "welcome.png")
    path = next(e.path for e in examples() if e.name == arguments.example)
    window.files.open_example(path)
    _take_survey(app, window, arguments)
    _take_import(app, window, arguments)
    taken: dict[str, int] = {}
    for stop in Hands(window).views():
        page = _name(window.desk.stops, stop)
        taken[page] = taken.get(page, 0) + 1
        name = page if taken[page] == 1 else f"{page}-{LETTERS_OF_SHEETS[taken[page] - 2]}"
        if arguments.only in (None, name):
            Hands(window).arrive()
            shown = window.desk.page if arguments.whole else None
            _take(app, shown or window, arguments.out / f"{name}.png")


def _take_survey(app: QApplication, window: MainWindow, arguments: argparse.Namespace) -> None:
    """The steps of the survey window, as wide as the window they stand before."""
    for step in STEPS:
        if arguments.only in (None, f"survey-{step}"):
            dialog = survey_at(window, step)
            dialog.resize(min(dialog.width(), arguments.size[0]), dialog.height())
            dialog.show()
            shown = dialog.step if arguments.whole else dialog
            _take(app, shown, arguments.out / f"survey-{step}.png")
            dialog.done(0)


def _take_import(app: QApplication, window: MainWindow, arguments: argparse.Namespace) -> None:
    for name, made in {"import": GOOD, "import-problems": BAD}.items():
        if arguments.only in (None, name):
            dialog = map_window(window, made.file())
            dialog.resize(min(dialog.width(), arguments.size[0]), dialog.height())
            _take(app, dialog.inside if arguments.whole else dialog, arguments.out / f"{name}.png")
            dialog.done(0)


def _name(stops: tuple[Stop, ...], stop: Stop) -> str:
    if stop.stage is None:
        return stop.page
    place = [other for other in stops if other.stage is stop.stage].index(stop) + 1
    return f"{stop.stage.id}-{place}"


def _take(app: QApplication, widget: QWidget, path: Path) -> None:
    # More than once: the first pass lays out, the last paints what it settled on.
    for _moment in range(MOMENTS):
        app.processEvents()
    widget.grab().save(str(path))


def _size(text: str) -> tuple[int, int]:
    width, height = text.split("x")
    return int(width), int(height)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--example", default="befriending")
    parser.add_argument("--only", metavar="PAGE", help="one page, such as impact-1 or welcome")
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument("--zoom", type=int, choices=ZOOMS, default=100, help="in percent")
    parser.add_argument("--letters", choices=LETTERS, default="usual")
    parser.add_argument("--size", type=_size, default=(1320, 860), metavar="WIDTHxHEIGHT")
    parser.add_argument("--whole", action="store_true", help="each page alone, at its full height")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
