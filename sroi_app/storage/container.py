"""The .sroi file as bytes: a deterministic zip with a manifest, the case and its attachments."""

from sroi_app.sizes import MEGABYTE
from sroi_app.storage import codec, kinds, migrations
from sroi_app.storage.archive import LARGEST_FILE, Archive, open_archive, write_archive
from sroi_app.storage.document import Document
from sroi_app.storage.manifest import Manifest
from sroi_app.storage.refusals import DamagedFile, NotACase
from sroi_app.text import _

MIMETYPE = b"application/x-sroi-case+zip"

_MIMETYPE = "mimetype"
_MANIFEST = "manifest.json"
_CASE = "case.json"
_ATTACHMENTS = "attachments/"
_LARGEST_MANIFEST = MEGABYTE
_LARGEST_CASE = 50 * MEGABYTE
_HEADER = 30  # bytes before the name of a zip's first member


def pack(document: Document, *, plainly: bool = False) -> bytes:
    """Return the whole file; the same document always gives the same bytes.

    `plainly` deflates nothing: what is deflated may be other bytes on another computer.
    """
    attached = {_ATTACHMENTS + name: data for name, data in document.attachments.items()}
    rest = {**document.extra, **attached, _CASE: codec.encode(document.case, document.unknown)}
    listed = {_MIMETYPE: MIMETYPE, **dict(sorted(rest.items()))}
    manifest = Manifest.of(listed, document.id, document.saves).to_bytes()
    members = {_MIMETYPE: MIMETYPE, _MANIFEST: manifest, **listed}
    stored = members if plainly else {_MIMETYPE, *attached}
    return write_archive(members, stored=frozenset(stored))


def unpack(data: bytes) -> Document:
    """Return the document in `data`, every hash verified.

    NotACase, NewerFile or DamagedFile say why not; no other exception leaves here.
    """
    _refuse_other_kinds(data)
    archive = open_archive(data)
    manifest = Manifest.from_bytes(archive.read(_MANIFEST, _LARGEST_MANIFEST))
    members = _read_all(archive)
    manifest.verify(members)
    raw = migrations.climb(codec.parse(members.pop(_CASE)), manifest.format)
    members.pop(_MIMETYPE)
    attachments = _take_attachments(members, manifest)
    case, unknown = codec.build_keeping(raw)
    return Document(
        case=case,
        attachments=attachments,
        id=manifest.id,
        saves=manifest.saves,
        extra=members,
        unknown=unknown,
    )


def _refuse_other_kinds(data: bytes) -> None:
    if not data:
        raise DamagedFile(_("This file is empty."))
    if data.startswith(_MIMETYPE.encode() + MIMETYPE, _HEADER) and data.startswith(b"PK"):
        return
    if len(data) < _HEADER + len(_MIMETYPE) + len(MIMETYPE) and b"PK\x03\x04".startswith(data[:4]):
        raise DamagedFile(_("This file breaks off before its end."))
    raise NotACase(kinds.what_it_seems(data), kinds.what_to_do(data))


def _read_all(archive: Archive) -> dict[str, bytes]:
    """Return every member but the manifest, which cannot list itself."""
    limits = {_CASE: _LARGEST_CASE}
    members = {
        name: archive.read(name, limits.get(name, LARGEST_FILE))
        for name in archive.names
        if name != _MANIFEST
    }
    if _CASE not in members:
        raise DamagedFile(_("A part of this file, {name}, is missing.").format(name=_CASE))
    if members.get(_MIMETYPE) != MIMETYPE:
        raise DamagedFile(_("This file does not begin as a case does."))
    return members


def _take_attachments(members: dict[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    """Take the attachments out of `members`, each under the hash it must have.

    The manifest has the hash of each, which was just verified: large files are not hashed twice.
    """
    names = [name for name in members if name.startswith(_ATTACHMENTS)]
    for name in names:
        if manifest.sha256[name] != name.removeprefix(_ATTACHMENTS):
            raise DamagedFile(_("A file kept with this case is not the one that was attached."))
    return {name.removeprefix(_ATTACHMENTS): members.pop(name) for name in names}
