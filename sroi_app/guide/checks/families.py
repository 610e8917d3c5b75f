"""What a value is taken from: by the library it came from, and by the words people use for it."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from sroi_app.guide.folding import alike
from sroi_app.library import unit_values
from sroi_app.model.outcomes import MoneyKind, Outcome


class Family(StrEnum):
    """Values of one family may count the same thing; some families contain others."""

    WELLBY = "a change in life satisfaction"
    QALY = "a year in full health"
    WELLBEING = "how people feel"
    TAKING_PART = "taking part"
    CARE = "what a health service spends"
    TRANSFER = "benefits and taxes, which only change hands"
    PAY = "what people earn"
    INCOME = "what people have coming in"
    VOLUNTEER_TIME = "volunteers’ hours"
    HOURLY_PAY = "pay by the hour"
    FLOOD = "a flood"
    WOULD_PAY = "what people would pay"


_WORDS: Mapping[Family, str] = MappingProxyType(
    {
        Family.WELLBY: r"wellbys?|wellbies|life satisfaction",
        Family.QALY: r"qalys?|quality[- ]adjusted life[- ]years?|eq-?5d(?:-[35]l)?",
        Family.WELLBEING: (
            r"wellbys?|wellbies|life satisfaction|lonel(?:y|ier|iness)|isolat(?:ed|ion)|"
            r"well-?being|mental health|confiden(?:t|ce)|self[- ]esteem|happ(?:y|ier|iness)|"
            r"anxi(?:ous|ety)|depress(?:ed|ion)"
        ),
        Family.TAKING_PART: r"participation|taking part|wellbeing of volunteering",
        Family.CARE: (
            r"gps?|general practice|a ?& ?e|accident and emergency|emergency department|"
            r"hospitals?|ambulances?|nhs|(?:in|out)-?patients?|surgery appointments?"
        ),
        Family.TRANSFER: (
            r"universal credit|job ?seekers?'?s? allowance|income support|housing benefits?|"
            r"employment and support allowance|child benefits?|pension credit|tax credits?|"
            r"attendance allowance|carers?'?s? allowance|personal independence payments?|"
            r"disability living allowance|council tax (?:support|reduction)|state pension|"
            r"(?:welfare|benefits?) payments?|benefits? (?:claimed|paid)|out-of-work benefits?|"
            r"income tax|tax (?:receipts?|revenues?)|national insurance"
        ),
        Family.PAY: (
            r"wages?|salar(?:y|ies)|earnings?|earn(?:ed|s)?|(?:entering|paid) work|"
            r"into work|in work|employment(?! and support)"
        ),
        Family.INCOME: r"incomes?(?! (?:support|tax))",
        Family.VOLUNTEER_TIME: (
            r"volunteer(?:s|'s|s'|ing)? (?:time|hours?)|hours? of volunteering|"
            r"hours? (?:given )?by volunteers"
        ),
        Family.HOURLY_PAY: r"(?:living|minimum|hourly|median) (?:wage|pay|rate)|wage per hour",
        Family.FLOOD: r"floods?|flooding|flooded",
        Family.WOULD_PAY: r"willing(?:ness)? to pay|stated preferences?|would pay",
    }
)
_PATTERNS = {family: re.compile(rf"\b(?:{words})(?!\w)") for family, words in _WORDS.items()}
_RUNNING = re.compile(r"\bcosts? of (?:processing|maintaining)\b|\bper claim\b")
"""What it costs to run a benefit is no payment to anybody."""

_FELT = frozenset({Family.WELLBEING, Family.WELLBY, Family.QALY})
_OF_THE_LIBRARY: Mapping[str, Family] = MappingProxyType(
    {unit_values.WELLBY: Family.WELLBY, unit_values.QALY: Family.QALY}
)
_PARTS_TAKEN = frozenset({"culture_heritage", "volunteering"})
"""Themes of the library whose wellbeing values are those of taking part in something."""
_OF_ONE_EVENT = frozenset({"environment"})
"""Themes whose wellbeing values are those of one event, such as a flood, not of a whole life."""


def value_families(outcome: Outcome) -> frozenset[Family]:
    """Return what the value of an outcome is taken from.

    Of a shipped value the library knows better than its name whether it is one of wellbeing: the
    cost of a mental health service is not.
    """
    proxy = outcome.proxy
    typed = _typed(proxy.description, proxy.unit)
    shelved = _shelved(proxy.library_id) if proxy.library_id else None
    return typed if shelved is None else (typed - _FELT) | shelved


def told_families(outcome: Outcome) -> frozenset[Family]:
    """Return what an outcome is about in its own words."""
    return _families(outcome.description)


def is_wellbeing(outcome: Outcome, families: frozenset[Family]) -> bool:
    """Whether an outcome puts a value on how people feel; money that can be spent does not."""
    if outcome.money in (MoneyKind.FISCAL, MoneyKind.ECONOMIC):
        return False
    feels = Family.WELLBEING in families or Family.WELLBEING in told_families(outcome)
    return feels or outcome.money is MoneyKind.WELLBEING


@lru_cache(maxsize=8192)
def _typed(value: str, unit: str) -> frozenset[Family]:
    return _families(f"{value} | {unit}")


@lru_cache(maxsize=8192)
def _families(text: str) -> frozenset[Family]:
    words = alike(text)
    found = frozenset(family for family, seen in _PATTERNS.items() if seen.search(words))
    if Family.TRANSFER in found and _RUNNING.search(words):
        found -= {Family.TRANSFER}
    return found


@lru_cache(maxsize=1024)
def _shelved(id_: str) -> frozenset[Family] | None:
    """The families of a shipped value; None for any other."""
    value, found = unit_values.find(id_), set[Family]()
    if value is None:
        return None
    if value.family in _OF_THE_LIBRARY:
        found.add(Family.WELLBEING)
        if value.theme not in _OF_ONE_EVENT:
            found.add(_OF_THE_LIBRARY[value.family])
        if value.theme in _PARTS_TAKEN:
            found.add(Family.TAKING_PART)
    if value.transfer:
        found.add(Family.TRANSFER)
    return frozenset(found)
