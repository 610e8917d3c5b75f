import re
from dataclasses import replace
from datetime import date

import pytest

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.figures import pounds
from sroi_app.guide.ledger import ledger
from sroi_app.model.outcomes import Standing
from sroi_app.model.scope import CaseKind
from sroi_app.model.tender import Commitment
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Callout, Heading, Paragraph, Table, Tone
from sroi_app.reports.form import Form
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.promised import promised, who_gains
from tests.reports.sample import CASE, sample
from tests.reports.tables import tables

ELSEWHERE = "Work done elsewhere, before this contract"
VISITS = replace(CASE.commitments[0], reported="Every quarter", evidence="Visit log")
TRAINING = replace(VISITS, id="k2", promise="We will train 9 volunteers.", criteria=())


def past_only() -> Evaluation:
    """The sample with nothing in it but what was done elsewhere."""
    rows = tuple(replace(row, standing=Standing.TRACK_RECORD) for row in CASE.outcomes)
    made = evaluate(replace(CASE, outcomes=rows))
    # The rule for when it is true is the sum's own; what is printed then is tested here.
    return replace(made, result=replace(made.result, only_track_record=True))


@pytest.mark.parametrize("short", [False, True])
def test_the_value_of_work_done_elsewhere_is_called_that_wherever_it_stands(short: bool) -> None:
    report = assemble(past_only(), Form(short=short))
    callouts = [b for b in report.blocks if isinstance(b, Callout) and b.title == ELSEWHERE]
    assert len(callouts) == (1 if short else 2)  # the answer page, and the result
    told = plain(report)
    assert ("That is what the work done elsewhere came to: about £" in told) is short
    assert "what will change" not in told
    assert "what has changed is worth" in told
    assert "It is a forecast" not in told


@pytest.mark.parametrize("short", [False, True])
def test_a_case_of_this_contract_is_not_called_work_done_elsewhere(short: bool) -> None:
    assert ELSEWHERE not in plain(assemble(sample(), Form(short=short)))


def test_an_evaluation_speaks_of_what_changed_before_what_comes_next() -> None:
    case = replace(CASE, scope=replace(CASE.scope, kind=CaseKind.EVALUATIVE))
    told = plain(assemble(evaluate(case)))
    assert "what has changed is worth" in told
    assert "will change" not in told
    assert "What changes" not in told
    assert told.index("People feel better.") < told.index("[What we will do]")
    forecast = plain(assemble(sample()))
    assert forecast.index("People feel better.") > forecast.index("[What we will do]")


def test_what_was_put_in_beside_the_ratio_is_what_the_ratio_divides_by() -> None:
    evaluation = sample()
    book = ledger(evaluation.result)
    assert book.total_inputs != book.present_value_inputs
    told = plain(assemble(evaluation, Form(short=True)))
    assert f"{pounds(book.present_value_inputs)} is put in, at today’s worth. That is" in told


def test_the_amount_as_spent_is_printed_in_the_inputs_and_the_years_alone() -> None:
    told = plain(assemble(sample()))
    spent = pounds(ledger(sample().result).total_inputs)
    lines = [line for line in told.splitlines() if re.search(rf"{spent}(?![\d,])", line)]
    assert [re.split(r"\s{2,}", line)[0] for line in lines] == ["Total, as spent", "Total"]


def test_a_result_with_its_evidence_says_how_much_leans_on_judgement() -> None:
    told = plain(assemble(sample(), Form(short=True)))
    assert "For £0.64 of every £1 claimed, every number behind it was measured" in told
    assert "For £0.64 of every £1 claimed, the number of people who change rests on a count" in told


def test_the_value_comes_first_then_its_range_and_the_harms_taken_off() -> None:
    told = [b.text for b in assemble(sample()).blocks if isinstance(b, Paragraph)]
    value = next(text for text in told if text.startswith("We estimate that"))
    assert re.fullmatch(
        r"We estimate that what will change is worth £[\d,]+ in today’s terms, likely between "
        r"£[\d,]+00 and £[\d,]+00, with harms of £1,894 already taken off\.",
        value,
    )


def test_a_case_without_harms_does_not_speak_of_them() -> None:
    told = plain(assemble(evaluate(replace(CASE, outcomes=CASE.outcomes[:1]))))
    assert "already taken off" not in told
    assert "of harm." not in told


def test_people_who_are_worse_off_are_not_listed_as_gaining() -> None:
    both = replace(VISITS, outcomes=("o2", "o3"))
    assert who_gains(CASE, both) == "Volunteers"
    assert who_gains(CASE, replace(VISITS, outcomes=("o3",))) == "Older people living alone"
    assert who_gains(CASE, replace(VISITS, outcomes=())) == "not yet given"
    told = plain(assemble(sample(), Form(short=True)))
    assert "Who is affected" in told


def test_what_all_promises_share_is_said_once_above_them() -> None:
    words, table = shown(VISITS, TRAINING)
    assert words == (
        "For all of them: Where: Two wards. By when: 31 March 2028. Counted: not yet given. "
        "Reported to you: Every quarter."
    )
    heads = [column.heading for column in table.columns]
    assert heads == ["We promise", "How many", "Who gains", "How you will know", "Your code"]
    later = replace(TRAINING, ends=date(2029, 3, 31))
    words, table = shown(VISITS, later)
    assert "By when" not in words
    assert [row[2] for row in table.rows] == ["31 March 2028", "31 March 2029"]  # type: ignore[index]


def test_a_code_has_a_column_only_where_there_is_one() -> None:
    _words, table = shown(TRAINING, replace(TRAINING, id="k3"))
    assert "Your code" not in [column.heading for column in table.columns]


def test_the_first_page_has_six_promises_and_says_that_there_are_more() -> None:
    many = tuple(replace(VISITS, id=f"k{n}") for n in range(1, 9))
    blocks = tuple(promised(replace(CASE, commitments=many)))
    assert len(next(tables(blocks)).rows) == 6
    more = "2 more commitments stand in the full list of them."
    assert blocks[-1] == Paragraph(more, Tone.NOTE)


def test_the_short_report_is_written_for_a_funder_where_no_tender_is_named() -> None:
    told = plain(assemble(evaluate(replace(CASE, tender=type(CASE.tender)())), Form(short=True)))
    assert "Buyer" not in told
    assert "Tender reference" not in told
    assert "Written for: The council" in told


def test_the_short_report_begins_its_second_page_with_what_it_is_worth() -> None:
    blocks = assemble(sample(), Form(short=True)).blocks
    assert [b.text for b in blocks if isinstance(b, Heading) and b.new_page] == ["What it is worth"]


def shown(*commitments: Commitment) -> tuple[str, Table]:
    words, table = promised(replace(CASE, commitments=commitments))
    assert isinstance(words, Paragraph)
    assert isinstance(table, Table)
    return words.text, table
