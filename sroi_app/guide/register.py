"""The evidence register: every number that something could show, how firm it is, and what does.

A file stands behind a number by the number's address (`outcomes/o1/quantities`), for all its years
at once, or behind a row as a whole (`outcomes/o1`): then it shows that the change happens.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from operator import itemgetter

from sroi_app.guide.firmness import FIRM, grades
from sroi_app.guide.names import group_name, input_name, outcome_name
from sroi_app.guide.number_words import NUMBERS
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input, InputKind
from sroi_app.model.outcomes import Outcome
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.statement import Attachment
from sroi_app.text import _

OUTCOMES, INPUTS, GROUPS = (Address((name,)) for name in ("outcomes", "inputs", "stakeholders"))
_ANY_OUTCOME = ("quantities", "duration")
"""What is asked of an outcome that has no price, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of a case, or a row as a whole.

    `asked` is where its question is. `graded` numbers ask for a grade, and without one they lean.
    """

    address: Address
    asked: Address
    words: str
    graded: bool = False
    grade: Grade | None = None

    @property
    def leans(self) -> bool:
        """Whether it leans on judgement or a guess, or nobody has said what it leans on."""
        return self.graded and self.grade not in FIRM


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An outcome, an input or a group, and its numbers."""

    title: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A number that a file shows, and the row it belongs to."""

    number: Number
    row: str

    @property
    def words(self) -> str:
        """The number in words that can be understood alone."""
        return _("{number}, for “{row}”").format(number=self.number.words, row=self.row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The register of one case, put together once, so that whatever is asked is answered at once.

    `outcomes` are the rows of the outcomes, `rows` all that a file can show: they, what goes in,
    and the groups. `places` has every number with its place in the order of the rows.
    """

    case: Case
    outcomes: tuple[Row, ...]
    rows: tuple[Row, ...]
    places: Mapping[Address, tuple[int, Shown]]
    files: Mapping[Address, tuple[Attachment, ...]]

    def files_behind(self, number: Number) -> tuple[Attachment, ...]:
        """Return the files that show a number."""
        return self.files.get(number.address, ())

    def shown_by(self, item: Attachment) -> tuple[Shown, ...]:
        """Return the numbers that a file stands behind, in the order of the rows."""
        found = [self.places[place] for place in _places(item) if place in self.places]
        return tuple(shown for _place, shown in sorted(found, key=itemgetter(0)))


def register_of(case: Case, before: Register | None = None) -> Register:
    """Return the register of a case; what is the same as `before` is taken from there."""
    if before is not None and _has_the_same_rows(case, before.case):
        return replace(before, case=case, files=_files(case))
    outcomes, others = _outcomes(case), _others(case)
    rows = (*outcomes, *others)
    return Register(
        case=case, outcomes=outcomes, rows=rows, places=_by_address(rows), files=_files(case)
    )


def number_at(address: Address) -> Address:
    """Return the number, or the row, to which what stands at an address belongs.

    The source of the evidence is that of the number of people; that of a proxy, of the price.
    """
    row, path = Address(address.parts[:2]), address.parts[2:]
    if not path:
        return row
    number = _BELONGS_TO.get((row.parts[0], path[0]), "")
    return row / number if number else row


def grade_words(grade: Grade | None) -> str:
    """Return how firm a number is, in a word or two."""
    return _GRADES[grade]


def _places(item: Attachment) -> set[Address]:
    return {number_at(Address.parse(text)) for text in item.supports}


def _by_address(rows: tuple[Row, ...]) -> dict[Address, tuple[int, Shown]]:
    """Every number with its place in the order of the rows."""
    shown = (Shown(number=number, row=row.title) for row in rows for number in row.numbers)
    return {one.number.address: (place, one) for place, one in enumerate(shown)}


def _outcomes(case: Case) -> tuple[Row, ...]:
    years = case.scope.delivery_years
    return tuple(_outcome(outcome, years) for outcome in case.outcomes if outcome.included)


def _others(case: Case) -> tuple[Row, ...]:
    groups = (_group(case, group) for group in case.stakeholders)
    return (*map(_input, case.inputs), *groups)


def _files(case: Case) -> dict[Address, tuple[Attachment, ...]]:
    """The files of a case by what they stand behind."""
    found: dict[Address, tuple[Attachment, ...]] = {}
    for item in case.attachments:
        for place in _places(item):
            found[place] = (*found.get(place, ()), item)
    return found


def _has_the_same_rows(case: Case, before: Case) -> bool:
    """Whether nothing was touched that rows are made of: what was not is shared."""
    return (
        case.outcomes is before.outcomes
        and case.inputs is before.inputs
        and case.stakeholders is before.stakeholders
        and case.scope is before.scope
    )


def _outcome(outcome: Outcome, years: int) -> Row:
    at = OUTCOMES / outcome.id
    happens = Number(address=at, asked=at / "indicator", words=_("that it happens"))
    numbers = tuple(
        Number(
            address=at / path,
            asked=at / _ASKED.get(path, f"{path}/value"),
            words=NUMBERS[path],
            graded=True,
            grade=grade,
        )
        for path, grade in grades(outcome, years).items()
        if outcome.priced or path in _ANY_OUTCOME
    )
    return Row(title=outcome_name(outcome), numbers=(happens, *numbers))


def _input(item: Input) -> Row:
    at = INPUTS / item.id
    if item.kind is not InputKind.VOLUNTEER_TIME:
        amount = _plain(at, "amounts/1/value", _("how much goes in"))
        return Row(title=input_name(item), numbers=(amount,))
    hours = _plain(at, "hours/1/value", _("how many hours are given"))
    rate = _estimated(at / "rate", _("what an hour is worth"), item.rate)
    return Row(title=input_name(item), numbers=(hours, rate))


def _group(case: Case, group: Stakeholder) -> Row:
    at = GROUPS / group.id
    size = _estimated(at / "size", _("how many people there are"), group.size)
    asked = _plain(at, "involvement", _("how they were asked"))
    return Row(title=group_name(case, group.id), numbers=(size, asked))


def _plain(at: Address, path: str, words: str) -> Number:
    return Number(address=number_at(at / path), asked=at / path, words=words)


def _estimated(at: Address, words: str, estimate: Estimate) -> Number:
    return Number(address=at, asked=at / "value", words=words, graded=True, grade=estimate.grade)


def _outcome_parts() -> Iterator[tuple[str, str]]:
    yield from (("evidence", "quantities"), ("proxy", "proxy/value"))
    yield from ((name, name) for name in NUMBERS if "/" not in name)


_ASKED = {"quantities": "quantities/1/value"}
_BELONGS_TO = {
    **{("outcomes", part): number for part, number in _outcome_parts()},
    **{("inputs", name): name for name in ("amounts", "hours", "rate")},
    **{("stakeholders", name): name for name in ("size", "involvement")},
}
_GRADES = {
    Grade.MEASURED: _("measured"),
    Grade.OWN_RECORDS: _("own records"),
    Grade.PUBLISHED: _("published"),
    Grade.JUDGEMENT: _("judgement"),
    Grade.GUESS: _("a guess"),
    None: _("no grade yet"),
}
