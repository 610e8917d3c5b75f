from sroi_app.guide.ledger import ledger
from sroi_app.model.estimate import Grade
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Band, Table
from sroi_app.reports.sections.evidence_grades import evidence_grades
from tests.guide.test_firmness import FIRM, of, ungraded, weak
from tests.reports.sample import given


def test_the_table_shows_gains_by_the_weakest_number_and_by_people_and_value_alone() -> None:
    evaluation = of(FIRM, weak(deadweight=ungraded("0.3")))
    blocks = evidence_grades(evaluation, ledger(evaluation.result))
    table = next(block for block in blocks if isinstance(block, Table))
    rows = [row for row in table.rows if not isinstance(row, Band)]
    assert [row[0] for row in rows] == [
        "Measured: we surveyed or counted it",
        "Published research or figures",
        "Not yet graded",
    ]
    half = ledger(evaluation.result).present_values["o1"]
    measured, published, blank = (row[1:] for row in rows)
    assert measured == (f"£{half * 2:,}", "£0", "£0")
    assert published == ("£0", f"£{half * 2:,}", f"£{half:,}")
    assert blank == ("£0", "£0", f"£{half:,}")


def test_the_evidence_names_what_each_outcome_leans_on() -> None:
    rows = (
        FIRM,
        weak(deadweight=given("0.3", grade=Grade.GUESS), dropoff=ungraded("0.1")),
    )
    found = next(
        one
        for one in assemble(of(*rows)).blocks
        if isinstance(one, Table) and one.caption.startswith("What leans on judgement")
    )
    assert found.rows == (("Weak", "how many would have changed anyway; how fast it fades"),)
