from decimal import Decimal

from hypothesis import given, settings

from sroi_app.calculation.result import Treatment
from sroi_app.evaluation import evaluate
from sroi_app.guide.figures import rounded
from sroi_app.guide.ledger import Ledger, ledger
from sroi_app.model.case import Case
from tests.reports.sample import sample
from tests.strategies import cases

ZERO = Decimal(0)


def counted(book: Ledger) -> Decimal:
    return sum((pounds for id_, pounds in book.present_values.items() if id_ in book.counted), ZERO)


def test_outcomes_years_and_the_bridge_come_to_the_same_total() -> None:
    book = ledger(sample().result)
    assert book.value == rounded(sample().result.value_so_far)
    assert counted(book) == book.value
    assert sum((year.present_value for year in book.years), ZERO) == book.value
    assert sum(book.bridge[:-1], ZERO) == book.bridge[-1] == book.value


@settings(max_examples=60)
@given(cases())
def test_every_figure_re_adds_and_is_less_than_a_pound_from_exact(case: Case) -> None:
    result = evaluate(case).result
    book = ledger(result)
    assert counted(book) == book.value == rounded(result.value_so_far)
    assert sum((year.present_value for year in book.years), ZERO) == book.value
    assert sum(book.bridge[:-1], ZERO) == book.bridge[-1]
    assert book.total_inputs == sum((sum(row, ZERO) for row in book.inputs.values()), ZERO)
    assert book.present_value_inputs == rounded(result.inputs_so_far)
    for row in result.outcomes:
        if row.stream and row.treatment in (Treatment.COUNTED, Treatment.APART):
            exact = row.stream.present_value
            assert abs(book.present_values[row.outcome.id] - exact) < 1


def test_track_record_is_kept_and_never_counted() -> None:
    book = ledger(sample().result)
    assert "o6" in book.present_values
    assert "o6" not in book.counted
    assert "o4" not in book.present_values


@settings(max_examples=30)
@given(cases())
def test_the_net_is_what_the_printed_figures_leave(case: Case) -> None:
    book = ledger(evaluate(case).result)
    assert book.net == book.value - book.present_value_inputs
