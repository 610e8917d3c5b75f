"""`simulate`: how far the result could spread, for people or as JSON."""

import json
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from sroi_app.calculation.baseline import Baseline, baseline
from sroi_app.calculation.simulation.narrowing import narrowings
from sroi_app.calculation.simulation.simulate import MOST_DRAWS
from sroi_app.calculation.simulation.simulate import simulate as draw
from sroi_app.calculation.simulation.simulated import DRAWS, SEED, NothingPutIn, Simulation
from sroi_app.commands.answer import Answer, Status, exact, one_line
from sroi_app.commands.passwords import opener
from sroi_app.commands.refusals import NotUnderstood
from sroi_app.guide import figures
from sroi_app.guide.assumption_words import assumption_words
from sroi_app.guide.convention import convention_sentence
from sroi_app.guide.names import case_title
from sroi_app.guide.range_words import (
    chance_sentence,
    held_sentence,
    lean_sentence,
    middle_sentence,
    narrowing_sentence,
    nothing_put_in_sentence,
    range_sentence,
)
from sroi_app.model.case import Case
from sroi_app.text import _
from sroi_app.workspace.files import open_evaluation

MOST_SEED = 2**32 - 1
NAMED = 5
"""How many of the numbers that spread the result most are named to people."""
FOUND = ("mean", "p5", "p50", "p95", "probability_above_1")


def simulate(arguments: Namespace) -> Answer:
    """Draw the numbers of a case from their ranges; one that has no ratio is a no."""
    draws = _whole(arguments.draws, 1, MOST_DRAWS, DRAWS, what=_("The number of draws"))
    seed = _whole(arguments.seed, 0, MOST_SEED, SEED, what=_("The seed"))
    evaluation = open_evaluation(arguments.case, opener(arguments))
    base = baseline(evaluation.case, evaluation.result)
    if base is None:
        return _no(
            _(
                "There is no ratio to simulate yet: figures are missing, or cannot be used as they "
                "are. The verb calculate lists them."
            )
        )
    found = draw(base, draws, seed)
    if isinstance(found, NothingPutIn):
        return _no(nothing_put_in_sentence(evaluation.case, found))
    if arguments.json:
        return Answer(text=json.dumps(as_json(found), indent=2))
    return Answer(text="\n".join(_lines(base, found)))


def as_json(found: Simulation) -> dict[str, Any]:
    """Return a simulation as plain data: ratios and shares as decimal text."""
    return {
        "draws": found.draws,
        "seed": found.seed,
        **{name: exact(getattr(found, name)) for name in FOUND},
        "ranged": found.ranged,
        "shares": [{"address": str(one.at), "share": exact(one.share)} for one in found.shares],
    }


def _no(sentence: str) -> Answer:
    return Answer(error=one_line(sentence), status=Status.CONTENT_SAYS_NO)


def _whole(text: str | None, least: int, most: int, usual: int, *, what: str) -> int:
    """An option that is a whole number; `usual` where it is left out."""
    if text is None:
        return usual
    plain = text.isascii() and text.isdigit() and len(text) <= len(str(most))
    if not plain or not least <= int(text) <= most:
        raise NotUnderstood(
            _("{what} must be a whole number from {least} to {most}.").format(
                what=what, least=least, most=most
            )
        )
    return int(text)


def _lines(base: Baseline, found: Simulation) -> Iterator[str]:
    yield one_line(case_title(base.case))
    yield range_sentence(found)
    yield chance_sentence(found)
    yield held_sentence(found)
    yield ""
    yield _("Worked out from the best figure for each number: {ratio}").format(
        ratio=figures.ratio(base.ratio)
    )
    if found.ranged:
        yield from filter(None, (lean_sentence(found, base.ratio), middle_sentence(found)))
        yield from _titled(_("What spreads it most:"), _spreading(base.case, found))
        better = narrowings(base, found)
        evidence = (one_line(narrowing_sentence(base.case, one)) for one in better)
        yield from _titled(_("The next best hour of work:"), evidence)
    yield ""
    yield _("{draws} draws, seed {seed}.").format(draws=f"{found.draws:,}", seed=found.seed)
    yield one_line(convention_sentence(base.result.convention))


def _spreading(case: Case, found: Simulation) -> Iterator[str]:
    for one in found.shares[:NAMED]:
        share = figures.rounded(one.share * 100)
        if share:
            yield _("{what}: {share}% of the spread").format(
                what=one_line(assumption_words(case, one.at)), share=share
            )


def _titled(title: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield ""
        yield title
        yield from (f"- {line}" for line in found)
