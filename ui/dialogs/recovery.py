"""The questions about unsaved work that an earlier run left behind."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sroi_app.guide.names import shortened
from sroi_app.text import _, plural
from sroi_app.workspace.half_filled import Windows
from sroi_app.workspace.recovering import Left, Recovery
from ui.dialogs import messages
from ui.dialogs.moments import moment_words

MOST_LINES, LONGEST = 7, 100  # lines of what was typed that a notice shows, and their letters


class Decision(IntEnum):
    """What is to become of unsaved work; the numbers are those of the answers."""

    GO_ON = 0
    THROW_AWAY = 1
    LATER = 2


def ask_at_the_start(parent: QWidget, found: Recovery, unreadable: str) -> Decision:
    """Ask about work the program closed over."""
    said = _("SROI Case closed before “{title}” was saved. Go on with it?")
    return _ask(parent, found, said.format(title=found.title), unreadable)


def ask_on_opening(parent: QWidget, found: Recovery, name: str) -> Decision:
    """Ask about work on the very file that has just been opened."""
    said = _("An earlier change to {name} was kept but never saved. Go on with it?")
    return _ask(parent, found, said.format(name=name))


def may_throw_away(parent: QWidget, found: Recovery) -> bool:
    """Ask once more about what is one of several in a list."""
    said = _("Throw away the unsaved work on “{title}”? It cannot be brought back.")
    answers = [_("Throw it away"), _("Keep it")]
    title, words = _("Throw it away"), said.format(title=found.title)
    return messages.ask(parent, title, words, answers, kept_on(found), careful=True) == 0


def unreadable_words(folder: Path) -> str:
    """Return what is said of copies that cannot be read, which stay where they are."""
    said = _("Unsaved work that was kept in {folder} cannot be read; it stays there as it is.")
    return said.format(folder=folder)


def say_unreadable(parent: QWidget, folder: Path) -> None:
    """Say that something was kept but cannot be read."""
    messages.show_notice(parent, _("Unsaved work was found"), unreadable_words(folder))


def say_taken_up(parent: QWidget, left: Left) -> None:
    """Say what else there was: what does not fit a protected copy, which nobody could know before
    its password, and what stood in windows that were never finished."""
    protected = left.document.protection is not None
    misfits = _left_over(left.left_over if protected else 0)
    title, lines = _("Unsaved work is here again"), list(_lines(left.windows))
    if lines:
        more = "\n\n".join(filter(None, ["\n".join(_in_short(lines)), misfits]))
        deeds = [(_("Copy what was typed"), lambda: _copy(lines))]
        messages.show_made(parent, title, _TYPED, deeds, more)
    elif misfits:
        messages.show_notice(parent, title, misfits)


def _lines(windows: Windows) -> Iterator[str]:
    """All that was typed, under the window and behind the question it was typed in."""
    for number, window in enumerate(windows):
        yield from [""][:number]
        yield window.title
        yield from (f"{it.question} {it.text}" for it in window.texts)


def _copy(lines: Sequence[str]) -> None:
    QGuiApplication.clipboard().setText("\n".join(lines))


def _in_short(lines: Sequence[str]) -> Iterator[str]:
    """As much as a notice has room for."""
    yield from (shortened(line, LONGEST) for line in lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        yield "…"


def _ask(parent: QWidget, found: Recovery, said: str, *more: str) -> Decision:
    answers = [_("Go on with it"), _("Throw it away"), _("Decide later")]
    words = " ".join(filter(None, [kept_on(found), besides_words(found), *more]))
    return Decision(messages.ask(parent, _("Unsaved work was found"), said, answers, words))


def kept_on(found: Recovery) -> str:
    """Return when it was kept, "" where it does not say."""
    if found.saved_at is None:
        return ""
    return _("It was kept on {moment}.").format(moment=moment_words(found.saved_at))


def besides_words(found: Recovery) -> str:
    """Return what is said of what does not fit it, and of what is no part of the case."""
    typed = plural(
        "What you were typing in {count} window that was still open is kept as well.",
        "What you were typing in {count} windows that were still open is kept as well.",
        len(found.windows),
    )
    words = (typed if found.windows else "", _left_over(found.left_over))
    return " ".join(filter(None, words))


_TYPED = _(
    "What you were typing in a window had not come into the case yet. It is filled in where you "
    "open that window again, and you can copy it now."
)


def _left_over(count: int) -> str:
    """Return what is said of the last changes that cannot be taken up, "" for none."""
    words = plural(
        "The last change that was kept does not fit it and cannot be taken up.",
        "The last {count} changes that were kept do not fit it and cannot be taken up.",
        count,
    )
    return words if count else ""
