"""Discount rates in force."""

from decimal import Decimal

from sroi_app.library.discount_rates import RateStep, health_steps, standard_steps, steps_for

D = Decimal


def test_the_green_books_rate_falls_in_two_steps() -> None:
    assert standard_steps() == (
        RateStep(D("0.035"), 30),
        RateStep(D("0.03"), 75),
        RateStep(D("0.025")),
    )


def test_the_health_rate_is_flat_since_2026() -> None:
    assert health_steps() == (RateStep(D("0.015")),)


def test_a_blank_rate_is_the_green_books() -> None:
    assert steps_for(None) == standard_steps()
    assert steps_for(D("0.0350")) == standard_steps()


def test_any_other_rate_is_used_unchanged_for_ever() -> None:
    assert steps_for(D("0.05")) == (RateStep(D("0.05")),)


def test_a_rate_of_nothing_is_not_blank() -> None:
    assert steps_for(D(0)) == (RateStep(D(0)),)


def test_the_last_step_of_every_rate_has_no_end_and_the_steps_follow_each_other() -> None:
    for steps in (standard_steps(), health_steps()):
        ends = [step.last for step in steps]
        assert ends[-1] is None
        assert ends[:-1] == sorted(last for last in ends if last is not None)
