"""The shape of a way to work out an answer: what it asks, and what comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sroi_app.guide.schema import Field
from sroi_app.library.unit_values import UnitValue
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome

Given = Mapping[str, Any]
"""What was answered, by the path of its field; rows of a list, by number, under the list's path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The outcome an answer is worked out for, in its case."""

    case: Case
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Fill:
    """What goes where when an answer is used; `path` leads there from the outcome."""

    path: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """An answer: the sentence that gives it, the steps that lead there, and what it fills in.

    `filled` says in words what is filled in, a line each; `warnings` are to be read first.
    """

    answer: str
    steps: tuple[str, ...]
    takes: UnitValue | None = None  # a value of the library that becomes the price first
    fills: tuple[Fill, ...]
    filled: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """Why there is no answer, and what to do; `path` is the field it is about, if it is one."""

    sentence: str
    path: str = ""


Result = Worked | Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """A few fields asked over and over: a source of help, a follow-up.

    Their questions hold {number}; `add` stands on the button for one more.
    """

    path: str
    fields: tuple[Field, ...]
    add: str
    first: int = 1  # how many stand there at the start
    most: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One way to work out an answer, in plain words.

    `needs` is what one has to have for it; `notes` what to bear in mind. `optional` are the paths
    that may stay open. `offered` says for which outcomes there is this way at all.
    """

    id: str
    title: str
    needs: str
    work: Callable[[Given, Situation], Result]
    fields: tuple[Field, ...] = ()
    repeated: Repeated | None = None
    optional: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()
    offered: Callable[[Situation], bool] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """All ways to work out one answer. `notices` are said of an outcome before any is chosen."""

    id: str
    title: str
    intro: str
    methods: tuple[Method, ...]
    notices: Callable[[Situation], tuple[str, ...]]

    def offered(self, situation: Situation) -> tuple[Method, ...]:
        """Return the ways there are for this outcome."""
        return tuple(m for m in self.methods if m.offered is None or m.offered(situation))
