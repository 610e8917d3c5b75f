"""How an answer can begin: what the case has for a thing the buyer asks for, in whole sentences."""

from collections.abc import Iterator

from sroi_app.guide.names import criterion_name
from sroi_app.guide.portal.limits import SENTENCE_END
from sroi_app.guide.ranges import given_ranges
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import add
from sroi_app.model.tender import Commitment, Criterion
from sroi_app.text import _

ANSWERS = Address(("portal_answers",))


def not_begun(case: Case) -> tuple[Criterion, ...]:
    """Return what the buyer asks for and no answer has as its question."""
    asked = {one.question.strip() for one in case.portal_answers}
    return tuple(one for one in case.tender.criteria if criterion_name(one) not in asked)


def begun(case: Case) -> Case:
    """Return the case with an answer begun for each thing the buyer asks for."""
    for one in not_begun(case):
        case, _at = add(case, ANSWERS, question=criterion_name(one), text=start(case, one))
    return case


def start(case: Case, criterion: Criterion) -> str:
    """Return the promises that answer it, what they rest on, and what it is worth.

    Figures stand by their names; a criterion that nothing answers begins with an empty text.
    """
    promised = [
        (number, one)
        for number, one in enumerate(case.commitments, 1)
        if criterion.id in one.criteria
    ]
    if not promised:
        return ""
    changed = {id_ for _number, one in promised for id_ in one.outcomes}
    parts = [" ".join(_promise(number, one)) for number, one in promised]
    rests = dict.fromkeys(
        _first_sentence(row.quantities[0].basis)
        for row in case.outcomes
        if row.id in changed and row.quantities and row.quantities[0].basis.strip()
    )
    if rests:
        parts.append(_("We know this from: {sources}.").format(sources="; ".join(rests)))
    parts.append(_worth(case))
    return "\n\n".join(parts)


def _first_sentence(text: str) -> str:
    words = " ".join(text.split())
    end = SENTENCE_END.search(words)
    return (words if end is None else words[: end.end()]).rstrip(".")


def _promise(number: int, one: Commitment) -> Iterator[str]:
    """Sentences of what a promise says; nothing is said of what it does not say."""
    name = f"commitment {number}"
    yield f"{{{name}}}" if one.promise.rstrip().endswith((".", "!")) else f"{{{name}}}."
    if one.quantity is not None:
        yield _("Our target: {quantity}.").format(quantity=f"{{{name} quantity}}")
    if one.starts and one.ends:
        words = _("From {start} until {end}.")
        yield words.format(start=f"{{{name} from}}", end=f"{{{name} until}}")
    if one.place.strip():
        yield _("Where: {place}.").format(place=f"{{{name} place}}")
    if one.owner.strip():
        yield _("{owner} answers for it.").format(owner=f"{{{name} owner}}")
    if one.evidence.strip():
        yield _("You will see it from this: {evidence}.").format(evidence=f"{{{name} evidence}}")


def _worth(case: Case) -> str:
    ranged = next(given_ranges(case), None) is not None
    said = _("We estimate that all that changes is worth {value} to people. This is not cash.")
    words = said.format(value="{value}")
    if ranged:
        more = _("For every £1 that goes in it is {range}, in nine cases out of ten.")
        words += " " + more.format(range="{range}")
    return words
