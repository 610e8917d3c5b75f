"""Who assured it, with which tools it was written, and who stands behind it."""

from dataclasses import replace

from sroi_app.evaluation import evaluate
from sroi_app.guide.ledger import ledger
from sroi_app.model.case import Case
from sroi_app.model.statement import Assurance
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import GAP
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.limits import limits
from tests.reports.sample import CASE


def told(**changes: object) -> str:
    statement = replace(CASE.statement, **changes)  # type: ignore[arg-type]
    return _told(replace(CASE, statement=statement))


def _told(case: Case) -> str:
    evaluation = evaluate(case)
    blocks = limits(evaluation, ledger(evaluation.result)).blocks
    return plain(replace(assemble(evaluation), blocks=blocks))


def test_nobody_assured_it_unless_somebody_did() -> None:
    said = told(assurance=None)
    assert "Assurance: Self-checked; not assured by Social Value UK or International." in said
    assert "its principles; its figures are not verified." in said
    assert "of what: Not yet given." in told(assurance=Assurance.ASSURED)
    by = told(
        assurance=Assurance.ASSURED, assurance_notes="Social Value UK, 4 May 2026, the report"
    )
    assert "By whom, when and of what: Social Value UK, 4 May 2026, the report." in by


def test_what_was_not_said_of_artificial_intelligence_is_said_not_to_have_been() -> None:
    assert "Whether artificial intelligence was used in writing it was not stated." in told()
    assert "writing it: No." in told(tools="No")


def test_the_declaration_has_a_name_an_office_and_a_day() -> None:
    whole = told(declared_as="Chair")
    assert "Ann Price, Chair, declares for Tŷ Glas Visitors on 31 March 2026" in whole
    assert f"Ann Price, {GAP}, declares" in told()
    assert "not declared yet" in told(declared_by="")
    assert "declares for" not in told(declared_on=None)


def test_it_says_how_it_was_built_and_by_which_method() -> None:
    said = told()
    assert "built to PDF/UA-1 and machine-checked" in said
    assert "cannot be compared with other organisations’" in said
    assert "1 outcome rests somewhere on judgement or a guess; Annex D says where" in said
