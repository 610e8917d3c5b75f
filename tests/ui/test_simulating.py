"""The range of the ratio: always of the case that is shown, and in nobody's way."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.simulation.simulated import Simulation
from sroi_app.model.case import Case
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
from tests.guide.ready import unranged_case, with_answers
from tests.ui.runs import run
from ui import simulating
from ui.simulating import Made, _Mistake
from ui.store import Store
from ui.tasks import Tasks
from ui.work import Stopped

SHORT = 20  # milliseconds instead of a quarter of a second
OURS = "An organisation of this test"
LONG = 600_000  # milliseconds: longer than all keys take on any machine


class Fake:
    """In place of the simulation: it takes as long as it is told, and says whose answer it is."""

    def __init__(self) -> None:
        self.begun: list[Baseline] = []
        self.stopped: list[Baseline] = []
        self.threads: set[threading.Thread] = set()
        self.seconds: Callable[[], float] = lambda: 0.0
        self.mistake: Exception | None = None

    def __call__(self, base: Baseline, stopped: Stopped) -> Made:
        if base.case.organisation.name != OURS:  # of a window that a test before this one left
            return answer_for(base)
        self.begun.append(base)
        self.threads.add(threading.current_thread())
        end = time.perf_counter() + self.seconds()
        while time.perf_counter() < end:
            time.sleep(0.001)
            if stopped():
                self.stopped.append(base)
                break  # and answers all the same: whoever stopped it must not listen
        return _Mistake(self.mistake) if self.mistake else answer_for(base)


def answer_for(base: Baseline) -> Simulation:
    """An answer by which its case is known."""
    mean = base.ratio
    return Simulation(
        draws=1, seed=1, ranged=1, mean=mean, p5=mean, p50=mean, p95=mean,
        probability_above_1=Decimal(1), value_p5=mean, value_p95=mean,
    )  # fmt: skip


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    made = Fake()
    monkeypatch.setattr(simulating, "_drawn", made)
    monkeypatch.setattr(simulating, "PAUSE", SHORT)
    return made


@pytest.fixture
def store(qapp: QApplication, tmp_path: Path, fake: Fake) -> Iterator[Store]:
    assert qapp
    assert fake.begun == []
    made = Store(Workspace(Folders(tmp_path)), Tasks())
    yield made
    made.give_up()
    made.simulating.work.end()


def costing(pounds: int, high: str | None = "0.5") -> Case:
    """A case of its own for each number of pounds, with a range unless `high` is None."""
    end = None if high is None else Decimal(high)
    low = None if high is None else Decimal(0)
    case = with_answers(
        unranged_case(), outcomes__o1__deadweight__low=low, outcomes__o1__deadweight__high=end
    )
    return with_answers(
        case, inputs__i1__amounts__1__value=Decimal(pounds), organisation__name=OURS
    )


def belongs(store: Store) -> bool:
    """Whether what is known is known of the case that is shown."""
    latest, headline = store.simulating.latest, store.evaluation.result.headline
    assert isinstance(latest, Simulation)
    return headline is not None and latest.mean == headline.ratio


def wait(qtbot: QtBot, store: Store) -> None:
    qtbot.waitUntil(lambda: not store.simulating.work.pending)


def test_after_a_pause_the_range_is_there_and_told_once(
    store: Store, fake: Fake, qtbot: QtBot
) -> None:
    told = list[bool]()
    store.simulating.changed.connect(lambda: told.append(belongs(store)))
    store.workspace.apply(costing(1000), "Begin")
    assert store.simulating.latest is None
    assert store.simulating.work.pending
    wait(qtbot, store)
    assert told == [True]
    assert len(fake.begun) == 1
    assert threading.main_thread() not in fake.threads


def test_a_change_forgets_what_was_known_before_any_view_hears_of_it(
    store: Store, qtbot: QtBot
) -> None:
    store.workspace.apply(costing(1000), "Begin")
    wait(qtbot, store)
    seen = list[object]()
    store.changed.connect(lambda _evaluation: seen.append(store.simulating.latest))
    store.workspace.apply(costing(2000), "Change")
    assert seen == [None]
    assert store.simulating.work.pending


def test_while_somebody_types_nothing_is_drawn(store: Store, fake: Fake, qtbot: QtBot) -> None:
    pause = store.simulating.work._pause
    pause.setTimerType(Qt.TimerType.PreciseTimer)
    pause.setInterval(LONG)
    left = 0
    for pounds in range(1000, 1020):
        store.workspace.apply(costing(pounds), f"Type {pounds}")
        assert pause.remainingTime() > left  # each key begins it anew
        QTest.qWait(SHORT // 4)
        left = pause.remainingTime()
    assert fake.begun == []
    pause.start(SHORT)
    wait(qtbot, store)
    assert len(fake.begun) == 1
    assert belongs(store)


def test_words_leave_the_range_where_it_is(store: Store, fake: Fake, qtbot: QtBot) -> None:
    store.workspace.apply(costing(1000), "Begin")
    wait(qtbot, store)
    latest = store.simulating.latest
    store.workspace.apply(replace(costing(1000), title="Other words"), "Change")
    assert store.simulating.latest is latest
    QTest.qWait(SHORT * 3)
    assert len(fake.begun) == 1


def test_words_do_not_put_off_a_range_that_is_pending(
    store: Store, fake: Fake, qtbot: QtBot
) -> None:
    fake.seconds = lambda: 0.2
    store.workspace.apply(costing(1000), "Begin")
    qtbot.waitUntil(lambda: fake.begun != [])
    store.workspace.apply(replace(costing(1000), title="Other words"), "Change")
    wait(qtbot, store)
    assert belongs(store)
    assert (len(fake.begun), fake.stopped) == (1, [])


def test_a_change_stops_the_run_before(store: Store, fake: Fake, qtbot: QtBot) -> None:
    fake.seconds = lambda: 5.0
    store.workspace.apply(costing(1000), "Begin")
    qtbot.waitUntil(lambda: fake.begun != [])
    store.workspace.apply(costing(2000), "Change")
    qtbot.waitUntil(lambda: fake.stopped == fake.begun[:1])
    fake.seconds = lambda: 0.0
    wait(qtbot, store)
    assert belongs(store)


def test_undo_is_a_change_like_any_other(store: Store, qtbot: QtBot) -> None:
    store.workspace.apply(costing(1000), "Begin")
    store.workspace.apply(costing(2000), "Change")
    wait(qtbot, store)
    store.undo()
    assert store.simulating.latest is None
    wait(qtbot, store)
    assert belongs(store)


@pytest.mark.parametrize(
    "case",
    [
        Case(),
        costing(1000, high=None),
        with_answers(costing(1000), inputs__i1__amounts__1__value=None),
    ],
    ids=["nothing", "no range", "no ratio"],
)
def test_without_a_ratio_or_a_range_nothing_is_drawn(
    store: Store, fake: Fake, qtbot: QtBot, case: Case
) -> None:
    store.workspace.apply(costing(1000), "Begin")
    wait(qtbot, store)
    store.workspace.apply(case, "Change")
    assert store.simulating.latest is None
    assert not store.simulating.work.pending
    QTest.qWait(SHORT * 3)
    assert len(fake.begun) == 1


def test_saving_does_not_wait_for_the_range(
    store: Store, fake: Fake, qtbot: QtBot, tmp_path: Path
) -> None:
    fake.seconds = lambda: 5.0
    store.workspace.apply(costing(1000), "Begin")
    qtbot.waitUntil(lambda: fake.begun != [])
    start = time.perf_counter()
    store.save_as(tmp_path / "case.sroi")
    assert time.perf_counter() - start < 2
    assert fake.stopped == []  # and saving changes no number, so it goes on
    store.workspace.start_new()
    assert not store.simulating.work.pending


def test_a_mistake_is_raised_where_mistakes_are_reported_and_nothing_is_pending(
    store: Store, fake: Fake, qtbot: QtBot
) -> None:
    fake.mistake, told = ZeroDivisionError(), list[bool]()
    store.simulating.changed.connect(lambda: told.append(store.simulating.work.pending))
    with qtbot.capture_exceptions() as caught:
        store.workspace.apply(costing(1000), "Begin")
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, *_rest in caught] == [ZeroDivisionError]
    assert store.simulating.latest is None
    assert told == [False]


def test_a_mistake_of_a_run_that_was_stopped_is_nobodys_business(
    store: Store, fake: Fake, qtbot: QtBot
) -> None:
    fake.seconds, fake.mistake = (lambda: 5.0), ZeroDivisionError()
    store.workspace.apply(costing(1000), "Begin")
    qtbot.waitUntil(lambda: fake.begun != [])
    store.workspace.apply(costing(1000, high=None), "Change")
    qtbot.waitUntil(lambda: fake.stopped != [])
    QTest.qWait(SHORT)
    assert store.simulating.latest is None


def test_a_window_that_goes_away_leaves_no_thread_behind(
    store: Store, fake: Fake, qtbot: QtBot
) -> None:
    fake.seconds = lambda: 5.0
    store.workspace.apply(costing(1000), "Begin")
    qtbot.waitUntil(lambda: fake.begun != [])
    start = time.perf_counter()
    store.simulating.work.end()
    assert time.perf_counter() - start < 1
    assert fake.stopped == fake.begun
    QTest.qWait(SHORT)
    assert store.simulating.latest is None


def test_a_store_that_is_gone_hears_of_nothing(
    qapp: QApplication, tmp_path: Path, fake: Fake, qtbot: QtBot
) -> None:
    assert qapp
    fake.seconds = lambda: 0.1
    gone = Store(Workspace(Folders(tmp_path)), Tasks())
    gone.workspace.apply(costing(1000), "Begin")
    qtbot.waitUntil(lambda: fake.begun != [])
    start = time.perf_counter()
    delete(gone)
    assert time.perf_counter() - start < 2
    QTest.qWait(SHORT)


STORM = st.lists(
    st.tuples(
        st.sampled_from(["number", "words", "range", "no range", "gap", "undo", "redo", "new"]),
        st.integers(0, 40),  # milliseconds until the next of them
    ),
    min_size=3,
    max_size=12,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(storm=STORM, delays=st.lists(st.integers(0, 60), min_size=1, max_size=5))
def test_in_a_storm_of_changes_no_stale_answer_is_ever_there(
    store: Store, fake: Fake, qtbot: QtBot, storm: list[tuple[str, int]], delays: list[int]
) -> None:
    seen, runs = list[bool](), iter(delays * 20)
    fake.seconds = lambda: next(runs) / 1000

    def look() -> None:
        if store.simulating.latest is not None:
            seen.append(belongs(store))

    store.changed.connect(look)
    store.simulating.changed.connect(look)
    for turn, (what, pause) in enumerate(storm):
        _change(store, what, turn)
        look()
        QTest.qWait(pause)
        look()
    wait(qtbot, store)
    look()
    store.changed.disconnect(look)
    store.simulating.changed.disconnect(look)
    assert all(seen)
    drawn = store.evaluation.result.headline is not None and _ranged(store.evaluation.case)
    assert drawn is (store.simulating.latest is not None)


def _ranged(case: Case) -> bool:
    return any(outcome.deadweight.high is not None for outcome in case.outcomes)


def _change(store: Store, what: str, turn: int) -> None:
    """Do one thing of a storm."""
    pounds = 1000 + turn
    cases = {
        "number": lambda: costing(pounds),
        "words": lambda: replace(store.evaluation.case, title=f"Words {turn}"),
        "range": lambda: costing(1000, high=f"0.{50 + turn}"),
        "no range": lambda: costing(1000, high=None),
        "gap": lambda: with_answers(costing(1000), outcomes__o1__duration__value=None),
    }
    if what in cases:
        store.workspace.apply(cases[what](), f"{what} {turn}")
    elif what == "new":
        store.workspace.start_new()
    else:
        getattr(store, what)()


LOADED = """
import sys, time
from decimal import Decimal
from PySide6.QtWidgets import QApplication
from tests.guide.ready import unranged_case, with_answers
from sroi_app.workspace.folders import standard_folders
from ui.app import make_window
app = QApplication([])
window = make_window(standard_folders())
window.show()

def settle():
    end = time.perf_counter() + 20
    until = time.perf_counter() + 0.5
    while time.perf_counter() < until or window.store.simulating.work.pending:
        assert time.perf_counter() < end
        app.processEvents()
    print("numpy" in sys.modules, window.store.simulating.latest is not None)

window.store.workspace.apply(unranged_case(), "Begin")
settle()
case = unranged_case()
case = with_answers(
    case, outcomes__o1__deadweight__low=Decimal(0), outcomes__o1__deadweight__high=Decimal("0.5")
)
window.store.workspace.apply(case, "Range")
settle()
case = with_answers(case, inputs__i1__amounts__1__value=Decimal(2000))
window.store.workspace.apply(case, "Leave")
window.store.simulating._begin()
"""


def test_numpy_is_only_loaded_once_there_is_a_range_and_a_run_outlives_nothing(
    tmp_path: Path,
) -> None:
    ended = run("-c", LOADED, QT_QPA_PLATFORM="offscreen", SROI_CASE_HOME=str(tmp_path))
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split("\n")[:2] == ["False False", "True True"]
