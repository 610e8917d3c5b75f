"""The answer on a page: what is promised and worth, who is affected, what is not claimed."""

from collections.abc import Iterator
from decimal import Decimal

from sroi_app.calculation.result import Result, Treatment
from sroi_app.calculation.simulation.simulated import NothingPutIn
from sroi_app.calculation.tested import Tested
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.convention import convention_sentence
from sroi_app.guide.dates import format_date
from sroi_app.guide.firmness_words import evidence_sentences
from sroi_app.guide.names import group_name
from sroi_app.guide.range_words import held_sentence
from sroi_app.model.case import Case
from sroi_app.model.outcomes import MoneyKind
from sroi_app.model.scope import CaseKind
from sroi_app.model.tender import Commitment
from sroi_app.reports.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Fact,
    Heading,
    KeyFigures,
    Paragraph,
    Table,
    Tone,
)
from sroi_app.reports.ledger import Ledger
from sroi_app.reports.likely import with_range
from sroi_app.reports.sections.commitments import codes
from sroi_app.reports.sections.conventions import ratio_words
from sroi_app.reports.sections.grouping import group_totals
from sroi_app.reports.sections.phrases import held, listed, paragraphs, sentence, with_direction
from sroi_app.reports.sections.section import Section, change_heading, looks_back
from sroi_app.reports.sections.track_record import done_elsewhere
from sroi_app.text import _, plural

MOST_PROMISES = 6  # procurement.md section 6: three to six commitments on the first page
MOST_CHANGES = 4


