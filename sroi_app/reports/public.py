"""The public version of a case: without what is marked as confidential, the sum untouched."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.result import Result
from sroi_app.calculation.tested import Tested
from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.confidential import marked_words, unnamed_words
from sroi_app.guide.kept_back import without_tables
from sroi_app.guide.ledger import ledger
from sroi_app.guide.names import shortened
from sroi_app.guide.withheld import LEFT_OUT, Withheld
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, put
from sroi_app.model.estimate import Estimate
from sroi_app.model.inputs import Input
from sroi_app.model.outcomes import Outcome
from sroi_app.reports.places import place_words, typed
from sroi_app.reports.secret import Secret, folded, parts_of_contact, pounds, words
from sroi_app.text import _, plural

INPUTS, OUTCOMES = Address(("inputs",)), Address(("outcomes",))
CONTACT = Address(("organisation", "contact"))
NAMES = {
    "inputs": "description",
    "milestones": "description",
    "risks": "description",
    "surveys": "question",
    "passages": "heading",
    "attachments": "name",
}
"""Of each list of rows that can be left out, what its rows are called by."""
KEPT = ("id", "outcome")  # they say where a row belongs, and are printed nowhere
UNPRINTED = ("confidential", "unreadable", "portal_answers")
"""What a public version does not print."""
NAMING, TELLING = 12, 40  # letters: a name, or another text, that is shorter stands in many places


class CannotBeLeftOut(AppError):
    title = _("This cannot be left out of a public version")


def withheld(case: Case, result: Result) -> Withheld:
    """Return what the public version of a case leaves out.

    Raises CannotBeLeftOut where a mark points at something that cannot be left out by itself, or
    where what is left could not hide it.
    """
    marks = _marks(case)
    inputs = [at for at in marks if at.within(INPUTS)]
    prices = _alike(case, {at.parts[1] for at in marks if at.within(OUTCOMES)})
    if inputs and not _hidden_among_others(case, result, inputs):
        raise CannotBeLeftOut(_ALL_INPUTS, _unmark(len(inputs)))
    counted = {row.outcome.id for row in result.counted}
    if prices and counted <= prices:
        raise CannotBeLeftOut(_ALL_PRICES, _unmark(len(prices)))
    return Withheld(
        public=True,
        items=tuple(unnamed_words(str(at)) for at in marks),
        inputs=bool(inputs),
        prices=prices,
    )


def _alike(case: Case, marked: set[str]) -> frozenset[str]:
    """The outcomes whose price is marked, and those whose price is the same and would tell it."""
    told = [key for row in case.outcomes if row.id in marked for key in _price_keys(row)]
    return frozenset(row.id for row in case.outcomes if {*_price_keys(row)} & {*told}) | marked


def _price_keys(row: Outcome) -> Iterator[tuple[str, str | Decimal]]:
    """What two outcomes of the same price have in common: its place in a list, or who says it."""
    if row.proxy.library_id:
        yield "library", row.proxy.library_id
    if row.proxy.value.value is not None:
        yield folded(row.proxy.source), row.proxy.value.value


def _unmark(marked: int) -> str:
    return plural(
        "Take the mark off it, or give the buyer the full version alone.",
        "Take the mark off at least one of them, or give the buyer the full version alone.",
        marked,
    )


def _hidden_among_others(case: Case, result: Result, marked: list[Address]) -> bool:
    """Whether something else goes in whose pounds are not told by the value of the contract."""
    ids = {at.parts[1] for at in marked}
    others = (row.stream for row in result.inputs if row.stream and row.item.id not in ids)
    pounds = (sum(stream.amounts) for stream in others)
    return any(one and one != case.tender.contract_value for one in pounds)


def released(evaluation: Evaluation) -> Evaluation:
    """Return an evaluation of the public case: the same figures, what was found of the whole."""
    case = public_case(evaluation.case, evaluation.result)
    return replace(evaluation, case=case, result=calculate(case))


def told(tested: Tested | None, withheld: Withheld) -> Tested | None:
    """Return the tests of a result without those of numbers that are not printed."""
    if tested is None:
        return None
    return replace(
        tested,
        swings=tuple(one for one in tested.swings if _printed(one.number.at, withheld)),
        narrowings=tuple(one for one in tested.narrowings if _printed(one.at, withheld)),
    )


def _printed(at: Address, withheld: Withheld) -> bool:
    return not ((withheld.inputs and at.within(INPUTS)) or (withheld.parts and at.within(OUTCOMES)))


def public_case(case: Case, result: Result) -> Case:
    """Return a case without the words of what is marked; its numbers stay, so that the sum does.

    Raises CannotBeLeftOut where another answer still says what is left out.
    """
    emptied = without_tables(case)
    for at in _marks(case):
        emptied = put(emptied, at, _emptied(at, get(emptied, at)))
    emptied = _without_scenarios(emptied)
    for at in _marks(case):
        _refuse_if_said(emptied, list(_secrets(case, result, at)))
    return emptied


def _marks(case: Case) -> tuple[Address, ...]:
    """What is marked, once each; an item that is only described points at nothing."""
    ats = dict.fromkeys(one.at for one in case.confidential if one.at)
    for at in ats:
        if not marked_words(case, at):
            raise CannotBeLeftOut(_NOTHING_THERE.format(at=at), _CHOOSE)
    return tuple(Address.parse(at) for at in ats)


def _emptied(at: Address, value: Any) -> Any:
    if isinstance(value, str):
        return LEFT_OUT
    if at.within(OUTCOMES):
        return replace(value, basis=LEFT_OUT)
    blank = _blank(value, numbers=at.within(INPUTS))
    return replace(blank, **{NAMES[at.parts[0]]: LEFT_OUT})


def _blank(thing: Any, *, numbers: bool) -> Any:
    """A row without its words, and without its numbers, days and choices unless they count."""
    return replace(
        thing,
        **{
            field.name: _without(getattr(thing, field.name), numbers=numbers)
            for field in fields(thing)
            if field.name not in KEPT
        },
    )


def _without(value: Any, *, numbers: bool) -> Any:
    if isinstance(value, Enum | date | Decimal):
        return value if numbers else None
    if isinstance(value, str):
        return ""
    if isinstance(value, Estimate):
        return replace(value, basis="")
    if isinstance(value, tuple):
        return tuple(_without(one, numbers=numbers) for one in value) if numbers else ()
    return value


def _without_scenarios(case: Case) -> Case:
    """A scenario says what a number is, and what the ratio then comes to: it would give it away."""
    marks = _marks(case)
    inputs = any(at.within(INPUTS) for at in marks)
    prices = any(at.within(OUTCOMES) for at in marks)
    kept = tuple(
        scenario
        for scenario in case.sensitivity.scenarios
        if not any(
            (inputs and one.address.within(INPUTS)) or (prices and one.address.within(OUTCOMES))
            for one in scenario.changes
        )
    )
    return replace(case, sensitivity=replace(case.sensitivity, scenarios=kept))


def _secrets(case: Case, result: Result, at: Address) -> Iterator[Secret]:
    """Texts and pounds that nothing else may say."""
    value = get(case, at)
    if isinstance(value, str):
        yield from map(words, (one for one in map(str.strip, value.splitlines()) if _names(one)))
        yield from parts_of_contact(value) if at == CONTACT else ()
    elif at.within(OUTCOMES):
        yield from map(pounds, _ends(value))
    else:
        yield from map(words, _told(value, NAMES[at.parts[0]]))
        yield from map(pounds, _pounds_in(result, value))


def _told(row: Any, naming: str) -> Iterator[str]:
    """What a row is called by, and its longer texts."""
    name = getattr(row, naming).strip()
    yield from (name,) if _names(name) else ()
    typed_in = (text for place, text in typed(_without_reasons(row)) if place.name not in KEPT)
    yield from (text for text in typed_in if len(text) >= TELLING)


def _names(text: str) -> bool:
    return len(text) >= NAMING


def _without_reasons(row: Any) -> Any:
    """An input without the reasons of its numbers: no report prints them, and others share them."""
    return replace(row, amounts=(), hours=(), rate=Estimate()) if isinstance(row, Input) else row


def _ends(price: Estimate) -> Iterator[Decimal]:
    yield from (end for end in (price.low, price.value, price.high) if end)


def _pounds_in(result: Result, row: Any) -> set[Decimal]:
    """The pounds of what goes in, each year and all of them: as typed, worked out and printed."""
    if not isinstance(row, Input):
        return set()
    typed_in = tuple(year.value for year in row.amounts if year.value)
    streams = (one.stream for one in result.inputs if one.stream and one.item.id == row.id)
    years = (
        typed_in,
        *(stream.amounts for stream in streams),
        ledger(result).inputs.get(row.id, ()),
    )
    found = {cell for one in years for cell in (*one, sum(one, Decimal(0)))}
    whole = {near for one in found for near in (figures.rounded(one, 0), Decimal(int(one)))}
    return (found | whole | {figures.rounded(one, 2) for one in found}) - {Decimal(0)}


def _refuse_if_said(emptied: Case, secrets: list[Secret]) -> None:
    """A text that is left out in one place and stands in another is not left out."""
    for at, text in typed(emptied):
        if at.parts[0] not in UNPRINTED:
            for secret in secrets:
                if secret.said_in(text):
                    raise _still_said(secret, place_words(emptied, at))
    value = emptied.tender.contract_value
    for secret in secrets:
        if value is not None and value == secret.pounds:
            raise _still_said(secret, _("in the value of the contract"))


def _still_said(secret: Secret, place: str) -> CannotBeLeftOut:
    told = _STILL_SAID.format(secret=shortened(secret.shown), place=place)
    return CannotBeLeftOut(told, _TAKE_OUT)


_ALL_INPUTS = _(
    "Beside what is marked as confidential nothing goes in, or nothing but the value of the "
    "contract. The report prints the total, and a reader could work out from it what is marked."
)
_ALL_PRICES = _(
    "The price of every outcome is marked as confidential, or the same as one that is. The report "
    "needs the value of all of them, and that would give them away."
)
_NOTHING_THERE = _("Something is marked as confidential that cannot be left out by itself: {at}.")
_CHOOSE = _("Choose from the list what is meant, or only describe it.")
_STILL_SAID = _("“{secret}” is marked as confidential, and still stands {place}.")
_TAKE_OUT = _("Take it out there, or mark that too.")
