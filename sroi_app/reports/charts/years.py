"""What each year brings: the bars of a chart told as years."""

from dataclasses import dataclass
from decimal import Decimal

from sroi_app.calculation.subject import Subject, Topic
from sroi_app.guide import figures
from sroi_app.guide.ledger import ZERO, Ledger
from sroi_app.reports.charts.bars import Bar, Bars
from sroi_app.reports.charts.scene import Measure, Scene
from sroi_app.text import _, plural


@dataclass(frozen=True, slots=True)
class Years:
    """The present value of each year, from the first; a year that harms lies to the left."""

    pounds: tuple[Decimal, ...]

    @property
    def title(self) -> str:
        return _("Value by year, at today’s worth")

    @property
    def header(self) -> tuple[str, ...]:
        return _("Year"), _("Present value")

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (str(year), figures.pounds(pounds)) for year, pounds in enumerate(self.pounds, 1)
        )

    @property
    def alt(self) -> str:
        """The chart in words."""
        told = plural("Bar chart of {count} year.", "Bar chart of {count} years.", len(self.pounds))
        largest = max(self.pounds)
        most = _("Year {year} brings the most, {pounds}.").format(
            year=self.pounds.index(largest) + 1, pounds=figures.pounds(largest)
        )
        return f"{told} {most}"

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the years drawn `width` points wide, all of them."""
        drawn = self._bars().scene(width, measure)
        return Scene(
            width=width,
            height=drawn.height,
            title=self.title,
            alt=self.alt,
            header=self.header,
            rows=self.rows,
            shapes=drawn.shapes,
        )

    def _bars(self) -> Bars:
        return Bars(
            self.title,
            tuple(
                Bar(
                    _("Year {year}").format(year=year),
                    gains=max(pounds, ZERO),
                    harms=min(pounds, ZERO),
                    key=str(Subject(Topic.YEAR, str(year))),
                )
                for year, pounds in enumerate(self.pounds, 1)
            ),
            most=len(self.pounds),
        )


def years_chart(printed: Ledger) -> Years | None:
    """Return the chart of the years a result has; None while it has none."""
    pounds = tuple(line.present_value for line in printed.years)
    return Years(pounds) if any(pounds) else None
