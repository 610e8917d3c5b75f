"""What a workbook says of itself: its sheets, its texts, which numbers are dates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from sroi_app.spreadsheet.guard import LONGEST_FORMAT, unpacks_too_far
from sroi_app.spreadsheet.survey.parts import Attributes, Parts
from sroi_app.spreadsheet.table import LONGEST_TEXT

_BOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
_STYLES = "xl/styles.xml"
_MACROS = "xl/vbaproject.bin"
_MOST_STYLES = 100_000  # beyond them a number is a number
_NEVER_WAS = 60
YES = ("1", "true")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet by its name, the part it is in, and whether a person sees it."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A workbook without its sheets: `dates` and `percents` are styles by their number, `pending`
    says that its formulas were never worked out."""

    sheets: tuple[Sheet, ...]
    texts: tuple[str, ...]
    dates: frozenset[int]
    percents: frozenset[int]
    from_1904: bool
    pending: bool
    macros: bool


def read_book(parts: Parts) -> Book:
    """Return all that a workbook says besides its sheets."""
    book, links, styles, texts = _Book(), _Links(), _Styles(), _Texts()
    parts.walk(_BOOK, book)
    parts.walk(_LINKS, links)
    if parts.has(_STYLES):
        parts.walk(_STYLES, styles)
    if links.texts and parts.has(links.texts):
        parts.walk(links.texts, texts)
    return Book(
        sheets=tuple(_sheets(parts, book, links)),
        texts=tuple(texts.found),
        dates=styles.numbers(_is_date),
        percents=styles.numbers(lambda code: "%" in code),
        from_1904=book.from_1904,
        pending=book.pending,
        macros=parts.has(_MACROS),
    )


def as_day(serial: float, *, from_1904: bool) -> str:
    """Return a spreadsheet's day number as a date, its time where it has one; "" if it is none.

    The 60th day from 1900 is none: spreadsheets show it as 29 February 1900, which never was.

    >>> as_day(46112, from_1904=False), as_day(44650.5, from_1904=True)
    ('2026-03-31', '2026-03-31T12:00:00')
    """
    from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

    if serial < 0 or (int(serial) == _NEVER_WAS and not from_1904):
        return ""
    try:
        found = from_excel(serial, MAC_EPOCH if from_1904 else WINDOWS_EPOCH)
    except (ValueError, OverflowError):
        return ""
    if isinstance(found, datetime) and found.time() == datetime.min.time():
        return found.date().isoformat()
    return found.isoformat() if isinstance(found, date) else str(found)


def _sheets(parts: Parts, book: "_Book", links: "_Links") -> "list[Sheet]":
    return [
        Sheet(name=name, part=links.sheets[link], hidden=hidden)
        for name, link, hidden in book.sheets
        if link in links.sheets and parts.has(links.sheets[link])
    ]


def _is_date(code: str) -> bool:
    from openpyxl.styles.numbers import is_date_format

    return bool(is_date_format(code))


class _Silent:
    """A part that says all it has to say in attributes."""

    ends: Mapping[str, Callable[[], None]] = MappingProxyType({})

    def text(self, text: str) -> None:
        """Pass over text between elements."""


class _Book(_Silent):
    """Hears of the workbook itself."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, bool]] = []
        self.from_1904 = self.pending = False
        self.starts = {"sheet": self._sheet, "workbookPr": self._settings, "calcPr": self._worked}

    def _sheet(self, attributes: Attributes) -> None:
        link = next((text for key, text in attributes.items() if key.endswith(":id")), "")
        hidden = attributes.get("state", "visible") != "visible"
        self.sheets.append((attributes.get("name", ""), link, hidden))

    def _settings(self, attributes: Attributes) -> None:
        self.from_1904 = attributes.get("date1904") in YES

    def _worked(self, attributes: Attributes) -> None:
        self.pending = attributes.get("fullCalcOnLoad") in YES


class _Links(_Silent):
    """Hears which part each sheet is in, and where the texts are."""

    def __init__(self) -> None:
        self.sheets: dict[str, str] = {}
        self.texts = ""
        self.starts = {"Relationship": self._link}

    def _link(self, attributes: Attributes) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = attributes.get("Target", "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if kind == "worksheet":
            self.sheets[attributes.get("Id", "")] = part
        elif kind == "sharedStrings":
            self.texts = part


class _Styles(_Silent):
    """Hears how numbers are shown: codes by their number, and the code of each style."""

    def __init__(self) -> None:
        self._codes: dict[int, str] = {}
        self._styles: list[int] = []
        self._inside = False
        self.starts = {"numFmt": self._code, "cellXfs": self._enter, "xf": self._style}
        self.ends = {"cellXfs": self._leave}

    def numbers(self, shows: Callable[[str], bool]) -> frozenset[int]:
        """Return the styles whose code shows numbers in a certain way."""
        from openpyxl.styles.numbers import BUILTIN_FORMATS

        codes = BUILTIN_FORMATS | self._codes
        wanted = {code for code in set(self._styles) if shows(codes.get(code, "General"))}
        return frozenset(style for style, code in enumerate(self._styles) if code in wanted)

    def _code(self, attributes: Attributes) -> None:
        code = attributes.get("formatCode", "")
        self._codes[int(attributes["numFmtId"])] = code if len(code) <= LONGEST_FORMAT else ""

    def _enter(self, _attributes: Attributes) -> None:
        self._inside = True

    def _leave(self) -> None:
        self._inside = False

    def _style(self, attributes: Attributes) -> None:
        if self._inside and len(self._styles) < _MOST_STYLES:
            self._styles.append(int(attributes.get("numFmtId", 0)))


class _Texts:
    """Hears the texts that cells share, without what is only a guide to their pronunciation."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._reading = self._aside = False
        self._length = 0
        self.starts = {"si": self._begin, "t": self._read, "rPh": self._turn_aside}
        self.ends = {"si": self._finish, "t": self._stop, "rPh": self._turn_back}

    def text(self, text: str) -> None:
        """Take a piece of a text."""
        if self._reading:
            self._length += len(text)
            if self._length > LONGEST_TEXT:
                raise unpacks_too_far()
            self._pieces.append(text)

    def _begin(self, _attributes: Attributes) -> None:
        self._pieces, self._length = [], 0

    def _read(self, _attributes: Attributes) -> None:
        self._reading = not self._aside

    def _stop(self) -> None:
        self._reading = False

    def _turn_aside(self, _attributes: Attributes) -> None:
        self._aside = True

    def _turn_back(self) -> None:
        self._aside = False

    def _finish(self) -> None:
        self.found.append("".join(self._pieces))
