"""Where a PDF says something else than it should, in sentences that name the page and the place."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sroi_app.reports.reading.actions import ALOUD, FILE, LAYER, SCRIPT, UNREAD
from sroi_app.reports.reading.extras import ANNOTATION, LINK, PICTURE, WAY_OUT
from sroi_app.reports.reading.found import FoundPage, FoundPdf
from sroi_app.text import _

BEFORE = 7  # words, by which a place on a page is found
LONGEST = 160  # characters of what is quoted
MOST_WORDS = 6_000  # of a page that is compared word by word

EXTRAS = {
    LINK: _("a link"),
    WAY_OUT: _("a link to somewhere outside the report"),
    ANNOTATION: _("a note or a mark"),
    PICTURE: _("a picture"),
}
"""What can stand on a page besides its words, in words."""

ACTIONS = {
    SCRIPT: _(
        "The PDF holds a form, a script or something else to carry out, which no report of ours "
        "does."
    ),
    LAYER: _(
        "The PDF holds layers or pictures that may print otherwise than they show, which no report "
        "of ours does."
    ),
    FILE: _("The PDF carries a file more than the report does, wherever it is named."),
    ALOUD: _("The PDF holds more words to be read aloud in place of what is drawn."),
    UNREAD: _("The PDF holds parts that cannot be looked into, which no report of ours does."),
}
"""What no page shows, as sentences on the file as a whole."""

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Difference:
    """A sentence on something that is not as it should be; page 0 is the file as a whole."""

    page: int
    words: str


def differences(found: FoundPdf, should: FoundPdf) -> Iterator[Difference]:
    """Yield every difference in what is said: page by page, then that of the file as a whole."""
    pages = [page.words for page in found.pages]
    ours = [page.words for page in should.pages]
    for same, a, b, c, d in _runs(pages, ours):
        if not same:
            yield from _pages(found.pages[a:b], should.pages[c:d], a + 1, c + 1)
        else:
            for page in range(b - a):
                yield from _besides(found.pages[a + page], should.pages[c + page], a + page + 1)
    yield from (Difference(0, words) for words in _as_a_whole(found, should))


def strangers(found: FoundPdf, should: FoundPdf) -> Iterator[Difference]:
    """Yield what no version of the program puts into a report."""
    for number, page in enumerate(found.pages, 1):
        for kind in (ANNOTATION, WAY_OUT):
            if page.extras.get(kind):
                yield Difference(number, _more(number, kind))
    yield from (Difference(0, words) for words in _unseen(found, should))


def _runs(
    first: Sequence[Hashable], second: Sequence[Hashable]
) -> Iterator[tuple[bool, int, int, int, int]]:
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        yield tag == "equal", a, b, c, d


def _pages(
    found: Sequence[FoundPage], should: Sequence[FoundPage], first: int, ours: int
) -> Iterator[Difference]:
    both = min(len(found), len(should))
    for place in range(both):
        page = first + place
        for words in _words(found[place].words, should[place].words, page):
            yield Difference(page, words)
        yield from _besides(found[place], should[place], page)
    for page in range(first + both, first + len(found)):
        yield Difference(page, _("Page {page} is no part of the report.").format(page=page))
    for page in range(ours + both, ours + len(should)):
        yield Difference(0, _("Page {page} of the report is missing.").format(page=page))


def _words(found: Words, should: Words, page: int) -> Iterator[str]:
    if max(len(found), len(should)) > MOST_WORDS:
        yield _("Page {page} says something else altogether.").format(page=page)
        return
    for same, a, b, c, d in _runs(found, should):
        if not same:
            yield _difference(found[a:b], should[c:d], found[max(a - BEFORE, 0) : a], page)


def _difference(says: Words, should: Words, before: Words, page: int) -> str:
    place = (
        _("Page {page}, after “{before}”").format(page=page, before=_quoted(before))
        if before
        else _("Page {page}, at its beginning").format(page=page)
    )
    if not should:
        words = _("{place}: the PDF says “{says}”, and the case says nothing there.")
    elif not says:
        words = _("{place}: the PDF leaves out “{should}”, which the case says there.")
    else:
        words = _("{place}: the PDF says “{says}”, and the case says “{should}”.")
    return words.format(place=place, says=_quoted(says), should=_quoted(should))


def _besides(found: FoundPage, should: FoundPage, page: int) -> Iterator[Difference]:
    yield from (Difference(page, words) for words in _besides_words(found, should, page))


def _besides_words(found: FoundPage, should: FoundPage, page: int) -> Iterator[str]:
    if found.told != should.told:
        yield _(
            "Page {page}: what is read aloud, as what, or in which order, is not as in the report."
        ).format(page=page)
    if found.links != should.links and len(found.links) == len(should.links):
        yield _("Page {page}: a link leads elsewhere than in the report.").format(page=page)
    if found.size != should.size:
        yield _("Page {page} has another size.").format(page=page)
    for kind, words in EXTRAS.items():
        more = found.extras.get(kind, 0) - should.extras.get(kind, 0)
        if more > 0:
            yield _more(page, kind)
        elif more < 0:
            yield _("Page {page} is without {what} that the report has.").format(
                page=page, what=words
            )


def _as_a_whole(found: FoundPdf, should: FoundPdf) -> Iterator[str]:
    if found.properties != should.properties or found.described - should.described:
        yield _("The title, author or subject in the properties of the PDF are others.")
    if found.bookmarks != should.bookmarks:
        yield _("The bookmarks of the PDF are others.")
    yield from _files(found, should)
    yield from _unseen(found, should)


def _files(found: FoundPdf, should: FoundPdf) -> Iterator[str]:
    for name in (Counter(found.names) - Counter(should.names)).elements():
        yield _("The PDF carries a file that the report does not: “{name}”.").format(
            name=_cut(name)
        )


def _unseen(found: FoundPdf, should: FoundPdf) -> Iterator[str]:
    """Yield what no page shows, but for files that their names told of."""
    told = {FILE} if len(found.names) > len(should.names) else set()
    for kind, words in ACTIONS.items():
        form = kind == SCRIPT and found.forms
        more = found.actions.get(kind, 0) > should.actions.get(kind, 0)
        if form or (more and kind not in told):
            yield words


def _more(page: int, kind: str) -> str:
    words = _("Page {page} holds {what} that the report does not have.")
    return words.format(page=page, what=EXTRAS[kind])


def _quoted(words: Words) -> str:
    return _cut(" ".join(words))


def _cut(text: str) -> str:
    plain = "".join(sign if sign.isprintable() else "?" for sign in text[: LONGEST + 1])
    return plain if len(plain) <= LONGEST else plain[:LONGEST] + "…"
