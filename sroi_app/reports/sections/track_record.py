"""What was done before: evidence that it works, never part of what is promised."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation.result import Treatment
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.kept_back import answered_by_few
from sroi_app.guide.ledger import ZERO, Ledger
from sroi_app.guide.names import group_name, outcome_name
from sroi_app.guide.survey_words import count_words, moved_words, survey_of
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.reports.blocks import Align, Block, Callout, Column, Heading, Paragraph, Table
from sroi_app.reports.sections.phrases import NONE, day, given, paragraphs, shown
from sroi_app.reports.sections.section import Section
from sroi_app.text import _


def track_record(evaluation: Evaluation, ledger: Ledger) -> Section:
    """Return the text about past work, what was found then, and what was learnt."""
    told = paragraphs(evaluation.case.statement.track_record)
    table = _past(evaluation, ledger)
    blocks: list[Block] = [*told]
    if table.rows:
        intro = _("These changes happened elsewhere, and are not part of the value above.")
        blocks += [Paragraph(intro), table]
    if not blocks:
        blocks.append(Paragraph(_("No past results are given.")))
    return Section(_("Track record"), (*blocks, *_lessons(evaluation.case)))


def done_elsewhere(evaluation: Evaluation) -> tuple[Callout, ...]:
    """Return the warning that stands beside a result made of nothing but past work."""
    if not evaluation.result.only_track_record:
        return ()
    return (
        Callout(
            _("Work done elsewhere, before this contract"),
            _(
                "The value and the ratio here are those of work that is over. They say nothing "
                "about what this contract will bring."
            ),
        ),
    )


def _past(evaluation: Evaluation, ledger: Ledger) -> Table:
    case = evaluation.case
    past = [row.outcome for row in evaluation.result.outcomes if row.treatment is Treatment.APART]
    parts = {} if ledger.withheld.parts else ledger.present_values
    pounds = [parts.get(one.id) for one in past]
    known = [found for found in pounds if found is not None]
    return Table(
        caption=_("Track record: what was done elsewhere"),
        columns=(
            Column(_("Who"), 1.1),
            Column(_("What changed"), 1.5),
            Column(_("What shows it"), 1.8),
            Column(_("Collected"), 0.9),
            Column(_("Answers"), 1.1),
            Column(_("Present value"), 0.8, Align.RIGHT),
        ),
        rows=tuple(
            (
                group_name(case, one.stakeholder),
                outcome_name(one),
                given(one.evidence.source),
                day(one.evidence.collected),
                _answers(case, one),
                NONE if ledger.withheld.parts else shown(found, figures.pounds),
            )
            for one, found in zip(past, pounds, strict=True)
        ),
        totals=((_("Track record"), "", "", "", "", figures.pounds(sum(known, ZERO))),)
        if known
        else (),
        dense=True,
    )


def _answers(case: Case, outcome: Outcome) -> str:
    """How many answered, of how many, and how they moved: also those who did not, or got worse."""
    survey = survey_of(case, outcome.id)
    if survey is not None and answered_by_few(survey):
        return count_words(survey, "answered")
    if survey is None or survey.answered is None:
        return shown(outcome.evidence.sample, figures.number)
    moved = moved_words(survey, harm=outcome.direction is Direction.NEGATIVE)
    names = (_("{count} better"), _("{count} the same"), _("{count} worse"))
    told = moved
    if len(moved) == len(names):
        told = tuple(one.format(count=count) for one, count in zip(names, moved, strict=True))
    return ": ".join((_rate(survey.answered, survey.group), ", ".join(told) or NONE))


def _rate(answered: Decimal, group: Decimal | None) -> str:
    """How many answered, and of how many: their share too, where the group is known."""
    if not group:
        return figures.number(answered)
    return _("{some} of {all} ({share})").format(
        some=figures.number(answered),
        all=figures.number(group),
        share=figures.percent(figures.rounded(answered / group, 2)),
    )


def _lessons(case: Case) -> Iterator[Block]:
    if case.statement.recommendations.strip():
        yield Heading(_("What we will do differently"), 3)
        yield from paragraphs(case.statement.recommendations)
