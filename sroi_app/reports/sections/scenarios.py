"""The scenarios a person wrote down: what each changes, and what the case then comes to."""

from collections.abc import Iterator

from sroi_app.calculation.baseline import Baseline
from sroi_app.guide.names import shortened
from sroi_app.guide.scenarios import (
    Compared,
    compare_scenarios,
    difference_words,
    scenario_name,
    told_change,
)
from sroi_app.model.case import Case
from sroi_app.model.sensitivity import Change
from sroi_app.reports.blocks import Block, Cells, Column, Table
from sroi_app.reports.sections.phrases import NONE, for_each_pound, listed
from sroi_app.text import _, plural

MOST = 1
"""The changes of a scenario that are named one by one, of which there may be hundreds."""
NAME = 90  # letters of a name: a line


def scenario_rows(base: Baseline) -> Iterator[Cells]:
    """Yield each scenario with what it changes, the ratio it then has, and the difference."""
    for one in compare_scenarios(base.case, base.result):
        told = f"{shortened(scenario_name(one.scenario), NAME)}:\n{_changes(base.case, one)}"
        if one.is_tested:
            yield told, for_each_pound(one.ratio), difference_words(one.ratio, base.ratio) or NONE
        else:
            yield told, NONE, NONE


def every_change(base: Baseline) -> Iterator[Block]:
    """Yield all that each scenario changes, where the table of them had no room for it."""
    case = base.case
    rows = tuple(
        (
            scenario_name(one.scenario),
            "; ".join(told_change(case, change, one) for change in _kept(one)),
        )
        for one in compare_scenarios(case, base.result)
        if len(_kept(one)) > MOST
    )
    if rows:
        yield Table(
            caption=_("All that the scenarios change"),
            columns=(Column(_("Scenario"), 1.2), Column(_("What it changes"), 3)),
            rows=rows,
            dense=True,
        )


def _changes(case: Case, one: Compared) -> str:
    if not one.scenario.changes:
        return _("Nothing is changed in it.")
    kept = [told_change(case, change, one) for change in _kept(one)]
    told = [listed(kept, MOST)] if kept else []
    if one.gone:
        told.append(
            plural(
                "{count} number it changes is no longer in the case",
                "{count} numbers it changes are no longer in the case",
                len(one.gone),
            )
        )
    return "; ".join(told) + "."


def _kept(one: Compared) -> list[Change]:
    """The changes to numbers that are there, those that make a difference first."""
    there = [change for change in one.scenario.changes if change not in one.gone]
    return sorted(there, key=lambda change: change in one.idle)
