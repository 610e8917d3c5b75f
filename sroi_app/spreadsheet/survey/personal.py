"""Columns that say who somebody is: known by what they hold, or by what they are called.

Such a column is never kept. So a doubtful one counts as personal; a person can say otherwise.
"""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from sroi_app.text import _


class Personal(StrEnum):
    """What a column gives away about a person."""

    NAME = "names"
    EMAIL = "e-mail addresses"
    POSTCODE = "postcodes"
    PHONE = "phone numbers"
    BIRTH = "dates of birth"
    NHS = "NHS numbers"
    INSURANCE = "National Insurance numbers"
    ADDRESS = "addresses"
    PLACE = "places on the map, or of a computer on the internet"
    WORDS = "people’s own words"


WORDS_FOR = {
    Personal.NAME: _("names"),
    Personal.EMAIL: _("e-mail addresses"),
    Personal.POSTCODE: _("postcodes"),
    Personal.PHONE: _("phone numbers"),
    Personal.BIRTH: _("dates of birth"),
    Personal.NHS: _("NHS numbers"),
    Personal.INSURANCE: _("National Insurance numbers"),
    Personal.ADDRESS: _("addresses"),
    Personal.PLACE: _("where somebody was, or their computer’s address"),
    Personal.WORDS: _("people’s own words"),
}

_MOSTLY = 0.6  # share of the answers that have to look like it
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}", re.IGNORECASE)
_POSTCODE = re.compile(r"[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+|00|0)[\d ().-]{8,20}")
_NHS = re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4}")
_INSURANCE = re.compile(r"[a-ceghj-prs-tw-z][a-ceghj-npr-tw-z]\s*(?:\d\s*){6}[a-d]", re.IGNORECASE)
_INTERNET = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){4,7}", re.I)
_MAP = re.compile(r"-?\d{1,3}\.\d{4,}")
_PART = r"[^\W\d_a-z][^\W\d_]*(?:[’'-][^\W\d_]+)*"  # of a name, which begins with a capital
_NAME = re.compile(rf"{_PART}(?: (?:{_PART}|[A-Z]\.)){{1,3}}")

_CALLED = (
    (Personal.EMAIL, r"e ?mails?"),
    (Personal.PHONE, r"(?:tele)?phones?|mobiles?|tel|landline|whatsapp"),
    (Personal.POSTCODE, r"post ?codes?|zip"),
    (Personal.BIRTH, r"dob|d o b|birth ?(?:day|date)?|born"),
    (Personal.NHS, r"nhs"),
    (Personal.INSURANCE, r"national insurance|ni (?:number|no)|nino"),
    (Personal.PLACE, r"ip(?: ?address)?|latitude|longitude|location ?(?:latitude|longitude)"),
    (Personal.ADDRESS, r"(?:home |street )?address(?: line)?|street|house (?:number|name)"),
    (
        Personal.NAME,
        (
            r"(?:first|last|full|given|family|sur|fore|second|your|client|participant|recipient"
            r"|member|respondent|person|contact|parent|child)s? ?(?:first |last )?name|surname"
            r"|forename|name|names|initials"
        ),
    ),
)
_HEADINGS = tuple(
    (kind, re.compile(rf"(?:^|\b)(?:{words})(?:\b|$)", re.IGNORECASE)) for kind, words in _CALLED
)
_ABOUT_OTHERS = re.compile(
    r"\b(?:project|group|organi[sz]ation|school|club|centre|service|site|area|venue|team|course"
    r"|activity|company|file|worker|staff)\b",
    re.IGNORECASE,
)
_QUESTION_WORDS = 7  # a heading longer than that is a question, not the name of a detail


def personal_by_heading(heading: str) -> Personal | None:
    """Return what a column gives away by what it is called."""
    plain = _spaced(heading)
    if len(plain.split()) > _QUESTION_WORDS:
        return None
    for kind, words in _HEADINGS:
        if words.search(plain):
            of_others = kind in (Personal.NAME, Personal.ADDRESS) and _ABOUT_OTHERS.search(plain)
            return None if of_others else kind
    return None


def _spaced(heading: str) -> str:
    """A heading such as RecipientFirstName or date_of_birth as separate words."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return re.sub(r"[\W_]+", " ", apart).strip()


def personal_by_content(answers: Sequence[str], *, varied: bool) -> Personal | None:
    """Return what a column gives away by some of its different answers.

    Only where nearly every answer is another one (`varied`) can two words be a name.
    """
    for kind, looks in _LOOKS if varied else _LOOKS[:-1]:
        if answers and sum(map(looks, answers)) >= _MOSTLY * len(answers):
            return kind
    return None


def is_nhs_number(text: str) -> bool:
    """Whether ten digits carry the check digit of an NHS number (modulus 11).

    >>> is_nhs_number("943 476 5919"), is_nhs_number("943 476 5918")
    (True, False)
    """
    if not _NHS.fullmatch(text):
        return False
    digits = [int(sign) for sign in text if sign.isdigit()]
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1))) % 11  # noqa: B905
    return digits[9] == check % 11


def _is_phone(text: str) -> bool:
    return bool(_PHONE.fullmatch(text)) and 9 <= sum(map(str.isdigit, text)) <= 15


def _whole(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: bool(pattern.fullmatch(text))


_LOOKS: tuple[tuple[Personal, Callable[[str], bool]], ...] = (
    (Personal.EMAIL, _whole(_EMAIL)),
    (Personal.POSTCODE, _whole(_POSTCODE)),
    (Personal.NHS, is_nhs_number),
    (Personal.PHONE, _is_phone),
    (Personal.INSURANCE, _whole(_INSURANCE)),
    (Personal.PLACE, _whole(_INTERNET)),
    (Personal.PLACE, _whole(_MAP)),
    (Personal.NAME, _whole(_NAME)),
)
