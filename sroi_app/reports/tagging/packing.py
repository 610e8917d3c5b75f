"""A PDF with its small objects packed together (PDF 1.5): the tags make thousands of them."""

import re
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

MOST = 200  # objects of a pack: a reader unpacks all of them to look at one
STREAM = b"endstream\n"
ENTRY = re.compile(rb"(\d{10}) \d{5} n ")
TRAILER = re.compile(rb"/ID \n(\[<\w+><\w+>\]).*?/Info (\d+ 0 R)\n/Root (\d+ 0 R)", re.DOTALL)


class _Packed(NamedTuple):
    """Where an object is: in which pack, and the how-manieth in it."""

    pack: int
    place: int


Objects = Mapping[int, bytes]
Places = dict[int, int | _Packed]


def packed(pdf: bytes) -> bytes:
    """Return a file ReportLab has written with all that is no stream packed and compressed."""
    table = int(pdf.rsplit(b"\n", 3)[1])
    objects = _objects(pdf, table)
    small = {number: text for number, text in objects.items() if not text.endswith(STREAM)}
    streams = {number: text for number, text in objects.items() if number not in small}
    places: Places = {}
    for pack, within in enumerate(_parts(small), len(objects) + 1):
        streams[pack] = _pack(within)
        places |= {number: _Packed(pack, place) for place, number in enumerate(within)}
    head = pdf[: pdf.index(b"1 0 obj\n")]
    body, starts = _laid(streams, len(head))
    last = len(small) + len(streams) + 1
    [trailer] = TRAILER.findall(pdf, table)
    length = len(head) + len(body)
    index = _index(last, places | starts | {last: length}, trailer)
    return b"%s%s%sstartxref\n%d\n%%%%EOF\n" % (head, body, index, length)


def _objects(pdf: bytes, table: int) -> dict[int, bytes]:
    """Each object by its number, without what it is wrapped in."""
    offsets = [int(one) for one in ENTRY.findall(pdf, table)]
    starts = sorted(offsets)
    ends = dict(zip(starts, [*starts[1:], table], strict=True))
    return {
        number: pdf[offset : ends[offset]].split(b" obj\n", 1)[1].removesuffix(b"endobj\n")
        for number, offset in enumerate(offsets, 1)
    }


def _parts(objects: Objects) -> Iterator[Objects]:
    numbers = list(objects)
    for start in range(0, len(numbers), MOST):
        yield {number: objects[number] for number in numbers[start : start + MOST]}


def _pack(objects: Objects) -> bytes:
    """An object stream (ISO 32000-1, 7.5.7): numbers and offsets first, then the objects."""
    index, offset = [], 0
    for number, text in objects.items():
        index.append(b"%d %d" % (number, offset))
        offset += len(text)
    head = b" ".join(index) + b"\n"
    keys = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(head))
    return _stream(keys, head + b"".join(objects.values()))


def _laid(streams: Objects, start: int) -> tuple[bytes, Places]:
    """The streams one after the other, and where in the file each begins."""
    parts: list[bytes] = []
    starts: Places = {}
    for number, text in streams.items():
        starts[number] = start
        parts.append(_wrapped(number, text))
        start += len(parts[-1])
    return b"".join(parts), starts


def _index(number: int, places: Places, trailer: tuple[bytes, bytes, bytes]) -> bytes:
    """A cross-reference stream (ISO 32000-1, 7.5.8): where each object is, itself the last."""
    rows = [bytes(7), *(_row(places[one]) for one in range(1, number + 1))]
    keys = b"/Type /XRef /Size %d /W [1 4 2] /ID %s /Info %s /Root %s" % (number + 1, *trailer)
    return _wrapped(number, _stream(keys, b"".join(rows)))


def _row(place: int | _Packed) -> bytes:
    kind, where, which = (1, place, 0) if isinstance(place, int) else (2, *place)
    return bytes((kind,)) + where.to_bytes(4, "big") + which.to_bytes(2, "big")


def _stream(keys: bytes, data: bytes) -> bytes:
    small = zlib.compress(data)
    form = b"<<%s /Filter /FlateDecode /Length %d>>\nstream\n%s\n%s"
    return form % (keys, len(small), small, STREAM)


def _wrapped(number: int, text: bytes) -> bytes:
    return b"%d 0 obj\n%sendobj\n" % (number, text)
