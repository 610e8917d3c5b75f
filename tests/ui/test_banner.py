"""The strip under the top of the window, as somebody meets it who has only the keyboard."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.hands import Hands, Key, focused
from tests.ui.survey import along, missed, small
from ui.banner import Banner, banner


@pytest.fixture
def strip(hands: Hands) -> Banner:
    return banner(hands.window)


def _buttons(strip: Banner) -> list[str]:
    return [made.text() for made in strip.findChildren(QPushButton)]


def test_a_sentence_is_said_without_taking_the_keyboard(hands: Hands, strip: Banner) -> None:
    before = focused(hands.window)
    strip.say("The file has changed.", "Load it", lambda: None)
    assert strip.isVisible()
    assert focused(hands.window) is before
    assert _buttons(strip) == ["Load it", "Not now"]


def test_its_button_acts_and_another_sentence_of_the_topic_takes_its_place(
    hands: Hands, strip: Banner
) -> None:
    pressed: list[str] = []
    strip.say("One", "Go", lambda: pressed.append("one"), "file")
    strip.say("Two", "Go", lambda: pressed.append("two"), "file")
    strip.say("Of something else", topic="drive")
    hands.settle()
    strip.findChildren(QPushButton)[0].click()
    assert pressed == ["two"]
    assert (strip.said("file"), strip.said("drive")) == ("Two", "Of something else")
    strip.hush("file")
    strip.hush("drive")
    assert not strip.isVisible()


def test_f6_leads_to_it_and_esc_puts_it_away_and_goes_back_to_the_page(
    hands: Hands, strip: Banner
) -> None:
    strip.say("The file has changed.", "Load it", lambda: None)
    for _press in range(9):
        hands.key(Key.Key_F6)
        if strip.isAncestorOf(focused(hands.window)):
            break
    assert strip.isAncestorOf(focused(hands.window))
    QTest.keyClick(focused(hands.window), Key.Key_Escape)
    QApplication.processEvents()
    assert not strip.isVisible()
    assert hands.page.isAncestorOf(focused(hands.window))


def test_tab_comes_to_it_from_the_top_of_the_window(hands: Hands, strip: Banner) -> None:
    strip.say("The file has changed.", "Load it", lambda: None)
    hands.lay_out()
    way, comes_back = along(hands.window)
    assert comes_back
    assert missed(hands.window, way) == ()
    assert small(strip) == ()
    at = next(n for n, stop in enumerate(way) if strip.isAncestorOf(stop))
    assert hands.window._head.isAncestorOf(way[at - 1])


def test_in_a_narrow_window_the_buttons_stand_below_the_words(hands: Hands, strip: Banner) -> None:
    strip.say("“Visits.sroi” was changed by somebody else.", "Compare and choose…", lambda: None)
    below = []
    for width in (1200, 500):
        strip.resize(width, strip.height())
        strip.findChildren(QLabel)[0].parentWidget().resize(width, 90)  # type: ignore[union-attr]
        hands.settle()
        words, offered = strip.findChildren(QLabel)[0], strip.findChildren(QPushButton)[0]
        below.append(offered.y() >= words.geometry().bottom())
        assert words.height() >= words.heightForWidth(words.width()), "a line of it is cut"
    assert below == [False, True]
