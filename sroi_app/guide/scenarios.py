"""What each scenario comes to beside the case as it is, and what is different in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.calculate import calculate
from sroi_app.calculation.result import Result
from sroi_app.calculation.scenarios import is_there, with_changes
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import assumption_words, figure
from sroi_app.guide.names import shortened
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.inputs import InputKind
from sroi_app.model.sensitivity import Change, Scenario
from sroi_app.text import _, plural

GONE = _("A number that is no longer in the case")
MOST_CHANGES = 10  # of a scenario that are listed
LONGEST_NAME = 120  # characters
_DASH = "–"  # in a cell that has nothing to say
PENCE = 2  # decimals of a ratio, and of the difference between two


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What a scenario comes to: present values in pounds, and the ratio; None where there is none.

    `nothing_in`: nothing is missing but something put in. `gone` are its changes to numbers
    that are no longer in the case, and `idle` those to numbers that are in no result: neither
    in that of the case nor in its own.
    """

    scenario: Scenario
    value: Decimal
    inputs: Decimal
    ratio: Decimal | None
    nothing_in: bool = False
    gone: tuple[Change, ...] = ()
    idle: tuple[Change, ...] = ()

    @property
    def is_tested(self) -> bool:
        """Whether anything that it changes is in the sum."""
        return len(self.gone) + len(self.idle) < len(self.scenario.changes)


def compare_scenarios(case: Case, result: Result) -> tuple[Compared, ...]:
    """Return what every scenario comes to, each by a full calculation of the changed case."""
    return tuple(compared(case, result, scenario) for scenario in case.sensitivity.scenarios)


def compared(case: Case, result: Result, scenario: Scenario) -> Compared:
    """Return what one scenario comes to."""
    found = calculate(with_changes(case, scenario))
    there = [change for change in scenario.changes if is_there(case, change)]
    return Compared(
        scenario=scenario,
        value=found.value_so_far,
        inputs=found.inputs_so_far,
        ratio=_ratio(found),
        nothing_in=found.missing == (INPUTS,),
        gone=tuple(change for change in scenario.changes if not is_there(case, change)),
        idle=tuple(change for change in there if not _is_in_any((result, found), change.address)),
    )


def scenario_name(scenario: Scenario) -> str:
    """Return how a scenario is called in a sentence or a table."""
    return " ".join(scenario.name.split()) or _("Scenario without a name")


def table_name(scenario: Scenario) -> str:
    """Return how a scenario is called where its name has to leave room for figures."""
    return shortened(scenario_name(scenario), LONGEST_NAME)


def change_words(case: Case, change: Change) -> str:
    """Return what is different: "how long it lasts, for “Feeling less lonely”: from 2 years to 1
    year"."""
    if not is_there(case, change):
        return GONE
    what = assumption_words(case, change.address.parent)
    now, then = number_figure(case, change.address), _figure(change.address, change.value)
    if not now:
        return _("{what}: {then}, and not given in the case").format(what=what, then=then)
    if now == then:
        return _("{what}: {then}, as in the case").format(what=what, then=then)
    return _("{what}: from {now} to {then}").format(what=what, now=now, then=then)


def number_figure(case: Case, address: Address) -> str:
    """Return the value at an address as people read it; "" while it is blank."""
    value = get(case, address)
    return "" if value is None else _figure(address, value)


def idle_words(case: Case, change: Change, found: Compared | None) -> str:
    """Return why a change makes no difference, in one sentence; "" where it does, or may.

    `found` is what its scenario comes to, if that is known.
    """
    if not is_there(case, change):
        return _("This number is no longer in the case, so nothing is changed. Take it out.")
    if found and change in found.idle:
        return _("This number is not in the result now, so changing it makes no difference.")
    return ""


def told_change(case: Case, change: Change, found: Compared | None) -> str:
    """Return what is different, and that it makes no difference where that is so."""
    words = change_words(case, change)
    if found and change in found.idle:
        return _("{change}, which makes no difference while it is not in the result").format(
            change=words
        )
    return words


