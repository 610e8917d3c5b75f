"""What the program says that no translator ever saw, a line for each.

``python -m tests.untranslated window|commands FOLDER``: FOLDER holds a catalogue of a language that
puts every message in brackets. Whatever is shown outside brackets, and is neither a part of the
case nor a name, was never handed to translators.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["SROI_CASE_LANGUAGE"] = "qps"

from sroi_app.language import choose_language

NAMES = ("SROI Case", "sent.sroi", "[*]", "£", "Source Sans 3", "Atkinson Hyperlegible Next")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)  # looked up in the catalogue as one line, so that single ones stand in no brackets
BREAK_HERE = "\u200b"  # set into long words by the labels
ASKING = (
    "find",
    "help",
    "glossary",
    "appearance",
    "snapshot",
    "versions",
    "values",
    "credits",
    "about",
    "pdf",
    "protect",
    "privacy",
    "tour",
)
"""The actions that open a dialog, or a strip, of their own."""
LETTERS = re.compile(r"[^\W\d_]{2,}")
KEYS = re.compile(r"\b(?:Ctrl|Alt|Shift|Esc|Enter|Home|End|F\d+)\b(?:\+\w+)*")


def main(part: str, folder: str) -> int:
    """Print what was never translated in the window, or on the command line."""
    choose_language(Path(folder))
    _speak_alone()
    said = {"window": _window, "commands": _commands}[part]()
    for place, words in sorted(set(said)):
        print(f"{place}: {words!r}")
    return 0


def _speak_alone() -> None:
    """Read workbooks here: a child has the languages that ship with the program, not this one."""
    from sroi_app.spreadsheet.apart import call
    from tests.spreadsheet.here import read_here

    call.ask_child = read_here


def _window() -> Iterator[tuple[str, str]]:
    from PySide6.QtWidgets import QApplication
    from shiboken6 import delete

    from sroi_app.guide.help import all_help
    from sroi_app.workspace.files import examples
    from sroi_app.workspace.folders import Folders
    from tests.ui.hands import Hands
    from ui.app import make_window
    from ui.theme import dress

    app = QApplication([])
    dress(app)
    titles = tuple(example.title for example in examples())
    for example in examples():
        with TemporaryDirectory() as home:
            window = make_window(Folders(Path(home)))
            window.show()
            yield from _left(_shown(window, "welcome"), titles)
            window.files.open_example(example.path)
            _attach(window)
            case = window.store.evaluation.case
            for stop in window.desk.stops:
                window.desk.go_to(stop)
                app.processEvents()
                Hands(window).arrive()
                yield from _left(_shown(window, stop.title), (*titles, *_texts(case)))
            window.store.workspace.versions.keep("A version")
            # Pages of help are files of their own, to be translated whole.
            own = (
                "A version",
                *_places(window),
                *(page.title for page in all_help()),
                *titles,
                *_texts(case),
            )
            yield from _left(_worked_out(window), (*_findings_of_others(), *own))
            yield from _left(_surveyed(window), (*_words_of_the_survey(), *own))
            yield from _left(_used(window), (*own, *_words_of_the_survey()))
            yield from _left(_imported(window), (*_words_of_the_map(), *own))
            yield from _left(_asked(window), own)
            yield from _left(_asked_of_a_file(window), own)
            yield from _left(_chosen_from(window), own)
            yield from _left(_changed_elsewhere(window, Path(home) / "sent.sroi"), own)
            yield from _left(_left_behind(window), own)
            yield from _left(_asked_by_buyers(window), (*_words_of_the_models(), *own))
            window.store.give_up()
            delete(window)  # now: what is left of it would be taken for a new dialog


def _places(window: Any) -> tuple[str, ...]:
    """What the folders of ours are called, on this computer."""
    from sroi_app.workspace.traces import PLACES

    folders = window.store.workspace.folders
    return (str(folders.root), *(place.path(folders).name for place in PLACES))


def _asked(window: Any) -> Iterator[tuple[str, str]]:
    """Every text of every dialog; one that would wait for an answer is looked at and left."""
    from PySide6.QtWidgets import QApplication, QDialog

    QDialog.exec = QDialog.show  # type: ignore[method-assign, assignment]
    for name in ASKING:
        before = set(QApplication.topLevelWidgets())
        window.actions_by_id[name].trigger()
        QApplication.processEvents()
        for opened in set(QApplication.topLevelWidgets()) - before:
            yield name, opened.windowTitle()
            yield from _shown(opened, name)
            opened.close()
    yield from _shown(window, "tour")


def _surveyed(window: Any) -> Iterator[tuple[str, str]]:
    """Every text of every step of the survey window."""
    from shiboken6 import delete

    from tests.survey_steps import STEPS, survey_at
    from ui.result.fold import Fold

    for step in STEPS:
        opened = survey_at(window, step)
        opened.show()
        for fold in opened.findChildren(Fold):
            fold.unfold(True)
        yield from _shown(opened, f"survey {step}")
        delete(opened)


def _used(window: Any) -> Iterator[tuple[str, str]]:
    """What stands on the page once a survey was used, and all that is kept of it."""
    from shiboken6 import delete

    from tests.survey_steps import STEPS, survey_at
    from ui.survey.found import FoundDialog

    opened = survey_at(window, STEPS[-1])
    opened.go_on()
    delete(opened)
    yield from _shown(window, "survey used")
    found = FoundDialog(window, window.store.evaluation.case.surveys[-1])
    yield from _shown(found, "survey found")
    delete(found)
    window.store.undo()
    window.desk.go_to(window.desk.stops[0])


def _imported(window: Any) -> Iterator[tuple[str, str]]:
    """Every text of the page on which the columns of a value map are checked."""
    from shiboken6 import delete

    from tests.import_map import BAD, GOOD, map_window

    for made in (GOOD, BAD):
        opened = map_window(window, made.file())
        yield from _shown(opened, "import")
        delete(opened)


def _words_of_the_map() -> tuple[str, ...]:
    """What stands in the value map itself, which nobody translates."""
    from tests.import_map import OTHER, ROWS
    from tests.spreadsheet import official

    cells = [str(cell) for row in (*ROWS, *OTHER) for cell in row.cells if cell is not None]
    bands = (official.STAGES, official.GROUPS, official.NAMES, official.QUESTIONS)
    headings = [words for band in bands for words in band.values()]
    years = [f"Year {year}" for year in range(1, 6)]
    sheets = ["SROI Value Map", "Value Map (non-SROI)", "map.xlsx"]
    words = {*cells, *headings, *years, *sheets}
    words |= {word[:39] for word in headings}  # where one is cut
    return tuple(sorted(words, key=len, reverse=True))


def _words_of_the_survey() -> tuple[str, ...]:
    """What stands in the invented survey itself, which nobody translates."""
    import csv

    from sroi_app.guide.invented import invented_survey

    with invented_survey().open(encoding="utf-8-sig", newline="") as file:
        words = {text for row in csv.reader(file) for text in row if text}
    return tuple(sorted((*words, invented_survey().name, "3a"), key=len, reverse=True))


def _worked_out(window: Any) -> Iterator[tuple[str, str]]:
    """Every text of every way to work an answer out, with its examples typed in."""
    from shiboken6 import delete

    from sroi_app.guide.workings.all import WORKINGS
    from tests.guide.workings.examples import typed
    from ui.workings.dialog import WorkOutDialog

    for question in _questions_with_ways(window):
        for way in (way.id for way in question.field.ways if way.id in WORKINGS):
            dialog = WorkOutDialog(window, question, WORKINGS[way])
            yield from _shown(dialog, way)
            for method in WORKINGS[way].methods:
                dialog._kept.typed(method).update(typed(method))
                dialog.show_way(method)
                yield from _shown(dialog, method.id)
            delete(dialog)


def _questions_with_ways(window: Any) -> Iterator[Any]:
    """The questions of one outcome that can be answered in another way than by typing."""
    from sroi_app.guide.registry import STAGES
    from sroi_app.guide.schema import questions, row_addresses

    case = window.store.evaluation.case
    for section in (section for stage in STAGES for section in stage.sections):
        for place in row_addresses(case, section)[:1] if section.rows else ():
            yield from (q for q in questions(case, section, place) if q.field.ways)


def _findings_of_others() -> tuple[str, ...]:
    """What studies found, which is quoted as they put it."""
    from sroi_app.library.life_satisfaction import effects

    return tuple(words for found in effects() for words in (found.effect, found.notes) if words)


def _attach(window: Any) -> None:
    """Put a file into the case, so that there is something to say about one."""
    from sroi_app.model.address import Address
    from sroi_app.workspace.letting_in import read_bytes, take

    letter = take(read_bytes("letter.pdf", b"%PDF-1.7 a letter"))
    window.store.workspace.attachments.attach([letter], [Address.parse("outcomes/o1/quantities")])


def _asked_of_a_file(window: Any) -> Iterator[tuple[str, str]]:
    """Every text of the dialogs about a file."""
    from ui.dialogs.file_name import FileNameDialog
    from ui.dialogs.supports import SupportsDialog
    from ui.dialogs.verdict import VerdictDialog

    case = window.store.evaluation.case
    (item,) = case.attachments
    checked = VerdictDialog(window, item.name, _checked(window.store.evaluation))
    for opened in (
        SupportsDialog(window, case, item),
        FileNameDialog(window, item.name),
        checked,
    ):
        yield "a file", opened.windowTitle()
        yield from _shown(opened, "a file")


def _checked(evaluation: Any) -> Any:
    """What is said of a PDF of which every figure was changed."""
    from sroi_app.reports.printed import printed_figures
    from sroi_app.reports.reading.differences import Difference
    from sroi_app.reports.reading.figures import CheckedFigure
    from sroi_app.storage.document import Document
    from sroi_app.workspace.verdict import Standing, Verdict

    return Verdict(
        standing=Standing.DIFFERENT,
        code="",
        version="",
        figures=tuple(
            CheckedFigure(label=one.label, text=one.text, pages=(1,), told=False)
            for one in printed_figures(evaluation)
        ),
        differences=(Difference(1, ""),),
        document=Document(case=evaluation.case),
    )


def _chosen_from(window: Any) -> Iterator[tuple[str, str]]:
    """Every text of the dialog in which a number is chosen."""
    from sroi_app.guide.number_choice import numbers_to_change
    from ui.dialogs.numbers import NumbersDialog

    known = window.store.evaluation
    opened = NumbersDialog(window, "", numbers_to_change(known.case, known.result))
    yield "a number", opened.windowTitle()
    yield from _shown(opened, "a number")


def _changed_elsewhere(window: Any, path: Path) -> Iterator[tuple[str, str]]:
    """Every text that is met where somebody else has changed the file."""
    from dataclasses import replace

    from shiboken6 import delete

    from sroi_app.workspace.two_versions import held_against, read_theirs
    from ui.banner import Banner, _how_many
    from ui.dialogs.told import ToldDialog
    from ui.dialogs.two_versions import TwoVersionsDialog

    workspace, meanwhile = window.store.workspace, window.files.meanwhile
    workspace.save_as(path)
    workspace.step(replace(workspace.case, title="A version", inputs=()), "A version")
    theirs = read_theirs(workspace, path)
    meanwhile._say_changed(theirs)
    yield from _shown(window.findChild(Banner), "banner")
    window.findChild(Banner)._say_briefly(_how_many(2))
    yield from _shown(window.findChild(Banner)._brief, "banner in brief")
    told = ToldDialog(window, [])
    yield "messages", told.windowTitle()
    yield from _shown(told, "messages")
    delete(told)
    ways = meanwhile.settling._ways(path)
    dialog = TwoVersionsDialog(window, "", "", held_against(workspace, theirs), ways)
    yield "two versions", dialog.windowTitle()
    yield "two versions", dialog.text.toPlainText()
    yield from _shown(dialog, "two versions")
    delete(dialog)
    window.store.undo()


def _left_behind(window: Any) -> Iterator[tuple[str, str]]:
    """Every text of the list of unsaved work."""
    from shiboken6 import delete

    from sroi_app.workspace.recovering import Recovery
    from ui.dialogs.left_behind import LeftBehindDialog, left_words

    never, saved = (
        Recovery(path=Path("copy"), left_over=2),
        Recovery(path=Path("copy"), original=Path("sent.sroi")),
    )
    dialog = LeftBehindDialog(window, [], "")
    yield "unsaved work", dialog.windowTitle()
    yield from _shown(dialog, "unsaved work")
    for copy in (never, saved):
        yield from (("unsaved work", line) for line in left_words(copy, 2).splitlines() if line)
    delete(dialog)


def _asked_by_buyers(window: Any) -> Iterator[tuple[str, str]]:
    """Every text of the dialogs that bring in what a buyer asks for."""
    from sroi_app.workspace.criteria import read_copied
    from ui.dialogs.criteria_list import CriteriaListDialog
    from ui.dialogs.marks import MarksDialog
    from ui.dialogs.models import ModelsDialog

    models = ModelsDialog(window, window.store.evaluation.case)
    reading = read_copied("SV9\tA buyer’s words\nSV9\tA buyer’s words\n", "")
    listed = CriteriaListDialog(window, reading, reading.criteria)
    for number in range(models.asked.combo.count()):
        models.asked.combo.setCurrentIndex(number)
        yield from _shown(models, "models")
    for opened in (models, listed, MarksDialog(window, window.store.evaluation.case)):
        yield "criteria", opened.windowTitle()
        yield from _shown(opened, "criteria")


def _words_of_the_models() -> tuple[str, ...]:
    """What is published, said in short, and a line that was pasted."""
    from sroi_app.library.social_value_models import models

    words = [words for model in models() for words in (model.title, *_of_model(model))]
    return tuple(sorted((*words, "A buyer’s words", "SV9"), key=len, reverse=True))


def _of_model(model: Any) -> tuple[str, ...]:
    themes = [theme.title for theme in model.themes]
    return (*themes, *(text for item in model.items for text in (item.code, item.words) if text))


def _shown(window: Any, place: str) -> Iterator[tuple[str, str]]:
    """Every text of every widget, also of those that are folded away."""
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import (
        QAbstractButton,
        QComboBox,
        QLabel,
        QLineEdit,
        QListWidget,
        QWidget,
    )

    for action in window.findChildren(QAction):
        yield place, action.text()
    for widget in window.findChildren(QWidget):
        yield place, widget.accessibleName()
        yield place, widget.accessibleDescription()
        yield place, widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield place, widget.text()
        if isinstance(widget, QLineEdit):
            yield place, widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from ((place, widget.itemText(n)) for n in range(widget.count()))
        if isinstance(widget, QListWidget):
            yield from ((place, widget.item(n).text()) for n in range(widget.count()))
        yield from ((place, words) for words in _cells(widget))


def _cells(widget: Any) -> Iterator[str]:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QTableView

    if not isinstance(widget, QTableView):
        return
    model = widget.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            yield str(model.index(row, column).data() or "")


def _commands() -> Iterator[tuple[str, str]]:
    from sroi_app.evaluation import evaluate
    from sroi_app.library.attributions import attributions
    from sroi_app.model.case import Case
    from sroi_app.reports.assemble import assemble
    from sroi_app.reports.plain import plain
    from sroi_app.workspace.files import examples, open_evaluation

    evaluations = [open_evaluation(example.path) for example in examples()]
    for evaluation in (*evaluations, evaluate(Case())):
        for line in plain(assemble(evaluation)).splitlines():
            own = (*_texts(attributions()), *_texts(evaluation.case))
            yield from _left([("report", line)], (*own, *(text.upper() for text in own)))


def _left(said: Iterable[tuple[str, str]], case: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What is left with letters in it, once brackets, names and the case's own words are gone."""
    for place, words in said:
        rest = whole = _outside(words.replace(BREAK_HERE, "").replace("\n", " "))
        for own in (*case, *NAMES, *MONTHS):
            rest = rest.replace(own, " ")
        if not _shortened(whole.strip(" ·"), case) and LETTERS.search(KEYS.sub(" ", rest)):
            yield place, words[:200]


def _shortened(words: str, case: tuple[str, ...]) -> bool:
    start = words.strip().removesuffix("…").rstrip()
    return start != words.strip() and any(own.startswith(start) for own in case)


def _outside(words: str) -> str:
    """The part of a text that stands in no brackets, however deep they lie in one another."""
    depth, out = 0, []
    for character in words:
        depth += (character == "⟦") - (character == "⟧")
        if depth == 0 and character != "⟧":
            out.append(character)
    return "".join(out)


def _texts(thing: Any) -> tuple[str, ...]:
    """Every text of a case, the longest first."""
    found = {text for text in _walk(thing) if text.strip()}
    lines = {line for text in found for line in (text, " ".join(text.split()), *text.splitlines())}
    return tuple(sorted(lines, key=len, reverse=True))


def _walk(thing: Any) -> Iterator[str]:
    if isinstance(thing, str) and not isinstance(thing, Enum):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _walk(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _walk(getattr(thing, field.name))


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:3]))
