"""The working of one input, from its present value down to the answers given."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sroi_app.calculation.discounting import input_elapsed
from sroi_app.calculation.formulas import volunteer_time
from sroi_app.calculation.result import InputResult
from sroi_app.calculation.scope_working import case_rates, discounted, unusable_delivery_years
from sroi_app.calculation.step import Step, Unit, summed, worked
from sroi_app.calculation.terms import INPUTS
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.inputs import InputKind
from sroi_app.text import _


@dataclass(frozen=True, slots=True)
class InputWorking:
    """The steps of one input; a missing answer is a step without a value."""

    row: InputResult
    case: Case

    @property
    def label(self) -> str:
        return self.row.item.description or _("An input without a description")

    def present_value(self) -> Step:
        """Return the step that adds up what the input of every year is worth now."""
        rates = case_rates(self.case.scope, self.row.missing)
        years = (
            discounted(amount, rates, input_elapsed(year), year)
            for year, amount in enumerate(self.amounts(), 1)
        )
        return self._total(years)

    def spent(self) -> Step:
        """Return the step that adds up the input of every year as it is."""
        return self._total(self.amounts())

    def amounts(self) -> Iterator[Step]:
        """Yield the pounds of each delivery year."""
        if any(unusable_delivery_years(self.row.missing)):
            return
        for year in range(1, self.case.scope.delivery_years + 1):
            if self.row.item.kind is InputKind.VOLUNTEER_TIME:
                yield self._volunteer_time(year)
            else:
                label = _("Put in during year {year}").format(year=year)
                yield self._answer(label, "", f"amounts/{year}", Unit.POUNDS)

    def _volunteer_time(self, year: int) -> Step:
        hours = _("Hours given in year {year}").format(year=year)
        return worked(
            volunteer_time,
            self._answer(hours, _("hours"), f"hours/{year}", Unit.NUMBER),
            self._answer(_("What an hour is worth"), _("pounds an hour"), "rate", Unit.POUNDS),
            label=_("Time given in year {year}").format(year=year),
            unit=Unit.POUNDS,
        )

    def _total(self, years: Iterator[Step]) -> Step:
        parts = list(years) or unusable_delivery_years(self.row.missing)
        total = summed(parts, label=self.label)
        return replace(total, value=None) if self.row.missing else total

    def _answer(self, label: str, name: str, field: str, unit: Unit) -> Step:
        address = INPUTS / self.row.item.id / field / "value"
        value = None if address in self.row.missing else get(self.case, address)
        return Step(label=label, name=name, unit=unit, value=value, address=address)
