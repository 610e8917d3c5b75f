"""How the PDF is called and how large it may be, so that the portals of buyers take it."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from sroi_app.guide.attached import size_words
from sroi_app.reports.form import FULL, Form
from sroi_app.sizes import MEGABYTE
from sroi_app.storage.attached.names import is_reserved
from sroi_app.text import _

LONGEST = 50  # characters with the ending, which portals are known to take
LARGEST = 5 * MEGABYTE
ENDING = ".pdf"
OTHERWISE = "SROI-case"  # what is called otherwise has no letter that every portal takes
_MERGED = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "Ae"}
    | {"œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "d", "ı": "i", "&": " and "}
)
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]*")
_APOSTROPHE = re.compile(r"['’‘ʼ]")
_NUMBERED = re.compile(r"\(\d+\)")  # what a system puts behind the name of a second copy
_VERSION = re.compile(r"final|draft|version|copy|revised|v\d+", re.IGNORECASE)


def pdf_name(title: str, form: Form = FULL) -> str:
    """Return a name made of the title of a case: plain letters, digits and hyphens, at most 50.

    It says which form it is, and nothing of versions, which makes buyers wonder about others.

    >>> pdf_name("Tŷ Glas: tea & company, FINAL (2)", Form(short=True))
    'Ty-Glas-tea-and-company-short.pdf'
    """
    after = "".join(f"-{words}" for words in _form_words(form)) + ENDING
    name = ""
    for word in _words(title):
        longer = f"{name}-{word}" if name else word[: LONGEST - len(after)]
        if len(longer) + len(after) > LONGEST:
            break
        name = longer
    reserved = is_reserved(name) and not after.startswith("-")
    return (f"{name}-{OTHERWISE}" if reserved else name or OTHERWISE) + after


def name_words(name: str) -> str:
    """Return what to call a PDF instead, where portals are known to refuse its name; else ""."""
    stem = name.removesuffix(ENDING)
    versions = any(_VERSION.fullmatch(word) for word in _UNSAFE.split(stem))
    if len(name) <= LONGEST and _PLAIN.fullmatch(stem) and not versions:
        return ""
    return _(
        "Some portals refuse this name, for its length, its signs or its version: {name} is one "
        "they take."
    ).format(name=pdf_name(stem))


def size_sentence(size: int) -> str:
    """Return how large the PDF became, and what to do where that is too much for many portals."""
    said = _("It is {size} large.").format(size=size_words(Decimal(size)))
    return f"{said} {too_large_words(size)}".strip()


def too_large_words(size: int) -> str:
    """Return what to do about a PDF that many portals refuse; "" where they take it."""
    if size <= LARGEST:
        return ""
    return _(
        "Many portals take no more than {limit}: make the short report, or shorten the longest "
        "passages; files kept with the case travel in it only where they are not kept privately."
    ).format(limit=size_words(Decimal(LARGEST)))


def _form_words(form: Form) -> Iterator[str]:
    if form.short:
        yield "short"
    if form.large:
        yield "large-print"
    if form.public:
        yield "public"


def _words(title: str) -> Iterator[str]:
    """The words of a title in the plainest letters, without those that speak of versions."""
    plain = _APOSTROPHE.sub("", _NUMBERED.sub(" ", title)).translate(_MERGED)
    apart = unicodedata.normalize("NFKD", plain)
    letters = "".join(sign for sign in apart if not unicodedata.combining(sign))
    for word in _UNSAFE.split(letters):
        if word and not _VERSION.fullmatch(word):
            yield word
