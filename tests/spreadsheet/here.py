"""What the child that reads workbooks does, done here: the same jobs, the same bytes."""

from collections.abc import Callable

from sroi_app.spreadsheet.apart.call import Cancelled
from sroi_app.spreadsheet.apart.jobs import JOBS
from sroi_app.spreadsheet.refusals import stopped


def read_here(
    job: str,
    data: bytes,
    settings: bytes,
    cancelled: Cancelled,
    progress: Callable[[float], None],
) -> bytes:
    """Take the place of `call.ask_child`."""
    if cancelled():
        raise stopped()
    return JOBS[job](data, settings, progress)
