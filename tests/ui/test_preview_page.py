"""The page with the PDF: its pages are the real ones, and follow the case."""

import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sroi_app.model.case import Case
from sroi_app.model.organisation import Organisation
from sroi_app.model.tender import Confidential
from sroi_app.reports.form import Form
from sroi_app.workspace.preview import Preview
from sroi_app.workspace.printing import printed
from tests.ui.cases import filled_case
from tests.ui.conftest import Said
from tests.ui.hands import Hands, Key, focused
from ui.dialogs.plain_report import PlainReportDialog
from ui.look import Choice
from ui.pages import preview_page
from ui.pages.preview_page import PreviewPage
from ui.preview.sizes import GAP, Fit, places

A4 = (595.0, 842.0)
ROOM = QSize(628, 400)


@pytest.fixture
def looking(hands: Hands) -> Iterator[Hands]:
    """A person at the page, with the short report of a full case in sight."""
    hands.window.store.form = Form(short=True)
    hands.window.store.workspace.apply(filled_case(), "Begin")
    hands.open_page("preview")
    hands.arrive()
    yield hands
    hands.window.store.printing.wait()


def _page(hands: Hands) -> PreviewPage:
    assert isinstance(hands.page, PreviewPage)
    return hands.page


def _preview(hands: Hands) -> Preview:
    made = _page(hands).previewing.preview
    assert made is not None
    return made


def test_what_is_shown_is_the_pdf_that_would_be_made(looking: Hands) -> None:
    assert _preview(looking).pdf == printed(looking.window.store.evaluation, Form(short=True))
    assert _page(looking).state.startswith(f"Up to date: {len(_preview(looking).sizes)} page")


