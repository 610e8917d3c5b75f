"""The same people under two values that count the same gain."""

from collections.abc import Hashable, Iterator
from functools import lru_cache

from sroi_app.guide.checks.counted import Counted, Look, Priced, after_the_first, alike_in
from sroi_app.guide.checks.families import Family
from sroi_app.guide.checks.overlap import Overlap, pair_of
from sroi_app.guide.folding import alike
from sroi_app.library.relatives import Relation, relatives
from sroi_app.library.unit_values import find
from sroi_app.text import _


def wellby_and_qaly(counted: Counted) -> Iterator[Overlap]:
    """A year in full health is part of a satisfied life: both at once is refused."""
    for rows in counted.together:
        lives = [row for row in rows if row.families & _EITHER == {Family.WELLBY}]
        healths = [row for row in rows if row.families & _EITHER == {Family.QALY}]
        for row in healths if lives else ():
            yield pair_of(
                row.outcome,
                lives[0].outcome,
                _(
                    "“{other}” values how life feels (a WELLBY) and “{name}” years in full health "
                    "(a QALY), for the same people."
                ),
                _(
                    "Both hold the same better life, so this is refused as a double count. Keep "
                    "one of the two; if they are different people, make them two groups."
                ),
                refused=True,
            )


def part_and_total(counted: Counted) -> Iterator[Overlap]:
    """The parts of one published item and its total, or two editions of it."""
    shelved = [row for row in counted.rows if row.from_library]
    first = {_item(row): row for row in reversed(shelved)}
    of_group = {(_item(row), row.outcome.stakeholder): row for row in reversed(shelved)}
    for row in shelved:
        for id_, newer in _containing(row.outcome.proxy.library_id):
            item = id_, row.is_gain
            # Of several, the one for the same people: there it is refused.
            if whole := of_group.get((item, row.outcome.stakeholder)) or first.get(item):
                yield _part(row, whole, newer=newer)


def taking_part_and_wellbeing(counted: Counted) -> Iterator[Overlap]:
    """What taking part is worth is worked out from the wellbeing that comes of it."""
    for rows in counted.together:
        taking = [row for row in rows if row.wellbeing and Family.TAKING_PART in row.families]
        felt = [
            row for row in rows if row.families & _EITHER and Family.TAKING_PART not in row.families
        ]
        for row in taking if felt else ():
            sure = row.from_library
            yield pair_of(
                row.outcome,
                felt[0].outcome,
                _("“{name}” values taking part and “{other}” how life feels, for the same people."),
                _("The one is worked out from the other: keep one of them.")
                if sure
                else _("If the one is worked out from the other, keep one; or say why both count."),
                refused=sure,
            )


def flood_felt_and_priced(counted: Counted) -> Iterator[Overlap]:
    """How a flood is felt, and what people would pay to be spared it, are two views of one."""
    for rows in counted.together:
        floods = [row for row in rows if Family.FLOOD in row.families]
        paid = [row for row in floods if Family.WOULD_PAY in row.families]
        felt = [r for r in floods if r.wellbeing and Family.WOULD_PAY not in r.families]
        for row in paid if felt else ():
            yield pair_of(
                row.outcome,
                felt[0].outcome,
                _("“{other}” and “{name}” value a flood twice: as felt, and as people would pay."),
                _("Keep one of the two, or say why both count."),
            )


def same_people_same_price(counted: Counted) -> Iterator[Overlap]:
    """One change under two names."""
    for rows in counted.together:
        for same in alike_in(rows, _people_and_price):
            for row, first in after_the_first(same):
                yield pair_of(
                    row.outcome,
                    first.outcome,
                    _("“{other}” and “{name}” count the same people at the same price."),
                    _("If they are one change, keep one of them; otherwise say why both count."),
                )


def step_and_end(counted: Counted) -> Iterator[Overlap]:
    """An early link of a chain of events and a change it leads to, both with a price."""
    for rows in counted.together:
        leads_to = {step: row.outcome for row in reversed(rows) for step in _steps(row)}
        for row in rows:
            if row.name and (end := leads_to.get(row.name)):
                yield pair_of(
                    row.outcome,
                    end,
                    _("“{name}” is a step on the way to “{other}”, and both have a price."),
                    _(
                        "Price the change that matters in the end and take the price off the "
                        "other, or say why both count."
                    ),
                )


def care_and_wellbeing(counted: Counted) -> Iterator[Overlap]:
    """A saving of a health service put down to the people whose wellbeing is valued."""
    for rows in counted.together:
        feelings = [row for row in rows if row.wellbeing]
        for row in rows if feelings else ():
            if Family.CARE in row.families and not row.wellbeing:
                yield pair_of(
                    row.outcome,
                    feelings[0].outcome,
                    _("“{name}” is what a health service spends less, and “{other}” is wellbeing."),
                    _(
                        "Both are put down to the same people. Make the service a group of its "
                        "own, or say why both count."
                    ),
                )


def two_wellbeing_values(counted: Counted) -> Iterator[Overlap]:
    """Loneliness, confidence and the rest all move the one life that is lived."""
    message = _("“{other}” and “{name}” both value the wellbeing of the same people.")
    advice = _("Keep the one that matters most to them, or say why both count.")
    for rows in counted.together:
        for row, first in after_the_first([row for row in rows if row.wellbeing]):
            yield pair_of(row.outcome, first.outcome, message, advice)


def _item(row: Priced) -> tuple[str, bool]:
    return row.outcome.proxy.library_id, row.is_gain


def _part(part: Priced, whole: Priced, *, newer: bool) -> Overlap:
    """Within one group it is refused; two groups may be about different cases of it."""
    group = part.outcome.stakeholder
    same_people = bool(group) and group == whole.outcome.stakeholder
    message = _("Its publisher counts the value of “{name}” within that of “{other}”.")
    if newer:
        message = _("The value of “{name}” is an older figure for what “{other}” counts.")
    advice = _("Keep one of them, or say why both count: they may be about different people.")
    if same_people:
        advice = _("Keep one of them; if they are different people, make them two groups.")
    return pair_of(part.outcome, whole.outcome, message, advice, refused=same_people)


@lru_cache(maxsize=1024)
def _containing(id_: str) -> tuple[tuple[str, bool], ...]:
    """The ids of what contains, or replaces, a value of the library; whether it replaces it."""
    value = find(id_)
    within = (Relation.TOTAL, Relation.NEWER)
    found = relatives(value) if value else ()
    return tuple(
        (other.value.id, other.relation is Relation.NEWER)
        for other in found
        if other.relation in within
    )


def _steps(row: Priced) -> Iterator[str]:
    """The steps that lead to a change, without one that only repeats it."""
    return (words for step in row.outcome.chain if (words := alike(step)) != row.name)


def _people_and_price(row: Priced) -> Hashable | None:
    price = row.outcome.proxy.value.value
    if price is None or not any(row.people):
        return None
    return price, row.outcome.amount.value, row.people


_EITHER = frozenset({Family.WELLBY, Family.QALY})

LOOKS = (
    Look(wellby_and_qaly, _EITHER),
    Look(part_and_total),
    Look(taking_part_and_wellbeing, frozenset({Family.TAKING_PART})),
    Look(flood_felt_and_priced, frozenset({Family.FLOOD, Family.WOULD_PAY})),
    Look(same_people_same_price),
    Look(step_and_end),
    Look(care_and_wellbeing, frozenset({Family.CARE})),
    Look(two_wellbeing_values),
)
"""The surest first: a pair is named once."""
