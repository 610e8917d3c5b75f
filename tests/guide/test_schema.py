"""The interview and the model say the same."""

from collections import Counter
from enum import StrEnum
from typing import Any

import pytest

from sroi_app.guide.kinds import Choice, Tick, YesNo
from sroi_app.guide.progress import progress
from sroi_app.guide.registry import STAGES, find_question, find_section
from sroi_app.guide.schema import Field, Section, all_questions, questions, row_addresses
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, get, put
from tests.guide.leaves import ANY, model_paths

NOT_ASKED = {
    "title": "a case is called after its activity; a file made elsewhere may bring a title",
    "example": "only the examples that ship with the program are marked as such",
    "*/id": "the program numbers the rows",
    "inputs/*/amounts/*/(low|high|basis|grade)": "an amount is known; its source is asked once",
    "inputs/*/hours/*/(low|high|basis|grade)": "hours are recorded; their source is asked once",
    "outcomes/*/quantities/*/(low|high|basis|grade)": "the evidence of an outcome is asked once",
    "outcomes/*/evidence/attachment": "a file is added, not typed",
    "outcomes/*/proxy/library_id": "set when a value is taken from the library",
    "sensitivity/step": "a setting of the sensitivity test with a good default",
    "sensitivity/discount": "a setting of the sensitivity test with a good default",
    "sensitivity/scenarios/*": "scenarios are set up on the page of the test",
    "commitments/*/outcomes": "outcomes are picked, not typed",
    "attachments/*": "a file is added, not typed",
    "unreadable/*": "kept by the program",
}


def _asked() -> list[tuple[str, Section, Field]]:
    """Every field with the path of what it asks for, rows as ``*``."""
    return [
        (_path(section, field), section, field)
        for stage in STAGES
        for section in stage.sections
        for field in section.fields
    ]


def _path(section: Section, field: Field) -> str:
    parts = (section.at, ANY if section.rows else "", field.path, "*/value" * field.per_year)
    return "/".join(part for part in parts if part)


def _excused(path: str) -> bool:
    return any(_fits(path.split("/"), pattern.split("/")) for pattern in NOT_ASKED)


def _fits(path: list[str], pattern: list[str]) -> bool:
    """Whether a path ends on, or lies under, a pattern; ``*/id`` fits the id of any row."""
    if pattern == [ANY, "id"]:
        return path[-2:] == pattern
    if len(pattern) > len(path):
        return False
    return all(
        part == wanted or part in wanted.strip("()").split("|")
        for part, wanted in zip(path, pattern, strict=False)
    )


def test_every_leaf_of_the_model_is_asked_for_once_or_excused() -> None:
    asked = Counter(path for path, _section, _field in _asked())
    assert [path for path, times in asked.items() if times > 1] == []
    assert asked.keys() <= model_paths().keys()
    unexplained = {path for path in model_paths() if (path in asked) == _excused(path)}
    assert unexplained == set()


def test_every_excuse_is_still_needed() -> None:
    for pattern in NOT_ASKED:
        fitting = [p for p in model_paths() if _fits(p.split("/"), pattern.split("/"))]
        assert fitting, pattern


def test_every_field_reads_the_type_the_model_keeps() -> None:
    model = model_paths()
    assert [(p, f.kind.type) for p, _s, f in _asked() if f.kind.type != model[p]] == []


@pytest.mark.parametrize("field", [field for _path, _section, field in _asked()])
def test_every_question_is_a_question_or_a_plain_label(field: Field) -> None:
    assert field.question == field.question.strip()
    assert field.question[0].isupper()
    assert not field.question.endswith((".", ":", "…", " "))
    assert isinstance(field.kind, Tick) or len(field.question) < 90
    for words in (field.hint, field.why):
        assert not words or words.endswith((".", "?")), words


def test_statements_to_tick_are_not_questions() -> None:
    ticks = [field for _path, _section, field in _asked() if isinstance(field.kind, Tick)]
    assert len(ticks) == 3
    assert not any(field.question.endswith("?") for field in ticks)


def _choices() -> list[Choice]:
    return [field.kind for _p, _s, field in _asked() if isinstance(field.kind, Choice)]


