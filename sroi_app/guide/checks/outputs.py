"""Readiness check R06: an outcome is a change for people, not something that was done."""

import re
from collections.abc import Iterator
from functools import lru_cache

from sroi_app.calculation.result import Result
from sroi_app.calculation.terms import OUTCOMES
from sroi_app.guide.checks.rows import shown
from sroi_app.guide.checks.rule import warns
from sroi_app.guide.findings import Finding
from sroi_app.guide.folding import alike
from sroi_app.guide.names import outcome_name
from sroi_app.model.case import Case
from sroi_app.text import _

_DONE = (
    "delivered|attended|trained|ran|held|provided(?! for)|hosted|organi[sz]ed|received|completed|"
    "served|distributed|taught|took part in|taken part in|put on"
)
_WAS_DONE = rf"run|given|{_DONE}"
_DOINGS = (
    "sessions?|workshops?|courses?|class(?:es)?|lessons?|events?|meetings?|visits?|meals?|"
    "lunch(?:es)?|talks?|trips?|outings?|training|activit(?:y|ies)|leaflets?|newsletters?|"
    "food parcels?|advice|support|counselling|hours?|placements?|programmes?"
)
_PEOPLE = (
    "people|volunteers?|members?|staff|participants?|famil(?:y|ies)|children|adults|residents|"
    "clients|carers|trainees|learners|pupils|students"
)
_MANY = r"(?:about |over |more than )?\d[\d,.]*"
_WHO = (
    rf"(?:(?:i|we|they|he|she|(?:{_MANY} )?(?:\w+ )?(?:{_PEOPLE})) )?"
    r"(?:have |has |had |were |was |been )*"
)
_ACTIVE = re.compile(rf"{_WHO}(?:{_DONE})\b(?: {_MANY}\b|.*\b(?:{_DOINGS}|{_PEOPLE})\b)")
_COUNTED = re.compile(
    rf"(?:{_MANY} (?:\w+ )?(?:{_PEOPLE})|number of (?:\w+ ){{0,2}}(?:{_PEOPLE}|{_DOINGS}))"
    rf"(?: (?:were |was |have been )?(?:{_WAS_DONE}))?$"
)
_PASSIVE = re.compile(
    rf"(?:number of |{_MANY} )?(?:\w+ ){{0,2}}(?:{_DOINGS})(?: \w+){{0,2}}? "
    rf"(?:were |was |are |is |have been )?(?:{_WAS_DONE})\b"
)
_CHANGE = re.compile(
    r"\b(?:less|fewer|more|better|no longer|again|can|able|feels?|felt|feeling|confiden\w+|found|"
    r"gain\w*|improv\w*|reduc\w*|know|keep|kept|stopped|return\w*|school|so that|because)\b"
)
"""A word that speaks of a change: "attended hospital less often" is one."""


def outcomes_are_changes(_case: Case, result: Result) -> Iterator[Finding]:
    """R06: "attended ten sessions" says what was done, not what is different for anybody."""
    for outcome in shown(result):
        if is_output(outcome.description):
            message = _("“{name}” sounds like something done, not like a change for people.")
            yield warns(
                "R06",
                OUTCOMES / outcome.id / "description",
                message.format(name=outcome_name(outcome)),
                _("Say what is different for them because of it; count the doing as an output."),
            )


@lru_cache(maxsize=4096)
def is_output(description: str) -> bool:
    """Whether the words for an outcome begin with what was done.

    >>> is_output("Attended ten sessions"), is_output("I go to hospital less often")
    (True, False)
    """
    words = alike(description)
    if _CHANGE.search(words.replace("more than", "")):
        return False
    return any(pattern.match(words) for pattern in (_ACTIVE, _COUNTED, _PASSIVE))


CHECKS = (outcomes_are_changes,)
