"""How fast the program is: ``python -m tests.benchmarks`` prints a row for each figure.

A row is ``name measured limit ok|over``; the exit status is 1 when any is over. Machines are noisy,
so what can be is measured against a bare rival in the same run, turn and turn about.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from sroi_app.calculation.one_way import swings
from sroi_app.calculation.simulation.draws import ranged_numbers
from sroi_app.calculation.simulation.simulate import simulate
from sroi_app.evaluation import evaluate
from sroi_app.library.search import search
from sroi_app.model.address import Address
from sroi_app.model.edits import add, put
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.storage.case_file import save_new
from sroi_app.storage.document import Document
from sroi_app.storage.migrations import FORMAT
from sroi_app.workspace.files import open_evaluation
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.preview import make, page_picture
from sroi_app.workspace.workspace import Workspace
from tests.calculation.simulation import speed
from tests.calculation.test_baseline import based
from tests.large_case import large_case, ranged_case
from tests.storage.speed import save_milliseconds
from tests.ui.grid_speed import grid_milliseconds
from ui.main_window import MainWindow

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "resources" / "examples" / "befriending.sroi"
HEAVY = ("pandas", "numpy", "openpyxl", "reportlab", "pypdfium2")
LARGE_PAGES = ("tasks", "value-map", "answers", "result", "readiness", "chain")

TURNS = 60  # of keys with and without a simulation
LOOKED_FOR = ("job", "lonely", "A&E", "arrest", "school exclusion", "older people at home")
NO_SEARCH = "from sroi_app.library.search import search"
FIRST_SEARCH = NO_SEARCH + "; search('a')"

BARE_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.show()
app.processEvents()
print("painted", flush=True)
from pathlib import Path
print(Path("/proc/self/statm").read_text().split()[1])
"""
OUR_WINDOW = """
import sys
from ui.app import new_application, show_window
app = new_application()
window = show_window(app)
app.processEvents()
print("painted", flush=True)
from pathlib import Path
print(Path("/proc/self/statm").read_text().split()[1])
print(*(name for name in sys.argv[1:] if name in sys.modules), flush=True)
"""
OPENING_WINDOW = """
import sys
from pathlib import Path
from ui.app import furnish, new_application, show_window
from ui.rounds import Rounds
from sroi_app.workspace.folders import standard_folders
app = new_application()
window = show_window(app)
app.processEvents()
print("painted", flush=True)
from ui.left_behind import open_argument
furnish(window, standard_folders())
Rounds(window)
open_argument(window, Path(sys.argv[1]), ())
app.processEvents()
print("shown", flush=True)
"""


@dataclass(frozen=True)
class Row:
    """One figure and what it may be at most."""

    name: str
    measured: float
    limit: float
    unit: str

    @property
    def over(self) -> bool:
        return self.measured > self.limit

    def __str__(self) -> str:
        verdict = "over" if self.over else "ok"
        return f"{self.name:<58} {self.measured:>9.2f} {self.limit:>7.2f} {self.unit:<5} {verdict}"


def full_evaluation() -> Row:
    """Sixty filled-in outcomes, each lasting ten years."""
    case = large_case(outcomes=60, years=10)
    return Row("full evaluation, 60 outcomes x 10 years", _best(lambda: evaluate(case)), 5, "ms")


def keystroke(outcomes: int, limit: float) -> Row:
    """From a key to the repainted result, at the 95th percentile, with so many outcomes open."""
    with large_window(outcomes) as (app, window):
        window.desk.go_to_address(Address.parse(f"outcomes/o{outcomes // 2}/proxy/value/value"))
        app.processEvents()
        worst = _keys(app, [str(1234 + 37 * turn) for turn in range(30)])
    return Row(f"keystroke to repainted result, {outcomes} outcomes, p95", worst, limit, "ms")


def keystrokes_in_a_full_window() -> list[Row]:
    """The same in other editors, once every page that is large has been open."""
    counts = [str(11 + 7 * turn) for turn in range(50)]
    words = [f"Something else has come of it {turn}" for turn in range(4)]
    typed = (
        ("in the people editor", "outcomes/o150/deadweight/value", counts),
        ("in a line of text", "outcomes/o150/description", words),
        ("in a step of a chain", "outcomes/o150/chain/1", words),
    )
    rows = []
    with large_window(300) as (app, window):
        for page in LARGE_PAGES:
            window.desk.go_to_page(page)
            app.processEvents()
        for where, address, texts in typed:
            # A step of a chain is asked for where all of them are drawn, if that page is open.
            window.desk.go_to_page("chain" if "/chain/" in address else "tasks")
            window.desk.go_to_address(Address.parse(address))
            for _moment in range(4):
                app.processEvents()
            rows.append(Row(f"keystroke {where}, 300 outcomes, p95", _keys(app, texts), 33, "ms"))
    return rows


