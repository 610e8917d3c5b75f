"""Texts changed at random: a result or a refusal, and nothing else ever leaves.

Workbooks are changed in tests/hardening/test_workbooks.py.
"""

import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.spreadsheet.refusals import NotATable
from sroi_app.spreadsheet.survey.columns import recognise
from sroi_app.spreadsheet.survey.plan import suggest
from sroi_app.spreadsheet.survey.read import read_survey
from tests.spreadsheet.build import text

ROWS = (
    ("Code", "Lonely, before", "Lonely, after", "Comment"),
    *((f"A{n}", str(n % 5 + 1), str(n % 4 + 1), f"“said {n}”") for n in range(12)),
)
TURNS = 150


def look(data: bytes) -> None:
    """Read a file and ask of it what a person would; a refusal is an answer."""
    with suppress(NotATable):
        for table in read_survey(data, "survey"):
            suggest(table, recognise(table))
            assert len(table.frame) == table.rows
            assert len(table.headings) == len(set(table.headings))


def changed(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, cut out or put in."""
    made = bytearray(data)
    for _turn in range(chance.randint(1, 6)):
        at = chance.randrange(len(made))
        made[at : at + chance.randint(0, 3)] = chance.choice(
            (b"", b"\0", b'"', b"\r", b"<", b">", b"&", b"9", b"r=", chance.randbytes(2))
        )
    return bytes(made)


@pytest.mark.parametrize("seed", range(3))
def test_a_text_changed_at_random_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    data = text(*ROWS)
    for _turn in range(TURNS):
        look(changed(data, chance))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    look(data)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(data: str) -> None:
    look(data.encode("utf-8", errors="replace"))
