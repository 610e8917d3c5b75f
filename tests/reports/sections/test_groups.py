from dataclasses import replace

from sroi_app.evaluation import evaluate
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.reports.blocks import Paragraph
from sroi_app.reports.ledger import ledger
from sroi_app.reports.sections.groups import groups
from tests.reports.sample import CASE

ASKED = CASE.stakeholders[0]
SILENT = Stakeholder(id="s3", name="Neighbours", included=True)


def intro(*rows: Stakeholder) -> str:
    evaluation = evaluate(replace(CASE, stakeholders=rows))
    first = groups(evaluation, ledger(evaluation.result)).blocks[0]
    assert isinstance(first, Paragraph)
    return first.text


def test_groups_are_said_to_have_been_asked_only_where_each_was() -> None:
    assert intro(ASKED).startswith("We asked every group in the case")
    neutral = "The table says who was asked, and how."
    assert intro(ASKED, SILENT) == neutral
    assert intro(ASKED, replace(ASKED, id="s4", worse_off=None)) == neutral
    assert intro(replace(ASKED, involvement="")) == neutral
    assert intro(replace(ASKED, asked=None)) == neutral
    assert intro(replace(ASKED, included=None, asked=None)) == neutral


def test_a_group_left_out_need_not_have_been_asked() -> None:
    assert intro(ASKED, replace(SILENT, included=False)).startswith("We asked every group")
    assert intro(replace(ASKED, included=False)) == "The table says who was asked, and how."
