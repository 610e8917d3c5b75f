"""Numbers as people type them: £1,234; 12k; 45%; 3 in 10; (£50)."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from sroi_app.text import _

LARGEST = Decimal(10) ** 12
PLACES = 12  # decimals kept of a typed number; "1 in 3" is cut here
_SCALES = {
    "": 1,
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "million": 1_000_000,
}
_PLAIN = re.compile(r"(?P<digits>\d+(?:\.\d*)?|\.\d+)\s*(?P<scale>k|m|thousand|million)?")
# Thousands all have the same mark between them, and never begin with 0: 0,500 may be a half.
_GROUPED = re.compile(r"[1-9]\d{0,2}([ ,])\d{3}(?:\1\d{3})*(?=$|\.|\s*[a-z])")
_PARTS = re.compile(r"(.+?)\s*(?:(?<![a-z])(?:in|out of|of)(?![a-z])|/)\s*(.*)", re.DOTALL)
_PEOPLE = re.compile(r"\s*(?:people|persons?|changes?)$")
_PERCENT = re.compile(r"\s*(?:%|per ?cent)$")
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\t", " ") | {"−": "-", "–": "-"})


@dataclass(frozen=True, slots=True)
class BadText:
    """Text that could not be read, and a sentence that says what to type instead."""

    message: str


def parse_number(text: str, *, unit: str = "", like: str = "42") -> Decimal | BadText:
    """Return the number a person typed, or a sentence about what is unclear.

    `unit` is a sign that may stand before or after it, such as £; `like` is an example.
    """
    plain = _undecorated(text, unit)
    negative = plain.startswith("-")
    plain = plain.removeprefix("-" if negative else "+").strip()
    if grouped := _GROUPED.match(plain):
        plain = re.sub("[ ,]", "", grouped[0]) + plain[grouped.end() :]
    if "," in plain:
        return _unclear_comma(text, plain)
    found = _PLAIN.fullmatch(plain)
    if not found:
        return _not_a_number(text, like)
    number = Decimal(found["digits"]) * _SCALES[found["scale"] or ""]
    return bounded(-number if negative else number)


def parse_share(text: str) -> Decimal | BadText:
    """Return a share from 0 to 1 typed as 45%, 45, or 3 in 10; more than all of it is kept."""
    plain = text.translate(_SPACES).strip().lower()
    if parts := parts_of(plain):
        return _part_of(*parts, text)
    number = parse_number(_PERCENT.sub("", plain))
    if isinstance(number, BadText):
        return BadText(
            _("Enter a percentage, like 25%, or people, like 3 in 10. “{text}” is neither.").format(
                text=_short(text)
            )
        )
    if 0 < number < 1 and plain[-1].isdigit():
        return BadText(
            _("Is {text} meant as {many}% or as {text}%? Type it with the % sign.").format(
                text=_short(text), many=f"{(number * 100).normalize():f}"
            )
        )
    return bounded(number / 100)


def parts_of(text: str) -> tuple[str, str] | None:
    """Return the two texts of "3 in 10" or "3 out of 10", or None where it is not like that."""
    found = _PARTS.fullmatch(text.translate(_SPACES).strip().lower())
    return (found[1], found[2]) if found else None


def bounded(number: Decimal) -> Decimal | BadText:
    """Return a number that is finite, not absurdly large, and not longer than we keep."""
    if not number.is_finite() or abs(number) > LARGEST:
        return BadText(_("That number is too large. Enter one below a million million."))
    try:
        cut = number.quantize(Decimal(1).scaleb(-PLACES))
    except InvalidOperation:
        return BadText(_("That number has too many digits. Enter a shorter one."))
    return number if cut == number else cut


def _undecorated(text: str, unit: str) -> str:
    plain = text.translate(_SPACES).strip().lower()
    if plain.startswith("(") and plain.endswith(")"):
        plain = "-" + plain[1:-1].strip()
    sign = plain[:1] if plain[:1] in ("-", "+") else ""
    return sign + plain.removeprefix(sign).strip().removeprefix(unit).removesuffix(unit).strip()


def _unclear_comma(text: str, plain: str) -> BadText:
    readings = plain.replace(".", "").replace(",", ".", 1), plain.replace(",", "")
    if not all(_PLAIN.fullmatch(reading) for reading in readings):
        return _not_a_number(text, "1,250")
    decimal, joined = (_undecorated_digits(reading) for reading in readings)
    return BadText(
        _(
            "“{text}” could mean {decimal} or {joined}. "
            "Use a full stop before decimals and commas only between thousands."
        ).format(text=_short(text), decimal=decimal, joined=joined)
    )


def _undecorated_digits(reading: str) -> str:
    """A reading of a number as people would write it: 05 is 5."""
    digits = reading.lstrip("0")
    return digits if digits[:1].isdigit() else f"0{digits}"


def _part_of(some: str, whole: str, text: str) -> Decimal | BadText:
    """The share that some people are of a group."""
    if not whole:
        return BadText(
            _("“{text}” does not say out of how many. Type both, like 3 in 10.").format(
                text=_short(text)
            )
        )
    counted, group = _count(some), _count(whole)
    if isinstance(counted, BadText):
        return counted
    if isinstance(group, BadText):
        return group
    if group <= 0:
        return BadText(_("Nobody out of 0 is not a share. Enter the size of the group."))
    return bounded(counted / group)


def _count(text: str) -> Decimal | BadText:
    return parse_number(_PEOPLE.sub("", text), like="3")


def _not_a_number(text: str, like: str) -> BadText:
    message = _("Enter a number, like {like}. “{text}” is not one.")
    return BadText(message.format(like=like, text=_short(text)))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 30 else text[:29] + "…"
