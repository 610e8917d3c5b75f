"""The sheet of sensitivity: ranges, what each end does to the ratio, and what makes it 1:1.

Figures of SROI Case at the time of export: no formula could work them out in a cell.
"""

from collections.abc import Iterator
from decimal import Decimal
from heapq import nlargest

from sroi_app.calculation.assumptions import Assumption, assumptions, of_input, of_outcome
from sroi_app.calculation.baseline import Baseline
from sroi_app.calculation.one_way import Swing, effect, swing
from sroi_app.calculation.result import InputResult, OutcomeResult
from sroi_app.calculation.simulation.simulated import Simulation
from sroi_app.guide.assumption_words import assumption_words, origin_words
from sroi_app.guide.figures import rounded
from sroi_app.guide.ranking import that_move
from sroi_app.guide.register import grade_words
from sroi_app.guide.scenarios import compare_scenarios, scenario_name
from sroi_app.spreadsheet.book.contents import Content
from sroi_app.spreadsheet.book.page import LETTERS_A_PAGE, Page
from sroi_app.spreadsheet.book.subject import Subject
from sroi_app.spreadsheet.book.tables import Head, write_rows
from sroi_app.text import _

HEADS = 3
MOST = 40
"""The numbers that are shown beside those with a range: the ones that move the result most."""

LARGEST = 10
"""The outcomes, and the inputs, whose numbers are looked at for them."""

Row = tuple[Content, ...]


def write_sensitivity(page: Page, subject: Subject) -> None:
    """Write the sheet of how sure the result is."""
    page.title(
        _("Sensitivity"),
        _(
            "Each number moved to its lowest and its highest by itself, as worked out when this "
            "workbook was exported. These figures do not follow changes made in the other sheets."
        ),
        across=4,
    )
    page.sheet.set_row(1, 30)
    page.widths([head.letters for head in _HEADS])
    page.sheet.freeze_panes(HEADS + 1, 1)
    page.printed(HEADS, letters=LETTERS_A_PAGE, footer=subject.title)
    page.protected()
    base = subject.base
    if base is None:
        page.words(
            HEADS, 0, _("There is no ratio to test yet: figures are still missing."), "plain"
        )
        return
    swings = _swings(base)
    write_rows(page, HEADS, _HEADS, [_row(base, one) for one in swings])
    _format_shares(page, swings)
    after = HEADS + len(swings) + 2
    _write_beside(page, after, base, subject.simulation)


_HEADS = (
    Head(_("Number"), 58),
    Head(_("Lowest"), 11, "number"),
    Head(_("Best estimate"), 11, "number"),
    Head(_("Highest"), 11, "number"),
    Head(_("£1 gives at lowest"), 11, "pence"),
    Head(_("£1 gives at highest"), 11, "pence"),
    Head(_("Difference"), 11, "pence"),
    Head(_("It just pays back at"), 11, "number"),
    Head(_("Where the range comes from"), 18),
    Head(_("It rests on"), 18),
)


def _swings(base: Baseline) -> tuple[Swing, ...]:
    """The numbers with a range, and those that move the ratio most; the widest first.

    Which these are is told by a closed form: only what is shown is worked out in full.
    """
    numbers = assumptions(base.case, base.result)
    ranged = [one for one in numbers if one.low_given or one.high_given]
    rest = (one for one in _of_the_largest(base) if not (one.low_given or one.high_given))
    most = nlargest(MOST, rest, key=lambda number: effect(base, number))
    return that_move(swing(base, number) for number in (*ranged, *most))


def _of_the_largest(base: Baseline) -> Iterator[Assumption]:
    """Yield the numbers of the rows that come to most: others hardly move the ratio."""
    for row in nlargest(LARGEST, base.outcomes.values(), key=_size):
        yield from of_outcome(base.case, row.outcome)
    for entry in nlargest(LARGEST, base.inputs.values(), key=_size):
        yield from of_input(base.case, entry.item)


def _size(row: OutcomeResult | InputResult) -> Decimal:
    return abs(row.stream.present_value) if row.stream else Decimal(0)


def _row(base: Baseline, one: Swing) -> Row:
    number = one.number
    words = assumption_words(base.case, number.at)
    return (
        words[:1].upper() + words[1:],
        number.low,
        number.value,
        number.high,
        one.ratio_low,
        one.ratio_high,
        one.effect if one.effect.is_finite() else None,
        one.switching,
        origin_words(number),
        grade_words(number.grade),
    )


def _format_shares(page: Page, swings: tuple[Swing, ...]) -> None:
    """Shares are shown as percentages, like everywhere else."""
    for row, one in enumerate(swings, HEADS + 1):
        if one.number.is_share:
            back = None if one.switching is None else rounded(one.switching, 4)
            shown = (one.number.low, one.number.value, one.number.high, back)
            for column, share in zip((1, 2, 3, 7), shown, strict=True):
                page.content(row, column, share, "words percent")


def _write_beside(page: Page, row: int, base: Baseline, found: Simulation | None) -> None:
    """Write the range of the ratio, and the scenarios, under the numbers."""
    heads = (Head(_("The whole case"), 58), Head(_("£1 gives"), 11, "pence"))
    rows: list[Row] = [(_("As it is"), base.ratio), *_range(found), *_scenarios(base)]
    write_rows(page, row, heads, rows)


def _range(found: Simulation | None) -> Iterator[Row]:
    if found is not None:
        yield _("All ranges drawn together: lower in one draw of twenty"), found.p5
        yield _("All ranges drawn together: the middle"), found.p50
        yield _("All ranges drawn together: higher in one draw of twenty"), found.p95


def _scenarios(base: Baseline) -> Iterator[Row]:
    for one in compare_scenarios(base.case, base.result):
        name = _("Scenario: {name}").format(name=scenario_name(one.scenario))
        ratio: Decimal | None = one.ratio
        yield name, ratio
