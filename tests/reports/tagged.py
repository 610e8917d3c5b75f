"""A tagged PDF read back without ReportLab: its tree of tags, and what no tag covers."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

PAINTS = frozenset(
    ["Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI", "EI"]
)
MOVES = frozenset(["T*", "Td", "TD", "Tm"])
MAPPED = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]+)>")


@dataclass
class Tag:
    """An element of the structure tree, with the text of its own marked content."""

    role: str
    found: Any  # of no use once the file is let go of
    alt: str
    language: str
    attributes: dict[str, Any]
    text: str = ""
    kids: list["Tag"] = field(default_factory=list)
    links: list[Any] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)

    @property
    def scope(self) -> str:
        return str(self.attributes.get("/Scope", "")).removeprefix("/")

    @property
    def span(self) -> int:
        return int(self.attributes.get("/ColSpan", 1))

    def walk(self) -> Iterator["Tag"]:
        """Yield this tag and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, role: str) -> list["Tag"]:
        return [tag for tag in self.walk() if tag.role == role]

    def said(self) -> str:
        """Return all the text below it, in reading order."""
        return " ".join(" ".join(tag.text for tag in self.walk()).split())


@dataclass
class Tagged:
    """What was found in a file; `loose` names what is painted outside any mark."""

    root: Tag
    loose: list[str]
    artifacts: list[str]
    pages: list[dict[int, str]]
    parents: dict[int, Any]
    file: pikepdf.Pdf


def tagged(pdf: bytes) -> Tagged:
    """Read a PDF."""
    file = pikepdf.open(io.BytesIO(pdf))
    loose: list[str] = []
    artifacts: list[str] = []
    pages = [_page(page, number, loose, artifacts) for number, page in enumerate(file.pages)]
    numbers = {page.obj.objgen: number for number, page in enumerate(file.pages)}
    tree: Any = file.Root.StructTreeRoot
    nums = list(tree.ParentTree.Nums)
    parents = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
    return Tagged(_tag(tree.K, pages, numbers), loose, artifacts, pages, parents, file)


def _tag(found: Any, pages: list[dict[int, str]], numbers: dict[Any, int]) -> Tag:
    tag = Tag(
        role=str(found.S).removeprefix("/"),
        found=found,
        alt=str(found.get("/Alt", "")),
        language=str(found.get("/Lang", "")),
        attributes=dict(found.get("/A", {}).items()),
    )
    for kid in found.get("/K", ()):
        if isinstance(kid, int):
            tag.marks.append((numbers[found.Pg.objgen], kid))
        elif kid.get("/Type") == "/MCR":
            tag.marks.append((numbers[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            tag.links.append(kid.Obj)
        else:
            tag.kids.append(_tag(kid, pages, numbers))
    tag.text = " ".join(pages[page][mark] for page, mark in tag.marks)
    return tag


def _page(page: Any, number: int, loose: list[str], artifacts: list[str]) -> dict[int, str]:
    """Return the text of each mark of a page."""
    letters = {name: _letters(font) for name, font in page.Resources.Font.items()}
    texts: dict[int, str] = {}
    within: list[int | None] = []
    font: dict[int, str] = {}
    for found in pikepdf.parse_content_stream(page):
        operands: Any = found.operands
        name = str(found.operator)
        if name == "BDC":
            mark = operands[1].get("/MCID")
            within.append(None if mark is None else int(mark))
            if mark is not None:
                assert int(mark) not in texts
                texts[int(mark)] = ""
        elif name == "EMC":
            within.pop()
        elif name == "Tf":
            font = letters[str(operands[0])]
        said = "".join(font[code] for code in bytes(operands[0])) if name == "Tj" else ""
        said = said or (" " if name in MOVES else "")
        if within and within[-1] is not None:
            texts[within[-1]] += said
        elif within:
            artifacts.append(said)
        elif name in PAINTS:
            loose.append(f"page {number + 1}: {name} {said}")
    assert not within
    return texts


def _letters(font: Any) -> dict[int, str]:
    """Return what each code of a font stands for, as the font says itself."""
    cmap = font.ToUnicode.read_bytes().decode()
    return {
        int(code, 16): bytes.fromhex(letter).decode("utf-16-be")
        for code, letter in MAPPED.findall(cmap[cmap.index("beginbfchar") :])
    }
