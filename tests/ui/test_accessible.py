"""For people who do not use a mouse or cannot see the screen."""

from collections.abc import Iterator
from itertools import groupby, pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit

from sroi_app.guide.kinds import Tick
from sroi_app.guide.schema import Section
from sroi_app.workspace.files import examples
from sroi_app.workspace.folders import Folders
from tests.ui.cases import filled_case
from tests.ui.hands import Hands, Key, focused, spoken
from tests.ui.survey import SMALLEST_TARGET, View, against_reading, small, survey
from ui.app import make_window
from ui.forms.editors import RadioEditor
from ui.forms.form import Form
from ui.look import Choice
from ui.pages.section_page import SectionPage


@pytest.fixture
def filled(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(filled_case(), "Begin")
    return hands


def _sections(hands: Hands) -> Iterator[Section]:
    """Open every page that asks questions."""
    for stop in hands.window.desk.stops:
        if stop.section is not None:
            hands.open_section(stop.section.id)
            yield stop.section


def _forms(hands: Hands) -> Iterator[Form]:
    """Open every sheet of questions."""
    for _stop in hands.views():
        if isinstance(hands.page, SectionPage) and hands.page.step is not None:
            yield hands.page.form


@pytest.fixture(scope="module", params=["befriending", "an empty case"])
def views(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[View]]:
    """Every page of an example with everything unfolded, and of a case with nothing in it."""
    window = make_window(Folders(tmp_path_factory.mktemp("home")))
    window.show()
    window.activateWindow()
    qapp.processEvents()
    example = next((e for e in examples() if e.name == request.param), None)
    if example is None:
        window.files.new()
    else:
        window.files.open_example(example.path)
    yield survey(window, unfolded=example is not None)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_page_is_looked_at(views: list[View]) -> None:
    assert len({view.title for view in views}) >= 30
    assert all(len(view.way) > 10 for view in views)


def test_everything_that_takes_the_keyboard_has_a_name(views: list[View]) -> None:
    assert [(view.title, view.nameless) for view in views if view.nameless] == []


def test_words_belong_to_every_field(views: list[View]) -> None:
    assert [(view.title, view.unlabelled) for view in views if view.unlabelled] == []


def test_tab_comes_back_to_where_it_began(views: list[View]) -> None:
    assert [view.title for view in views if not view.comes_back] == []


def test_shift_tab_goes_the_same_way_back(views: list[View]) -> None:
    assert [view.title for view in views if not view.same_way_back] == []


def test_tab_comes_to_everything_that_takes_the_keyboard(views: list[View]) -> None:
    assert [(view.title, view.missed) for view in views if view.missed] == []


def test_tab_goes_the_way_people_read(views: list[View]) -> None:
    for view in views:
        way = ((met.words, met.pane, met.area) for met in view.way)
        assert against_reading(way) == [], view.title


def test_tab_leads_from_the_page_to_the_result(views: list[View]) -> None:
    for view in views:
        panes = [pane for pane, _stops in groupby(met.pane for met in view.way)]
        first = panes.index("Result so far") if "Result so far" in panes else 1
        assert panes[first - 1] == panes[0], (view.title, panes)


def test_what_can_be_pressed_is_large_enough(views: list[View]) -> None:
    assert [(view.title, view.small) for view in views if view.small] == []


def test_every_page_has_one_title_and_skips_no_level(views: list[View]) -> None:
    for view in views:
        levels = [level for level, _words in view.headings]
        assert levels.count(1) == 1, view.title
        assert levels[0] == 1, view.title
        skipped = [found for found in pairwise(view.headings) if found[1][0] - found[0][0] > 1]
        assert skipped == [], view.title


def test_every_question_belongs_to_its_field(filled: Hands) -> None:
    for form in _forms(filled):
        for row in form.rows:
            if isinstance(row.question.field.kind, Tick):
                continue  # the words are the tick's own
            (words,) = [w for w in row.findChildren(QLabel, "question") if w.buddy()]
            assert words.buddy() is row.editor.target or row.editor.isAncestorOf(words.buddy())
            assert row.words in words.text().replace("&&", "&")


def test_a_field_tells_its_question_and_hint(filled: Hands) -> None:
    for form in _forms(filled):
        for row in form.rows:
            field, target = row.question.field, row.editor.target
            if isinstance(row.editor, RadioEditor):
                assert target.accessibleDescription().startswith(field.question)
                assert field.hint in target.accessibleDescription()
                target = row.editor
            assert target.accessibleName() == row.words
            assert field.hint in target.accessibleDescription()


def test_the_keyboard_begins_at_the_first_question_or_on_the_list(filled: Hands) -> None:
    for section in _sections(filled):
        first = filled.page.rows.list if section.rows else filled.page.form.rows[0].editor.target
        assert focused(filled.window) is first, section.id


def test_what_tab_comes_to_is_brought_into_sight(filled: Hands) -> None:
    filled.open_section("value")
    last = filled.row("outcomes/o1/proxy/price_year").editor.target
    filled.window.resize(filled.window.minimumSize())
    filled.lay_out()
    assert focused(filled.window) is not last
    assert last.visibleRegion().isEmpty()
    filled.tab_to(last)
    assert last.visibleRegion().boundingRect().height() > SMALLEST_TARGET


def _says(hands: Hands, words: str) -> bool:
    button = focused(hands.window)
    return isinstance(button, QAbstractButton) and button.text() == words


def test_enter_presses_a_button_and_leaves_a_line(hands: Hands) -> None:
    hands.tab_to(hands.row("organisation/name").editor.target)
    name = focused(hands.window)
    hands.key(Key.Key_Return)
    assert focused(hands.window) is not name
    assert hands.page.isAncestorOf(focused(hands.window))
    buttons = hands.page.findChildren(QAbstractButton)
    following = next(b for b in buttons if spoken(b).startswith("Continue"))
    hands.tab_to(following)
    hands.key(Key.Key_Return)
    assert hands.page.section.id == "activity"


def test_tab_leads_on_from_the_last_question_to_continue(hands: Hands) -> None:
    hands.tab_to(hands.row("organisation/contact").editor.target)
    hands.key(Key.Key_Tab)
    if hands.page.isAncestorOf(focused(hands.window)) and _says(hands, "Why we ask"):
        hands.key(Key.Key_Tab)
    button = focused(hands.window)
    assert isinstance(button, QAbstractButton)
    assert spoken(button).startswith("Continue")


def test_tab_leaves_a_box_of_several_lines(hands: Hands) -> None:
    hands.tab_to(hands.row("organisation/about").editor.target)
    hands.key(Key.Key_Tab)
    assert not isinstance(focused(hands.window), QPlainTextEdit)


def test_every_stage_is_one_key_away(filled: Hands) -> None:
    for number in range(1, 7):
        filled.key(getattr(Key, f"Key_{number}"), Qt.KeyboardModifier.AltModifier)
        current = filled.window.desk.current
        assert current is not None
        assert current.stage is not None
        assert current.stage.number == number


def test_pages_can_be_turned_with_keys(filled: Hands) -> None:
    first = filled.window.desk.current
    filled.key(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    second = filled.window.desk.current
    stops = filled.window.desk.stops
    assert first is not None
    assert second is stops[stops.index(first) + 1]
    filled.key(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert filled.window.desk.current is first


def test_what_can_be_pressed_is_large_enough_when_everything_is_smaller(filled: Hands) -> None:
    filled.window.appearance.choose(Choice(zoom=80))
    for stop in filled.views():
        assert small(filled.window) == (), stop.title
