"""Edits, undo, redo and saves in one window, on and on; prints what came of it as JSON."""

import json
import random
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sroi_app.guide.kinds import Money, Number, Text
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Question, all_questions
from sroi_app.model.address import Address
from sroi_app.model.edits import get
from sroi_app.storage.case_file import open_case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.history import MOST_STEPS
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import ready_case
from ui.app import make_window, new_application
from ui.look import Look
from ui.main_window import MainWindow
from ui.rounds import Rounds
from ui.theme import dress

OUTCOMES = Address.parse("outcomes")
SAVE_EVERY = 25
LOOKS = 10  # at the memory
WARM = MOST_STEPS + 200  # edits after which undo has as many steps as it ever will


def main(folder: Path, edits: int) -> None:
    """Make so many edits after those it takes to fill the memory that is meant to be filled."""
    app = new_application()
    dress(app, Look())
    window = make_window(Folders(folder / "home"))
    window.show()
    window.store.workspace.apply(ready_case(), "Begin")
    window.desk.step(1)
    Rounds(window)
    day = _Day(window, folder / "case.sroi", app)
    for number in range(min(WARM, edits // 2)):
        day.edit(number)
    megabytes = [_megabytes()]
    rest = edits - min(WARM, edits // 2)
    for number in range(rest):
        day.edit(number)
        if number % (rest // LOOKS) == 0:
            megabytes.append(_megabytes())
    said = {"edits": edits, "saves": day.saves, "lost": day.lost}
    print(json.dumps({**said, "megabytes": [*megabytes, _megabytes()]}))
    window.store.give_up()


class _Day:
    def __init__(self, window: MainWindow, path: Path, app: QApplication) -> None:
        self._window, self._path, self._app = window, path, app
        self._chance = random.Random(23)  # noqa: S311
        self._questions: list[Question] = []
        self.saves = 0
        self.lost: list[str] = []

    @property
    def _workspace(self) -> Workspace:
        return self._window.store.workspace

    def edit(self, number: int) -> None:
        """Make one edit of any kind, and now and then save, or look elsewhere."""
        deeds = (self._type, self._turn, self._undo, self._redo)
        self._chance.choices(deeds, (14, 1, 2, 1))[0]()
        self._app.processEvents()
        if number % SAVE_EVERY == 0:
            self._save()
        if number % 100 == 0:
            self._window.desk.go_to_stage(self._chance.randrange(1, 7))

    def _type(self) -> None:
        question = self._chance.choice(self._asked())
        self._workspace.seal()
        text = f"{self._chance.randrange(1, 90)}" * (1 + self._chance.randrange(3))
        self._window.store.type(question, text)

    def _turn(self) -> None:
        """Add a row, or take the last one out again."""
        rows = get(self._workspace.case, OUTCOMES)
        if len(rows) > len(ready_case().outcomes):
            self._workspace.remove_row(OUTCOMES / rows[-1].id, "Remove")
        else:
            self._workspace.add_row(OUTCOMES, "Add", description="I sleep better")
        self._questions = []

    def _undo(self) -> None:
        self._window.store.undo()
        self._questions = []

    def _redo(self) -> None:
        self._window.store.redo()
        self._questions = []

    def _save(self) -> None:
        if self._workspace.path is None:
            self._window.store.save_as(self._path)
        else:
            self._window.store.save()
        self.saves += 1
        if self.saves % 10 == 0 and open_case(self._path).document.case != self._workspace.case:
            self.lost.append(f"save {self.saves}")

    def _asked(self) -> list[Question]:
        if not self._questions:
            case = self._workspace.case
            sections = (section for stage in STAGES for section in stage.sections)
            every = (q for section in sections for q in all_questions(case, section))
            self._questions = [q for q in every if type(q.field.kind) in (Money, Number, Text)]
        return self._questions


def _megabytes() -> float:
    """The memory of this process that is really there."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return round(pages * 4096 / 1e6, 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
