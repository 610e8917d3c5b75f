"""The result year by year, and how it comes from all that changed."""

from collections.abc import Iterator

from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.ledger import ZERO, Ledger
from sroi_app.reports.blocks import Align, Block, Column, Figure, Heading, Table
from sroi_app.reports.charts.bridge import bridge_chart
from sroi_app.text import _


def bridge(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Yield the bridge from everything that changed to what is claimed."""
    if not evaluation.result.counted:
        return
    yield Heading(_("From all that changed to what is claimed"))
    yield Figure(
        bridge_chart(evaluation.result.bridge, ledger.bridge),
        _("What is taken off, one after another. Hatched bars are taken away."),
    )


def year_by_year(ledger: Ledger) -> Iterator[Block]:
    """Yield the value and the inputs of each year."""
    yield Heading(_("Year by year"))
    columns = list(
        zip(
            *(
                (line.value, line.present_value, line.inputs, line.present_value_inputs)
                for line in ledger.years
            ),
            strict=True,
        )
    )
    yield Table(
        caption=_("Value and inputs by year"),
        columns=(
            Column(_("Year")),
            Column(_("Value in the year"), 1.2, Align.RIGHT),
            Column(_("Its present value"), 1.2, Align.RIGHT),
            Column(_("Inputs in the year"), 1.2, Align.RIGHT),
            Column(_("Their present value"), 1.2, Align.RIGHT),
        ),
        rows=tuple(
            (
                str(line.year),
                figures.pounds(line.value),
                figures.pounds(line.present_value),
                figures.pounds(line.inputs),
                figures.pounds(line.present_value_inputs),
            )
            for line in ledger.years
        ),
        totals=((_("Total"), *(figures.pounds(sum(c, ZERO)) for c in columns)),) if columns else (),
        dense=True,
        empty=_("No year can be worked out so far."),
    )
