"""A number or a day is read as it is meant, or refused: never as another one."""

import random
import re
from datetime import date, timedelta
from decimal import Decimal

import pytest

from sroi_app.guide.dates import parse_date
from sroi_app.guide.numbers import BadText, parse_number, parse_share
from sroi_app.spreadsheet.answers import read_number
from sroi_app.spreadsheet.survey.book import as_day
from sroi_app.spreadsheet.survey.numbers import Scale, read_answer
from sroi_app.spreadsheet.table import Cell
from tests.hardening.spellings import EITHER, NO_SHARES, NOTHING, SHARES, spelt
from tests.hardening.tally import Tally

SIGNS = "0123456789012345678901234567890123456789..,,  --+£%k()m/½²e٣３'_~<=ino\u00a0\u2009−–"
OPEN = Scale(words={})
PLACES = Decimal("1e-12")


def money(text: str) -> Decimal | BadText | None:
    return read_number(Cell("A1", text.strip()))


@pytest.mark.hardening("C4", few=500, many=500)
def test_the_spellings_of_a_number_are_read_as_meant_or_refused(tally: Tally) -> None:
    for text, number in spelt():
        _look(tally, text, money(text), number)
    for text, meant in EITHER:
        found = money(text)
        _look(tally, text, found, None if isinstance(found, BadText) else Decimal(meant))
    for text in NOTHING:
        _look(tally, text, money(text), None)
    for text, meant in SHARES:
        _look(tally, text, parse_share(text), Decimal(meant))
    for text in NO_SHARES:
        _look(tally, text, parse_share(text), None)


def _look(tally: Tally, text: str, found: object, meant: Decimal | None) -> None:
    """Hold a number against what is meant; None is whatever is no number."""
    tally.tried()
    if (found if isinstance(found, Decimal) else None) != meant:
        tally.lose(f"{text!r} was read as {found}, and is {meant}")


@pytest.mark.hardening(
    "C4",
    few=3000,
    many=300_000,
    found="A survey’s “3 ½ hours” was read as 3, and “2 thousand” as 2: both are refused now, and "
    "asked about.",
)
def test_of_any_signs_no_digit_is_lost_moved_or_made_up(tally: Tally) -> None:
    chance = random.Random(4)  # noqa: S311
    read = 0
    for _turn in tally.turns():
        text = "".join(chance.choices(SIGNS, k=chance.randint(1, 9)))
        for found in (parse_number(text, unit="£"), read_answer(text, OPEN).number):
            if isinstance(found, Decimal):
                read += 1
                if not _has_its_digits(found, text):
                    tally.lose(f"{text!r} was read as {found}")
    assert read > tally.count / 20, "hardly anything was a number"


def _has_its_digits(number: Decimal, text: str) -> bool:
    """Whether a number has the digits of a text, the same many after the point, and its sign."""
    parts = re.split(r"/|out of|of| - ", text)
    counted = len(parts) > 1 and all(re.search(r"\d", part) for part in parts)  # 7 out of 10
    plain = parts[0] if counted else text
    digits = "".join(str(int(sign)) for sign in plain if sign.isdecimal())
    points = [found.end() for found in re.finditer(r"[.,](?=\d)", plain)]
    places = sum(sign.isdecimal() for sign in plain[points[-1] :]) if points else 0
    found = abs(number)
    wanted = Decimal(digits or 0)
    scales = (1, 1_000, 1_000_000)
    return any(
        found == (wanted.scaleb(-shown) * scale).quantize(PLACES)
        for shown in {places, 0 if "," in plain else places}
        for scale in scales
    )


@pytest.mark.hardening(
    "C5",
    few=3000,
    many=110_000,
    found="29 February 1900, which spreadsheets count, was read as the 28th, and numbers below 0 "
    "as days: neither is a day now.",
)
def test_the_day_numbers_of_a_spreadsheet_are_the_days_it_shows(tally: Tally) -> None:
    chance = random.Random(5)  # noqa: S311
    for turn in tally.turns():
        serial = turn + 1 if tally.count > 100_000 or turn < 100 else chance.randint(1, 110_000)
        shown = "" if serial == 60 else _day_1900(serial)
        if as_day(serial, from_1904=False) != shown:
            tally.lose(f"{serial} is {as_day(serial, from_1904=False)}, and was {shown}")
        later = (date(1904, 1, 1) + timedelta(days=serial)).isoformat()
        if as_day(serial, from_1904=True) != later:
            tally.lose(f"{serial} from 1904 is {as_day(serial, from_1904=True)}")


def _day_1900(serial: int) -> str:
    """Excel counts a 29 February 1900 that never was, so days before it are one further on."""
    first = date(1899, 12, 31) if serial < 60 else date(1899, 12, 30)
    return (first + timedelta(days=serial)).isoformat()


@pytest.mark.parametrize("serial", [-1.0, -1e9, 60.5, 2_958_466.0, 1e15, 1e300])
def test_what_is_no_day_stays_a_number(serial: float) -> None:
    assert as_day(serial, from_1904=False) == ""


@pytest.mark.hardening("C5", few=2000, many=100_000)
def test_a_day_is_read_day_first_or_refused(tally: Tally) -> None:
    chance = random.Random(6)  # noqa: S311
    for _turn in tally.turns():
        day, month, year = chance.randint(0, 33), chance.randint(0, 13), chance.randint(1899, 2201)
        form = chance.choice(("{0}/{1}/{2}", "{0:02}/{1:02}/{2}", "{0}.{1}.{2}", "{0}-{1}-{2}"))
        text = chance.choice((form, "{2}-{1:02}-{0:02}")).format(day, month, year)
        try:
            meant = date(year, month, day) if 1900 <= year <= 2200 else None
        except ValueError:
            meant = None
        found = parse_date(text)
        if (found if isinstance(found, date) else None) != meant:
            tally.lose(f"{text!r} was read as {found}")


@pytest.mark.parametrize("text", ["1/4/27", "29/2/1900", "12/31/2026", "2026-13-01", "31/4/2027"])
def test_a_day_that_is_unclear_or_never_was_is_refused(text: str) -> None:
    assert isinstance(parse_date(text), BadText)
