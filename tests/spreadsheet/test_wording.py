"""What one heading means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.spreadsheet.columns import RANGED, SYNONYMS, YEARLY, Bound, Column, column_name
from sroi_app.spreadsheet.wording import meaning


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Stakeholders", Column.STAKEHOLDER),
        ("Who do we have an effect on? Who has an effect on us?", Column.STAKEHOLDER),
        ("Inputs", Column.INPUT),
        ("What do they invest?", Column.INPUT),
        ("Value of inputs (£)", Column.INPUT_VALUE),
        ("How would the stakeholder describe the change?", Column.OUTCOME),
        ("How many?", Column.QUANTITY),
        ("Number of people experiencing the change", Column.QUANTITY),
        ("Financial proxy", Column.PROXY),
        ("What is the value of the change?", Column.VALUE),
        ("proxy/value (price year optional)", Column.VALUE),
        ("proxy_value_gbp", Column.VALUE),
        ("Price year", Column.PRICE_YEAR),
        ("Amount per person", Column.AMOUNT),
        ("Deadweight %", Column.DEADWEIGHT),
        ("What would have happened without the activity?", Column.DEADWEIGHT),
        ("Deadweight\nWhat would have happened anyway?", Column.DEADWEIGHT),
        ("Deadwieght", Column.DEADWEIGHT),
        ("What activity did you displace?", Column.DISPLACEMENT),
        ("Attribution (share caused by others)", Column.ATTRIBUTION),
        ("Who else contributed to the change?", Column.ATTRIBUTION),
        ("drop_off", Column.DROPOFF),
        ("Does the outcome drop off in future years?", Column.DROPOFF),
        ("How long does it last?", Column.DURATION),
        ("duration_years", Column.DURATION),
        ("Outcomes start (year 1 or 2)", Column.STARTS),
        ("Gain/harm", Column.DIRECTION),
        ("Kind of money", Column.MONEY),
        ("Core / additional / track record", Column.STANDING),
        ("Where did you get the information from?", Column.SOURCE),
        ("What it is worth (£)", Column.VALUE),  # and in the words of our own pages
        ("Would have happened anyway %", Column.DEADWEIGHT),
        ("Moved from elsewhere", Column.DISPLACEMENT),
        ("What others did", Column.ATTRIBUTION),
        ("What fades", Column.DROPOFF),
        ("How long it lasts", Column.DURATION),
    ],
)
def test_a_heading_is_known_by_its_meaning(heading: str, column: Column) -> None:
    assert meaning(heading).columns == (column,)


@pytest.mark.parametrize(
    "heading",
    [
        "Attribution to us",
        "Our attribution",
        "Attribution: our share",
        "Amount of change per person",
        "Total value",
        "Value (total)",
        "Value per week",
        "Duration (weeks)",
        "Displacement why",
        "Deadweight source",
        "Deadweight: reason",
        "Value year 1",
        "Value (year 1)",
        "Deadweight year 1",
        "Stakeholder low",
        "Present value",
        "Year 1",
        "low",
        "42",
        "",
    ],
)
def test_a_heading_that_says_something_else_is_not_taken_for_a_column(heading: str) -> None:
    assert meaning(heading).columns == ()


@pytest.mark.parametrize("column", Column)
def test_every_column_is_known_by_its_own_name_and_has_words(column: Column) -> None:
    assert meaning(column).columns == (column,)
    assert column_name(column)


@pytest.mark.parametrize(
    ("column", "words"), [(column, words) for column in Column for words in SYNONYMS[column]]
)
def test_no_synonym_stands_for_two_columns(column: Column, words: str) -> None:
    assert meaning(words).columns == (column,)
    assert meaning(words.upper() + "?").columns == (column,)


@pytest.mark.parametrize("column", RANGED)
def test_any_number_may_have_a_low_and_a_high(column: Column) -> None:
    assert meaning(f"{column} low").bound is Bound.LOW
    assert meaning(f"{column} (highest)").bound is Bound.HIGH
    assert meaning(f"{column} % low estimate").columns == (column,)


@pytest.mark.parametrize("column", YEARLY)
def test_years_are_numbered(column: Column) -> None:
    assert meaning(f"{column} year 3").year == 3
    assert meaning(f"{column}_year_12 high").year == 12
    assert meaning(f"Year 2 {column}").year == 2


def test_signs_in_a_heading_are_noticed() -> None:
    assert meaning("Deadweight per cent").percent
    assert meaning("Value £").money
    assert meaning("How long does it last? (months)").months
    assert not meaning("Duration (years, or months as a fraction)").months
    assert not meaning("Deadweight").percent


@pytest.mark.parametrize("heading", ["Value (£000)", "Value £k", "Value $", "Value (EUR)"])
def test_thousands_and_other_currencies_are_noticed(heading: str) -> None:
    assert meaning(heading).foreign


def test_two_names_for_two_columns_in_one_heading_stay_two() -> None:
    assert set(meaning("Deadweight: attribution").columns) == {
        Column.DEADWEIGHT,
        Column.ATTRIBUTION,
    }


@given(st.text(max_size=60))
def test_any_text_has_some_meaning_or_none(text: str) -> None:
    assert len(meaning(text).columns) <= len(Column)
