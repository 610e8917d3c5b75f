from dataclasses import replace

from sroi_app.evaluation import evaluate
from sroi_app.guide.ledger import ledger
from sroi_app.model.case import Case
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.statement import Verification
from sroi_app.reports.assemble import assemble
from sroi_app.reports.blocks import Paragraph, Table
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.need import need
from tests.reports.sample import CASE
from tests.reports.tables import tables

ASKED = CASE.stakeholders[0]
SILENT = Stakeholder(id="s3", name="Neighbours", included=True)
OUT = replace(SILENT, included=False, reason="Nothing changed for them.")


def note(*rows: Stakeholder) -> str:
    return groups(replace(CASE, stakeholders=rows)).note


def groups(case: Case) -> Table:
    evaluation = evaluate(case)
    return next(tables(need(evaluation, ledger(evaluation.result)).blocks))


def test_groups_are_said_to_have_been_asked_only_where_each_was() -> None:
    assert note(ASKED).startswith("We asked every group (stakeholder)")
    neutral = "Annex G says how each was asked, and why it is in."
    assert note(ASKED, SILENT) == neutral
    assert note(ASKED, replace(ASKED, id="s4", worse_off=None)) == neutral
    assert note(replace(ASKED, involvement="")) == neutral
    assert note(replace(ASKED, asked=None)) == neutral
    assert note(replace(ASKED, included=None, asked=None)) == neutral


def test_a_group_left_out_need_not_have_been_asked_and_stands_with_its_reason() -> None:
    assert note(ASKED, OUT).startswith("We asked every group")
    evaluation = evaluate(replace(CASE, stakeholders=(ASKED, OUT)))
    blocks = need(evaluation, ledger(evaluation.result)).blocks
    assert Paragraph("Left out: “Neighbours”: Nothing changed for them.") in blocks
    assert [row[0] for row in groups(evaluation.case).rows] == ["Older people living alone"]  # type: ignore[index]


def test_what_people_changed_is_told_where_it_was_given() -> None:
    case = replace(CASE, verification=Verification(changed="We count the sadness too."))
    told = "What changed because of what they said: We count the sadness too."
    assert told in plain(assemble(evaluate(case)))


def test_every_group_stands_in_full_in_an_annex() -> None:
    told = plain(assemble(evaluate(replace(CASE, stakeholders=(ASKED, OUT)))))
    annex = told[told.index("Every group, and how it was asked") :]
    assert "Older people living alone (the people we work for)" in annex
    assert "In the case. The visits are for them." in annex
    assert "Left out. Nothing changed for them." in annex
