"""`values`: what the library of published values holds, for people or as JSON."""

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import Any

from sroi_app.commands.answer import Answer, aligned, exact, one_line
from sroi_app.commands.refusals import NotUnderstood
from sroi_app.guide import figures
from sroi_app.guide.library_words import KIND_NAMES, unit_words
from sroi_app.guide.values import uprated
from sroi_app.library import deflators
from sroi_app.library.relatives import newest
from sroi_app.library.search import search
from sroi_app.library.unit_values import EDITION, UnitValue
from sroi_app.library.words import words_of
from sroi_app.text import _, plural


def values(arguments: Namespace) -> Answer:
    """Search the library; that nothing is found is an answer like any other."""
    words = " ".join(arguments.words)
    if not words_of(words):
        raise NotUnderstood(_("Say in words what to look for, such as job or lonely."))
    found = search(words)
    if arguments.json:
        return Answer(text=json.dumps(as_json(words, found), indent=2))
    return Answer(text="\n".join(_lines(words, found)))


def as_json(words: str, found: Sequence[UnitValue]) -> dict[str, Any]:
    """Return what was found as plain data: figures as decimal text, blanks as null.

    `value_uprated` is in prices of `to_price_year`, the latest financial year whose prices are
    measured and not foreseen.
    """
    year = deflators.latest_measured()
    return {
        "words": words,
        "edition": EDITION,
        "to_price_year": year,
        "values": [_value(value, year) for value in found],
    }


def _value(value: UnitValue, year: str) -> dict[str, Any]:
    brought, later = uprated(value, year), newest(value)
    return {
        "id": value.id,
        "name": value.name,
        "unit": unit_words(value.unit),
        "value": exact(value.value),
        "low": exact(value.low),
        "high": exact(value.high),
        "price_year": value.price_year,
        "value_uprated": exact(brought.value if brought else None),
        "factor": exact(brought.factor if brought else None),
        "to_price_year": year,
        "kind": value.kind,
        "theme": value.theme,
        "who_gains": value.who_gains,
        "transfer": value.transfer,
        "newer": later.id if later else None,
        "source": value.source,
        "publisher": value.publisher,
        "source_year": value.source_year,
        "url": value.url,
        "licence": value.licence,
        "checked": value.checked,
        "notes": value.notes,
    }


def _lines(words: str, found: Sequence[UnitValue]) -> Iterator[str]:
    if not found:
        sentence = _("Nothing in the library is called “{words}”. Try another word for it.")
        yield sentence.format(words=one_line(words))
        return
    year = deflators.latest_measured()
    yield plural("{count} value, the best first:", "{count} values, the best first:", len(found))
    yield ""
    yield from aligned(list(_rows(found, year)), words=4)
    yield ""
    yield _(
        "Published prices are brought to {year} with the GDP deflator of HM Treasury; later years "
        "of it are forecasts."
    ).format(year=year)
    yield _("Library of {edition}. Add --json for the source and licence of each value.").format(
        edition=EDITION
    )


def _rows(found: Sequence[UnitValue], year: str) -> Iterator[tuple[str, ...]]:
    in_year = _("In {year}").format(year=year)
    yield _("Value"), _("For"), _("Money"), _("Id"), _("Published"), _("Prices of"), in_year
    for value in found:
        brought = uprated(value, year)
        yield (
            value.name,
            unit_words(value.unit),
            KIND_NAMES[value.kind],
            value.id,
            figures.exact_pounds(value.value),
            value.price_year,
            figures.pounds(brought.value, 2) if brought else "",
        )
