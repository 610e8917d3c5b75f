"""Every figure opened one step at a time, down to answers."""

from collections.abc import Iterator
from decimal import Decimal, localcontext

import pytest
from hypothesis import given, settings

from sroi_app.calculation.bridge import BridgeName
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.opening import Opened, open_figure
from sroi_app.calculation.precision import EXACT
from sroi_app.calculation.result import Result
from sroi_app.calculation.subject import Subject, Topic
from sroi_app.calculation.trace import trace_headline, trace_year
from sroi_app.model.case import Case
from tests.calculation import strategies
from tests.guide.ready import ready_case, with_answers


def roots(case: Case, result: Result) -> Iterator[Subject]:
    """Every figure that is shown somewhere."""
    for topic in (Topic.RATIO, Topic.NET, Topic.NET_RATIO, Topic.VALUE, Topic.INPUTS):
        yield Subject(topic)
    yield from (Subject(Topic.GROUP, one.key) for one in result.by_stakeholder)
    yield from (Subject(Topic.YEAR, str(year.year)) for year in result.years)
    yield from (Subject(Topic.BRIDGE, step.name) for step in result.bridge)
    yield from (Subject(Topic.OUTCOME, one.id) for one in case.outcomes)
    yield from (Subject(Topic.INPUT, one.id) for one in case.inputs)


def walk(case: Case, result: Result, subject: Subject, seen: set[Subject]) -> Iterator[Opened]:
    """The figure and what opens below it, by its first part and by its last."""
    opened = open_figure(case, result, subject)
    assert opened is not None, subject
    yield opened
    for way in (*opened.ways[:1], *opened.ways[-1:]):
        if way is not None and way not in seen:
            seen.add(way)
            yield from walk(case, result, way, seen)


def assert_adds_up(opened: Opened) -> None:
    step = opened.step
    if not step.parts:
        return
    values = [part.value for part in step.parts if part.value is not None]
    assert len(values) == len(step.parts), step.label
    assert len(opened.ways) == len(step.parts), step.label
    found = step.formula(*values) if step.formula else sum(values, Decimal(0))
    if step.formula:
        assert found == step.value, step.label
    else:  # rows and years may be added up in another order
        assert step.value is not None
        assert abs(found - step.value) <= Decimal("1e-18") * max(Decimal(1), abs(step.value)), (
            step.label
        )


@settings(max_examples=15, deadline=None)
@given(strategies.cases())
def test_every_figure_opens_step_by_step_and_adds_up(case: Case) -> None:
    result, seen = calculate(case), set[Subject]()
    with localcontext(EXACT):
        for subject in roots(case, result):
            if subject.topic is Topic.BRIDGE and open_figure(case, result, subject) is None:
                assert not next(s for s in result.bridge if s.name == subject.key).pounds
                continue
            for opened in walk(case, result, subject, seen):
                assert_adds_up(opened)


@settings(max_examples=15, deadline=None)
@given(strategies.cases())
def test_a_figure_opened_by_steps_is_the_figure_traced_at_once(case: Case) -> None:
    result = calculate(case)
    trace = trace_headline(case, result)

    def value(topic: Topic, key: str = "") -> Decimal | None:
        opened = open_figure(case, result, Subject(topic, key))
        return opened.step.value if opened else None

    assert value(Topic.RATIO) == trace.ratio.value
    assert value(Topic.NET) == trace.net_present_value.value
    assert value(Topic.PAYBACK) == (trace.payback and trace.payback.value)
    assert value(Topic.VALUE) == trace.ratio.parts[0].value
    assert value(Topic.INPUTS) == trace.ratio.parts[1].value
    for year in result.years:
        opened = value(Topic.YEAR, str(year.year))
        assert opened == trace_year(case, result, year.year).value
    for step in result.bridge:
        if opened := value(Topic.BRIDGE, step.name):
            assert abs(opened - step.pounds) < Decimal("1e-15") * max(Decimal(1), abs(step.pounds))


def test_what_is_missing_stays_a_gap_that_leads_to_its_answer() -> None:
    case = with_answers(ready_case(), outcomes__o1__deadweight__value=None)
    result = calculate(case)
    ratio = open_figure(case, result, Subject(Topic.RATIO))
    assert ratio is not None
    assert ratio.step.value is None
    assert [part.value is None for part in ratio.step.parts] == [True, False]
    outcome = open_figure(case, result, Subject(Topic.OUTCOME, "o1"))
    assert outcome is not None
    steps = list(outcome.step.walk())
    gaps = {str(step.address) for step in steps if step.value is None and step.address}
    assert gaps == {"outcomes/o1/deadweight/value"}


def test_an_empty_case_opens_to_the_lists_that_are_empty() -> None:
    result = calculate(Case())
    for topic, at in ((Topic.VALUE, "outcomes"), (Topic.INPUTS, "inputs")):
        opened = open_figure(Case(), result, Subject(topic))
        assert opened is not None
        assert opened.step.value is None
        assert str(opened.step.address) == at


@pytest.mark.parametrize(
    "subject",
    [
        Subject(Topic.OUTCOME, "o9"),
        Subject(Topic.OUTCOME_YEAR, "o9/1"),
        Subject(Topic.INPUT, "i9"),
        Subject(Topic.GROUP, "s9"),
        Subject(Topic.YEAR, "99"),
        Subject(Topic.OUTCOME, "o1", (0, 0, 77)),
        Subject(Topic.BRIDGE, BridgeName.HARMS),
    ],
)
def test_what_is_not_there_does_not_open(subject: Subject) -> None:
    case = ready_case()
    assert open_figure(case, calculate(case), subject) is None


def test_a_subject_can_be_written_down_and_read_again() -> None:
    for subject in (Subject(Topic.RATIO), Subject(Topic.GROUP, "s1"), Subject(Topic.YEAR, "3")):
        assert Subject.parse(str(subject)) == subject
    with pytest.raises(KeyError):
        Subject.parse("nothing/at/all")
