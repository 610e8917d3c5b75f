"""What is said of a number that a result rests on, and of what would make the result 1:1."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.guide.assumption_words import assumption_words, figure, switching_sentence
from sroi_app.model.address import Address
from sroi_app.model.inputs import Input, InputKind
from tests.calculation.examples import case, given, outcome

FALLING = Decimal(100)  # pounds of net present value: it pays back


def number(at: str, value: str) -> Assumption:
    return Assumption(
        at=Address.parse(at), value=Decimal(value), low=Decimal(value), high=Decimal(value)
    )


def test_a_number_is_named_with_its_row() -> None:
    named = case(outcome(description="Feeling less lonely"))
    assert assumption_words(named, Address.parse("outcomes/o1/duration")) == (
        "how long it lasts, for “Feeling less lonely”"
    )


def test_what_goes_in_is_named_by_its_kind_and_its_year() -> None:
    time = Input(id="i1", description="Visitors", kind=InputKind.VOLUNTEER_TIME, rate=given(12))
    one = replace(case(), inputs=(time,))
    two = replace(one, scope=replace(one.scope, delivery_years=2))
    assert assumption_words(one, Address.parse("inputs/i1/rate")) == (
        "what an hour is worth, for “Visitors”"
    )
    assert assumption_words(one, Address.parse("inputs/i1/hours/1")).startswith("how many hours,")
    assert "in year 2" in assumption_words(two, Address.parse("inputs/i1/hours/2"))
    assert "in year 2" in assumption_words(two, Address.parse("inputs/i1/amounts/2"))


def test_everything_together_has_a_name_too() -> None:
    assert assumption_words(case(), OUTCOMES) == "the value of all outcomes"
    assert assumption_words(case(), INPUTS) == "all that goes in"


@pytest.mark.parametrize(
    ("at", "value", "said"),
    [
        ("outcomes/o1/quantities/1", "12", "12"),
        ("outcomes/o1/deadweight", "0.25", "25%"),
        ("outcomes/o1/proxy/value", "180", "£180"),
        ("outcomes/o1/duration", "0.5", "6 months"),
        ("outcomes/o1/duration", "0.3333333333333333333333333333", "4 months"),
        ("outcomes/o1/duration", "2.3333333333333333333333333333", "2.33 years"),
        ("outcomes/o1/amount", "0.0861", "0.086"),
        ("outcomes/o1/proxy/value", "0.0041", "£0.0041"),
        ("inputs/i1/amounts/1", "1250.5", "£1,250.50"),
        ("inputs/i1/hours/1", "1760", "1,760"),
        ("outcomes", "1.1", "110%"),
    ],
)
def test_a_figure_is_written_as_what_it_is(at: str, value: str, said: str) -> None:
    assert figure(number(at, value), Decimal(value)) == said


@pytest.mark.parametrize(
    ("at", "now", "then", "surplus", "said"),
    [
        ("outcomes/o1/quantities/1", "12", "4.0912", 1, "fall from 12 to 4.1 before the project s"),
        ("outcomes/o1/deadweight", "0.2", "0.8123", 1, "rise from 20% to 81.2% before the project"),
        ("outcomes/o1/quantities/1", "12", "30", -1, "rise from 12 to 30 before the project pays"),
        ("inputs/i1/amounts/1", "2000", "900", -1, "fall from £2,000 to £900 before the project p"),
        ("outcomes/o1/proxy/value", "180", "60.666", 1, "fall from £180 to £60.67 before"),
        ("outcomes/o1/duration", "1.5", "0.7031", 1, "fall from 18 months to 8.4 months before"),
        ("outcomes/o1/duration", "5", "2.3456", 1, "fall from 5 years to 2.3 years before"),
        ("outcomes/o1/quantities/1", "12", "11.98", 1, "fall from 12 to 11.98 before"),
        ("inputs/i1/amounts/1", "1000.4", "1000.43", 1, "rise from £1,000.40 to £1,000.43 before"),
        ("inputs/i1/amounts/1", "1000", "1000.04", 1, "rise from £1,000 to £1,000.04 before"),
        ("outcomes/o1/deadweight", "0.3332", "0.33323", 1, "rise from 33.32% to 33.323% before"),
        ("outcomes/o1/quantities/1", "151.4", "151.43", 1, "rise from 151.4 to 151.43 before"),
        ("outcomes/o1/quantities/1", "12.004", "12.003", 1, "fall from 12.004 to 12.003 before"),
        ("outcomes/o1/quantities/1", "12", "12.000000001", 1, "the project just pays back"),
        ("outcomes/o1/duration", "0.3333333333333333", "0.335", 1, "from 4 months to 4.02 months"),
        ("outcomes/o1/amount", "1", "0.08612", 1, "fall from 1 to 0.086 before"),
        ("outcomes/o1/amount", "1", "0.11399", 1, "fall from 1 to 0.11 before"),
        ("outcomes/o1/amount", "1", "0", 1, "fall from 1 to 0 before"),
        ("outcomes/o1/attribution", "0.25", "0.000512", -1, "fall from 25% to 0.051% before"),
        ("outcomes/o1/proxy/value", "2", "0.00414", 1, "fall from £2 to £0.0041 before"),
        ("outcomes/o1/duration", "1", "0.00414", 1, "fall from 1 year to 0.05 months before"),
    ],
)
def test_what_would_make_it_one_to_one_is_said_in_the_figures_of_the_number(
    at: str, now: str, then: str, surplus: int, said: str
) -> None:
    sentence = switching_sentence(number(at, now), Decimal(then), Decimal(surplus))
    assert said in sentence


KINDS = (
    ("outcomes/o1/quantities/1", "500"),
    ("outcomes/o1/proxy/value", "5000"),
    ("inputs/i1/amounts/1", "5000"),
    ("outcomes/o1/duration", "30"),
    ("outcomes/o1/deadweight", "1"),
    ("outcomes", "2"),
)


@drawn(
    st.sampled_from(KINDS),
    st.decimals("0.001", 1, places=4),
    st.sampled_from([0, 2, 4]),
    st.one_of(
        st.decimals("0.001", 1, places=4),
        st.integers(-300, 300).map(lambda hair: 1 + Decimal(hair) / 100_000),
    ),
)
def test_a_number_that_would_have_to_rise_would_have_to_rise_as_it_is_shown(
    kind: tuple[str, str], share: Decimal, places: int, then: Decimal
) -> None:
    at, most = kind
    now = round(share * Decimal(most), places)
    switching = now * then if then > Decimal("0.9") else then * Decimal(most)
    sentence = switching_sentence(number(at, str(now)), switching, FALLING)
    if "just pays back" in sentence:
        assert abs(switching - now) < Decimal("0.00001")
        return
    told, to = re.findall(r"from (.*) to (.*) before", sentence)[0]
    assert (size(to) > size(told)) is (switching > now)
    assert (size(to) < size(told)) is (switching < now)
    assert abs(size(to) - switching) <= max(Decimal("0.5"), switching / 200)


def size(words: str) -> Decimal:
    """Return the number that is told, in years, pounds or as a share."""
    figure = Decimal("".join(sign for sign in words if sign.isdecimal() or sign == "."))
    return figure / (12 if "month" in words else 100 if "%" in words else 1)


def test_where_nothing_brings_it_to_one_the_sentence_says_on_which_side_it_stays() -> None:
    people = number("outcomes/o1/quantities/1", "12")
    assert "below £1" in switching_sentence(people, None, Decimal(1))
    assert "up to £1" in switching_sentence(people, None, Decimal(-1))


def test_how_long_it_lasts_is_told_within_a_year_where_its_fading_is_not_known() -> None:
    within = replace(number("outcomes/o1/duration", "1"), most=Decimal(1))
    for surplus, said in ((1, "below £1"), (-1, "up to £1")):
        words = switching_sentence(within, None, Decimal(surplus))
        assert words.startswith(f"No time up to a year would bring the result {said}")
        assert "how fast it fades has to be known" in words


def test_where_it_just_pays_back_the_sentence_says_so() -> None:
    people = number("outcomes/o1/quantities/1", "12")
    assert "just pays back" in switching_sentence(people, Decimal(12), Decimal(0))
