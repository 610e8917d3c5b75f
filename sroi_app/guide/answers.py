"""Every answer of a case as people read it, with the question it answers."""

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from sroi_app.guide import names
from sroi_app.guide.kinds import Reference, References, Tick
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Field, Section
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.text import _

_BLANK = (None, "", ())


class Answer(NamedTuple):
    """`row` names the row it belongs to, "" outside a list; `place` is under `at`."""

    section: Section
    row: str
    question: str
    text: str
    at: Address
    place: str

    @property
    def address(self) -> Address:
        return self.at / self.place


def every_answer(case: Case) -> Iterator[Answer]:
    """Yield every answer that is asked for now and given, in the order of the interview."""
    unread = {kept.address: kept.text for kept in reversed(case.unreadable)}  # the first holds
    referred = _referred(case)
    for stage in STAGES:
        for section in stage.asked:
            reader = _Reader(section, case.scope.delivery_years, referred, unread)
            for at, thing in _things(case, section):
                yield from reader.read(at, thing)


def is_blank(value: Any) -> bool:
    """Whether nothing was answered: a blank is never a zero, and a zero is no blank."""
    return value in _BLANK


def answer_words(field: Field, value: Any, name: Callable[[str, str], str]) -> str:
    """Return an answer as people read it, "" for a blank.

    `name` names a row that an answer refers to, by the address of its list and its id.
    """
    if is_blank(value):
        return ""
    match field.kind:
        case Reference(rows):
            return name(rows, value)
        case References(rows):
            return "; ".join(filter(None, (name(rows, id_) for id_ in value)))
        case kind:
            return kind.format(value)


def row_name(section: Section, thing: Any) -> str:
    """Return how a row is called in its list; "" outside a list."""
    if section.rows is None:
        return ""
    title = " ".join(str(getattr(thing, section.rows.title)).split())
    return title or _("New {row}").format(row=section.rows.one)


def _referred(case: Case) -> dict[tuple[str, str], str]:
    """The names of all rows that answers refer to."""
    lists = (
        ("stakeholders", case.stakeholders),
        ("outcomes", case.outcomes),
        ("tender/criteria", case.tender.criteria),
    )
    return {
        (rows, row.id): names.referred_name(case, rows, row.id)
        for rows, held in lists
        for row in held
    }


class _Reader:
    """Reads the answers to one section's questions.

    With 300 outcomes there are many thousand, so whatever is the same for every row, how to reach
    a value above all, is prepared once.
    """

    def __init__(
        self,
        section: Section,
        years: int,
        referred: dict[tuple[str, str], str],
        unread: dict[Address, str],
    ) -> None:
        self._section = section
        self._referred = referred
        self._unread = unread
        self._years = years
        self._fields = [(f, attrgetter(f.path.replace("/", "."))) for f in section.fields]

    def read(self, at: Address, thing: Any) -> Iterator[Answer]:
        """Yield what one thing, or one row, has been told."""
        row = row_name(self._section, thing)
        for field, value_of in self._fields:
            if field.applies is not None and not field.applies(thing):
                continue
            for question, place, value in self._values(field, value_of(thing)):
                if text := self._words(field, at, place, value):
                    yield Answer(self._section, row, question, text, at, place)

    def _values(self, field: Field, value: Any) -> Iterator[tuple[str, str, Any]]:
        if not field.per_year:
            yield field.question, field.path, value
            return
        for year in range(1, self._years + 1):
            held = value[year - 1].value if year <= len(value) else None
            question = field.question
            if self._years > 1:
                question = _("{question} Year {year}").format(question=question, year=year)
            yield question, f"{field.path}/{year}/value", held

    def _words(self, field: Field, at: Address, place: str, value: Any) -> str:
        if self._unread and (typed := self._unread.get(at / place)) is not None:
            return typed
        if isinstance(field.kind, Tick) and not value:
            return ""  # a statement that is not ticked says nothing to look for
        return answer_words(field, value, lambda rows, id_: self._referred.get((rows, id_), ""))


def _things(case: Case, section: Section) -> Iterator[tuple[Address, Any]]:
    thing = get(case, section.address)
    if section.rows is None:
        yield section.address, thing
        return
    for row in thing:
        if section.chosen is None or section.chosen(row):
            yield section.address / row.id, row
