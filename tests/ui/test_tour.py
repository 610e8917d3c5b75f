"""The tour: through an example by keyboard alone, and never over anybody's work."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sroi_app.model.address import Address
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.settings import Settings
from tests.ui.conftest import Said
from tests.ui.hands import Hands, Key, focused
from ui.main_window import MainWindow
from ui.outline import Outline
from ui.tour import Tour, start_tour
from ui.tour_steps import STEPS


def _tour(window: MainWindow) -> Tour:
    start_tour(window)
    QApplication.processEvents()
    tour = window.findChild(Tour)
    assert tour is not None
    return tour


def _place(window: MainWindow) -> str:
    stop = window.desk.current
    assert stop is not None
    return stop.page if stop.section is None else stop.section.id


def _press(window: MainWindow, key: Key) -> None:
    QTest.keyClick(focused(window), key)
    QApplication.processEvents()


def test_enter_leads_through_every_step_and_each_opens_its_page(window: MainWindow) -> None:
    tour = _tour(window)
    assert window.store.evaluation.case.example
    for number, step in enumerate(STEPS):
        assert tour.number == number
        assert _place(window) == step.page
        assert tour.words.text() == step.words
        assert tour.isAncestorOf(focused(window))
        if number + 1 < len(STEPS):
            _press(window, Key.Key_Return)


def test_the_last_step_leads_to_a_case_of_ones_own(window: MainWindow) -> None:
    tour = _tour(window)
    for _step in range(len(STEPS)):
        _press(window, Key.Key_Return)
    assert window.findChild(Tour) is None
    assert tour.parent() is None
    assert not window.store.evaluation.case.example
    assert _place(window) == "tasks"


def test_there_are_about_eight_steps_of_a_sentence_or_two() -> None:
    assert 7 <= len(STEPS) <= 9
    for step in STEPS:
        assert 1 <= step.words.count(". ") + 1 <= 2
        assert step.words.endswith(".")
        assert len(step.words) < 180


def test_each_step_points_at_something_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    tour = _tour(window)
    for number in range(len(STEPS)):
        tour.show_step(number)
        outline = window.findChild(Outline)
        assert outline is not None
        qtbot.waitUntil(outline.isVisible)
        part = STEPS[number].part(window.desk)
        assert part is not None
        assert part.isVisible()
        assert outline.width() > 40
        assert outline.height() > 20
        assert window.desk.rect().contains(outline.geometry())
        assert not window.desk.geometry().intersects(tour.geometry())


def test_a_screen_reader_hears_the_step(window: MainWindow) -> None:
    tour = _tour(window)
    said = focused(window).accessibleDescription()
    assert said.startswith("Step 1 of 8.")
    assert tour.words.text() in said


def test_esc_ends_the_tour_and_leaves_the_keyboard_on_the_page(window: MainWindow) -> None:
    _tour(window)
    _press(window, Key.Key_Return)
    _press(window, Key.Key_Escape)
    assert window.findChild(Tour) is None
    assert not any(outline.isVisible() for outline in window.findChildren(Outline))
    page = window.desk.page
    assert page is not None
    assert page.isAncestorOf(focused(window))


def test_back_leads_back_and_the_first_step_has_none(window: MainWindow) -> None:
    tour = _tour(window)
    assert not tour._back.isVisible()
    _press(window, Key.Key_Return)
    _press(window, Key.Key_Return)
    tour._back.click()
    assert tour.number == 1


def test_opening_another_case_ends_the_tour(window: MainWindow) -> None:
    _tour(window)
    window.files.new()
    QApplication.processEvents()
    assert window.findChild(Tour) is None


def test_starting_again_begins_anew(window: MainWindow) -> None:
    _tour(window)
    _press(window, Key.Key_Return)
    tour = _tour(window)
    assert tour.number == 0
    assert len(window.findChildren(Tour)) == 1


def test_nobody_loses_work_to_the_tour(hands: Hands, said: Said) -> None:
    hands.fill("organisation/name", "Riverside")
    said.answers.append(2)  # stay here
    start_tour(hands.window)
    assert hands.window.findChild(Tour) is None
    assert hands.answer_at("organisation/name") == "Riverside"
    assert not hands.window.files.settings.tour_seen


def test_a_tour_that_runs_goes_on_where_the_person_stays_with_their_work(
    window: MainWindow, said: Said
) -> None:
    tour = _tour(window)
    _press(window, Key.Key_Return)
    window.store.workspace.add_row(Address.parse("outcomes"), "Add")
    said.answers.append(2)  # stay here
    start_tour(window)
    assert len(said.questions) == 1
    assert window.findChild(Tour) is tour
    assert tour.isVisible()
    assert tour.number == 1


def test_the_tour_is_offered_until_it_was_begun_once(window: MainWindow, home: Folders) -> None:
    assert not Settings(home).tour_seen
    offered = window.welcome._tour
    assert offered.isVisible()
    tour = _tour(window)
    tour.end()
    window.show_welcome()
    assert not offered.isVisible()
    assert Settings(home).tour_seen  # also in the next run


def test_the_tour_never_starts_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(50)
    assert window.findChild(Tour) is None


@pytest.mark.parametrize("width", [1320, 900, 660])
def test_the_strip_is_whole_in_every_window(window: MainWindow, width: int) -> None:
    window.resize(width, 700)
    tour = _tour(window)
    for number in range(len(STEPS)):
        tour.show_step(number)
        for _moment in range(3):
            QApplication.processEvents()
        words = tour.words
        assert words.heightForWidth(words.width()) <= words.height() + 1
        assert tour.width() <= window.width()