def test_the_page_in_sight_is_drawn_as_sharp_as_the_screen(looking: Hands) -> None:
    view = _page(looking).view
    image = view.drawing.image(0)
    assert image is not None
    assert image.width() == round((view.viewport().width() - 2 * GAP) * view.devicePixelRatioF())
    places = ((x, y) for x in range(image.width()) for y in range(0, image.height() // 2, 5))
    shades = {image.pixelColor(x, y).lightness() for x, y in places}
    assert min(shades) < 100 < max(shades)


def test_an_old_page_stays_in_sight_until_the_new_one_is_there(looking: Hands) -> None:
    page, before = _page(looking), _preview(looking)
    looking.window.store.workspace.apply(filled_case("Changed"), "Change")
    assert page.state == "Being brought up to date…"
    assert _preview(looking) is before
    assert page.view.stale
    looking.arrive()
    assert page.state.startswith("Up to date")
    assert _preview(looking) is not before
    assert not page.view.stale


def test_what_was_undone_at_once_needs_no_new_pdf(looking: Hands) -> None:
    before = _preview(looking)
    looking.window.store.workspace.apply(filled_case("Changed"), "Change")
    looking.window.store.undo()
    assert not _page(looking).previewing.work.pending
    assert _page(looking).state.startswith("Up to date")
    assert _preview(looking) is before


def test_nothing_is_made_once_another_page_is_open(looking: Hands) -> None:
    page = _page(looking)
    looking.window.store.workspace.apply(filled_case("Changed"), "Change")
    looking.open_page("readiness")
    assert not page.busy
    looking.open_page("preview")
    assert page.busy


def test_keys_turn_the_pages_and_the_field_says_which_it_is(looking: Hands) -> None:
    page = _page(looking)
    last = page.view.count - 1
    assert focused(looking.window) is page.view
    assert page.bar.field.text() == "1"
    looking.key(Key.Key_PageDown)
    assert (page.view.page, page.bar.field.text()) == (1, "2")
    assert page.view.accessibleName() == f"Page 2 of {last + 1} of the PDF"
    looking.key(Key.Key_End)
    assert page.view.page == last
    looking.key(Key.Key_PageDown)
    assert page.view.page == last
    looking.key(Key.Key_PageUp)
    assert page.view.page == last - 1


def test_a_number_in_the_field_leads_to_its_page_and_other_words_nowhere(looking: Hands) -> None:
    page = _page(looking)
    looking.tab_to(page.bar.field)
    for typed, shown in (("2", 2), ("nine", 2), ("999999999999", page.view.count), ("0", 1)):
        looking.write(typed)
        looking.key(Key.Key_Return)
        assert page.bar.field.text() == str(shown), typed
        assert page.view.page == shown - 1


def test_a_button_that_leads_no_further_gives_the_keyboard_to_the_other(looking: Hands) -> None:
    page = _page(looking)
    page.view.go_to(page.view.count - 2)
    looking.press("Next page")
    assert not page.bar.after.isEnabled()
    assert focused(looking.window) is page.bar.before


def test_another_length_is_another_pdf(looking: Hands) -> None:
    page, short = _page(looking), len(_preview(looking).sizes)
    looking.tab_to(page.forms.length)
    looking.key(Key.Key_Up)
    assert looking.window.store.form == Form()
    looking.arrive()
    assert len(_preview(looking).sizes) > short


def test_a_character_that_cannot_be_printed_is_named_and_led_to(looking: Hands) -> None:
    page, before = _page(looking), _preview(looking)
    looking.window.store.workspace.apply(
        Case(organisation=Organisation(name="Visits \u0632")), "Change"
    )
    looking.arrive()
    assert "cannot be printed" in page.said
    assert page.state == ""
    assert _preview(looking) is before
    looking.press("Go there")
    assert looking.row("organisation/name").editor.target.hasFocus()


def test_what_cannot_be_left_out_leads_to_what_is_confidential(looking: Hands) -> None:
    marked = (Confidential(id="f1", at="nothing/there", item="Our rent"),)
    looking.window.store.form = Form(short=True, public=True)
    case = replace(filled_case(), confidential=marked)
    looking.window.store.workspace.apply(case, "Mark something")
    looking.arrive()
    assert "left out of a public version" in _page(looking).said
    looking.press("Go there")
    assert looking.place == "confidential"


def _break(monkeypatch: pytest.MonkeyPatch, errors: list[type[BaseException]]) -> None:
    """Let the making of a PDF fail from now on by a mistake of ours."""

    def fail(*_arguments: object) -> Preview:
        raise ZeroDivisionError

    monkeypatch.setattr("ui.preview.previewing.make", fail)
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_more: errors.append(kind))


def test_after_a_mistake_of_ours_the_old_pdf_is_not_called_up_to_date(
    looking: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, before, errors = _page(looking), _preview(looking), list[type[BaseException]]()
    with monkeypatch.context() as broken:
        _break(broken, errors)
        looking.window.store.workspace.apply(filled_case("Changed"), "Change")
        looking.arrive()
        assert errors == [ZeroDivisionError]
        assert (page.state, page.view.stale) == ("", True)
        assert page.said.startswith("The PDF could not be made. It is our mistake")
        assert _preview(looking) is before
    looking.open_page("readiness")
    looking.open_page("preview")
    looking.arrive()
    assert (page.said, page.view.stale) == ("", False)
    assert page.state.startswith("Up to date")


def test_where_there_was_no_pdf_before_a_mistake_is_said_too(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[type[BaseException]] = []
    _break(monkeypatch, errors)
    hands.open_page("preview")
    hands.arrive()
    assert errors == [ZeroDivisionError]
    assert _page(hands).said.startswith("The PDF could not be made")


def test_a_window_that_was_put_away_goes_on_when_it_is_back(looking: Hands) -> None:
    page = _page(looking)
    looking.window.store.workspace.apply(filled_case("Changed"), "Change")
    looking.window.showMinimized()
    looking.settle()
    assert not page.previewing.work.pending
    looking.window.showNormal()
    looking.settle()
    looking.arrive()
    assert page.state.startswith("Up to date")
    assert not page.view.stale
    looking.window.store.workspace.apply(filled_case("Again"), "Change")
    assert page.busy


@pytest.mark.parametrize(("size", "zoom"), [((1280, 860), 200), ((640, 480), 100)])
def test_at_least_half_of_the_pages_is_in_sight_where_there_is_little_room(
    size: tuple[int, int], zoom: int, looking: Hands
) -> None:
    looking.window.resize(*size)
    looking.window.appearance.choose(Choice(theme="light", zoom=zoom))
    looking.open_page("readiness")
    looking.lay_out()
    looking.open_page("preview")
    looking.lay_out()
    view = _page(looking).view
    seen = view.visibleRegion().boundingRect().height()
    looking.window.appearance.choose(Choice())
    assert view.hasFocus()
    assert seen >= view.height() / 2


@pytest.fixture
def aloud(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the page has a screen reader say."""
    said: list[str] = []
    monkeypatch.setattr("ui.pages.preview_page.announce", lambda _page, words: said.append(words))
    return said


def test_that_it_is_there_is_heard_after_a_long_wait_and_a_refusal_always(
    looking: Hands, aloud: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, workspace = _page(looking), looking.window.store.workspace
    monkeypatch.setattr(preview_page, "WAITED", 1000)
    workspace.apply(filled_case("Changed"), "Change")
    looking.arrive()
    assert aloud == []
    monkeypatch.setattr(preview_page, "WAITED", 0)
    workspace.apply(filled_case("Again"), "Change")
    looking.arrive()
    assert aloud == [page.state]
    monkeypatch.setattr(preview_page, "WAITED", 1000)
    workspace.apply(Case(organisation=Organisation(name="Visits \u0632")), "Change")
    looking.arrive()
    assert aloud[1:] == [page.said]


def test_another_case_begins_with_the_full_report_for_its_buyer(looking: Hands, said: Said) -> None:
    looking.window.store.form = Form(public=True, short=True)
    looking.window.store.workspace.apply(filled_case("Changed"), "Change")
    assert looking.window.store.form == Form(public=True, short=True)
    said.answers[:] = [1]
    looking.window.files.new()
    assert looking.window.store.form == Form()
    looking.open_page("preview")
    assert _page(looking).forms.form == Form()


def test_only_scrolling_changes_the_place_in_sight(looking: Hands) -> None:
    view = _page(looking).view
    bar = view.verticalScrollBar()
    view.go_to(1)
    bar.setValue(bar.value() + 77)
    before, size = (view.page, bar.value()), looking.window.size()
    for width, height in ((900, 1400), (660, 500), (1300, 300), (640, 1200)):
        looking.window.resize(width, height)
        looking.settle()
        assert view.page == before[0]
    for zoom in (Fit.PAGE, 200, 100, Fit.WIDTH):
        view.show_at(zoom)
        assert view.page == before[0]
    looking.window.resize(size)
    looking.settle()
    assert (view.page, bar.value()) == before


def test_the_words_can_be_read_and_copied(looking: Hands, qtbot: QtBot) -> None:
    looking.press("Read it as text")
    (dialog,) = looking.window.findChildren(PlainReportDialog)
    qtbot.waitUntil(lambda: "put together" not in dialog.text.toPlainText())
    QTest.qWait(0)
    assert looking.case.organisation.name in dialog.text.toPlainText()
    dialog.copy()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    dialog.close()
    QApplication.processEvents()


def test_a_page_fits_the_width_or_the_whole_of_it_or_has_a_size_of_its_own() -> None:
    wide = places([A4], ROOM, Fit.WIDTH).pages[0]
    assert (wide.left(), wide.width()) == (GAP, ROOM.width() - 2 * GAP)
    whole = places([A4], ROOM, Fit.PAGE).pages[0]
    assert whole.height() == pytest.approx(ROOM.height() - 2 * GAP)
    assert whole.center().x() == pytest.approx(ROOM.width() / 2)
    assert places([A4], ROOM, 150).pages[0].width() == pytest.approx(595 * 96 / 72 * 1.5)


def test_only_pages_in_sight_are_to_be_drawn() -> None:
    found = places([A4] * 300, ROOM, Fit.WIDTH)
    tenth = found.pages[9]
    assert found.between(tenth.top() + 1, tenth.bottom() - 1) == [9]
    assert found.around(tenth.center().y()) == 9
    assert found.between(tenth.center().y(), tenth.bottom() + 2 * GAP) == [9, 10]
