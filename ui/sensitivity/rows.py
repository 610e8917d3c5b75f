"""The rows of the tables of tests."""

from collections.abc import Sequence
from decimal import Decimal

from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import Swing
from sroi_app.calculation.what_if import Variation, WhatIf
from sroi_app.guide.asked_range import range_words, ratio_figure, title_words
from sroi_app.guide.assumption_words import switching_figure
from sroi_app.guide.scenarios import difference_words
from sroi_app.guide.what_if_words import what_if_words
from sroi_app.model.case import Case
from sroi_app.text import _
from sroi_app.workspace.copying import Rows


def swing_rows(case: Case, swings: Sequence[Swing]) -> Rows:
    """Return each number with its ends, the result at both, and its break-even."""
    return [
        (
            title_words(case, one.number.at),
            range_words(one.number),
            _results(one),
            _break_even(one),
        )
        for one in swings
    ]


def what_if_rows(base: Baseline, found: Sequence[WhatIf]) -> Rows:
    """Return what is different in each test, the result, and by how much it differs."""
    return [
        (
            what_if_words(base.case, one),
            ratio_figure(one.ratio),
            difference_words(one.ratio, base.ratio),
        )
        for one in found
    ]


def of_the_whole_case(found: Sequence[WhatIf]) -> tuple[WhatIf, ...]:
    """Return the tests but those that leave one outcome out."""
    return tuple(one for one in found if one.variation is not Variation.WITHOUT)


def without_one(base: Baseline, found: Sequence[WhatIf]) -> tuple[WhatIf, ...]:
    """Return the tests that leave one outcome out, with what moves the result most first."""
    left_out = (one for one in found if one.variation is Variation.WITHOUT)
    return tuple(sorted(left_out, key=lambda one: -_effect(base, one)))


def _effect(base: Baseline, one: WhatIf) -> Decimal:
    """How far it takes the result; nothing where it leaves none, which nobody can compare."""
    return Decimal(0) if one.ratio is None else abs(one.ratio - base.ratio)


def _results(one: Swing) -> str:
    ends = (ratio_figure(end) for end in (one.ratio_low, one.ratio_high))
    return _("{low} to {high}").format_map(dict(zip(("low", "high"), ends, strict=True)))


def _break_even(one: Swing) -> str:
    return _("none") if one.switching is None else switching_figure(one.number, one.switching)
