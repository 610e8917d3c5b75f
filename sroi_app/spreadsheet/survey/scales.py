"""Answers in words that many surveys share, from the least to the most of it.

They are only proposed: a person confirms which number each word stands for.
"""

from collections.abc import Sequence
from decimal import Decimal

from sroi_app.spreadsheet.survey.numbers import as_word

Words = tuple[tuple[str, Decimal], ...]
"""Answers as they are written, with the number each stands for."""

SCALES: tuple[tuple[str, ...], ...] = (
    ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"),
    ("Disagree strongly", "Disagree", "Neither", "Agree", "Agree strongly"),
    ("Disagree", "Neither agree nor disagree", "Agree"),
    ("Disagree", "Not sure", "Agree"),
    ("None of the time", "Rarely", "Some of the time", "Often", "All of the time"),
    ("Hardly ever or never", "Some of the time", "Often"),
    ("Hardly ever", "Some of the time", "Often"),
    ("Never", "Hardly ever", "Occasionally", "Some of the time", "Often/always"),
    ("Never", "Hardly ever", "Occasionally", "Some of the time", "Often or always"),
    ("Never", "Rarely", "Sometimes", "Often", "Always"),
    ("Never", "Rarely", "Sometimes", "Often", "Very often"),
    ("Never", "Rarely", "Sometimes", "Usually", "Always"),
    ("Never", "Sometimes", "Often", "Always"),
    ("Never", "Sometimes", "Often"),
    ("Not at all", "Several days", "More than half the days", "Nearly every day"),
    ("Not at all", "A little", "Moderately", "Quite a bit", "Extremely"),
    ("Not at all", "A little", "Somewhat", "A lot"),
    ("Not at all", "A little", "A lot"),
    ("Not at all", "A bit", "Quite a bit", "Very much"),
    ("Very poor", "Poor", "Fair", "Good", "Very good"),
    ("Very bad", "Bad", "Fair", "Good", "Very good"),
    ("Poor", "Fair", "Good", "Very good", "Excellent"),
    ("Much worse", "Worse", "About the same", "Better", "Much better"),
    ("Worse", "The same", "Better"),
    (
        "Very dissatisfied",
        "Dissatisfied",
        "Neither satisfied nor dissatisfied",
        "Satisfied",
        "Very satisfied",
    ),
    ("Very unlikely", "Unlikely", "Neither likely nor unlikely", "Likely", "Very likely"),
    ("Not confident", "Slightly confident", "Fairly confident", "Very confident"),
    (
        "Not at all confident",
        "Slightly confident",
        "Somewhat confident",
        "Very confident",
        "Extremely confident",
    ),
    ("Very low", "Low", "Medium", "High", "Very high"),
    ("Low", "Medium", "High"),
    ("No", "Sometimes", "Yes"),
    ("No", "Not sure", "Yes"),
    ("No", "Maybe", "Yes"),
    ("No", "Yes"),
    ("False", "True"),
)

_KNOWN = tuple((scale, frozenset(map(as_word, scale))) for scale in SCALES)


def find_scale(answers: Sequence[str]) -> Words:
    """Return the words of the known scale that holds most of the different answers, the shortest
    of several, with their numbers; empty where there is none. Where there are two words they run
    from 0, otherwise from 1. A few answers may be none of it, such as “prefer not to say”.
    """
    told = {as_word(answer) for answer in answers if answer.strip()}
    scale, words = max(_KNOWN, key=lambda known: (len(told & known[1]), -len(known[0])))
    strange = len(told - words)
    if len(told & words) < 2 or strange > max(1, len(told) // 3):
        return ()
    first = 0 if len(scale) == 2 else 1
    return tuple((word, Decimal(number)) for number, word in enumerate(scale, start=first))
