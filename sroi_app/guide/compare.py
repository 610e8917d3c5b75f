"""What other reports used, beside an answer: information to think with, never advice."""

from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.library.benchmarks import Benchmark, benchmark
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.text import _

FACTORS = {
    "deadweight": "deadweight",
    "displacement": "displacement",
    "attribution": "attribution",
    "dropoff": "drop-off",
}
"""The deductions, and what the benchmarks call them."""


def comparison(case: Case, address: Address) -> str:
    """Return how the reports that took something off spread, and where this answer lies.

    "" for an answer that no report was read for.
    """
    known = _benchmark_at(address)
    if known is None or not _matters(case, address):
        return ""
    share = get(case, address)
    said = [_spread(known), _place(share, known) if share is not None else ""]
    return " ".join(part for part in said if part)


def source(address: Address) -> str:
    """Return where the comparison at an address comes from, "" where there is none."""
    known = _benchmark_at(address)
    if known is None:
        return ""
    return _(
        "Of {read} published reports, {reports} used this. Figures: {source}, licence {licence}; "
        "{caveat}."
    ).format(
        read=known.read,
        reports=known.reports,
        source=known.source,
        licence=known.licence,
        caveat=known.caveat,
    )


def _benchmark_at(address: Address) -> Benchmark | None:
    parts = address.parts
    if len(parts) != 4 or parts[0] != "outcomes" or parts[3] != "value":
        return None
    return benchmark(FACTORS.get(parts[2], ""))


def _matters(case: Case, address: Address) -> bool:
    """A change of a year or less cannot fade, so nobody need say why it does not."""
    outcome = get(case, address.parent.parent)
    duration = outcome.duration.value
    return address.parts[2] != "dropoff" or duration is None or duration > 1


def _spread(known: Benchmark) -> str:
    if known.p25 is None or known.p75 is None:
        if known.median is None:
            return ""
        return _("Half of the {reports} reports that used it put it at {median} or less.").format(
            reports=known.reports, median=figures.percent(known.median)
        )
    return _("Half of the {reports} reports that used it put it between {low} and {high}.").format(
        reports=known.reports, low=figures.percent(known.p25), high=figures.percent(known.p75)
    )


def _place(share: Decimal, known: Benchmark) -> str:
    """Where an answer lies, if nearly all reports lie on one side of it."""
    if known.p10 is not None and share < known.p10:
        words = _("Yours, {share}, is lower than in nine of ten of them: say why.")
    elif known.p90 is not None and share > known.p90:
        words = _("Yours, {share}, is higher than in nine of ten of them: say why.")
    else:
        words = _("Yours is {share}.")
    return words.format(share=figures.percent(share))