@pytest.mark.parametrize("kind", _choices(), ids=lambda kind: kind.type.__name__)
def test_every_choice_offers_every_member_of_its_enum_once(kind: Choice) -> None:
    assert issubclass(kind.type, StrEnum)
    assert [option.value for option in kind.options] == list(kind.type)
    labels = [option.label for option in kind.options]
    assert len(set(labels)) == len(labels)
    assert all(labels)


def test_a_choice_that_may_stay_open_is_open_in_a_new_case() -> None:
    case = _one_of_each()
    for stage in STAGES:
        for section in stage.sections:
            for question in all_questions(case, section):
                kind = question.field.kind
                if isinstance(kind, Choice | YesNo):
                    assert kind.optional == (get(case, question.address) is None)


def test_every_list_is_titled_by_one_of_its_own_fields() -> None:
    for stage in STAGES:
        for section in stage.sections:
            if section.rows is not None and section.rows.grows:
                assert section.rows.title in [field.path for field in section.fields]
                assert section.rows.add


def test_the_stages_are_numbered_in_order_and_their_sections_named_once() -> None:
    assert [stage.number for stage in STAGES] == [1, 2, 3, 4, 5, 6]
    ids = [section.id for stage in STAGES for section in stage.sections]
    assert len(set(ids)) == len(ids)


def test_a_question_is_put_once_for_each_year_of_delivery() -> None:
    case = put(_one_of_each(), Address.parse("scope/delivery_years"), 3)
    _stage, section, _question = _found(case, "outcomes/o1/quantities/2/value")
    asked = [q for q in questions(case, section, Address.parse("outcomes/o1")) if q.field.per_year]
    assert [str(q.address) for q in asked] == [
        f"outcomes/o1/quantities/{year}/value" for year in (1, 2, 3)
    ]
    assert asked[1].field.question.endswith("Year 2")


def test_a_single_year_of_delivery_is_not_numbered() -> None:
    question = _found(_one_of_each(), "outcomes/o1/quantities/1/value")[2]
    assert question.field.question.endswith("?")


def test_questions_that_do_not_apply_are_not_put() -> None:
    case = _one_of_each()
    assert find_question(case, Address.parse("inputs/i1/amounts/1/value"))
    assert find_question(case, Address.parse("inputs/i1/rate/value")) is None
    assert find_question(case, Address.parse("outcomes/o1/exclusion_reason")) is None


def test_only_the_chosen_rows_are_shown_where_values_are_asked_for() -> None:
    case = put(_one_of_each(), Address.parse("outcomes/o1/priced"), False)
    sections = {s.id: s for stage in STAGES for s in stage.sections}
    assert row_addresses(case, sections["evidence"]) == (Address.parse("outcomes/o1"),)
    assert row_addresses(case, sections["value"]) == ()
    assert row_addresses(case, sections["deductions"]) == ()


@pytest.mark.parametrize(
    ("address", "section"),
    [
        ("outcomes", "outcomes"),
        ("outcomes/o1", "outcomes"),
        ("inputs/i1", "inputs"),
        ("tender", "tender"),
        ("tender/criteria", "criteria"),
        ("tender/criteria/c1", "criteria"),
        ("sensitivity", "materiality"),
    ],
)
def test_a_list_or_thing_is_found_on_the_page_that_shows_it(address: str, section: str) -> None:
    found = find_section(Address.parse(address))
    assert found is not None
    assert found[1].id == section


def test_what_no_page_shows_is_not_found() -> None:
    assert find_section(Address.parse("attachments")) is None
    assert find_question(_one_of_each(), Address.parse("outcomes/o9/description")) is None


def test_every_question_is_found_by_its_address() -> None:
    case = _one_of_each()
    for stage in STAGES:
        for section in stage.sections:
            for question in all_questions(case, section):
                assert find_question(case, question.address) == (stage, section, question)


def test_a_new_case_has_not_started_anything() -> None:
    words = {entry.stage.id: str(entry.status) for entry in progress(Case(), ())}
    assert words["evidence"] == words["impact"] == "cannot start yet"


def _one_of_each() -> Case:
    case = Case()
    for rows in ("stakeholders", "inputs", "outputs", "outcomes", "tender/criteria"):
        case, _address = add(case, Address.parse(rows))
    return case


def _found(case: Case, address: str) -> Any:
    found = find_question(case, Address.parse(address))
    assert found is not None
    return found
