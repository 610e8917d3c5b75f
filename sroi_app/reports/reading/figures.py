"""Which figures a PDF prints, and where: one by one, whatever stands around them."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sroi_app.guide.figures import MINUS
from sroi_app.reports.printed import PrintedFigure
from sroi_app.reports.reading.differences import Difference
from sroi_app.reports.reading.found import FoundPdf
from sroi_app.text import _

_FIGURE = re.compile(rf"{MINUS}?£\d[\d,]*(?:\.\d+)?|{MINUS}?\d[\d,]*(?:\.\d+)?%")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFigure:
    """`told` says that the PDF prints it wherever the report does. `pages` are these, or those on
    which it does not, or is not to be relied on."""

    label: str
    text: str
    pages: tuple[int, ...]
    told: bool


def checked_figures(
    figures: Sequence[PrintedFigure],
    found: FoundPdf,
    should: FoundPdf,
    amiss: Collection[int] = (),
) -> Iterator[CheckedFigure]:
    """Yield each figure the report prints: told where each page has it as often as it should.

    What stands on a page with which something else is `amiss` is not told.
    """
    ours, theirs = _texts(should), _texts(found)
    for one in figures:
        wanted, there = _places(one.text, ours), _places(one.text, theirs)
        if wanted:
            lacking = [n for n in wanted if n in amiss or there[n] < wanted[n]]
            pages = tuple(sorted(lacking or wanted))
            yield CheckedFigure(label=one.label, text=one.text, pages=pages, told=not lacking)


def found_figures(
    figures: Sequence[PrintedFigure], found: FoundPdf, should: FoundPdf
) -> Iterator[CheckedFigure]:
    """Yield each figure the report prints: told where the PDF has it on any page at all."""
    ours, theirs = _texts(should), _texts(found)
    for one in figures:
        if _places(one.text, ours):
            pages = tuple(sorted(_places(one.text, theirs)))
            yield CheckedFigure(label=one.label, text=one.text, pages=pages, told=bool(pages))


def strange_figures(found: FoundPdf, should: FoundPdf) -> Iterator[Difference]:
    """Yield each amount or percentage of the PDF that the report has nowhere."""
    known = {figure for text in _texts(should) for figure in _FIGURE.findall(text)}
    for number, text in enumerate(_texts(found), 1):
        for figure in dict.fromkeys(_FIGURE.findall(text)):
            if figure not in known:
                words = _("Page {page}: the PDF says {figure}, which comes of nothing in the case.")
                yield Difference(number, words.format(page=number, figure=figure))


def _places(figure: str, texts: Sequence[str]) -> Counter[int]:
    """How often each page, counted from 1, prints a figure that is part of no longer one."""
    whole = re.compile(rf"(?<![\d.,£{MINUS}]){re.escape(figure)}(?![\d%]|[.,]\d)")
    places: Counter[int] = Counter()
    for number, text in enumerate(texts, 1):
        # Most pages print most figures nowhere, which a plain search finds much sooner.
        if figure in text and (found := whole.findall(text)):
            places[number] = len(found)
    return places


def _texts(pdf: FoundPdf) -> list[str]:
    return [" ".join(page.words) for page in pdf.pages]
