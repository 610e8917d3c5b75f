"""Every dialog, for people who use only the keyboard or only their ears."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from sroi_app.calculation.subject import Subject, Topic
from sroi_app.errors import AppError
from sroi_app.guide.changes import BESIDE
from sroi_app.guide.number_choice import numbers_to_change
from sroi_app.guide.portal.figures import named_figures
from sroi_app.guide.registry import find_question
from sroi_app.guide.workings.all import WORKINGS
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.statement import Attachment
from sroi_app.model.survey import Survey
from sroi_app.reports.form import Form
from sroi_app.reports.reading.differences import Difference
from sroi_app.reports.reading.figures import CheckedFigure
from sroi_app.spreadsheet.problem import Problem
from sroi_app.storage.document import Document
from sroi_app.workspace.comparison import compare
from sroi_app.workspace.criteria import read_copied
from sroi_app.workspace.files import examples
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.grid import grid_of
from sroi_app.workspace.paste import plan_paste
from sroi_app.workspace.recovering import Recovery
from sroi_app.workspace.shelf import (
    ListReading,
    OwnValue,
    Shelf,
    Terms,
    put_list,
    read_shelf,
)
from sroi_app.workspace.verdict import Standing, Verdict
from sroi_app.workspace.versions import Version
from tests.import_map import BAD, GOOD, map_window
from tests.survey_steps import STEPS, survey_at
from tests.ui.hands import Key
from tests.ui.survey import (
    against_reading,
    along,
    described,
    first_stop,
    headings,
    missed,
    nameless,
    nodes,
    small,
    unlabelled,
)
from ui.app import make_window
from ui.dialogs import messages
from ui.dialogs.about import AboutDialog, show_about
from ui.dialogs.appearance import AppearanceDialog, choose_appearance
from ui.dialogs.changes import ChangesDialog
from ui.dialogs.crash import CrashDialog, Kept, LatestReportDialog
from ui.dialogs.credits import CreditsDialog, show_credits
from ui.dialogs.criteria_list import CriteriaListDialog
from ui.dialogs.file_name import FileNameDialog
from ui.dialogs.find import FindDialog, show_find
from ui.dialogs.help import HelpDialog, show_glossary, show_help
from ui.dialogs.left_behind import LeftBehindDialog
from ui.dialogs.list_import import ListImportDialog
from ui.dialogs.make_pdf import MakePdfDialog
from ui.dialogs.marks import MarksDialog
from ui.dialogs.models import ModelsDialog
from ui.dialogs.new_password import NewPasswordDialog
from ui.dialogs.numbers import NumbersDialog
from ui.dialogs.own_lists import OwnListsDialog
from ui.dialogs.own_value import OwnValueDialog
from ui.dialogs.password import PasswordDialog
from ui.dialogs.plain_report import PlainReportDialog
from ui.dialogs.privacy import PrivacyDialog
from ui.dialogs.recovery import ask_at_the_start
from ui.dialogs.snapshot import SnapshotDialog
from ui.dialogs.supports import SupportsDialog
from ui.dialogs.told import ToldDialog
from ui.dialogs.two_versions import TwoVersionsDialog, Way
from ui.dialogs.values import ValuesDialog, show_values
from ui.dialogs.verdict import VerdictDialog
from ui.dialogs.versions import VersionsDialog
from ui.dialogs.working import WorkingDialog
from ui.grid.paste_dialog import PasteDialog
from ui.main_window import MainWindow
from ui.portal.insert import FiguresDialog
from ui.survey.found import FoundDialog
from ui.workings.dialog import WorkOutDialog

THEN = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
VERSIONS = (
    Version(Path("named.sroi"), THEN, 40_000, "as sent to the council"),
    Version(Path("kept.sroi"), THEN, 39_000),
)
TERMS = Terms(name="Bank", edition="2024", licence="Members only", holder="Us")
OWN = OwnValue(code="1", name="Club", value=Decimal(180))
Dialog = TypeVar("Dialog", bound=QDialog)
SURVEY = Survey(id="v1", outcome="o1", file="members.csv", question="How lonely are you?")
RECOVERY = Recovery(path=Path("copy"), title="Riverside Befriending", saved_at=THEN)
FILE = Attachment(id="f" * 64, name="Survey.pdf", supports=("outcomes/o1/quantities",))
FIGURE = CheckedFigure(label="Net present value", text="£4,008", pages=(1, 4), told=False)
HOLDS = Verdict(
    standing=Standing.SAME_BYTES,
    code="K7MQ-4T2X",
    version="0.1.0",
    figures=(replace(FIGURE, told=True),),
    document=Document(case=Case(title="Home visits")),
)
CHANGED = replace(
    HOLDS,
    standing=Standing.DIFFERENT,
    figures=(FIGURE,),
    differences=(Difference(4, "Page 4, at its beginning: the PDF says something else."),),
)
OTHER = replace(HOLDS, standing=Standing.OTHER_VERSION, version="9.9.9")
REPORT = "SROI Case 1.0\nui/files.py:12 save"
PROBLEM = AppError("The disk is full.", "Save it somewhere else.")


def _the(window: MainWindow, kind: type[Dialog]) -> Dialog:
    found = window.findChild(kind)
    assert found is not None
    return found


def _find(window: MainWindow) -> QDialog:
    show_find(window)
    dialog = _the(window, FindDialog)
    QTest.keyClicks(dialog.line, "visit")
    dialog._look()
    return dialog


def _help(window: MainWindow) -> QDialog:
    show_help(window)
    return _the(window, HelpDialog)


def _glossary(window: MainWindow) -> QDialog:
    show_glossary(window)
    return _the(window, HelpDialog)


def _appearance(window: MainWindow) -> QDialog:
    choose_appearance(window)
    return _the(window, AppearanceDialog)


def _changes(window: MainWindow) -> QDialog:
    now = window.store.evaluation
    before = put(now.case, Address.parse("organisation/name"), "As it was called before")
    return ChangesDialog(window, "Saved on 3 November", compare(before, now))


def _two_versions(window: MainWindow) -> QDialog:
    now = window.store.evaluation
    theirs = put(now.case, Address.parse("organisation/name"), "As they call it")
    ways = [Way("Keep both", "yours is saved beside it."), Way("Decide later", "nothing is.")]
    differs = compare(theirs, now, BESIDE)
    return TwoVersionsDialog(window, "“Visits.sroi” is not as it was", "Said.", differs, ways)


def _working(window: MainWindow) -> QDialog:
    window.desk.panel.lie_below(True)
    window.desk.panel.open_working(Subject(Topic.RATIO))
    return _the(window, WorkingDialog)


def _paste(window: MainWindow) -> QDialog:
    block = "Neighbours\tThey talk\nNobody knows\t\nFriends\t"
    plan = plan_paste(grid_of(window.store.evaluation), block, "", 0, 0)
    assert plan.new_groups
    return PasteDialog(window, plan)


def _values(window: MainWindow) -> QDialog:
    show_values(window, Address.parse("outcomes/o1"))
    dialog = _the(window, ValuesDialog)
    while not dialog.ready:
        QApplication.processEvents()
    dialog.side._fold.unfold(True)
    QTest.keyClicks(dialog.side.line, "rape response")
    return dialog


def _credits(window: MainWindow) -> QDialog:
    show_credits(window)
    return _the(window, CreditsDialog)


def _about(window: MainWindow) -> QDialog:
    show_about(window)
    window.store.tasks.wait()
    QApplication.processEvents()
    return _the(window, AboutDialog)


def _own_lists(window: MainWindow) -> QDialog:
    folders = window.store.workspace.folders
    if not read_shelf(folders).lists:
        put_list(folders, TERMS, (OWN,))
    return OwnListsDialog(
        window, window.store.tasks, folders, read_shelf(folders), keeping=window.store.keeping
    )


def _list_import(window: MainWindow) -> QDialog:
    reading = ListReading(values=(OWN,), problems=(Problem("D4", "Not a number."),), notes=("A.",))
    return ListImportDialog(
        window, window.store.workspace.folders, "list.csv", reading, Shelf(lists=())
    )


def _own_value(window: MainWindow) -> QDialog:
    return OwnValueDialog(window, window.store.workspace.folders, Shelf(lists=()))


def _ways(window: MainWindow) -> WorkOutDialog:
    address = Address.parse("outcomes/o1/deadweight/value")
    found = find_question(window.store.evaluation.case, address)
    assert found is not None
    return WorkOutDialog(window, found[2], WORKINGS["work-out-deadweight"])


def _work_out(window: MainWindow) -> QDialog:
    dialog = _ways(window)
    dialog.show_way(dialog.working.methods[1])
    return dialog


def _numbers(window: MainWindow) -> QDialog:
    known = window.store.evaluation
    groups = numbers_to_change(known.case, known.result)
    return NumbersDialog(window, "Which number is different?", groups)


def _models(window: MainWindow) -> QDialog:
    dialog = ModelsDialog(window, window.store.evaluation.case)
    dialog.asked.combo.setCurrentIndex(1)
    return dialog


def _criteria_list(window: MainWindow) -> QDialog:
    reading = read_copied("Code\tCriterion\nSV9\tLess traffic\nSV8\t\n", "")
    return CriteriaListDialog(window, reading, reading.criteria)


def _figure(window: MainWindow) -> QDialog:
    known = window.store.evaluation
    return FiguresDialog(window, named_figures(known.case, known.result))


def _survey(window: MainWindow, step: int) -> QDialog:
    dialog = survey_at(window, step)
    dialog._is_given_up = lambda: True  # type: ignore[method-assign]  # asked about elsewhere
    return dialog


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "find": _find,
    "help": _help,
    "glossary": _glossary,
    "appearance": _appearance,
    "versions": lambda window: VersionsDialog(window, VERSIONS),
    "versions of a damaged file": lambda window: VersionsDialog(window, VERSIONS, compares=False),
    "snapshot": SnapshotDialog,
    "password": lambda window: PasswordDialog(window, window.store.reading, "Our case", str),
    "new password": lambda window: NewPasswordDialog(
        window, window.store.reading, window.store.workspace.protecting.with_password, change=False
    ),
    "privacy": PrivacyDialog,
    "supports": lambda window: SupportsDialog(window, window.store.evaluation.case, FILE),
    "file name": lambda window: FileNameDialog(window, FILE.name),
    "numbers": _numbers,
    "changes": _changes,
    "unsaved work": lambda window: LeftBehindDialog(window, [(RECOVERY, 3), (RECOVERY, None)], ""),
    "two versions": _two_versions,
    "messages": lambda window: ToldDialog(window, [("It was changed.", [("Compare…", str)])]),
    "working": _working,
    "paste": _paste,
    "values": _values,
    "own lists": _own_lists,
    "credits": _credits,
    "about": _about,
    "list import": _list_import,
    "own value": _own_value,
    "buyers’ models": _models,
    "a buyer’s list": _criteria_list,
    "marks": lambda window: MarksDialog(window, window.store.evaluation.case),
    "ways to work it out": _ways,
    "working it out": _work_out,
    "make the pdf": lambda window: MakePdfDialog(
        window, window.store.evaluation, Form(short=True), "Visits", protected=True
    ),
    "the report as text": lambda window: PlainReportDialog(window, window.store),
    "a figure": _figure,
    "import a map": lambda window: map_window(window, GOOD.file()),
    "import a map with problems": lambda window: map_window(window, BAD.file()),
    **{f"survey {step}": partial(_survey, step=step) for step in STEPS},
    "what the survey showed": lambda window: FoundDialog(window, SURVEY),
    "a pdf that holds": lambda window: VerdictDialog(window, "sent.pdf", HOLDS),
    "a pdf that does not": lambda window: VerdictDialog(window, "sent.pdf", CHANGED),
    "a pdf of another version": lambda window: VerdictDialog(window, "sent.pdf", OTHER),
    "crash": lambda window: CrashDialog(window, REPORT, Kept.A_COPY),
    "what went wrong last": lambda window: LatestReportDialog(window, REPORT),
}
ASKED: dict[str, Callable[[MainWindow], object]] = {
    "recovery": lambda window: ask_at_the_start(window, RECOVERY, ""),
    "a question": lambda window: messages.ask(window, "Save?", "Save it?", ["Save", "Stay"]),
    "a problem": lambda window: messages.show_problem(window, PROBLEM),
    "a notice": lambda window: messages.show_notice(window, "Done", "The PDF is made.", "Here."),
    "something made": lambda window: messages.show_made(
        window, "Done", "The PDF is made.", [("Open it", str)]
    ),
}
"""Those that stand still until they are answered."""

FIRST = {
    "find": "Words to look for",
    "help": "Your task list",
    "glossary": "Look for a word or a page",
    "appearance": "As this computer is set",
    "versions": "Earlier versions, those with a name first",
    "versions of a damaged file": "Earlier versions, the latest first",
    "snapshot": "What will you call it?",
    "password": "Its password",
    "new password": "Password",
    "privacy": "Remember the files and the folder used last",
    "supports": "What does “Survey.pdf” show?",
    "file name": "What will you call it?",
    "numbers": "Look for",
    "changes": "What changed",
    "unsaved work": "Unsaved work, the newest first",
    "two versions": "Keep both",
    "messages": "Compare…",
    "working": "What all outcomes are worth now",
    "paste": "Paste",
    "values": "What changed, in plain words",
    "own lists": "Import a list…",
    "credits": "Where the figures come from",
    "about": "What it is made of",
    "list import": "What is the list called?",
    "own value": "What does it stand for?",
    "buyers’ models": "Which model do your tender papers name?",
    "a buyer’s list": "Criteria that were read",
    "marks": "Look for",
    "ways to work it out": "A waiting list or comparison group",
    "working it out": "How many of the people you helped did you look at?",
    "make the pdf": "Choose where to keep it…",
    "the report as text": "The report as text",
    "a figure": "Look for",
    "import a map": "Take it in",
    "import a map with problems": "Take it in",
    "survey 1": "Choose a file",
    "survey 2": "The first rows",
    "survey 3": "Before and after, one row",
    "survey 4": "“Loneliness before (3 to 9)”",
    "survey 5": "How the answers of 90 people moved",
    "survey 6": "They are left out",
    "what the survey showed": "What the survey showed",
    "a pdf that holds": "What was checked",
    "a pdf that does not": "What was checked",
    "a pdf of another version": "What was checked",
    "crash": "Go on",
    "what went wrong last": "Report of what went wrong",
    "recovery": "Go on with it",
    "a question": "Save",
    "a problem": "Close",
    "a notice": "Close",
    "something made": "Close",
}
"""Where the keyboard is at first: on what a person most likely wants."""


@dataclass
class Facts:
    """What a dialog is like. What is listed as wrong names the widgets."""

    title: str
    first: str
    comes_back: bool
    against: list[tuple[str, str]]  # from one stop to the next, against the way of reading
    missed: tuple[str, ...]
    nameless: tuple[str, ...]
    unlabelled: tuple[str, ...]
    small: tuple[str, ...]
    headings: tuple[tuple[int, str], ...]
    told: list[str]  # headings, as a screen reader hears of them
    left: bool = False  # by Esc


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    """The befriending example at its task list."""
    made = make_window(Folders(tmp_path_factory.mktemp("home")))
    made.show()
    made.files.open_example(next(e.path for e in examples() if e.name == "befriending"))
    qapp.processEvents()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module", params=[*DIALOGS, *ASKED])
def met(request: pytest.FixtureRequest, window: MainWindow) -> Iterator[tuple[str, Facts]]:
    """A dialog by its name, shown to a person who looks round it and presses Esc."""
    before = window.store.workspace.case
    name = request.param
    facts = _shown(DIALOGS[name](window)) if name in DIALOGS else _asked(ASKED[name], window)
    assert window.store.workspace.case is before
    yield name, facts
    window.desk.panel.lie_below(False)


def _shown(dialog: QDialog) -> Facts:
    dialog.show()
    dialog.activateWindow()
    return _meet(dialog)


def _asked(ask: Callable[[MainWindow], object], window: MainWindow) -> Facts:
    found: list[Facts] = []

    def meet() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        try:
            found.append(_meet(dialog))
        finally:
            dialog.close()

    QTimer.singleShot(0, window, meet)
    ask(window)
    return found[0]


def _meet(dialog: QWidget) -> Facts:
    for _moment in range(4):
        QApplication.processEvents()
    first = QApplication.focusWidget()
    assert first is not None
    assert first.window() is dialog
    way, comes_back = along(dialog)
    titles = [node for node in nodes(dialog) if node.role() == QAccessible.Role.Heading]
    facts = Facts(
        title=dialog.windowTitle(),
        first=described(first).replace("&", ""),
        comes_back=comes_back,
        against=_against(dialog, way),
        missed=missed(dialog, way),
        nameless=nameless(dialog),
        unlabelled=unlabelled(dialog),
        small=small(dialog),
        headings=headings(dialog),
        told=[node.text(QAccessible.Text.Name) for node in titles],
    )
    QTest.keyClick(way[-1], Key.Key_Escape)
    QApplication.processEvents()
    facts.left = not isValid(dialog) or not dialog.isVisible()
    return facts


def _against(dialog: QWidget, way: list[QWidget]) -> list[tuple[str, str]]:
    first = next(n for n, stop in enumerate(way) if stop is first_stop(dialog))
    way = way[first:] + way[:first]
    # A text stops Tab at each of its links: that is one stop.
    stops = [one for one, before in zip(way, [None, *way], strict=False) if one is not before]
    return against_reading((described(stop), "", _area(dialog, stop, stops)) for stop in stops)


def _area(dialog: QWidget, stop: QWidget, stops: list[QWidget]) -> QRect:
    """Where a stop is; what scrolls others begins over all of them, and is met before them."""
    corner = stop.mapTo(dialog, QPoint(0, 0))
    held = [other.mapTo(dialog, QPoint(0, 0)) for other in stops if stop.isAncestorOf(other)]
    if not held:
        return QRect(corner, stop.size())
    return QRect(corner.x(), min(corner.y(), *(at.y() - 2 for at in held)), stop.width(), 1)


def test_the_keyboard_begins_on_what_is_wanted_most(met: tuple[str, Facts]) -> None:
    name, facts = met
    assert facts.first.partition("“")[2].startswith(FIRST[name])


def test_tab_goes_the_way_people_read_and_comes_back(met: tuple[str, Facts]) -> None:
    _name, facts = met
    assert facts.comes_back
    assert facts.against == []
    assert facts.missed == ()


def test_everything_is_named_and_every_field_has_words(met: tuple[str, Facts]) -> None:
    _name, facts = met
    assert facts.title
    assert facts.nameless == ()
    assert facts.unlabelled == ()


def test_everything_can_be_hit(met: tuple[str, Facts]) -> None:
    _name, facts = met
    assert facts.small == ()


def test_a_dialog_has_one_title_at_most_and_skips_no_level(met: tuple[str, Facts]) -> None:
    _name, facts = met
    levels = [level for level, _words in facts.headings]
    assert levels[:1] in ([], [2])
    assert levels.count(2) <= 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert sorted(facts.told) == sorted(words for _level, words in facts.headings)


def test_esc_leaves_and_nothing_is_lost(met: tuple[str, Facts]) -> None:
    _name, facts = met
    assert facts.left
