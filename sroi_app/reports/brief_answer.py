"""The result in two sentences: what it is worth and to whom, then for each pound put in."""

from sroi_app.calculation.simulation.simulated import NothingPutIn, Simulation
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.ledger import Ledger
from sroi_app.reports.likely import with_range
from sroi_app.text import _, plural


def brief_answer(
    evaluation: Evaluation, printed: Ledger, simulation: Simulation | NothingPutIn | None = None
) -> str:
    """Return what the case comes to, or why it does not come to anything yet.

    The ratio has its range beside it, as soon as a `simulation` knows one.
    """
    return f"{_worth(evaluation, printed)} {_for_each_pound(evaluation, printed, simulation)}"


def _worth(evaluation: Evaluation, printed: Ledger) -> str:
    result = evaluation.result
    if not result.counted:
        return _("Nothing can be added up yet: no outcome is complete.")
    groups = len({row.outcome.stakeholder for row in result.counted})
    who = plural("{count} group of people", "{count} groups of people", groups)
    value = figures.pounds(printed.value)
    if printed.harms:
        words = _(
            "What changes for {who} is worth an estimated {value} at today’s worth, "
            "with harms of {harms} already taken off."
        )
        return words.format(who=who, value=value, harms=figures.pounds(-printed.harms))
    words = _("What changes for {who} is worth an estimated {value} at today’s worth.")
    return words.format(who=who, value=value)


def _for_each_pound(
    evaluation: Evaluation, printed: Ledger, simulation: Simulation | NothingPutIn | None
) -> str:
    headline = evaluation.result.headline
    if headline is None:
        return plural(
            "There is no ratio yet, because {count} answer is missing.",
            "There is no ratio yet, because {count} answers are missing.",
            len(evaluation.result.missing),
        )
    words = _("{inputs} is put in, which makes {ratio}.")
    for_each = _("{ratio} of value for every £1").format(
        ratio=figures.ratio(headline.ratio).partition(" : ")[0]
    )
    return words.format(
        inputs=figures.pounds(printed.present_value_inputs),
        ratio=with_range(for_each, simulation),
    )
