"""Every way to work out an answer can be followed by somebody who knows nothing of the method."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.choices import GRADE
from sroi_app.guide.kinds import Choice, YesNo
from sroi_app.guide.numbers import BadText
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.all import WORKINGS
from sroi_app.guide.workings.method import Method, Refused, Worked, Working
from sroi_app.guide.workings.reading import asked, read, work_out
from sroi_app.model.estimate import Estimate
from tests.guide.workings.examples import EVERY, IDS, situation, typed

each_method = pytest.mark.parametrize(("working", "method"), EVERY, ids=IDS)
each_alone = pytest.mark.parametrize("method", [method for _working, method in EVERY], ids=IDS)

MAIN = {
    "work-out-deadweight": "deadweight",
    "work-out-displacement": "displacement",
    "work-out-attribution": "attribution",
    "work-out-dropoff": "dropoff",
    "work-out-wellbeing": "amount",
}
"""What holds the figure that is worked out, in an outcome."""

SHARES = [id_ for id_, path in MAIN.items() if path != "amount"]

FIELDS = [
    pytest.param(field, id=f"{name}/{field.path}")
    for name, (_working, method) in zip(IDS, EVERY, strict=True)
    for field in asked(method, 1)
]


def _shares(found: Worked) -> list[Estimate]:
    return [fill.value for fill in found.fills if isinstance(fill.value, Estimate)]


@each_alone
def test_the_examples_lead_to_an_answer_that_can_be_checked(method: Method) -> None:
    found = work_out(method, typed(method), situation())
    assert isinstance(found, Worked), found
    assert found.answer.endswith(".")
    assert found.steps
    assert all(step.endswith((".", "?")) for step in found.steps), found.steps
    assert all(warning.endswith((".", "?")) for warning in found.warnings)
    assert "{" not in " ".join((found.answer, *found.steps, *found.filled, *found.warnings))
    for estimate in _shares(found):
        assert estimate.value is not None


@each_method
def test_the_working_is_the_reason_and_has_a_grade(working: Working, method: Method) -> None:
    found = work_out(method, typed(method), situation())
    assert isinstance(found, Worked)
    main = next(fill for fill in found.fills if isinstance(fill.value, Estimate))
    assert main.path == MAIN[working.id]
    reasons = [step for step in found.steps if step in main.value.basis]
    assert reasons == list(found.steps) if working.id in SHARES else reasons
    assert main.value.grade is not None
    assert any(line.endswith(GRADE.format(main.value.grade)) for line in found.filled)


@each_alone
def test_every_way_says_in_plain_words_what_it_needs(method: Method) -> None:
    assert method.title[0].isupper()
    assert not method.title.endswith((".", "?"))
    assert len(method.title) <= 60
    assert method.needs.endswith(".")
    assert 20 <= len(method.needs) <= 110
    assert all(note.endswith((".", "?")) for note in method.notes)
    assert method.optional <= {field.path for field in asked(method, 1)}


@pytest.mark.parametrize("field", FIELDS)
def test_every_question_is_one_and_shows_an_example_that_can_be_read(field: Field) -> None:
    assert field.question[0].isupper()
    assert field.question.endswith(("?", "? (1)"))
    assert len(field.question) <= 80
    assert not field.hint or field.hint.endswith((".", "?"))
    if isinstance(field.kind, Choice | YesNo):
        assert len(field.kind.options) >= 2
        return
    read_ = field.kind.parse(field.example)
    assert not isinstance(read_, BadText), read_
    assert read_ not in (None, "", ())
    assert field.kind.parse(field.kind.format(read_)) == read_


@pytest.mark.parametrize("method", [m for _w, m in EVERY if m.fields or m.repeated])
def test_nothing_typed_is_nothing_worked_out_and_says_what_is_open(method: Method) -> None:
    assert work_out(method, {}, situation()) is None
    still = {field.path for field in read(method, {}).open}
    assert still == {field.path for field in asked(method, 1)} - method.optional


@each_method
@given(data=st.data())
def test_whatever_is_typed_the_share_is_one_and_its_range_in_order(
    working: Working, method: Method, data: st.DataObject
) -> None:
    texts = {
        field.path: data.draw(_anything(field), label=field.path)
        for field in asked(method, data.draw(st.integers(1, 3)))
    }
    found = work_out(method, texts, situation())
    if isinstance(found, Refused):
        assert found.sentence.endswith((".", "?"))
        assert not found.path or found.path in texts
    elif found is not None:
        (estimate,) = _shares(found)
        most = 1 if working.id in SHARES else 10
        assert estimate.value is not None
        assert 0 <= estimate.value <= most
        assert estimate.value == estimate.value.quantize(Decimal("0.0001"))
        if estimate.low is not None and estimate.high is not None:
            assert 0 <= estimate.low <= estimate.value <= estimate.high <= most


def _anything(field: Field) -> st.SearchStrategy[str]:
    kind = field.kind
    if isinstance(kind, Choice | YesNo):
        return st.sampled_from([str(option.value) for option in kind.options])
    figures = st.one_of(
        st.integers(0, 60).map(str), st.decimals("0", "100", places=2).map(str), st.just("")
    )
    return st.one_of(figures, st.just(field.example), st.lists(figures).map(" ".join))


def test_every_working_is_offered_by_a_question_and_the_other_way_round() -> None:
    offered = {
        way.id
        for stage in STAGES
        for section in stage.sections
        for field in section.fields
        for way in field.ways
    }
    assert set(WORKINGS) <= offered


@pytest.mark.parametrize("working", WORKINGS.values(), ids=WORKINGS)
def test_the_ways_to_an_answer_are_told_apart(working: Working) -> None:
    assert len({method.id for method in working.methods}) == len(working.methods)
    assert len({method.title for method in working.methods}) == len(working.methods)
