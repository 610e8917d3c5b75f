"""An hour of work at the legal minimum of each year, as values beside the published ones."""

from collections.abc import Iterator

from sroi_app.library.price_years import financial
from sroi_app.library.unit_value import VOLUNTEER_TIME, UnitValue
from sroi_app.library.wages import Wage, wages

_HOURS = {
    "national_living_wage": ("nlw", "Hour at the National Living Wage"),
    "nmw_21_22": ("nmw-21-22", "Hour at the National Minimum Wage"),
    "nmw_21_24": ("nmw-21-24", "Hour at the National Minimum Wage"),
    "nmw_18_20": ("nmw-18-20", "Hour at the National Minimum Wage"),
    "nmw_under18": ("nmw-under18", "Hour at the National Minimum Wage"),
    "nmw_apprentice": ("nmw-apprentice", "Hour at the National Minimum Wage"),
}
_MONTHS = {"04": "April", "10": "October"}
_GROSS = (
    "Gross wage: add employer on-costs for replacement cost. Volunteer time is an INPUT in SROI; "
    "do not also count it as an outcome."
)


def hours() -> Iterator[UnitValue]:
    """An hour of work at the legal minimum of each year."""
    for wage in wages():
        if wage.series in _HOURS:
            yield _hour(wage, *_HOURS[wage.series])


def _hour(wage: Wage, stem: str, name: str) -> UnitValue:
    year, month = wage.effective_from[:4], wage.effective_from[5:7]
    starts = int(year) if month >= "04" else int(year) - 1
    return UnitValue(
        id=f"wage-{stem}-{year}",
        theme="volunteering",
        name=f"{name}, {wage.who} (from {_MONTHS[month]} {year})",
        unit="per hour",
        value=wage.pounds,
        price_year=financial(starts),
        kind="wage",
        who_gains="host organisation (input or replacement value)",
        source=wage.source,
        publisher=wage.publisher,
        source_year=year,
        url=wage.url,
        licence=wage.licence,
        checked=wage.checked,
        notes=_GROSS,
        family=VOLUNTEER_TIME,
    )
