"""The public version says nothing of what is confidential, and gives nothing of it away."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.guide.confidential import markable, marked_words
from sroi_app.guide.figures import exact_pounds, number, pounds
from sroi_app.guide.ledger import ledger
from sroi_app.guide.withheld import LEFT_OUT
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.estimate import Estimate
from sroi_app.model.organisation import Organisation
from sroi_app.model.statement import Attachment
from sroi_app.model.survey import Survey
from sroi_app.model.tender import Confidential
from sroi_app.reports.assemble import assemble
from sroi_app.reports.audit import re_adds
from sroi_app.reports.blocks import Bullets, Callout, Report, texts
from sroi_app.reports.form import Form
from sroi_app.reports.places import typed
from sroi_app.reports.public import CannotBeLeftOut
from tests.examples import befriending
from tests.reports.sample import CASE
from tests.reports.tables import tables

LAST = CASE.outcomes[2]
OF_ITS_OWN = replace(
    LAST, proxy=replace(LAST.proxy, source="A study", value=Estimate(value=Decimal(412)))
)
FULL_OF_TEXT = replace(
    CASE,
    outcomes=(*CASE.outcomes[:2], OF_ITS_OWN, *CASE.outcomes[3:]),
    inputs=(CASE.inputs[0], replace(CASE.inputs[1], description="Visits by a pair of friends")),
    organisation=Organisation(name="Tŷ Glas Visitors", contact="Ann Price, 01632 960001"),
    statement=replace(
        CASE.statement, monitoring="We count on Fridays.", recommendations="We will ring sooner."
    ),
    activity=replace(CASE.activity, description="We visit with a secret recipe for scones."),
    surveys=(Survey(id="v1", outcome="o1", question="How lonely were you?", file="table.csv"),),
    attachments=(
        Attachment(id="a" * 64, name="Lease of the hall.pdf", private=False, note="Signed"),
    ),
)


def marking(case: Case, *ats: str) -> Case:
    marks = (
        Confidential(id=f"x{n}", at=at, item="Canary item", effect="Canary effect", until="Canary")
        for n, at in enumerate(ats)
    )
    return replace(case, confidential=tuple(marks))


def public(case: Case, *, short: bool = False) -> Report:
    return assemble(evaluate(case), Form(public=True, short=short))


def said(report: Report) -> str:
    told = [text for block in report.blocks for text in texts(block)]
    return "\n".join((*told, report.title, report.author, *map(str, report.answers)))


def holds(text: str, figure: str) -> bool:
    return re.search(rf"(?<![\d,.]){re.escape(figure)}(?![\d,]*\d|\.\d)", text) is not None


ADDRESSES = [str(at) for at, _words in markable(FULL_OF_TEXT)]


@pytest.mark.parametrize("at", ADDRESSES)
def test_no_word_of_what_is_marked_is_in_the_public_version(at: str) -> None:
    case = marking(FULL_OF_TEXT, at)
    found = said(public(case))
    assert LEFT_OUT in found
    assert "1 item is left out" in found
    for text in secrets(case, at):
        assert text not in found


def secrets(case: Case, at: str) -> Iterator[str]:
    """Every line of what is marked, and what it is called by; the reasons of a number are not."""
    value = get(case, Address.parse(at))
    if at.startswith("inputs"):
        yield from (value.description, value.source) if value.source else (value.description,)
    elif not at.startswith("outcomes"):
        for place, text in typed(value):
            if place.name not in ("id", "outcome"):
                yield from filter(None, text.splitlines())


def test_the_schedule_of_the_public_version_gives_nothing_away() -> None:
    found = said(public(marking(FULL_OF_TEXT, "risks/r1", "passages/t1")))
    assert "Canary" not in found
    assert "A risk (1)" in found
    assert "Canary effect" in said(assemble(evaluate(marking(FULL_OF_TEXT, "risks/r1"))))


def test_it_says_on_its_first_page_what_it_is() -> None:
    marked, whole = public(marking(CASE, "risks/r1", "passages/t1")), public(marking(CASE))
    for report, words in (
        (marked, "2 items are left out. It says so where each stood"),
        (whole, "Nothing is left out of the report"),
    ):
        callout = next(b for b in report.blocks if isinstance(b, Callout) and "Public" in b.title)
        assert callout.text.startswith(words)
    assert not any(
        "Public version" in text for b in assemble(evaluate(CASE)).blocks for text in texts(b)
    )


def test_each_form_sends_only_to_what_it_has() -> None:
    marked = marking(befriending.case(), "outcomes/o1/proxy/value", "risks/r1")
    short, full = said(public(marked, short=True)), said(public(marked))
    assert "schedule" not in short
    assert "2 items are left out. The full public version lists them." in short
    assert "opens every figure" not in full
    assert "A formula is written out" not in full
    assert "opens every figure" in said(public(marking(CASE)))


def test_of_what_the_check_found_the_public_version_says_only_how_much() -> None:
    blocks = public(marking(CASE)).blocks
    at = next(n for n, b in enumerate(blocks) if getattr(b, "text", "") == "Readiness check")
    counts = blocks[at + 3]
    assert isinstance(counts, Bullets)
    assert all(re.fullmatch(r"\d+ things? .*", text) for text in counts.items)
    assert counts.items


def test_items_called_as_they_are_chosen_need_no_place() -> None:
    def heads(item: str) -> list[str]:
        mark = Confidential(id="x1", at="risks/r1", item=item, effect="Harm", until="2030")
        found = tables(assemble(evaluate(replace(CASE, confidential=(mark,)))).blocks)
        schedule = next(one for one in found if "not to release" in one.caption)
        return [column.heading for column in schedule.columns]

    chosen = marked_words(CASE, "risks/r1")
    assert chosen
    assert "Where it stands" not in heads(chosen)
    assert "Where it stands" in heads("Our weak spot")


def amounts(case: Case, id_: str) -> Iterator[str]:
    """Every figure that would tell what an input comes to."""
    found = evaluate(case)
    cells = ledger(found.result).inputs[id_]
    yield from (pounds(cell) for cell in cells if cell)
    yield pounds(sum(cells, Decimal(0)))
    row = next(one for one in case.inputs if one.id == id_)
    yield from (exact_pounds(year.value) for year in row.amounts if year.value)
    yield from (number(year.value) for year in row.hours if year.value)


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("id_", ["i2", "i4"])
def test_an_input_is_given_away_by_no_figure_and_by_no_difference(id_: str, short: bool) -> None:
    case = befriending.case()
    report = public(marking(case, f"inputs/{id_}"), short=short)
    found = said(report)
    for one in case.inputs[1:]:  # neither it nor the others; the first is the contract’s value
        for figure in amounts(case, one.id):
            assert not holds(found, figure), figure
    assert pounds(ledger(evaluate(case).result).present_value_inputs) in found
    assert re_adds(report) == ()


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("id_", ["o1", "o2", "o6"])
def test_a_price_is_given_away_by_no_figure_and_by_no_difference(id_: str, short: bool) -> None:
    case = befriending.case()
    evaluation = evaluate(case)
    printed = ledger(evaluation.result)
    report = public(marking(case, f"outcomes/{id_}/proxy/value"), short=short)
    found = said(report)
    for row in evaluation.result.counted:
        for whole in (printed.present_values, printed.impacts):
            assert not holds(found, pounds(whole[row.outcome.id]))
    proxy = next(one for one in case.outcomes if one.id == id_).proxy.value
    for end in (proxy.low, proxy.value, proxy.high):
        assert end is None or not holds(found, exact_pounds(end))
    for group in evaluation.result.by_stakeholder:
        assert not holds(found, pounds(group.net))
    assert not holds(found, pounds(printed.gains))
    assert pounds(printed.value) in found


def test_all_that_goes_in_cannot_be_left_out() -> None:
    with pytest.raises(CannotBeLeftOut, match="could work out from it") as both:
        public(marking(CASE, "inputs/i1", "inputs/i2"))
    assert both.value.advice.startswith("Take the mark off at least one of them")


def test_the_value_of_the_contract_hides_no_other_input() -> None:
    """The total less what the buyer pays would be the grant."""
    paid = replace(CASE, tender=replace(CASE.tender, contract_value=Decimal("2490.84")))
    with pytest.raises(CannotBeLeftOut, match="the value of the contract") as one:
        public(marking(paid, "inputs/i1"))
    assert one.value.advice.startswith("Take the mark off it")
    assert public(marking(CASE, "inputs/i1"))


def test_every_price_cannot_be_left_out() -> None:
    ats = (f"outcomes/{one.id}/proxy/value" for one in CASE.outcomes if one.priced and one.included)
    with pytest.raises(CannotBeLeftOut, match="would give them away"):
        public(marking(CASE, *ats))


@pytest.mark.parametrize("at", ["statement/limitations", "risks/r77", "inputs/i1/rate", "odd//x"])
def test_what_cannot_be_left_out_by_itself_is_refused(at: str) -> None:
    with pytest.raises(CannotBeLeftOut, match="cannot be left out by itself"):
        public(marking(CASE, at))


def test_what_still_stands_elsewhere_is_refused_with_its_place() -> None:
    told = replace(CASE.statement, summary="The grant is £7,000.50 a year.")
    with pytest.raises(CannotBeLeftOut, match=r"£7,000\.50") as refused:
        public(marking(replace(CASE, statement=told), "inputs/i1"))
    assert "in the answer to “What should the reader remember" in refused.value.explanation
    paid = replace(CASE.tender, contract_value=Decimal("14101"))
    with pytest.raises(CannotBeLeftOut, match="in the value of the contract"):
        public(marking(replace(CASE, tender=paid), "inputs/i1"))


@pytest.mark.parametrize(
    "spelt", ["£7000.50", "£ 7,000.50", "7,000.50 pounds", "GBP 7 000.50", "£14.101k", "14101"]
)
def test_pounds_are_found_however_they_are_spelt(spelt: str) -> None:
    with pytest.raises(CannotBeLeftOut, match="and still stands"):
        public(marking(summary(f"The grant is {spelt} a year."), "inputs/i1"))


def test_hours_at_a_rate_are_pounds_too() -> None:
    case = befriending.case()
    total = sum(ledger(evaluate(case).result).inputs["i2"], Decimal(0))
    assert total == 120756  # of £120,756.90, which may be rounded up as well
    for worth in ("£120,756", "£120,757", "£120,756.90"):
        told = replace(case.statement, summary=f"They gave time worth {worth}.")
        with pytest.raises(CannotBeLeftOut, match="and still stands"):
            public(marking(replace(case, statement=told), "inputs/i2"))


@pytest.mark.parametrize(
    "spelt", ["VISITS BY A PAIR OF FRIENDS", "Visits by  a pair\nof\u00a0friends"]
)
def test_a_name_is_found_in_other_letters_and_across_lines(spelt: str) -> None:
    told = replace(FULL_OF_TEXT.statement, summary=f"We use {spelt} too.")
    with pytest.raises(CannotBeLeftOut, match="and still stands"):
        public(marking(replace(FULL_OF_TEXT, statement=told), "inputs/i2"))


@pytest.mark.parametrize(
    "spelt", ["+44 (0)1632 960123", "01632-960123", "po123ab", "JO@club.example", "12 High  Street"]
)
def test_a_part_of_a_contact_is_found_by_itself(spelt: str) -> None:
    contact = "Jo Evans, 01632 960123, jo@club.example\n12 High Street, PO12 3AB"
    case = replace(summary(f"Ask at {spelt}."), organisation=Organisation(contact=contact))
    with pytest.raises(CannotBeLeftOut, match="and still stands"):
        public(marking(case, "organisation/contact"))


def summary(text: str) -> Case:
    return replace(CASE, statement=replace(CASE.statement, summary=text))


@pytest.mark.parametrize(
    ("secret", "text"),
    [("6", "For 6 people, 6% and 6.5 miles"), ("2025", "In 2025 we began"), ("7000", "£7,000.50")],
)
def test_a_count_a_year_and_other_pounds_are_no_secret(secret: str, text: str) -> None:
    first, second = CASE.inputs
    paid = replace(first, amounts=(Estimate(value=Decimal(secret)),))
    case = marking(replace(summary(text), inputs=(paid, second)), "inputs/i1")
    assert LEFT_OUT in said(public(case))


def test_a_price_that_every_outcome_has_cannot_be_left_out() -> None:
    with pytest.raises(CannotBeLeftOut, match="the same as one that is"):
        public(marking(CASE, "outcomes/o1/proxy/value"))


def test_no_other_row_tells_a_price_that_is_marked() -> None:
    first, second, *rest = FULL_OF_TEXT.outcomes
    price = Estimate(value=Decimal("4321.09"))
    same = replace(second.proxy, value=price, source="A study", library_id="")
    for other in (replace(same, description="Another"), replace(same, source="a  STUDY")):
        rows = (replace(first, proxy=same), replace(second, proxy=other), *rest)
        found = said(public(marking(replace(CASE, outcomes=rows), "outcomes/o1/proxy/value")))
        assert not holds(found, "£4,321.09")


def test_the_full_version_leaves_nothing_out() -> None:
    marked = said(assemble(evaluate(marking(CASE, "risks/r1"))))
    assert LEFT_OUT not in marked
    assert "Too few volunteers" in marked
