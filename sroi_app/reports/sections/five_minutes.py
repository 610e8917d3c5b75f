"""Check this in five minutes: what a tired evaluator needs in order to doubt well."""

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal

from sroi_app.calculation.one_way import Swing
from sroi_app.calculation.tested import Tested
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import assumption_words, figure, switching_sentence
from sroi_app.guide.firmness import measured_share
from sroi_app.guide.firmness_words import measured_words
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.ranking import that_move
from sroi_app.reports.blocks import Block, Bullets, Heading, Paragraph, Tone
from sroi_app.reports.sections.annexes import Annex, annex_name
from sroi_app.reports.sections.largest import largest
from sroi_app.reports.sections.matters import MOST
from sroi_app.reports.sections.not_claimed import not_claimed
from sroi_app.reports.sections.phrases import sentence
from sroi_app.reports.sections.section import Section, looks_back
from sroi_app.reports.sections.worth import who_sentence
from sroi_app.text import _, plural


def five_minutes(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> Section:
    """Return the claim, its largest sum, what it hangs on, and what is not claimed."""
    blocks = (
        *_claim(evaluation, ledger),
        *(() if ledger.withheld.parts else largest(evaluation, ledger)),
        *(_where(ledger) if evaluation.result.counted else ()),
        *(_hangs_on(tested) if tested else ()),
        Heading(_("What we do not claim")),
        not_claimed(evaluation, tested),
    )
    return Section(_("Check this in five minutes"), blocks)


def _claim(evaluation: Evaluation, ledger: Ledger) -> Iterator[Block]:
    if not evaluation.result.counted:
        yield Paragraph(_("Nothing is claimed yet, because no outcome can be worked out so far."))
        return
    who = "" if ledger.withheld.parts else who_sentence(evaluation, ledger)
    said = [_claim_sentence(evaluation, ledger), who]
    said.append(measured_words(measured_share(evaluation)))
    yield Paragraph(" ".join(filter(None, said)))


def _claim_sentence(evaluation: Evaluation, ledger: Ledger) -> str:
    """What is claimed, for how many groups; gains and harms apart where there are both."""
    groups = len({row.outcome.stakeholder for row in evaluation.result.counted})
    words = (
        _("The claim: what has changed for {who} is worth an estimated {value} in today’s terms.")
        if looks_back(evaluation)
        else _(
            "The claim: what will change for {who} is worth an estimated {value} in today’s terms."
        )
    ).format(
        who=plural("{count} group of people", "{count} groups of people", groups),
        value=figures.pounds(ledger.value),
    )
    if not ledger.harms or ledger.withheld.parts:
        return words
    split = _("That is {gains} gained, less {harms} of harm.")
    told = split.format(gains=figures.pounds(ledger.gains), harms=figures.pounds(-ledger.harms))
    return f"{words} {told}"


def _hangs_on(tested: Tested) -> Iterator[Block]:
    """The numbers that matter most, each with what would make it £1 for £1."""
    found = that_move(tested.swings)[:MOST]
    if not found:
        return
    yield Heading(_("What it hangs on"))
    yield Paragraph(_("What would have to be true for £1 put in to bring £1:"))
    yield Bullets((*(_number(tested, swing) for swing in found), *_all_together(tested)))


def _number(tested: Tested, swing: Swing) -> str:
    number, base = swing.number, tested.base
    what = sentence(assumption_words(base.case, number.at)).rstrip(".")
    switching = switching_sentence(number, swing.switching, base.totals.surplus)
    return _("{what}: {figure}. {switching}").format(
        what=what, figure=figure(number, number.value), switching=switching
    )


def _all_together(tested: Tested) -> Iterator[str]:
    totals = tested.base.totals
    if totals.value > 0 and totals.surplus > 0:
        share = (totals.surplus / totals.value * 100).to_integral_value(ROUND_FLOOR)
        words = _("All of the value together could be {share} less before it stops paying back.")
        yield words.format(share=_percent(share))


def _percent(share: Decimal) -> str:
    return figures.number(share) + "%"


def _where(ledger: Ledger) -> Iterator[Block]:
    """Which annex holds what; a public version opens and tests only what it prints."""
    hidden = ledger.withheld
    words = (
        _(
            "{certainty} tests the numbers that stand here, and {sources} says where the prices "
            "that stand here come from. {working} says what is left out of the working."
        )
        if hidden.parts or hidden.inputs
        else _(
            "{working} opens every figure, {certainty} tests each number, and {sources} says where "
            "each price comes from."
        )
    ).format(
        working=annex_name(Annex.WORKING),
        certainty=annex_name(Annex.CERTAINTY),
        sources=annex_name(Annex.SOURCES),
    )
    yield Paragraph(words, Tone.NOTE)
