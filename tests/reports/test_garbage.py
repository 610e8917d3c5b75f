"""Rounds of garbage collection hold the window up: none while a PDF is made, little to find."""

import gc
import threading

from sroi_app.reports.form import Form
from sroi_app.reports.garbage import uncollected
from sroi_app.workspace.printing import printed
from tests.reports.sample import sample

SHORT = Form(short=True)


def test_no_round_is_made_from_the_first_share_of_a_pdf_to_the_last() -> None:
    rounds_on: set[bool] = set()

    def hear(_share: float) -> bool:
        rounds_on.add(gc.isenabled())
        return True

    printed(sample(), SHORT, hear)
    assert rounds_on == {False}
    assert gc.isenabled()


def test_hardly_anything_is_left_to_be_found_afterwards() -> None:
    evaluation = sample()
    printed(evaluation, SHORT)  # what is made once for all
    gc.collect()
    with uncollected():
        printed(evaluation, SHORT)
        assert gc.collect() < 100  # a canvas and what hangs on it are hundreds


def test_rounds_wait_for_the_last_of_those_who_want_none() -> None:
    other = uncollected()
    with uncollected():
        thread = threading.Thread(target=other.__enter__)
        thread.start()
        thread.join()
    assert not gc.isenabled()
    other.__exit__(None, None, None)
    assert gc.isenabled()
