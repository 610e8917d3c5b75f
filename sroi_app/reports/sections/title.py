"""The head of the first page: who, for whom, what kind of case."""

from datetime import date

from sroi_app.guide import choices, figures
from sroi_app.guide.dates import format_date
from sroi_app.guide.names import case_title
from sroi_app.model.case import Case
from sroi_app.model.scope import CaseKind
from sroi_app.model.statement import Assurance
from sroi_app.reports.blocks import Block, Callout, Fact, Furniture, KeyFacts, Title
from sroi_app.reports.form import FULL, Form
from sroi_app.reports.seal import Seal
from sroi_app.reports.sections.phrases import given
from sroi_app.text import _


def title_blocks(
    case: Case, *, draft: bool, form: Form = FULL, seal: Seal | None = None
) -> tuple[Block, ...]:
    """Return the head of the report: title, warnings, the facts a buyer files it by, and the code
    by which it can be checked."""
    blocks: list[Block] = [Title(kicker=_("Social Return on Investment"), text=case_title(case))]
    if case.example:
        blocks.append(Callout(_("Example: invented figures. Quote nothing from it.")))
    if draft:
        blocks.append(Callout(f"{draft_mark()}. {_why_draft(short=form.short)}"))
    facts = tuple(fact for fact in _facts(case) if fact.value)
    checked = (_check(seal),) if seal else ()
    return (*blocks, KeyFacts((*facts, *checked)))


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
    return _("“What may not yet be claimed” says why.")


def _facts(case: Case) -> tuple[Fact, ...]:
    """Return the title block; a part of the tender nobody named is left out, not a gap."""
    tender = case.tender
    return (
        Fact(_("Bidder"), given(case.organisation.name)),
        *_tender_facts(case),
        Fact(_("Status and date"), _status(case)),
        Fact(_("Contact"), case.organisation.contact.strip()),
        Fact(_("Assurance"), assurance_words(case)),
        Fact(_("Social value model"), tender.social_value_model.strip()),
        Fact(_("Question answered"), tender.question.strip()),
    )


def _tender_facts(case: Case) -> tuple[Fact, ...]:
    """Who asked, and under which reference; a case that no tender is named in has neither."""
    tender = case.tender
    if not is_for_a_tender(case):
        return (Fact(_("Written for"), case.scope.audience.strip()),)
    years = figures.years(tender.term_years) if tender.term_years is not None else ""
    papers = (given(tender.reference), tender.lot.strip(), years)
    return (
        Fact(_("Buyer"), given(tender.buyer)),
        Fact(_("Tender reference, lot and term"), ", ".join(filter(None, papers))),
    )


def is_for_a_tender(case: Case) -> bool:
    """Whether a tender is named at all: what is written for a funder has no such gaps."""
    tender = case.tender
    return bool(tender.buyer.strip() or tender.reference.strip() or tender.criteria)


def _status(case: Case) -> str:
    return ", ".join(filter(None, (kind_words(case), _date_words(case))))


def _check(seal: Seal) -> Fact:
    """The code with what can be done with it; a public version has neither code nor case."""
    words = _("{code}: SROI Case checks this against the case inside it.")
    return Fact(_("Check code"), words.format(code=seal.code))


def _date_words(case: Case) -> str:
    found = case_date(case)
    return format_date(found) if found else ""
