"""What a text says that a bid should not: praise nobody gave, a ratio, wellbeing as a saving.

Read sentence by sentence, in words made alike. Where it cannot be told from the words alone,
nothing is found: asking once too seldom costs less than a warning that is wrong.
"""

import re
from functools import lru_cache

from sroi_app.guide.folding import folded, readable
from sroi_app.guide.sentences import is_denied, sentences

_PRAISE = r"(assured|approved|certified|endorsed|accredited|verified|validated)"
_BODY = (
    r"(?:social value (?:uk|international|portal|engine)|svi|svuk|the sroi network|hact|"
    r"(?:the )?(?:national )?toms|social value toms|(?:the )?treasury|hm treasury)"
)
_STATE = r"(?:the )?(?:uk )?(?:government|cabinet office|council|local authority|nhs(?: england)?)"
_OURS = (
    r"\b(?:report|case|sroi|ratio|analysis|social value|value map|figures|results?|method|"
    r"methodology|calculations?|evaluation|values?|valuations?)\b"
)
_ENDORSED = re.compile(
    rf"\b{_PRAISE} by (?:our )?{_BODY}\b|\b{_BODY}[- ]{_PRAISE}\b|"
    rf"{_OURS}(?: \w+){{0,4}}? {_PRAISE} by {_STATE}\b"
)


@lru_cache(maxsize=1024)
def endorsement(text: str) -> str:
    """Return the words that say that somebody stands behind the result; "" where none do.

    >>> endorsement("This case is certified by HACT.")
    'certified by HACT'
    >>> endorsement("The first-aid course is accredited by the NHS.")
    ''
    """
    for sentence, said in sentences(text):
        found = _ENDORSED.search(said)
        if found and not is_denied(said, found):
            return sentence[found.start() : found.end()]
    return ""


def says_assured(words: str) -> bool:
    """Whether an endorsement is one of assurance, which a report may have."""
    return "assured" in words.lower()


_EACH_POUND = (
    r"(?:(?:every|each|a|the|per) )?(?:£ ?1(?:\.00?)?(?![\d,.]*\d)|"
    r"(?:one )?pound\b(?! of (?!public|council|grant|invest)))"
)
_RATIO = re.compile(
    r"£ ?(?!1 ?(?:for|:))\d[\d,]*(?:\.\d+)? ?(?:of (?:\w+ ){1,3})?"
    rf"(?::|for|to|per|on) ?{_EACH_POUND}"
    r"|\bsroi(?: ratio)?(?: (?:of|is)|:)? £? ?\d[\d.]*|\bsocial return (?:of|is) £ ?\d[\d.]*"
    r"|\b(?:sroi|social (?:return|value))\b[^.]{0,30}?\b\d[\d.]* ?(?::|to) ?1\b"
)


@lru_cache(maxsize=1024)
def ratio_in(text: str) -> str:
    """Return the ratio that a text quotes; "" where it quotes none.

    >>> ratio_in("£3.20 for every £1: what we bring")
    '£3.20 for every £1'
    >>> ratio_in("1:1 support for carers")
    ''
    """
    said = folded(readable(text))
    found = _RATIO.search(said)
    return readable(text)[found.start() : found.end()].strip() if found else ""


_WELLBEING = (
    r"(?:well-?being|loneliness|happiness|life satisfaction|confidence|isolation|social value|"
    r"anxiety|belonging|peace of mind)"
)
_SAVED = re.compile(
    rf"\b{_WELLBEING}(?: (?!and\b|who\b|to\b)\w+){{0,2}}? sav(?:es?|ed|ing)(?: \S+){{0,3}}? ?"
    rf"(?:£|\bmoney\b|\bcosts?\b)|"
    rf"\bsav(?:es?|ed|ing|ings)(?: \S+){{0,3}}? £[\d,.]+(?: \w+){{0,2}}? (?:of|in|through|from|by)"
    rf"(?: \w+){{0,3}}? {_WELLBEING}\b|"
    rf"\b{_WELLBEING} savings?\b(?! (?:club|account|scheme|group))"
)
_CASHABLE = re.compile(
    r"\b(?:cost|cash|cashable) savings?\b|\bsav(?:e|es|ed|ing) (?:\w+ )?costs?\b"
)


@lru_cache(maxsize=1024)
def says_wellbeing_saves(text: str) -> bool:
    """Whether a sentence calls what wellbeing is worth a saving.

    >>> says_wellbeing_saves("Less loneliness saves £416,000.")
    True
    >>> says_wellbeing_saves("Nobody saves £416,000 by being less lonely: it is no saving.")
    False
    """
    for _typed, said in sentences(text):
        found = _SAVED.search(said)
        if found and not is_denied(said, found):
            return True
    return False


@lru_cache(maxsize=4096)  # the names of the outcomes are read at every key
def names_a_saving(name: str) -> bool:
    """Whether the name of a change is that of money saved to whoever pays.

    >>> names_a_saving("Cost savings to the NHS"), names_a_saving("I save a little every week")
    (True, False)
    """
    return bool(_CASHABLE.search(folded(readable(name))))


_PAPER = r"(?:document|report|case|bid|tender|submission|response|offer|proposal)s?"
_ALL_OF_IT = re.compile(
    r" *(?:(?:the )?(?:whole|entire|full|complete)(?: of (?:the|this|our))?|"
    rf"all of (?:the|this|our)|all|this|our|the)(?: (?:whole|entire|tender|bid))? {_PAPER}[ .]*|"
    r" *(?:everything|all(?: of it| information| of this)?|the lot)[ .]*"
)


@lru_cache(maxsize=1024)
def is_all_of_it(item: str) -> bool:
    """Whether something marked as confidential is the whole of the document.

    >>> is_all_of_it("The whole report."), is_all_of_it("The whole price list")
    (True, False)
    """
    return _ALL_OF_IT.fullmatch(folded(readable(item))) is not None
