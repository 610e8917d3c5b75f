"""The answers of a stage in words, as they are checked before going on."""

from dataclasses import replace

from sroi_app.evaluation import evaluate
from sroi_app.guide.findings import by_address
from sroi_app.guide.registry import STAGES
from sroi_app.guide.review import Reviewed, Standing, reviewed, reviewed_rows
from sroi_app.guide.schema import questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, keep_unreadable, put
from tests.guide.ready import ready_case
from tests.ui.cases import case_of_every_kind, filled_case

by_id = {section.id: section for stage in STAGES for section in stage.sections}


def _answers(case: Case, section: str, place: str) -> dict[str, Reviewed]:
    """The answers about one thing, by what follows its place."""
    found = by_address(evaluate(case).findings)
    at = Address.parse(place)
    answers = reviewed(case, by_id[section], at, found)
    return {"/".join(a.address.parts[len(at.parts) :]): a for a in answers}


def test_answers_are_said_as_people_read_them() -> None:
    case = filled_case()
    said = _answers(case, "evidence", "outcomes/o1")
    assert said["duration/value"].words == "18 months"
    assert said["evidence/collected"].words == "31 March 2027"
    assert said["evidence/grade"].words == "Measured: we surveyed or counted it"
    assert _answers(case, "deductions", "outcomes/o1")["deadweight/value"].words == "25%"
    assert _answers(case, "value", "outcomes/o1")["proxy/value/value"].words == "£1,250.50"


def test_a_group_is_called_by_its_name_and_a_tick_is_yes_or_no() -> None:
    case = ready_case()
    group = case.stakeholders[0].name
    assert _answers(case, "outcomes", "outcomes/o1")["stakeholder"].words == group
    ticks = _answers(replace(case, no_gifts=True, no_volunteers=False), "nothing-given", "")
    assert ticks["no_gifts"].words == "Yes"
    assert ticks["no_volunteers"].words == "No"


def test_a_chain_of_events_keeps_its_lines() -> None:
    case = put(ready_case(), Address.parse("outcomes/o1/chain"), ("We visit", "We talk"))
    assert _answers(case, "outcomes", "outcomes/o1")["chain"].words == "We visit\nWe talk"


def test_zero_and_no_are_answers() -> None:
    case = put(filled_case(), Address.parse("outcomes/o1/intended"), False)
    assert _answers(case, "outcomes", "outcomes/o1")["intended"].words == "No"
    case = put(case, Address.parse("outcomes/o1/evidence/sample"), 0)
    sample = _answers(case, "evidence", "outcomes/o1")["evidence/sample"]
    assert (sample.words, sample.standing) == ("0", Standing.GIVEN)


def test_a_blank_says_whether_it_is_needed() -> None:
    organisation = _answers(Case(), "organisation", "organisation")
    assert organisation["name"].standing is Standing.NEEDED
    assert organisation["name"].words == "Still needed"
    assert organisation["number"].standing is Standing.BLANK
    assert organisation["number"].words == "Not answered yet"


def test_text_that_cannot_be_read_is_shown_with_what_is_the_matter() -> None:
    case = keep_unreadable(ready_case(), Address.parse("scope/ends"), "soon")
    ends = _answers(case, "scope", "scope")["ends"]
    assert (ends.standing, ends.words) == (Standing.REFUSED, "soon")
    assert ends.matter.startswith("Enter a date, like 31 March 2027")


def test_a_reason_or_range_that_nobody_gave_is_not_listed() -> None:
    case, row = add(Case(), Address.parse("stakeholders"))
    place = str(row)
    assert "size/low" not in _answers(case, "stakeholders", place)
    assert "size/value" in _answers(case, "stakeholders", place)
    case = put(case, Address.parse(f"{place}/size/basis"), "Counted")
    assert _answers(case, "stakeholders", place)["size/basis"].words == "Counted"


def test_every_question_of_a_full_case_is_listed_in_the_order_it_is_asked() -> None:
    case = filled_case()
    for section in by_id.values():
        rows = reviewed_rows(case, section, {}) if section.rows else ()
        for place in [row.place for row in rows] or ([] if section.rows else [section.address]):
            asked = [question.address for question in questions(case, section, place)]
            assert [a.address for a in reviewed(case, section, place, {})] == asked


def test_rows_are_listed_with_how_far_they_have_come() -> None:
    case = case_of_every_kind()
    found = by_address(evaluate(case).findings)
    (row,) = reviewed_rows(case, by_id["deductions"], found)
    assert row.title == "New outcome"
    assert row.state.endswith("answers to go")
    (row,) = reviewed_rows(ready_case(), by_id["deductions"], {})
    assert row.state == "Done"
