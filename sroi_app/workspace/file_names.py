"""What a file may be called so that every system, and OneDrive, takes it.

What a person types is only asked about where some system refuses it; it is not made plainer than
it has to be.
"""

import re
import unicodedata

from sroi_app.storage.attached.names import NOT_IN_NAMES, clean_name, is_reserved
from sroi_app.storage.refusals import shown
from sroi_app.text import _

__all__ = ["shown"]

LONGEST_PROPOSED = 60  # characters, without the ending
LONGEST = 120  # characters: with its folders a path may have 260 on Windows
LARGEST = 255  # bytes of UTF-8, as systems other than Windows count
_NOT_SYNCHRONISED = (".lock", "desktop.ini")
_OFFICE = "~$"
_SHAREPOINT = re.compile("_vti_", re.IGNORECASE)


def proposed_stem(title: str, otherwise: str) -> str:
    """Return a title as a name without ending that all take; `otherwise` where nothing is left.

    >>> proposed_stem("Tŷ Glas: tea & company", "Case")
    'Tŷ Glas tea company'
    """
    seen = _SHAREPOINT.sub(" ", unicodedata.normalize("NFC", title))
    plain = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in seen)
    stem = " ".join(plain.split())[:LONGEST_PROPOSED].strip() or otherwise
    return f"{stem}-" if is_reserved(stem) else stem


def is_refused(name: str) -> bool:
    """Return whether Windows, OneDrive or another system would refuse a name.

    >>> [is_refused(name) for name in ("Our case.sroi", "Our case: 2026.sroi", "con.sroi")]
    [False, True, True]
    """
    return (
        not name.strip(". ")
        or name != name.strip(" ")
        or name.endswith(".")
        or any(map(_is_refused_sign, name))
        or is_reserved(name)
        or name.lower() in _NOT_SYNCHRONISED
        or name.startswith(_OFFICE)
        or bool(_SHAREPOINT.search(name))
        or _is_long(name)
    )


def accepted_name(stem: str, ending: str) -> str:
    """Return the nearest name to a refused one that all take, with its ending.

    >>> accepted_name("Our case: 2026 ", ".sroi")
    'Our case 2026.sroi'
    """
    apart = _SHAREPOINT.sub(" ", NOT_IN_NAMES.sub(" ", stem)).lstrip("~$. ")
    plain = clean_name(apart) if apart.strip(". ") else _("Case")
    while _is_long(plain + ending):
        plain = plain[:-1].rstrip(". ")
    if is_reserved(plain):
        device, dot, rest = plain.partition(".")
        plain = f"{device.rstrip()}-{dot}{rest}"
    return (plain if not is_refused(plain + ending) else proposed_stem(plain, _("Case"))) + ending


def _is_refused_sign(sign: str) -> bool:
    return bool(NOT_IN_NAMES.match(sign)) or unicodedata.category(sign) in {"Cc", "Cs"}


def _is_long(name: str) -> bool:
    return len(name) > LONGEST or len(name.encode("utf-8", "surrogateescape")) > LARGEST
