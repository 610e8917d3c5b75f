"""What was typed to work answers out, kept while the window is open: closing loses nothing.

An id may be given again once its outcome is removed, or another case has one like it. So texts
belong to the outcome itself, and follow it from one change of the case to the next.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from sroi_app.guide.workings.method import Method
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.outcomes import Outcome
from sroi_app.workspace.half_filled import HalfFilled

Texts = dict[str, str]
_Way = tuple[Address, str]


@dataclass
class _Typed:
    """The texts of one outcome, by answer and way; `shown` while the case shown has the outcome."""

    document: str
    outcome: Outcome  # as it was when it was there last
    shown: bool = True
    texts: dict[_Way, Texts] = field(default_factory=dict)


class Kept:
    """Texts by outcome, answer and way; the case itself keeps only the answer and its reason."""

    def __init__(self, document: str, outcome: Outcome, address: Address) -> None:
        self._document, self._outcome, self._address = document, outcome, address

    def typed(self, method: Method) -> Texts:
        """Return what was typed into a way, to be read and added to."""
        return self.typed_into(method.id)

    def typed_into(self, way: str) -> Texts:
        """Return the same of a way by its id."""
        return self._row().texts.setdefault((self._address, way), {})

    def _row(self) -> _Typed:
        found = next((row for row in _typed if row.outcome is self._outcome), None)
        if found is None:
            found = _Typed(self._document, self._outcome)
            _typed.append(found)
        return found


def place_of(address: Address, method: Method) -> str:
    """Return what the dialog is known by in which an answer is worked out in one way."""
    return f"{_PLACE}{address} {method.id}"


def take_back(document: str, case: Case, windows: Iterable[HalfFilled]) -> None:
    """Take what stood in the dialogs when an earlier run ended, which this case goes on from."""
    for window in windows:
        where, _space, way = window.place.removeprefix(_PLACE).rpartition(" ")
        if window.place.startswith(_PLACE):
            address = Address.parse(where)
            with suppress(LookupError):  # its outcome is not in what was taken up
                outcome = get(case, Address(address.parts[:2]))
                texts = Kept(document, outcome, address).typed_into(way)
                texts.update((it.name, it.text) for it in window.texts)


def follow(document: str, case: Case, *, begun: bool) -> None:
    """Let every text follow its outcome into the case as it is now.

    `begun` says that no step leads here from the case before: it was opened, or is new.
    """
    if not _typed:
        return
    there = {outcome.id: outcome for outcome in case.outcomes}
    for row in _typed:
        present = there.get(row.outcome.id)
        row.shown = present is not None and _is_the_same(row, present, document, begun=begun)
        if row.shown and present is not None:
            row.document, row.outcome = document, present


def _is_the_same(row: _Typed, outcome: Outcome, document: str, *, begun: bool) -> bool:
    """Whether an outcome with the same id is the one that the texts are about.

    One that was removed comes back, by undo, as the very same object. One that is read from the
    file again is the same if nothing about it is different.
    """
    if outcome is row.outcome:
        return True
    return outcome == row.outcome and document == row.document if begun else row.shown


_PLACE = "work-out "
_typed: list[_Typed] = []
