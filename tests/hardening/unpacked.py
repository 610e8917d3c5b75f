"""Everything that is in a file: its bytes, and whatever unpacks from them, however deep."""

import base64
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pikepdf

DEEPEST = 4


def unpacked(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield the bytes of a file, of each stream and text of a PDF, and of each part of a zip."""
    yield data
    if depth == DEEPEST:
        return
    for inside in _inside(data):
        yield from unpacked(inside, depth + 1)


def _inside(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"%PDF"):
        yield from _of_pdf(data)
    elif data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for part in archive.infolist():
                yield part.filename.encode()
                yield part.comment + part.extra
                yield archive.read(part)


def _of_pdf(data: bytes) -> Iterator[bytes]:
    with pikepdf.open(BytesIO(data)) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        yield from (one.read_bytes() for one in streams if "/Length1" not in one)  # no typeface
        yield b"\n".join(text for one in pdf.objects for text in _texts(one))


def _texts(one: object) -> Iterator[bytes]:
    """Yield the texts an object of a PDF holds itself, as they are and as they read."""
    if isinstance(one, pikepdf.String):
        yield bytes(one)
        yield str(one).encode()
    elif isinstance(one, pikepdf.Dictionary):
        for key, kid in one.items():
            yield key.encode()
            if not (isinstance(kid, pikepdf.Object) and kid.is_indirect):
                yield from _texts(kid)
    elif isinstance(one, pikepdf.Array):
        for kid in one:
            if not (isinstance(kid, pikepdf.Object) and kid.is_indirect):
                yield from _texts(kid)


def spellings(secret: str) -> Iterator[bytes]:
    """Yield a text in each form it could hide in."""
    for text in dict.fromkeys((secret, secret.casefold(), secret.upper())):
        plain = text.encode()
        for one in (plain, text.encode("utf-16-be"), text.encode("utf-16-le")):
            yield one
            yield one.hex().encode()
            yield one.hex().upper().encode()
        for start in range(3):  # wherever it begins among three bytes
            coded = base64.b64encode(bytes(start) + plain)
            yield coded[4 * bool(start) : len(coded) // 4 * 4 - 4]
