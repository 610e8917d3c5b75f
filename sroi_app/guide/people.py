"""Shares asked in people: how the question is put, and how a kept share is said in people again."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sroi_app.guide import figures
from sroi_app.guide.claim import left_after
from sroi_app.guide.kinds import Percent
from sroi_app.guide.numbers import BadText, bounded, parse_share, parts_of
from sroi_app.guide.schema import Question
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.outcomes import Outcome
from sroi_app.text import _

EVERY = Decimal(10)  # out of how many, where there is no number of people to ask about
FEW, MANY = 100, 10_000  # the largest groups a share is said in: a plain one, any other
PLAIN_PLACES = 4  # decimals of a share that still make a plain percentage: 0.1234 is 12.34%

_BARE = re.compile(r"[\d.,]+")
_SAYS_ALL = re.compile(r"%|per ?cent|\d\s*(?:people|persons?)?\s*(?:in|out of|of|/)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """So many of so many, as people say it: 3 out of 12."""

    some: str
    of: str


@dataclass(frozen=True, slots=True)
class Asked:
    """How a question about a share is put: its words, out of how many, and of what."""

    words: str
    of: Decimal
    unit: str


def ask(case: Case, question: Question) -> Asked | None:
    """Return how a question is put in people, or None for one that is not asked so."""
    kind, parts = question.field.kind, question.address.parts
    if not (isinstance(kind, Percent) and kind.people and parts[0] == "outcomes"):
        return None
    deduction, figure = parts[2:]
    asked = _put(deduction, get(case, question.address.parent.parent), case.scope.delivery_years)
    if figure == "value":
        return asked
    return Asked(question.field.question, asked.of, asked.unit)


def as_part(share: Decimal, of: Decimal) -> Part:
    """Return a share in people: out of `of` where that makes them whole, or else out of the
    smallest group that does. A share that fits no group is said out of 100."""
    for group in (of, EVERY):
        some = (share * group).to_integral_value()
        if bounded(some / group) == share:
            return Part(figures.number(some), figures.number(group))
    plain = _is_whole(share.scaleb(PLAIN_PLACES))
    found = Fraction(share).limit_denominator(FEW if plain else MANY)
    some, group = Decimal(found.numerator), Decimal(found.denominator)
    if bounded(some / group) != share:
        some, group = share * 100, Decimal(100)
    return Part(figures.number(some), figures.number(group))


def join(part: Part) -> str:
    """Return what stands in two boxes as one text to be read: "3 in 12".

    Blank where nobody is counted; a first box that says everything ("25%", "3 in 10") alone.
    """
    some = part.some.strip()
    if not some or says_all(some):
        return some
    return f"{some} in {part.of.strip()}"


def split(text: str) -> Part | None:
    """Return the two boxes of a text such as "3 in 12", or None where it is not like that."""
    found = parts_of(text)
    return Part(*found) if found and "%" not in text else None


def says_all(text: str) -> bool:
    """Whether a text says out of how many, or is a percentage, and needs no second box."""
    return bool(_SAYS_ALL.search(text))


def as_percentage(text: str) -> str:
    """Return what is typed where a percentage is asked for: a bare 30 is 30%, a bare 0.3 is not."""
    plain = text.strip()
    bare = _BARE.fullmatch(plain) and not isinstance(parse_share(plain), BadText)
    return f"{plain}%" if bare else text


def _put(deduction: str, outcome: Outcome, years: int) -> Asked:
    people, changes = _("people"), _("changes")
    if deduction == "deadweight":
        of = _counted(left_after(outcome))
        return Asked(_deadweight(of, years), of or EVERY, people)
    if deduction == "displacement":
        of = _counted(left_after(outcome, "deadweight"))
        return Asked(_displacement(of), of or EVERY, changes)
    if deduction == "attribution":  # nobody's change has one cause, so it is a share of each
        words = _("Of every 10 changes that are left, how many are owed to others?")
        return Asked(words, EVERY, changes)
    words = _("Of every 10 people who still have the change, how many lose it each year?")
    return Asked(words, EVERY, people)


def _deadweight(of: Decimal | None, years: int) -> str:
    if of is None:
        return _("Of every 10 people who changed, how many would have changed anyway?")
    words = _("Of the {people} people who changed, how many would have changed anyway?")
    if years > 1:
        words = _(
            "Of the {people} people who changed in year 1, how many would have changed anyway?"
        )
    return words.format(people=figures.number(of))


def _displacement(of: Decimal | None) -> str:
    if of is None:
        return _("Of every 10 changes that are left, how many only moved from somewhere else?")
    words = _("Of the {people} changes that are left, how many only moved from somewhere else?")
    return words.format(people=figures.number(of))


def _counted(people: Decimal | None) -> Decimal | None:
    """A number of people that can be asked about: whole, and more than one."""
    return people if people is not None and people > 1 and _is_whole(people) else None


def _is_whole(number: Decimal) -> bool:
    return number == number.to_integral_value()
