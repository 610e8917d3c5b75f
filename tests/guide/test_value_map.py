"""The value map's columns: in the official order, and each cell read and written one way."""

from decimal import Decimal

import pytest

from sroi_app.guide.kinds import Choice, Text, YesNo
from sroi_app.guide.numbers import BadText
from sroi_app.guide.registry import find_question
from sroi_app.guide.value_map import (
    STAGE_NAMES,
    Column,
    blank,
    brief,
    columns,
    plain,
    read,
    shown,
    value_of,
)
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Outcome, Standing
from sroi_app.model.scope import Scope
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.spreadsheet.wording import meaning

CASE = Case(
    stakeholders=(Stakeholder(id="s1", name="Older people"), Stakeholder(id="s2", name="Carers"))
)


def column(path: str, years: int = 1) -> Column:
    return next(found for found in columns(years) if found.path == path)


def test_the_columns_stand_in_the_order_of_the_official_value_map() -> None:
    heads = [found.head for found in columns(1)]
    official = [
        "Group",
        "Outcome",
        "Indicator",
        "Evidence source",
        "Quantity",
        "Duration",
        "Starts",
        "Financial proxy",
        "Unit",
        "Value",
        "Price year",
        "Value source",
        "Deadweight %",
        "Displacement %",
        "Attribution %",
        "Drop-off %",
        "Impact",
        "Present value",
    ]
    assert [head for head in heads if head in official] == official
    assert set(heads) - set(official) == {"Gain or harm", "Standing", "Units each", "Kind of money"}


def test_the_bands_follow_the_stages() -> None:
    stages = [found.stage for found in columns(2)]
    assert stages == sorted(stages)
    assert set(stages) == set(STAGE_NAMES)


def test_there_is_a_quantity_for_each_year_of_delivery() -> None:
    heads = [found.head for found in columns(3) if found.path.startswith("quantities")]
    assert heads == ["Quantity, year 1", "Quantity, year 2", "Quantity, year 3"]
    assert column("quantities/2/value", 3).question.endswith("Year 2")


def test_every_column_asks_what_the_interview_asks() -> None:
    case = Case(outcomes=(Outcome(id="o1"),), scope=Scope(delivery_years=2))
    for found in columns(2):
        if found.kind is None:
            continue
        question = find_question(case, Address.parse(f"outcomes/o1/{found.path}"))
        assert question is not None, found.path
        assert question[2].field.question == found.question
        assert type(question[2].field.kind) is type(found.kind)


def test_the_heads_are_understood_by_the_import() -> None:
    unknown = {found.head for found in columns(2) if len(meaning(found.head).columns) != 1}
    assert unknown == {"Unit", "Present value"}


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("stakeholder", "  older PEOPLE ", "s1"),
        ("stakeholder", "", ""),
        ("standing", "Core", Standing.CORE),
        ("standing", "Core: the contract already pays for it", Standing.CORE),
        ("standing", "", None),
        ("direction", "a harm", Direction.NEGATIVE),
        ("deadweight/value", "25", Decimal("0.25")),
        ("deadweight/value", "3 in 10", Decimal("0.3")),
        ("proxy/value/value", "£1,250", Decimal(1250)),
        ("duration/value", "18 months", Decimal("1.5")),
        ("description", "=1+1", "=1+1"),
    ],
)
def test_a_cell_is_read_as_its_question_is(path: str, text: str, value: object) -> None:
    assert read(CASE, column(path), text) == value


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("stakeholder", "Neighbours", "no group of this name"),
        ("standing", "maybe", "Choose one"),
        ("proxy/value/value", "€50", "Enter a number"),
        ("impact", "12", "worked out"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(path: str, text: str, said: str) -> None:
    refused = read(CASE, column(path), text)
    assert isinstance(refused, BadText)
    assert said in refused.message


def test_two_groups_of_one_name_are_not_told_apart() -> None:
    twice = Case(
        stakeholders=(Stakeholder(id="s1", name="Carers"), Stakeholder(id="s2", name="carers"))
    )
    refused = read(twice, column("stakeholder"), "Carers")
    assert isinstance(refused, BadText)
    assert "More than one" in refused.message


def test_a_cell_shows_little_and_copies_plain_numbers() -> None:
    assert shown(CASE, column("stakeholder"), "s2") == "Carers"
    assert shown(CASE, column("stakeholder"), "gone") == ""
    assert shown(CASE, column("standing"), Standing.CORE) == "Core"
    assert shown(CASE, column("proxy/value/value"), Decimal("1250.5")) == "£1,250.50"
    assert plain(CASE, column("proxy/value/value"), Decimal("1250.5")) == "1250.5"
    assert plain(CASE, column("deadweight/value"), Decimal("0.25")) == "25%"
    assert plain(CASE, column("duration/value"), Decimal("1.5")) == "1.5"


def test_blank_is_blank_and_never_nothing_at_all() -> None:
    outcome = Outcome(id="o1", direction=Direction.NEGATIVE)
    for found in columns(1):
        if found.kind is None:
            continue
        empty = blank(found, value_of(outcome, found))
        if found.necessary:
            assert empty == value_of(outcome, found)
        else:
            assert empty == ("" if isinstance(value_of(outcome, found), str) else None)


def test_values_are_asked_only_of_outcomes_that_have_one() -> None:
    priced, unpriced = Outcome(id="o1"), Outcome(id="o2", priced=False)
    assert column("deadweight/value").asked_of(priced)
    assert not column("deadweight/value").asked_of(unpriced)
    assert column("indicator").asked_of(unpriced)
    assert not column("impact").asked_of(priced)


def test_no_two_short_choices_are_the_same() -> None:
    for found in columns(1):
        if isinstance(found.kind, Choice | YesNo):
            words = [brief(option.label) for option in found.kind.options]
            assert len(set(words)) == len(words)
        assert found.words or not isinstance(found.kind, Text)
