"""Value maps in the layout of Social Value International, written as people have them.

Formulas stand in the result cells with what a spreadsheet last worked out for them, so that a file
made here looks like one that was saved in Excel. The sums are done anew, in plain floats.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import xlsxwriter

STAGES = {0: "Stage 1", 2: "Stage 2", 6: "Stage 3", 15: "Stage 4", 20: "Stage 5"}
GROUPS = {
    0: "Stakeholders",
    2: "Inputs",
    4: "Outputs",
    5: "The Outcomes (what changes)",
    15: "Deadweight %",
    16: "Displacement %",
    17: "Attribution %",
    18: "Drop off %",
    19: "Impact",
    20: "Calculating Social Return",
}
NAMES = {
    1: "Number in group",
    2: "Description",
    3: "Value £",
    4: "Description",
    5: "Description",
    6: "Indicator",
    7: "Source",
    8: "Number of people experiencing the change",
    9: "Amount of change per person",
    10: "Duration",
    11: "Outcomes start",
    12: "Financial Proxy",
    13: "Value in currency",
    14: "Source",
}
QUESTIONS = {
    0: "Who do we have an effect on? Who has an effect on us?",
    1: "How many people are in the group?",
    2: "What do they invest?",
    3: "What is the value of the inputs in currency (only enter numbers)",
    4: "Summary of activity in numbers",
    5: "How would the stakeholder describe the changes?",
    6: "How would you measure it?",
    7: "Where did you get the information from?",
    8: "How much change was there? (Only enter numbers)",
    10: "How long does it last after end of activity? (Only enter numbers)",
    11: "Does it start in period of activity (1) or in period after (2)",
    12: "What proxy would you use to value the change?",
    13: "What is the value of the change? (Only enter numbers)",
    14: "Where did you get the information from?",
    15: "What would have happened without the activity?",
    16: "What activity did you displace?",
    17: "Who else contributed to the change?",
    18: "Does the outcome drop off in future years?",
    19: "Quantity times financial proxy, less deadweight, displacement and attribution",
}
SHARES = (15, 16, 17, 18)
IMPACT, FIRST_YEAR = 19, 20
NOT_IN_THE_OTHER = (12, 13, 14)  # columns of the proxy


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: an outcome, an input, or both; None leaves a cell blank."""

    group: str | None = "Older people"
    size: float | None = None
    input: str | None = None
    pounds: float | None = None
    output: str | None = None
    outcome: str | None = "Less lonely"
    indicator: str | None = None
    evidence: str | None = None
    quantity: float | None = 80
    amount: str | float | None = None
    duration: float | None = 1
    starts: int | None = 1
    proxy: str | None = "A year of company"
    value: float | None = 1100
    source: str | None = None
    deadweight: float | None = 0
    displacement: float | None = 0
    attribution: float | None = 0
    dropoff: float | None = 0

    @property
    def cells(self) -> list[Any]:
        """What stands in its columns, before those that are worked out."""
        return [
            *(self.group, self.size, self.input, self.pounds, self.output, self.outcome),
            *(self.indicator, self.evidence, self.quantity, self.amount, self.duration),
            *(self.starts, self.proxy, self.value, self.source),
            *(self.deadweight, self.displacement, self.attribution, self.dropoff),
        ]

    @property
    def impact(self) -> float:
        left = 1.0
        for share in (self.deadweight, self.displacement, self.attribution):
            left *= 1 - (share or 0)
        return (self.quantity or 0) * (self.value or 0) * left

    def years(self, count: int) -> list[float]:
        """Its value in each year, as the guide spreads it."""
        first = 1 if self.starts == 2 else 0
        last = first + int(self.duration or 0)
        kept = 1 - (self.dropoff or 0)
        return [
            self.impact * kept ** (year - first) if first <= year < last else 0.0
            for year in range(count)
        ]


@dataclass(frozen=True, kw_only=True)
class Map:
    """A workbook of the layout, and the ways in which people's own differ from it."""

    rows: Sequence[Row] = (Row(),)
    other: Sequence[Row] | None = ()  # of the sheet without SROI; None where there is no such sheet
    rate: float | None = 0.035
    years: int = 5
    fillers: int = 6
    stages: bool = True
    names: bool = True
    questions: bool = True
    merged: bool = True
    title: bool = True
    gap: int = 0  # empty rows between the headings and the first outcome
    late: int = 1  # years by which the first year is discounted
    net: bool = False  # the ratio is that of the net present value
    impacts: Sequence[float] | None = (
        None  # what stands under “Impact”, where it is not the guide's
    )
    percent: bool = True  # shares are shown as percentages
    sheet: str = "SROI Value Map"

    def but(self, **changed: Any) -> "Map":
        return replace(self, **changed)

    def file(self) -> bytes:
        out = io.BytesIO()
        book = xlsxwriter.Workbook(out, {"in_memory": True})
        _write(book, self, self.sheet, self.rows, priced=True)
        if self.other is not None:
            _write(book, self, "Value Map (non-SROI)", self.other, priced=False)
        book.close()
        return out.getvalue()


def _write(book: Any, made: Map, name: str, rows: Sequence[Row], *, priced: bool) -> None:
    sheet = book.add_worksheet(name)
    share = book.add_format({"num_format": "0%" if made.percent else "General"})
    body = _write_headings(sheet, made, priced=priced)
    row = body + made.gap
    first = row
    for number, each in enumerate(rows):
        _write_row(sheet, made, row, each, share, number, priced=priced)
        row += 1
    if made.merged:
        _merge_groups(sheet, rows, first)
    for _filler in range(made.fillers):
        for column in SHARES:
            sheet.write_number(row, column, 0, share)
        if priced:
            sheet.write_formula(row, IMPACT, f"=I{row + 1}*N{row + 1}", None, 0)
            for year in range(made.years):
                sheet.write_formula(row, FIRST_YEAR + year, "=0*1", None, 0)
        row += 1
    if priced:
        _write_totals(sheet, made, row, rows)


