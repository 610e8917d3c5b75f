"""Before a value is used for an outcome: what forbids it, and what it would take the place of."""

from collections.abc import Iterator
from dataclasses import dataclass

from sroi_app.guide import figures
from sroi_app.guide.names import group_name, outcome_name, shortened
from sroi_app.library.relatives import Relation, relation
from sroi_app.library.unit_values import QALY, WELLBY, UnitValue, find
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.outcomes import Outcome, Proxy, Standing
from sroi_app.text import _

OUTCOMES = Address(("outcomes",))
_OF_LIFE = frozenset((WELLBY, QALY))


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """Why a value may not be used for an outcome, and the way out; `outcome` is in the way."""

    sentence: str
    way_out: str
    outcome: Address


def can_be_valued(case: Case) -> tuple[Address, ...]:
    """Return the outcomes that may have a price: those in the case, but for the unpriced ones."""
    return tuple(OUTCOMES / outcome.id for outcome in case.outcomes if _is_valued(outcome))


def whose_change(case: Case, at: Address) -> str:
    """Return an outcome as it is called where several groups may say the same of themselves."""
    outcome: Outcome = get(case, at)
    return f"{group_name(case, outcome.stakeholder)}: {outcome_name(outcome)}"


def obstacle(case: Case, at: Address, value: UnitValue) -> Obstacle | None:
    """Return what forbids using a value for the outcome at an address, if anything does."""
    outcome: Outcome = get(case, at)
    for other in _beside(case, at):
        used = find(other.proxy.library_id) if _are_added_up(outcome, other) else None
        sentence = "" if used is None else _forbids(other, used, value)
        if sentence:
            return Obstacle(sentence=sentence, way_out=_way_out(), outcome=OUTCOMES / other.id)
    return None


def remarks(case: Case, at: Address, value: UnitValue) -> tuple[str, ...]:
    """Return what to know before a value is used for the outcome at an address."""
    return tuple(_remarks(case, at, value))


def _remarks(case: Case, at: Address, value: UnitValue) -> Iterator[str]:
    proxy: Proxy = get(case, at / "proxy")
    if proxy.library_id == value.id:
        yield _("This is the value the outcome uses now.")
    elif said := _present(proxy):
        yield _(
            "The outcome has a price: {price}. It is replaced, with what was said about why it "
            "fits; undo brings both back."
        ).format(price=said)
    for other in _beside(case, at):
        if other.proxy.library_id == value.id:
            yield _(
                "“{outcome}” uses it too, for the same people. Make sure that the same change is "
                "not counted twice."
            ).format(outcome=_short(other))


def _present(proxy: Proxy) -> str:
    """The price an outcome has, in a few words; "" where it has none."""
    pounds = "" if proxy.value.value is None else figures.exact_pounds(proxy.value.value)
    name = f"“{shortened(proxy.description)}”" if proxy.description.strip() else ""
    return ", ".join(part for part in (name, pounds) if part)


def _beside(case: Case, at: Address) -> Iterator[Outcome]:
    """The other outcomes for the same people that put pounds on a change."""
    outcome: Outcome = get(case, at)
    for other in case.outcomes:
        same_people = bool(outcome.stakeholder) and other.stakeholder == outcome.stakeholder
        if same_people and other.id != outcome.id and _is_valued(other):
            yield other


def _is_valued(outcome: Outcome) -> bool:
    return outcome.included and outcome.priced


def _are_added_up(one: Outcome, other: Outcome) -> bool:
    """Whether two outcomes could count one thing: a harm is no gain, the past apart."""
    apart = Standing.TRACK_RECORD in (one.standing, other.standing)
    return one.direction is other.direction and not apart


def _forbids(other: Outcome, used: UnitValue, value: UnitValue) -> str:
    """Why a value may not stand beside the one another outcome uses; "" where it may."""
    found = relation(value, used)
    words = _SAID.get(found, "") if found is not None else ""
    if not words and {value.family, used.family} == _OF_LIFE:
        words = _BOTH_OF_LIFE
    return words.format(outcome=_short(other), used=shortened(used.name))


_SAID = {
    Relation.TOTAL: _(
        "“{outcome}” uses “{used}” for the same people, and that total holds this value already."
    ),
    Relation.PART: _(
        "“{outcome}” uses “{used}” for the same people, which is a part of this value."
    ),
    Relation.NEWER: _(
        "“{outcome}” uses “{used}” for the same people: a newer figure for the same thing."
    ),
    Relation.OLDER: _(
        "“{outcome}” uses “{used}” for the same people: an older figure for the same thing."
    ),
}
_BOTH_OF_LIFE = _(
    "“{outcome}” uses “{used}” for the same people. One of the two counts years in full health "
    "(QALY), the other how good life is (WELLBY): together they count one change twice."
)


def _way_out() -> str:
    return _(
        "Use one of the two: give the other outcome another price, or keep one of them beside the "
        "sum, without a price."
    )


def _short(outcome: Outcome) -> str:
    return shortened(outcome_name(outcome))
