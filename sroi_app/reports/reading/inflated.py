"""Looks for a PDF that is small and unpacks to more than a computer can hold."""

import re
import zlib

from sroi_app.reports.reading.refusals import TooLargePdf

MEGABYTE = 1024 * 1024
LARGEST_FILE = 30 * MEGABYTE
LARGEST_STREAM = 40 * MEGABYTE
LARGEST_TOGETHER = 160 * MEGABYTE
LAYERS = 4  # a stream may be deflated more than once
_STREAM = re.compile(rb"stream\r?\n")


def refuse_bombs(data: bytes) -> None:
    """Refuse a PDF whose streams unpack to more than any report holds, before anything reads it."""
    if len(data) > LARGEST_FILE:
        raise TooLargePdf
    room = LARGEST_TOGETHER
    for found in _STREAM.finditer(data):
        room -= _inflated(memoryview(data)[found.end() :])
        if room < 0:
            raise TooLargePdf


def _inflated(stream: memoryview) -> int:
    """The bytes a stream unpacks to; 0 where it is not deflated."""
    size, inside = 0, bytes(stream[:2])
    content: bytes | memoryview = stream
    for _layer in range(LAYERS):
        if inside[:1] != b"\x78":  # how every deflated stream begins
            return size
        content = _unpacked(content)
        size += len(content)
        inside = bytes(content[:2])
    raise TooLargePdf


def _unpacked(content: bytes | memoryview) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(content, LARGEST_STREAM)
    except zlib.error:
        return b""
    if unpacker.unconsumed_tail and not unpacker.eof:
        raise TooLargePdf
    return found