def left_words(case: Case, row: Address) -> str:
    """Return which scenarios lose a number when a row is removed, in one sentence; "" for none."""
    losing = [
        scenario
        for scenario in case.sensitivity.scenarios
        if any(change.address.within(row) for change in scenario.changes)
    ]
    if len(losing) == 1:
        name = shortened(scenario_name(losing[0]))
        return _("What “{scenario}” changed in it is gone too.").format(scenario=name)
    words = _("What {count} scenarios changed in it is gone too.")
    return words.format(count=len(losing)) if losing else ""


def comes_to_words(result: Result, found: Compared) -> str:
    """Return what a scenario comes to in one sentence, beside what the case comes to."""
    usual = _ratio(result)
    if found.nothing_in:
        return _("There is no ratio: nothing is put in.")
    if found.ratio is None or usual is None:
        return _("There is no ratio yet: answers are missing.")
    ratio = figures.ratio(found.ratio, PENCE)
    if not found.is_tested:
        words = _("Nothing in the sum is changed, so it comes to {ratio}, as the case does.")
        return words.format(ratio=ratio)
    if found.ratio == usual:
        return _("{ratio}, as in the case.").format(ratio=ratio)
    words = _("{ratio}, instead of {usual} in the case.")
    return words.format(ratio=ratio, usual=figures.ratio(usual, PENCE))


COMPARED_HEADER = (
    _("What if"),
    _("Value"),
    _("Put in"),
    _("For each £1"),
    _("Difference"),
)
"""Over the columns of `case_row` and `compared_row`: present values, and the ratio."""


def case_row(result: Result) -> tuple[str, ...]:
    """Return the row of the case as it is, which every scenario stands beside."""
    figures_ = _pounds(result.value_so_far, result.inputs_so_far, _ratio(result))
    return (_("The case as it is"), *figures_, "")


def compared_row(result: Result, found: Compared) -> tuple[str, ...]:
    """Return the row of a scenario; one that changes nothing in the sum is no test of it."""
    if not found.is_tested:
        return (table_name(found.scenario), *[_DASH] * 3, _("none"))
    value, inputs, ratio = _pounds(found.value, found.inputs, found.ratio)
    figures_ = value, inputs, _("no ratio") if found.nothing_in else ratio
    return (table_name(found.scenario), *figures_, difference_words(found.ratio, _ratio(result)))


def changes_words(
    case: Case, scenario: Scenario, found: Compared | None = None, most: int = MOST_CHANGES
) -> str:
    """Return what is different in a scenario, line by line: the first so many, and how many more
    there are. `found` is what it comes to, if that is known."""
    lines = [told_change(case, change, found) for change in scenario.changes[:most]]
    over = len(scenario.changes) - most
    if over > 0:
        lines.append(plural("and {count} number more", "and {count} numbers more", over))
    return "\n".join(line[:1].upper() + line[1:] for line in lines) or _("Nothing")


def _pounds(value: Decimal, inputs: Decimal, ratio: Decimal | None) -> tuple[str, ...]:
    shown = _("no ratio yet") if ratio is None else figures.ratio(ratio, PENCE)
    return figures.pounds(value), figures.pounds(inputs), shown


def difference_words(ratio: Decimal | None, usual: Decimal | None) -> str:
    """Return how far a ratio is from the usual one, as the two are printed, so that the column can
    be checked by hand; "" where either is missing."""
    if ratio is None or usual is None:
        return ""
    if ratio == usual:
        return _("none")
    printed = figures.rounded(ratio, PENCE) - figures.rounded(usual, PENCE)
    if not printed:
        return _("under 1p")
    return "+" * (printed > 0) + figures.pounds(printed, PENCE)


def _figure(address: Address, value: Decimal) -> str:
    return figure(Assumption(at=address.parent, value=value, low=value, high=value), value)


def _ratio(result: Result) -> Decimal | None:
    return None if result.headline is None else result.headline.ratio


def _is_in_any(results: Sequence[Result], address: Address) -> bool:
    return any(_is_in(result, address) for result in results)


def _is_in(result: Result, address: Address) -> bool:
    """Whether the row of a number is counted, and the number one that it is counted by."""
    id_ = address.parts[1]
    if address.within(OUTCOMES):
        return any(row.outcome.id == id_ for row in result.counted)
    row = next(row for row in result.inputs if row.item.id == id_)
    by_hours = row.item.kind is InputKind.VOLUNTEER_TIME
    return row.stream is not None and by_hours is (address.parts[2] != "amounts")
