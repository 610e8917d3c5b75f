"""Passwords that cost nothing to work out, for tests of what goes on around them."""

from typing import Any

import pytest
from pyrage import passphrase

from sroi_app.storage import age
from tests import age_by_hand


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Protect by hand, with hardly any work; open with the library the program uses, and here."""
    monkeypatch.setattr(passphrase, "encrypt", protect)
    monkeypatch.setattr(age, "_apart", age.work_here)
    monkeypatch.setattr(age, "LEAST_WORK", 0)


def make_quick() -> None:
    """Do the same for the rest of this process."""
    passphrase.encrypt = protect
    age._apart = age.work_here
    age.LEAST_WORK = 0


def protect(data: bytes, password: str, **_settings: Any) -> bytes:
    """Take the place of the library."""
    return age_by_hand.protect(data, password)
