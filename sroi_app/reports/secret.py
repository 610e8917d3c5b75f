"""What is confidential, found in a text however it is spelt there."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.guide import figures

TIMES = {"k": 1000, "thousand": 1000, "million": 1_000_000}
TELLING = 1000  # pounds: a smaller number without a sign of money may count anything
YEARS = range(1900, 2101)
MOBILE = 10  # digits of a telephone number without the country or the nought before it

_MONEY = re.compile(
    r"(?:(?P<sign>£|\bgbp)\s?|(?<![\w.,]))"
    r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?P<part>\.\d+)?"
    r"(?:\s?(?P<times>k|thousand|million))?(?P<after>\s?(?:pounds?|gbp)\b)?"
    r"(?!\w|,\d|\.\d|\s?%)"
)
_EMAIL = re.compile(r"[^\s,;:<>()]+@[^\s,;:<>()]+\w")
_TELEPHONE = re.compile(r"\+?\(?\d[\d\s().-]{7,}\d")
_POSTCODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b")
_STREET = re.compile(r"(?:^|[,;\n])\s*(\d{1,4}[a-z]?\s[^\W\d][^,;\n]{3,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """A text, by the pattern of its folded spelling, or `pounds`; `shown` names it to its owner."""

    shown: str
    pattern: str = ""
    pounds: Decimal | None = None

    def said_in(self, text: str) -> bool:
        if self.pounds is not None:
            return self.pounds in set(_money(folded(text)))
        return re.search(self.pattern, folded(text)) is not None


def words(text: str) -> Secret:
    """Return a text as a secret, whatever its capitals, spaces and ends of lines."""
    return Secret(shown=text, pattern=re.escape(folded(text)))


def pounds(value: Decimal) -> Secret:
    """Return money as a secret, with or without its sign and commas."""
    return Secret(shown=figures.exact_pounds(value), pounds=value)


def parts_of_contact(text: str) -> Iterator[Secret]:
    """Yield the e-mail addresses, telephone numbers, postcodes and streets of a contact."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    yield from (words(found.strip()) for found in (*_EMAIL.findall(plain), *_STREET.findall(plain)))
    for found in _TELEPHONE.findall(plain):
        digits = re.sub(r"\D", "", found)[-MOBILE:]
        yield Secret(shown=found.strip(), pattern=r"[\s().-]*".join(digits) + r"(?!\d)")
    for outward, inward in _POSTCODE.findall(plain):
        shown = f"{outward} {inward}".upper()
        yield Secret(shown=shown, pattern=rf"\b{outward}\s*{inward}\b")


def folded(text: str) -> str:
    """Return a text as it is compared: small letters, one space for any white space."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _money(text: str) -> Iterator[Decimal]:
    """Yield every number that says pounds, or is too large or too exact to be a count or a year."""
    for found in _MONEY.finditer(text):
        marked = found["sign"] or found["after"]
        times, part = TIMES.get(found["times"], 1), found["part"] or ""
        for whole in {found["whole"], found["whole"].split(" ")[0]}:  # “£200 300 times”
            value = Decimal(re.sub(r"\D", "", whole) + part) * times
            if marked or len(part) == 3 or (value >= TELLING and not _is_year(whole + part)):
                yield value


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdecimal() and int(number) in YEARS
