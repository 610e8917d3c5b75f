"""What the streams of a PDF unpack to, and those that unpack to more than a computer can hold."""

import re
import zlib
from collections.abc import Iterator

from sroi_app.reports.reading.refusals import TooLargePdf
from sroi_app.sizes import MEGABYTE

LARGEST_FILE = 30 * MEGABYTE
LARGEST_STREAM = 40 * MEGABYTE
LARGEST_TOGETHER = 160 * MEGABYTE
LAYERS = 4  # a stream may be deflated more than once
_STREAM = re.compile(rb"stream[^\r\n]*(?:\r\n?|\n)")
_HEAD = 2  # bytes
_DEFLATED, _CHECKED = 8, 31  # what the first two bytes of every deflated stream say (RFC 1950)


def refuse_bombs(data: bytes) -> None:
    """Refuse a PDF whose streams unpack to more than any report holds, before anything reads it."""
    if len(data) > LARGEST_FILE:
        raise TooLargePdf
    room = LARGEST_TOGETHER
    for found in unpacked_streams(data):
        room -= len(found or b"")
        if room < 0:
            raise TooLargePdf


def unpacked_streams(data: bytes) -> Iterator[bytes | None]:
    """Yield what is deflated in a PDF, layer by layer, wherever a stream may begin.

    None stands for a stream that says it is deflated and cannot be unpacked.
    """
    for found in _STREAM.finditer(data):
        yield from _layers(memoryview(data)[found.end() :])


def _layers(content: bytes | memoryview) -> Iterator[bytes | None]:
    for layer in range(LAYERS):
        if not _is_deflated(bytes(content[:_HEAD])):
            return
        found = _unpacked(content)
        if found is None:
            if not layer:  # what is unpacked may begin as if it were deflated: “80” does
                yield None
            return
        yield found
        content = found
    raise TooLargePdf


def _is_deflated(head: bytes) -> bool:
    number = int.from_bytes(head)
    return len(head) == _HEAD and head[0] & 15 == _DEFLATED and number % _CHECKED == 0


def _unpacked(content: bytes | memoryview) -> bytes | None:
    """What readers get: they do not ask whether the sum at its end is right either."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        found = unpacker.decompress(content[_HEAD:], LARGEST_STREAM)
    except zlib.error:
        return None
    if unpacker.unconsumed_tail and not unpacker.eof:
        raise TooLargePdf
    return found
