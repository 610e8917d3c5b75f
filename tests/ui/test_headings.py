"""Screen readers are told which words are headings."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.hands import Hands
from ui import headings
from ui.words import label

Role, Text = QAccessible.Role, QAccessible.Text


def test_titles_are_headings_and_other_words_are_not(hands: Hands) -> None:
    roles = {
        made.objectName(): QAccessible.queryAccessibleInterface(made).role()
        for made in hands.page.findChildren(QLabel)
    }
    assert roles["h1"] == Role.Heading
    assert roles["hint"] == roles["question"] == Role.StaticText


def test_a_heading_says_its_words_and_knows_what_is_around_it(hands: Hands) -> None:
    page = hands.page
    told = QAccessible.queryAccessibleInterface(page.title)
    assert told.text(Text.Name) == page.title.text()
    assert told.text(Text.Description) == ""
    assert told.parent().object() is page
    assert told.childCount() == 0
    assert not told.state().invisible
    hands.window.desk.step(1)
    assert told.state().invisible


def test_nothing_is_kept_of_a_heading_that_is_gone(qtbot: QtBot) -> None:
    before = len(headings._kept)
    title = label("What changes", "h1")
    qtbot.addWidget(title)
    QAccessible.queryAccessibleInterface(title)
    assert len(headings._kept) == before + 1
    title.close()
    title.deleteLater()
    qtbot.waitUntil(lambda: len(headings._kept) == before)


@pytest.mark.parametrize(("look", "level"), [("h1", 1), ("h2", 2), ("h3", 3)])
def test_a_heading_tells_how_deep_it_stands(qtbot: QtBot, look: str, level: int) -> None:
    title = label("What changes", look)
    qtbot.addWidget(title)
    attributes = QAccessible.queryAccessibleInterface(title).attributesInterface()
    assert attributes.attributeKeys() == [QAccessible.Attribute.Level]
    assert attributes.attributeValue(QAccessible.Attribute.Level) == level
    assert attributes.attributeValue(QAccessible.Attribute.Locale) is None


def test_a_heading_can_do_nothing_else(qtbot: QtBot) -> None:
    """Qt asks for each of these through a bare pointer, which must then be none."""
    title = label("What changes", "h2")
    qtbot.addWidget(title)
    told = QAccessible.queryAccessibleInterface(title)
    asked = QAccessibleInterface
    assert asked.actionInterface(told) is None
    assert asked.textInterface(told) is None
    assert asked.valueInterface(told) is None


def test_words_without_the_look_of_a_heading_have_no_level(qtbot: QtBot) -> None:
    hint = label("In their own words", "hint")
    qtbot.addWidget(hint)
    attributes = QAccessible.queryAccessibleInterface(hint).attributesInterface()
    assert QAccessible.Attribute.Level not in attributes.attributeKeys()
