"""Readiness checks of the surveys behind the numbers of people (R08, R20)."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.guide.checks.counted import Counted, alike_in
from sroi_app.guide.checks.overlap import Overlap, pair_of
from sroi_app.guide.checks.rows import shown
from sroi_app.guide.checks.rule import blocks
from sroi_app.guide.findings import Finding
from sroi_app.guide.invented import is_invented
from sroi_app.guide.names import outcome_name
from sroi_app.model.case import Case
from sroi_app.text import _


def surveys_are_real(case: Case, result: Result) -> Iterator[Finding]:
    """R08: the invented survey is for trying out, and stands behind no real claim."""
    invented = {survey.outcome for survey in case.surveys if is_invented(survey.sha256)}
    if case.example or not invented:
        return
    for outcome in shown(result):
        if outcome.id in invented:
            message = _("“{name}” rests on the invented survey that comes with the program.")
            yield blocks(
                "R08",
                OUTCOMES / outcome.id / "evidence" / "source",
                message.format(name=outcome_name(outcome)),
                _("Use a survey of your own, or remove this one and answer anew."),
            )


def one_question(counted: Counted) -> Iterator[Overlap]:
    """R20: one question of one survey as the evidence of two outcomes of the same people."""
    by_id = {row.outcome.id: row for row in counted.rows}
    asked = [survey for survey in counted.surveys if survey.outcome in by_id]
    for same in alike_in(
        asked,
        lambda survey: (
            by_id[survey.outcome].outcome.stakeholder,
            survey.sha256,
            survey.question,
        ),
    ):
        first, *others = (by_id[survey.outcome].outcome for survey in same)
        for other in others:
            if other.id != first.id:
                yield pair_of(
                    other,
                    first,
                    _("“{name}” and “{other}” rest on one question to the same people."),
                    _("If it is one change, keep one; otherwise say why both count."),
                )


CHECKS = (surveys_are_real,)
