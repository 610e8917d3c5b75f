"""Text of any length and any kind of sign is kept, stays quick, and is shown as text."""

import time
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from sroi_app.model.address import Address
from sroi_app.model.edits import put
from tests.guide.ready import ready_case
from tests.ui.conftest import Said
from tests.ui.hands import CTRL, PLAIN, Hands, Key, focused
from ui.forms.field_row import LONG
from ui.look import Choice

ABOUT, NAME = "organisation/about", "organisation/name"
SENTENCE = "The quick brown fox jumps over the lazy dog. "
SIGNS = {
    "controls": "bell \x07, escape \x1b[31m, zero width \u200b\u200d, soft\u00adhyphen",
    "spaces": "no-break\u00a0space, thin\u2009space, narrow\u202fspace",
    "right to left": "שלום ومرحبا, overridden \u202eevil\u202c, isolated \u2067abc\u2069",
    "left open": "an override \u202e that is never closed",
    "emoji": "👩‍👩‍👧 family, 🏴󠁧󠁢󠁷󠁬󠁳󠁿 Wales, ☎️ phone, 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "markup": "<b>bold</b> <img src='/x.png'> &amp; <script>alert(1)</script>",
    "combining": "Z̸͉̅a̵l̶g̷o̴ and ŵ ŷ",
}


def _fill(hands: Hands, address: str, text: str) -> QLineEdit | QPlainTextEdit:
    """Put a text into the case and the keyboard into its field."""
    store = hands.window.store
    store.workspace.apply(put(hands.case, Address.parse(address), text), "Fill")
    hands.window.desk.go_to_address(Address.parse(address))
    hands.lay_out()
    target = hands.row(address).editor.target
    assert isinstance(target, QLineEdit | QPlainTextEdit)
    return target


def _to_the(hands: Hands, end: Key) -> None:
    """Go to the beginning or the end of the whole text."""
    box = isinstance(focused(hands.window), QPlainTextEdit)
    hands.key(end, CTRL if box else PLAIN)


@pytest.mark.parametrize("address", [ABOUT, NAME])
@pytest.mark.parametrize("text", SIGNS.values(), ids=SIGNS.keys())
def test_every_sign_is_kept_when_something_is_typed_after_it(
    hands: Hands, address: str, text: str
) -> None:
    _fill(hands, address, text)
    assert hands.text_at(address).replace("\u00a0", " ") == text.replace("\u00a0", " ")
    _to_the(hands, Key.Key_End)
    hands.key(Key.Key_X)
    assert hands.answer_at(address) == f"{text}x"
    hands.undo()
    assert hands.answer_at(address) == text


@pytest.mark.parametrize("address", [ABOUT, NAME])
def test_a_hundred_thousand_signs_are_kept_to_the_last(hands: Hands, address: str) -> None:
    text = (SENTENCE * 5400)[:240_000]
    _fill(hands, address, text)
    _to_the(hands, Key.Key_Home)
    hands.key(Key.Key_X)
    hands.window.store.finish_typing()
    assert hands.answer_at(address) == f"x{text}"
    hands.undo()
    assert hands.answer_at(address) == text


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("lines", [5, 9])
def test_a_text_of_a_few_lines_is_seen_whole(hands: Hands, theme: str, lines: int) -> None:
    text = "\n".join(f"What we do in week {number}." for number in range(lines))
    hands.window.appearance.choose(Choice(theme=theme))
    case = put(hands.case, Address.parse("organisation/about"), text)
    hands.window.store.workspace.apply(case, "Begin")
    hands.open_section("organisation")
    box = hands.row("organisation/about").editor.target
    assert isinstance(box, QPlainTextEdit)
    assert box.verticalScrollBar().maximum() == 0


def test_a_pasted_text_is_not_cut_off(hands: Hands) -> None:
    text = "word " * 48_000
    _fill(hands, NAME, "")
    QApplication.clipboard().setText(text)
    hands.key(Key.Key_V, CTRL)
    hands.key(Key.Key_Tab)
    assert hands.answer_at(NAME) == text


def test_a_long_text_is_passed_on_when_the_typing_pauses(hands: Hands, qtbot: QtBot) -> None:
    _fill(hands, ABOUT, SENTENCE * 500)
    before = hands.case
    hands.key(Key.Key_Home, CTRL)
    for key in (Key.Key_A, Key.Key_B):
        hands.key(key)
    assert hands.case is before
    qtbot.waitUntil(lambda: hands.answer_at(ABOUT).startswith("ab"), timeout=3000)


@pytest.mark.parametrize("address", [ABOUT, NAME])
@pytest.mark.parametrize("saves", [True, False])
def test_leaving_or_saving_waits_for_no_pause(
    hands: Hands, said: Said, tmp_path: Path, address: str, saves: bool
) -> None:
    text = SENTENCE * 500
    _fill(hands, address, text)
    _to_the(hands, Key.Key_Home)
    hands.key(Key.Key_A)
    said.chosen.append(str(tmp_path / "case.sroi"))
    hands.key(*((Key.Key_S, CTRL) if saves else (Key.Key_Tab,)))
    assert hands.answer_at(address) == f"a{text}"


def test_a_short_text_is_passed_on_at_every_key(hands: Hands) -> None:
    _fill(hands, ABOUT, "About")
    hands.key(Key.Key_Home, CTRL)
    hands.key(Key.Key_A)
    assert hands.answer_at(ABOUT) == "aAbout"


@pytest.mark.parametrize(
    "text",
    [(SENTENCE * 2 + "\n") * 2600, SENTENCE * 5400, "x" * 240_000],
    ids=["lines", "one paragraph", "one word"],
)
def test_typing_into_a_very_long_text_stays_bearable(hands: Hands, text: str) -> None:
    _fill(hands, ABOUT, text)
    times = []
    for _press in range(5):
        start = time.perf_counter()
        hands.key(Key.Key_X)
        QApplication.processEvents()
        times.append(time.perf_counter() - start)
    assert median(times) < 0.25  # seconds; one word took 1.5 before it was broken anywhere


def test_an_override_does_not_turn_the_words_around_it(hands: Hands) -> None:
    name = "Members \u202eevil \u2067 end"
    case = put(ready_case(), Address.parse("outcomes/o1/description"), name)
    case = put(case, Address.parse("outcomes/o1/deadweight/basis"), "")
    hands.window.store.workspace.apply(case, "Begin")
    assert hands.answer_at("outcomes/o1/description") == name
    for address in ("outcomes/o1/description", "outcomes/o1/deadweight/basis"):
        hands.window.desk.go_to_address(Address.parse(address))
        hands.lay_out()
        words = [w.text() for w in hands.window.findChildren(QLabel)]
        assert any("Members evil  end" in text for text in words)
        assert not [text for text in words if "\u202e" in text or "\u2067" in text]


def test_only_an_endless_word_is_broken_anywhere(hands: Hands) -> None:
    modes = QTextOption.WrapMode
    box = _fill(hands, ABOUT, SENTENCE * 500)
    assert isinstance(box, QPlainTextEdit)
    assert box.wordWrapMode() is modes.WrapAtWordBoundaryOrAnywhere
    _fill(hands, ABOUT, "x" * (LONG + 1))
    assert box.wordWrapMode() is modes.WrapAnywhere
    _fill(hands, ABOUT, "short")
    assert box.wordWrapMode() is modes.WrapAtWordBoundaryOrAnywhere
