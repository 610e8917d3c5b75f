"""What the columns of a survey are for: guessed from their headings and answers, then confirmed."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sroi_app.spreadsheet.survey.numbers import Scale, read_answer
from sroi_app.spreadsheet.survey.personal import (
    WORDS_FOR,
    Personal,
    personal_by_content,
    personal_by_heading,
)
from sroi_app.spreadsheet.survey.scales import Words, find_scale
from sroi_app.spreadsheet.survey.table import SurveyTable
from sroi_app.spreadsheet.survey.times import Pair, find_pairs, time_of
from sroi_app.text import _, plural


class Role(StrEnum):
    """What a column is for."""

    CODE = "code"
    WAVE = "time"
    BEFORE = "answer before"
    AFTER = "answer after"
    ANSWER = "answer"
    GROUP = "group"
    DATE = "date"
    PERSONAL = "personal"
    FREE_TEXT = "own words"
    OTHER = "other"


ROLE_NAMES = {
    Role.CODE: _("A code for each person"),
    Role.WAVE: _("Whether asked before or after"),
    Role.BEFORE: _("An answer before"),
    Role.AFTER: _("An answer after"),
    Role.ANSWER: _("An answer"),
    Role.GROUP: _("A group to compare"),
    Role.DATE: _("A date"),
    Role.PERSONAL: _("Personal: left out"),
    Role.FREE_TEXT: _("People’s own words: left out"),
    Role.OTHER: _("Something else: left out"),
}

JUDGED = 40  # different answers looked at
_ANY_SCALE = Scale(words={})
_MOST_GROUPS = 12
_MOST_TIMES = 6
_MOSTLY = 0.8
_VARIED = 0.8  # different answers for each answer, from which on nearly everybody's is another
_FEW = 8  # answers below which nothing is told from how varied they are
_LONG = 30  # letters of an answer that somebody wrote out
_CODE = re.compile(
    r"\b(?:codes?|ids?|uid|refs?|reference|identifier|pseudonym|number|no|ref no)$|^(?:codes?|ids?"
    r"|uid|refs?)\b|\b(?:participant|respondent|client|person|member|case|user|unique|response)"
    r" ?(?:codes?|ids?|refs?|reference|number|no|key)\b",
    re.IGNORECASE,
)
_WAVE = re.compile(
    r"\b(?:waves?|time ?point|timepoint|phase|stage|survey (?:type|point|time)|pre ?post"
    r"|pre or post|before or after|when|round|occasion|time|point)\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{1,2}[/. -]\d{1,2}[/. -]\d{2,4}(?:[ T]\d{1,2}:\d\d.*)?|\d{4}[-/]\d\d[-/]\d\d(?:[ T].*)?"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9},? \d{2,4}"
)
_SERIAL = re.compile(r"(?=\S*\d)[\w.-]{2,40}")
_NO_SCALE = 100_000  # a whole number beyond it answers no question
_AGE = re.compile(r"\bage\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnGuess:
    """What a column seems to be for, and why.

    `least` and `most` are the lowest and highest answers found, `words` what word answers may
    stand for, `pair` the heading of the same question at the other time, `recalled` that both
    were asked afterwards, `values` its different answers where there are few.
    """

    heading: str
    role: Role
    why: str
    personal: Personal | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    words: Words = ()
    pair: str = ""
    recalled: bool = False
    values: tuple[str, ...] = ()

    @property
    def dropped(self) -> bool:
        """Whether the column is left out unless a person says otherwise."""
        return self.role in (Role.PERSONAL, Role.FREE_TEXT, Role.OTHER)


@dataclass(frozen=True, slots=True)
class _Column:
    """A heading with what was found beneath it."""

    heading: str
    plain: str  # the heading in separate words
    count: int  # answers that are not blank
    times: Mapping[str, int]  # how often each different one was given
    answers: tuple[str, ...]
    judged: tuple[str, ...]

    def mostly(self, looks: Callable[[str], object]) -> bool:
        """Whether nearly every answer that was looked at looks a certain way."""
        fitting = sum(self.times[text] for text in self.judged if looks(text))
        return fitting >= _MOSTLY * sum(self.times[text] for text in self.judged)

    @property
    def varied(self) -> bool:
        return self.count >= _FEW and len(self.answers) >= _VARIED * self.count

    @property
    def few(self) -> bool:
        return len(self.answers) <= min(_MOST_GROUPS, self.count // 2)


def recognise(table: SurveyTable) -> tuple[ColumnGuess, ...]:
    """Return what each column seems to be for, in their order."""
    pairs = find_pairs(table.headings)
    columns = zip(*table.samples, strict=True) if table.samples else [()] * len(table.headings)
    return tuple(
        _guess(_column(heading, texts), pairs)
        for heading, texts in zip(table.headings, columns, strict=True)
    )


def _column(heading: str, texts: Sequence[str]) -> _Column:
    told = [text for text in map(str.strip, texts) if text]
    times = Counter(told)
    answers = tuple(times)
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])|[\W_]+", " ", heading).strip()
    return _Column(heading, plain, len(told), times, answers, answers[:JUDGED])


def _guess(column: _Column, pairs: Sequence[Pair]) -> ColumnGuess:
    if not column.count:
        return _named(column, Role.OTHER, _("It is blank in the rows looked at."))
    for guess in (_code, _personal, _date, _wave, _answer, _own_words, _group):
        if found := guess(column, pairs):
            return found
    return _named(column, Role.OTHER, _("Its answers are neither numbers nor a known scale."))


def _named(column: _Column, role: Role, why: str) -> ColumnGuess:
    return ColumnGuess(heading=column.heading, role=role, why=why)


def _code(column: _Column, _pairs: Sequence[Pair]) -> ColumnGuess | None:
    """A code by its heading; an address or a number of the health service is not one."""
    if not _CODE.search(column.plain) or personal_by_content(column.judged, varied=column.varied):
        return None
    if personal_by_heading(column.heading) or len(column.answers) * 4 < column.count:
        return None
    return _named(column, Role.CODE, _("It is called a code, and differs from person to person."))


def _personal(column: _Column, _pairs: Sequence[Pair]) -> ColumnGuess | None:
    by_content = personal_by_content(column.judged, varied=column.varied)
    kind = by_content or personal_by_heading(column.heading)
    if kind is None:
        return None
    why = _("It holds {what}.") if by_content else _("By its heading it holds {what}.")
    return ColumnGuess(
        heading=column.heading,
        role=Role.PERSONAL,
        why=why.format(what=WORDS_FOR[kind]),
        personal=kind,
    )


def _date(column: _Column, _pairs: Sequence[Pair]) -> ColumnGuess | None:
    if not column.mostly(_DATE.fullmatch):
        return None
    return _named(column, Role.DATE, _("It holds dates."))


def _wave(column: _Column, _pairs: Sequence[Pair]) -> ColumnGuess | None:
    if not 2 <= len(column.answers) <= _MOST_TIMES:
        return None
    times = [time_of(answer) for answer in column.answers]
    named = bool(_WAVE.search(column.plain))
    numbered = all(answer.isdigit() for answer in column.answers)
    if None in times and not named:
        return None
    both = {when.earlier for when in times if when} == {True, False}
    if not both or (numbered and not named):
        return None
    return ColumnGuess(
        heading=column.heading,
        role=Role.WAVE,
        why=_("Its answers say before and after: {answers}.").format(
            answers=", ".join(column.answers)
        ),
        values=column.answers,
    )


def _answer(column: _Column, pairs: Sequence[Pair]) -> ColumnGuess | None:
    """A question answered by a number or by words of a scale, alone or at two times."""
    numbers = {text: _number(text) for text in column.judged}
    found = [number for number in numbers.values() if number is not None]
    numeric = column.mostly(lambda text: numbers[text] is not None)
    words = () if numeric or len(column.answers) > _MOST_GROUPS else find_scale(column.answers)
    if not numeric and not words:
        return None
    if not words and (aside := _no_scale(column, found)):
        return aside
    pair = next((pair for pair in pairs if column.heading in (pair.before, pair.after)), None)
    least, most = (words[0][1], words[-1][1]) if words else (min(found), max(found))
    return ColumnGuess(
        heading=column.heading,
        role=_role(column, pair),
        why=_why(column, pair, words, least, most),
        least=least,
        most=most,
        words=words,
        pair=_other_half(column, pair),
        recalled=bool(pair and pair.recalled),
        values=column.answers if len(column.answers) <= _MOST_GROUPS else (),
    )


def _number(text: str) -> Decimal | None:
    return read_answer(text, _ANY_SCALE).number


def _no_scale(column: _Column, numbers: Sequence[Decimal]) -> ColumnGuess | None:
    """Numbers that answer no question: an age, a running number."""
    if _AGE.search(column.plain) and not column.few:
        return _named(column, Role.OTHER, _("By its heading it holds ages."))
    whole = all(number == number.to_integral_value() for number in numbers)
    running = list(numbers) in (sorted(numbers), sorted(numbers, reverse=True))
    if whole and column.varied and (running or max(numbers) > _NO_SCALE):
        return _named(column, Role.CODE, _("Every row has a whole number of its own."))
    return None


def _role(column: _Column, pair: Pair | None) -> Role:
    if pair is None:
        return Role.ANSWER
    return Role.BEFORE if column.heading == pair.before else Role.AFTER


def _other_half(column: _Column, pair: Pair | None) -> str:
    if pair is None:
        return ""
    return pair.after if column.heading == pair.before else pair.before


def _why(column: _Column, pair: Pair | None, words: Words, least: Decimal, most: Decimal) -> str:
    held = (
        _("Its answers are words of a known scale")
        if words
        else _("Its answers are numbers from {least} to {most}").format(least=least, most=most)
    )
    if pair is None:
        return _("{what}.").format(what=held)
    return _("{what}, and “{heading}” asks the same at another time.").format(
        what=held, heading=_other_half(column, pair)
    )


def _own_words(column: _Column, _pairs: Sequence[Pair]) -> ColumnGuess | None:
    """Whatever people wrote out, or that is another thing for nearly everybody."""
    written = sum(len(text) > _LONG or text.count(" ") > 3 for text in column.judged)
    if not (written * 2 >= len(column.judged) and not column.few) and not column.varied:
        return None
    if column.varied and column.mostly(_SERIAL.fullmatch):
        return _named(column, Role.CODE, _("Every row has a code of its own."))
    return ColumnGuess(
        heading=column.heading,
        role=Role.FREE_TEXT,
        why=_("What stands in it differs from person to person, and may say who somebody is."),
        personal=Personal.WORDS,
    )


def _group(column: _Column, _pairs: Sequence[Pair]) -> ColumnGuess | None:
    if not column.few:
        return None
    why = plural(
        "{count} answer comes again and again.",
        "{count} answers come again and again.",
        len(column.answers),
    )
    return ColumnGuess(heading=column.heading, role=Role.GROUP, why=why, values=column.answers)
