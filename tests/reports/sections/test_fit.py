from dataclasses import replace

from sroi_app.evaluation import evaluate
from sroi_app.guide.ledger import ledger
from sroi_app.model.case import Case
from sroi_app.model.statement import Attachment
from sroi_app.model.tender import Criterion
from sroi_app.reports.blocks import Band, Paragraph, Table
from sroi_app.reports.sections.fit import fit
from tests.reports.sample import CASE

VISITS = replace(CASE.commitments[0], evidence="Visit log")
OPEN = Criterion(id="c2", text="Local jobs")


def blocks(case: Case) -> tuple[Paragraph, Table]:
    evaluation = evaluate(case)
    section = fit(evaluation, ledger(evaluation.result))
    assert section
    words, table = section.blocks
    assert isinstance(words, Paragraph)
    assert isinstance(table, Table)
    return words, table


def asking(*criteria: Criterion, **changes: object) -> Case:
    tender = replace(CASE.tender, criteria=criteria)
    return replace(CASE, tender=tender, commitments=(VISITS,), **changes)  # type: ignore[arg-type]


def test_each_criterion_stands_above_what_answers_it_and_what_will_show_it() -> None:
    _words, table = blocks(asking(*CASE.tender.criteria))
    assert table.rows == (
        Band("W1 Less isolation (10% of the marks)", 2),
        ("C1  We will visit 30 people every week.", "Visit log"),
    )


def test_a_criterion_nobody_answers_is_said_to_be_one() -> None:
    words, table = blocks(asking(*CASE.tender.criteria, OPEN))
    assert table.rows[2:] == (Band("Local jobs", 2), ("No commitment answers this.", "–"))
    assert words.text.endswith("1 of them is answered by no commitment.")
    assert "no commitment" not in blocks(asking(*CASE.tender.criteria))[0].text


def test_files_that_show_a_promise_are_named_by_their_number() -> None:
    files = (
        Attachment(id="a" * 64),
        Attachment(id="b" * 64, supports=("commitments/k1/quantity",)),
    )
    _words, table = blocks(asking(*CASE.tender.criteria, attachments=files))
    assert table.rows[1] == (
        "C1  We will visit 30 people every week.",
        "Visit log (Annex D, file 2)",
    )


def test_without_criteria_there_is_no_such_section() -> None:
    evaluation = evaluate(asking())
    assert fit(evaluation, ledger(evaluation.result)) is None
