"""What 383 published SROI reports used: a range to think with, never a default."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from sroi_app.library.tables import Row, number, read_table, share


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """The spread of one factor over the reports that used it; shares from 0 to 1, or a ratio.

    A tenth of those reports lie below `p10`, a quarter below `p25`, and so on. `read` is how
    many reports were read in all, `reports` how many of them used the factor.
    """

    factor: str
    reports: int
    read: int
    p10: Decimal | None
    p25: Decimal | None
    median: Decimal | None
    p75: Decimal | None
    p90: Decimal | None
    source: str
    licence: str
    caveat: str


def benchmark(factor: str) -> Benchmark | None:
    """Return the benchmark of a factor ("deadweight", "drop-off", "ratio" ...), if there is one."""
    return _benchmarks().get(factor)


@cache
def _benchmarks() -> dict[str, Benchmark]:
    return {row["factor"]: _benchmark(row) for row in read_table("benchmarks")}


def _benchmark(row: Row) -> Benchmark:
    figure = share if row["unit"].startswith("%") else number
    return Benchmark(
        factor=row["factor"],
        reports=int(row["reports_using"]),
        read=int(row["reports_read"]),
        p10=figure(row["p10"]),
        p25=figure(row["p25"]),
        median=figure(row["median"]),
        p75=figure(row["p75"]),
        p90=figure(row["p90"]),
        source=row["source"],
        licence=row["licence"],
        caveat=row["caveat"],
    )
