"""The kinds of answer: each reads what people type and writes it back the same way."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from sroi_app.guide import figures
from sroi_app.guide.dates import format_date, parse_date
from sroi_app.guide.numbers import BadText, bounded, parse_number, parse_share, parts_of
from sroi_app.library.price_years import canonical
from sroi_app.text import _

_LINE_BREAKS = re.compile(r"\s*[\r\n\u2028\u2029]+\s*")
_YEARS = re.compile(r"\s*(years?|yrs?|months?|mths?)$")
_WHOLE_YEARS = re.compile(r"(?<=\d)\s*(years?|yrs?)\s*$", re.IGNORECASE)
_POUNDS = re.compile(r"(?<=[\dkm])\s*(pounds?|gbp)\s*$", re.IGNORECASE)
_ONE = re.compile(r"^(an?|one)\s+(?=year|month)")
_COUNTED = re.compile(r"(?<=\d)\s*(people|persons?|hours?|hrs?)\s*$", re.IGNORECASE)
_BARE = re.compile(r"[\d.,]+")


class Kind(Protocol):
    """Reads text into a value of `type` (an empty text is blank), and writes the value as text."""

    @property
    def type(self) -> Any: ...
    def parse(self, text: str) -> Any: ...
    def format(self, value: Any) -> str: ...


@dataclass(frozen=True, slots=True)
class Text:
    """Words; `lines` is how tall the box for them is."""

    lines: int = 1
    type = str

    def parse(self, text: str) -> str:
        """Return the text; a line that was pasted in several stays one line."""
        return text if self.lines > 1 else _LINE_BREAKS.sub(" ", text)

    def format(self, value: str | None) -> str:
        return value or ""


@dataclass(frozen=True, slots=True)
class Links:
    """A chain of events, one link to a line."""

    type = tuple[str, ...]
    lines = 4

    def parse(self, text: str) -> tuple[str, ...]:
        return tuple(line.strip() for line in text.splitlines() if line.strip())

    def format(self, value: tuple[str, ...] | None) -> str:
        return "\n".join(value or ())


@dataclass(frozen=True, slots=True)
class Number:
    """A count or measure; never negative, since a harm is marked as one.

    `of_outcome` says that a minus may have been meant to show one.
    """

    of_outcome: bool = False
    type = Decimal

    def parse(self, text: str) -> Decimal | BadText | None:
        if not text.strip():
            return None
        return _not_negative(parse_number(_COUNTED.sub("", text)), of_outcome=self.of_outcome)

    def format(self, value: Decimal | None) -> str:
        return "" if value is None else figures.number(value)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within limits; it has no blank, for something hangs on it throughout.

    Of `years` it may be typed with that word.
    """

    least: int
    most: int
    years: bool = False
    type = int

    def parse(self, text: str) -> int | BadText:
        found = parse_number(_WHOLE_YEARS.sub("", text) if self.years else text)
        if isinstance(found, BadText) or not self._fits(found):
            message = _("Enter a whole number from {least} to {most}.")
            return BadText(message.format(least=self.least, most=self.most))
        return int(found)

    def format(self, value: int | None) -> str:
        return "" if value is None else str(value)

    def _fits(self, number: Decimal) -> bool:
        return number == number.to_integral_value() and self.least <= number <= self.most


@dataclass(frozen=True, slots=True)
class Money:
    """Pounds; never negative, since a harm is marked as one.

    `of_outcome` says that a minus may have been meant to show one.
    """

    of_outcome: bool = False
    type = Decimal

    def parse(self, text: str) -> Decimal | BadText | None:
        if not text.strip():
            return None
        found = parse_number(_POUNDS.sub("", text), unit="£", like="£1,250")
        return _not_negative(found, of_outcome=self.of_outcome)

    def format(self, value: Decimal | None) -> str:
        return "" if value is None else figures.exact_pounds(value)


@dataclass(frozen=True, slots=True)
class Percent:
    """A share from 0 to 1, typed and shown as a percentage.

    With `people`, the question asks how many people, so that a bare number could be either. With
    `always` there is neither a blank nor nothing: something hangs on it throughout.
    """

    people: bool = False
    always: bool = False
    type = Decimal

    def parse(self, text: str) -> Decimal | BadText | None:
        if not text.strip() and not self.always:
            return None
        share = parse_share(text)
        if self.always and (not text.strip() or not share):
            return BadText(_("Enter a share above 0%, like 20%."))
        if self.people and isinstance(share, Decimal) and share and _BARE.fullmatch(text.strip()):
            return BadText(
                _(
                    "Is that {number}%, or {number} people? Type {number}%, "
                    "or how many out of how many, like 3 in 20."
                ).format(number=text.strip())
            )
        if not isinstance(share, BadText) and not 0 <= share <= 1:
            return _outside(text, share)
        return share

    def format(self, value: Decimal | None) -> str:
        return "" if value is None else figures.exact_percent(value)


