"""The sentences that say how much of the value claimed is firm, the same wherever it is said."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.guide.evaluated import Evaluated
from sroi_app.guide.firmness import FIRM, measured_share, share_of_gains, weakest
from sroi_app.text import _

PENNY = Decimal("0.01")

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


def measured_words(share: Decimal | None) -> str:
    """Return for how much of each pound claimed the people who change are known, and from what.

    It says itself what is counted in, since it also stands where no table explains it.
    """
    if share is None:
        return NO_GAIN
    if share == 1:
        return _(
            "For every £1 claimed, the number of people who change rests on a count, a survey or "
            "our own records."
        )
    if not share:
        return _(
            "For none of the value claimed does the number of people who change rest on a count, a "
            "survey or our own records."
        )
    return _(
        "For {pence} of every £1 claimed, the number of people who change rests on a count, a "
        "survey or our own records."
    ).format(pence=_pence(share))


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
