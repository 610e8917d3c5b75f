"""Value maps read into cases, or refused with everything that is wrong with them."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.calculation.calculate import calculate
from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Direction, MoneyKind, Outcome, Proxy, Standing, Starts
from sroi_app.model.scope import Scope, Timing
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.spreadsheet.reading import Options, Reading
from sroi_app.spreadsheet.value_map import read_value_map
from tests.spreadsheet.build import HEADINGS, ROW, one_row, raw_workbook, saved, text, workbook


def case_of(data: bytes, options: Options | None = None) -> Case:
    reading = read_value_map(data, options)
    assert reading.problems == ()
    assert reading.case is not None
    return reading.case


def said(data: bytes) -> str:
    reading = read_value_map(data)
    assert reading.case is None
    assert reading.problems
    return " | ".join(problem.sentence for problem in reading.problems)


def outcome_of(**changed: str) -> Outcome:
    (outcome,) = case_of(one_row(**changed)).outcomes
    return outcome


def ratio(case: Case) -> Decimal:
    headline = calculate(case).headline
    assert headline
    return headline.ratio


WHEELS = text(
    (
        *("stakeholder", "outcome", "quantity", "proxy_gbp", "deadweight", "displacement"),
        *("attribution", "drop_off", "duration_years"),
    ),
    ("residents", "fewer falls: A&E attendance", "7", "94.0", "0", "0", "0.05", "0.5", "1"),
    ("residents", "fewer falls: assessment", "7", "4964.0", "0", "0", "0.05", "0.5", "1"),
    ("residents", "fewer falls: 5 weeks x 1,444", "7", "7220.0", "0", "0", "0.05", "0.5", "1"),
    ("residents", "fewer GP appointments", "90", "19.0", "0", "0", "0.1", "0.1", "5"),
    ("residents", "new friends", "16", "48.25", "0.1", "0", "0.35", "0", "1"),
    ("volunteers", "healthier volunteers", "4", "162.5", "0.7", "0", "0.1", "0.35", "1"),
    ("neighbours", "less neighbourly care", "275", "-5.0", "0.05", "0", "0", "0.05", "3"),
)


def test_the_worked_example_of_the_guide_comes_out_as_published() -> None:
    case = case_of(WHEELS, Options(inputs=Decimal(42375)))
    headline = calculate(case).headline
    assert headline
    assert round(headline.total_present_value, 2) == Decimal("81741.93")
    assert [group.name for group in case.stakeholders] == ["residents", "volunteers", "neighbours"]
    harm = case.outcomes[-1]
    assert harm.direction is Direction.NEGATIVE
    assert harm.proxy.value.value == 5


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_delimiter_is_found_by_the_headings(delimiter: str, encoding: str) -> None:
    data = text(HEADINGS, ROW, delimiter=delimiter, encoding=encoding)
    case = case_of(data, Options(inputs=Decimal(60000), rate=Decimal(0)))
    assert round(ratio(case), 9) == Decimal("0.810333333")


def test_a_workbook_says_the_same_as_the_text_file() -> None:
    row: tuple[Any, ...] = (*ROW[:2], 80, 1100, 0.35, 0, 0.15, 0, 1)
    formats = dict.fromkeys(("E2", "F2", "G2", "H2"), "0%")
    data = workbook(("Our value map",), (), HEADINGS, row, formats={})
    assert "no number is above 1" in said(data)
    data = workbook(HEADINGS, row, formats=formats)
    assert case_of(data) == case_of(one_row())


def test_the_first_sheet_with_headings_is_read() -> None:
    import openpyxl

    from tests.spreadsheet.build import saved

    book = openpyxl.Workbook()
    book.create_sheet("Notes").append(["Remember", "the", "milk"])
    page = book.create_sheet("Value map")
    page.append(HEADINGS)
    page.append([*ROW[:2], *map(int, ROW[2:])])
    book.create_sheet("Old").append(HEADINGS)
    reading = read_value_map(saved(book))
    assert reading.case == case_of(one_row())
    assert "“Value map”" in reading.notes[0]


def test_options_set_what_a_table_does_not_say() -> None:
    options = Options(inputs=Decimal(500), rate=Decimal("0.06"), timing=Timing.MID_YEAR)
    case = case_of(one_row(), options)
    assert case.scope == Scope(rate=Decimal("0.06"), timing=Timing.MID_YEAR)
    assert case.inputs == (
        Input(id="i1", description="Inputs", amounts=(Estimate(value=Decimal(500)),)),
    )


def test_everything_wrong_is_listed_together_in_reading_order() -> None:
    data = text(
        (*HEADINGS, "Starts"),
        ("People", "Fitter", "many", "5", "120", "0", "0", "0", "1", "3"),
        ("People", "", "7", "#REF!", "5", "0", "0", "0", "0", "1"),
        ("People", "Calmer", "7", "#REF!", "0.5", "0", "0", "0", "0", "1"),
    )
    reading = read_value_map(data)
    assert reading.case is None
    assert [problem.where for problem in reading.problems] == ["C2", "E2", "J2", "B3", "D4", "I4"]


def test_blank_cells_stay_blank_and_are_named() -> None:
    reading = read_value_map(one_row(Quantity="", Value="", **{"Deadweight %": ""}))
    assert reading.case
    (outcome,) = reading.case.outcomes
    assert outcome.quantities == (Estimate(),)
    assert outcome.proxy.value.value is None
    assert outcome.deadweight.value is None
    assert "C2, D2, E2" in reading.notes[-1]


def test_every_row_is_taken_or_listed() -> None:
    rows = (ROW, (), ("Total", "", "80"), ("Source: our own records",), (*[""] * 9, "scribble"))
    reading = read_value_map(text((*HEADINGS, "Notes"), *rows))
    assert reading.problems == ()
    notes = " | ".join(reading.notes)
    assert "totals were left out: 4" in notes
    assert "Empty rows were left out: 3" in notes
    assert "no outcome and no input were left out: 5" in notes
    assert "nothing under a known heading were left out: 6" in notes


def test_a_total_is_told_from_an_outcome_that_begins_with_the_word() -> None:
    names = (HEADINGS[1], HEADINGS[0], *HEADINGS[2:])
    data = text(
        names,
        ("Total wellbeing is up", "People", *ROW[2:]),
        ("Total:", "", "80"),
    )
    assert [outcome.description for outcome in case_of(data).outcomes] == ["Total wellbeing is up"]
    below = text(HEADINGS, ROW, ("Total present value", "", "81,741"))
    assert len(case_of(below).outcomes) == 1


def test_a_comma_without_quotation_marks_is_noticed() -> None:
    row = ",".join(ROW).replace("Less lonely", "Less lonely, more friends")
    assert "J2: This row is longer" in said(f"{','.join(HEADINGS)}\n{row}\n".encode())


def test_a_table_without_headings_says_what_headings_it_needs() -> None:
    assert "deadweight, displacement" in said(b"a,b\n1,2")
    assert "further than such a table" in said(
        raw_workbook('<row r="99999"><c r="A99999"><v>1</v></c></row>')
    )


def test_headings_without_outcomes_are_no_value_map() -> None:
    assert "no outcome under the headings" in said(text(HEADINGS))


def test_what_a_broken_text_file_held_before_the_break_is_not_taken_for_all() -> None:
    assert "quotation mark is not closed" in said(one_row() + b'x,"y\nz')


def test_a_heading_may_be_missing_and_a_cell_wrong_at_the_same_time() -> None:
    text_ = said(text(HEADINGS[:-1], (*ROW[:2], "lots", *ROW[3:-1])))
    assert "“duration”" in text_
    assert "C2:" in text_


# Outcomes


def test_a_minus_on_the_value_or_the_quantity_makes_a_harm() -> None:
    for changed in ({"Value": "-£5"}, {"Quantity": "(80)"}):
        outcome = outcome_of(**changed)
        assert outcome.direction is Direction.NEGATIVE
        assert outcome.quantities[0].value == 80
        assert outcome.proxy.value.value in (5, 1100)


def test_a_minus_on_both_is_refused() -> None:
    assert "Both the quantity and the value" in said(one_row(Quantity="-1", Value="-1"))


def test_a_gain_with_a_minus_is_refused() -> None:
    assert "says it is a gain" in said(one_row(Value="-1", Direction="gain"))
    assert outcome_of(Value="-1", Direction="harm").direction is Direction.NEGATIVE
    assert outcome_of(Value="1", Direction="harm").direction is Direction.NEGATIVE


def test_a_harm_in_one_year_only_is_refused() -> None:
    names = (*HEADINGS[:2], "Quantity year 1", "Quantity year 2", *HEADINGS[3:])
    data = text(names, (*ROW[:2], "5", "-5", *ROW[3:]))
    assert said(data).startswith("D2: The quantity is below 0 in one year and above it in another")


def test_a_quantity_that_ranges_through_0_is_refused_by_its_lowest_cell() -> None:
    told = said(one_row(**{"Quantity low": "-5"}))
    where = "ABCDEFGHIJKLMN"[len(HEADINGS)]
    assert told.startswith(f"{where}2: A range goes from below 0 to above it")
    assert "in one year" not in told


def test_ranges_are_read_and_those_of_a_harm_turn_over() -> None:
    gain = outcome_of(**{"Value low": "900", "Value high": "1200"}).proxy.value
    assert gain == Estimate(low=Decimal(900), value=Decimal(1100), high=Decimal(1200))
    harm = outcome_of(Value="-5", **{"Value low": "-8", "Value high": "-3"}).proxy.value
    assert harm == Estimate(low=Decimal(3), value=Decimal(5), high=Decimal(8))
    shares = outcome_of(**{"Deadweight % low": "10", "Deadweight % high": "50"}).deadweight
    assert (shares.low, shares.high) == (Decimal("0.1"), Decimal("0.5"))


def test_a_range_out_of_order_is_refused() -> None:
    assert "do not rise in this order" in said(one_row(**{"Value low": "2000"}))
    assert "from below 0 to above it" in said(one_row(**{"Value low": "-1"}))


def test_the_other_columns_reach_their_places() -> None:
    outcome = outcome_of(
        **{
            "Amount per person": "2",
            "Price year": "2024",
            "Source": "HACT",
            "Proxy": "a year of company",
            "Indicator": "score",
            "Starts": "2",
            "Kind of money": "wellbeing",
            "Standing": "additional",
        }
    )
    assert outcome.amount.value == 2
    assert outcome.proxy.price_year == "2024"
    assert outcome.proxy.source == "HACT"
    assert outcome.proxy.description == "a year of company"
    assert outcome.indicator == "score"
    assert outcome.starts is Starts.AFTER
    assert outcome.money is MoneyKind.WELLBEING
    assert outcome.standing is Standing.ADDITIONAL


def test_an_amount_cannot_be_below_zero_and_blank_is_not_one() -> None:
    assert "amount per person cannot be below 0" in said(one_row(Amount="-1"))
    assert outcome_of(Amount="").amount.value is None
    assert outcome_of().amount.value == 1


def test_merged_stakeholders_speak_for_each_of_their_rows() -> None:
    row = [*ROW[:2], *map(int, ROW[2:])]
    data = workbook(HEADINGS, row, [None, *row[1:]], [None, *row[1:]], merged=["A2:A3"])
    reading = read_value_map(data)
    assert reading.case
    assert [outcome.stakeholder for outcome in reading.case.outcomes] == ["s1", "s1", ""]
    assert any("A4" in note for note in reading.notes)


# Inputs


def test_every_filled_value_is_one_input() -> None:
    data = text(
        (*HEADINGS, "Input", "Input value"),
        (*ROW, "grant", "£5,000"),
        (*ROW, "", ""),
        ("Council", *[""] * 8, "grant", "£5,000"),
        ("Council", *[""] * 8, "grant", "£5,000"),
        ("Council", *[""] * 8, "grant", ""),
        ("Volunteers", *[""] * 8, "time", ""),
    )
    reading = read_value_map(data)
    assert reading.case
    amounts = [(item.stakeholder, item.amounts[0].value) for item in reading.case.inputs]
    assert amounts == [("s1", 5000), ("s2", 5000), ("s2", 5000), ("s3", None)]
    notes = " | ".join(reading.notes)
    assert "counted once: J6" in notes
    assert "counted on each of its rows: 4, 5" in notes


def test_one_value_goes_to_the_first_of_several_years() -> None:
    names = (*HEADINGS[:2], "Quantity year 1", "Quantity year 2", *HEADINGS[3:], "Input value")
    reading = read_value_map(text(names, (*ROW[:2], "5", "6", *ROW[3:], "70")))
    assert reading.case
    assert [year.value for year in reading.case.inputs[0].amounts] == [70, 0]
    assert "in the first year" in reading.notes[-1]


def test_values_by_year_stay_by_year() -> None:
    names = (*HEADINGS[:2], "Quantity year 1", "Quantity year 2", *HEADINGS[3:])
    by_year = ("Input value year 1", "Input value year 2")
    case = case_of(text((*names, *by_year), (*ROW[:2], "5", "6", *ROW[3:], "70", "")))
    assert [year.value for year in case.inputs[0].amounts] == [70, None]


def test_an_input_below_zero_is_refused() -> None:
    assert "J2: What goes in cannot be less" in said(one_row(**{"Input value": "-5"}))


# Anything at all


@given(st.binary(max_size=200))
def test_any_bytes_after_good_headings_are_a_case_or_problems(data: bytes) -> None:
    _either(",".join(HEADINGS).encode() + b"\n" + data)


CELLS = st.one_of(st.text(max_size=8), st.sampled_from(["", "5", "0.5", "25%", "-3", "Total"]))


@given(st.lists(st.lists(CELLS, max_size=11), max_size=5))
def test_any_cells_under_good_headings_are_a_case_or_problems(rows: list[list[str]]) -> None:
    _either(text(HEADINGS, *rows))


@given(st.lists(st.lists(CELLS | st.sampled_from(HEADINGS), max_size=11), max_size=8))
def test_any_table_is_a_case_or_problems(rows: list[list[str]]) -> None:
    _either(text(*rows))


def _either(data: bytes) -> None:
    try:
        reading = read_value_map(data)
    except AppError:
        return  # in words; what else it may raise fails the test
    assert isinstance(reading, Reading)
    assert (reading.case is None) == bool(reading.problems)
    if reading.case:
        calculate(reading.case)


# There and back

MONEY = st.decimals("0.01", 10**6, places=2)
SHARE = st.decimals(0, 1, places=4)


@st.composite
def outcomes(draw: st.DrawFn, number: int, years: int) -> Outcome:
    def estimate(numbers: st.SearchStrategy[Decimal]) -> Estimate:
        low, value, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
        ends = draw(st.sampled_from([(low, high), (low, None), (None, high), (None, None)]))
        return Estimate(value=value, low=ends[0], high=ends[1])

    return Outcome(
        id=f"o{number}",
        stakeholder="s1",
        description=f"Change {number}",
        direction=draw(st.sampled_from(Direction)),
        quantities=tuple(estimate(MONEY) for _year in range(years)),
        amount=estimate(st.decimals(0, 50, places=1)),
        proxy=Proxy(value=estimate(MONEY)),
        deadweight=estimate(SHARE),
        displacement=estimate(SHARE),
        attribution=estimate(SHARE),
        dropoff=estimate(SHARE),
        duration=estimate(st.decimals("0.1", 12, places=1)),
        starts=draw(st.sampled_from(Starts)),
    )


@st.composite
def written(draw: st.DrawFn) -> Case:
    years = draw(st.integers(1, 3))
    count = draw(st.integers(1, 3))
    return Case(
        stakeholders=(Stakeholder(id="s1", name="People", included=True),),
        outcomes=tuple(draw(outcomes(number, years)) for number in range(1, count + 1)),
        scope=Scope(
            delivery_years=years,
            rate=draw(st.none() | SHARE),
            timing=draw(st.sampled_from(Timing)),
        ),
    )


@given(written(), MONEY, st.booleans())
def test_a_case_written_as_a_value_map_comes_back_to_the_last_digit(
    case: Case, inputs: Decimal, percent: bool
) -> None:
    options = Options(inputs=inputs, rate=case.scope.rate, timing=case.scope.timing)
    came_back = case_of(_as_text(case, percent=percent), options)
    assert replace(came_back, inputs=()) == case
    put_in = Input(
        id="i1",
        amounts=(
            Estimate(value=inputs),
            *(Estimate(value=Decimal(0)) for _year in range(case.scope.delivery_years - 1)),
        ),
    )
    assert ratio(came_back) == ratio(replace(case, inputs=(put_in,)))


def _as_text(case: Case, *, percent: bool) -> bytes:
    years = range(1, case.scope.delivery_years + 1)
    numbers = [*(f"Quantity year {year}" for year in years), "Value", "Amount per person"]
    numbers += ["Deadweight", "Displacement", "Attribution", "Drop-off", "Duration"]
    names = [f"{number}{end}" for number in numbers for end in (" low", "", " high")]
    rows = [_row(outcome, percent=percent) for outcome in case.outcomes]
    return text(["Stakeholder", "Outcome", *names, "Starts", "Direction"], *rows)


def _rising(estimate: Estimate) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    return estimate.low, estimate.value, estimate.high


def _row(outcome: Outcome, *, percent: bool) -> list[str]:
    sizes = (*outcome.quantities, outcome.proxy.value, outcome.amount)
    shares = (outcome.deadweight, outcome.displacement, outcome.attribution, outcome.dropoff)
    return [
        "People",
        outcome.description,
        *(_written(number) for size in sizes for number in _rising(size)),
        *(_share(number, percent=percent) for share in shares for number in _rising(share)),
        *map(_written, _rising(outcome.duration)),
        outcome.starts,
        outcome.direction,
    ]


def _written(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"


def _share(share: Decimal | None, *, percent: bool) -> str:
    return _written(share) if share is None or not percent else f"{share * 100:f}%"


def test_a_table_that_names_no_stakeholders_is_taken_and_says_so() -> None:
    befriending = text(
        (
            *("outcome", "quantity", "proxy_gbp", "deadweight", "displacement"),
            *("attribution", "drop_off", "duration_years"),
        ),
        ("reduced loneliness", "80", "1100", "0.35", "0", "0.15", "0", "1"),
    )
    reading = read_value_map(befriending, Options(inputs=Decimal(60000), rate=Decimal(0)))
    assert reading.case is not None
    assert round(ratio(reading.case), 4) == Decimal("0.8103")
    assert reading.case.outcomes[0].stakeholder == ""
    assert any("choose the group" in note for note in reading.notes)


def test_a_sheet_that_reaches_too_far_is_told_where_another_is_read() -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for name in ("Map", "Notes"):
        made = book.create_sheet(name)
        made.append(list(HEADINGS))
        made.append(list(ROW))
    book["Notes"]["A999999"] = "far away"
    del book["Sheet"]
    reading = read_value_map(saved(book))
    assert reading.case is not None
    assert any(
        "“Notes” was not read. It reaches as far as cell A999999" in n for n in reading.notes
    )
