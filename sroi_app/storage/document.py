"""All that one .sroi file holds."""

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sroi_app.model.case import Case
from sroi_app.storage.protection import Protection
from sroi_app.storage.unknown import Unknown

DOCUMENT_ID = re.compile(r"[0-9a-f]{32}")
"""An id names folders and files of ours, so nothing else may pass for one."""


def fresh_document_id() -> str:
    """Return an id no other document has."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A case, the files kept with it, and what tells this document from every other.

    `attachments` is keyed by the SHA-256 of each content. `extra` holds members a later
    version put in the file and this one does not know, `unknown` what stands in its case without
    being known: both are written back unchanged.
    `protection` is its password and key, None where anybody may read it.
    """

    case: Case
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    id: str = field(default_factory=fresh_document_id)
    saves: int = 0
    extra: Mapping[str, bytes] = field(default_factory=dict)
    unknown: Unknown = field(default_factory=dict)
    protection: Protection | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if not DOCUMENT_ID.fullmatch(self.id):
            raise ValueError("a document id is 32 lower-case hexadecimal digits")

    def anew(self) -> "Document":
        """Return the same content as a document of its own."""
        return replace(self, id=fresh_document_id(), saves=0)
