"""A judgement in five steps, from none to all, for where there is nothing to count.

The idea is that of a scale in published reports (`library.additionality.five_steps`); the words are
our own, for the licence of theirs is not known.
"""

from decimal import Decimal
from enum import StrEnum

from sroi_app.guide import figures
from sroi_app.guide.kinds import Choice, Option, Text
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Given, Method, Result, Situation
from sroi_app.guide.workings.shares import (
    ATTRIBUTION,
    DEADWEIGHT,
    DISPLACEMENT,
    Deduction,
    worked,
)
from sroi_app.model.estimate import Grade
from sroi_app.text import _


class Step(StrEnum):
    """The share each step stands for."""

    NONE = "0"
    LITTLE = "0.25"
    HALF = "0.5"
    MOST = "0.75"
    ALL = "1"


_STEPS = Choice(
    Step,
    (
        Option(Step.NONE, _("None of it")),
        Option(Step.LITTLE, _("A little of it")),
        Option(Step.HALF, _("About half of it")),
        Option(Step.MOST, _("Most of it")),
        Option(Step.ALL, _("All of it")),
    ),
)

_WHY = Field(
    path="why",
    kind=Text(2),
    question=_("Why that step, and not the one above or below?"),
    hint=_("Whom you asked, and what they said."),
    example=_("Three of our visitors and the surgery said most would have found company anyway."),
)


def _method(deduction: Deduction, question: str) -> Method:
    def work(given: Given, _situation: Situation) -> Result:
        step, why = Step(given["step"]), " ".join(given["why"].split())
        said = _("{question} Judged in five steps: “{step}” ({share}).").format(
            question=question, step=_STEPS.format(step), share=figures.percent(Decimal(step))
        )
        because = _("Why: {why}").format(why=why)
        return worked(deduction, Decimal(step), [said, because], Grade.JUDGEMENT)

    return Method(
        id="five-steps",
        title=_("A judgement in five steps"),
        needs=_("Nothing to count, but somebody who knows, and their reason."),
        work=work,
        fields=(Field(path="step", kind=_STEPS, question=question), _WHY),
        notes=(
            _(
                "This is a judgement and is graded as one, however well meant. Readers test the "
                "result without it."
            ),
        ),
    )


DEADWEIGHT_STEPS = _method(DEADWEIGHT, _("How much of the change would have happened anyway?"))
DISPLACEMENT_STEPS = _method(
    DISPLACEMENT, _("How much of the change only moved from somewhere else?")
)
ATTRIBUTION_STEPS = _method(ATTRIBUTION, _("How much of the change is owed to others?"))
