"""The page of trials says what was run, and of no test that is no longer there."""

from tests.hardening.results import latest
from tests.hardening.table import PAGE, promises, with_table


def test_the_table_is_made_from_the_results_that_are_kept() -> None:
    page = PAGE.read_text("utf-8")
    assert page == with_table(page), "run: python -m tests.hardening --table"


def test_every_result_is_of_a_test_that_is_there() -> None:
    kept = {result.test.partition("[")[0] for result in latest()}
    assert kept <= promises().keys()


def test_no_result_that_is_kept_broke_a_promise() -> None:
    assert not [result for result in latest() if result.lost or result.crashes]