@dataclass(frozen=True, slots=True)
class Years:
    """A duration in years, which may be typed in months."""

    type = Decimal

    def parse(self, text: str) -> Decimal | BadText | None:
        plain = text.strip().lower()
        if not plain:
            return None
        plain = _ONE.sub("1 ", plain)
        in_months = plain.rstrip("s").endswith(("month", "mth"))
        found = parse_number(_YEARS.sub("", plain))
        if isinstance(found, BadText):
            return BadText(_("Enter how long it lasts, like 2 years or 18 months."))
        found = bounded(found / 12) if in_months else found
        if isinstance(found, BadText) or not 0 < found <= 100:
            return BadText(_("Enter how long it lasts: more than nothing, 100 years at most."))
        return found

    def format(self, value: Decimal | None) -> str:
        return "" if value is None else figures.years(value)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer of another kind that cannot be left blank: `missing` says what to do instead."""

    kind: Kind
    missing: str

    @property
    def type(self) -> Any:
        return self.kind.type

    def parse(self, text: str) -> Any:
        return self.kind.parse(text) if text.strip() else BadText(self.missing)

    def format(self, value: Any) -> str:
        return self.kind.format(value)


@dataclass(frozen=True, slots=True)
class PriceYear:
    """The year whose prices a figure is in: 2024, or 2024-25 from April."""

    type = str

    def parse(self, text: str) -> str | BadText:
        if not text.strip():
            return ""
        return canonical(text) or BadText(
            _("Enter the year of the prices, like 2024, or 2024-25 for a financial year.")
        )

    def format(self, value: str | None) -> str:
        return value or ""


@dataclass(frozen=True, slots=True)
class Date:
    type = date

    def parse(self, text: str) -> date | BadText | None:
        return parse_date(text) if text.strip() else None

    def format(self, value: date | None) -> str:
        return "" if value is None else format_date(value)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice: the value kept, and the words shown."""

    value: Any
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few answers; `optional` leaves room for "not answered yet"."""

    type: type[str]  # an enumeration, or the ids of what a table holds
    options: tuple[Option, ...]
    optional: bool = True

    def parse(self, text: str) -> Any:
        return _pick(self.options, text)

    def format(self, value: str | None) -> str:
        return next((option.label for option in self.options if option.value == value), "")


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes, no, or not answered yet."""

    yes: str = ""
    no: str = ""
    optional: bool = True
    type = bool

    @property
    def options(self) -> tuple[Option, ...]:
        return (Option(True, self.yes or _("Yes")), Option(False, self.no or _("No")))

    def parse(self, text: str) -> Any:
        return _pick(self.options, text)

    def format(self, value: bool | None) -> str:
        return next((option.label for option in self.options if option.value is value), "")


@dataclass(frozen=True, slots=True)
class Tick:
    """A statement that is ticked or not."""

    type = bool

    def parse(self, text: str) -> bool:
        return text.strip().lower() in {"yes", "true", "1", "x", "✓"}

    def format(self, value: bool | None) -> str:
        return _("Yes") if value else _("No")


@dataclass(frozen=True, slots=True)
class Reference:
    """A row of another list, kept by its id. `rows` is that list's name in the case."""

    rows: str
    type = str

    def parse(self, text: str) -> str:
        return text.strip()

    def format(self, value: str | None) -> str:
        return value or ""


@dataclass(frozen=True, slots=True)
class References:
    """Some rows of another list, kept by their ids. `rows` is that list's address in the case."""

    rows: str
    type = tuple[str, ...]

    def parse(self, text: str) -> tuple[str, ...]:
        return tuple(text.split())

    def format(self, value: tuple[str, ...] | None) -> str:
        return " ".join(value or ())


def _pick(options: tuple[Option, ...], text: str) -> Any:
    plain = text.strip().lower()
    if not plain:
        return None
    for option in options:
        if plain in (option.label.lower(), str(option.value).lower()):
            return option.value
    listed = ", ".join(option.label for option in options)
    return BadText(_("Choose one of these: {listed}.").format(listed=listed))


def _outside(text: str, share: Decimal) -> BadText:
    parts = parts_of(text)
    if parts is None or share < 0:
        return BadText(_("Enter a percentage from 0% to 100%."))
    some, whole = parts
    return BadText(
        _("{some} out of {all} is more than all of them. Enter {all} or fewer.").format(
            some=some, all=whole
        )
    )


def _not_negative(found: Decimal | BadText, *, of_outcome: bool) -> Decimal | BadText:
    if isinstance(found, BadText) or found >= 0:
        return found
    if of_outcome:
        return BadText(_("Enter a number of 0 or more. To show a harm, mark the outcome as one."))
    return BadText(_("Enter a number of 0 or more."))
