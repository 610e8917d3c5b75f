"""The sentences that say how much of the value claimed is firm, the same wherever it is said."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.guide.evaluated import Evaluated
from sroi_app.guide.firmness import FIRM, measured_share, share_of_gains, weakest
from sroi_app.text import _

PENNY = Decimal("0.01")

MEASURED_MEANS = _(
    "Measured means here that the number of people who change was measured, or comes from our own "
    "records."
)
NO_GAIN = _("No gain is claimed so far.")


def evidence_sentences(known: Evaluated) -> Iterator[str]:
    """Yield how much of each pound claimed is firm throughout, and has its people measured."""
    years = known.case.scope.delivery_years
    firm = share_of_gains(known, lambda outcome: weakest(outcome, years) in FIRM)
    if firm is None:
        yield NO_GAIN
        return
    ungraded = share_of_gains(known, lambda outcome: weakest(outcome, years) is None)
    yield from _firm_throughout(firm, any_ungraded=bool(ungraded))
    yield measured_words(measured_share(known))
    yield MEASURED_MEANS


def measured_words(share: Decimal | None) -> str:
    """Return how much of each pound claimed rests on something measured."""
    if share is None:
        return NO_GAIN
    if share == 1:
        return _("Every £1 claimed rests on something measured.")
    if not share:
        return _("None of the value claimed rests on anything measured.")
    if share < PENNY:
        return _("Less than {penny} of every £1 claimed rests on something measured.").format(
            penny=figures.pounds(PENNY, 2)
        )
    return _("{pence} of every £1 claimed rests on something measured.").format(pence=_pence(share))


def _firm_throughout(firm: Decimal, *, any_ungraded: bool) -> Iterator[str]:
    if firm == 1:
        yield _(
            "Every number behind every £1 claimed was measured, or comes from our own records or "
            "published figures."
        )
        return
    if not firm:
        yield (
            _(
                "Behind every £1 claimed stands at least one number that leans on judgement or a "
                "guess, or that nobody has graded yet."
            )
            if any_ungraded
            else _(
                "Behind every £1 claimed stands at least one number that leans on judgement or a "
                "guess."
            )
        )
        return
    yield _(
        "For {pence} of every £1 claimed, every number behind it was measured, or comes from our "
        "own records or published figures."
    ).format(pence=_pence(firm))
    yield (
        _("The rest leans somewhere on judgement or a guess, or on a number nobody has graded yet.")
        if any_ungraded
        else _("The rest leans somewhere on judgement or a guess.")
    )


def _pence(share: Decimal) -> str:
    """A share of a pound, rounded down: strength must not be overstated, nor be called nothing."""
    pence = figures.floored(share, 2)
    if not pence:
        return _("less than {penny}").format(penny=figures.pounds(PENNY, 2))
    return figures.pounds(pence, 2)
