"""How a survey is to be summed up: proposed from what was recognised, settled by a person."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sroi_app.guide.dates import parse_date
from sroi_app.model.survey import SurveyDesign
from sroi_app.spreadsheet.survey.columns import ColumnGuess, Role
from sroi_app.spreadsheet.survey.scales import Words
from sroi_app.spreadsheet.survey.table import SurveyTable
from sroi_app.spreadsheet.survey.times import time_of
from sroi_app.text import _


class Layout(StrEnum):
    """Two columns in one row for each person, or one row for each person and time."""

    WIDE = "wide"
    LONG = "long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The columns that hold one question's answers: in a long table the same for both times, in
    a survey asked once only the later one."""

    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to count, and how.

    A person's score is the average of their answers to `questions`. `threshold` is how far it has
    to move to count, in points; of a survey asked once, the answer from which on it counts. `words`
    are the confirmed numbers of word answers. `group` is everybody who could have answered.
    """

    design: SurveyDesign
    layout: Layout = Layout.WIDE
    questions: tuple[Question, ...] = ()
    code: str = ""
    wave: str = ""
    before_values: tuple[str, ...] = ()  # what stands in the wave column
    after_values: tuple[str, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None
    words: Words = ()
    higher_is_better: bool | None = None
    threshold: Decimal | None = None
    subgroup: str = ""
    group: Decimal | None = None
    collected: date | None = None
    question: str = ""  # in words, as people were asked

    @property
    def twice(self) -> bool:
        """Whether there are two answers to compare."""
        return self.design is not SurveyDesign.AFTER_ONLY

    @property
    def columns(self) -> tuple[str, ...]:
        """The headings of all columns that are used; every other is dropped."""
        answers = [name for one in self.questions for name in (one.before, one.after)]
        named = (self.code, self.wave if self.layout is Layout.LONG else "", *answers)
        return tuple(dict.fromkeys(name for name in (*named, self.subgroup) if name))

    @property
    def gaps(self) -> tuple[str, ...]:
        """What a person still has to say, in their order, in words."""
        return tuple(_gaps(self))


def _gaps(plan: Plan) -> list[str]:
    asked = [
        (not plan.questions, _("which columns hold the answers")),
        (any(not one.after for one in plan.questions), _("which column holds the later answer")),
        (
            plan.twice and any(not one.before for one in plan.questions),
            _("which column holds the earlier answer"),
        ),
        (
            plan.layout is Layout.LONG and plan.twice and not plan.code,
            _("which column holds the code of each person"),
        ),
        (
            plan.layout is Layout.LONG
            and plan.twice
            and not (plan.wave and plan.before_values and plan.after_values),
            _("how before and after are told apart"),
        ),
        (
            plan.least is None or plan.most is None or plan.least >= plan.most,
            _("the lowest and the highest answer"),
        ),
        (plan.higher_is_better is None, _("whether a higher answer is better")),
        (plan.threshold is None, _("how far an answer has to move to count"))
        if plan.twice
        else (plan.threshold is None, _("from which answer on it counts")),
    ]
    return [words for open_, words in asked if open_]


_WORSE_WHEN_HIGHER = re.compile(
    r"\b(?:lonel\w*|isolat\w*|left out|anxi\w*|worr\w*|stress\w*|depress\w*|pain\w*|distress\w*"
    r"|gad|phq|debt\w*|lack\w*|hopeless\w*|afraid|fear\w*)\b",
    re.IGNORECASE,
)
_BETTER_WHEN_HIGHER = re.compile(
    r"\b(?:well ?being|happ\w*|satisf\w*|worthwhile|confiden\w*|hope|hopeful|resilien\w*|support\w*"
    r"|connect\w*|healthy|swemwbs|wemwbs|skills?|trust\w*|belong\w*)\b",
    re.IGNORECASE,
)
_TURNED = re.compile(  # “I feel less lonely”: which way is up is for a person to say
    r"\b(?:less|fewer|not?|never|no longer|without|reduc\w*|rarely|seldom|cannot|unable)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"(?<!\d)(\d{1,3})\s*(?:-|–|to|…|\.\.)\s*(\d{1,3})(?!\d)")
_ENDS = ((0, 1), (1, 3), (1, 4), (1, 5), (0, 4), (1, 7), (1, 10), (0, 10), (0, 100))


def suggest(table: SurveyTable, guesses: Sequence[ColumnGuess]) -> Plan:
    """Return a plan to begin with; what cannot be told is left open, the threshold always."""
    by_heading = {guess.heading: guess for guess in guesses}
    code, collected = _first(guesses, Role.CODE), _latest(table, guesses)
    known = Plan(design=SurveyDesign.AFTER_ONLY, code=code, collected=collected)
    wave = next((guess for guess in guesses if guess.role is Role.WAVE), None)
    before = next((guess for guess in guesses if _is_whole(guess, by_heading)), None)
    answer = next((guess for guess in guesses if guess.role is Role.ANSWER), None)
    if before is not None:
        halves = (before, by_heading[before.pair])
        return _asked_by(_twice(known, before.recalled), halves)
    if answer is None:
        return known
    if wave is None or not code:
        return _asked_by(known, (answer,))
    long = replace(
        _twice(known, recalled=False),
        layout=Layout.LONG,
        wave=wave.heading,
        before_values=tuple(value for value in wave.values if _is_earlier(value)),
        after_values=tuple(value for value in wave.values if _is_later(value)),
    )
    return _asked_by(long, (answer, answer))


def _is_whole(guess: ColumnGuess, others: Mapping[str, ColumnGuess]) -> bool:
    """Whether it is the earlier half of a question that was answered at both times."""
    return guess.role is Role.BEFORE and others[guess.pair].role is Role.AFTER


def _twice(plan: Plan, recalled: bool) -> Plan:
    recall = SurveyDesign.THEN_AND_NOW if recalled else SurveyDesign.BEFORE_AND_AFTER
    return replace(plan, design=recall)


def _asked_by(plan: Plan, halves: Sequence[ColumnGuess]) -> Plan:
    """The plan with its question: the columns it is in, earlier first, and how they are read."""
    least, most = _ends(halves)
    question = Question(before=halves[0].heading if plan.twice else "", after=halves[-1].heading)
    return replace(
        plan,
        questions=(question,),
        least=least,
        most=most,
        words=max((half.words for half in halves), key=len),
        higher_is_better=_direction(halves),
        question=question.after,
    )


def _latest(table: SurveyTable, guesses: Sequence[ColumnGuess]) -> date | None:
    """The latest day in any column of dates, as far as they were looked at: people asked twice
    have the day of the second time in another column than the first."""
    dated = [guess.heading for guess in guesses if guess.role is Role.DATE]
    places = [table.headings.index(heading) for heading in dated]
    days = [parse_date(row[at].partition("T")[0]) for row in table.samples for at in places]
    return max((day for day in days if isinstance(day, date)), default=None)


def _ends(halves: Sequence[ColumnGuess]) -> tuple[Decimal | None, Decimal | None]:
    """The ends a heading names, or those of the smallest usual scale that holds every answer.

    A usual scale that a heading names stands, also where an answer lies outside it: that is a slip.
    """
    found_least = min(half.least for half in halves if half.least is not None)
    found_most = max(half.most for half in halves if half.most is not None)
    for half in halves:
        if named := _FROM_TO.search(half.heading):
            least, most = Decimal(named[1]), Decimal(named[2])
            holds_all = least <= found_least and found_most <= most
            if holds_all or (int(least), int(most)) in _ENDS:
                return least, most
    if any(half.words for half in halves):
        return found_least, found_most
    fitting = [ends for ends in _ENDS if ends[0] <= found_least and found_most <= ends[1]]
    if not fitting:
        return None, None
    least_end, most_end = min(fitting, key=lambda ends: ends[1] - ends[0])
    return Decimal(least_end), Decimal(most_end)


def _direction(halves: Sequence[ColumnGuess]) -> bool | None:
    heading = " ".join(half.heading for half in halves).replace("_", " ")
    worse, better = (
        bool(sign.search(heading)) for sign in (_WORSE_WHEN_HIGHER, _BETTER_WHEN_HIGHER)
    )
    return None if worse == better or _TURNED.search(heading) else better


def _first(guesses: Sequence[ColumnGuess], role: Role) -> str:
    return next((guess.heading for guess in guesses if guess.role is role), "")


def _is_earlier(value: str) -> bool:
    when = time_of(value)
    return when is not None and when.earlier


def _is_later(value: str) -> bool:
    when = time_of(value)
    return when is not None and not when.earlier
