"""What was tried on the whole case: its scenarios beside it, and the usual tests."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sroi_app.calculation.tested import Tested
from sroi_app.calculation.what_if import Variation, WhatIf
from sroi_app.guide.scenarios import difference_words
from sroi_app.guide.what_if_words import what_if_meaning, what_if_words
from sroi_app.reports.blocks import Align, Block, Bullets, Cells, Column, Heading, Paragraph, Table
from sroi_app.reports.sections.phrases import NONE, for_each_pound
from sroi_app.reports.sections.scenarios import scenario_rows
from sroi_app.text import _

AT_ONCE = (Variation.CAUTIOUS, Variation.HOPEFUL, Variation.WEAK_CUT)
"""The doubts about many numbers, all of them at once: they stand beside the scenarios."""
OTHERS = (Variation.INPUTS_MORE, Variation.INPUTS_LESS, Variation.ONE_YEAR)
"""They stand with the outcomes left out; rates and timings have a table of their own."""
MOST = 10
"""The outcomes whose leaving out is shown, of a case with many."""


def side_by_side(tested: Tested) -> Iterator[Block]:
    """Yield the ratio of the case as it is, in its scenarios, and with its doubts all at once."""
    yield Table(
        caption=_("The case as it is, and what it would come to if something were different"),
        columns=_columns(),
        rows=(
            (_("The case as it is"), for_each_pound(tested.base.ratio), NONE),
            *scenario_rows(tested.base),
            *_rows(tested, _those(tested, AT_ONCE)),
        ),
        dense=True,
    )


def other_tests(tested: Tested) -> Iterator[Block]:
    """Yield how the tests were done, and the ratio under those not beside the scenarios."""
    yield Heading(_("What else was tried"))
    yield Paragraph(_("All that was tried stands beside the result, never in its place."))
    yield Bullets(tuple(_how(tested)))
    without = _those(tested, (Variation.WITHOUT,))
    widest = sorted(without, key=lambda one: -_movement(tested, one))[:MOST]
    yield Table(
        caption=_("Value for each £1 put in, tested in other ways"),
        columns=_columns(),
        rows=tuple(_rows(tested, (*_those(tested, OTHERS), *widest))),
        note=_of_many(len(without)),
        dense=True,
        together=True,
    )


def _those(tested: Tested, kinds: Sequence[Variation]) -> tuple[WhatIf, ...]:
    return tuple(one for one in tested.what_ifs if one.variation in kinds)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("What is different"), 5),
        Column(_("£1 gives"), 0.7, Align.RIGHT),
        Column(_("Difference"), 0.8, Align.RIGHT),
    )


def _rows(tested: Tested, found: Sequence[WhatIf]) -> Iterator[Cells]:
    for one in found:
        yield (
            what_if_words(tested.base.case, one),
            for_each_pound(one.ratio),
            difference_words(one.ratio, tested.base.ratio) or NONE,
        )


def _how(tested: Tested) -> Iterator[str]:
    """How each test was done whose name does not say it."""
    for one in _those(tested, (*AT_ONCE, *OTHERS)):
        if meaning := what_if_meaning(one.variation):
            name = what_if_words(tested.base.case, one)
            yield _("{name}: {meaning}.").format(name=name, meaning=meaning)


def _movement(tested: Tested, one: WhatIf) -> Decimal:
    return Decimal(0) if one.ratio is None else abs(one.ratio - tested.base.ratio)


def _of_many(outcomes: int) -> str:
    if outcomes <= MOST:
        return ""
    return _(
        "Of {all} outcomes, the {count} are shown without which the result moves most."
    ).format(all=outcomes, count=MOST)
