"""What a PDF holds that no page shows: scripts, layers, files, words for screen readers.

pdfium counts only scripts that have a name, and reads no dictionaries. So the text of the file
itself is looked through, with all that is packed in it, wherever in it an object may stand.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from sroi_app.reports.reading.inflated import unpacked_streams

SCRIPT = "script"
LAYER = "layer"
FILE = "file"
ALOUD = "aloud"
UNREAD = "unread"

_VALUE = rb"\s*(?:<<|\d+\s+\d+\s+R)"
_NAMED: Mapping[str, re.Pattern[bytes]] = {
    SCRIPT: re.compile(
        rb"/(?:JavaScript|Launch|SubmitForm|ResetForm|ImportData|RichMedia|Rendition|Movie|Sound"
        rb"|GoToR|GoToE|URI|Named|Hide|SetOCGState)\b|/AA" + _VALUE
    ),
    # What is printed may be another picture than what is shown.
    LAYER: re.compile(rb"/(?:OCProperties|Alternates)\b"),
    FILE: re.compile(rb"/EF" + _VALUE),
    ALOUD: re.compile(rb"/(?:ActualText|Alt)\b"),
    UNREAD: re.compile(
        rb"/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|AHx|A85|LZW)\b"
        rb"|/RL\s*[/\]>]|/Fl(?:ateDecode)?\s*/Fl(?:ateDecode)?\b"
    ),
}
_OBJECTS = re.compile(rb"/ObjStm\b")
_REWORKED = re.compile(rb"/(?:DecodeParms|DP)\b")  # it is not what it unpacks to
_HIDDEN = re.compile(rb"#([0-9A-Fa-f]{2})")  # a letter of a name, written by its number


def actions(data: bytes) -> Mapping[str, int]:
    """Return how often a PDF names something of each kind, or holds what cannot be unpacked."""
    found = Counter({UNREAD: sum(map(_is_reworked, data.split(b"endstream")))})
    for part in parts(data):
        if part is None:
            found[UNREAD] += 1
        else:
            plain = plainly(part)
            found.update({kind: len(named.findall(plain)) for kind, named in _NAMED.items()})
    return +found


def _is_reworked(piece: bytes) -> bool:
    """Whether a piece of a PDF says of the stream in it that objects are in it, differently set."""
    head = plainly(piece.partition(b"stream")[0])
    return bool(_OBJECTS.search(head) and _REWORKED.search(head))


def parts(data: bytes) -> Iterator[bytes | None]:
    """Yield the file itself, and what each of its streams unpacks to; None where it does not."""
    yield data
    yield from unpacked_streams(data)


def plainly(text: bytes) -> bytes:
    """Return the text of a PDF with every letter of its names as it is read."""
    return _HIDDEN.sub(lambda found: bytes([int(found[1], 16)]), text) if b"#" in text else text
