"""Change workbooks at random, read them as the child does, and go on with them as the program does.

``python -m tests.hardening.mutated_books FOLDER COUNT`` prints how many were tried, the megabytes
it took at the most, and a line for each that hung or let out what is no refusal. A process of its
own, because its libraries are those of the child, and because it might hang.
"""

import io
import random
import signal
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import tests.hardening.without_lxml  # noqa: F401  first, so that openpyxl finds none
from sroi_app.errors import AppError
from sroi_app.spreadsheet.apart import call
from sroi_app.spreadsheet.book.take_back import kept_in
from sroi_app.spreadsheet.survey.columns import recognise
from sroi_app.spreadsheet.survey.plan import suggest
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.tables import read_tables
from sroi_app.spreadsheet.value_list import read_value_list
from sroi_app.spreadsheet.value_map import read_map_in
from tests.memory import megabytes
from tests.spreadsheet.here import read_here

MOST_SECONDS = 10
_BITS = (
    *(b"", b"\0", b'"', b"<", b">", b"&", b"9", b"-", b"r=", b"]]>", b"\xff", b"<!--", b"&#0;"),
    *(b"999999999", b' t="s"', b' r="XFD1048576"', b"<v>", b"</row>", b"NaN", b"1e400", b"<f>"),
)
Change = Callable[[bytes, random.Random], bytes]


class Hung(Exception):
    """It took too long."""


def main(folder: Path, count: int) -> None:
    """Try so many, and say what came of it."""
    signal.signal(signal.SIGALRM, _ring)
    call.ask_child = read_here
    sources = [path.read_bytes() for path in sorted(folder.iterdir())]
    notes = list[str]()
    for turn in range(count):
        chance = random.Random(turn)  # noqa: S311
        changed = (_bytes, _parts, _parts)[turn % 3](chance.choice(sources), chance)
        signal.alarm(MOST_SECONDS)
        try:
            _look(changed, turn)
        except AppError:
            pass
        except Exception as error:
            notes.append(f"{turn}: {error!r}")
        finally:
            signal.alarm(0)
    print(count, megabytes(), *notes, sep="\n")


def _look(data: bytes, turn: int) -> None:
    """Read a workbook and ask of it what a person would."""
    if turn % 2:
        for table in read_survey(data, "survey"):
            suggest(table, recognise(table))
            assert len(table.frame) == table.rows
            assert len(table.headings) == len(set(table.headings))
        return
    tables = read_tables(data)
    kept_in(tables)
    read_map_in(tables)
    read_value_list(data)


def _bytes(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _turn in range(chance.randint(1, 6)):
        at = chance.randrange(len(made))
        made[at : at + chance.randint(0, 3)] = chance.choice((*_BITS, chance.randbytes(2)))
    return bytes(made)


def _parts(data: bytes, chance: random.Random) -> bytes:
    """Change what is in the parts, and pack them soundly again."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    file = io.BytesIO()
    wanted = chance.choice([name for name in parts if name.startswith(("xl/", "["))])
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, _bytes(content, chance) if name == wanted else content)
    return file.getvalue()


def _ring(*_signal: object) -> None:
    raise Hung


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
