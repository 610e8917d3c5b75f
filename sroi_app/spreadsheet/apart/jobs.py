"""What is done with a workbook apart: each job takes bytes and settings, and answers in bytes."""

from collections.abc import Callable, Mapping

import msgspec

Progress = Callable[[float], None]
Job = Callable[[bytes, bytes, Progress], bytes]
TABLES, SURVEY = "tables", "survey"


def load() -> None:
    """Load the libraries that jobs would else load when they come to it."""
    import openpyxl.reader.excel
    import openpyxl.styles.numbers
    import openpyxl.styles.stylesheet
    import openpyxl.utils.datetime
    import openpyxl.worksheet._read_only  # noqa: F401


def _tables(data: bytes, _settings: bytes, _progress: Progress) -> bytes:
    from sroi_app.spreadsheet.workbook import read_workbook

    return msgspec.msgpack.encode(read_workbook(data))


def _survey(data: bytes, settings: bytes, progress: Progress) -> bytes:
    from sroi_app.spreadsheet.survey.choice import ReadChoice
    from sroi_app.spreadsheet.survey.workbook import find_sheets

    choice = msgspec.msgpack.decode(settings, type=ReadChoice)
    return msgspec.msgpack.encode(find_sheets(data, choice, progress))


JOBS: Mapping[str, Job] = {TABLES: _tables, SURVEY: _survey}
