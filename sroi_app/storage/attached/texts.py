"""Whether a text, a table or an e-mail is one, and is no command in disguise."""

import re
from email.parser import BytesHeaderParser

from sroi_app.storage.attached.refusals import runs_something

_BEGINNINGS = ("<", "#!", "[internetshortcut]", "[desktop entry]", "{\\rtf", "%pdf-")
"""How web pages, scripts, links and documents begin, which may not pass for a text."""
_COMMAND = re.compile(
    r"""(?:^|[,;\t\n])[ \t]{0,20}["']?[ \t]{0,20}[=+\-@][^|\n]{0,200}\|[^!\n]{0,200}!"""
)
"""A cell that has a spreadsheet start another program; its lengths are bounded, as time must be."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_HEADERS = ("Date", "Subject", "To", "Received", "Message-ID")


def check_text(_name: str, data: bytes) -> bool:
    """Return whether `data` is a plain text."""
    text = _decoded(data)
    return not _CONTROLS.search(text) and not text.lstrip().lower().startswith(_BEGINNINGS)


def check_table(name: str, data: bytes) -> bool:
    """Return whether `data` is a table as text; refuse one with a command for a spreadsheet."""
    if _COMMAND.search(_decoded(data)):
        raise runs_something(name)
    return check_text(name, data)


def check_mail(name: str, data: bytes) -> bool:
    """Return whether `data` is an e-mail: a text that says from whom it is, and more."""
    if not check_text(name, data):
        return False
    headers = BytesHeaderParser().parsebytes(data.lstrip())
    return bool(headers.get("From")) and any(headers.get(other) for other in _HEADERS)


def _decoded(data: bytes) -> str:
    """A text as any of the usual encodings has it; what is none comes out full of controls."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
