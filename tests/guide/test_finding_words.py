"""A finding in a list says which answer it is about."""

from decimal import Decimal

from sroi_app.calculation.calculate import calculate
from sroi_app.guide.checks.all import check
from sroi_app.guide.finding_words import finding_line
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable
from tests.guide.ready import ready_case, with_answers


def _line(case: Case, at: str) -> str:
    """How the first that is found at an address is listed."""
    found = check(case, calculate(case))
    return next(finding_line(case, finding) for finding in found if str(finding.address) == at)


def test_an_answer_that_cannot_stand_is_listed_under_its_row_and_question() -> None:
    at = "outcomes/o1/duration/value"
    line = _line(with_answers(ready_case(), outcomes__o1__duration__value=Decimal(0)), at)
    assert line == (
        "“Less lonely”, “How long does the change last?”: "
        "A change must last more than nothing, and 100 years at most."
    )


def test_text_that_cannot_be_read_is_listed_under_its_row_and_question() -> None:
    at = "stakeholders/s1/asked"
    line = _line(keep_unreadable(ready_case(), Address.parse(at), "forty"), at)
    assert line.startswith("“Older people”, “How many of them did you ask?”: Enter a number")


def test_outside_a_list_the_question_alone_tells_where() -> None:
    line = _line(with_answers(ready_case(), scope__rate=Decimal(2)), "scope/rate")
    assert line.endswith("”: A share must be from 0% to 100%.")
    assert line.count("“") == 1


def test_a_row_without_a_name_is_called_new() -> None:
    case = with_answers(
        ready_case(), outcomes__o1__description="", outcomes__o1__duration__value=Decimal(0)
    )
    line = _line(case, "outcomes/o1/duration/value")
    assert line.startswith("“New outcome”, ")


def test_a_readiness_check_names_its_row_itself() -> None:
    line = _line(with_answers(ready_case(), outcomes__o1__indicator=""), "outcomes/o1/indicator")
    assert line == "Say how you can tell that “Less lonely” happened."
