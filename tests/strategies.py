"""Cases for hypothesis to try: valid, half filled in, and full of awkward text.

Every field may be left at its default, every row list may be empty, and every number is one a
person could have meant: shares from 0 to 1, ranges in order, no more years than the model allows.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.inputs import Input, Output
from sroi_app.model.organisation import Organisation
from sroi_app.model.outcomes import Outcome
from sroi_app.model.scope import Scope
from sroi_app.model.sensitivity import Change, Scenario, Sensitivity
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.statement import Attachment, Passage, PortalAnswer
from sroi_app.model.survey import Survey
from sroi_app.model.tender import Commitment, Confidential, Criterion, Milestone, Risk, Tender

T = TypeVar("T")

NASTY = (
    "",
    " ",
    "Ann Smith <ann@example.org>",
    "=1+1",
    "if a<b & c>d then 'x' \"y\"",
    "<img src='/etc/passwd'/>",
    "ŵ ŷ £ € − ½ ² ﬁ e\u0301",
    "photo\u202egpj.exe",
    "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "\U0001f469\u200d\U0001f9b1 \U0001f1ec\U0001f1e7",
    "\x00\x01\x1b\x7f\x85\u2028\ufeff\uffff",
    "line\nline\r\nline\ttab",
    "a" * 300,
    "NaN",
    "../../case.json",
)

# Any is the honest type of "a strategy for whatever this field holds".


def texts() -> SearchStrategy[str]:
    """Text as people and computers produce it; never half a character."""
    return st.one_of(st.text(max_size=20), st.sampled_from(NASTY))


def amounts() -> SearchStrategy[Decimal]:
    """Pounds, people or hours: never negative, to the penny."""
    return st.decimals(0, 10**7, places=2)


def shares() -> SearchStrategy[Decimal]:
    """Parts of a whole, from 0 to 1."""
    return st.decimals(0, 1, places=4)


def durations() -> SearchStrategy[Decimal]:
    """Years that an outcome lasts, fractions allowed."""
    return st.decimals(0, 40, places=1)


def dates() -> SearchStrategy[date]:
    return st.dates(date(1990, 1, 1), date(2090, 12, 31))


def addresses() -> SearchStrategy[Address]:
    """Places a case has, or once had."""
    return st.sampled_from(["title", "scope/rate", "outcomes/o1/quantities/2/value"]).map(
        Address.parse
    )


@st.composite
def estimates(draw: st.DrawFn, values: SearchStrategy[Decimal] | None = None) -> Estimate:
    """Estimates whose range is in order, with any part of it blank."""
    number = amounts() if values is None else values
    ordered = sorted(draw(st.tuples(number, number, number)))
    low, value, high = (found if draw(st.booleans()) else None for found in ordered)
    grade = draw(st.none() | st.sampled_from(Grade))
    return Estimate(low=low, value=value, high=high, basis=draw(texts()), grade=grade)


def organisations() -> SearchStrategy[Organisation]:
    return records(Organisation)


def scopes() -> SearchStrategy[Scope]:
    return records(Scope, delivery_years=st.integers(1, 10), rate=st.none() | shares())


def stakeholders() -> SearchStrategy[Stakeholder]:
    return records(Stakeholder)


def inputs(**known: SearchStrategy[Any]) -> SearchStrategy[Input]:
    """What goes in; `known` fields are drawn as told."""
    return records(Input, **known)


def outcomes(**known: SearchStrategy[Any]) -> SearchStrategy[Outcome]:
    """Rows of the value map, their deductions within bounds; `known` fields are drawn as told."""
    deductions = ("deadweight", "displacement", "attribution", "dropoff")
    bounded = {name: estimates(shares()) for name in deductions}
    return records(Outcome, **bounded, duration=estimates(durations()), **known)


def sensitivities() -> SearchStrategy[Sensitivity]:
    return records(
        Sensitivity,
        step=shares(),
        discount=shares(),
        materiality=st.none() | shares(),
        scenarios=rows("n", records(Scenario, changes=changes())),
    )


def changes() -> SearchStrategy[tuple[Change, ...]]:
    """The changes of a scenario: no number is set twice."""
    return st.lists(records(Change), max_size=3, unique_by=lambda one: one.address).map(tuple)


def tenders() -> SearchStrategy[Tender]:
    return records(Tender, criteria=rows("c", records(Criterion)))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Whole cases whose rows point only at rows that are there."""
    groups = draw(rows("s", stakeholders()))
    group = st.sampled_from(["", *(row.id for row in groups)])
    changing = draw(rows("o", outcomes(stakeholder=group)))
    promised = st.sampled_from([(), *((row.id,) for row in changing)])
    tender = draw(tenders())
    answered = st.sampled_from([(), *((row.id,) for row in tender.criteria)])
    case: Case = draw(
        records(
            Case,
            scope=scopes(),
            inputs=rows("i", inputs(stakeholder=group)),
            outputs=rows("p", records(Output)),
            sensitivity=sensitivities(),
            tender=st.just(tender),
            commitments=rows("k", records(Commitment, outcomes=promised, criteria=answered)),
            milestones=rows("m", records(Milestone)),
            risks=rows("r", records(Risk)),
            confidential=rows("f", records(Confidential, at=addresses().map(str))),
            passages=rows("t", records(Passage)),
            portal_answers=rows("a", records(PortalAnswer)),
            surveys=rows("v", records(Survey)),
            attachments=rows("a", records(Attachment)),
            stakeholders=st.just(groups),
            outcomes=st.just(changing),
        )
    )
    return replace(case, stakeholders=groups, outcomes=changing, tender=tender)


def rows(letter: str, row: SearchStrategy[Any], most: int = 2) -> SearchStrategy[Any]:
    """A short tuple of rows, each with the id the program would give it."""
    return st.lists(row, max_size=most).map(
        lambda found: tuple(
            replace(item, id=f"{letter}{number}") for number, item in enumerate(found, start=1)
        )
    )


def records(cls: Callable[..., T], **known: SearchStrategy[Any]) -> SearchStrategy[T]:
    """Instances of a model class: `known` fields as told, the rest by type, any left out."""
    made = {
        name: known[name] if name in known else _by_type(hint)
        for name, hint in get_type_hints(cls).items()
    }
    needed = {name: made.pop(name) for name in _required(cls)}
    return st.fixed_dictionaries(needed, optional=made).map(lambda values: cls(**values))


def _required(cls: Any) -> list[str]:
    return [
        field.name
        for field in fields(cls)
        if field.default is MISSING and field.default_factory is MISSING
    ]


def _by_type(hint: Any) -> SearchStrategy[Any]:
    plain: dict[Any, Callable[[], SearchStrategy[Any]]] = {
        str: texts,
        bool: st.booleans,
        Decimal: amounts,
        date: dates,
        NoneType: st.none,
        Address: addresses,
        Estimate: estimates,
    }
    if hint in plain:
        return plain[hint]()
    if get_origin(hint) is tuple:
        return st.lists(_by_type(get_args(hint)[0]), max_size=2).map(tuple)
    if get_args(hint):
        return st.one_of(*map(_by_type, get_args(hint)))
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return records(hint)
    raise TypeError(f"no strategy for {hint}: add one here")
