"""The head of the first page: who, for whom, what kind of case."""

from datetime import date

from sroi_app.guide import choices, figures
from sroi_app.guide.dates import format_date
from sroi_app.guide.names import case_title
from sroi_app.model.case import Case
from sroi_app.model.scope import CaseKind
from sroi_app.model.statement import Assurance
from sroi_app.reports.blocks import Block, Callout, Fact, Furniture, KeyFacts, Title
from sroi_app.reports.sections.phrases import given, shown
from sroi_app.text import _


def title_blocks(case: Case, *, draft: bool, short: bool) -> tuple[Block, ...]:
    """Return the head of the report: title, warnings, and the facts a buyer files it by."""
    blocks: list[Block] = [
        Title(
            kicker=_("Social Return on Investment"),
            text=case_title(case),
            standfirst=_standfirst(case),
        )
    ]
    if case.example:
        blocks.append(
            Callout(
                _("Example: invented figures"),
                _("This case was made up to show what one looks like. Quote nothing from it."),
            )
        )
    if draft:
        blocks.append(Callout(draft_mark(), _why_draft(short=short)))
    facts = _facts(case) if short else (*_facts(case), *_more_facts(case))
    return (*blocks, KeyFacts(tuple(fact for fact in facts if fact.value)))


def furniture(case: Case, *, draft: bool) -> Furniture:
    """Return what every page says at its edge."""
    return Furniture(
        organisation=given(case.organisation.name),
        reference=case.tender.reference.strip(),
        kind=kind_words(case),
        date=_date_words(case),
        mark=draft_mark() if draft else "",
        example=_("Example: invented figures") if case.example else "",
    )


def kind_words(case: Case) -> str:
    """Return whether it is a forecast or an evaluation, in a word or two."""
    words = {CaseKind.FORECAST: _("Forecast"), CaseKind.EVALUATIVE: _("Evaluation")}
    return words[case.scope.kind] if case.scope.kind else _("Forecast or evaluation: not yet given")


def draft_mark() -> str:
    """Return the warning on every page of a report that is not ready."""
    return _("Draft: not ready to be claimed")


def assurance_words(case: Case) -> str:
    """Return who assured the report; nobody, unless it was said otherwise."""
    status = choices.ASSURANCE.format(case.statement.assurance or Assurance.SELF_CHECKED)
    notes = case.statement.assurance_notes.strip()
    return f"{status}. {notes}" if notes else status


def case_date(case: Case) -> date | None:
    """Return the date it was declared on: never the day it happens to be printed."""
    return case.statement.declared_on


def _why_draft(*, short: bool) -> str:
    if short:
        return _("The full report lists what may not yet be claimed.")
    return _("The section “What may not yet be claimed” says why.")


def _standfirst(case: Case) -> str:
    organisation, buyer = given(case.organisation.name), case.tender.buyer.strip()
    if not buyer:
        return organisation
    return _("{organisation}, for {buyer}").format(organisation=organisation, buyer=buyer)


def _facts(case: Case) -> tuple[Fact, ...]:
    """Return the title block; a part of the tender nobody named is left out, not a gap."""
    tender = case.tender
    return (
        Fact(_("Bidder"), given(case.organisation.name)),
        Fact(_("Buyer"), given(tender.buyer)),
        Fact(_("Tender reference"), given(tender.reference)),
        Fact(_("Lot"), tender.lot.strip()),
        Fact(_("Contract term"), shown(tender.term_years, figures.years)),
        Fact(_("Kind of case"), kind_words(case)),
        Fact(_("Date"), _date_words(case)),
        Fact(_("Contact"), case.organisation.contact.strip()),
        Fact(_("Question answered"), tender.question.strip()),
        Fact(_("Assurance"), assurance_words(case)),
    )


def _more_facts(case: Case) -> tuple[Fact, ...]:
    return (
        Fact(_("Social value model"), case.tender.social_value_model.strip()),
        Fact(_("Charity or company number"), case.organisation.number.strip()),
    )


def _date_words(case: Case) -> str:
    found = case_date(case)
    return format_date(found) if found else ""
