"""What every formula of the value map comes to, by the sum itself: kept with the formula."""

from decimal import Decimal

from sroi_app.calculation.formulas import uprated_value
from sroi_app.calculation.precision import exact
from sroi_app.calculation.result import OutcomeResult, Treatment
from sroi_app.calculation.terms import OUTCOMES, SCOPE, price_factor
from sroi_app.guide.value_map import IMPACT, PRESENT_VALUE
from sroi_app.model.outcomes import Starts
from sroi_app.spreadsheet.book import words
from sroi_app.spreadsheet.book.gaps import gap_words
from sroi_app.spreadsheet.book.map_columns import (
    COUNTS,
    FACTOR,
    FIRST,
    MISSING,
    USED,
    impact_keys,
    year_keys,
)
from sroi_app.spreadsheet.book.page import Cached
from sroi_app.spreadsheet.book.subject import Subject

STATUS = {
    Treatment.COUNTED: words.COUNTED,
    Treatment.APART: words.APART,
    Treatment.UNPRICED: words.NO_PRICE,
    Treatment.LEFT_OUT: words.LEFT_OUT,
    Treatment.INCOMPLETE: words.INCOMPLETE,
}
ZERO = Decimal(0)


@exact
def row_figures(subject: Subject, row: OutcomeResult) -> dict[str, Cached]:
    """Return the figure under each column that is worked out, by its key."""
    factor = _factor(subject, row)
    return {
        FACTOR: factor,
        USED: _used(row, factor),
        COUNTS: STATUS[row.treatment],
        MISSING: gap_words(row, subject.delivery, subject.unread),
        FIRST: 2 if row.outcome.starts is Starts.AFTER else 1,
        **_stream_figures(subject, row),
    }


def _factor(subject: Subject, row: OutcomeResult) -> Decimal | None:
    """The factor by the words in the two cells: what cannot be read is no year, but not blank."""
    here = OUTCOMES / row.outcome.id / "proxy" / "price_year"
    unread_target = SCOPE / "price_year" in subject.unread and row.outcome.proxy.price_year
    if here in subject.unread or unread_target:
        return None
    return price_factor(row.outcome.proxy.price_year, subject.case.scope)


def _used(row: OutcomeResult, factor: Decimal | None) -> Decimal | None:
    value = row.outcome.proxy.value.value
    return None if value is None or factor is None else uprated_value(value, factor)


def _stream_figures(subject: Subject, row: OutcomeResult) -> dict[str, Cached]:
    impacts, years = impact_keys(subject.delivery), year_keys(subject.years)
    stream = row.stream
    if stream is None:
        return dict.fromkeys((*impacts, IMPACT, *years, PRESENT_VALUE))
    felt = (*stream.values, *(ZERO for _year in range(subject.years - len(stream.values))))
    return {
        **dict(zip(impacts, stream.impacts, strict=True)),
        IMPACT: stream.impact,
        **dict(zip(years, felt, strict=True)),
        PRESENT_VALUE: stream.present_value,
    }
