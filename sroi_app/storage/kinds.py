"""What a file that is not a case seems to be, so that the refusal can say so."""

from sroi_app.text import _

_WORKBOOK, _ZIP, _TEXT = _("an Excel workbook"), _("a zip archive"), _("a text file")
_OFFICE_PARTS = 4096  # the first entries of an office file name its kind


def what_it_seems(data: bytes) -> str:
    """Return a few words for the kind of file `data` looks like."""
    return _zip_kind(data) if data.startswith(b"PK\x03\x04") else _plain_kind(data)


def what_to_do(data: bytes) -> str:
    """Return what somebody may do who took such a file for a case, whatever it is called."""
    kind = what_it_seems(data)
    if kind in (_WORKBOOK, _TEXT):
        return _(
            "If it holds a value map, choose “Import a value map…” in the Case menu; otherwise "
            "ask whoever sent it for the case itself."
        )
    if kind == _ZIP:
        return _(
            "If a case was packed into it, unpack it first; otherwise ask whoever sent it for the "
            "case itself."
        )
    return _("Choose another file, or ask whoever sent this one for the case itself.")


def _zip_kind(data: bytes) -> str:
    # The names of the entries stand in clear at both ends of the file.
    names = data[:_OFFICE_PARTS] + data[-16 * _OFFICE_PARTS :]
    kinds = (
        (b"xl/", _WORKBOOK),
        (b"word/", _("a Word document")),
        (b"ppt/", _("a PowerPoint presentation")),
        (b"mimetypeapplication/vnd.oasis.opendocument", _("an OpenDocument file")),
    )
    return next((kind for mark, kind in kinds if mark in names), _ZIP)


def _plain_kind(data: bytes) -> str:
    kinds = (
        (b"%PDF-", _("a PDF")),
        (b"\xd0\xcf\x11\xe0", _("an old Word or Excel file")),
        (b"\x89PNG", _("a picture")),
        (b"\xff\xd8\xff", _("a picture")),
        (b"GIF8", _("a picture")),
        (b"SQLite format 3", _("a database")),
        (b"{\\rtf", _("a text document")),
        (b"MZ", _("a program")),
        (b"\x7fELF", _("a program")),
        (b"#!", _("a script")),
        (b"<", _("a web page")),
    )
    kind = next((kind for mark, kind in kinds if data.startswith(mark)), "")
    return kind or (_TEXT if _is_text(data[:_OFFICE_PARTS]) else _("some other kind"))


def _is_text(data: bytes) -> bool:
    return not any(byte < 9 or 13 < byte < 32 for byte in data)
