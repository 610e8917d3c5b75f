"""A promise as one sentence: what, how many, where, by when, and which of the buyer’s codes."""

from collections.abc import Iterator

from sroi_app.guide import choices, figures
from sroi_app.guide.checkable import lacks
from sroi_app.guide.dates import format_date
from sroi_app.model.case import Case
from sroi_app.model.tender import Commitment
from sroi_app.text import _


def promise_sentence(case: Case, promise: Commitment) -> str:
    """Return a promise as it reads: "We will visit (60 people for each year; SV1)."; "" while
    it is not in words."""
    words = " ".join(promise.promise.split()).rstrip(".")
    if not words:
        return ""
    told = "; ".join(part for part in (", ".join(_details(promise)), _codes(case, promise)) if part)
    return _("{promise} ({details}).").format(promise=words, details=told) if told else f"{words}."


def quantity_words(promise: Commitment) -> str:
    """Return the number of a promise, its unit, and what it is counted over; "" without one."""
    if promise.quantity is None:
        return ""
    basis = choices.BASIS.format(promise.basis)
    parts = (figures.number(promise.quantity), promise.unit.strip(), basis[:1].lower() + basis[1:])
    return " ".join(part for part in parts if part)


def lacking_sentence(promise: Commitment) -> str:
    """Return what a promise does not say yet; "" where it can be checked."""
    what = "; ".join(lack.what for lack in lacks(promise))
    return _("Not said yet: {what}.").format(what=what) if what else ""


def _details(promise: Commitment) -> Iterator[str]:
    if how_many := quantity_words(promise):
        yield how_many
    if promise.place.strip():
        yield promise.place.strip()
    if promise.ends:
        yield _("by {date}").format(date=format_date(promise.ends))


def _codes(case: Case, promise: Commitment) -> str:
    answered = (row for row in case.tender.criteria if row.id in promise.criteria)
    return ", ".join(row.code.strip() for row in answered if row.code.strip())
