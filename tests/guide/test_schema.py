"""The interview and the model say the same."""

from collections import Counter
from enum import StrEnum
from typing import Any

import pytest

from sroi_app.guide.kinds import Choice, Reference, References, Text, Tick, YesNo
from sroi_app.guide.numbers import BadText
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
    "outcomes/*/proxy/(library_id|edition)": "set when a value is taken from a library or list",
    "surveys/*": "read from a table, not typed",
    "sensitivity/scenarios/*/changes/*": "a number is chosen, then asked for as it is elsewhere",
    "tender/criteria/*/source": "set when a criterion is chosen from a published model",
    "confidential/*/at": "what is left out is picked, not typed",
    "attachments/*": "a file is added, not typed",
    "unreadable/*": "kept by the program",
}

# Who, where and when need no advice: the example beside them shows the form of an answer.
QUESTION_SAYS_ALL = (
    "outcomes/*/proxy/accessed",
    "commitments/*/place",
    "commitments/*/starts",
    "commitments/*/ends",
    "milestones/*/due",
)


def _asked() -> list[tuple[str, Section, Field]]:
    """Every field with the path of what it asks for, rows as ``*``."""
    return [
        (_path(section, field), section, field)
        for stage in STAGES
        for section in stage.asked
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


def _fields(*kinds: type, but: tuple[type, ...] = ()) -> list[Any]:
    """Return every field of some kinds, or of all kinds but some, named by its path."""
    return [
        pytest.param(field, id=path)
        for path, _section, field in _asked()
        if isinstance(field.kind, kinds or object) and not isinstance(field.kind, but)
    ]


def _typed() -> list[Any]:
    return _fields(but=(Choice, YesNo, Tick, Reference, References))


@pytest.mark.parametrize("field", _fields())
def test_every_word_beside_a_question_is_a_plain_sentence(field: Field) -> None:
    for words in (field.question, field.hint, field.example, field.why):
        assert words == words.strip()
        assert "  " not in words
        assert "—" not in words
        assert "'" not in words
    for words in (field.hint, field.why):
        assert not words or words.endswith((".", "?")), words
        assert not words or words[0].isupper() or words[0] == "“"


@pytest.mark.parametrize("field", _fields(but=(Tick,)))
def test_every_question_is_a_question(field: Field) -> None:
    assert field.question[0].isupper()
    assert field.question.endswith("?")
    assert len(field.question) < 90


@pytest.mark.parametrize("field", _fields())
def test_every_question_says_why_it_is_asked(field: Field) -> None:
    assert 20 <= len(field.why) <= 160
    assert field.why != field.hint


@pytest.mark.parametrize(
    ("path", "field"), [pytest.param(p, field, id=p) for p, _section, field in _asked()]
)
def test_every_question_has_a_short_hint_unless_it_says_all(path: str, field: Field) -> None:
    assert bool(field.hint) == (path not in QUESTION_SAYS_ALL)
    assert len(field.hint) <= 120
    assert len(field.hint.split()) <= 16


def test_every_question_excused_from_a_hint_is_asked_and_shows_an_example() -> None:
    examples = {path: field.example for path, _section, field in _asked()}
    assert [path for path in QUESTION_SAYS_ALL if not examples.get(path)] == []


@pytest.mark.parametrize("field", _typed())
def test_every_answer_that_is_typed_has_an_example_its_kind_can_read(field: Field) -> None:
    read = field.kind.parse(field.example)
    assert not isinstance(read, BadText), read.message
    assert read not in (None, "", ())
    assert len(field.example) <= 90


@pytest.mark.parametrize("field", _typed())
def test_every_example_survives_being_written_back_and_read_again(field: Field) -> None:
    read = field.kind.parse(field.example)
    assert field.kind.parse(field.kind.format(read)) == read


@pytest.mark.parametrize("field", _fields(Choice, YesNo, Tick, Reference, References))
def test_an_answer_that_is_chosen_needs_no_example(field: Field) -> None:
    assert field.example == ""


@pytest.mark.parametrize("field", _fields(Text))
def test_an_example_is_as_long_as_the_box_it_stands_for(field: Field) -> None:
    assert isinstance(field.kind, Text)
    assert field.kind.lines > 1 or not field.example.endswith(".")


def test_the_lowest_and_highest_in_an_example_stand_around_its_figure() -> None:
    examples = {path: field.kind.parse(field.example) for path, _section, field in _asked()}
    lows = [path for path in examples if path.endswith("/low")]
    assert len(lows) == 9
    for low in lows:
        place = low.removesuffix("/low")
        assert examples[low] < examples[f"{place}/value"] < examples[f"{place}/high"]


def test_no_section_asks_the_same_question_twice() -> None:
    for stage in STAGES:
        for section in stage.sections:
            asked = Counter(field.question for field in section.fields)
            assert [question for question, times in asked.items() if times > 1] == []


def test_no_reason_or_hint_is_repeated_but_those_every_estimate_shares() -> None:
    own = [
        field
        for path, _section, field in _asked()
        if path.rsplit("/", 1)[-1] not in {"basis", "grade", "low", "high"}
    ]
    for words in ([field.why for field in own], [field.hint for field in own if field.hint]):
        assert [said for said, times in Counter(words).items() if times > 1] == []


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
        ("sensitivity", "tests"),
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
        for section in stage.asked:
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
