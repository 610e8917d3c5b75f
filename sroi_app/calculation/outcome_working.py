"""The working of one outcome, from its present value down to the answers given."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil

from sroi_app.calculation.discounting import value_elapsed
from sroi_app.calculation.formulas import (
    harm,
    impact,
    part_of_year,
    remaining,
    share_felt,
    uprated_value,
    yearly_value,
)
from sroi_app.calculation.result import OutcomeResult, Treatment
from sroi_app.calculation.scope_working import (
    Rates,
    case_rates,
    discounted,
    unusable_delivery_years,
)
from sroi_app.calculation.step import Step, Unit, summed, worked
from sroi_app.calculation.terms import OUTCOMES, price_factor
from sroi_app.library.discount_rates import health_steps
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get_in
from sroi_app.model.outcomes import Direction, Outcome, Starts
from sroi_app.text import _, plural


@dataclass(frozen=True, slots=True)
class OutcomeYear:
    """One outcome in one year: its value, and what that is worth now."""

    year: int
    value: Step
    present_value: Step


@dataclass(frozen=True, slots=True)
class OutcomeWorking:
    """The steps of one outcome; a missing answer is a step without a value."""

    row: OutcomeResult
    case: Case

    @property
    def outcome(self) -> Outcome:
        return self.row.outcome

    @property
    def here(self) -> Address:
        return OUTCOMES / self.outcome.id

    @property
    def label(self) -> str:
        return self.outcome.description or _("An outcome without a description")

    def present_value(self, years: Iterable[OutcomeYear] | None = None) -> Step:
        """Return the step that adds up what every year of the outcome is worth now.

        `years` are its years, where they have been worked out already.
        """
        if self.row.treatment in (Treatment.LEFT_OUT, Treatment.UNPRICED):
            return Step(label=self.label, unit=Unit.POUNDS, value=None, address=self.here)
        years = self.years() if years is None else years
        parts = [year.present_value for year in years] or self._what_there_is()
        total = summed(parts, label=self.label)
        return replace(total, value=None) if self.row.missing else total

    def years(self) -> Iterator[OutcomeYear]:
        """Yield each year in which the outcome is felt, while its length is known."""
        lasts = self._duration().value
        if lasts is None or any(unusable_delivery_years(self.row.missing)):
            return
        offset = 1 if self.outcome.starts is Starts.AFTER else 0
        impacts = self._impacts()
        shares = [self._share_felt(later) for later in range(ceil(lasts))]
        for year in range(1, len(impacts) + len(shares)):
            felt = [
                _felt(delivered, caused, shares[year - delivered])
                for delivered, caused in enumerate(impacts, 1)
                if 0 <= year - delivered < len(shares)
            ]
            yield self._year(year + offset, felt)

    def _year(self, year: int, felt: list[Step]) -> OutcomeYear:
        label = _("Value in year {year}").format(year=year)
        value = replace(felt[0], label=label) if len(felt) == 1 else summed(felt, label=label)
        elapsed = value_elapsed(year, self.case.scope.timing)
        return OutcomeYear(year, value, discounted(value, self._rates(), elapsed, year))

    def _rates(self) -> Rates:
        if self.outcome.health_rate:
            return Rates(steps=health_steps(), address=self.here / "health_rate")
        return case_rates(self.case.scope, self.row.missing)

    def _share_felt(self, later: int) -> Step:
        return worked(
            share_felt,
            self._part_of_year(later),
            self._remaining(later),
            label=_("Share of the impact felt in that year"),
            name=_("share felt"),
            unit=Unit.SHARE,
        )

    def _part_of_year(self, later: int) -> Step:
        return worked(
            part_of_year,
            self._duration(),
            _whole_years(later),
            label=_("How much of that year it lasts"),
            name=_("part of the year"),
            unit=Unit.SHARE,
        )

    def _remaining(self, later: int) -> Step:
        name = _("share left")
        if not later:
            label = _("Nothing has faded yet in the first year")
            return Step(label=label, name=name, unit=Unit.SHARE, value=Decimal(1))
        return worked(
            remaining,
            self._dropoff(),
            _whole_years(later),
            label=plural(
                "What is left after {count} year of fading",
                "What is left after {count} years of fading",
                later,
            ),
            name=name,
            unit=Unit.SHARE,
        )

    def _impacts(self) -> list[Step]:
        return [self._impact(year + 1) for year in range(self.case.scope.delivery_years)]

    def _impact(self, year: int) -> Step:
        label = _("What the activity causes in year {year} (impact)").format(year=year)
        name = _("impact")
        caused = worked(
            impact,
            self._people(year),
            self._answer(_("Units of the value for each person"), _("units each"), "amount"),
            self._value(),
            self._share(_("What would have happened anyway"), _("deadweight"), "deadweight"),
            self._share(_("What was only moved from elsewhere"), _("displacement"), "displacement"),
            self._share(_("What others caused"), _("attribution"), "attribution"),
            label=label,
            name=name,
            unit=Unit.POUNDS,
        )
        if self.outcome.direction is not Direction.NEGATIVE:
            return caused
        harmful = _("{label}, with a minus: people are worse off").format(label=label)
        return worked(harm, caused, label=harmful, name=name, unit=Unit.POUNDS)

    def _value(self) -> Step:
        label, name = _("What one unit is worth (financial proxy)"), _("value")
        value = self._answer(label, name, "proxy/value", Unit.POUNDS)
        years = self.outcome.proxy.price_year, self.case.scope.price_year
        if not all(years):
            return value
        uprated = _("What one unit is worth in prices of {year}").format(year=years[1])
        return worked(
            uprated_value, value, self._factor(*years), label=uprated, name=name, unit=Unit.POUNDS
        )

    def _factor(self, from_year: str, to_year: str) -> Step:
        wrong = [address for address in self.row.missing if address.name == "price_year"]
        return Step(
            label=_("Rise in prices from {from_year} to {to_year} (GDP deflator)").format(
                from_year=from_year, to_year=to_year
            ),
            name=_("rise in prices"),
            unit=Unit.FACTOR,
            value=None if wrong else price_factor(from_year, self.case.scope),
            address=wrong[0] if wrong else self.here / "proxy" / "price_year",
        )

    def _people(self, year: int) -> Step:
        label = _("People who change in year {year}").format(year=year)
        return self._answer(label, _("people"), f"quantities/{year}", Unit.PEOPLE)

    def _dropoff(self) -> Step:
        return self._share(_("What fades with each year"), _("drop-off"), "dropoff")

    def _duration(self) -> Step:
        return self._answer(
            _("How long the change lasts (duration)"), _("duration"), "duration", Unit.YEARS
        )

    def _share(self, words: str, term: str, field: str) -> Step:
        """Return a deduction: plain words first, the term of art in brackets."""
        label = _("{words} ({term})").format(words=words, term=term)
        return self._answer(label, term, field, Unit.SHARE)

    def _answer(self, label: str, name: str, field: str, unit: Unit = Unit.NUMBER) -> Step:
        address = self.here / field / "value"
        # Found within the row: looking the row itself up each time is most of a long report.
        value = None
        if address not in self.row.missing:
            value = get_in(self.outcome, Address(address.parts[len(self.here.parts) :]))
        return Step(label=label, name=name, unit=unit, value=value, address=address)

    def _what_there_is(self) -> list[Step]:
        """Return what an outcome of unknown length would have been worked out from."""
        unusable = list(unusable_delivery_years(self.row.missing))
        impacts = [] if unusable else self._impacts()
        return [*unusable, *impacts, self._duration(), self._dropoff()]


def _felt(delivered: int, caused: Step, share: Step) -> Step:
    label = _("From people helped in year {year}").format(year=delivered)
    return worked(yearly_value, caused, share, label=label, unit=Unit.POUNDS)


def _whole_years(count: int) -> Step:
    return Step(
        label=_("Whole years before it"),
        name=_("whole years before"),
        unit=Unit.YEARS,
        value=Decimal(count),
    )
