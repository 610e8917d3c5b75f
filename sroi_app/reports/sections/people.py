"""The people and the case in full, as an annex: who we are, every group, what the case covers."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.convention import rate_words, timing_words
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.names import group_name
from sroi_app.model.case import Case
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.reports.blocks import Band, Block, Cells, Column, Fact, Heading, KeyFacts, Table
from sroi_app.reports.sections.phrases import day, given, paragraphs, passage, shown
from sroi_app.reports.sections.section import Section
from sroi_app.reports.sections.title import kind_words
from sroi_app.text import _, plural


def people_annex(evaluation: Evaluation, _ledger: Ledger) -> Section:
    """Return who we are, what the case covers, and every group, in the case or left out."""
    case = evaluation.case
    blocks: tuple[Block, ...] = (
        Heading(_("Who we are")),
        *passage(case.organisation.about),
        Heading(_("What this case covers")),
        *paragraphs(case.scope.purpose),
        KeyFacts(_facts(evaluation)),
        Heading(_("Every group, and how it was asked")),
        _groups(case),
    )
    return Section(_("The people and the case in full"), blocks)


def _facts(evaluation: Evaluation) -> tuple[Fact, ...]:
    case, scope = evaluation.case, evaluation.case.scope
    return (
        Fact(_("Activity"), given(case.activity.name)),
        Fact(_("Period"), f"{day(scope.starts)} – {day(scope.ends)}"),
        Fact(_("Place"), given(scope.geography)),
        Fact(_("Written for"), given(scope.audience)),
        Fact(_("Kind of case"), kind_words(case)),
        Fact(_("Years of delivery"), plural("{count} year", "{count} years", scope.delivery_years)),
        Fact(_("Prices of"), given(scope.price_year)),
        Fact(_("Later value counted for less"), rate_words(evaluation.result.convention)),
        Fact(_("Value arrives"), timing_words(scope.timing)),
        Fact(_("Contract value"), shown(case.tender.contract_value, figures.exact_pounds)),
        Fact(_("Charity or company number"), given(case.organisation.number)),
    )


def _groups(case: Case) -> Table:
    rows: list[Cells | Band] = []
    for group in case.stakeholders:
        rows += [Band(_name(case, group), 2), _group(group)]
    return Table(
        caption=_("The groups, whether they are in the case, and how they were asked"),
        columns=(
            Column(_("In the case, and why"), 1.5),
            Column(_("How they were asked"), 2),
            Column(_("When"), 0.8),
            Column(_("Anyone worse off?"), 2),
        ),
        rows=tuple(rows),
        dense=True,
        empty=_("No groups are listed yet."),
    )


def _name(case: Case, group: Stakeholder) -> str:
    role = choices.ROLE.format(group.role)
    name = group_name(case, group.id)
    return f"{name} ({role[:1].lower()}{role[1:]})" if role else name


def _group(group: Stakeholder) -> Cells:
    included = choices.INCLUDED.format(group.included) or _("In or out: not yet given")
    return (
        f"{included}. {given(group.reason)}",
        given(group.involvement),
        day(group.asked_on),
        _worse_off(group),
    )


def _worse_off(group: Stakeholder) -> str:
    found = choices.WORSE_OFF.format(group.worse_off)
    notes = group.worse_off_notes.strip()
    return f"{found}. {notes}" if found and notes else given(found or notes)
