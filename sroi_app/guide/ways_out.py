"""The words by which a promise leaves itself a way out, and what to write in their place.

Where it cannot be told from the words alone, nothing is found: asking once too seldom costs less
than a warning that is wrong. "People who hope to find work" promise nothing.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from sroi_app.guide.names import shortened
from sroi_app.guide.sentences import is_denied, sentences
from sroi_app.text import _


class WayOut(NamedTuple):
    """The words that let a promise off, and what to write in their place."""

    found: str
    instead: str


_AIM = (
    r"(?:aim|hope|seek|try|intend|plan|expect|wish|want|strive|endeavour|attempt|look|"
    r"propose?)(?:e?s|ing)? to\b(?! (?:the|our|an?|each|every|all|any|them|those|members|people)\b)"
)
_WE = (
    r"(?:we|the (?:project|club|charity|team|service))"
    r"(?: will| shall| would|'ll| are| is| be| also)*"
)
_DOING = (
    r"(?:hiring|employing|recruiting|offering|running|taking on|providing|giving|opening|holding|"
    r"making|paying|buying|using|adding|starting|setting up|visiting|extending|helping|delivering|"
    r"inviting|creating|training (?=\d))"
)
_TO_OFFER = (
    r"(?:offer|provide|give|take|run|help|train|hire|employ|host|deliver|supply|visit|support)"
)
_THINGS = (
    r"(?:fund\w*|grants?|money|budgets?|resourc\w*|staff\w*|capacity|demand|time|space|numbers|"
    r"weather|circumstances|volunteers?|the (?:council|buyer|contract))"
)
_UNCERTAIN = (
    r"(?:fund\w*|availab\w*|agree\w*|approv\w*|demand|planning|contract\w*|resourc\w*|capacity|"
    r"budgets?|permission|numbers|staff\w*|recruit\w*|confirm\w*|review|awards?|conditions|"
    r"weather|grants?|space|take-?up|uptake|suitab\w*|sufficien\w*|enough)"
)
_LENGTH = (
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|miles?|km|kilometres?|metres?|terms?|and|or)\b"
)
_NUMBER = (
    r"(?:£? ?\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)"
)
_A_SIZE = (
    r"(?<!aged )(?<!ages )(?<!children )(?<!people )(?<!pupils )(?<!adults )(?<!group of )"
    r"(?<!groups of )(?<!class of )(?<!classes of )"
)
_LEADS = re.compile(r"(?<!^up) to$|\b(?:may|might|could|would|should)$|^we can(?: also)?$")
"""The end of what "We will" can stand for."""
_IN_ANY_CASE = _("Leave it out, and promise what you will do in any case.")
_WE_WILL = _("Say “We will”, and what you will do.")
_WAYS_OUT: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"^{_AIM}|\b{_WE} {_AIM}"), _WE_WILL),
    (
        re.compile(
            r"\bour (?:aim|hope|goal|intention|ambition|aspiration|plan) is to\b|"
            r"\bit is (?:hoped|intended|expected|anticipated|envisaged)\b|"
            r"\b(?:best|reasonable) (?:endeavours|efforts)\b|\bwork(?:ing)? towards\b|"
            r"\b(?:hopefully|ideally|potentially)\b"
        ),
        _WE_WILL,
    ),
    (re.compile(rf"\b{_WE} (?:consider|anticipat)(?:e?s?|ing) (?:{_DOING}|that\b)"), _WE_WILL),
    (re.compile(rf"^we can(?: also)?(?= {_TO_OFFER}\b)"), _WE_WILL),
    (re.compile(r"(?<!so )(?<!so that )\bwe (?:may|might|could|would|should)\b"), _WE_WILL),
    (re.compile(rf"\bsubject to (?:[\w']+ ){{0,2}}?{_UNCERTAIN}\b"), _IN_ANY_CASE),
    (
        re.compile(
            r"\b(?:where|if|when|whenever|wherever|as far as|so far as) (?:it is )?"
            r"(?:reasonably )?(?:possible|practicable|practical|feasible|appropriate)\b|"
            rf"\bif (?:\w+ ){{0,2}}?{_THINGS} (?:is |are |becomes? )?"
            r"(?:allows?|permits?|available|secured|found|agreed?|continues?|suffices?)\b|"
            rf"\b{_THINGS} (?:permitting|allowing)\b|"
            rf"\bdepend(?:s|ing|ent) (?:up)?on (?:\w+ ){{0,2}}?{_UNCERTAIN}\b|"
            r"\b(?:where|if|when|as (?:many|much|often|far)(?: \w+){0,3}? as) we can\b"
        ),
        _IN_ANY_CASE,
    ),
    (
        re.compile(rf"{_A_SIZE}\bup to (?={_NUMBER}(?![\w,.]*\d)\b(?![ -]?{_LENGTH}))"),
        _("Give the number that you will reach in a poor year too."),
    ),
)


@lru_cache(maxsize=1024)
def way_out(text: str) -> WayOut | None:
    """Return the words of a promise that leave a way out of it, the first of them; else None.

    >>> way_out("We aim to visit 60 people.").found
    'We aim to'
    >>> way_out("We will help people who hope to find work.") is None
    True
    """
    for sentence, said in sentences(text):
        for pattern, instead in _WAYS_OUT:
            found = pattern.search(said)
            if found and not is_denied(said, found):
                words, rest = sentence[found.start() : found.end()], sentence[found.end() :]
                return WayOut(words.strip(), _bound(words, rest) or instead)
    return None


def _bound(words: str, rest: str) -> str:
    """The promise as it would bind, where what is left of its sentence can follow "We will"."""
    if not rest.strip() or not _LEADS.search(words.lower()):
        return ""
    return _("Say “We will {rest}”.").format(rest=shortened(rest.strip()))
