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
    r"(?:the )?(?:national )?toms|social value toms|(?:the )?treasury|hm treasury|"
    r"(?:the )?cabinet office)"
)
_STATE = r"(?:the )?(?:uk )?(?:government|council|local authority|nhs(?: england)?)"
_OURS = (
    r"\b(?:report|case|sroi|ratio|analysis|social value|value map|figures|results?|method|"
    r"methodology|calculations?|evaluation|values?|valuations?)\b"
)
_ENDORSED = re.compile(
    rf"\b(?:{_PRAISE}|signed[- ]off) by (?:our )?{_BODY}\b|\b{_BODY}[- ]{_PRAISE}\b|"
    rf"{_OURS}(?: (?!not\b|never\b)\w+){{0,4}}? (?:{_PRAISE} by {_STATE}\b|"
    rf"(?:independently|externally|officially) {_PRAISE}\b(?! by\b))"
)
_ASSURED = re.compile(r"\b(?:assured|independently|externally)\b")


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
    return bool(_ASSURED.search(words.lower()))


_AMOUNT = r"\d[\d,]{0,14}(?:\.\d+)?"
_NOT_ONE = rf"(?!1(?![,.]?\d)){_AMOUNT}"
_POUND = (
    r"(?:£ ?1(?:\.00?)?(?![,.]?\d)|(?:one )?pound\b(?! of (?!public|council|grant|invest)))"
    r"(?! (?:[\w'-]+ ){0,2}(?:rais|sav)(?:e|es|ed|ing)\b)"
)
_WORD = r"(?!match)[\w'-]+"
_SPENT = (
    r"(?:(?:that )?(?:is|was|we|you|they|the \w+) )?"
    r"(?:spen[dt]s?|invest(?:s|ed)?|puts? in|pa(?:y|ys|id))|of (?:public|council|grant|invest\w*)"
)
_BRINGS = r"(?:brings?|returns?|creates?|generates?|yields?|produces?|delivers?|gives?|becomes?)"
_ODDS = rf"(?:\b{_NOT_ONE} ?(?::|to) ?1\b(?![.:]\d)|\b1 ?: ?(?!\d\d(?![\d.])){_NOT_ONE})"
_A_FRACTION = r"(?=[\d :]{0,9}\.\d)"  # staff are counted in whole people: "Ratio 1:8" is theirs
_IS = r"(?: (?:of|is|was)|:)? ?"
_RETURN = (
    r"(?:returns?(?: on investment)?|social value|sroi|(?:benefit|cost|value|investment) ratio)"
)
_RATIO = re.compile(
    # £3.20 of value for £1; £3.20 comes back for every £1; for every £1 spent, £3.20 comes back
    rf"£ ?(?!1 ?(?:for|:)){_AMOUNT} ?(?:of (?:\w+ ){{1,3}})?(?::|for|to|per|on) ?"
    rf"(?:(?:every|each|a|the|per) )?{_POUND}"
    rf"|£ ?{_NOT_ONE} (?:of )?(?:{_WORD} ){{1,4}}(?:(?:for|from|on) (?:every|each)|per) {_POUND}"
    rf"|\b(?:every|each|per) {_POUND}(?:,| (?:{_SPENT}|{_BRINGS})\b)(?:,? {_WORD}){{0,4}},? "
    rf"£ ?{_NOT_ONE}"
    # SROI of 3.2; social value at 3.2 to 1; return: 3.2:1; ratio 1:3.2; 3.2:1 social return
    r"|\bsroi(?: ratio)?(?: (?:of|is)|:)? £? ?\d[\d.]*|\bsocial return (?:of|is) £ ?\d[\d.]*"
    rf"|\b(?:sroi|social (?:return|value))\b[^.]{{0,30}}?\b{_NOT_ONE} ?(?::|to) ?1\b"
    rf"|\b{_RETURN}(?: ratio| rate)?{_IS}{_ODDS}|\bratio{_IS}{_A_FRACTION}{_ODDS}"
    rf"|{_ODDS} (?:(?:social|economic|overall|estimated) )?{_RETURN}\b"
    r"(?! (?:to|from|visit|journey|trip|ticket|fare))"
    rf"|{_A_FRACTION}{_ODDS} ratio\b"
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
