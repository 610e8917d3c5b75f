"""Whether a text owns up to a result that may lie below £1 for each £1.

Read sentence by sentence. A second "not", or a word of doubt, may turn a sentence round: then it
does not count, since asking once too often costs less than being silent once.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from sroi_app.guide.folding import alike

_WHOLE = r"(?![\d,.]*\d| ?(?:%|m|k|bn|million|thousand|billion)\b)"
_ONE_POUND = rf"(?:£ ?1(?:\.00?)?|one pound|a pound){_WHOLE}"
_EACH_POUND = rf"(?:each|every|per|a|one|the)? ?(?:£ ?1(?:\.00?)?{_WHOLE}|pound\b)"
_BELOW = r"(?:below|under|less than|lower than|short of)"
_PENCE = r"(?:\b\d{1,2} ?(?:p|pence)\b|£ ?0\.\d+|\b0\.\d+)"
_RESULT = r"\b(?:result|ratio|return|returns|returning)\b"
_PROJECT = r"\b(?:project|programme|scheme|service|work|case|it|this|we)\b(?:(?! that\b) \w+){0,3}?"
_COMES_TO = r"\b(?:value|result|worth|returns?|comes? (?:back|to)|brings?)"
_FIGURE = r"\b(?:result|ratio)\b(?: [a-z']+){0,6}?"
_NOT = r"(?: no longer| not| never| cannot|n't)(?: (?:yet|fully|quite|always|even|then))?"
_WHAT_IT_COST = (
    r"(?:its (?:own )?costs?|(?:what )?(?:it|they|we) costs?|what (?:was put|goes|went) in)"
)
_BACK = (
    r"(?:pays? (?:\w+ )?back(?= (?:at|in|on|if|within|for|when|even|with|under|until|by|over|what|"
    r"all|every)\b| the money put|\W*$|,)|pays? for itself|breaks? even|"
    rf"(?:cover|recover|repay|earn back|bring back) {_WHAT_IT_COST})"
)
_DENIAL = re.compile(rf"{_PROJECT}{_NOT} {_BACK}")
_SHORTFALL = re.compile(
    "|".join(
        (
            rf"\b{_BELOW} {_ONE_POUND} (?:for|per|to|on) {_EACH_POUND}",
            rf"\b{_BELOW} (?:1|one) ?(?::|to) ?(?:1|one)\b{_WHOLE}",
            rf"{_RESULT}[^,;]*? {_BELOW} {_ONE_POUND}",
            rf"{_FIGURE} (?:-£|negative\b)",
            rf"{_PROJECT} stops? paying back\b",
            rf"{_PROJECT} (?:makes?|runs? at|comes? to|ends? in|shows?) an? (?:\w+ )?loss\b(?! of)",
            rf"{_COMES_TO} (?:\w+ ){{0,3}}?less than {_WHAT_IT_COST}",
        )
    )
)
_IN_PENCE = re.compile(
    "|".join(
        (
            rf"{_PENCE} ?(?:for|to|on|per) {_EACH_POUND}",
            rf"{_RESULT}[^,;\d]*? {_PENCE} (?:in|from|out of) {_EACH_POUND}",
            rf"\b0\.\d+ ?(?::|to) ?(?:£ ?)?1\b{_WHOLE}",
            rf"{_FIGURE} £? ?0\.\d+\b(?! ?(?:%|p\b|of\b|more\b|less\b))",
        )
    )
)
_TURNS = re.compile(
    r"\b(?:no|not|never|nothing|none|nobody|nowhere|neither|nor|cannot|without|hardly|scarcely|"
    r"barely|rarely|seldom|unlikely|impossible|far from|rather than|instead of|before|whether|"
    r"wrong|false|untrue|mistaken|den(?:y|ies|ied)|avoid\w*|prevent\w*|doubt\w*|refut\w*|"
    r"rul(?:e|es|ed|ing) out|fails?|critics|others?)\b|n't\b"
)
_ABOUT_RESULTS = re.compile(
    rf"{_RESULT}|\b(?:value|worth|brings?|gives?|comes?|falls?|back|sroi|worst|lowest|cautious|"
    r"careful|pessimistic|low end)\b"
)
_OTHERWISE = re.compile(
    r"\b(?:spen[dt]\w*|overheads?|admin\w*|rent|fundrais\w*|raised?|narrow\w*|moves?|rises?|adds?|"
    r"gains?|increas\w*|grow\w*|wider|within|another|further|extra|by (?:about |only |up to )?"
    rf"{_PENCE})",
)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+|,? but ")


@lru_cache(maxsize=256)
def says_it_may_not_pay_back(text: str) -> bool:
    """Whether a text owns up to a result below £1 for each £1.

    >>> says_it_may_not_pay_back("At the cautious end the project does not pay back.")
    True
    >>> says_it_may_not_pay_back("The result never falls below £1.")
    False
    """
    return any(map(_owns_up, _sentences(text)))


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences that state something; a question does not."""
    return (alike(part) for part in _SENTENCES.split(text) if not part.rstrip().endswith("?"))


def _owns_up(sentence: str) -> bool:
    denial, turns = _DENIAL.search(sentence), len(_TURNS.findall(sentence))
    if denial:
        return turns == 1  # its own "not"
    in_pence = _ABOUT_RESULTS.search(sentence) and not _OTHERWISE.search(sentence)
    return not turns and bool(
        _SHORTFALL.search(sentence) or (in_pence and _IN_PENCE.search(sentence))
    )
