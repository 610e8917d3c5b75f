"""What can be marked as confidential, and so be left out of the public version by itself."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sroi_app.guide.answers import is_blank
from sroi_app.guide.names import input_name, outcome_name, shortened
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.outcomes import Outcome
from sroi_app.text import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows of a list, or one answer `below` each, with words that name the row and words
    that give nothing of it away."""

    at: str
    below: str = ""
    named: str
    unnamed: str
    name: Callable[[Any], str]
    there: Callable[[Any], bool] = lambda _row: True


@dataclass(frozen=True, slots=True, kw_only=True)
class One:
    """An answer there is one of."""

    at: str
    words: str


def _priced(row: Outcome) -> bool:
    return row.included and row.priced and row.proxy.value.value is not None


ANSWERS = (
    One(at="organisation/contact", words=_("Whom to ask about the case")),
    One(at="activity/description", words=_("The description of the activity")),
    One(at="statement/track_record", words=_("The text about past work")),
    One(at="statement/monitoring", words=_("The text about how the promises are checked")),
    One(at="statement/recommendations", words=_("The text about what will be done differently")),
)
"""What the case cannot stand without, such as its promises and its limits, is not among them."""

LISTS = (
    Rows(
        at="inputs",
        named=_("What goes in: “{name}”, and how much"),
        unnamed=_("Something that goes in, and how much"),
        name=input_name,
    ),
    Rows(
        at="outcomes",
        below="proxy/value",
        named=_("What one unit is worth, for “{name}”"),
        unnamed=_("What one unit of a change is worth"),
        name=outcome_name,
        there=_priced,
    ),
    Rows(
        at="milestones",
        named=_("Milestone “{name}”"),
        unnamed=_("A milestone"),
        name=lambda row: row.description,
    ),
    Rows(
        at="risks",
        named=_("Risk “{name}”"),
        unnamed=_("A risk"),
        name=lambda row: row.description,
    ),
    Rows(
        at="surveys",
        named=_("Survey “{name}”"),
        unnamed=_("What a survey showed"),
        name=lambda row: row.question,
    ),
    Rows(
        at="passages",
        named=_("Passage “{name}”"),
        unnamed=_("A passage in our own words"),
        name=lambda row: row.heading or row.text,
    ),
    Rows(
        at="attachments",
        named=_("File “{name}”"),
        unnamed=_("A file in the evidence register"),
        name=lambda row: row.name,
    ),
)


def markable(case: Case) -> tuple[tuple[Address, str], ...]:
    """Return everything in a case that can be left out of its public version, with its words."""
    return (*_answers(case), *_rows(case))


def how_many_markable(case: Case) -> int:
    """Return how many things can be marked: without their words, cheap enough at every key."""
    answers = sum(not is_blank(get(case, Address.parse(one.at))) for one in ANSWERS)
    rows = (kind.there(row) for kind in LISTS for row in get(case, Address.parse(kind.at)))
    return answers + sum(rows)


def marked_words(case: Case, at: str) -> str:
    """Return the words for what a mark points at; "" where there is no such thing."""
    return next((words for address, words in markable(case) if str(address) == at), "")


def unnamed_words(at: str) -> str:
    """Return words for a mark that give nothing away of what it points at."""
    address = Address.parse(at)
    kind = next((one for one in LISTS if address.within(Address.parse(one.at))), None)
    if kind:
        return kind.unnamed
    return next((one.words for one in ANSWERS if one.at == at), "")


def _answers(case: Case) -> Iterator[tuple[Address, str]]:
    for one in ANSWERS:
        at = Address.parse(one.at)
        if not is_blank(get(case, at)):
            yield at, one.words


def _rows(case: Case) -> Iterator[tuple[Address, str]]:
    for kind in LISTS:
        at = Address.parse(kind.at)
        for row in get(case, at):
            if kind.there(row):
                address = at / row.id / kind.below if kind.below else at / row.id
                yield address, kind.named.format(name=_name(kind, row))


def _name(kind: Rows, row: Any) -> str:
    return shortened(kind.name(row).strip()) or _("without a name")
