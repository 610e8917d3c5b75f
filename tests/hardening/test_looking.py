"""What people type is shown as text, and work on the side keeps away from what is shown."""

import functools
import json
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tests.hardening.program import ran
from tests.hardening.tally import Tally
from tests.needs import need


@functools.cache
def _seen(each: str) -> dict[str, Any]:
    """What was seen in all of the window, with hostile words in every answer."""
    ended = ran("looking", each, seconds=600)
    assert ended.returncode == 0, ended.stderr[-2000:]
    found: dict[str, Any] = json.loads(ended.stdout)
    assert found["control"], "a label that shows markup, or work that touches it, was not seen"
    return found


@pytest.fixture
def see(request: pytest.FixtureRequest) -> Callable[[], dict[str, Any]]:
    """Looks once for both promises; the first to ask waits for it."""
    need(sys.platform == "linux", "INOTIFY", "only Linux tells who opens a file")
    each = "1" if request.config.getoption("--full") else "6"
    return lambda: _seen(each)


@pytest.mark.hardening(
    "B3",
    few=5_000,
    many=20_000,
    found="Nothing: labels, tips, lists and texts take words as words.",
)
def test_markup_in_every_answer_is_shown_as_it_was_typed_and_opens_no_picture(
    tally: Tally, see: Callable[[], dict[str, Any]]
) -> None:
    facts = see()
    tally.tried(facts["looked"])
    for fault in facts["faults"]:
        tally.lose(fault)


@pytest.mark.hardening("B4", few=6, many=20, found="Nothing.")
def test_work_on_the_side_touches_nothing_that_is_shown(
    tally: Tally, see: Callable[[], dict[str, Any]]
) -> None:
    facts = see()
    tally.tried(facts["jobs"])
    for touch in facts["touched"]:
        tally.crash(f"{touch} was called from another thread")
