"""The one place where text becomes ReportLab's markup, and where long text is cut in pieces."""

from collections.abc import Iterator
from html import escape

from sroi_app.reports.fonts import carried, printable
from sroi_app.reports.runs import runs

PIECE = 1500  # characters: the time a paragraph takes grows with its square


def markup(text: str) -> str:
    """Return plain text as markup in which nothing is a tag; line ends stay line ends."""
    told = printable(text)
    if carried().issuperset(map(ord, told.replace("\n", ""))):
        return _escaped(told)
    return "".join(_in_face(face, part) for face, part in runs(told, ""))


def _in_face(face: str, text: str) -> str:
    """A part of a text; one in a face that steps in says so, the others are in their style's."""
    told = _escaped(text)
    return f'<font name="{face}">{told}</font>' if face else told


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br/>")


def pieces(text: str, size: int = PIECE) -> Iterator[str]:
    """Yield a text in pieces of at most `size` characters, cut between words where it can be."""
    rest = printable(text)
    while len(rest) > size:
        cut = max(rest.rfind(" ", 0, size), rest.rfind("\n", 0, size))
        cut = cut if cut > 0 else size
        yield rest[:cut]
        rest = rest[cut:].lstrip(" \n")
    yield rest


def cell_pieces(text: str, letters: int, lines: int) -> Iterator[str]:
    """Yield a text in pieces that fill at most `lines` lines of about `letters` letters."""
    held: list[str] = []
    used = 0
    for line in printable(text).split("\n"):
        for piece in pieces(line, letters * lines):
            needed = len(piece) // letters + 1
            if held and used + needed > lines:
                yield "\n".join(held)
                held, used = [], 0
            held.append(piece)
            used += needed
    yield "\n".join(held)
