"""Why a result is suddenly empty: delivery years were added that nobody has filled in yet."""

from collections.abc import Iterator

from sroi_app.calculation.result import Result, Treatment
from sroi_app.calculation.terms import INPUTS, OUTCOMES
from sroi_app.model.address import Address
from sroi_app.text import _

WAITING = (Treatment.COUNTED, Treatment.INCOMPLETE)
YEARLY = ("quantities", "amounts", "hours")


def empty_years(result: Result) -> tuple[int, ...]:
    """Return the delivery years after the first of which no outcome, or no input, has a number."""
    rows = sum(row.treatment in WAITING for row in result.outcomes)
    outcomes = [year for at, year in _yearly(result) if at.within(OUTCOMES)]
    inputs = [year for at, year in _yearly(result) if at.within(INPUTS)]
    empty = {year for year in outcomes if outcomes.count(year) == rows}
    empty |= {year for year in inputs if inputs.count(year) == len(result.inputs)}
    # Where the first year is empty too, nobody has begun, and no year was added to what there was.
    return () if 1 in empty else tuple(sorted(empty))


def empty_years_sentence(result: Result) -> str:
    """Return what the empty years stand in the way of; nothing where there is none."""
    years = empty_years(result)
    if not years:
        return ""
    if result.counted:
        one = _("Year {year} has no numbers yet, so there is no ratio.")
        many = _("Years {first} to {last} have no numbers yet, so there is no ratio.")
    else:
        one = _("Year {year} has no numbers yet, so nothing can be added up.")
        many = _("Years {first} to {last} have no numbers yet, so nothing can be added up.")
    if len(years) == 1:
        return one.format(year=years[0])
    return many.format(first=years[0], last=years[-1])


def _yearly(result: Result) -> Iterator[tuple[Address, int]]:
    """The missing numbers of single years, and which year it is."""
    for address in result.missing:
        if len(address.parts) == 5 and address.parts[2] in YEARLY:
            yield address, int(address.parts[3])
