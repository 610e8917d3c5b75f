"""Numbers as people type them: read right, or asked about, never guessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.numbers import LARGEST, BadText, bounded, parse_number, parse_share

READ = {
    "42": 42,
    " 42 ": 42,
    "0": 0,
    "007": 7,
    "42.5": "42.5",
    "42.": 42,
    ".5": "0.5",
    "+42": 42,
    "1,234": 1234,
    "1 234": 1234,
    "1\u00a0234": 1234,
    "1\u202f234": 1234,
    "12,345,678": 12345678,
    "1 234 567.89": "1234567.89",
    "1,234.5": "1234.5",
    "12k": 12000,
    "12K": 12000,
    "12 k": 12000,
    "1.5k": 1500,
    "1,200k": 1200000,
    "2 thousand": 2000,
    "1.2m": 1200000,
    "3 million": 3000000,
    "-5": -5,
    "− 5": -5,
    "–5": -5,
    "(50)": -50,
    "( 50 )": -50,
    "(1,234.50)": "-1234.50",
    "1000000000000": 10**12,
    "0.000000000001": "0.000000000001",
}
POUNDS = {
    "£42": 42,
    "£ 42": 42,
    "42£": 42,
    "42 £": 42,
    "£1,234.50": "1234.50",
    "£ 1 234": 1234,
    "-£5": -5,
    "£-5": -5,
    "− £5": -5,
    "(£50)": -50,
    "£12k": 12000,
    "£1.2m": 1200000,
}
SHARES = {
    "45%": "0.45",
    "45 %": "0.45",
    "45": "0.45",
    "0": 0,
    "0%": 0,
    "100%": 1,
    "1": "0.01",
    "1%": "0.01",
    "0.5%": "0.005",
    "12.5%": "0.125",
    "12.5 per cent": "0.125",
    "12.5 percent": "0.125",
    "3 in 10": "0.3",
    "3 out of 10": "0.3",
    "3 of 10": "0.3",
    "3/10": "0.3",
    "3in10": "0.3",
    "3 people in 10": "0.3",
    "3 people out of 10 people": "0.3",
    "3 IN 10": "0.3",
    "0 in 12": 0,
    "1,000 in 4,000": "0.25",
    "1 in 3": "0.333333333333",
    "120%": "1.2",
    "12 in 10": "1.2",
}
UNCLEAR = (
    "",
    "   ",
    "forty",
    "about 40",
    "1,23",
    "0,5",
    "0,500",
    "0 500",
    "012,345",
    "1,234 567",
    "1 234,567",
    ",,",
    "12,34",
    "1.234,50",
    "1,2345",
    "1.234.567",
    "12 34",
    "1'234",
    "--5",
    "+-5",
    "5-",
    "1e5",
    "0x10",
    "nan",
    "Infinity",
    "£5",
    "5%",
    "5£50",
    "½",
    "12kk",
    "(5",
    "1,000,00",
    "9" * 13,
    "9" * 5000,
    "1000000000000.01",
)


@pytest.mark.parametrize(("text", "value"), READ.items())
def test_a_number_is_read_as_people_mean_it(text: str, value: str | int) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(("text", "value"), POUNDS.items())
def test_pounds_may_stand_before_or_after(text: str, value: str | int) -> None:
    assert parse_number(text, unit="£") == Decimal(value)


@pytest.mark.parametrize(("text", "value"), SHARES.items())
def test_a_share_may_be_a_percentage_or_people(text: str, value: str | int) -> None:
    assert parse_share(text) == Decimal(value)


@pytest.mark.parametrize("text", UNCLEAR)
def test_what_is_unclear_is_asked_about(text: str) -> None:
    found = parse_number(text)
    assert isinstance(found, BadText)
    assert found.message.endswith(".")
    assert len(found.message) < 200


@pytest.mark.parametrize("text", ["5£50", "££5", "£", "£five", "£1,23"])
def test_pounds_in_the_wrong_place_are_not_guessed(text: str) -> None:
    assert isinstance(parse_number(text, unit="£"), BadText)


@pytest.mark.parametrize("text", ["", "%", "half", "3 in 0", "3 in", "in 10", "5%%", "1,5%"])
def test_a_share_that_is_unclear_is_asked_about(text: str) -> None:
    found = parse_share(text)
    assert isinstance(found, BadText)
    assert found.message.endswith(".")


def test_a_number_below_one_may_be_a_share_or_a_percentage_so_we_ask() -> None:
    found = parse_share("0.25")
    assert isinstance(found, BadText)
    assert found.message == "Is 0.25 meant as 25% or as 0.25%? Type it with the % sign."


def test_a_comma_that_could_be_a_point_names_both_readings() -> None:
    found = parse_number("1,23")
    assert isinstance(found, BadText)
    assert "1.23" in found.message
    assert "123" in found.message


@pytest.mark.parametrize(
    ("text", "readings"), [("0,5", "0.5 or 5."), ("0,500", "0.500 or 500."), (",5", "0.5 or 5.")]
)
def test_both_readings_are_written_as_people_write_numbers(text: str, readings: str) -> None:
    found = parse_number(text)
    assert isinstance(found, BadText)
    assert f"“{text}” could mean {readings}" in found.message


@given(st.integers(0, 999), st.integers(0, 9999), st.sampled_from([1, 2, 3, 4]))
def test_a_comma_is_a_mark_of_thousands_or_asked_about(whole: int, part: int, places: int) -> None:
    text = f"{whole},{str(part).zfill(places)[-places:]}"
    found = parse_number(text)
    if places == 3 and whole:
        assert found == int(text.replace(",", ""))
    else:
        assert isinstance(found, BadText)


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_people_of_people_lose_no_digit_that_is_kept(some: int, whole: int) -> None:
    assert parse_share(f"{some} in {whole}") == bounded(Decimal(some) / whole)


def test_what_was_typed_is_quoted_as_it_was_and_cut_when_long() -> None:
    quoted = parse_number("42 pence", unit="£", like="£1,250")
    assert isinstance(quoted, BadText)
    assert quoted.message == "Enter a number, like £1,250. “42 pence” is not one."
    long = parse_number("x" * 1000)
    assert isinstance(long, BadText)
    assert "x" * 31 not in long.message


def test_people_out_of_nobody_are_refused_in_words() -> None:
    found = parse_share("3 in 0")
    assert isinstance(found, BadText)
    assert "size of the group" in found.message


@given(st.text())
def test_any_text_is_a_number_in_bounds_or_a_sentence(text: str) -> None:
    for found in (parse_number(text), parse_number(text, unit="£"), parse_share(text)):
        assert isinstance(found, BadText) or (found.is_finite() and abs(found) <= LARGEST)


@given(st.text(alphabet="0123456789.,-+()£%kmin/ of\u00a0−", max_size=12))
def test_anything_like_a_number_is_one_or_a_sentence(text: str) -> None:
    for found in (parse_number(text), parse_number(text, unit="£"), parse_share(text)):
        assert isinstance(found, BadText) or (found.is_finite() and abs(found) <= LARGEST)


@given(st.decimals(-LARGEST, LARGEST, places=4))
def test_a_plain_number_is_read_to_the_last_digit(value: Decimal) -> None:
    assert parse_number(f"{value:f}") == value
    assert parse_number(f"{value:,f}") == value


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_what_is_kept_is_finite_and_of_bearable_length(value: Decimal) -> None:
    kept = bounded(value)
    if isinstance(kept, Decimal):
        exponent = kept.as_tuple().exponent
        assert isinstance(exponent, int)
        assert exponent >= -12 or kept == kept.quantize(Decimal("1e-12"))


def test_there_are_enough_spellings_in_the_tables() -> None:
    assert len(READ) + len(POUNDS) + len(SHARES) + len(UNCLEAR) >= 60
