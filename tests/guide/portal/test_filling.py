from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.portal.figures import named_figures
from sroi_app.guide.portal.filling import fill, names_in, nearest
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.tender import Basis, Commitment, Tender
from tests.guide.ready import ready_case
from tests.strategies import cases, texts

GROUP = Stakeholder(id="s1", name="Older people", size=Estimate(value=Decimal(180)))
BARE = Case(
    stakeholders=(GROUP, replace(GROUP, id="s2", size=Estimate(value=Decimal(7)))),
    tender=Tender(buyer="Brackenford"),
    commitments=(
        Commitment(
            id="k1",
            promise="We will visit.",
            quantity=Decimal(1200),
            unit="visits",
            basis=Basis.YEAR,
        ),
    ),
)


def _filled(text: str, known: Evaluation, range_words: str = "") -> str:
    return fill(text, named_figures(known.case, known.result, range_words)).text


@pytest.fixture(scope="module")
def ready() -> Evaluation:
    return evaluate(ready_case())


def test_a_figure_reads_as_it_does_beside_the_case(ready: Evaluation) -> None:
    head = ready.result.headline
    assert head is not None
    assert _filled("{value}", ready) == f"£{head.total_present_value:,.0f}"
    assert _filled("{ratio}", ready) == f"£{head.ratio:,.2f} : £1"
    assert _filled("It is {range}.", ready, "between £1 and £2") == "It is between £1 and £2."


def test_rows_are_named_by_what_they_are_called_or_by_their_number() -> None:
    known = evaluate(BARE)
    for written, reads in (
        ("{people: Older people}", "180"),
        ("{ People :OLDER  people }", "180"),
        ("{people: Older people (2)}", "7"),
        ("{commitment 1 quantity}", "1,200 visits for each year"),
        ("{commitment 1}", "We will visit."),
        ("{buyer}", "Brackenford"),
    ):
        assert _filled(written, known) == reads


def test_what_is_not_there_yet_stays_a_gap() -> None:
    known = evaluate(BARE)
    filled = fill("Worth {Value}.", named_figures(known.case, known.result))
    assert filled.text == "Worth [value: not there yet]."
    assert filled.gaps == ("value",)


def test_what_has_no_such_name_stays_as_it_is_written() -> None:
    known = named_figures(BARE, evaluate(BARE).result)
    filled = fill("{valeu} and {peple: older people} {} {a\nb}", known)
    assert filled.text == "{valeu} and {peple: older people} {} {a\nb}"
    assert filled.unknown == ("valeu", "peple: older people")
    assert nearest("valeu", known)[0] == "value"
    assert nearest("peple: older people", known)[0] == "people: Older people"
    assert nearest("xyzzy plugh", known) == ()


def test_each_name_is_named_once() -> None:
    assert names_in("{value} is {value}, {ratio}") == ("value", "ratio")


@given(cases())
def test_every_figure_of_every_case_can_be_named(case: Case) -> None:
    known = named_figures(case, evaluate(case).result, "between £1 and £2")
    for figure in known:
        filled = fill(f"{{{figure.name}}}", known)
        assert filled.unknown == ()
        assert filled.text == figure.text or filled.gaps


@given(texts())
def test_a_text_without_braces_is_left_alone(text: str) -> None:
    bare = text.replace("{", "(")
    assert fill(bare, ()).text == bare
