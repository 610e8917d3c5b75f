"""Which files are let in: those whose name and content both say that they are of a known kind."""

from collections.abc import Callable, Mapping

from sroi_app.guide.attached import FileKind, kind_of
from sroi_app.storage.attached.documents import check_office, check_opendocument, check_pdf
from sroi_app.storage.attached.refusals import NotAdded, another_kind, not_what_it_says
from sroi_app.storage.attached.texts import check_mail, check_table, check_text
from sroi_app.storage.kinds import what_it_seems
from sroi_app.storage.refusals import shown
from sroi_app.text import _

Check = Callable[[str, bytes], bool]


def recognise(name: str, data: bytes) -> FileKind:
    """Return the kind of a file; NotAdded says why it is none of those that are kept."""
    kind = kind_of(name)
    if kind is None:
        raise another_kind(name)
    if not data:
        raise NotAdded(
            _("“{name}” is empty.").format(name=shown(name)),
            _("Look whether it was copied or downloaded to its end."),
        )
    if not _CHECKS[kind.id](name, data):
        raise not_what_it_says(name, kind.words, what_it_seems(data))
    return kind


def _begins(*beginnings: bytes) -> Check:
    return lambda _name, data: data.startswith(beginnings)


def _is_webp(_name: str, data: bytes) -> bool:
    return data.startswith(b"RIFF") and data[8:12] == b"WEBP"


def _zipped(check: Callable[[str, bytes, str], bool], kind: str) -> Check:
    return lambda name, data: data.startswith(b"PK\x03\x04") and check(name, data, kind)


_CHECKS: Mapping[str, Check] = {
    "pdf": check_pdf,
    "jpeg": _begins(b"\xff\xd8\xff"),
    "png": _begins(b"\x89PNG\r\n\x1a\n"),
    "webp": _is_webp,
    "tiff": _begins(b"II*\x00", b"MM\x00*"),
    "docx": _zipped(check_office, "docx"),
    "xlsx": _zipped(check_office, "xlsx"),
    "odt": _zipped(check_opendocument, "odt"),
    "ods": _zipped(check_opendocument, "ods"),
    "csv": check_table,
    "txt": check_text,
    "eml": check_mail,
}
