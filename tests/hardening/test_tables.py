"""A table saved as text is read rightly, or says what it is not sure of; no row falls under it."""

import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.value_map import read_value_map
from tests.hardening.hostile_tables import texts
from tests.hardening.program import ran
from tests.hardening.tally import Tally
from tests.spreadsheet.build import HEADINGS, ROW

MOST_SECONDS, MOST_MEGABYTES = 10.0, 400
LETTERS = ("utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252", "iso8859-15", "mac-roman", "cp1250")
DELIMITERS = (",", ";", "\t", "|")
ENDS = ("\n", "\r\n", "\r")
UNSURE = "letters"  # a word of the note that asks to look at them
SURVEY = (
    ("Code", "Lonely before", "Lonely after", "In her words"),
    ("A1", "4", "2", "café, £5 a week"),
    ("A2", "3", "3", "he said “yes”; then no"),
    ("A3", "5", "1", 'a "quoted" word'),
    ("A4", "2", "4", "one | two\tthree"),
    ("A5", "4", "4", "two\nlines"),
    ("A6", "1", "", ""),
)
MAP = (
    HEADINGS,
    ROW,
    ("Families", "Less worried, “at last”", "20", "£250", "10", "0", "30", "0", "2"),
    ("Carers; their children", "A £ saved", "8", "1,250", "20", "0", "30", "0", "1"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A way to save a table as text."""

    letters: str
    delimiter: str
    end: str
    marked: bool
    quoted: bool

    def saved(self, rows: Sequence[Sequence[str]]) -> bytes:
        lines = (self.delimiter.join(map(self._cell, row)) + self.end for row in rows)
        mark = "\ufeff" if self.marked and self.letters in ("utf-8", "utf-16-le") else ""
        return (mark + "".join(lines)).encode(self.letters, "replace")

    def _cell(self, text: str) -> str:
        """A cell in quotation marks where it needs them, which Python's writer does not always."""
        plain = not (self.quoted or set(text) & {self.delimiter, '"', "\n", "\r"})
        return text if plain else '"' + text.replace('"', '""') + '"'

    def told(self, rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
        """The rows as far as these letters can write them."""
        return tuple(
            tuple(cell.encode(self.letters, "replace").decode(self.letters) for cell in row)
            for row in rows
        )


FORMS = tuple(
    Form(letters=letters, delimiter=delimiter, end=end, marked=marked, quoted=quoted)
    for letters, delimiter, end, marked, quoted in itertools.product(
        LETTERS, DELIMITERS, ENDS, (True, False), (True, False)
    )
)


@pytest.mark.hardening("C3", few=160, many=768)
def test_a_table_in_any_letters_with_any_delimiter_is_read_rightly_or_asks(tally: Tally) -> None:
    chance = random.Random(3)  # noqa: S311
    trials = chance.sample(list(itertools.product((_survey, _map), FORMS)), tally.count)
    for look, form in trials:
        tally.tried()
        try:
            read, asks = look(form)
        except NotATable:
            continue
        except Exception as error:
            tally.crash(f"{form}: {error!r}")
            continue
        if not (read or asks):
            tally.lose(f"{form} was read wrongly, without a word")


def _survey(form: Form) -> tuple[bool, bool]:
    """Whether a survey comes out as it was, and whether it is said that it may not."""
    (table,) = read_survey(form.saved(SURVEY), "survey")
    found = tuple(tuple(row) for row in table.frame.to_numpy().tolist())
    right = (table.headings, *found) == form.told(SURVEY)
    assert table.rows + len(table.refused) == len(SURVEY) - 1
    return right, any(UNSURE in note for note in table.notes)


def _map(form: Form) -> tuple[bool, bool]:
    reading = read_value_map(form.saved(MAP))
    if reading.case is None:
        return False, bool(reading.problems)
    found = [(str(o.description), o.quantities[0].value) for o in reading.case.outcomes]
    wanted = [(row[1], row[2]) for row in form.told(MAP)[1:]]
    right = [(words, f"{number:f}") for words, number in found if number is not None] == wanted
    return right, any(UNSURE in note for note in reading.notes)


@pytest.mark.hardening("C3", few=120, many=4000)
def test_no_row_of_a_ragged_or_broken_table_falls_under_it(tally: Tally) -> None:
    for turn in tally.turns():
        chance = random.Random(turn)  # noqa: S311
        rows = [f"P{number}" for number in range(chance.randint(1, 40))]
        data = b"Code,Before,After\n" + b"".join(_ragged(code, chance) for code in rows)
        try:
            (table,) = read_survey(data, "survey")
        except NotATable:
            continue
        except Exception as error:
            tally.crash(f"{turn}: {error!r}")
            continue
        if table.rows + len(table.refused) != len(rows):
            tally.lose(f"{turn}: {len(rows)} rows, {table.rows} taken, {len(table.refused)} listed")
        taken = table.frame["Code"].tolist()
        if taken != [code for code in rows if code in set(taken)]:
            tally.lose(f"{turn}: rows in another order, or twice")


def _ragged(code: str, chance: random.Random) -> bytes:
    """A row as it should be, or with cells too few or too many, or with signs no text has."""
    cells = chance.choice(
        (
            *(
                ["3", "4"],
                ["3", "4"],
                ["3", "4"],
                ["3"],
                [],
                ["", ""],
                ["3", "4", ""],
                ["3", "4", "5"],
            ),
            *(["a\0b", "4"], ['"3"', '"4"'], ['5" pipe', "1"], [" 3 ", "\u00a0"], ["3", "\x1a"]),
        )
    )
    return ",".join([code, *cells]).encode() + chance.choice((b"\n", b"\n", b"\r\n"))


@pytest.mark.hardening("C3", few=60, many=2000)
def test_every_row_of_a_ragged_value_map_is_an_outcome_or_a_problem(tally: Tally) -> None:
    for turn in tally.turns():
        chance = random.Random(turn)  # noqa: S311
        rows = [f"Change {number}" for number in range(chance.randint(1, 12))]
        lines = [list(HEADINGS), *([ROW[0], name, *ROW[2:]] for name in rows)]
        for line in lines[1:]:
            _tear(line, chance)
        data = "\n".join(",".join(line) for line in lines).encode()
        try:
            reading = read_value_map(data)
        except NotATable:
            continue
        except Exception as error:
            tally.crash(f"{turn}: {error!r}")
            continue
        told = {problem.where.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for problem in reading.problems}
        outcomes = {o.description for o in reading.case.outcomes} if reading.case else set()
        for number, name in enumerate(rows, 2):
            if reading.case and name not in outcomes and str(number) not in told:
                tally.lose(f"{turn}: row {number} is gone")
            torn = len(lines[number - 1]) > len(HEADINGS) and lines[number - 1][-1].strip()
            if torn and str(number) not in told:
                tally.lose(f"{turn}: row {number} has a cell too many, and nobody is told")


def _tear(line: list[str], chance: random.Random) -> None:
    """Take cells off the end of a row, or put more there."""
    torn = chance.choice(("", "", "", "cut", "blank", "more"))
    if torn == "cut":
        del line[chance.randint(3, len(line) - 1) :]
    elif torn:
        line.append("" if torn == "blank" else "7")


@pytest.mark.hardening("C3", few=1, many=12)
def test_a_text_made_to_fill_the_memory_ends_soon_and_within_bounds(
    tally: Tally, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    for name, make in itertools.islice(texts().items(), tally.count):
        tally.tried()
        path.write_bytes(make())
        done = ran("one_table", str(path), seconds=600)
        if done.returncode:
            tally.crash(f"{name}: {done.stderr[-1000:]}")
            continue
        seconds, megabytes, said = done.stdout.split("\n", 2)
        if float(seconds) > MOST_SECONDS or int(megabytes) > MOST_MEGABYTES:
            tally.crash(f"{name}: {seconds} s, {megabytes} MB, {said}")
