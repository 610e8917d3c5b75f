"""Limits, assurance and declaration: what the case does not show, and who stands behind it."""

from collections.abc import Iterator

from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices
from sroi_app.guide.declaration import declaration_sentence
from sroi_app.guide.ledger import Ledger
from sroi_app.model.case import Case
from sroi_app.model.statement import Assurance
from sroi_app.reports.blocks import Block, Bullets, Heading, Paragraph
from sroi_app.reports.sections.annexes import Annex, annex_name
from sroi_app.reports.sections.leaning import leans
from sroi_app.reports.sections.phrases import day, given, passage, sentence
from sroi_app.reports.sections.section import Section
from sroi_app.text import _, plural


def limits(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return what the case does not show, how it was checked, and the declaration."""
    case = evaluation.case
    blocks: tuple[Block, ...] = (
        *passage(case.statement.limitations),
        Bullets(tuple(_said_of_every_case(evaluation))),
        Heading(_("Declaration"), 3),
        Paragraph(declared(case)),
    )
    return Section(_("Limits, assurance and declaration"), blocks)


def assured(case: Case) -> str:
    """Return who assured the report; nobody, unless it was said otherwise."""
    status = case.statement.assurance or Assurance.SELF_CHECKED
    told = _("Assurance: {status}.").format(status=choices.ASSURANCE.format(status))
    notes = case.statement.assurance_notes.strip()
    if notes or status is not Assurance.SELF_CHECKED:
        told += " " + _("By whom, when and of what: {notes}").format(notes=sentence(given(notes)))
    return told


def _said_of_every_case(evaluation: Evaluation) -> Iterator[str]:
    case = evaluation.case
    yield _(
        "Method: the Guide to Social Return on Investment and the Principles of Social Value. The "
        "figures rest on choices, so they cannot be compared with other organisations’."
    )
    yield _leaning(len(leans(evaluation)))
    yield _(
        "{assured} Assurance of a report looks at its principles; its figures are not verified."
    ).format(assured=assured(case))
    tools = case.statement.tools.strip()
    yield (
        _("Tools and artificial intelligence used in writing it: {told}").format(
            told=sentence(tools)
        )
        if tools
        else _("Whether artificial intelligence was used in writing it was not stated.")
    )
    yield _(
        "This document is built to PDF/UA-1 and machine-checked. {annex} says whose values are "
        "used, and under which licences."
    ).format(annex=annex_name(Annex.SOURCES))


def _leaning(outcomes: int) -> str:
    annex = annex_name(Annex.EVIDENCE)
    if not outcomes:
        return _("{annex} says what was too small to count.").format(annex=annex)
    told = plural(
        "{count} outcome rests somewhere on judgement or a guess",
        "{count} outcomes rest somewhere on judgement or a guess",
        outcomes,
    )
    return _("{outcomes}; {annex} says where, and what was too small.").format(
        outcomes=told, annex=annex
    )


def declared(case: Case) -> str:
    """Return the declaration as it is signed, or that it is not yet."""
    said = case.statement
    if not said.declared_by.strip() or said.declared_on is None:
        return _("This case is not declared yet.")
    return declaration_sentence(
        name=given(said.declared_by),
        office=given(said.declared_as),
        organisation=given(case.organisation.name),
        day=day(said.declared_on),
    )
