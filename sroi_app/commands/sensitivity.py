"""What each number does to the ratio, for `calculate`: all as JSON, three of them in words."""

from collections.abc import Iterator
from typing import Any

from sroi_app.calculation.assumptions import Assumption
from sroi_app.calculation.baseline import Baseline, baseline
from sroi_app.calculation.one_way import Swing, by_effect, swings
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.commands.answer import exact, one_line
from sroi_app.evaluation import Evaluation
from sroi_app.guide.assumption_words import assumption_words, switching_sentence
from sroi_app.guide.ranking import that_move
from sroi_app.reports.sections.phrases import sentence
from sroi_app.text import _

SAID = 3
"""How many of the numbers are told to people."""

NAMES = {
    "quantities": "quantity",
    "proxy/value": "value",
    "dropoff": "drop-off",
    "amounts": "inputs: {name}",
    "hours": "volunteer hours: {name}",
    "rate": "value of an hour: {name}",
}
"""What a number is called in JSON, where it is not by its own name; never translated."""


def sensitivity_json(evaluation: Evaluation) -> list[dict[str, Any]]:
    """Return each number inside the ratio, the widest effect first: shares from 0 to 1, a value in
    the price that was typed, ratios and the value at which the ratio is 1:1; null where none is.

    Empty while there is no ratio.
    """
    base = baseline(evaluation.case, evaluation.result)
    return [_row(base, swing) for swing in by_effect(swings(base))] if base else []


def sensitivity_lines(evaluation: Evaluation) -> Iterator[str]:
    """Yield the numbers that move the ratio most, and what would make it 1:1."""
    base = baseline(evaluation.case, evaluation.result)
    moving = that_move(swings(base)) if base else ()
    if base is None or not moving:
        return
    yield _("What moves the result most:")
    for swing in moving[:SAID]:
        what = sentence(assumption_words(base.case, swing.number.at)).rstrip(".")
        words = switching_sentence(swing.number, swing.switching, base.totals.surplus)
        yield one_line(f"- {what}. {words}")


def _row(base: Baseline, swing: Swing) -> dict[str, Any]:
    number = swing.number
    return {
        "outcome": _outcome(base, number),
        "input": _name(base, number),
        "value": exact(number.value),
        "low": exact(number.low),
        "high": exact(number.high),
        "ratio_low": exact(swing.ratio_low),
        "ratio_high": exact(swing.ratio_high),
        "switching_value": exact(swing.switching),
    }


def _outcome(base: Baseline, number: Assumption) -> str:
    of_outcome = number.at.within(OUTCOMES)
    return base.outcomes[number.at.parts[1]].outcome.description if of_outcome else ""


def _name(base: Baseline, number: Assumption) -> str:
    item = base.inputs.get(number.at.parts[1]) if not number.at.within(OUTCOMES) else None
    name = NAMES.get(number.name, number.name).format(name=item.item.description if item else "")
    by_year = number.at.name.isdecimal() and base.case.scope.delivery_years > 1
    return f"{name} year {number.at.name}" if by_year else name
