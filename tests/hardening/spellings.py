"""Numbers as people write them, with what they mean; and what is no number, or more than one."""

from collections.abc import Iterator
from decimal import Decimal

NUMBERS = ("0", "5", "7.25", "42", "999", "1000", "1234", "1234.5", "20000", "1234567", "0.5")
NOTHING = (
    *("", " ", ".", ",", "-", "+", "£", "()", "(", "nan", "NaN", "inf", "-inf", "Infinity", "None"),
    *("1,5", "0,5", "1,23", "0,500", "1,234,56", "12,34,567", "1.234,50", "1 000,5", "1 2"),
    *("1.2.3", "1,,234", "--5", "+-5", "-+5", "(5", "5)", "((5))", "(-5)", "5 5", "5;5", "1, 234"),
    *("$5", "€5", "5 EUR", "5 USD", "5p", "50 p", "5%", "5 %", "5 per cent", "5‰", "5°", "5 kg"),
    *("5-6", "5–6", "5 to 6", "5 or 6", "5/6", "5 x 6", "5*6", "<5", ">5", "≤5", "~5", "5+", "±5"),
    *("c. 5", "approx 5", "about 5", "5ish", "5?", "5!", "5*", "[5]", "{5}", "'5'", '"5"', "5’"),
    *("5²", "²", "5⁄6", "1⁄2", "5^2", "5**2", "=5", "=1+1", "@5", "#5", "5#", "#REF!", "#N/A"),
    *("0x10", "0b1", "5j", "5L", "5f", "1e", "e5", "1e400", "9" * 20, "9" * 400, "1" + "0" * 13),
    *("01/02/2026", "2026-01-01", "10:30", "1.1.1", "127.0.0.1", "07700 900123", "five", "V", "x"),
    *("5kk", "5mk", "k", "m", "5 mm", "5 kilo", "1.5.k", "five thousand", "5 hundred", "2bn"),
    *("1 23 4", "2 b"),
    *("TRUE", "yes", "n/a", "N/A", "null", "-0-", "5\x00", "5\u200b", "\u202e5", "٣,٥", "5\u066b5"),
)
"""Nothing of this may be read as a number."""
EITHER = (
    *(("1e3", "1000"), ("1E3", "1000"), ("1_000", "1000"), ("1'234", "1234"), ("½", "0.5")),
    *(("1½", "1.5"), ("5-", "-5"), ("£5£", "5"), ("٣", "3"), ("３", "3"), ("1,000.", "1000")),
    *(("5.", "5"), (".5", "0.5"), ("£.5", "0.5"), ("- 5", "-5"), ("£ 5", "5"), ("5 £", "5")),
    *(("007", "7"), ("00.50", "0.5"), ("GBP 5", "5"), ("5 GBP", "5"), ("£5.00p", "5")),
)
"""These may be refused; but if they are read, then as this."""
SHARES = (
    *(("45%", "0.45"), ("45 %", "0.45"), ("45 per cent", "0.45"), ("45percent", "0.45")),
    *(("45", "0.45"), ("0%", "0"), ("100%", "1"), ("0.5%", "0.005"), ("3 in 10", "0.3")),
    *(("3 out of 10", "0.3"), ("3/10", "0.3"), ("3 of 10", "0.3"), ("3 of 10 people", "0.3")),
    *(
        ("1 in 4", "0.25"),
        ("12.5%", "0.125"),
        ("\u00a045\u00a0%\u00a0", "0.45"),
        ("7 in 8", "0.875"),
    ),
)
NO_SHARES = (
    *("", "%", "0.45", ".5", "0,45", "½", "half", "5-10%", "10 in 0", "in 10", "3 in", "3 in x"),
    *("45%%", "%45", "nan%", "inf%", "45 p", "£45", "3:10", "1e400%", "45% of 3", "3 in 10 in 10"),
    *("45 per mille", "4 5%", "1,5%", "3 in 1,5", "-", "n/a", "45°", "TRUE"),
)


def spelt() -> Iterator[tuple[str, Decimal]]:
    """Yield the usual ways to write each number, which have to be read, with the number."""
    for plain in NUMBERS:
        number = Decimal(plain)
        for written in _grouped(plain):
            for form in ("{}", "£{}", " {} ", "\u00a0{}", "+{}"):
                yield form.format(written), number
            for form in ("-{}", "−{}", "({})", "-£{}", "£-{}"):
                yield form.format(written), -number
        if 0 < number < 1_000_000:
            yield f"{plain}k", number * 1000
            yield f"£{plain} thousand", number * 1000
            yield f"{plain}M", number * 1_000_000
        yield f"{plain}.00" if "." not in plain else f"{plain}0", number


def _grouped(plain: str) -> Iterator[str]:
    """A number as it stands, and with each mark that people put between thousands."""
    yield plain
    whole, dot, rest = plain.partition(".")
    if len(whole) > 3:
        for mark in (",", " ", "\u00a0", "\u202f", "\u2009"):
            yield f"{int(whole):,}".replace(",", mark) + dot + rest
