"""The name of a file from elsewhere as we keep it: one part, as it looks, on every system."""

import re
import unicodedata
from pathlib import PureWindowsPath

from sroi_app.guide.attached import ending_of
from sroi_app.text import _

LONGEST = 120  # characters
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
"""Signs that are not seen, or turn the direction of those after them, or stand for nothing."""
NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *(\..*)?", re.IGNORECASE)


def clean_name(name: str) -> str:
    """Return the last part of a name without unseen signs, short, and its ending in sight.

    >>> clean_name("C:\\\\scans\\\\photo\\u202egpj.exe")
    'photogpj.exe'
    """
    last = PureWindowsPath(name.replace("/", "\\")).name or name
    seen = "".join(_seen(sign) for sign in unicodedata.normalize("NFC", last))
    plain = " ".join(NOT_IN_NAMES.sub(" ", seen).split()).strip(". ")
    return _shortened(plain) or _("File")


def portable_name(name: str) -> str:
    """Return a name that any system takes and no program mistakes: one dot, before the ending."""
    ending = ending_of(name)
    stem = name[: len(name) - len(ending)] if ending else name
    plain = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in stem)
    plain = " ".join(plain.split())[:LONGEST].strip() or _("File")
    return (f"{plain}-" if is_reserved(plain) else plain) + ending


def is_reserved(name: str) -> bool:
    """Return whether Windows takes a name, whatever its ending, for a device."""
    return bool(_RESERVED.fullmatch(name))


def _seen(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in _UNSEEN:
        return ""
    return " " if kind.startswith("Z") else sign


def _shortened(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    ending = ending_of(name)[:LONGEST]
    return name[: LONGEST - len(ending)].rstrip(". ") + ending
