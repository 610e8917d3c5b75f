"""What was typed to work answers out, kept while the window is open: closing loses nothing.

An id may be given again once its outcome is removed, or another case has one like it. So texts
belong to the outcome itself, and follow it from one change of the case to the next.
"""

from dataclasses import dataclass, field

from sroi_app.guide.workings.method import Method
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome

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
        return self._row().texts.setdefault((self._address, method.id), {})

    def _row(self) -> _Typed:
        found = next((row for row in _typed if row.outcome is self._outcome), None)
        if found is None:
            found = _Typed(self._document, self._outcome)
            _typed.append(found)
        return found


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


_typed: list[_Typed] = []
