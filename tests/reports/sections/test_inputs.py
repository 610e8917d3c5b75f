from dataclasses import replace

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.guide.ledger import ledger
from sroi_app.model.case import Case
from sroi_app.model.inputs import Input, InputKind
from sroi_app.reports.assemble import assemble
from sroi_app.reports.form import Form
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.inputs import inputs
from tests.reports.sample import CASE, given

MONEY, VISITS = CASE.inputs
ROOM = replace(MONEY, id="i3", description="A room", kind=InputKind.IN_KIND)


def told(*rows: Input, **changes: object) -> str:
    """The section on inputs as plain text."""
    case = replace(CASE, inputs=rows, **changes)  # type: ignore[arg-type]
    evaluation = evaluate(case)
    return plain(
        replace(assemble(evaluation), blocks=tuple(inputs(evaluation, ledger(evaluation.result))))
    )


@pytest.mark.parametrize(
    ("rows", "kinds"),
    [
        ((MONEY,), "money."),
        ((MONEY, VISITS), "money and volunteers’ time."),
        ((MONEY, ROOM, VISITS), "money, gifts in kind and volunteers’ time."),
    ],
)
def test_only_the_kinds_of_input_that_are_there_are_said_to_be_counted(
    rows: tuple[Input, ...], kinds: str
) -> None:
    assert f"whoever gives it: {kinds}" in told(*rows)


def test_nothing_is_said_to_be_counted_while_nothing_is() -> None:
    assert "counted (the inputs)" not in told()
    blank = replace(MONEY, amounts=())
    assert "counted (the inputs)" not in told(blank)


def test_silence_about_volunteers_and_gifts_is_shown_as_silence() -> None:
    silent = told(MONEY, no_gifts=False)
    assert "Whether anybody gives their time is not yet said." in silent
    assert "Whether anything is given in kind is not yet said." in silent
    said = told(MONEY, no_volunteers=True, no_gifts=True)
    assert "Nobody gives their time unpaid." in said
    assert "Nothing is given in kind." in said
    assert "not yet said" not in said


def test_what_is_listed_is_not_denied_below() -> None:
    found = told(MONEY, VISITS, ROOM, no_volunteers=True, no_gifts=True)
    assert "Nobody gives" not in found
    assert "Nothing is given" not in found
    assert "not yet said" not in found


@pytest.mark.parametrize("short", [False, True])
def test_no_report_claims_volunteers_or_gifts_that_nobody_entered(short: bool) -> None:
    case: Case = replace(CASE, inputs=(MONEY,), no_gifts=False)
    text = plain(assemble(evaluate(case), Form(short=short))).lower()
    assert "time included" not in text
    assert "everything put in" not in text
    assert "gifts in kind" not in text


def test_hours_are_those_of_the_years_of_delivery() -> None:
    later = replace(VISITS, hours=(*VISITS.hours, given("5000")))
    assert "204 hours at £12.21 an hour" in told(later)


def test_inputs_of_a_single_year_are_not_said_to_be_discounted() -> None:
    text = told(MONEY, scope=replace(CASE.scope, delivery_years=1))
    assert "Total, as spent" in text
    assert "At today’s worth" not in text
    assert "discounted" not in text


def test_the_inputs_stand_as_spent_and_at_todays_worth() -> None:
    text = told(MONEY, VISITS)
    assert "Total, as spent" in text
    assert "At today’s worth" in text
