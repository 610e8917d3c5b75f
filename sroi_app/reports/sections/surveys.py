"""What surveys showed: whom they asked, how they moved, and whom that is taken to stand for."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.dates import format_date
from sroi_app.guide.kept_back import answered_by_few, withheld_counts
from sroi_app.guide.names import outcome_name
from sroi_app.guide.small_numbers import FEWEST
from sroi_app.guide.survey_words import DESIGNS, count_words, moved_words
from sroi_app.guide.withheld import LEFT_OUT
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.survey import Scaling, Survey, SurveyDesign
from sroi_app.reports.blocks import Align, Band, Block, Cells, Column, Heading, Table
from sroi_app.reports.sections.phrases import given, shown
from sroi_app.text import _

_MARK = 12  # characters of a hash that tell two tables apart

WEAKNESS = {
    SurveyDesign.THEN_AND_NOW: _("Both answers were given afterwards, from memory."),
    SurveyDesign.AFTER_ONLY: _("Nobody was asked before, so it shows no change by itself."),
}
STANDS_FOR = {
    Scaling.ONLY_ANSWERED: _("Only those who answered"),
    Scaling.SAME_SHARE: _("The same share of the whole group"),
    Scaling.DISCOUNTED: _("A share smaller by {discount} of those who did not answer"),
}


def surveys(evaluation: Evaluation) -> tuple[Block, ...]:
    """Return every survey behind an outcome of the case; nothing where there is none."""
    rows: list[Cells | Band] = []
    for outcome in evaluation.case.outcomes:
        for survey in evaluation.case.surveys:
            if survey.outcome != outcome.id or not outcome.included:
                continue
            if survey.question == LEFT_OUT:
                rows.append(Band(LEFT_OUT, 2))
            else:
                rows += [Band(_asked_what(outcome, survey), 2), _row(outcome, survey)]
                rows.append(Band(" ".join(_details(survey)), 3))
    return (Heading(_("What the surveys showed")), _table(tuple(rows))) if rows else ()


def _table(rows: tuple[Cells | Band, ...]) -> Table:
    return Table(
        caption=_("The surveys behind the numbers of people"),
        columns=(
            Column(_("How people were asked"), 1.1),
            Column(_("Answers used"), 0.8, Align.RIGHT),
            Column(_("Improved, same, worse"), 1.1, Align.RIGHT),
            Column(_("Average movement"), 1.2, Align.RIGHT),
            Column(_("Taken to stand for"), 1.5),
        ),
        rows=rows,
        dense=True,
        note=_(
            "Movement is in points of the scale towards the better end, with its 95 % interval. "
            "Groups of fewer than {fewest} people are withheld, and others that would give them "
            "away; the sum uses the true numbers."
        ).format(fewest=FEWEST),
    )


def _asked_what(outcome: Outcome, survey: Survey) -> str:
    return _("{outcome}: “{question}”").format(
        outcome=outcome_name(outcome), question=given(survey.question)
    )


def _row(outcome: Outcome, survey: Survey) -> Cells:
    return (
        _asked(survey),
        _answered(survey),
        _moved(outcome, survey),
        _change(outcome, survey),
        _stands_for(survey),
    )


def _asked(survey: Survey) -> str:
    how = DESIGNS[survey.design] if survey.design else given("")
    if survey.collected is None:
        return how
    return _("{how}; by {day}").format(how=how, day=format_date(survey.collected))


def _answered(survey: Survey) -> str:
    if answered_by_few(survey):
        return count_words(survey, "answered")
    answered = shown(survey.answered, figures.number)
    if survey.group is None:
        return answered
    return _("{some} of {all}").format(some=answered, all=figures.number(survey.group))


def _moved(outcome: Outcome, survey: Survey) -> str:
    harm = outcome.direction is Direction.NEGATIVE
    return ", ".join(moved_words(survey, harm=harm)) or given("")


def _change(outcome: Outcome, survey: Survey) -> str:
    harm = outcome.direction is Direction.NEGATIVE
    hidden = "change" in withheld_counts(survey, harm=harm)
    if survey.change is None or not survey.answered or hidden:
        return "–"
    change = figures.number(survey.change, 2)
    if survey.change_low is None or survey.change_high is None:
        return change
    low, high = (figures.number(end, 2) for end in (survey.change_low, survey.change_high))
    return _("{change} ({low} to {high})").format(change=change, low=low, high=high)


def _stands_for(survey: Survey) -> str:
    if survey.scaling is None or survey.people is None:
        return given("")
    whom = STANDS_FOR[survey.scaling].format(
        discount=figures.percent(survey.discount or Decimal(0))
    )
    people = figures.number(survey.people)
    if survey.people_low is None or survey.people_high is None:
        return _("{whom}: {people}").format(whom=whom, people=people)
    return _("{whom}: {people} ({low} to {high})").format(
        whom=whom,
        people=people,
        low=figures.number(survey.people_low),
        high=figures.number(survey.people_high),
    )


def _details(survey: Survey) -> Iterator[str]:
    """The scale, what was left out, what it cannot show, and the table it came from."""
    if survey.least is not None and survey.most is not None:
        better = _("higher is better") if survey.higher_is_better else _("lower is better")
        yield _("Scale {least} to {most}, {better}.").format(
            least=figures.number(survey.least), most=figures.number(survey.most), better=better
        )
    if survey.threshold is not None:
        yield _counts_from(survey, figures.number(survey.threshold))
    yield from _left_out(survey)
    if survey.design in WEAKNESS:
        yield WEAKNESS[survey.design]
    if survey.sha256:
        yield _("Table: SHA-256 {mark}…").format(mark=survey.sha256[:_MARK])


def _counts_from(survey: Survey, points: str) -> str:
    if survey.design is SurveyDesign.AFTER_ONLY:
        return _("An answer counts from {points}.").format(points=points)
    return _("A change counts from {points}.").format(points=points)


def _left_out(survey: Survey) -> Iterator[str]:
    if survey.only_before or "only_before" in survey.withheld:
        yield _("Answered only the first time: {people}.").format(
            people=count_words(survey, "only_before")
        )
    if survey.only_after or "only_after" in survey.withheld:
        yield _("Answered only the second time: {people}.").format(
            people=count_words(survey, "only_after")
        )
    if survey.refused:
        number = figures.number(survey.refused)
        yield _("Answers that could not be read: {number}.").format(number=number)
