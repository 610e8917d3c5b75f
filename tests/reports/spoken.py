"""What a screen reader would say of a PDF, from its tags alone.

``python -m tests.reports.spoken FILE.pdf`` reads a file aloud in print.
"""

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.reports.tagged import Tag, tagged


def spoken(pdf: bytes) -> list[str]:
    """Return what is said, line by line, in reading order."""
    return list(_said(tagged(pdf).root))


def _said(tag: Tag) -> Iterator[str]:
    language = f" (in {tag.language})" if tag.language else ""
    if tag.role in ("H1", "H2", "H3", "H4", "H5", "H6"):
        yield f"Heading {tag.role[1]}{language}: {tag.said()}"
    elif tag.role == "L":
        yield f"List of {len(tag.kids)}"
        yield from (_item(item) for item in tag.kids)
    elif tag.role == "Table":
        yield from _table(tag)
    elif tag.role == "Figure":
        yield f"Figure: {tag.alt}"
    elif tag.role == "TOC":
        yield f"Contents of {len(tag.kids)}"
        yield from (f"- Link: {entry.said()}" for entry in tag.kids)
    elif tag.kids:
        yield from chain.from_iterable(map(_said, tag.kids))
    else:
        yield f"{tag.said()}{language}"


def _item(item: Tag) -> str:
    label, body = (" ".join(tag.said() for tag in item.all(role)) for role in ("Lbl", "LBody"))
    return f"- {body}" if label == "•" else f"- {label}: {body}"


def _table(table: Tag) -> Iterator[str]:
    head = [heading.said() for heading in table.all("THead")[0].all("TR")[0].kids]
    rows = table.all("TBody")[0].all("TR")
    caption = " ".join(tag.said() for tag in table.all("Caption"))
    yield f"Table with {len(head)} columns and {len(rows)} rows: {caption}"
    for row in rows:
        cells = [(cell.role, cell.said()) for cell in row.kids]
        named = f"{cells.pop(0)[1]}: " if cells[0][0] == "TH" else ""
        heads = head[len(head) - len(cells) :] if len(row.kids) == len(head) else [""]
        told = zip(heads, cells, strict=False)
        cells_said = (f"{name} {said}".strip() for name, (_role, said) in told if said)
        yield f"- {named}{'; '.join(cells_said)}"


if __name__ == "__main__":
    print(*spoken(Path(sys.argv[1]).read_bytes()), sep="\n")
