"""Read one table as a survey and as a value map: ``python -m tests.hardening.one_table FILE``
prints the seconds of processor it took, the megabytes at the most, and what came of it."""

import sys
import time
from contextlib import suppress
from pathlib import Path

from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.workspace import files, surveys
from tests.memory import megabytes


def main(path: Path) -> None:
    """Read it, and look at what a person would see."""
    try:
        file = surveys.read_survey_file(path)
        said = "; ".join(f"{table.rows} rows {table.fault}" for table in file.tables)
        for table in file.tables:
            surveys.recognise(table)
            assert len(table.frame) == table.rows
    except NotATable as error:
        said = error.explanation
    with suppress(NotATable):
        files.read_value_map(path)
    print(time.process_time(), megabytes(), said, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
