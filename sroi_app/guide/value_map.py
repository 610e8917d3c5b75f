"""The value map's columns in the official order, and how their cells are read and written.

The order is that of the value map that goes with A guide to Social Return on Investment (2012).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sroi_app.guide import figures
from sroi_app.guide.kinds import Choice, Kind, Percent, PriceYear, Reference, Text, YesNo
from sroi_app.guide.names import group_name
from sroi_app.guide.numbers import BadText
from sroi_app.guide.schema import Field, Section
from sroi_app.guide.stages.evidence import EVIDENCE
from sroi_app.guide.stages.impact import DEDUCTIONS
from sroi_app.guide.stages.outcomes import OUTCOMES
from sroi_app.guide.stages.value import VALUE
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get_in
from sroi_app.model.outcomes import Outcome
from sroi_app.text import _

IMPACT = "impact"
PRESENT_VALUE = "present-value"

STAGE_NAMES = {
    1: _("1  Who"),
    2: _("2  What changes"),
    3: _("3  Evidence and value"),
    4: _("4  What you can claim"),
    5: _("5  The result"),
}
"""The bands above the columns: the stages of the method, as short as they can be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: `path` leads from an outcome to the value, `letters` is how wide it should be.

    Without a `kind` it is worked out, and nobody can type in it. `chosen` says for which
    outcomes it is asked.
    """

    path: str
    head: str
    stage: int
    letters: int
    question: str
    hint: str = ""
    term: str = ""
    kind: Kind | None = None
    chosen: Callable[[Any], bool] | None = None

    @property
    def address(self) -> Address:
        """The way from the outcome to the value."""
        return Address.parse(self.path)

    @property
    def words(self) -> bool:
        """Whether it holds words; figures stand on the right of their cell."""
        return isinstance(self.kind, Text | Reference | Choice | YesNo | PriceYear)

    @property
    def necessary(self) -> bool:
        """Whether something stands there always, so that it cannot be emptied."""
        return isinstance(self.kind, Choice | YesNo) and not self.kind.optional

    def asked_of(self, outcome: Outcome) -> bool:
        """Whether there is anything to answer here for this outcome."""
        return self.kind is not None and (self.chosen is None or self.chosen(outcome))


@lru_cache(maxsize=8)
def columns(delivery_years: int) -> tuple[Column, ...]:
    """Return the columns of a case delivered over so many years."""
    return (
        asked(1, OUTCOMES, "stakeholder", _("Group"), 15),
        asked(2, OUTCOMES, "description", _("Outcome"), 27),
        asked(2, OUTCOMES, "direction", _("Gain or harm"), 8),
        asked(2, OUTCOMES, "standing", _("Standing"), 12),
        asked(3, EVIDENCE, "indicator", _("Indicator"), 24),
        asked(3, EVIDENCE, "evidence/source", _("Evidence source"), 20),
        *_quantities(delivery_years),
        asked(3, EVIDENCE, "duration/value", _("Duration"), 10),
        asked(3, EVIDENCE, "starts", _("Starts"), 19),
        asked(3, VALUE, "proxy/description", _("Financial proxy"), 24),
        asked(3, VALUE, "proxy/unit", _("Unit"), 16),
        asked(3, VALUE, "proxy/value/value", _("Value"), 9),
        asked(3, VALUE, "amount/value", _("Units each"), 7),
        asked(3, VALUE, "proxy/price_year", _("Price year"), 9),
        asked(3, VALUE, "proxy/source", _("Value source"), 24),
        asked(3, VALUE, "money", _("Kind of money"), 11),
        *(_share(path, head) for path, head in _SHARES),
        _worked_out(
            IMPACT,
            _("Impact"),
            _("What is left of one year’s value after the first three deductions?"),
            _("Worked out, for all the people of all years of delivery; nobody can type here."),
        ),
        _worked_out(
            PRESENT_VALUE,
            _("Present value"),
            _("What is it worth today, over all the years it lasts?"),
            _("Worked out, with drop-off and discounting; nobody can type here."),
        ),
    )


_SHARES = (
    ("deadweight", _("Deadweight %")),
    ("displacement", _("Displacement %")),
    ("attribution", _("Attribution %")),
    ("dropoff", _("Drop-off %")),
)


def value_of(outcome: Outcome, column: Column) -> Any:
    """Return the answer of an outcome under a column; blank where it is worked out."""
    return None if column.kind is None else get_in(outcome, column.address)


def shown(case: Case, column: Column, value: Any) -> str:
    """Return an answer as its cell shows it: a choice by its first words, a group by its name."""
    if column.kind is None or value is None:
        return ""
    if isinstance(column.kind, Reference):
        return group_name(case, value) if _is_group(case, value) else ""
    return brief(column.kind.format(value)) if _is_choice(column) else column.kind.format(value)


def plain(case: Case, column: Column, value: Any) -> str:
    """Return an answer as it is copied: a number without £, commas or words of its own."""
    if not isinstance(value, Decimal):
        return shown(case, column, value)
    if isinstance(column.kind, Percent):
        return figures.exact_percent(value)
    return f"{value:f}"


def read(case: Case, column: Column, text: str) -> Any:
    """Return what a text means under a column, or BadText; a group is known by its name."""
    if column.kind is None:
        return BadText(_("This is worked out, so nothing can be put here."))
    if isinstance(column.kind, Reference):
        return _read_group(case, text)
    if isinstance(column.kind, Choice | YesNo):
        wanted = text.strip().casefold()
        for option in column.kind.options:
            if wanted and brief(option.label).casefold() == wanted:
                return option.value
    return column.kind.parse(text)


def blank(column: Column, present: Any) -> Any:
    """Return what stands under a column while it is not answered."""
    if column.necessary:
        return present
    return "" if isinstance(column.kind, Text | Reference | PriceYear) else None


def brief(label: str) -> str:
    """Return a choice by its first words: “Core” of “Core: the contract already pays for it”."""
    return label.split(":", maxsplit=1)[0]


def same_name(one: str, other: str) -> bool:
    """Whether two names are one in other letters or spacing."""
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """Return a name as it is compared."""
    return " ".join(name.split()).casefold()


def _read_group(case: Case, text: str) -> str | BadText:
    if not text.strip():
        return ""
    found = [group.id for group in case.stakeholders if same_name(group.name, text)]
    if len(found) > 1:
        return BadText(_("More than one group has this name. Give them different names first."))
    return found[0] if found else BadText(_("There is no group of this name yet."))


def _is_group(case: Case, id_: str) -> bool:
    return any(group.id == id_ for group in case.stakeholders)


def _is_choice(column: Column) -> bool:
    return isinstance(column.kind, Choice | YesNo)


def _field(section: Section, path: str) -> Field:
    return next(field for field in section.fields if field.path == path)


def asked(stage: int, section: Section, path: str, head: str, letters: int) -> Column:
    """Return the column that asks the question of a section at `path`."""
    field = _field(section, path)
    return Column(
        path=path,
        head=head,
        stage=stage,
        letters=letters,
        question=field.question,
        hint=field.hint,
        term=field.term,
        kind=field.kind,
        chosen=section.chosen,
    )


def _quantities(delivery_years: int) -> tuple[Column, ...]:
    first = asked(3, EVIDENCE, "quantities", _("Quantity"), 9)
    if delivery_years == 1:
        return (replace(first, path="quantities/1/value"),)
    return tuple(
        replace(
            first,
            path=f"quantities/{year}/value",
            head=_("Quantity, year {year}").format(year=year),
            question=_("{question} Year {year}").format(question=first.question, year=year),
        )
        for year in range(1, delivery_years + 1)
    )


def _share(path: str, head: str) -> Column:
    """Under a head that says “%”, a bare number can only be a percentage."""
    return replace(asked(4, DEDUCTIONS, f"{path}/value", head, 12), kind=Percent())


def _worked_out(path: str, head: str, question: str, hint: str) -> Column:
    return Column(path=path, head=head, stage=5, letters=12, question=question, hint=hint)
