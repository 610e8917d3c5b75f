"""The low and the high of any number of a value map, from text and from workbooks."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest

from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.spreadsheet.reading import Reading
from sroi_app.spreadsheet.value_map import read_value_map
from tests.spreadsheet.build import HEADINGS, ROW, text, workbook

Cells = Mapping[str, str]

# The heading of each number, its low, itself and its high, and where the case keeps it.
NUMBERS: dict[str, tuple[tuple[str, str, str], Callable[[Case], Estimate]]] = {
    "Quantity": (("60", "80", "95"), lambda case: first(case).quantities[0]),
    "Value": (("900", "1100", "1750.50"), lambda case: first(case).proxy.value),
    "Amount": (("0.5", "2", "2"), lambda case: first(case).amount),
    "Deadweight %": (("10", "35", "50"), lambda case: first(case).deadweight),
    "Displacement %": (("0", "5", "100"), lambda case: first(case).displacement),
    "Attribution %": (("12.5", "15", "40"), lambda case: first(case).attribution),
    "Drop-off %": (("0", "0", "60"), lambda case: first(case).dropoff),
    "Duration": (("0.5", "1", "3"), lambda case: first(case).duration),
    "Input value": (("4000", "5000", "5500"), lambda case: case.inputs[0].amounts[0]),
}
MADE: dict[str, Callable[[Cells], bytes]] = {
    "text": lambda cells: text(tuple(cells), tuple(cells.values())),
    "workbook": lambda cells: workbook(tuple(cells), [_typed(cell) for cell in cells.values()]),
}
BOTH = pytest.mark.parametrize("made", MADE.values(), ids=MADE)


def first(case: Case) -> Outcome:
    return case.outcomes[0]


def reading_of(made: Callable[[Cells], bytes], **cells: str) -> Reading:
    return read_value_map(made(dict(zip(HEADINGS, ROW, strict=True)) | cells))


def case_of(made: Callable[[Cells], bytes], **cells: str) -> Case:
    reading = reading_of(made, **cells)
    assert reading.problems == ()
    assert reading.case is not None
    return reading.case


def said(made: Callable[[Cells], bytes], **cells: str) -> str:
    reading = reading_of(made, **cells)
    assert reading.case is None
    return " | ".join(problem.sentence for problem in reading.problems)


@BOTH
@pytest.mark.parametrize("heading", NUMBERS)
def test_any_number_takes_its_low_and_its_high(
    made: Callable[[Cells], bytes], heading: str
) -> None:
    (low, best, high), kept = NUMBERS[heading]
    case = case_of(made, **{heading: best, f"{heading} low": low, f"{heading} high": high})
    assert kept(case) == estimate(low, best, high, share="%" in heading)


@BOTH
def test_all_of_them_together_in_one_table(made: Callable[[Cells], bytes]) -> None:
    cells: dict[str, str] = {}
    for heading, ((low, best, high), _kept) in NUMBERS.items():
        cells |= {f"{heading} high": high, heading: best, f"Lowest {heading}": low}
    case = case_of(made, **cells)
    for heading, ((low, best, high), kept) in NUMBERS.items():
        assert kept(case) == estimate(low, best, high, share="%" in heading)


@BOTH
def test_each_year_has_its_own(made: Callable[[Cells], bytes]) -> None:
    cells = dict(zip(HEADINGS, ROW, strict=True))
    del cells["Quantity"]
    for column in ("Quantity", "Input value"):
        for year, numbers in ((1, ("3", "5", "6")), (2, ("4", "6", "9"))):
            low, best, high = numbers
            name = f"{column} year {year}"
            cells |= {name: best, f"{name} low": low, f"{name} high": high}
    case = read_value_map(made(cells)).case
    assert case is not None
    wanted = (estimate("3", "5", "6"), estimate("4", "6", "9"))
    assert first(case).quantities == wanted
    assert case.inputs[0].amounts == wanted


@BOTH
def test_one_end_alone_is_kept_and_the_other_stays_open(made: Callable[[Cells], bytes]) -> None:
    case = case_of(made, **{"Value high": "1300", "Value low": ""})
    assert first(case).proxy.value == Estimate(value=Decimal(1100), high=Decimal(1300))


@BOTH
def test_a_range_without_its_number_is_a_gap_with_a_range(made: Callable[[Cells], bytes]) -> None:
    reading = reading_of(made, **{"Value": "", "Value low": "900", "Value high": "1300"})
    assert reading.case is not None
    assert first(reading.case).proxy.value == Estimate(low=Decimal(900), high=Decimal(1300))
    assert any("Blank cells stay gaps" in note and "D2" in note for note in reading.notes)


def test_the_range_of_an_input_without_its_value_is_not_lost() -> None:
    case = case_of(MADE["text"], **{"Input value": "", "Input value low": "400"})
    assert case.inputs[0].amounts == (Estimate(low=Decimal(400)),)


@BOTH
@pytest.mark.parametrize("heading", ["Quantity", "Value"])
def test_the_ends_of_a_harm_change_places(made: Callable[[Cells], bytes], heading: str) -> None:
    cells = {heading: "-80", f"{heading} low": "-95", f"{heading} high": "-60"}
    case = case_of(made, **cells)
    assert first(case).direction is Direction.NEGATIVE
    assert NUMBERS[heading][1](case) == estimate("60", "80", "95")


def test_a_harm_that_says_so_keeps_its_ends() -> None:
    cells = {"Direction": "harm", "Value low": "900", "Value high": "1200"}
    case = case_of(MADE["text"], **cells)
    assert first(case).proxy.value == estimate("900", "1100", "1200")


@BOTH
@pytest.mark.parametrize("heading", NUMBERS)
def test_a_low_above_its_number_is_refused_by_the_cell_of_the_low(
    made: Callable[[Cells], bytes], heading: str
) -> None:
    (_low, best, high), _kept = NUMBERS[heading]
    over = str(Decimal(high) + 1) if high != "100" else high
    cells = {heading: best, f"{heading} low": over}
    where = reading_of(made, **cells).problems[0].where
    assert where == letter(cells, f"{heading} low") + "2"
    assert "do not rise in this order" in said(made, **cells)


@BOTH
def test_a_high_below_its_number_is_refused_by_the_cell_of_the_high(
    made: Callable[[Cells], bytes],
) -> None:
    cells = {"Value low": "900", "Value high": "1000"}
    assert said(made, **cells).startswith("K2: The low, the figure itself and the high")


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"Value low": "about 900"}, "J2"),
        ({"Duration high": "for ever"}, "J2"),
        ({"Deadweight % high": "120"}, "J2: A percentage must be from 0% to 100%."),
        ({"Amount": "1", "Amount low": "-1"}, "K2: The amount per person cannot be below 0."),
        ({"Input value": "5", "Input value low": "-1"}, "K2: What goes in cannot be less than"),
        ({"Attribution low": "10", "Attribution": "15"}, "“Attribution” is one of 2"),
        ({"Price low": "10"}, ""),
    ],
)
def test_what_cannot_be_read_names_its_cell(cells: Cells, sentence: str) -> None:
    if not sentence:
        notes = reading_of(MADE["text"], **cells).notes
        assert any("“Price low” (J1)" in note for note in notes)
    else:
        assert sentence in said(MADE["text"], **cells)


@pytest.mark.parametrize("word", ["low", "Lowest", "(min)", "- minimum", "low estimate", ": low"])
@pytest.mark.parametrize("name", ["Value (£)", "Duration (years)", "How many people change?"])
def test_a_low_is_known_by_many_words(name: str, word: str) -> None:
    cells = {f"{name} {word}": "0.5"}
    kept = {"V": 3, "D": 8, "H": 2}[name[0]]
    headings = [name if index == kept else heading for index, heading in enumerate(HEADINGS)]
    reading = read_value_map(text((*headings, *cells), (*ROW, "0.5")))
    assert reading.problems == ()
    assert reading.case is not None
    outcome = first(reading.case)
    lows = (outcome.quantities[0].low, outcome.proxy.value.low, outcome.duration.low)
    assert [low for low in lows if low is not None] == [Decimal("0.5")]


# Units that the ends take from the heading of their number


def test_the_ends_of_months_are_months() -> None:
    headings = tuple("Duration (months)" if name == "Duration" else name for name in HEADINGS)
    table = text((*headings, "Duration low", "Duration high"), (*ROW[:-1], "18", "12", "24"))
    case = read_value_map(table).case
    assert case is not None
    assert first(case).duration == estimate("1", "1.5", "2")


def test_an_end_that_says_years_is_in_years() -> None:
    headings = tuple("Duration (months)" if name == "Duration" else name for name in HEADINGS)
    table = text((*headings, "Duration high (years)"), (*ROW[:-1], "18", "2"))
    case = read_value_map(table).case
    assert case is not None
    assert first(case).duration.high == 2


def test_the_ends_of_a_percentage_are_percentages() -> None:
    case = case_of(MADE["text"], **{"Deadweight low": "20", "Deadweight high": "40%"})
    assert first(case).deadweight == estimate("20", "35", "40", share=True)


def test_a_share_beside_a_percentage_is_asked_about() -> None:
    message = said(MADE["text"], **{"Deadweight low": "0.2"})
    assert "J2: Under “Deadweight low” no number is above 1" in message


def test_shares_throughout_are_shares_in_their_ranges_too() -> None:
    headings = tuple(name.replace(" %", "") for name in HEADINGS)
    row = (*ROW[:4], "0.35", "0", "0.15", "0", "1")
    case = read_value_map(text((*headings, "Deadweight low"), (*row, "0.2"))).case
    assert case is not None
    assert first(case).deadweight.low == Decimal("0.2")


def test_cells_formatted_as_percentages_are_read_so() -> None:
    row = [*ROW[:2], 80, 1100, 0.35, 0, 0.15, 0, 1, 0.2, 0.5]
    names = [name.replace(" %", "") for name in HEADINGS]
    formats = dict.fromkeys(("E2", "F2", "G2", "H2", "J2", "K2"), "0%")
    table = workbook((*names, "Deadweight low", "Deadweight high"), row, formats=formats)
    case = read_value_map(table).case
    assert case is not None
    assert first(case).deadweight == estimate("20", "35", "50", share=True)


# Headings that stand for the number by a word of their own


def test_the_low_of_a_proxy_in_figures_is_that_of_the_value() -> None:
    names = tuple("Proxy" if name == "Value" else name for name in HEADINGS)
    case = read_value_map(text((*names, "Proxy low"), (*ROW, "900"))).case
    assert case is not None
    assert first(case).proxy.value == Estimate(value=Decimal(1100), low=Decimal(900))


def test_the_low_of_an_input_in_figures_is_that_of_its_value() -> None:
    case = case_of(MADE["text"], **{"Input": "5000", "Input high": "6000"})
    assert case.inputs[0].amounts == (Estimate(value=Decimal(5000), high=Decimal(6000)),)


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0), (1, 0, 2), (2, 1, 0)])
def test_bare_values_beside_the_input_are_all_the_inputs(order: tuple[int, int, int]) -> None:
    beside = (("Value low", "40"), ("Value", "50"), ("Value high", "60"))
    names, cells = zip(*(beside[place] for place in order), strict=True)
    table = text(
        ("Stakeholder", "Input", *names, *HEADINGS[1:], "Value low"),
        ("Older people", "time", *cells, *ROW[1:], "900"),
    )
    case = read_value_map(table).case
    assert case is not None
    assert case.inputs[0].amounts == (estimate("40", "50", "60"),)
    assert first(case).proxy.value == Estimate(value=Decimal(1100), low=Decimal(900))


def estimate(low: str, best: str, high: str, *, share: bool = False) -> Estimate:
    by = Decimal(100) if share else Decimal(1)
    return Estimate(value=Decimal(best) / by, low=Decimal(low) / by, high=Decimal(high) / by)


def letter(cells: Cells, heading: str) -> str:
    names = list(dict.fromkeys((*HEADINGS, *cells)))
    return chr(ord("A") + names.index(heading))


def _typed(cell: str) -> Any:
    """A cell of a workbook holds numbers as numbers."""
    return float(cell) if cell.replace(".", "", 1).lstrip("-").isdigit() else cell or None
