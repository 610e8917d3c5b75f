"""The working of every figure of the examples, in words that end at answers."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from sroi_app.calculation.opening import open_figure
from sroi_app.calculation.subject import Subject, Topic
from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide import figures
from sroi_app.guide.ledger import Ledger, ledger
from sroi_app.guide.registry import find_question
from sroi_app.reports.audit import money
from sroi_app.reports.opened import Reading, read_figure
from sroi_app.workspace.files import examples, open_evaluation
from tests.calculation.test_opening import roots
from tests.guide.ready import ready_case, with_answers

NAMES = [example.name for example in examples()]


def example(name: str) -> Evaluation:
    return open_evaluation(next(one.path for one in examples() if one.name == name))


def walk(
    evaluation: Evaluation, printed: Ledger, subject: Subject, seen: set[Subject]
) -> Iterator[Reading]:
    """The figure and everything below it that was not seen before."""
    reading = read_figure(evaluation, printed, subject)
    assert reading is not None, subject
    yield reading
    for part in reading.parts:
        if part.way is not None and part.way not in seen:
            seen.add(part.way)
            yield from walk(evaluation, printed, part.way, seen)


def subjects_below(evaluation: Evaluation, printed: Ledger, subject: Subject) -> Iterator[Subject]:
    yield subject
    reading = read_figure(evaluation, printed, subject)
    for part in reading.parts if reading else ():
        if part.way is not None:
            yield from subjects_below(evaluation, printed, part.way)


def read(evaluation: Evaluation, topic: Topic, key: str = "") -> Reading:
    found = read_figure(evaluation, ledger(evaluation.result), Subject(topic, key))
    assert found is not None
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_working_of_an_example_ends_at_answers_that_are_asked_for(name: str) -> None:
    evaluation = example(name)
    printed, ends, seen = ledger(evaluation.result), set(), set[Subject]()
    paybacks = (Subject(Topic.PAYBACK), Subject(Topic.SIMPLE_PAYBACK))
    for subject in (*roots(evaluation.case, evaluation.result), *paybacks):
        if read_figure(evaluation, printed, subject) is None:
            assert subject.topic in (Topic.BRIDGE, Topic.PAYBACK, Topic.SIMPLE_PAYBACK)
            continue  # a bridge without harms, a case that is never paid back
        for reading in walk(evaluation, printed, subject, seen):
            assert reading.title
            assert reading.figure
            ends |= {part.address for part in reading.parts if part.address}
            ends |= {reading.address} if reading.address else set()
    assert len(ends) > 20
    lost = [str(end) for end in ends if end and not find_question(evaluation.case, end)]
    # An outcome that is not priced, or left out, ends where it is asked for as a whole.
    assert [at for at in lost if at.count("/") != 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_printed_rows_of_every_sum_add_to_the_penny(name: str) -> None:
    evaluation = example(name)
    printed, sums = ledger(evaluation.result), 0
    for subject in subjects_below(evaluation, printed, Subject(Topic.RATIO)):
        opened = open_figure(evaluation.case, evaluation.result, subject)
        reading = read_figure(evaluation, printed, subject)
        assert opened is not None
        assert reading is not None
        if opened.step.formula or not reading.parts or opened.step.value is None:
            continue
        shown = [money(part.figure) for part in reading.parts]
        sums += 1
        assert None not in shown, reading.title
        total = sum(filter(None, shown), Decimal(0))
        assert total == figures.rounded(opened.step.value, 2), reading.title
    assert sums > 10


@pytest.mark.parametrize("name", NAMES)
def test_a_working_shows_the_figure_that_is_printed_everywhere(name: str) -> None:
    evaluation = example(name)
    printed = ledger(evaluation.result)
    assert money(read(evaluation, Topic.VALUE).figure) == printed.value
    assert money(read(evaluation, Topic.INPUTS).figure) == printed.present_value_inputs
    for line in printed.years:
        assert money(read(evaluation, Topic.YEAR, str(line.year)).figure) == line.present_value
    for id_, pounds in printed.present_values.items():
        assert money(read(evaluation, Topic.OUTCOME, id_).figure) == pounds


def test_what_was_rounded_away_is_said() -> None:
    reading = read(evaluate(ready_case()), Topic.VALUE)
    assert reading.figure == "£4,008"
    assert reading.exactly.endswith("At full precision it is £4,007.7367743349.")


def test_the_formula_is_told_in_words_and_in_figures() -> None:
    reading = read(evaluate(ready_case()), Topic.RATIO)
    assert reading.in_words == "value ÷ what was put in"
    assert reading.in_figures == "£4,007.7368 ÷ £1,000.00 = £4.01 : £1"


def test_a_gap_is_shown_as_a_gap() -> None:
    case = with_answers(ready_case(), outcomes__o1__deadweight__value=None)
    reading = read(evaluate(case), Topic.RATIO)
    assert reading.figure == "not known yet"
    assert [part.figure for part in reading.parts] == ["not known yet", "£1,000.00"]
    assert reading.in_figures == ""
    readings = walk(evaluate(case), ledger(evaluate(case).result), Subject(Topic.RATIO), set())
    gaps = {p.address for r in readings for p in r.parts if p.figure == "not yet given"}
    assert {str(gap) for gap in gaps} == {"outcomes/o1/deadweight/value"}
