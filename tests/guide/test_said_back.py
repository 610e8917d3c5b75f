"""What is said back beside the questions of a bid, and under its lists."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sroi_app.evaluation import evaluate
from sroi_app.guide.list_notes import list_note
from sroi_app.guide.promise_line import lacking_sentence, promise_sentence
from sroi_app.guide.registry import find_section
from sroi_app.guide.said_back import said_back
from sroi_app.guide.sheets import step_for
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.tender import Commitment, Criterion, Level, Milestone, Risk
from tests.guide.bid_cases import MARK, PROMISE, bid, but
from tests.guide.ready import ready_case


def _said(case: Case, address: str) -> str:
    at = Address.parse(address)
    found = find_section(at)
    assert found is not None
    section = found[1]
    place = Address(at.parts[: len(section.address.parts) + bool(section.rows)])
    step = step_for(case, section, place, at)
    return said_back(case, evaluate(case).findings, section.id, step)


def test_a_promise_reads_as_one_sentence_with_everything_that_is_known() -> None:
    case = bid(ready_case())
    promise = replace(PROMISE, place="Harbour ward", quantity=Decimal(1200))
    assert promise_sentence(case, promise) == (
        "We will visit lonely older people every week (1,200 people for each year, Harbour ward, "
        "by 31 March 2028; SV1)."
    )
    assert lacking_sentence(promise) == ""


def test_what_a_promise_lacks_is_said_after_it() -> None:
    bare = Commitment(id="k1", promise="We will visit.")
    case = replace(ready_case(), commitments=(bare,))
    words, lacking = _said(case, "commitments/k1/promise").splitlines()
    assert words == "We will visit."
    assert lacking.startswith(
        "Not said yet: how many; by when; who answers for it; how it is shown"
    )
    assert _said(replace(case, commitments=(Commitment(id="k1"),)), "commitments/k1/owner") == ""


def test_where_a_criterion_is_from_and_whose_words_it_has_is_said() -> None:
    row = Criterion(id="c1", text="Fair pay", source="ppn-002/1c")
    case = but(tender__criteria=(row,))(ready_case())
    assert "short ones of ours" in _said(case, "tender/criteria/c1/text")
    exact = but(tender__criteria=(replace(row, text="The exact words"),))(ready_case())
    assert _said(exact, "tender/criteria/c1/text").endswith("(February 2025).")
    assert _said(bid(ready_case()), "tender/criteria/c1/text") == ""


def test_what_the_public_version_leaves_out_is_named() -> None:
    case = but(confidential=(replace(MARK, at="inputs/i1"), replace(MARK, id="f2")))(ready_case())
    assert "“Grant”" in _said(case, "confidential/f1/effect")
    assert "leaves nothing out" in _said(case, "confidential/f2/effect")


def test_the_declaration_is_shown_as_it_will_be_signed_with_what_stands_in_its_way() -> None:
    signed = but(
        statement__declared_by="Mary Okafor",
        statement__declared_as="chair",
        statement__declared_on=date(2026, 11, 9),
    )(ready_case())
    words, open_ = _said(signed, "statement/declared_by").splitlines()
    assert words.startswith("Mary Okafor, chair, declares for Riverside on 9 November 2026:")
    assert open_ == "Nothing stands in the way of signing it."
    unready = but(statement__limitations="")(ready_case())
    assert "1 thing is still open" in _said(unready, "statement/tools")
    assert _said(unready, "statement/summary") == ""


def test_the_lists_of_a_bid_say_how_they_read() -> None:
    late, early = (
        Milestone(id="m1", description="Report", due=date(2028, 1, 1), owner="Chair"),
        Milestone(id="m2", description="Start", due=date(2027, 1, 1)),
    )
    light = Risk(id="r1", description="Rain", likelihood=Level.HIGH, effect=Level.LOW)
    heavy = Risk(id="r2", description="Fire", likelihood=Level.MEDIUM, effect=Level.HIGH)
    case = but(milestones=(late, early), risks=(light, heavy))(ready_case())
    steps, risks = list_note(case, "milestones"), list_note(case, "risks")
    assert steps is not None
    assert [line.words for line in steps.lines] == [
        "1 January 2027: Start",
        "1 January 2028: Report (Chair)",
    ]
    assert risks is not None
    assert [line.words[:4] for line in risks.lines] == ["Fire", "Rain"]
    promises, criteria = list_note(case, "commitments"), list_note(case, "criteria")
    assert promises is not None
    assert "Three to six" in promises.hint
    assert criteria is not None
    assert criteria.lines[0].more == "Answered by “We will visit lonely older people every week”."
    assert list_note(Case(), "commitments") is None
