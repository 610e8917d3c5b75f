"""What a workbook means is tested without the child that reads it: a twentieth of the time each.

The same jobs are done, and their answers go through the same bytes. What only a process of its own
can do is tested in `apart/` and in tests/hardening.
"""

import pytest

from sroi_app.spreadsheet.apart import call
from sroi_app.spreadsheet.apart.jobs import JOBS, Progress
from sroi_app.spreadsheet.refusals import stopped


@pytest.fixture(autouse=True)
def _read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "apart" not in request.path.parts:
        monkeypatch.setattr(call, "ask_child", _do_it_here)


def _do_it_here(
    job: str, data: bytes, settings: bytes, cancelled: object, progress: Progress
) -> bytes:
    assert callable(cancelled)
    if cancelled():
        raise stopped()
    return JOBS[job](data, settings, progress)
