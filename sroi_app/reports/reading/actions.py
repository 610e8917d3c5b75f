"""What a PDF would do by itself: scripts, programs it starts, addresses it goes to.

pdfium counts only scripts that have a name, so the text of the file itself is looked through.
"""

import re
import zlib
from collections.abc import Iterator

from sroi_app.reports.reading.inflated import LARGEST_STREAM

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_BEFORE = 400  # bytes, in which a stream says of what kind it is
_OBJECTS = b"/ObjStm"
_HIDDEN = re.compile(rb"#([0-9A-Fa-f]{2})")  # a letter of a name, written by its number
_ACTION = re.compile(
    rb"/(?:JavaScript|JS|Launch|SubmitForm|ImportData|OpenAction|AA|RichMedia|GoToR|GoToE|URI)\b"
)


def actions(data: bytes) -> int:
    """Return how often a PDF names something that it would do by itself, or lead to."""
    return sum(len(_ACTION.findall(_plain(part))) for part in _parts(data))


def _parts(data: bytes) -> Iterator[bytes]:
    """Yield what a PDF says of its objects: outside its streams, and in those that hold objects."""
    end = 0
    for stream in _STREAM.finditer(data):
        before = data[end : stream.start()]
        yield before
        end = stream.end()
        if _OBJECTS in _plain(before[-_BEFORE:]):
            yield _unpacked(stream[1])
    yield data[end:]


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream, LARGEST_STREAM)
    except zlib.error:
        return stream


def _plain(text: bytes) -> bytes:
    return _HIDDEN.sub(lambda found: bytes([int(found[1], 16)]), text)
