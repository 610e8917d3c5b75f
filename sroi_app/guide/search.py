"""Finds words among all that was asked and answered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from sroi_app.guide.answers import every_answer
from sroi_app.guide.folding import folded, readable
from sroi_app.guide.names import shortened
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Field, Section, row_addresses
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.text import _

MOST_FOUND = 100
LONGEST_EXCERPT = 160  # characters
BEFORE_A_WORD = 48  # characters of context kept in front of the first word found
LONGEST_ROW = 36  # characters of a row's name where it says where something stands
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Source(IntEnum):
    """What a text is; the lower, the nearer to the top."""

    ANSWER = 0
    TITLE = 1
    QUESTION = 2
    HINT = 3


class PageTitle(NamedTuple):
    """A page as it can be found: its title, its stage's, and the id of the section it asks."""

    title: str
    stage: str = ""
    section: str = ""


class Entry(NamedTuple):
    """A text that can be found. `page` is the number of a page title, None elsewhere."""

    source: Source
    text: str
    place: tuple[str, ...]
    at: Address | None = None
    below: str = ""
    page: int | None = None

    @property
    def where(self) -> str:
        """Say where the text stands, from the page to the question."""
        return _UNSEEN.sub(" ", " · ".join(filter(None, self.place)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place where all the words stand.

    `excerpt` is cut from the text around them, `marks` are where they begin and end in it. It is
    reached by its `address`, or by the number of its `page` among the titles searched.
    """

    source: Source
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    where: str
    address: Address | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """The first places found, and how many there are in all."""

    first: tuple[Found, ...] = ()
    count: int = 0


class Index:
    """All texts of a case, folded once, so that every key typed is answered at once."""

    def __init__(self, case: Case, pages: Sequence[PageTitle] = ()) -> None:
        self._entries = tuple(_entries(case, pages))
        self._folded = [folded(entry.text) for entry in self._entries]

    def find(self, words: str) -> Places:
        """Return where all the words stand: an exact phrase first, answers before hints."""
        wanted = _Wanted(words)
        if not wanted.words:
            return Places()
        ranked = sorted(
            (rank, number)
            for number, text in enumerate(self._folded)
            if (rank := wanted.rank(text, self._entries[number])) is not None
        )
        first = tuple(self._show(number, wanted) for _rank, number in ranked[:MOST_FOUND])
        return Places(first, len(ranked))

    def _show(self, number: int, wanted: "_Wanted") -> Found:
        entry = self._entries[number]
        start, end = _window(self._folded[number], wanted)
        excerpt = _UNSEEN.sub(" ", entry.text[start:end])
        cut_before, cut_after = "…" * (start > 0), "…" * (end < len(entry.text))
        shown = f"{cut_before}{excerpt}{cut_after}"
        return Found(
            source=entry.source,
            excerpt=shown,
            marks=tuple(wanted.marks(folded(shown))),
            where=entry.where,
            address=None if entry.at is None else entry.at / entry.below,
            page=entry.page,
        )


def search(case: Case, words: str, pages: Sequence[PageTitle] = ()) -> tuple[Found, ...]:
    """Return the first places of a case where all the words stand; `Index` answers many times."""
    return Index(case, pages).find(words).first


class _Wanted:
    """The words somebody looks for."""

    def __init__(self, words: str) -> None:
        self.words = tuple(dict.fromkeys(folded(readable(words)).split()))
        self.phrase = " ".join(folded(readable(words)).split())

    def rank(self, text: str, entry: Entry) -> tuple[bool, bool, int] | None:
        """Return what a text is sorted by, the best first; None where a word is missing.

        Some of the words, not all, may stand in what says where the text is: "lonely years" finds
        how many years it lasts that somebody is less lonely.
        """
        missing = [word for word in self.words if word not in text]
        if missing and not self._stand_around(missing, entry):
            return None
        at = text.find(self.phrase)
        return at < 0, at > 0 and text[at - 1].isalnum(), int(entry.source)

    def _stand_around(self, missing: list[str], entry: Entry) -> bool:
        if len(missing) == len(self.words) or entry.source is not Source.ANSWER:
            return False
        around = folded(readable(" ".join(entry.place)))
        return all(word in around for word in missing)

    def marks(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the phrase stands, or else the words, from left to right, never across."""
        parts = (self.phrase,) if self.phrase in text else self.words
        longest_first = sorted(parts, key=len, reverse=True)
        pattern = "|".join(re.escape(part) for part in longest_first)
        for found in re.finditer(pattern, text):
            yield found.span()


def _window(text: str, wanted: _Wanted) -> tuple[int, int]:
    """Return what part of a long text to show: the first word found and what stands around it."""
    if len(text) <= LONGEST_EXCERPT:
        return 0, len(text)
    at = text.find(wanted.phrase)
    if at < 0:
        at = min(place for word in wanted.words if (place := text.find(word)) >= 0)
    start = max(0, at - BEFORE_A_WORD)
    if start:
        space = text.find(" ", start, at)
        start = start if space < 0 else space + 1
    end = start + LONGEST_EXCERPT
    if end < len(text):
        end = max(text.rfind(" ", start, end), at + len(wanted.phrase))
    return start, min(end, len(text))


def _entries(case: Case, pages: Sequence[PageTitle]) -> Iterator[Entry]:
    for answer in every_answer(case):
        place = (answer.section.title, shortened(answer.row, LONGEST_ROW), answer.question)
        text = readable(answer.text)
        yield Entry(Source.ANSWER, text, place, answer.at, answer.place)
    yield from _of_files(case)
    for number, page in enumerate(pages):
        yield Entry(Source.TITLE, page.title, (_("A page"), page.stage), page=number)
    shown_on = {page.section: number for number, page in enumerate(pages) if page.section}
    for stage in STAGES:
        for section in stage.asked:
            yield from _asked(case, section, shown_on.get(section.id))


def _of_files(case: Case) -> Iterator[Entry]:
    """Yield the names of the files that show something, and the notes about them."""
    at, page = Address(("attachments",)), _("Files behind the numbers")
    for item in case.attachments:
        yield Entry(Source.ANSWER, readable(item.name), (page,), at, item.id)
        note = readable(item.note)
        yield Entry(Source.ANSWER, note, (page, item.name), at, f"{item.id}/note")


def _asked(case: Case, section: Section, page: int | None) -> Iterator[Entry]:
    """Yield the questions of a section and what is said about them, once and not for every row."""
    things = row_addresses(case, section) if section.rows else (section.address,)
    for field in section.fields:
        words = f"{field.question} ({field.term})" if field.term else field.question
        at = _first_asked(case, things, field)
        below = f"{field.path}/1/value" if field.per_year else field.path
        # Where there is no row to ask about yet, the page itself is as near as one can get.
        reached = {"page": page} if at is None else {"at": at, "below": below}
        yield Entry(Source.QUESTION, words, (section.title,), **reached)
        for text in _beside(field):
            yield Entry(Source.HINT, text, (section.title, field.question), **reached)


def _beside(field: Field) -> Iterator[str]:
    yield from filter(None, (field.hint, field.why))
    if field.example:
        yield _("For example: {example}").format(example=field.example)


def _first_asked(case: Case, things: Sequence[Address], field: Field) -> Address | None:
    """Return the first of some things, or rows, that is asked a question."""
    applies = field.applies
    return next((at for at in things if applies is None or applies(get(case, at))), None)
