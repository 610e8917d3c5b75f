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
_GROUPED = re.compile(r"\d{1,3}(?:[ ,]\d{3})+(?=$|\.|\s*[a-z])")
_PARTS = re.compile(r"(?P<some>[\d.,]+)\s*(?:in|out of|of|/)\s*(?P<all>[\d.,]+)")
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
        message = _("Enter a number, like {like}. “{text}” is not one.")
        return BadText(message.format(like=like, text=_short(text)))
    number = Decimal(found["digits"]) * _SCALES[found["scale"] or ""]
    return bounded(-number if negative else number)


def parse_share(text: str) -> Decimal | BadText:
    """Return a share from 0 to 1 typed as 45%, 45, or 3 in 10; more than all of it is kept."""
    plain = text.translate(_SPACES).strip().lower()
    if parts := _PARTS.fullmatch(plain):
        return _divide(parse_number(parts["some"]), parse_number(parts["all"]))
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
    decimal = plain.replace(".", "").replace(",", ".", 1)
    joined = plain.replace(",", "")
    return BadText(
        _(
            "“{text}” could mean {decimal} or {joined}. "
            "Use a full stop before decimals and commas only between thousands."
        ).format(text=_short(text), decimal=decimal, joined=joined)
    )


def _divide(some: Decimal | BadText, whole: Decimal | BadText) -> Decimal | BadText:
    if isinstance(some, BadText):
        return some
    if isinstance(whole, BadText):
        return whole
    if whole == 0:
        return BadText(_("Nobody out of 0 is not a share. Enter the size of the group."))
    return bounded(some / whole)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 30 else text[:29] + "…"
