"""How the value was worked out: each outcome from the people who change to what it is worth now."""

from collections.abc import Iterator

from sroi_app.calculation.result import OutcomeResult, Treatment
from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.convention import convention_sentence
from sroi_app.guide.ledger import ZERO, Ledger
from sroi_app.guide.names import group_name, outcome_name, shortened
from sroi_app.guide.register import grade_words
from sroi_app.guide.withheld import NOT_APART
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome, Standing
from sroi_app.reports.blocks import (
    GAP,
    Align,
    Band,
    Block,
    Bullets,
    Cells,
    Column,
    Paragraph,
    Table,
    Tone,
)
from sroi_app.reports.sections.phrases import NONE, by_year, given, share, shown, with_direction
from sroi_app.reports.sections.section import Section
from sroi_app.text import _

IN_THE_MAP = (Treatment.COUNTED, Treatment.APART, Treatment.INCOMPLETE)
SOURCE = 62  # letters of a source: the annex has the whole of it
GIVEN = 7  # columns before those of the pounds

Columns = tuple[Standing | None, ...]


def value(evaluation: Evaluation, ledger: Ledger) -> Section:
    """Return the value map in its own order, what is counted of it, and what it does not hold."""
    beside = tuple(_beside(evaluation, ledger))
    blocks: tuple[Block, ...] = (
        Paragraph(_INTRO),
        *_mapped(evaluation, ledger),
        Paragraph(convention_sentence(evaluation.result.convention), Tone.NOTE),
        *((Bullets(beside),) if beside else ()),
    )
    return Section(_("How the value was worked out"), blocks)


