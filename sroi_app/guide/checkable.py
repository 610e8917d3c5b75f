"""What a promise still lacks before anybody could check that it was kept."""

from typing import NamedTuple

from sroi_app.model.tender import Commitment
from sroi_app.text import _

ON_THE_FRONT = 6  # procurement.md section 6: three to six promises on the first page
FEWEST = 3


class Lack(NamedTuple):
    """An answer that is missing: its path within the promise, what it is, what to do."""

    path: str
    what: str
    advice: str


def lacks(promise: Commitment) -> tuple[Lack, ...]:
    """Return what a promise does not say yet, in the order in which it is asked."""
    counted = promise.quantity is not None
    return tuple(
        lack
        for lack, there in (
            (_NUMBER, counted),
            (_UNIT, not counted or promise.unit.strip()),
            (_BASIS, not counted or promise.basis is not None),
            (_DATE, promise.ends),
            (_OWNER, promise.owner.strip()),
            (_EVIDENCE, promise.evidence.strip()),
            (_REPORT, promise.reported.strip()),
        )
        if not there
    )


def begins_as_a_promise(promise: Commitment) -> bool:
    """Whether a promise begins with “We will”, as one that binds does."""
    return " ".join(promise.promise.casefold().split()).startswith("we will ")


_NUMBER = Lack("quantity", _("how many"), _("A promise without a number cannot be checked."))
_UNIT = Lack("unit", _("of what"), _("Say what the number counts."))
_BASIS = Lack(
    "basis", _("each year or over the whole contract"), _("Say for which time the number is.")
)
_DATE = Lack("ends", _("by when"), _("Without a date nobody can say that it was kept."))
_OWNER = Lack("owner", _("who answers for it"), _("Name a job rather than a person."))
_EVIDENCE = Lack("evidence", _("how it is shown"), _("Best is something you keep anyway."))
_REPORT = Lack("reported", _("when it is reported on"), _("Say how often, or on which days."))
