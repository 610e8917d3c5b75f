"""The same pounds counted for the public purse and for the people, who only pass them on."""

from collections.abc import Hashable, Iterator

from sroi_app.guide.checks.counted import Counted, Look, Priced, alike_in
from sroi_app.guide.checks.families import Family
from sroi_app.guide.checks.overlap import Overlap, pair_of
from sroi_app.guide.folding import alike
from sroi_app.guide.names import outcome_name
from sroi_app.text import _


def transfers(counted: Counted) -> Iterator[Overlap]:
    """Benefits and taxes only change hands: a gain on one side is a loss on the other."""
    transferred = [row for row in counted.rows if Family.TRANSFER in row.families]
    if not all(row.is_gain for row in transferred):
        return  # the other side is in the case as well
    earned = next(filter(_earns, counted.rows), None)
    for row in transferred:
        if row.is_fiscal and earned is not None:
            yield _purse_and_people(row, earned)
        elif row.is_fiscal:
            yield _one_side(
                row,
                _("“{name}” counts money that only changes hands: the public purse keeps it."),
                _("People lose what it keeps. Count that as a harm, or say why this counts."),
            )
        elif Family.PAY not in row.families:  # what work brings is more than benefits
            yield _one_side(
                row,
                _("“{name}” counts benefits as a gain, and no outcome counts who pays them."),
                _(
                    "Across society they come to nothing. Count the cost to the public purse as a "
                    "harm, or say why they count."
                ),
            )


def _purse_and_people(row: Priced, earned: Priced) -> Overlap:
    return pair_of(
        row.outcome,
        earned.outcome,
        _("“{name}” counts what the public purse keeps, and “{other}” what people gain."),
        _(
            "The same pounds may stand in both: take off the gain what people lose in benefits "
            "or tax, or say why both count."
        ),
    )


def _one_side(row: Priced, message: str, advice: str) -> Overlap:
    words = message.format(name=outcome_name(row.outcome))
    return Overlap(at=row.outcome, message=words, advice=advice)


def same_price_for_both(counted: Counted) -> Iterator[Overlap]:
    """One price counted as a saving of the state and again as a gain of the people."""
    gains = [row for row in counted.rows if row.is_gain]
    for same in alike_in(gains, _price) if any(row.is_fiscal for row in gains) else ():
        savings = [row for row in same if row.is_fiscal]
        for row in same:
            if savings and not row.is_fiscal and row.outcome.money is not None:
                yield pair_of(
                    row.outcome,
                    savings[0].outcome,
                    _("“{other}” counts as a public saving what “{name}” counts for the people."),
                    _("Keep it where the money is, or say why both count."),
                )


def _earns(row: Priced) -> bool:
    """Whether an outcome counts what people gain in pay or output."""
    if not row.is_gain or row.is_fiscal or row.wellbeing:
        return False
    return Family.PAY in row.families or _has_income(row.families)


def _has_income(families: frozenset[Family]) -> bool:
    """Whether money comes in that is no benefit."""
    return Family.INCOME in families and Family.TRANSFER not in families


def _price(row: Priced) -> Hashable | None:
    words, price = alike(row.outcome.proxy.description), row.outcome.proxy.value.value
    return (words, price) if words and price else None


LOOKS = (Look(same_price_for_both), Look(transfers, frozenset({Family.TRANSFER})))
