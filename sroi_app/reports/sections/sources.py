"""Where every value comes from: source, price year, uprating and licence."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from sroi_app.calculation.result import OutcomeResult, Treatment
from sroi_app.evaluation import Evaluation
from sroi_app.guide import choices, figures
from sroi_app.guide.credits import credits_of
from sroi_app.guide.decimals import USUAL, decimals_enough
from sroi_app.guide.editions import origin
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.names import outcome_name
from sroi_app.guide.withheld import LEFT_OUT
from sroi_app.library.unit_values import find
from sroi_app.model.case import Case
from sroi_app.reports.blocks import (
    GAP,
    Align,
    Band,
    Block,
    Cells,
    Column,
    Heading,
    Paragraph,
    Table,
    Tone,
)
from sroi_app.reports.sections.figures_of_steps import PENCE
from sroi_app.reports.sections.phrases import day, given, shown
from sroi_app.reports.sections.section import Section
from sroi_app.text import _

VALUED = (Treatment.COUNTED, Treatment.APART, Treatment.INCOMPLETE)


def sources(evaluation: Evaluation, ledger: Ledger) -> Section:
    """Return the value behind each outcome, with who says so and under which licence."""
    rows: list[Cells | Band] = []
    for alike in _alike(evaluation):
        first = alike[0]
        names = "; ".join(outcome_name(row.outcome) for row in alike)
        told = (_source(first), _fits(alike), origin(evaluation.case, first.outcome))
        hidden = any(row.outcome.id in ledger.withheld.prices for row in alike)
        price = Band(LEFT_OUT, 2) if hidden else _value(evaluation.case, first)
        rows += [Band(names, 2), price]
        rows.append(Band(" ".join(filter(None, told)), 3))
    table = Table(
        caption=_("Values (financial proxies)"),
        columns=(
            Column(_("What stands for the value"), 2),
            Column(_("It buys"), 1.1),
            Column(_("Value"), 0.8, Align.RIGHT),
            Column(_("Prices of"), 0.7, Align.RIGHT),
            Column(_("Brought up by"), 0.8, Align.RIGHT),
            Column(_("Value used"), 0.8, Align.RIGHT),
        ),
        rows=tuple(rows),
        dense=True,
        empty=_("No outcome with a price is in the case yet."),
    )
    blocks: tuple[Block, ...] = (*_prices(evaluation), table, *_attribution(evaluation))
    return Section(_("Sources and licences of every value"), blocks)


def _prices(evaluation: Evaluation) -> Iterator[Block]:
    """Which of the values were brought to the prices of the case, and which could not be."""
    case = evaluation.case
    valued = [row for row in evaluation.result.outcomes if row.treatment in VALUED]
    known = [row.outcome.proxy.price_year for row in valued if _price_years_known(case, row)]
    if set(known) - {case.scope.price_year}:
        yield Paragraph(
            _(
                "Values from other years are brought to the price year of the case with the GDP "
                "deflator of HM Treasury (Open Government Licence v3.0)."
            )
        )
    if len(known) < len(valued):
        yield Paragraph(
            _(
                "Where no price year is known, of the value or of the case, the value is used as "
                "it was found: nothing is done about the rise in prices."
            )
        )


def _attribution(evaluation: Evaluation) -> Iterator[Block]:
    """Whom the figures of this case are owed to, in the words their licences ask for."""
    valued = [row for row in evaluation.result.outcomes if row.treatment in VALUED]
    taken = [find(row.outcome.proxy.library_id) for row in valued if row.outcome.proxy.library_id]
    deflated = any(row.stream and row.stream.terms.factor != 1 for row in valued)
    credits_ = credits_of(filter(None, taken), deflated=deflated)
    if credits_:
        yield Heading(_("Attribution"))
        yield from (Paragraph(credit.sentence, Tone.NOTE) for credit in credits_)


def _price_years_known(case: Case, row: OutcomeResult) -> bool:
    return bool(row.outcome.proxy.price_year.strip() and case.scope.price_year.strip())


def _value(case: Case, row: OutcomeResult) -> Cells:
    proxy, terms = row.outcome.proxy, row.stream.terms if row.stream else None
    return (
        given(proxy.description),
        given(proxy.unit),
        shown(proxy.value.value, figures.exact_pounds),
        given(proxy.price_year),
        _rise(terms.factor, terms.value) if terms and _price_years_known(case, row) else GAP,
        figures.pounds(terms.value, PENCE) if terms else given(""),
    )


def _rise(factor: Decimal, value: Decimal) -> str:
    """The factor, with the decimals that give the value used to the penny."""
    places = max(USUAL, decimals_enough(abs(value)))
    return f"× {figures.number(figures.rounded(factor, places))}"


def _alike(evaluation: Evaluation) -> tuple[list[OutcomeResult], ...]:
    """The outcomes with a price, those of the very same price together."""
    found: dict[object, list[OutcomeResult]] = {}
    for row in evaluation.result.outcomes:
        if row.treatment in VALUED:
            same = replace(row.outcome.proxy, fits="", tested=None)
            factor = row.stream.terms.factor if row.stream else None
            found.setdefault((same, factor), []).append(row)
    return tuple(found.values())


def _source(row: OutcomeResult) -> str:
    proxy = row.outcome.proxy
    return _("Source: {source}. Looked up: {accessed}. Licence: {licence}.").format(
        source=_part(proxy.source), accessed=day(proxy.accessed), licence=_part(proxy.licence)
    )


def _fits(alike: list[OutcomeResult]) -> str:
    """Why it fits each outcome, and whether the people concerned were asked."""
    if len(alike) == 1:
        return _why(alike[0])
    return " ".join(
        _("“{outcome}”: {why}").format(outcome=outcome_name(row.outcome), why=_why(row))
        for row in alike
    )


def _why(row: OutcomeResult) -> str:
    proxy = row.outcome.proxy
    return _("Why it fits: {fits}. Shown to the people concerned: {tested}.").format(
        fits=_part(proxy.fits), tested=given(choices.YES_NO.format(proxy.tested)).lower()
    )


def _part(text: str) -> str:
    """A text for the middle of a line, whose own full stop would be one too many."""
    return given(text).rstrip(".")
