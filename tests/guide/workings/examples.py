"""The example beside every question, as somebody would type it in."""

from decimal import Decimal

from sroi_app.guide.kinds import Choice, YesNo
from sroi_app.guide.schema import Field
from sroi_app.guide.workings.all import WORKINGS
from sroi_app.guide.workings.method import Method, Situation
from sroi_app.guide.workings.reading import asked
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome
from sroi_app.model.survey import Survey

EVERY = [(working, method) for working in WORKINGS.values() for method in working.methods]
"""Each way to work out each answer."""

SURVEY = Survey(
    id="v1",
    outcome="o1",
    question="How satisfied are you with your life?",
    least=Decimal(0),
    most=Decimal(10),
    change=Decimal("0.6"),
    change_low=Decimal("0.2"),
    change_high=Decimal(1),
)

IDS = [f"{working.id}: {method.id}" for working, method in EVERY]


def typed(method: Method, **other: str) -> dict[str, str]:
    """Return the examples of a method, and what is typed in place of some: ours_asked="12"."""
    texts = {field.path: _example(field) for field in asked(method, 1)}
    return texts | {path.replace("_", "/"): text for path, text in other.items()}


def situation(outcome: Outcome | None = None, case: Case | None = None) -> Situation:
    """Return an outcome in a case with a survey for it, of which nothing else is known."""
    return Situation(case=case or Case(surveys=(SURVEY,)), outcome=outcome or Outcome(id="o1"))


def _example(field: Field) -> str:
    if isinstance(field.kind, Choice | YesNo):
        return str(field.kind.options[0].value)
    return field.example
