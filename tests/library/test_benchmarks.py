"""What other reports used."""

from decimal import Decimal

import pytest

from sroi_app.library.benchmarks import benchmark

SHARES = ("deadweight", "attribution", "drop-off", "displacement", "discount rate")


def test_percentages_are_shares_and_ratios_are_ratios() -> None:
    deadweight, ratio = benchmark("deadweight"), benchmark("ratio")
    assert deadweight
    assert ratio
    assert (deadweight.median, deadweight.reports) == (Decimal("0.2"), 154)
    assert ratio.median == Decimal("3.56")


def test_what_was_not_published_is_blank() -> None:
    displacement = benchmark("displacement")
    assert displacement
    assert displacement.p10 is None
    assert displacement.median == Decimal("0.175")


@pytest.mark.parametrize("name", SHARES)
def test_every_share_lies_between_nothing_and_all(name: str) -> None:
    found = benchmark(name)
    assert found
    spread = [found.p10, found.p25, found.median, found.p75, found.p90]
    known = [value for value in spread if value is not None]
    assert known == sorted(known)
    assert all(0 <= value <= 1 for value in known)
    assert found.source
    assert found.licence


def test_there_is_no_benchmark_for_what_nobody_counted() -> None:
    assert benchmark("happiness") is None
