"""Every answer that is asked for and given is read, and no other."""

from dataclasses import replace
from typing import Any

from hypothesis import given, settings

from sroi_app.guide.answers import every_answer
from sroi_app.guide.kinds import Kind, Reference, References, Tick
from sroi_app.guide.names import referred_name
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import all_questions
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add, get, keep_unreadable, put, unreadable_text
from tests.strategies import cases
from tests.ui.cases import filled_case


def _read_by_the_schema(case: Case) -> dict[Address, tuple[str, str]]:
    """Every answer as the questions of the schema give it, the slow way."""
    found = {}
    for stage in STAGES:
        for section in stage.asked:
            # The numbers of a scenario are read on their own page.
            for question in all_questions(case, replace(section, further=None)):
                value, kind = get(case, question.address), question.field.kind
                text = unreadable_text(case, question.address)
                if text is None:
                    text = _told(case, kind, value)
                    if isinstance(kind, Tick) and not value:
                        text = ""
                if text:
                    found[question.address] = (question.field.question, text)
    return found


def _told(case: Case, kind: Kind, value: Any) -> str:
    """An answer in words; a row it refers to that is gone has none."""
    if isinstance(kind, Reference):
        return referred_name(case, kind.rows, value) if value else ""
    if isinstance(kind, References):
        found = (referred_name(case, kind.rows, id_) for id_ in value)
        return "; ".join(name for name in found if name)
    return "" if value in (None, "", ()) else kind.format(value)


@given(cases())
@settings(max_examples=60, deadline=None)
def test_the_answers_are_those_of_the_schema(case: Case) -> None:
    read = {answer.address: (answer.question, answer.text) for answer in every_answer(case)}
    assert read == _read_by_the_schema(case)


def test_a_full_case_is_read_to_the_last_answer() -> None:
    case = filled_case()
    read = {answer.address: (answer.question, answer.text) for answer in every_answer(case)}
    assert read == _read_by_the_schema(case)
    assert len(read) > 200


def test_what_could_not_be_read_is_an_answer_too() -> None:
    case, at = add(Case(), Address.parse("outcomes"))
    case = keep_unreadable(case, at / "duration/value", "until they move")
    answers = {str(answer.address): answer.text for answer in every_answer(case)}
    assert answers["outcomes/o1/duration/value"] == "until they move"


def test_a_group_is_read_by_its_name_and_a_row_by_its_own() -> None:
    case, group = add(Case(), Address.parse("stakeholders"), name="Older people")
    case, at = add(
        case, Address.parse("outcomes"), stakeholder=group.name, description="Less lonely"
    )
    answers = {str(answer.address): answer for answer in every_answer(case)}
    assert answers[f"{at}/stakeholder"].text == "Older people"
    assert answers[f"{at}/stakeholder"].row == "Less lonely"


def test_an_answer_nobody_asks_for_any_more_is_not_read() -> None:
    case, at = add(Case(), Address.parse("outcomes"), exclusion_reason="Too small")
    assert not any(answer.text == "Too small" for answer in every_answer(case))
    case = put(case, at / "included", False)
    assert any(answer.text == "Too small" for answer in every_answer(case))
