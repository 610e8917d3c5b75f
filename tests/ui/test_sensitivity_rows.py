"""The rows of the tables of tests."""

from decimal import Decimal

from sroi_app.calculation.what_if import Variation, WhatIf, what_ifs
from tests.calculation.examples import case, given, outcome
from tests.calculation.test_baseline import based
from ui.sensitivity.rows import what_if_rows, without_one


def test_a_test_at_what_the_case_has_already_makes_no_difference_at_all() -> None:
    base = based(case(outcome(duration=given(3), amount=given("0.7")), rate=Decimal("0.035")))
    found = [one for one in what_ifs(base) if one.variation is Variation.RATE]
    rows = {name: difference for name, _ratio, difference in what_if_rows(base, found)}
    assert rows["Discounted at 3.5% a year (HM Treasury Green Book)"] == "none"
    assert rows["Later years not discounted"].startswith("+£")


def test_an_outcome_without_which_nothing_is_left_comes_first_and_one_without_a_ratio_last() -> (
    None
):
    base = based(case(outcome(duration=given(3)), rate=Decimal("0.035")))
    most, some, none = (
        WhatIf(variation=Variation.WITHOUT, subject=name, ratio=ratio)
        for name, ratio in (("most", Decimal(0)), ("some", base.ratio / 2), ("none", None))
    )
    assert without_one(base, (none, some, most)) == (most, some, none)
