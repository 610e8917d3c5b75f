"""One row of a value map as an outcome; a minus makes it a harm, and the number stays positive."""

from dataclasses import replace

from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Direction, Evidence, Outcome, Proxy, Starts, one
from sroi_app.spreadsheet.answers import (
    read_direction,
    read_money,
    read_price_year,
    read_standing,
    read_starts,
)
from sroi_app.spreadsheet.columns import Column
from sroi_app.spreadsheet.groups import Groups
from sroi_app.spreadsheet.reader import Reader
from sroi_app.text import _


def read_outcome(reader: Reader, groups: Groups, row: int, id_: str) -> Outcome:
    """Return the outcome of a row; what cannot be read is blank here and a problem there."""
    quantities = _quantities(reader, row)
    value = reader.estimate(row, Column.VALUE)
    amount = reader.estimate(row, Column.AMOUNT) if _has_amounts(reader) else one()
    return Outcome(
        id=id_,
        stakeholder=groups.id_of(reader.group(row)),
        description=reader.outcome(row),
        direction=_direction(reader, row, quantities, value),
        standing=reader.answer(row, Column.STANDING, read_standing),
        money=reader.answer(row, Column.MONEY, read_money),
        indicator=reader.text(row, Column.INDICATOR),
        evidence=Evidence(source=reader.text(row, Column.EVIDENCE)),
        quantities=tuple(map(_size, quantities)),
        amount=_never_below_zero(reader, row, amount),
        proxy=Proxy(
            description=reader.text(row, Column.PROXY),
            value=_size(value),
            price_year=reader.answer(row, Column.PRICE_YEAR, read_price_year) or "",
            source=reader.text(row, Column.SOURCE),
        ),
        deadweight=reader.estimate(row, Column.DEADWEIGHT),
        displacement=reader.estimate(row, Column.DISPLACEMENT),
        attribution=reader.estimate(row, Column.ATTRIBUTION),
        dropoff=reader.estimate(row, Column.DROPOFF),
        duration=reader.estimate(row, Column.DURATION),
        starts=reader.answer(row, Column.STARTS, read_starts) or Starts.DURING,
    )


def _has_amounts(reader: Reader) -> bool:
    return reader.headings.find(Column.AMOUNT) is not None


def _quantities(reader: Reader, row: int) -> tuple[Estimate, ...]:
    return tuple(reader.estimate(row, Column.QUANTITY, year) for year in _years(reader))


def _years(reader: Reader) -> tuple[int | None, ...]:
    """The years of the columns of quantities; None for one column that names no year."""
    if reader.headings.find(Column.QUANTITY):
        return (None,)
    return tuple(range(1, reader.headings.years + 1))


def _direction(
    reader: Reader, row: int, quantities: tuple[Estimate, ...], value: Estimate
) -> Direction:
    """Return gain or harm by the signs of the figures and the word in the row, which must agree."""
    fewer = any(map(_below_zero, quantities))
    _refuse_both_signs(reader, row, quantities, value)
    stated = reader.answer(row, Column.DIRECTION, read_direction)
    cell = reader.cell(row, Column.VALUE)
    if fewer and _below_zero(value):
        message = _("Both the quantity and the value are below 0. Put the minus on one of them.")
        reader.refuse(cell, message)
    harm = fewer or _below_zero(value)
    if harm and stated is Direction.POSITIVE:
        message = _("The row says it is a gain, but its figure is below 0.")
        reader.refuse(reader.cell(row, Column.DIRECTION), message)
    return Direction.NEGATIVE if harm else stated or Direction.POSITIVE


def _refuse_both_signs(
    reader: Reader, row: int, quantities: tuple[Estimate, ...], value: Estimate
) -> None:
    """Refuse a range that goes through 0, at its lowest cell, and years that differ in sign."""
    years = [(Column.QUANTITY, year) for year in _years(reader)]
    figures = dict(zip(years, quantities, strict=True)) | {(Column.VALUE, None): value}
    mixed = [at for at, one in figures.items() if _below_zero(one) and _above_zero(one)]
    for column, year in mixed:
        message = _("A range goes from below 0 to above it: use two rows, a gain and a harm.")
        reader.refuse(reader.least(row, column, year), message)
    below = [year for year in years if _below_zero(figures[year])]
    if not mixed and below and any(map(_above_zero, quantities)):
        message = _("The quantity is below 0 in one year and above it in another.")
        reader.refuse(reader.least(row, *below[0]), message)


def _below_zero(estimate: Estimate) -> bool:
    numbers = (estimate.low, estimate.value, estimate.high)
    return any(number is not None and number < 0 for number in numbers)


def _above_zero(estimate: Estimate) -> bool:
    numbers = (estimate.low, estimate.value, estimate.high)
    return any(number is not None and number > 0 for number in numbers)


def _size(estimate: Estimate) -> Estimate:
    """Return figures below 0 without their minus: the lowest is then the highest."""
    if not _below_zero(estimate):
        return estimate
    low, value, high = (
        None if number is None else abs(number)
        for number in (estimate.high, estimate.value, estimate.low)
    )
    return replace(estimate, low=low, value=value, high=high)


def _never_below_zero(reader: Reader, row: int, amount: Estimate) -> Estimate:
    if _below_zero(amount):
        message = _("The amount per person cannot be below 0. Put the minus on the value.")
        reader.refuse(reader.least(row, Column.AMOUNT), message)
    return amount
