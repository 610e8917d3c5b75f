"""What some tests cannot do without, and what becomes of them where it is not there."""

import os

import pytest


def need(found: bool, what: str, reason: str) -> None:
    """Leave a test out for want of something; where SROI_CASE_NEEDS_<what> is set, fail it."""
    if found:
        return
    if os.environ.get(f"SROI_CASE_NEEDS_{what}"):
        pytest.fail(reason)
    pytest.skip(reason)
