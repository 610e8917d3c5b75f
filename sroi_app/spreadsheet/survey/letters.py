"""Which letters a text file is written in, found out and said; handed on as UTF-8."""

import codecs
from dataclasses import dataclass

from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.text import _

ENCODINGS = (
    ("utf-8", _("Unicode (UTF-8)")),
    ("utf-16", _("Unicode (UTF-16)")),
    ("cp1252", _("Windows, Western European")),
    ("cp1250", _("Windows, Central European")),
    ("mac-roman", _("Macintosh")),
)
"""The letters to choose from, and what to call them."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT = 2_000  # bytes that show whether every other one is empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """A text as UTF-8 without a mark, the letters it was in, and what to say about them."""

    data: bytes
    encoding: str
    note: str = ""


def as_utf8(data: bytes, encoding: str = "") -> Letters:
    """Return a text file as UTF-8; `encoding` is not looked for where it is given."""
    found = encoding or _marked(data)
    for guess in (found,) if found else _guesses(data):
        text = _decoded(data, guess)
        if text is not None:
            return Letters(data=text, encoding=guess, note="" if encoding else _note(guess))
    if encoding:
        raise NotATable(
            _("This file is not written in the letters that were chosen."),
            _("Choose other letters, or let the program find them out."),
        )
    raise NotATable(_("This file is neither a workbook nor a table saved as text."))


def _marked(data: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def _guesses(data: bytes) -> tuple[str, ...]:
    beginning = data[:_LOOKED_AT]
    if beginning[1::2].count(0) * 3 > len(beginning):
        return ("utf-16-le",)
    if beginning[::2].count(0) * 3 > len(beginning):
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def _decoded(data: bytes, encoding: str) -> bytes | None:
    """The text as UTF-8; None where it cannot be that, or is no text."""
    data = data.removeprefix(codecs.BOM_UTF8) if encoding == "utf-8" else data
    try:
        text = data.decode(encoding)
        if encoding != "utf-8":
            data = text.removeprefix("\ufeff").encode("utf-8")
    except (UnicodeError, LookupError):
        return None
    return None if b"\0" in data else data


def _note(encoding: str) -> str:
    if encoding == "cp1252":
        return _(
            "The file is in the older Windows letters: check that £ signs and accents came across."
        )
    if encoding.startswith(("utf-16", "utf-32")):
        return _("The file is in {letters} letters.").format(letters=encoding.upper()[:6])
    return ""
