"""How many people's answers got better, stayed the same or got worse, as three bars."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.reports.charts.scene import Line, Measure, Rect, Scene, Shape, Text, Tint
from sroi_app.text import _

ROW, BAR = 27.0, 13.0  # points
LABEL = 9.0
GAP = 8.0  # points between a label, its bar and its figure


@dataclass(frozen=True, slots=True)
class Movement:
    """People by how their answers moved. A bar as long as there is room would be everybody."""

    title: str
    improved: int
    same: int
    worse: int

    @property
    def people(self) -> int:
        """Everybody whose answers can be compared."""
        return self.improved + self.same + self.worse

    @property
    def header(self) -> tuple[str, ...]:
        return _("How their answers moved"), _("People"), _("Share")

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            (label, figures.number(Decimal(people)), self._share(people))
            for label, people, _tint in self._bars()
        )

    @property
    def alt(self) -> str:
        """The chart in words."""
        told = _(
            "Bar chart of {all} people: {improved} improved, {same} stayed about the same, "
            "{worse} got worse."
        )
        improved, same, worse = (people for _label, people, _share in self.rows)
        everybody = figures.number(Decimal(self.people))
        return told.format(all=everybody, improved=improved, same=same, worse=worse)

    def scene(self, width: float, measure: Measure) -> Scene:
        """Return the bars drawn `width` points wide."""
        return Scene(
            width=width,
            height=ROW * 3,
            title=self.title,
            alt=self.alt,
            header=self.header,
            rows=self.rows,
            shapes=tuple(self._shapes(width, measure)),
        )

    def _shapes(self, width: float, measure: Measure) -> Iterator[Shape]:
        figures_of = {label: f"{people} ({share})" for label, people, share in self.rows}
        start = max(measure(label, LABEL, False) for label in figures_of) + GAP
        kept = max(measure(figure, LABEL, True) for figure in figures_of.values()) + GAP
        room = max(width - start - kept, 1.0)
        for place, (label, people, tint) in enumerate(self._bars()):
            length = max(room * people / (self.people or 1), 0.75)
            top, baseline = ROW * place, ROW * place + ROW / 2 + 3
            yield Text(x=0, y=baseline, text=label, size=LABEL)
            yield Rect(
                x=start,
                y=top + (ROW - BAR) / 2,
                width=length,
                height=BAR,
                fill=tint,
                hatched=tint is Tint.LOSS,
                tip=f"{label}: {figures_of[label]}",
            )
            end = start + length + GAP
            yield Text(x=end, y=baseline, text=figures_of[label], size=LABEL, bold=True)
        yield Line(x1=start, y1=0, x2=start, y2=ROW * 3, stroke=Tint.INK, width=0.75)

    def _bars(self) -> tuple[tuple[str, int, Tint], ...]:
        return (
            (_("Improved"), self.improved, Tint.VALUE),
            (_("About the same"), self.same, Tint.MUTED),
            (_("Got worse"), self.worse, Tint.LOSS),
        )

    def _share(self, people: int) -> str:
        share = Decimal(people) / (self.people or 1)
        return figures.number(share * 100, 0) + "%"
