"""The present value under each heading that must be kept apart."""

from decimal import Decimal

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.result import Slice
from sroi_app.model.estimate import Grade
from sroi_app.model.outcomes import Direction, Evidence, MoneyKind, Standing
from tests.calculation import examples
from tests.calculation.examples import outcome


def test_gains_and_harms_of_a_group_stand_apart() -> None:
    result = calculate(
        examples.case(
            outcome(stakeholder="s1"),
            outcome("o2", stakeholder="s2"),
            outcome("o3", stakeholder="s1", direction=Direction.NEGATIVE),
        )
    )
    first, second = result.by_stakeholder
    assert first == Slice(key="s1", gains=Decimal(2000), harms=Decimal(-2000))
    assert first.net == 0
    assert second == Slice(key="s2", gains=Decimal(2000), harms=Decimal(0))


def test_a_group_that_only_loses_is_there() -> None:
    harm = outcome(stakeholder="s1", direction=Direction.NEGATIVE)
    (only,) = calculate(examples.case(harm)).by_stakeholder
    assert only == Slice(key="s1", gains=Decimal(0), harms=Decimal(-2000))


def test_kinds_of_money_are_never_mixed() -> None:
    rows = [outcome(f"o{n}", money=kind) for n, kind in enumerate((*MoneyKind, None), 1)]
    slices = calculate(examples.case(*rows)).by_money
    assert [row.key for row in slices] == [*MoneyKind, ""]
    assert {row.net for row in slices} == {2000}


def test_evidence_grades_and_standings_have_their_own_totals() -> None:
    measured = outcome(evidence=Evidence(grade=Grade.MEASURED), standing=Standing.CORE)
    guessed = outcome("o2", evidence=Evidence(grade=Grade.GUESS), standing=Standing.ADDITIONAL)
    result = calculate(examples.case(measured, guessed))
    assert [row.key for row in result.by_grade] == [Grade.MEASURED, Grade.GUESS]
    assert [row.key for row in result.by_standing] == [Standing.CORE, Standing.ADDITIONAL]


def test_what_could_not_be_worked_out_is_in_no_slice() -> None:
    result = calculate(examples.case(outcome(), outcome("o2", stakeholder="s9", priced=False)))
    assert {row.key: row.net for row in result.by_stakeholder} == {"": 2000}
