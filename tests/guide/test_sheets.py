"""Which questions share a page, and the way from one to the next."""

from dataclasses import replace

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.guide.findings import Finding, Severity, by_address
from sroi_app.guide.kinds import Text
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Field, Section
from sroi_app.guide.sheets import (
    Step,
    answers_to_go,
    first_step,
    neighbour,
    place_of,
    questions_on,
    row_state,
    sheet_states,
    sheets_at,
    sheets_of,
    step_after,
    step_before,
    step_for,
    unfinished,
)
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, put
from tests.guide.ready import ready_case
from tests.ui.cases import case_of_every_kind, filled_case

SECTIONS = [section for stage in STAGES for section in stage.sections]
DIVIDED = [section for section in SECTIONS if section.sheets]
MOST_AT_ONCE = 6
LONG = 8  # lines of a box that asks for a whole answer
by_id = {section.id: section for section in SECTIONS}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.id)
def test_every_question_is_on_exactly_one_sheet(section: Section) -> None:
    for field in section.fields:
        assert sum(sheet.holds(field) for sheet in sheets_of(section)) == 1, field.path


@pytest.mark.parametrize("section", DIVIDED, ids=lambda section: section.id)
def test_every_path_of_a_sheet_asks_something(section: Section) -> None:
    for sheet in section.sheets:
        for path in sheet.paths:
            alone = replace(sheet, paths=(path,))
            assert any(alone.holds(field) for field in section.fields), path


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.id)
def test_no_sheet_asks_too_much_at_once(section: Section) -> None:
    for sheet in sheets_of(section):
        asked = [field for field in section.fields if sheet.holds(field) and not field.detail]
        least = 1 if _is_a_long_text(asked[0]) else 2
        assert least <= len(asked) <= MOST_AT_ONCE, sheet.id


def _is_a_long_text(field: Field) -> bool:
    """One that fills a page by itself."""
    return isinstance(field.kind, Text) and field.kind.lines >= LONG


@pytest.mark.parametrize("section", DIVIDED, ids=lambda section: section.id)
def test_the_sheets_of_a_section_are_told_apart_by_short_titles(section: Section) -> None:
    titles = [sheet.title for sheet in section.sheets]
    assert len(set(titles)) == len(titles) == len({sheet.id for sheet in section.sheets})
    assert all(len(title) <= 26 for title in titles)
    assert len(titles) >= 2


def _steps(case: Case, section: Section) -> list[Step]:
    """Every step from the first, as Continue leads through them."""
    place = place_of(case, section, _first_place(case, section))
    assert place is not None
    steps = [first_step(case, section, place)]
    while step := step_after(case, section, steps[-1]):
        steps.append(step)
    return steps


def _first_place(case: Case, section: Section) -> Address:
    rows = [Address.parse(f"outcomes/{outcome.id}") for outcome in case.outcomes]
    return rows[0] if section.rows else section.address


@pytest.mark.parametrize("section_id", ["deductions", "value", "evidence", "outcomes"])
def test_continue_leads_through_every_sheet_of_every_row_and_back_the_same_way(
    section_id: str,
) -> None:
    case, section = filled_case(), by_id[section_id]
    steps = _steps(case, section)
    places = list(dict.fromkeys(step.place for step in steps))
    assert len(places) > 1
    assert len(steps) == sum(len(sheets_at(case, section, place)) for place in places)
    back = [steps[-1]]
    while step := step_before(case, section, back[-1]):
        back.append(step)
    assert back == steps[::-1]


def test_the_steps_of_a_row_ask_all_its_questions_once() -> None:
    case, section = filled_case(), by_id["value"]
    place = Address.parse("outcomes/o1")
    asked = [
        question.field.path
        for sheet in sheets_at(case, section, place)
        for question in questions_on(case, section, Step(place=place, sheet=sheet))
    ]
    assert sorted(asked) == sorted(field.path for field in section.fields)


def test_a_sheet_that_asks_nothing_of_a_row_is_passed_over() -> None:
    section = by_id["outcomes"]
    only = replace(section.sheets[0], id="only", title="Why", paths=("exclusion_reason",))
    rest = replace(section.sheets[2], paths=("standing", "priced", "included"))
    divided = replace(section, sheets=(*section.sheets[:2], rest, only))
    case = case_of_every_kind()
    shown, left_out = (Address.parse(f"outcomes/{id_}") for id_ in ("o1", "o2"))
    assert only not in sheets_at(case, divided, shown)
    assert only in sheets_at(case, divided, left_out)
    after = step_after(case, divided, Step(place=shown, sheet=rest))
    assert after == first_step(case, divided, left_out)


