"""What was found in a PDF."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sroi_app.reports.maker import Maker


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage:
    """`told` is what is read aloud in place of pictures; `extras` counts annotations and pictures.

    `size` is in points.
    """

    words: tuple[str, ...]
    told: tuple[str, ...]
    size: tuple[int, int]
    extras: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPdf:
    """`properties` are title, author and subject; `bookmarks` are titles in order.

    `actions` counts what it would do by itself, such as run a script.
    """

    pages: tuple[FoundPage, ...]
    files: Mapping[str, bytes] = field(repr=False)
    maker: Maker | None
    properties: tuple[str, ...]
    bookmarks: tuple[str, ...]
    actions: int
    forms: bool
