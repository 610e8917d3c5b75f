"""Nothing that is clicked or typed, in whatever order, brings a mistake to light."""

import json

import pytest

from tests.hardening.program import ran
from tests.hardening.tally import Tally

EACH = 1000  # clicks and keys in one window, in its own process


@pytest.mark.hardening(
    "B2",
    few=1000,
    many=50_000,
    found="The window for a new password was put away twice, so that no password could be set "
    "without a report of a mistake; work for a page that was left already.",
)
def test_clicks_and_keys_at_random_bring_no_mistake_to_light_and_the_case_comes_back_equal(
    tally: Tally,
) -> None:
    for seed in range(1, tally.count // EACH + 1):
        ended = ran("monkey", str(seed), str(EACH), seconds=600)
        if ended.returncode:
            tally.crash(f"seed {seed} ended with {ended.returncode}: {ended.stderr[-800:]}")
            continue
        came = json.loads(ended.stdout)
        tally.tried(came["struck"])
        for mistake in came["mistakes"]:
            tally.crash(f"seed {seed} {mistake}")
        for warning in came["warnings"]:
            tally.crash(f"seed {seed}: {warning}")
        if not came["kept"]:
            tally.lose(f"seed {seed}: the saved case is another one")
