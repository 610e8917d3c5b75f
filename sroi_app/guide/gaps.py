"""What would change the result most: the pounds that wait for an answer, or rest on a weak one.

Every figure is the difference between two whole calculations, of the case as it is and of the
case changed. What is missing: with the deductions that are still open taken as none, which is the
most an outcome could come to. What is weak: without the answer, so that its outcome is not
counted; of a drop-off, what is left if all of it fades after the first year.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.precision import exact
from sroi_app.calculation.result import InputResult, OutcomeResult, Result, Treatment
from sroi_app.calculation.terms import DEDUCTIONS, INPUTS, OUTCOMES
from sroi_app.guide.evaluated import Evaluated
from sroi_app.guide.gap_words import (
    input_gap_words,
    missing_words,
    scope_gap_words,
    weak_words,
)
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Outcome

WEAK = (Grade.JUDGEMENT, Grade.GUESS)
ZERO, ALL = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """An answer that is missing or weak, and the present value that hangs on it.

    `pounds` is never negative, also where a harm hangs on it; None where nobody can say yet.
    """

    address: Address
    pounds: Decimal | None
    words: str
    missing: bool


@exact
def gaps(known: Evaluated) -> tuple[Gap, ...]:
    """Return every gap of a case, the most pounds first, those not known yet last."""
    found = (*_missing(known), *_weak(known.case, known.result))
    return tuple(sorted(found, key=_order))


def _order(gap: Gap) -> tuple[bool, Decimal]:
    return gap.pounds is None, -(gap.pounds or ZERO)


# What is missing


def _missing(known: Evaluated) -> Iterator[Gap]:
    most = _most(known.case, known.result)
    rows = {row.outcome.id: row for row in known.result.outcomes}
    items = {row.item.id: row for row in known.result.inputs}
    for address in known.result.missing:
        yield _missing_gap(known.case, address, most, rows, items)


def _missing_gap(
    case: Case,
    address: Address,
    most: Mapping[str, Decimal],
    rows: Mapping[str, OutcomeResult],
    items: Mapping[str, InputResult],
) -> Gap:
    pounds, row = None, address.parts[1] if len(address.parts) > 1 else ""
    if address.within(OUTCOMES) and row:
        pounds = most.get(row)
        words = missing_words(case, rows[row].outcome, address, pounds)
    elif address.within(INPUTS) and row:
        words = input_gap_words(case, items[row].item, address)
    else:
        words = scope_gap_words(address)
    return Gap(address=address, pounds=pounds, words=words, missing=True)


def _most(case: Case, result: Result) -> dict[str, Decimal]:
    """The most that each outcome with a gap could come to, where only deductions are open."""
    waiting = [row for row in result.outcomes if row.treatment is Treatment.INCOMPLETE]
    filled = case
    for row in waiting:
        for address in row.missing:
            if address.within(OUTCOMES) and address.parts[2] in DEDUCTIONS:
                filled = put(filled, address, ZERO)
    if not waiting or filled is case:
        return {}
    ids = {row.outcome.id for row in waiting}
    return {id_: abs(pounds) for id_, pounds in _counted(filled).items() if id_ in ids}


# What is weak


def _weak(case: Case, result: Result) -> Iterator[Gap]:
    weak = {row.outcome.id: tuple(_weak_answers(row.outcome)) for row in result.counted}
    if not any(weak.values()):
        return
    now = _values(result)
    without = _counted(_changed(case, weak, fading=False))
    faded = _counted(_changed(case, weak, fading=True))
    for row in result.counted:
        for path, grade in weak[row.outcome.id]:
            then = faded if path == "dropoff/value" else without
            pounds = abs(now[row.outcome.id] - then.get(row.outcome.id, ZERO))
            if pounds:
                words = weak_words(row.outcome, path, grade, pounds)
                address = OUTCOMES / row.outcome.id / path
                yield Gap(address=address, pounds=pounds, words=words, missing=False)


def _weak_answers(outcome: Outcome) -> Iterator[tuple[str, Grade]]:
    """Where a judgement or a guess stands in an outcome, and which of the two it is."""
    graded = (
        ("quantities/1/value", outcome.evidence.grade),
        ("amount/value", outcome.amount.grade),
        ("proxy/value/value", outcome.proxy.value.grade),
        ("duration/value", outcome.duration.grade),
        *((f"{name}/value", getattr(outcome, name).grade) for name in DEDUCTIONS),
    )
    return ((path, grade) for path, grade in graded if grade in WEAK)


def _changed(
    case: Case, weak: Mapping[str, tuple[tuple[str, Grade], ...]], *, fading: bool
) -> Case:
    """The case with every weak drop-off at its fullest, or without every other weak answer."""
    for id_, answers in weak.items():
        for path, _grade in answers:
            if fading == (path == "dropoff/value"):
                case = put(case, OUTCOMES / id_ / path, ALL if fading else None)
    return case


def _counted(case: Case) -> dict[str, Decimal]:
    return _values(calculate(case))


def _values(result: Result) -> dict[str, Decimal]:
    """The present value of every outcome that is counted, by its id."""
    return {row.outcome.id: row.stream.present_value for row in result.counted if row.stream}
