"""What a workbook means is tested without the child that reads it: a twentieth of the time each.

What only a process of its own can do is tested in `apart/` and in tests/hardening.
"""

import pytest

from sroi_app.spreadsheet.apart import call
from tests.spreadsheet.here import read_here


@pytest.fixture(autouse=True)
def _read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "apart" not in request.path.parts:
        monkeypatch.setattr(call, "ask_child", read_here)
