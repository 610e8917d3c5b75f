"""What was found in a PDF."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sroi_app.reports.maker import Maker


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage:
    """`told` is what is read aloud, tag by tag; `extras` counts annotations and pictures.

    `links` are the pages each link leads to, counted from 0; `size` is in points.
    """

    words: tuple[str, ...]
    told: tuple[str, ...]
    size: tuple[int, int]
    extras: Mapping[str, int]
    links: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPdf:
    """`properties` are title, author and subject, and `described` is what it says of them besides.

    `names` are those of its files, as often as it has them; `bookmarks` are depth, title and page,
    in order; `actions` counts what no page shows, such as a script, by its kind.
    """

    pages: tuple[FoundPage, ...]
    files: Mapping[str, bytes] = field(repr=False)
    maker: Maker | None
    names: tuple[str, ...]
    properties: tuple[str, ...]
    described: frozenset[tuple[str, str]]
    bookmarks: tuple[tuple[int, str, int], ...]
    actions: Mapping[str, int]
    forms: bool
