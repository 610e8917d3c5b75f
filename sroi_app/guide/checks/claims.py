"""Readiness check R27: what is said of the result claims no more than it can bear."""

import re
from collections.abc import Iterator
from functools import lru_cache

from sroi_app.calculation.result import Result
from sroi_app.guide.checks.rule import warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.sentences import is_denied, sentences
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction, MoneyKind
from sroi_app.text import _

_PURSE = re.compile(
    r"\b(?:council(?! (?:tax|house|flat|home|estate))|nhs|health service|taxpayers?|"
    r"public (?:purse|sector|money)|government|treasury|state|police|local authority)\b"
)
_SAVE = re.compile(r"\bsav(?:e|es|ed|ing|ings)\b")
_SAVES = re.compile(r"\bsav(?:es|ed|ings?)\b")
_RESULT = re.compile(
    r"\b(?:ratio|sroi|social value|for every £1|return (?:on|of £)|"
    r"(?:our|the|this|that|a|its|social|average) return)\b|£[\d.]+ ?: ?£1"
)
_OTHERS = re.compile(
    r"\bcompar(?:e|es|ed|ison)\b|\babove average\b|\boutperform\w*|"
    r"\b(?:sector|national|industry|regional|uk) (?:average|norm|benchmark)|"
    r"\b(?:higher|better|greater|more|larger|stronger) than (?:\w+ ){0,4}?(?:projects|charit\w+|"
    r"organisations|programmes|bidders|competitors|providers|services|schemes)\b|"
    r"\bthan (?:(?:any|all|most|many|the|an?) )?(?:others?|average|similar|comparable|usual)\b"
)


def claims_are_bounded(case: Case, result: Result) -> Iterator[Finding]:
    """R27: wellbeing is no saving of the council, and a ratio is not set against others'."""
    saves = any(
        row.outcome.money is MoneyKind.FISCAL and row.outcome.direction is Direction.POSITIVE
        for row in result.counted
    )
    for address, place, text in told(case):
        if not saves and says_it_saves(text):
            message = _("{place} tells of a saving to the public purse, and no outcome counts one.")
            advice = _("Say what is better for people, and call it what it is worth, not a saving.")
            yield warns("R27", address, message.format(place=place), advice)
        if compares_results(text):
            message = _("{place} sets the result beside that of others.").format(place=place)
            advice = _("Others choose differently what to count, so leave the comparison out.")
            yield warns("R27", address, message, advice)


@lru_cache(maxsize=4096)
def says_it_saves(text: str) -> bool:
    """Whether a sentence says that the public purse saves money.

    >>> says_it_saves("We save the NHS £40,000 a year.")
    True
    """
    return any(_saves(said) for _typed, said in sentences(text))


@lru_cache(maxsize=1024)
def compares_results(text: str) -> bool:
    """Whether a sentence sets the ratio beside what others have.

    >>> compares_results("Our ratio is higher than the average.")
    True
    """
    return any(_compares(said) for _typed, said in sentences(text))


def _saves(sentence: str) -> bool:
    """Whether a sentence says that somebody saves, and the public purse that money."""
    saving, purse = _SAVE.search(sentence), _PURSE.search(sentence)
    if saving is None or purse is None:
        return False
    told = _PURSE.search(sentence, saving.end()) or _SAVES.search(sentence, purse.end())
    return bool(told) and not is_denied(sentence, saving)


def _compares(sentence: str) -> bool:
    others = _OTHERS.search(sentence) if _RESULT.search(sentence) else None
    return others is not None and not is_denied(sentence, others)


def told(case: Case) -> Iterator[tuple[Address, str, str]]:
    """Yield where a result may be spoken of, what that place is called, and what it says."""
    yield Address(("statement", "summary")), _("The summary"), case.statement.summary
    record = case.statement.track_record
    yield Address(("statement", "track_record")), _("The text about past work"), record
    for promise in case.commitments:
        yield Address(("commitments", promise.id, "promise")), _("A promise"), promise.promise
    for passage in case.passages:
        heading = passage.heading.strip()
        place = _("“{heading}”").format(heading=heading) if heading else _("A section of text")
        yield Address(("passages", passage.id, "text")), place, passage.text


CHECKS = (claims_are_bounded,)
