"""Files carried inside a PDF."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import md5
from typing import Any

from sroi_app.reports.tagging.words import literal


class Relationship(StrEnum):
    """What an attached file is to the document (ISO 32000-2, 7.11.3)."""

    SOURCE = "Source"
    DATA = "Data"
    SUPPLEMENT = "Supplement"
    UNSPECIFIED = "Unspecified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file by its `name`; `mime` is its kind, such as "application/json"."""

    name: str
    data: bytes
    description: str
    mime: str = "application/octet-stream"
    relationship: Relationship = Relationship.UNSPECIFIED


def attach(document: Any, attachments: Sequence[Attachment]) -> None:
    """Add files to a ReportLab document: by name, and as files associated with it."""
    if not attachments:
        return
    files = {one.name: _add(document, one) for one in attachments}
    listed = " ".join(f"{literal(name)} {files[name]}" for name in sorted(files))
    catalog = document.Catalog
    catalog.Names = document.Reference(f"<</EmbeddedFiles <</Names [{listed}]>>>>", "Names")
    catalog.__NoDefault__ = [*type(catalog).__NoDefault__, "AF"]
    catalog.AF = f"[{' '.join(files.values())}]"


def _add(document: Any, attachment: Attachment) -> str:
    """Add one file with its description; return the reference to it."""
    stream = _number(document, _stream(attachment), f"Attached {attachment.name}")
    name = literal(attachment.name)
    description = (
        f"<</Type /Filespec /F {name} /UF {name} /Desc {literal(attachment.description)}"
        f" /AFRelationship /{attachment.relationship} /EF <</F {stream} /UF {stream}>>>>"
    )
    return _number(document, description, f"File {attachment.name}")


def _stream(attachment: Attachment) -> bytes:
    data = zlib.compress(attachment.data, 9)
    check = md5(attachment.data, usedforsecurity=False).hexdigest().upper()  # as the format asks
    head = (
        f"<</Type /EmbeddedFile /Subtype /{attachment.mime.replace('/', '#2F')}"
        f" /Filter /FlateDecode /Length {len(data)}"
        f" /Params <</Size {len(attachment.data)} /CheckSum <{check}>>>>>"
    )
    return b"%s\nstream\n%s\nendstream\n" % (head.encode(), data)


def _number(document: Any, found: str | bytes, name: str) -> str:
    """Add an object to a document; return the reference to it as text."""
    document.Reference(found, name)
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"
