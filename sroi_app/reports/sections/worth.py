"""What it is worth: the value first, with its range, then what may not be parted from it."""

from sroi_app.calculation.result import Result
from sroi_app.calculation.simulation.simulated import NothingPutIn, Simulation
from sroi_app.calculation.tested import Tested
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.convention import convention_sentence
from sroi_app.guide.grouping import group_totals
from sroi_app.guide.ledger import Ledger
from sroi_app.guide.names import group_name
from sroi_app.guide.range_words import value_range
from sroi_app.model.case import Case
from sroi_app.reports.likely import with_range
from sroi_app.reports.sections.conventions import ratio_words
from sroi_app.reports.sections.phrases import listed
from sroi_app.reports.sections.section import looks_back
from sroi_app.text import _, plural

MOST_GROUPS = 6


def value_sentence(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> str:
    """Return what the changes are worth, between which ends that may lie, and over how long."""
    words = (
        _("We estimate that what has changed is worth {pounds} in today’s terms{range}{harms}.")
        if looks_back(evaluation)
        else _(
            "We estimate that what will change is worth {pounds} in today’s terms{range}{harms}."
        )
    )
    return words.format(
        pounds=figures.pounds(ledger.value), range=_range(tested), harms=_less_harms(ledger)
    )


def so_far_sentence(ledger: Ledger) -> str:
    """Return what there is of a result that cannot be quoted yet."""
    if not ledger.counted:
        return _("There is no result to quote yet: no outcome can be worked out so far.")
    return _(
        "There is no result to quote yet: some of the figures it needs are missing. "
        "The outcomes that can be worked out come to an estimated {value}, and that is "
        "not the whole."
    ).format(value=figures.pounds(ledger.value))


def who_sentence(evaluation: Evaluation, ledger: Ledger) -> str:
    """Return whose value it is, the largest part first."""
    totals = group_totals(evaluation.result, ledger, lambda row: row.outcome.stakeholder)
    parts = [
        _("“{group}” {pounds}").format(
            pounds=figures.pounds(total.net), group=group_name(evaluation.case, total.key)
        )
        for total in totals
    ]
    return _("Of it: {parts}.").format(parts=listed(parts, MOST_GROUPS)) if parts else ""


def ratio_sentence(evaluation: Evaluation, ledger: Ledger, tested: Tested | None) -> str:
    """Return the ratio with what it must not be parted from; blank where there is none."""
    result = evaluation.result
    if result.headline is None:
        return ""
    beside = with_range(ratio_words(result.headline.ratio), tested.simulation if tested else None)
    return _ratio_words(result).format(
        inputs=figures.pounds(ledger.present_value_inputs),
        ratio=beside,
        convention=convention_sentence(result.convention),
    )


def method_sentence() -> str:
    """Return the method in one sentence."""
    return _(
        "The method is Social Return on Investment (SROI): the people who change, times what it is "
        "worth to each of them, less what would have happened anyway, was only moved from "
        "elsewhere, others caused, or fades."
    )


def over_years(case: Case, ledger: Ledger) -> str:
    """Return the words for the value and the years it arrives in, those after the contract too."""
    years, delivered = len(ledger.years), case.scope.delivery_years
    if years > delivered:
        words = _(
            "estimated value, over {count} years: {delivered} of delivery and {after} after it"
        )
        return words.format(count=years, delivered=delivered, after=years - delivered)
    return plural(
        "estimated value, over {count} year", "estimated value, over {count} years", years
    )


def simulation_of(tested: Tested | None) -> Simulation | None:
    """Return the range of a result, where somebody gave one."""
    found = tested.simulation if tested else None
    if found is None or isinstance(found, NothingPutIn) or not found.ranged:
        return None
    return found


def _range(tested: Tested | None) -> str:
    found = simulation_of(tested)
    return _(", likely {range}").format(range=value_range(found)) if found else ""


def _less_harms(ledger: Ledger) -> str:
    """The harms, inside the sentence of the value, which is of what is left."""
    if not ledger.harms or ledger.withheld.parts:
        return ""
    return _(", with harms of {pounds} already taken off").format(
        pounds=figures.pounds(-ledger.harms)
    )


def _ratio_words(result: Result) -> str:
    if result.only_track_record:
        return _(
            "{inputs} was put in, at today’s worth. That is what the work done elsewhere came to: "
            "{ratio}. {convention} It is not to be set beside other organisations’ ratios."
        )
    return _(
        "{inputs} is put in, at today’s worth. That is {ratio}. {convention} It is not to be set "
        "beside other organisations’ ratios."
    )
