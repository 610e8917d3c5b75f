"""The shape of the interview: fields in sections in stages, as plain data."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sroi_app.guide.kinds import Kind
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.text import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Another way to an answer than typing it: `id` names what opens, `words` stand on its link.

    `applies` says of a case, and the address of the answer, when there is anything to open.
    """

    id: str
    words: str
    applies: Callable[[Case, Address], bool] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question. `path` leads from its section's thing to the value.

    `short` stands over the answer instead, where its place says the rest. `why` is why we ask;
    `term` the term of art; `detail` puts it behind "reasons and range".
    `per_year` asks it once for each delivery year. `applies` says for which rows it is asked.
    `ways` are offered beside typing it.
    """

    path: str
    kind: Kind
    question: str
    short: str = ""
    hint: str = ""
    example: str = ""
    why: str = ""
    term: str = ""
    detail: bool = False
    per_year: bool = False
    applies: Callable[[Any], bool] | None = None
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The words for a list: what one is called, how to add one, and which field names it.

    `ways` lead to rows otherwise than by adding one and answering its questions.
    """

    one: str
    many: str
    add: str
    title: str  # path of the field that names a row
    none: str  # what to say while there are none
    grows: bool = True
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A few questions of a section that belong together and are asked at once.

    A path takes in the field of that path and all fields under it: "size" means "size/value",
    "size/basis" and so on.
    """

    id: str
    title: str
    paths: tuple[str, ...]

    def holds(self, field: Field) -> bool:
        """Say whether a field is asked on this sheet."""
        return any(field.path == path or field.path.startswith(f"{path}/") for path in self.paths)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Questions about one thing, or about each row of a list, all at once or sheet by sheet."""

    id: str
    title: str
    at: str  # address of the thing, or of the list
    fields: tuple[Field, ...]
    intro: str = ""
    rows: Rows | None = None
    chosen: Callable[[Any], bool] | None = None  # which rows of the list are shown here
    sheets: tuple[Sheet, ...] = ()  # none: everything is asked at once
    page: str = ""  # the page of another shape that asks it, where it has none of its own
    further: Callable[[Case, Address], tuple["Question", ...]] | None = None
    """What else is asked of a row, by what is in it."""

    @property
    def address(self) -> Address:
        return Address.parse(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One of the six stages of the method.

    `opens_with` and `pages` name pages of another shape than questions, before and after them;
    `settings` are the questions that stand on such a page.
    """

    id: str
    number: int
    title: str
    purpose: str
    minutes: int
    sections: tuple[Section, ...]
    opens_with: tuple[str, ...] = ()
    pages: tuple[str, ...] = ("answers",)
    settings: tuple[Section, ...] = ()

    @property
    def asked(self) -> tuple[Section, ...]:
        """Everything the stage asks, on whatever page."""
        return (*self.settings, *self.sections)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A field put to one thing: where its answer is kept."""

    field: Field
    address: Address


def row_addresses(case: Case, section: Section) -> tuple[Address, ...]:
    """Return the address of every row a list section shows."""
    return tuple(section.address / id_ for id_ in row_ids(case, section))


def row_ids(case: Case, section: Section) -> tuple[str, ...]:
    """Return the id of every row a list section shows: cheap enough to ask at every key."""
    rows = get(case, section.address)
    return tuple(row.id for row in rows if section.chosen is None or section.chosen(row))


def questions(case: Case, section: Section, at: Address | None = None) -> tuple[Question, ...]:
    """Return the questions a section asks about the thing, or the row, at an address."""
    at = at or section.address
    thing = get(case, at)
    asked = tuple(
        question
        for field in section.fields
        if field.applies is None or field.applies(thing)
        for question in _put(field, at, case.scope.delivery_years)
    )
    return asked if section.further is None else (*asked, *section.further(case, at))


def all_questions(case: Case, section: Section) -> Iterator[Question]:
    """Yield every question of a section, row by row where it is a list."""
    places = row_addresses(case, section) if section.rows else (section.address,)
    for place in places:
        yield from questions(case, section, place)


def _put(field: Field, at: Address, delivery_years: int) -> Iterator[Question]:
    if not field.per_year:
        yield Question(field=field, address=at / field.path)
        return
    for year in range(1, delivery_years + 1):
        asked = field
        if delivery_years > 1:
            words = _("{question} Year {year}").format(question=field.question, year=year)
            asked = replace(field, question=words)
        if year > 1:  # what was explained for the first year holds for the others
            asked = replace(asked, hint="", example="", why="", ways=())
        yield Question(field=asked, address=at / field.path / year / "value")
