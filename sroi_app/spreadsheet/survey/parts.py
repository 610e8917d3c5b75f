"""The parts of a workbook, unpacked piece by piece within limits and walked through as they come.

Nothing is ever held as a whole, and nothing is believed of what the parts say about their size.
"""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from xml.parsers import expat

from sroi_app.sizes import MEGABYTE
from sroi_app.spreadsheet.guard import DEEPEST, refuse_doctype, unpacks_too_far
from sroi_app.spreadsheet.survey.table import MOST_CELLS

LARGEST_INFLATED = 250 * MEGABYTE
_ALLOWANCE = 10 * MEGABYTE  # a small file may unpack to this; beyond it, to _RATIO times its size
_RATIO = 100
_PIECE = 256 * 1024
MOST_TAGS = 5 * MOST_CELLS  # of all parts that are read, together; a cell with a number has four

Attributes = dict[str, str]


class Walker(Protocol):
    """What is to be done at the beginning and the end of elements, by their names without a
    prefix, and with the text in between."""

    @property
    def starts(self) -> Mapping[str, Callable[[Attributes], None]]: ...
    @property
    def ends(self) -> Mapping[str, Callable[[], None]]: ...
    def text(self, text: str) -> None: ...


@dataclass(slots=True)
class Parts:
    """The parts of a workbook, and how much more of them may be unpacked and walked through."""

    archive: zipfile.ZipFile
    size: int
    progress: Callable[[float], None]
    bytes_read: int = 0
    tags: int = 0
    expected: int = 1  # bytes, for the progress alone
    names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = {name.lower(): name for name in self.archive.namelist()}

    def has(self, name: str) -> bool:
        """Whether there is a part of that name, however it is capitalised."""
        return name.lower() in self.names

    def walk(self, name: str, walker: Walker) -> None:
        """Walk through a part; refuse what is too large, or holds what no spreadsheet writes."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = refuse_doctype
        parser.StartElementHandler, parser.EndElementHandler = _handlers(walker)
        parser.CharacterDataHandler = walker.text
        for piece in self._pieces(name):
            parser.Parse(piece, False)
        parser.Parse(b"", True)

    def _pieces(self, name: str) -> Iterator[bytes]:
        allowed = min(_ALLOWANCE + _RATIO * self.size, LARGEST_INFLATED)
        with self.archive.open(self.names[name.lower()]) as part:
            while piece := part.read(_PIECE):
                self.bytes_read += len(piece)
                self.tags += piece.count(b"<")
                if self.bytes_read > allowed or self.tags > MOST_TAGS:
                    raise unpacks_too_far()
                self.progress(min(1.0, self.bytes_read / self.expected))
                yield piece


def _handlers(walker: Walker) -> tuple[Callable[[str, Attributes], None], Callable[[str], None]]:
    """What the parser calls: a name is looked up once, however often it comes."""
    starts: dict[str, Callable[[Attributes], None] | None] = {}
    ends: dict[str, Callable[[], None] | None] = {}
    depth = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise unpacks_too_far()
        if name not in starts:
            starts[name] = walker.starts.get(_local(name))
        if heard := starts[name]:
            heard(attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if name not in ends:
            ends[name] = walker.ends.get(_local(name))
        if heard := ends[name]:
            heard()

    return start, end


def _local(name: str) -> str:
    return name.rpartition(":")[2]
