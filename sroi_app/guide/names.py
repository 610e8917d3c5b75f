"""What to call the rows of a case, also before they have a name."""

from sroi_app.model.case import Case
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Outcome
from sroi_app.model.stakeholders import Stakeholder
from sroi_app.model.tender import Commitment, Criterion
from sroi_app.text import _, straight


def outcome_name(outcome: Outcome) -> str:
    """Return how an outcome is called in a sentence or a table."""
    return outcome.description.strip() or _("Outcome without a name")


def input_name(item: Input) -> str:
    """Return how an input is called in a sentence or a table."""
    return item.description.strip() or _("Input without a name")


def group_name(case: Case, id_: str) -> str:
    """Return how a stakeholder group is called, "No group chosen" where there is none."""
    for group in case.stakeholders:
        if group.id == id_:
            return name_of_group(group)
    return _("No group chosen")


def name_of_group(group: Stakeholder) -> str:
    """Return how a stakeholder group is called in a sentence or a table."""
    return group.name.strip() or _("Group without a name")


def referred_name(case: Case, rows: str, id_: str) -> str:
    """Return how a row of the list at `rows` is called where another answer refers to it."""
    if rows == "stakeholders":
        return group_name(case, id_)
    found = next((row for row in referred_rows(case, rows) if row.id == id_), None)
    return "" if found is None else _name_of(found)


def referred_rows(case: Case, rows: str) -> tuple[Outcome | Criterion, ...]:
    """Return the rows of a list that an answer may refer to several of."""
    return case.outcomes if rows == "outcomes" else case.tender.criteria


def _name_of(row: Outcome | Criterion) -> str:
    return outcome_name(row) if isinstance(row, Outcome) else criterion_name(row)


def criterion_name(criterion: Criterion) -> str:
    """Return how something the buyer asks for is called: its code, and its words."""
    words = " ".join(criterion.text.split())
    told = " ".join(part for part in (criterion.code.strip(), words) if part)
    return told or _("Criterion without words")


def promise_name(promise: Commitment) -> str:
    """Return how a promise is called in a sentence."""
    return shortened(promise.promise.strip()) or _("Promise without words")


def case_title(case: Case) -> str:
    """Return what a case is called: its title, or what it is about, or who makes it."""
    names = (case.title, case.activity.name, case.organisation.name)
    return next((name.strip() for name in names if name.strip()), _("Case without a name"))


def shortened(text: str, most: int = 60) -> str:
    """Return a name that fits where there is little room, cut between words where that can be."""
    text = straight(text)
    if len(text) <= most:
        return text
    whole_words = text[:most].rpartition(" ")[0]
    cut = whole_words if len(whole_words) > most // 2 else text[: most - 1]
    return cut.rstrip(" ,;:.") + "…"