def keystroke_while_simulating() -> list[Row]:
    """Each key comes while a simulation of 1,000 ranged numbers runs, and stops it.

    Turn and turn about with a key that comes while none runs.
    """
    alone, during = list[float](), list[float]()
    with large_window(200) as (app, window):
        window.store.workspace.apply(ranged_case(outcomes=200, years=10), "Ranges")
        window.desk.go_to_address(Address.parse("outcomes/o100/proxy/value/value"))
        simulating = window.store.simulating
        for turn in range(TURNS):
            _let(app, lambda: not simulating.work.pending)
            alone.append(_key(app, "234"[turn % 3]))
            _let(app, lambda: simulating.work.busy)
            _let_pass(app, turn % 8 * 0.04)  # so that the key comes at any moment of a run
            during.append(_key(app, "567"[turn % 3]))
    p95, rival = _calmest_p95(during), _calmest_p95(alone)
    name = "keystroke while 1,000 ranges are simulated, 200 outcomes, p95"
    return [
        Row(name, p95, 33, "ms"),
        Row("the same against one while none is", p95 / rival, 1.3, "x"),
    ]


def _let(app: QApplication, is_so: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    end = time.perf_counter() + 30
    while not is_so():
        assert time.perf_counter() < end
        app.processEvents()
        time.sleep(0.002)


def _let_pass(app: QApplication, seconds: float) -> None:
    end = time.perf_counter() + seconds
    _let(app, lambda: time.perf_counter() >= end)


def _keys(app: QApplication, texts: list[str]) -> float:
    """Type each text over the last one; return the 95th percentile of a key, in milliseconds."""
    times = []
    for text in texts:  # every key makes another answer
        times += [_key(app, text[0]), *(_key(app, key, over=False) for key in text[1:])]
    return _calmest_p95(times)


def _calmest_p95(times: list[float]) -> float:
    """The 95th percentile; of three stretches the calmest counts: noise only ever adds."""
    stretch = len(times) // 3
    stretches = [times[n * stretch : (n + 1) * stretch] for n in range(3)]
    return min(statistics.quantiles(one, n=20)[-1] for one in stretches)


def _key(app: QApplication, key: str, *, over: bool = True) -> float:
    """Press a key, over whatever stands in the field, until all is painted; in milliseconds."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    field = app.focusWidget()
    assert isinstance(field, QLineEdit)
    if over:
        field.selectAll()
    start = time.perf_counter()
    QTest.keyClicks(field, key)
    app.processEvents()
    return (time.perf_counter() - start) * 1000


@contextmanager
def large_window(outcomes: int) -> Iterator[tuple[QApplication, MainWindow]]:
    """A window with a large case open in it."""
    from ui.app import make_window
    from ui.rounds import Rounds
    from ui.theme import dress

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app)
    with TemporaryDirectory() as home:
        window = make_window(Folders(Path(home)))
        window.show()
        Rounds(window)
        window.store.workspace.apply(large_case(outcomes=outcomes, years=10), "Open")
        yield app, window
        window.store.give_up()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def other_look() -> list[Row]:
    """From another theme or size being chosen to the repainted page, on the fullest pages."""
    with large_window(300) as (app, window):
        large = _slowest_look(app, window)
        window.store.workspace.open_example(EXAMPLE)
        example = _slowest_look(app, window)
    return [
        Row("another look on the slowest page, example, median", example, 150, "ms"),
        Row("another look on the slowest page, 300 outcomes, median", large, 150, "ms"),
    ]


def _slowest_look(app: QApplication, window: MainWindow) -> float:
    """The median of each change of look on each page; the slowest of them, in milliseconds."""
    from ui.look import Choice

    slowest = 0.0
    for page in LARGE_PAGES:
        window.desk.go_to_page(page)
        for _moment in range(4):
            app.processEvents()
        times: dict[Choice, list[float]] = {}
        for look in [Choice("dark"), Choice("contrast"), Choice("light", 160)] * 3:
            start = time.perf_counter()
            window.appearance.choose(look)
            app.processEvents()
            times.setdefault(look, []).append((time.perf_counter() - start) * 1000)
        slowest = max(slowest, *map(statistics.median, times.values()))
    window.appearance.choose(Choice())
    return slowest


def library_search() -> list[Row]:
    """A keystroke in the search of the library over all its rows, and the very first one."""
    typed = [word[:end] for word in LOOKED_FOR for end in range(1, len(word) + 1)]
    slowest = max(_best(partial(search, words), turns=5) for words in typed)
    first = min(_seconds([sys.executable, "-c", FIRST_SEARCH]) for _turn in range(3))
    bare = min(_seconds([sys.executable, "-c", NO_SEARCH]) for _turn in range(3))
    return [
        Row("library search: a keystroke, slowest", slowest, 30, "ms"),
        Row("library search: all rows read and the first key", (first - bare) * 1000, 100, "ms"),
    ]


def value_map() -> list[Row]:
    """The value map with 300 outcomes, to the repainted window."""
    limits = {
        "keystroke in a cell, p95": 33,
        "paste of 300 rows x 15 columns": 300,
    }
    measured = grid_milliseconds()
    return [
        Row(f"value map: {name}", measured[name], limit, "ms") for name, limit in limits.items()
    ]


def surveys() -> list[Row]:
    """10,000 people x 40 columns, from the bytes to the summary, against pandas' own bare read."""
    import pandas as pd

    from tests.spreadsheet.survey import speed as survey

    text = survey.ratio(survey.as_text(), pd.read_csv, turns=25)
    book = survey.ratio(
        survey.as_workbook(), lambda data: pd.read_excel(data, engine="openpyxl"), turns=3
    )
    name = "survey of 10,000 x 40 against pandas’ bare read"
    return [Row(f"{name}, .csv", text, 1.5, "x"), Row(f"{name}, .xlsx", book, 1.5, "x")]


def sensitivity() -> Row:
    """Every number of sixty outcomes at both its ends, and its break-even."""
    base = based(large_case(outcomes=60, years=5))
    return Row(
        "tornado and break-evens, 60 outcomes x 5 years", _best(lambda: swings(base)), 50, "ms"
    )


def simulation() -> list[Row]:
    """1,000 numbers drawn 10,000 times, against drawing them only; over more years; memory."""
    base, lasting = speed.ranged_base(200), speed.ranged_base(200, 10, speed.LASTING)
    for_longer, numbers = speed.ranged_base(200, 60, speed.LASTING), ranged_numbers(base)
    ours, longer, shorter, triangular, uniform = _turn_and_turn(
        lambda: simulate(base),
        lambda: simulate(for_longer),
        lambda: simulate(lasting),
        lambda: speed.triangular(numbers),
        lambda: speed.uniform(len(numbers)),
    )
    name = "simulation of 1,000 numbers against"
    return [
        Row(f"{name} numpy’s draws of them", ours / triangular, 3, "x"),
        Row(f"{name} bare random figures", ours / uniform, 9, "x"),
        Row("simulation of 60 years’ duration against 10", longer / shorter, 1.5, "x"),
        Row("simulation of 1,000,000 draws x 200 outcomes, memory", _megabytes(), 400, "MB"),
    ]


def simulation_rivals() -> Iterator[Row | str]:
    """The same model of 30 outcomes and 150 numbers, as a part of what each rival takes."""
    base = speed.ranged_base(30)
    limits = {"mcerp": 2.5, "monaco": 2.5, "squigglepy": 100}  # forty times as fast is 2.5 %
    for name, rival in speed.rivals(base).items():
        if rival is None:
            yield f"simulation against {name}: not measured, it is not installed (extra: bench)"
            continue
        turns = 1 if name == "monaco" else 9
        ours, theirs = _turn_and_turn(lambda: simulate(base), rival, turns=turns)
        yield Row(f"simulation against {name}", 100 * ours / theirs, limits[name], "%")


def first_paint() -> list[Row]:
    """From the start of the process to the first paint, the memory by then, and what is loaded."""
    bare, ours, loaded = [], [], ""
    for _turn in range(7):
        seconds, (memory,) = _until_painted(BARE_WINDOW)
        bare.append((seconds, int(memory)))
        seconds, (memory, loaded) = _until_painted(OUR_WINDOW, *HEAVY)
        ours.append((seconds, int(memory)))
    times, memories = zip(*ours, strict=True)
    bare_times, bare_memories = zip(*bare, strict=True)
    return [
        Row("first paint against a bare window", min(times) / min(bare_times), 1.6, "x"),
        Row("memory by then against a bare window", min(memories) / min(bare_memories), 1.6, "x"),
        Row("heavy libraries loaded once the window shows", len(loaded.split()), 0, ""),
    ]


def opening() -> list[Row]:
    """The window painted, and then a case of 300 outcomes shown in it, against a bare window."""
    bare, painted, shown = [], [], []
    with TemporaryDirectory() as folder:
        case = Path(folder) / "case.sroi"
        save_new(case, Document(case=large_case(300, 1)))
        home = {**os.environ, "SROI_CASE_HOME": str(Path(folder) / "home")}
        for _turn in range(5):
            bare.append(_until_painted(BARE_WINDOW)[0])
            command = [sys.executable, "-c", OPENING_WINDOW, str(case)]
            first, second = _said_at(command, home)
            painted.append(first)
            shown.append(second)
    return [
        Row("first paint, opening 300 outcomes, against a bare window", *_of(painted, bare, 1.6)),
        Row("until they are shown, against a bare window", *_of(shown, bare, 10)),
    ]


def _of(ours: list[float], bare: list[float], limit: float) -> tuple[float, float, str]:
    return min(ours) / min(bare), limit, "x"


def _said_at(command: list[str], environment: dict[str, str]) -> list[float]:
    """Return after how many seconds a process said each of its lines."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        return [time.perf_counter() - start for _line in process.stdout]


def built_first_paint() -> Row | str:
    """From the start of the built program to its first paint, against a run from the source."""
    name = "first paint of the built program against the source"
    program = ROOT / "dist" / "sroi-case" / "sroi-case"
    if not program.is_file():
        return f"{name}: not measured, none is built (packaging/build)"
    built, source = list[float](), list[float]()
    for _turn in range(9):
        built.append(_until_said([str(program), "--self-check"]))
        source.append(_until_said([sys.executable, "main.py", "--self-check"]))
    return Row(name, min(built) / min(source), 2.0, "x")


def example_pdf() -> Row:
    """The PDF of the largest example, from a cold process."""
    with TemporaryDirectory() as folder:
        out = str(Path(folder) / "case.pdf")
        command = [sys.executable, "main.py", "report", str(EXAMPLE), "-o", out, "--force"]
        seconds = [_seconds(command) for _turn in range(3)]
    return Row("example PDF, cold", min(seconds), 1.5, "s")


def preview_page() -> Row:
    """The slowest page of the largest example as a picture, on a screen of usual sharpness."""
    preview = make(open_evaluation(EXAMPLE))
    assert preview is not None
    pages = range(len(preview.sizes))
    slowest = max(_best(partial(page_picture, preview, page, 800), turns=5) for page in pages)
    return Row("preview: a page drawn, slowest", slowest, 50, "ms")


def full_pdf() -> Iterator[Row | str]:
    """From an evaluation to the bytes of the full report, tagged, and the same by other means."""
    from sroi_app.reports.assemble import assemble
    from sroi_app.reports.pdf import render
    from tests.reports.speed import by_weasyprint, untagged

    usual, large = evaluate(ranged_case(30, 5)), evaluate(large_case(300, 2))
    report = assemble(usual)
    whole, tagged, bare = _turn_and_turn(
        lambda: render(assemble(usual)), lambda: render(report), lambda: untagged(report), turns=5
    )
    [long] = _turn_and_turn(lambda: render(assemble(large)), turns=2)
    ranged = evaluate(ranged_case(300, 5))
    told, longest = _turn_and_turn(
        lambda: assemble(ranged), lambda: render(assemble(ranged)), turns=2
    )
    yield Row("full PDF of 30 outcomes with charts, warm", whole, 1.0, "s")
    yield Row("full PDF tagged against the same untagged", tagged / bare, 2.0, "x")
    yield Row("full PDF of 300 outcomes", long, 6.0, "s")
    yield Row("full PDF of 300 outcomes of 5 years with ranges", longest, 9.0, "s")
    yield Row("what it says, found before it is set", told, 2.5, "s")
    rival = by_weasyprint(report)
    if rival is None:
        yield "full PDF against WeasyPrint: not measured, it is not installed (extra: bench)"
        return
    ours, theirs = _turn_and_turn(lambda: render(report), rival, turns=2)
    yield Row("full PDF against WeasyPrint, the same content", ours / theirs, 1.0, "x")


def workbook() -> Row:
    """Two hundred outcomes with their formulas, and every answer."""
    evaluation = evaluate(large_case(outcomes=200, years=10))
    best = _best(lambda: make_workbook(evaluation, FORMAT), turns=9)
    return Row("workbook, 200 outcomes x 10 years", best, 500, "ms")


def journal() -> list[Row]:
    """A line of the journal, found and handed to the system, with 300 outcomes open."""
    price, outcomes = Address.parse("outcomes/o150/proxy/value/value"), Address.parse("outcomes")
    with TemporaryDirectory() as home:
        workspace = Workspace(Folders(Path(home)))
        workspace.apply(large_case(outcomes=300, years=10), "Open")
        workspace.journalling.copy_writer()()
        follow = workspace.journalling.follow
        typed, added = list[float](), list[float]()
        for turn in range(300):
            workspace._history.push(put(workspace.case, price, Decimal(turn)), "")
            typed.append(_milliseconds(follow))
        for _turn in range(60):
            workspace._history.push(add(workspace.case, outcomes)[0], "")
            added.append(_milliseconds(follow))
    return [
        Row("journal: a key with 300 outcomes, p95", _calmest_p95(typed), 1, "ms"),
        Row("journal: one more outcome beside 300, p95", _calmest_p95(added), 1, "ms"),
    ]


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def saves() -> list[Row]:
    """What a person waits for at Ctrl+S, the version before kept and everything forced out."""
    limits = {"200 KB": 10, "50 MB attached": 600, "300 outcomes": 120}
    with TemporaryDirectory() as folder:
        measured = save_milliseconds(Path(folder))
    return [Row(f"save: {name}", measured[name], limit, "ms") for name, limit in limits.items()]


def main() -> int:
    """Measure everything, print a row for each figure, and say whether any is over."""
    rows: list[Row | str] = [
        full_evaluation(),
        sensitivity(),
        *simulation(),
        *simulation_rivals(),
        keystroke(60, 16),
        keystroke(300, 33),
        *keystrokes_in_a_full_window(),
        *keystroke_while_simulating(),
        *other_look(),
        *value_map(),
        *surveys(),
        *library_search(),
        *first_paint(),
        *opening(),
        built_first_paint(),
        example_pdf(),
        preview_page(),
        *full_pdf(),
        workbook(),
        *saves(),
        *journal(),
    ]
    print(*rows, sep="\n")
    return int(any(isinstance(row, Row) and row.over for row in rows))


def _best(work: Callable[[], object], turns: int = 30) -> float:
    """The shortest of several turns, in milliseconds of processor time of this process alone.

    What else the machine does is no part of it; what is left of its noise only ever adds.
    """
    times = []
    for _turn in range(turns):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1000


def _turn_and_turn(*works: Callable[[], object], turns: int = 9) -> list[float]:
    """The shortest of several turns of each, one after the other, in seconds."""
    times: list[list[float]] = [[] for _work in works]
    for _turn in range(turns):
        for work, measured in zip(works, times, strict=True):
            start = time.perf_counter()
            work()
            measured.append(time.perf_counter() - start)
    return [min(measured) for measured in times]


def _megabytes() -> float:
    """The most memory that a process has taken up by the end of a million draws."""
    script = speed.PEAK.format(outcomes=200, draws=1_000_000)
    command = [sys.executable, "-c", script]
    found = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return int(found.stdout)


def _until_painted(script: str, *arguments: str) -> tuple[float, list[str]]:
    start = time.perf_counter()
    command = [sys.executable, "-c", script, *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "painted"
        seconds = time.perf_counter() - start
        return seconds, process.stdout.read().split("\n")[: 1 + bool(arguments)]


def _until_said(command: list[str]) -> float:
    """The seconds until a program says its first line; what it would do then is not waited for."""
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        seconds = time.perf_counter() - start
        process.kill()
    return seconds


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    raise SystemExit(main())