@pytest.mark.parametrize(
    ("section", "address", "sheet"),
    [
        ("deductions", "outcomes/o1/attribution/value", "attribution"),
        ("deductions", "outcomes/o1/dropoff/high", "dropoff"),
        ("evidence", "outcomes/o1/quantities/1/value", "people"),
        ("evidence", "outcomes/o1/quantities", "people"),
        ("value", "outcomes/o1/proxy/accessed", "source"),
        ("value", "outcomes/o1", "price"),
        ("value", "outcomes/o1/starts", "price"),
        ("scope", "scope/rate", "pounds"),
    ],
)
def test_an_address_leads_to_the_sheet_that_asks_for_it(
    section: str, address: str, sheet: str
) -> None:
    case, asked = ready_case(), by_id[section]
    at = Address.parse(address)
    place = place_of(case, asked, at)
    assert place is not None
    assert step_for(case, asked, place, at).sheet.id == sheet


def test_a_row_that_is_not_asked_about_here_has_no_place() -> None:
    case = case_of_every_kind()
    assert place_of(case, by_id["evidence"], Address.parse("outcomes/o2")) is None
    assert place_of(case, by_id["outcomes"], Address.parse("outcomes/o2")) is not None
    assert place_of(case, by_id["outcomes"], Address.parse("outcomes")) is None


def test_the_rows_before_and_after_end_with_the_list() -> None:
    case, section = filled_case(), by_id["outcomes"]
    first, last = Address.parse("outcomes/o1"), Address.parse("outcomes/o3")
    assert neighbour(case, section, first, 1) == Address.parse("outcomes/o2")
    assert neighbour(case, section, first, -1) is None
    assert neighbour(case, section, last, 1) is None
    assert neighbour(case, by_id["scope"], Address.parse("scope"), 1) is None


def _states(case: Case, section: str, place: str) -> dict[str, str]:
    found = by_address(evaluate(case).findings)
    at = Address.parse(place)
    return {sheet.id: state for sheet, state in sheet_states(case, by_id[section], at, found)}


def test_a_sheet_says_in_words_how_far_it_has_come() -> None:
    case, row = add(ready_case(), Address.parse("outcomes"))
    states = _states(case, "deductions", str(row))
    assert states["deadweight"].endswith("to go")
    assert _states(ready_case(), "deductions", "outcomes/o1")["deadweight"] == "Done"
    case = put(ready_case(), Address.parse("outcomes/o1/attribution/value"), None)
    assert _states(case, "deductions", "outcomes/o1")["attribution"] == "1 to go"
    assert _states(Case(), "tender", "tender")["contract"] == "Optional"


def test_what_a_new_row_comes_with_is_no_answer() -> None:
    case, row = add(Case(), Address.parse("inputs"))
    assert _states(case, "inputs", str(row))["what"] == "Optional"
    case = put(case, row / "description", "Council grant")
    assert _states(case, "inputs", str(row))["what"] == "Done"


def test_a_row_that_was_only_added_is_empty_and_not_done() -> None:
    section = by_id["criteria"]
    case, row = add(Case(), section.address)
    assert row_state(case, section, row, 0) == "Empty"
    assert row_state(case, section, row, 1) == "1 answer to go"
    assert row_state(put(case, row / "code", "SV2.1"), section, row, 0) == "Done"


def test_an_answer_that_cannot_stand_goes_before_those_that_are_missing() -> None:
    place = Address.parse("scope")
    refused = Finding(
        severity=Severity.BLOCKS, address=place / "ends", message="Enter a date, like 1 May 2027."
    )
    missing = Finding(
        severity=Severity.BLOCKS, address=place / "starts", message="Say when.", rule="R01"
    )
    found = by_address((missing, refused))
    states = {sheet.id: said for sheet, said in sheet_states(Case(), by_id["scope"], place, found)}
    assert states["period"] == "1 to put right"
    found = by_address((missing,))
    states = {sheet.id: said for sheet, said in sheet_states(Case(), by_id["scope"], place, found)}
    assert states["period"] == "1 to go"


def test_a_finding_about_the_whole_row_is_counted_with_the_row_and_with_no_sheet() -> None:
    row = Address.parse("outcomes/o1")
    found = by_address((Finding(severity=Severity.BLOCKS, address=row, message="No.", rule="R1"),))
    said = [state for _sheet, state in sheet_states(ready_case(), by_id["deductions"], row, found)]
    assert said == ["Done"] * 4


def test_the_first_row_with_answers_to_go_is_where_to_go_on() -> None:
    section = by_id["deductions"]
    case = filled_case()
    assert unfinished(case, by_id["scope"], {}) is None
    assert unfinished(case, section, {}) is None
    case = put(case, Address.parse("outcomes/o3/attribution/value"), None)
    found = by_address(evaluate(case).findings)
    assert answers_to_go(section, found)[Address.parse("outcomes/o3")] == 1
    assert unfinished(case, section, found) == Address.parse("outcomes/o3")
