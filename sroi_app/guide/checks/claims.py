"""Readiness check R27: what is said of the result claims no more than it can bear."""

import re
from collections.abc import Iterator
from functools import lru_cache

from sroi_app.calculation.result import Result
from sroi_app.guide.checks.rule import warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.folding import alike
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, MoneyKind
from sroi_app.text import _

_SENTENCES = re.compile(r"[.!?;](?:\s|$)|\n")
_PURSE = (
    r"(?:council|nhs|health service|taxpayers?|public (?:purse|sector|money)|government|"
    r"treasury|state|police|local authority)"
)
_SAVES = re.compile(
    rf"\bsav(?:e|es|ed|ing|ings)\b.*\b{_PURSE}\b|\b{_PURSE}\b.*\bsav(?:es|ed|ings?)\b"
)
_RESULT = re.compile(r"\b(?:ratio|return|sroi|social value|for every £1)\b|£[\d.]+ ?: ?£1")
_OTHERS = re.compile(
    r"\bcompar(?:e|es|ed|ison)\b|\babove average\b|"
    r"\bthan (?:(?:any|all|most|many|the|an?) )?(?:others?|average|similar|comparable|usual)\b"
)


def claims_are_bounded(case: Case, result: Result) -> Iterator[Finding]:
    """R27: wellbeing is no saving of the council, and a ratio is not set against others'."""
    saves = any(
        row.outcome.money is MoneyKind.FISCAL and row.outcome.direction is Direction.POSITIVE
        for row in result.counted
    )
    for address, text in _told(case):
        if not saves and says_it_saves(text):
            message = _("This speaks of a saving to the public purse, and no outcome counts one.")
            advice = _("Say what is better for people, and call it what it is worth, not a saving.")
            yield warns("R27", address, message, advice)
        if compares_results(text):
            message = _("This sets the result beside that of others.")
            advice = _("Others choose differently what to count, so leave the comparison out.")
            yield warns("R27", address, message, advice)


@lru_cache(maxsize=256)
def says_it_saves(text: str) -> bool:
    """Whether a sentence says that the public purse saves money.

    >>> says_it_saves("We save the NHS £40,000 a year.")
    True
    """
    return any(_SAVES.search(sentence) for sentence in _sentences(text))


@lru_cache(maxsize=256)
def compares_results(text: str) -> bool:
    """Whether a sentence sets the ratio beside what others have.

    >>> compares_results("Our ratio is higher than the average.")
    True
    """
    sentences = (s for s in _sentences(text) if _RESULT.search(s))
    return any(_OTHERS.search(sentence) and "cannot" not in sentence for sentence in sentences)


def _told(case: Case) -> Iterator[tuple[Address, str]]:
    yield Address(("statement", "summary")), case.statement.summary
    for passage in case.passages:
        yield Address(("passages", passage.id, "text")), passage.text


def _sentences(text: str) -> Iterator[str]:
    return map(alike, _SENTENCES.split(text))


CHECKS = (claims_are_bounded,)
