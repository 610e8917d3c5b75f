"""How the changes come about: the chains of events of each group, drawn and in words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sroi_app.evaluation import Evaluation
from sroi_app.guide.chain_words import sentences
from sroi_app.guide.chains import GroupChains, all_chains, group_chains, steps_of
from sroi_app.model.outcomes import Outcome
from sroi_app.reports.blocks import Block, Figure, Heading, Paragraph
from sroi_app.reports.charts.chain import ChainChart
from sroi_app.reports.sections.section import looks_back
from sroi_app.text import _, plural

MOST_OUTCOMES = 5  # in one figure, so that it is never taller than a page
MOST_ACROSS = 4  # steps that still run from left to right on a page
MOST_DOWN = 12  # boxes in one figure that runs downwards
MOST_STEPS = 12  # drawn of one chain; the working gives them all


def chains(evaluation: Evaluation) -> Iterator[Block]:
    """Yield the chains of the groups that have any."""
    told = [one for one in all_chains(evaluation.case) if any(way.told for way in one.ways)]
    if told:
        yield Heading(_title(evaluation))
        yield Paragraph(_intro())
        yield from (block for one in told for block in _group(one))


def _title(evaluation: Evaluation) -> str:
    if looks_back(evaluation):
        return _("How the changes came about")
    return _("How the changes come about")


def _intro() -> str:
    return _(
        "Each step leads to the next, from what we do to the change that matters (the chain of "
        "events). A dashed frame marks a change that is not part of the sum."
    )


def _group(told: GroupChains) -> Iterator[Block]:
    yield Heading(told.name, 3)
    for outcomes in _parts(way.outcome for way in told.ways):
        whole = group_chains(told.group, told.name, outcomes)
        drawn = group_chains(told.group, told.name, map(_cut, outcomes))
        yield Figure(ChainChart(drawn), "", told=sentences(whole))


def _parts(outcomes: Iterable[Outcome]) -> Iterator[list[Outcome]]:
    """The outcomes of a group, as many at a time as one figure takes."""
    part: list[Outcome] = []
    for outcome in outcomes:
        if part and not _fits([*part, outcome]):
            yield part
            part = []
        part.append(outcome)
    yield part


def _fits(outcomes: list[Outcome]) -> bool:
    steps = [len(steps_of(_cut(outcome))) for outcome in outcomes]
    across = max(steps) <= MOST_ACROSS
    return len(steps) <= MOST_OUTCOMES and (across or sum(steps) + len(steps) <= MOST_DOWN)


def _cut(outcome: Outcome) -> Outcome:
    """An outcome without the middle of a chain that is too long to draw."""
    steps = steps_of(outcome)
    missing = len(steps) - MOST_STEPS
    if missing <= 0:
        return outcome
    half = MOST_STEPS // 2
    between = plural("… {count} more step …", "… {count} more steps …", missing)
    return replace(outcome, chain=(*steps[:half], between, *steps[-half:]))
