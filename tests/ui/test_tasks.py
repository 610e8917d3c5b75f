"""Work off the main thread: in order, delivered on the main thread, never lost in silence."""

import threading
import weakref
from functools import partial

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from sroi_app.errors import AppError
from ui.tasks import Tasks


def test_what_was_done_is_delivered_on_the_main_thread(qtbot: QtBot) -> None:
    tasks, heard = Tasks(), list[tuple[object, bool]]()

    def work() -> bool:
        return threading.current_thread() is threading.main_thread()

    def done(worked_on_main: bool) -> None:
        heard.append((worked_on_main, threading.current_thread() is threading.main_thread()))

    tasks.run(work, done)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(False, True)]


def test_jobs_run_one_after_another_in_their_order(qtbot: QtBot) -> None:
    tasks, ran, heard = Tasks(), list[int](), list[int]()

    def work(number: int) -> int:
        ran.append(number)
        return number

    for number in range(20):
        tasks.run(partial(work, number), heard.append)
    tasks.wait()
    assert ran == list(range(20))
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert heard == ran


def test_a_refusal_is_delivered_and_nothing_else(qtbot: QtBot) -> None:
    tasks, refusals, ends = Tasks(), list[AppError](), list[bool]()

    def refuse() -> None:
        raise AppError("No.", "Ask again.")

    tasks.run(refuse, lambda _done: ends.append(False), refusals.append, lambda: ends.append(True))
    qtbot.waitUntil(lambda: bool(refusals))
    assert refusals[0].sentence == "No. Ask again."
    assert ends == [True]


def test_a_mistake_comes_up_on_the_main_thread_after_the_job_has_ended(qtbot: QtBot) -> None:
    tasks, refusals, ends = Tasks(), list[AppError](), list[bool]()

    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as caught:
        tasks.run(fail, None, refusals.append, lambda: ends.append(True))
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert ends == [True]
    assert refusals == []


def test_nothing_of_a_job_is_left_once_it_is_delivered(qtbot: QtBot) -> None:
    class Receiver:
        def receive(self, _outcome: object) -> None: ...

    tasks, receiver = Tasks(), Receiver()
    left = weakref.ref(receiver)
    tasks.run(lambda: 1, receiver.receive)
    del receiver
    qtbot.waitUntil(lambda: not tasks.busy)
    qtbot.waitUntil(lambda: left() is None)


def test_thousands_of_short_pieces_of_work_come_back_one_by_one(qtbot: QtBot) -> None:
    tasks, heard = Tasks(), list[int]()
    for number in range(3000):
        tasks.run(partial(int, number), heard.append)
        QCoreApplication.processEvents()  # delivered while the thread that tells is still telling
    qtbot.waitUntil(lambda: not tasks.busy)
    assert heard == list(range(3000))
    assert len(tasks.children()) == 1


def test_what_hears_of_it_never_ends_in_the_other_thread(qtbot: QtBot) -> None:
    class Receiver:
        def receive(self, _outcome: object) -> None: ...

        def __del__(self) -> None:
            ends.append(threading.current_thread() is threading.main_thread())

    tasks, ends = Tasks(), list[bool]()
    for _number in range(3000):
        tasks.run(lambda: None, Receiver().receive)
        QCoreApplication.processEvents()  # delivered while the thread that tells is still telling
    qtbot.waitUntil(lambda: not tasks.busy)
    qtbot.waitUntil(lambda: len(ends) == 3000)
    assert all(ends)
