"""What other reports used: said truthfully, beside the answer and not instead of it."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.compare import comparison, source
from sroi_app.library.benchmarks import benchmark
from sroi_app.model.address import Address
from tests.guide.ready import ready_case, with_answers


def _said(name: str, share: Any) -> str:
    case = with_answers(ready_case(), **{f"outcomes__o1__{name}__value": share})
    return comparison(case, Address.parse(f"outcomes/o1/{name}/value"))


def test_the_middle_half_of_the_reports_that_used_it_is_named() -> None:
    assert _said("deadweight", None) == (
        "Half of the 154 reports that used it put it between 10% and 35%."
    )
    assert _said("attribution", None).startswith("Half of the 216 reports that used it")


def test_what_cannot_fade_is_not_compared() -> None:
    case = with_answers(ready_case(), outcomes__o1__duration__value=Decimal(2))
    fading = Address.parse("outcomes/o1/dropoff/value")
    assert "between 10% and 50%" in comparison(case, fading)
    short = with_answers(case, outcomes__o1__duration__value=Decimal(1))
    assert comparison(short, fading) == ""


def test_where_only_the_median_is_known_nothing_more_is_said() -> None:
    assert _said("displacement", None) == (
        "Half of the 40 reports that used it put it at 17.5% or less."
    )
    assert _said("displacement", Decimal("0.99")).endswith("Yours is 99%.")


def test_the_answer_stands_beside_it_in_the_same_unit() -> None:
    assert _said("deadweight", Decimal("0.3")).endswith("Yours is 30%.")


@pytest.mark.parametrize(
    ("share", "side"), [("0.04", "lower"), ("0", "lower"), ("0.51", "higher"), ("1", "higher")]
)
def test_outside_what_nearly_all_used_a_reason_is_asked_for(share: str, side: str) -> None:
    assert f"is {side} than in nine of ten of them: say why." in _said("deadweight", Decimal(share))


@pytest.mark.parametrize("share", ["0.05", "0.5"])
def test_at_the_edge_of_what_nearly_all_used_nothing_is_asked(share: str) -> None:
    assert "say why" not in _said("deadweight", Decimal(share))


@given(st.decimals(0, 1, places=6))
def test_it_never_praises_or_advises(share: Decimal) -> None:
    words = _said("attribution", share)
    for word in ("should", "good", "bad", "typical", "recommended", "right", "wrong"):
        assert word not in words


def test_nothing_is_said_of_what_no_report_was_read_for() -> None:
    case = ready_case()
    for address in ("outcomes/o1/duration/value", "outcomes/o1/deadweight/low", "scope/rate"):
        assert comparison(case, Address.parse(address)) == ""
        assert source(Address.parse(address)) == ""


def test_the_source_says_how_many_reports_and_where_from() -> None:
    said = source(Address.parse("outcomes/o1/deadweight/value"))
    known = benchmark("deadweight")
    assert known is not None
    assert "Of 383 published reports, 154 used this." in said
    for words in (known.source, known.licence, known.caveat):
        assert words in said
