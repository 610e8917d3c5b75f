"""No digit of a report can be changed without being found."""

import random
import re
from collections.abc import Callable
from functools import cache

import pytest

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.reports.form import FULL, Form
from sroi_app.storage import codec
from sroi_app.workspace.printing import printed
from sroi_app.workspace.sealing import seal
from sroi_app.workspace.verdict import Standing
from sroi_app.workspace.verifying import NotRead, verify
from tests.hardening.tally import Tally
from tests.reports.sample import CASE, sample
from tests.workspace.tampering import digits, with_case, with_digit

SHORT = Form(short=True)
DIGIT = re.compile(rb"\d")
Change = Callable[[random.Random], bytes | None]


pytestmark = pytest.mark.usefixtures("printed_once")


@cache
def _pdf(form: Form) -> bytes:
    return printed(sample(), form)


@cache
def _digits(form: Form) -> list[tuple[int, int]]:
    return digits(_pdf(form))


def on_a_page(draw: random.Random) -> bytes:
    """Return the report with another digit in print."""
    form = draw.choice((SHORT, SHORT, FULL))
    return with_digit(_pdf(form), *draw.choice(_digits(form)))


def in_the_file(draw: random.Random) -> bytes:
    """Return the report with another digit in the file of its case, as a careless forger does."""
    kept = seal(CASE).seal.case
    place = draw.choice([found.start() for found in DIGIT.finditer(kept)])
    return with_case(_pdf(SHORT), _with_digit(draw, kept, place))


def in_the_case(draw: random.Random) -> bytes | None:
    """Return the report with another digit in its case, as a careful forger does: sealed anew."""
    told = codec.encode(CASE)
    place = draw.choice([found.start() for found in DIGIT.finditer(told)])
    try:
        case: Case = codec.decode(_with_digit(draw, told, place))
    except AppError:
        return None  # no case any more
    return None if case == CASE else with_case(_pdf(SHORT), seal(case).seal.case)


def _with_digit(draw: random.Random, data: bytes, place: int) -> bytes:
    other = draw.choice([one for one in b"0123456789" if one != data[place]])
    return data[:place] + bytes([other]) + data[place + 1 :]


@pytest.mark.hardening("D7", few=15, many=300)
def test_a_changed_digit_on_a_page_in_the_file_or_in_the_case_is_caught(tally: Tally) -> None:
    draw = random.Random(7)  # noqa: S311  so that a failure can be seen again
    ways: tuple[Change, ...] = (on_a_page, in_the_file, in_the_case)
    while tally.trials < tally.count:
        way = ways[tally.trials % len(ways)]
        data = way(draw)
        if data is None:
            continue
        try:
            caught = verify(data).standing is Standing.DIFFERENT
        except NotRead:
            caught = way is in_the_file
        if not caught:
            tally.lose(f"{way.__name__}, trial {tally.trials}")
        tally.tried()


def test_what_was_not_changed_is_not_said_to_be() -> None:
    kept = seal(CASE).seal.case
    assert verify(with_case(_pdf(SHORT), kept)).standing is Standing.SAME_PAGES
