"""Checking the answers of a stage, and going from there to change one."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, put
from tests.guide.ready import ready_case
from tests.large_case import large_case
from tests.ui.hands import Hands, Key, focused, spoken
from ui.pages.answers_page import AnswersPage

LONG = "We visit older people who live alone. " * 20


@pytest.fixture
def ready(hands: Hands) -> Hands:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    return hands


def _open(hands: Hands, stage: str) -> AnswersPage:
    desk = hands.window.desk
    stops = [s for s in desk.stops if s.stage is not None and s.stage.id == stage]
    desk.go_to(next(stop for stop in stops if stop.page == "answers"))
    hands.lay_out()
    assert isinstance(hands.page, AnswersPage)
    return hands.page


def _words(hands: Hands) -> list[str]:
    return [w.text() for w in hands.page.findChildren(QLabel) if w.isVisible() and w.text()]


def _link(hands: Hands, name: str) -> QAbstractButton:
    (found,) = [b for b in hands._buttons() if b.accessibleName() == name]
    return found


def test_every_section_is_headed_and_every_answer_stands_with_its_question(ready: Hands) -> None:
    _open(ready, "scope")
    words = _words(ready)
    assert "Your organisation" in words
    question = words.index("What is your organisation called?")
    assert words[question + 1] == "Riverside"


def test_change_says_what_it_changes_and_leads_to_the_field(ready: Hands) -> None:
    _open(ready, "scope")
    link = _link(ready, "Change: What is your organisation called?")
    assert spoken(link) == "Change"
    ready.tab_to(link)
    ready.key(Key.Key_Return)
    assert ready.place == "organisation"
    assert focused(ready.window) is ready.row("organisation/name").editor.target


def test_a_row_shows_its_answers_when_it_is_opened_and_leads_to_its_sheet(ready: Hands) -> None:
    page = _open(ready, "impact")
    (row,) = page.sections[0].rows
    assert not any(word.startswith("How did you arrive at") for word in _words(ready))
    ready.tab_to(row.toggle)
    assert focused(ready.window).accessibleName().startswith("Show the answers about “")
    ready.key(Key.Key_Space)
    ready.lay_out()
    assert focused(ready.window).accessibleName().startswith("Hide the answers about “")
    change = next(
        b
        for b in ready._buttons()
        if b.accessibleName().startswith("Change: How much of the change fades each year")
    )
    ready.tab_to(change)
    ready.key(Key.Key_Space)
    assert ready.page.step.sheet.id == "dropoff"
    assert focused(ready.window) is ready.row("outcomes/o1/dropoff/value").editor.target


def test_what_is_still_needed_is_said_and_counted(hands: Hands) -> None:
    page = _open(hands, "scope")
    words = _words(hands)
    assert words[words.index("What is your organisation called?") + 1] == "Still needed"
    number = words.index("What is your charity or company number?")
    assert words[number + 1] == "Not answered yet"
    assert "things in this stage are still needed for a ready report." in page._summary.text()
    assert spoken(_link(hands, "Answer: What is your organisation called?")) == "Answer"


@pytest.mark.parametrize("size", [(1320, 860), (900, 700)])
def test_a_page_to_be_read_begins_at_its_top(ready: Hands, size: tuple[int, int]) -> None:
    ready.window.resize(*size)
    ready.lay_out()
    for stage in ("scope", "outcomes", "impact", "case"):
        if stage == "impact":
            ready.open_page("value-map")  # which leaves the desk divided otherwise
        page = _open(ready, stage)
        assert page.title.visibleRegion().boundingRect().height() == page.title.height(), stage


def test_a_stage_that_cannot_start_has_nothing_to_check(hands: Hands) -> None:
    _open(hands, "evidence")
    assert any("nothing to check yet" in words for words in _words(hands))
    assert not any("Nothing more is needed" in words for words in _words(hands))


def test_text_that_cannot_be_read_stands_with_what_is_the_matter(ready: Hands) -> None:
    ready.open_section("scope")
    ready.fill("scope/ends", "soon")
    _open(ready, "scope")
    words = _words(ready)
    assert "soon" in words
    assert any(word.startswith("Enter a date, like 31 March 2027") for word in words)


def test_a_long_answer_is_shortened_and_the_whole_of_it_is_one_key_away(ready: Hands) -> None:
    case = put(ready_case(), Address.parse("organisation/about"), LONG)
    ready.window.store.workspace.apply(case, "Change")
    _open(ready, "scope")
    assert LONG not in _words(ready)
    toggle = next(b for b in ready._buttons() if spoken(b) == "Show all of it")
    ready.tab_to(toggle)
    ready.key(Key.Key_Space)
    assert LONG in _words(ready)
    name = "Change: What does your organisation do, in a few sentences?"
    assert focused(ready.window).accessibleName() == name


def test_a_list_without_rows_says_so(hands: Hands) -> None:
    page = _open(hands, "impact")
    assert page.sections[0].rows == []
    assert any(word.startswith("No outcome has a price yet") for word in _words(hands))


def test_a_long_list_is_shown_in_part_and_the_rest_on_request(hands: Hands) -> None:
    hands.window.store.workspace.apply(large_case(60, 3), "Begin")
    page = _open(hands, "evidence")
    evidence = page.sections[0]
    assert len(evidence.rows) == 12
    hands.tab_to(evidence._more)
    assert spoken(evidence._more) == "Show 48 more"
    hands.key(Key.Key_Space)
    assert len(evidence.rows) == 60
    assert focused(hands.window) is evidence.rows[12].toggle
    assert evidence._more.isHidden()


def test_what_did_not_change_is_not_built_again(ready: Hands) -> None:
    page = _open(ready, "scope")
    before = _link(ready, "Change: What is your organisation called?")
    ready.window.store.workspace.apply(
        put(ready.case, Address.parse("scope/purpose"), "For a bid"), "Change"
    )
    ready.settle()
    assert "For a bid" in _words(ready)
    assert _link(ready, "Change: What is your organisation called?") is before
    assert ready.page is page


def test_a_row_that_stays_open_follows_the_case(ready: Hands) -> None:
    page = _open(ready, "impact")
    page.sections[0].rows[0].toggle.click()
    ready.window.store.workspace.apply(
        put(ready.case, Address.parse("outcomes/o1/attribution/basis"), "We asked them all"), "Go"
    )
    ready.settle()
    assert "We asked them all" in _words(ready)
    case, _row = add(ready.case, Address.parse("outcomes"))
    ready.window.store.workspace.apply(case, "Add")
    assert len(page.sections[0].rows) == 2
    assert "We asked them all" in _words(ready)
    ready.window.store.workspace.apply(Case(), "Empty")
    assert page.sections[0].rows == []


def test_answers_stand_under_their_questions_where_there_is_little_room(ready: Hands) -> None:
    page = _open(ready, "scope")
    line = page.sections[0]._block._lines[0]
    assert line._words.x() > 100
    page.setMaximumWidth(420)
    ready.lay_out()
    assert line._words.x() < 20


def test_answers_are_read_from_their_top_also_when_the_window_changes(ready: Hands) -> None:
    _open(ready, "scope")
    ready.window.resize(ready.window.width(), ready.window.height() - 150)
    ready.lay_out()
    desk = ready.window.desk
    assert desk.current is not None
    assert desk._canvases[desk.current].verticalScrollBar().value() == 0