def answer(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Section:
    """Return the page a reader in a hurry reads."""
    blocks = (*claims(evaluation, ledger, tested), Heading(_("What we do not claim")))
    return Section(_("The answer in brief"), (*blocks, not_claimed(evaluation, tested)))


def claims(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> tuple[Block, ...]:
    """Return what is promised, what it is worth and who is affected."""
    return (
        *paragraphs(evaluation.case.statement.summary, Tone.LEAD),
        *_promises(evaluation.case),
        Heading(_("What it is worth")),
        *worth(evaluation, ledger, tested),
        Heading(_("Who is affected")),
        _who_is_affected(evaluation, ledger),
    )


def not_claimed(evaluation: Evaluation, tested: Tested | None) -> Bullets:
    """Return what nobody should read into the value."""
    return Bullets(tuple(_not_claimed(evaluation, tested)))


def worth(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Iterator[Block]:
    """Yield the result in brief: figures, the hedged sentence with its ratio and the range
    of it, evidence, method."""
    yield from done_elsewhere(evaluation)
    headline = evaluation.result.headline
    if headline is None:
        yield from _worth_so_far(ledger)
        return
    yield KeyFigures(_key_figures(evaluation, ledger))
    beside = with_range(ratio_words(headline.ratio), tested.simulation if tested else None)
    ratio = _ratio(evaluation.result, beside)
    yield Paragraph(f"{_estimate(evaluation, ledger)} {ratio}")
    yield Paragraph(" ".join(evidence_sentences(evaluation)))
    yield Paragraph(method_sentence(), Tone.NOTE)


def _ratio(result: Result, ratio: str) -> str:
    """The ratio with what it must not be parted from."""
    words = (
        _(
            "That is what the work done elsewhere came to: {ratio}. {convention} It is not to be "
            "set beside other organisations’ ratios."
        )
        if result.only_track_record
        else _(
            "That is {ratio}. {convention} It is not to be set beside other organisations’ ratios."
        )
    )
    return words.format(ratio=ratio, convention=convention_sentence(result.convention))


def method_sentence() -> str:
    """Return the method in one sentence."""
    return _(
        "The method is Social Return on Investment: the people who change, times what the change "
        "is worth to each, less what would have happened anyway, what was only moved from "
        "elsewhere, what others caused, and what fades with time."
    )


def commitment_line(case: Case, commitment: Commitment) -> str:
    """Return a promise with its number, place and time, as one unconditional sentence."""
    details = [
        _quantity(commitment),
        commitment.place.strip(),
        _("by {date}").format(date=held(format_date(commitment.ends))) if commitment.ends else "",
        *codes(case, commitment),
    ]
    told = ", ".join(detail for detail in details if detail)
    promise = commitment.promise.strip() or _("A commitment not yet put in words")
    return f"{promise.rstrip('.')} ({told})." if told else sentence(promise)


def _promises(case: Case) -> Iterator[Block]:
    yield Heading(_("What we will do"))
    if not case.commitments:
        yield Paragraph(_("No commitments are given yet."))
        return
    yield Bullets(tuple(commitment_line(case, one) for one in case.commitments[:MOST_PROMISES]))
    more = len(case.commitments) - MOST_PROMISES
    if more > 0:
        told = plural("and {count} more, listed below.", "and {count} more, listed below.", more)
        yield Paragraph(told, Tone.NOTE)


def _quantity(commitment: Commitment) -> str:
    if commitment.quantity is None:
        return ""
    return f"{figures.number(commitment.quantity)} {commitment.unit}".strip()


def _key_figures(evaluation: Evaluation, ledger: Ledger) -> tuple[Fact, ...]:
    years = len(ledger.years)
    counted = len(evaluation.result.counted)
    return (
        Fact(
            plural(
                "estimated value, over {count} year", "estimated value, over {count} years", years
            ),
            figures.pounds(ledger.value),
        ),
        Fact(_("put in, at today’s worth"), figures.pounds(ledger.present_value_inputs)),
        Fact(
            plural("outcome with a price", "outcomes with a price", counted),
            figures.number(Decimal(counted)),
        ),
    )


def _estimate(evaluation: Evaluation, ledger: Ledger) -> str:
    words = (
        _("We estimate that what has changed is worth {pounds} in today’s terms{harms}.")
        if looks_back(evaluation)
        else _("We estimate that what will change is worth {pounds} in today’s terms{harms}.")
    )
    return words.format(pounds=figures.pounds(ledger.value), harms=_less_harms(ledger))


def _less_harms(ledger: Ledger) -> str:
    """The harms, inside the sentence of the value: the ratio after it is of what is left."""
    if not ledger.harms:
        return ""
    pounds = figures.pounds(-ledger.harms)
    return _(", harms of {pounds} already taken off").format(pounds=pounds)


def _worth_so_far(ledger: Ledger) -> Iterator[Block]:
    if ledger.counted:
        yield Paragraph(
            _(
                "There is no result to quote yet: some of the figures it needs are missing. "
                "The outcomes that can be worked out come to an estimated {value}, and that is "
                "not the whole."
            ).format(value=figures.pounds(ledger.value))
        )
    else:
        yield Paragraph(_("There is no result to quote yet: no outcome can be worked out so far."))
    yield Paragraph(method_sentence())


def _who_is_affected(evaluation: Evaluation, ledger: Ledger) -> Table:
    case, result = evaluation.case, evaluation.result
    totals = group_totals(result, ledger, lambda row: row.outcome.stakeholder)
    return Table(
        caption=_("Who is affected, and what we estimate it is worth to them"),
        columns=(
            Column(_("Group"), 1.2),
            Column(change_heading(evaluation), 2.4),
            Column(_("Estimated value"), 0.8, Align.RIGHT),
        ),
        rows=tuple(
            (
                group_name(case, total.key),
                listed(_changes(result, total.key), MOST_CHANGES),
                figures.pounds(total.net),
            )
            for total in totals
        ),
        totals=((_("Total"), "", figures.pounds(ledger.value)),) if totals else (),
        empty=_("No outcome can be worked out so far."),
    )


def _changes(result: Result, group: str) -> list[str]:
    names = [
        with_direction(row.outcome) for row in result.counted if row.outcome.stakeholder == group
    ]
    return list(dict.fromkeys(names))


def _not_claimed(evaluation: Evaluation, tested: Tested | None) -> Iterator[str]:
    case, result = evaluation.case, evaluation.result
    treated = {row.treatment for row in result.outcomes}
    yield _how_sure(tested)
    if result.only_track_record:
        yield _("What this contract will bring is not valued here.")
    elif case.scope.kind is CaseKind.FORECAST:
        yield _("It is a forecast: it rests on what we expect, not on what was measured.")
    if any(row.outcome.money is MoneyKind.WELLBEING for row in result.counted):
        yield _("Wellbeing is put in pounds to be compared, but it is not cash for anybody.")
    if Treatment.APART in treated:
        yield _("What we did elsewhere is shown, and is not part of this value.")
    if Treatment.UNPRICED in treated:
        yield _("Changes without a price are described, and are not part of this value.")


def _how_sure(tested: Tested | None) -> str:
    """What the range does not say, or why there is none."""
    if tested is None:
        return _("How far the result could move cannot be tested while there is no result.")
    if isinstance(tested.simulation, NothingPutIn):
        return _(
            "The result stands without a range: by those of its inputs, nothing might be put in at "
            "all."
        )
    if not tested.simulation.ranged:
        return _("The result stands without a range: none of its numbers has one.")
    return held_sentence(tested.simulation)