def _mapped(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    if ledger.withheld.parts:
        yield Paragraph(NOT_APART)
        yield _without_pounds(evaluation)
    else:
        yield _map(evaluation, ledger)
        yield from _counted(evaluation, ledger)


def _without_pounds(evaluation: Evaluation) -> Table:
    """Who changes, how and for how long: nothing the value of a part could be worked out from."""
    case = evaluation.case
    return Table(
        caption=_("What is valued"),
        columns=(
            Column(_("Who"), 1.4),
            Column(_("What changes"), 2.2),
            Column(_("How many people"), 1),
            Column(_("How long"), 0.7, Align.RIGHT),
            Column(_("Standing"), 0.8),
        ),
        rows=tuple(
            (
                group_name(case, row.outcome.stakeholder),
                with_direction(row.outcome),
                _people(case, row),
                shown(row.outcome.duration.value, figures.years),
                standing_words(row.outcome.standing),
            )
            for row in evaluation.result.outcomes
            if row.treatment in IN_THE_MAP
        ),
        dense=True,
    )


def _map(evaluation: Evaluation, ledger: Ledger) -> Table:
    wanted = [row for row in evaluation.result.outcomes if row.treatment in IN_THE_MAP]
    columns = _columns(wanted)
    rows = tuple(_rows(evaluation.case, wanted, ledger, columns))
    return Table(
        caption=_("The value map: present value, with core, additional and track record apart"),
        columns=(
            Column(_("How many people"), 1.3),
            Column(_("How long"), 0.95, Align.RIGHT),
            Column(_("Value each"), 0.85, Align.RIGHT),
            Column(_("Less: anyway"), 0.75, Align.RIGHT),
            Column(_("Less: moved"), 0.75, Align.RIGHT),
            Column(_("Less: others’"), 0.75, Align.RIGHT),
            Column(_("Fades a year"), 0.7, Align.RIGHT),
            *(Column(standing_words(one), 1, Align.RIGHT) for one in columns),
        ),
        rows=rows,
        totals=(_totals(wanted, ledger, columns),) if rows else (),
        note=_TERMS,
        dense=True,
        empty=_("No outcome with a price is in the case yet."),
    )


def _columns(rows: list[OutcomeResult]) -> Columns:
    """All three standings, and one more for outcomes nobody has placed yet."""
    unplaced = (None,) if any(row.outcome.standing is None for row in rows) else ()
    return (*Standing, *unplaced)


def standing_words(standing: Standing | None) -> str:
    """Return the heading of a column of pounds."""
    return choices.STANDING.format(standing).split(":")[0] or GAP


def _rows(
    case: Case, wanted: list[OutcomeResult], ledger: Ledger, columns: Columns
) -> Iterator[Cells | Band]:
    for group in dict.fromkeys(row.outcome.stakeholder for row in wanted):
        yield Band(group_name(case, group))
        for row in wanted:
            if row.outcome.stakeholder == group:
                yield Band(with_direction(row.outcome), 2)
                yield _figures(case, row, ledger, columns)
                yield Band(_origin(row.outcome), 3)


def _figures(case: Case, row: OutcomeResult, ledger: Ledger, columns: Columns) -> Cells:
    outcome = row.outcome
    return (
        _people(case, row),
        shown(outcome.duration.value, figures.years),
        _value_each(row),
        share(outcome.deadweight),
        share(outcome.displacement),
        share(outcome.attribution),
        _fades(outcome),
        *(_placed(outcome, ledger, one) for one in columns),
    )


def _people(case: Case, row: OutcomeResult) -> str:
    """How many change, year by year; of past work, which knows no delivery years, all of them."""
    numbers = [one.value for one in row.outcome.quantities if one.value is not None]
    if row.treatment is Treatment.APART and numbers:
        return figures.number(sum(numbers, ZERO))
    return by_year(row.outcome.quantities, case.scope.delivery_years)


def _fades(outcome: Outcome) -> str:
    """A change of a year or less has no later year to fade in."""
    lasts = outcome.duration.value
    if outcome.dropoff.value is None and lasts is not None and lasts <= 1:
        return NONE
    return share(outcome.dropoff)


def _value_each(row: OutcomeResult) -> str:
    """What one person's change is worth in the case's prices, all units of the proxy together."""
    if row.stream:
        return figures.pounds(row.stream.terms.value * row.stream.terms.amount)
    return shown(row.outcome.proxy.value.value, figures.exact_pounds)


def _placed(outcome: Outcome, ledger: Ledger, standing: Standing | None) -> str:
    """The present value in its own column, and nothing in the others."""
    if outcome.standing is not standing:
        return ""
    return shown(ledger.present_values.get(outcome.id), figures.pounds)


def _origin(outcome: Outcome) -> str:
    """Where its value comes from, in one line: source, year, licence, and how firm it is."""
    proxy = outcome.proxy
    return _("Value: {source}; prices of {year}; {licence}; {grade}.").format(
        source=shortened(given(proxy.source), SOURCE).rstrip("."),
        year=given(proxy.price_year),
        licence=given(proxy.licence).rstrip("."),
        grade=grade_words(proxy.value.grade),
    )


def _totals(rows: list[OutcomeResult], ledger: Ledger, columns: Columns) -> Cells:
    return (
        _("Totals"),
        *("" for _cell in range(GIVEN - 1)),
        *(standing_total(rows, ledger, one) for one in columns),
    )


def standing_total(rows: list[OutcomeResult], ledger: Ledger, standing: Standing | None) -> str:
    """Return the pounds of one column; one that nobody put anything in has no sum, not nought."""
    found = [
        ledger.present_values[row.outcome.id]
        for row in rows
        if row.outcome.standing is standing and row.outcome.id in ledger.present_values
    ]
    return figures.pounds(sum(found, ZERO)) if found else NONE


def _counted(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    """Which of the columns the value of the case counts: said, never left to be guessed."""
    rows = evaluation.result.counted
    if not rows:
        return
    parts = [
        _("{standing} {pounds}").format(
            standing=_in_a_sentence(one), pounds=standing_total(list(rows), ledger, one)
        )
        for one in _columns(list(rows))
        if any(row.outcome.standing is one for row in rows)
    ]
    told = _("The value of this case, {value}, counts: {parts}.").format(
        value=figures.pounds(ledger.value), parts=_(" and ").join(parts)
    )
    if any(row.treatment is Treatment.APART for row in evaluation.result.outcomes):
        told += " " + _("Track record is in no total but its own.")
    yield Paragraph(f"{told} {_STANDINGS}")


def _in_a_sentence(standing: Standing | None) -> str:
    words = standing_words(standing)
    return _("not yet placed") if standing is None else words[:1].lower() + words[1:]


def _beside(evaluation: Evaluation, ledger: Ledger) -> Iterator[str]:
    """What the sum holds of harms, and what stands beside it."""
    yield _harms(ledger)
    case = evaluation.case
    for row in evaluation.result.outcomes:
        one = row.outcome
        if row.treatment is Treatment.UNPRICED:
            yield _("Without a price, and never in the sum: {name} ({group}: {people}).").format(
                name=with_direction(one),
                group=group_name(case, one.stakeholder),
                people=by_year(one.quantities, case.scope.delivery_years),
            )
        if row.treatment is Treatment.LEFT_OUT:
            yield _("Left out: {name}. {reason}").format(
                name=outcome_name(one), reason=_reason(one.included, one.exclusion_reason)
            )


def _harms(ledger: Ledger) -> str:
    if ledger.withheld.parts and ledger.harms:
        return _("Harms are already taken off.")
    if not ledger.harms:
        return _("No harm is counted. The annex on the people says whether each group was asked.")
    return _("Harms of {pounds} are already taken off.").format(
        pounds=figures.pounds(-ledger.harms)
    )


def _reason(included: bool, reason: str) -> str:
    """A whole group may be left out, and its outcomes with it."""
    return _("Its group is left out.") if included else given(reason)


_INTRO = _(
    "Each change is counted for the people who experience it, for as long as it lasts, and valued. "
    "Then what is not ours to claim is taken off, one share after another, never added up."
)
_TERMS = _(
    "Anyway: would have happened without us (deadweight). Moved: only taken from elsewhere "
    "(displacement). Others’: caused by others (attribution). Fades: lost each later year "
    "(drop-off). Annex A works out each row, Annex C has every source in full."
)
_STANDINGS = _(
    "Core is what the contract pays for already, additional comes only because of this contract, "
    "and track record was done elsewhere, before."
)