def _write_headings(sheet: Any, made: Map, *, priced: bool) -> int:
    row = 0
    if made.title:
        sheet.write(0, 0, "Value map")
        sheet.write(1, 0, "Organisation")
        sheet.write(1, 2, "Riverside Friends")
        row = 3
    last = FIRST_YEAR + made.years - 1
    years = {FIRST_YEAR + n: f"Year {n + 1}" for n in range(made.years)}
    bands = []
    if made.stages:
        bands.append(STAGES)
    bands.append(GROUPS)
    if made.names:
        bands.append({**NAMES, **years})
    if made.questions:
        bands.append({**QUESTIONS, **({} if made.names else years)})
    for band in bands:
        _write_band(sheet, made, row, band, last, priced=priced, merge=band in (STAGES, GROUPS))
        row += 1
    if priced and made.rate is not None:
        sheet.write(0, 30, "Discount rate")
        sheet.write_number(0, 31, made.rate, None)
    return row


def _write_band(
    sheet: Any,
    made: Map,
    row: int,
    band: dict[int, str],
    last: int,
    *,
    priced: bool,
    merge: bool,
) -> None:
    places = sorted(band)
    for place, end in zip(places, [*(p - 1 for p in places[1:]), last], strict=True):
        if not priced and (place in NOT_IN_THE_OTHER or place >= IMPACT):
            continue
        right = min(end, last if priced else IMPACT - 1)
        if made.merged and merge and right > place:
            sheet.merge_range(row, place, row, right, band[place])
        else:
            sheet.write(row, place, band[place])


def _write_row(
    sheet: Any, made: Map, row: int, each: Row, share: Any, number: int, *, priced: bool
) -> None:
    for column, cell in enumerate(each.cells):
        if cell is None or (not priced and column in NOT_IN_THE_OTHER):
            continue
        if column in SHARES:
            sheet.write_number(row, column, cell, share)
        else:
            sheet.write(row, column, cell)
    if priced:
        impact = each.impact if made.impacts is None else made.impacts[number]
        at = row + 1
        formula = f"=I{at}*N{at}*(1-P{at})*(1-Q{at})*(1-R{at})"
        sheet.write_formula(row, IMPACT, formula, None, impact)
        for year, value in enumerate(each.years(made.years)):
            scaled = value * impact / each.impact if each.impact else value
            sheet.write_formula(row, FIRST_YEAR + year, f"=T{at}", None, scaled)


def _merge_groups(sheet: Any, rows: Sequence[Row], first: int) -> None:
    """One cell speaks for the rows of a group that follow each other without its name."""
    start = 0
    for number in range(1, len(rows) + 1):
        if number == len(rows) or rows[number].group is not None:
            if number - start > 1 and rows[start].group is not None:
                sheet.merge_range(first + start, 0, first + number - 1, 0, rows[start].group)
            start = number


def _write_totals(sheet: Any, made: Map, row: int, rows: Sequence[Row]) -> None:
    sums = totals(made, rows)
    sheet.write(row, 0, "Total")
    sheet.write_formula(row, 3, "=SUM(D1:D1)", None, sums.inputs)
    for column in SHARES:
        sheet.write_number(row, column, 0)
    sheet.write_formula(row, IMPACT, "=SUM(T1:T1)", None, sums.impact)
    for year, value in enumerate(sums.years):
        sheet.write_formula(row, FIRST_YEAR + year, "=SUM(U1:U1)", None, value)
    sheet.write(row + 1, IMPACT, "Present value of each year (after discounting)")
    for year, value in enumerate(sums.discounted):
        sheet.write_formula(row + 1, FIRST_YEAR + year, "=U1/(1+$AF$1)", None, value)
    last = FIRST_YEAR + made.years - 1
    for down, (words, value) in enumerate(
        (
            ("Total Present Value (PV)", sums.total),
            ("Net Present Value (PV minus the investment)", sums.total - sums.inputs),
            ("Social Return (Value per amount invested)", sums.ratio),
        ),
        2,
    ):
        sheet.write(row + down, last - 1, words)
        sheet.write_formula(row + down, last, "=U1", None, value)


@dataclass(frozen=True, kw_only=True)
class Totals:
    impact: float
    years: list[float]
    discounted: list[float]
    total: float
    inputs: float
    ratio: float


def totals(made: Map, rows: Sequence[Row]) -> Totals:
    """What the workbook's own formulas came to."""
    factors = [
        1.0 if made.impacts is None or not row.impact else made.impacts[number] / row.impact
        for number, row in enumerate(rows)
    ]
    streams = [
        [value * factor for value in row.years(made.years)]
        for row, factor in zip(rows, factors, strict=True)
    ]
    years = [sum(stream[year] for stream in streams) for year in range(made.years)]
    rate = made.rate if made.rate is not None else 0.035
    discounted = [value / (1 + rate) ** (year + made.late) for year, value in enumerate(years)]
    inputs = sum(row.pounds or 0 for row in rows)
    total = sum(discounted)
    gained = total - inputs if made.net else total
    return Totals(
        impact=sum(row.impact * factor for row, factor in zip(rows, factors, strict=True)),
        years=years,
        discounted=discounted,
        total=total,
        inputs=inputs,
        ratio=gained / inputs if inputs else 0.0,
    )
