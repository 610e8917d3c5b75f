"""A survey on its way to being evidence: what a person chose so far, none of it in the case yet.

Every change returns another draft. What it counts (`summary`) is worked out elsewhere, off the main
thread, and belongs to the very plan it was worked out from.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from sroi_app.model import edits
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.survey import Scaling, SurveyDesign
from sroi_app.spreadsheet.survey.numbers import needs_words
from sroi_app.text import _
from sroi_app.workspace.surveys import (
    ColumnGuess,
    Layout,
    Plan,
    Question,
    ReadChoice,
    Role,
    Summary,
    SurveyFile,
    SurveyTable,
    recognise,
    suggest,
)

MOST_VALUES = 12  # different answers of a column that are asked about one by one


class Way(StrEnum):
    """How people were asked, and how the table holds it."""

    SIDE_BY_SIDE = "before and after in one row"
    TWO_ROWS = "a row for each time"
    THEN_AND_NOW = "then and now in one row"
    ONCE = "asked once"


_ASKED = {
    Way.SIDE_BY_SIDE: (SurveyDesign.BEFORE_AND_AFTER, Layout.WIDE),
    Way.TWO_ROWS: (SurveyDesign.BEFORE_AND_AFTER, Layout.LONG),
    Way.THEN_AND_NOW: (SurveyDesign.THEN_AND_NOW, Layout.WIDE),
    Way.ONCE: (SurveyDesign.AFTER_ONLY, Layout.WIDE),
}
_ANSWERS = (Role.BEFORE, Role.AFTER, Role.ANSWER)
_NOTHING = Plan(design=SurveyDesign.BEFORE_AND_AFTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`at` is the place of the table that is used; `keep` says that it is to be kept as well."""

    path: Path | None = None
    choice: ReadChoice = field(default_factory=ReadChoice)
    file: SurveyFile | None = None
    at: int = 0
    guesses: tuple[ColumnGuess, ...] = ()
    plan: Plan = _NOTHING
    summary: Summary | None = None
    scaling: Scaling | None = None
    discount: Decimal | None = None
    year: int = 1
    keep: bool = False

    @property
    def begun(self) -> bool:
        """Whether there is anything that could be lost."""
        return self.file is not None

    @property
    def table(self) -> SurveyTable:
        """The table that is used; an empty one while no file was read."""
        return self.file.tables[self.at] if self.file else SurveyTable()

    @property
    def way(self) -> Way:
        """How people were asked."""
        asked = (self.plan.design, self.plan.layout)
        return next((way for way in Way if _ASKED[way] == asked), Way.ONCE)

    @property
    def counted(self) -> Summary | None:
        """What the survey shows under the plan as it is now, once it has been worked out."""
        fits = self.summary is not None and self.summary.plan == self.plan
        return self.summary if fits else None

    def with_summary(self, summary: Summary) -> "Draft":
        """Return the draft with what was worked out, though its plan may have changed meanwhile."""
        return replace(self, summary=summary)


def draft_for(case: Case, outcome: Address, year: int) -> Draft:
    """Return the draft to begin with, for as many people as the outcome's group has."""
    whose = edits.get(case, outcome).stakeholder
    sizes = (group.size.value for group in case.stakeholders if group.id == whose)
    return Draft(year=year, plan=replace(_NOTHING, group=next(sizes, None)))


def begin(path: Path, file: SurveyFile, choice: ReadChoice, before: Draft) -> Draft:
    """Return the draft of a file that was read; `before` is the draft of the one before it."""
    usable = [place for place, table in enumerate(file.tables) if is_usable(table)]
    place = max(usable, key=lambda at: _worth(file.tables[at]), default=0)
    plan = replace(_NOTHING, group=before.plan.group)
    fresh = Draft(path=path, choice=choice, file=file, plan=plan, year=before.year)
    return with_table(fresh, place)


def is_usable(table: SurveyTable) -> bool:
    """Whether a table was read and holds answers."""
    return not table.fault and table.rows > 0


def with_table(draft: Draft, at: int) -> Draft:
    """Return the draft with another of its tables, its columns recognised anew."""
    there = replace(draft, at=at)
    table = there.table
    guesses = recognise(table) if is_usable(table) else ()
    plan = suggest(table, guesses) if guesses else _NOTHING
    plan = replace(plan, group=draft.plan.group)  # of people, not of the table
    return replace(there, guesses=guesses, plan=plan, summary=None)


def with_role(draft: Draft, heading: str, role: Role) -> Draft:
    """Return the draft with a column taken for something else than before."""
    guesses = tuple(
        _taken_for(draft, guess, role) if guess.heading == heading else guess
        for guess in draft.guesses
    )
    return with_way(replace(draft, guesses=guesses), draft.way)


def with_way(draft: Draft, way: Way) -> Draft:
    """Return the draft with people asked in another way, and the first question that fits it."""
    possible = questions_in(draft.guesses, way)
    chosen = [question for question in draft.plan.questions if question in possible]
    return _planned(draft, way, chosen or possible[:1])


def with_questions(draft: Draft, questions: Sequence[Question]) -> Draft:
    """Return the draft with other questions to average; their scale is proposed anew."""
    return _planned(draft, draft.way, questions)


def with_plan(draft: Draft, **changes: Any) -> Draft:
    """Return the draft with a plan that differs in some answers."""
    return replace(draft, plan=replace(draft.plan, **changes))


def questions_in(guesses: Sequence[ColumnGuess], way: Way) -> tuple[Question, ...]:
    """Return the questions a table could be counted by, if people were asked in a way."""
    if way is Way.TWO_ROWS:
        return tuple(
            Question(before=guess.heading, after=guess.heading)
            for guess in guesses
            if guess.role in _ANSWERS
        )
    if way is Way.ONCE:
        return tuple(
            Question(after=guess.heading)
            for guess in guesses
            if guess.role in (Role.ANSWER, Role.AFTER)
        )
    return tuple(_pairs(guesses))


def groups_in(draft: Draft) -> tuple[str, ...]:
    """Return the headings of the columns people can be compared by."""
    return tuple(guess.heading for guess in draft.guesses if guess.role is Role.GROUP)


def left_out(draft: Draft) -> tuple[ColumnGuess, ...]:
    """Return the columns that say who somebody is, none of which is ever kept."""
    personal = (Role.PERSONAL, Role.FREE_TEXT)
    return tuple(guess for guess in draft.guesses if guess.role in personal)


def values_of(draft: Draft, heading: str) -> tuple[str, ...]:
    """Return the different answers of a column in the rows looked at, a dozen at most."""
    if heading not in draft.table.headings:
        return ()
    place = draft.table.headings.index(heading)
    told = (row[place].strip() for row in draft.table.samples)
    return tuple(dict.fromkeys(text for text in told if text))[:MOST_VALUES]


def words_in(draft: Draft) -> tuple[str, ...]:
    """Return the answers in words that each need a number; none where numbers were given."""
    if draft.plan.words:
        known = [word for word, _number in draft.plan.words]
        return tuple(dict.fromkeys((*known, *_wordy(draft, known))))
    numbered = {guess.heading for guess in draft.guesses if guess.least is not None}
    asked = {name for one in draft.plan.questions for name in (one.before, one.after) if name}
    return () if asked <= numbered else tuple(_wordy(draft, ()))


def _wordy(draft: Draft, known: Sequence[str]) -> Iterator[str]:
    """The answers to the questions that are no numbers by themselves, and are not known yet."""
    told = {word.casefold() for word in known}
    for name in dict.fromkeys(n for one in draft.plan.questions for n in (one.before, one.after)):
        for word in needs_words(values_of(draft, name)):
            if word.casefold() not in told:
                told.add(word.casefold())
                yield word


def _worth(table: SurveyTable) -> tuple[bool, int]:
    return (not table.hidden, table.rows * len(table.headings))


def _taken_for(draft: Draft, guess: ColumnGuess, role: Role) -> ColumnGuess:
    values = values_of(draft, guess.heading) if role is Role.WAVE else guess.values
    return replace(guess, role=role, values=values, why=_("You said so."))


def _pairs(guesses: Sequence[ColumnGuess]) -> Iterator[Question]:
    """The pairs that were found, then those that are left in their order."""
    role = {guess.heading: guess.role for guess in guesses}
    lone: dict[Role, list[str]] = {Role.BEFORE: [], Role.AFTER: []}
    for guess in guesses:
        other = role.get(guess.pair)
        if guess.role is Role.BEFORE and other is Role.AFTER:
            yield Question(before=guess.heading, after=guess.pair)
        elif guess.role in lone and {guess.role, other} != {Role.BEFORE, Role.AFTER}:
            lone[guess.role].append(guess.heading)
    for before, after in zip(lone[Role.BEFORE], lone[Role.AFTER], strict=False):
        yield Question(before=before, after=after)


def _planned(draft: Draft, way: Way, questions: Sequence[Question]) -> Draft:
    """The draft with a plan proposed for some questions; what does not hang on them stays."""
    design, layout = _ASKED[way]
    old = draft.plan
    asked = suggest(draft.table, _asked_alone(draft.guesses, way, questions))
    plan = replace(
        asked,
        design=design,
        layout=layout,
        questions=tuple(questions),
        question=asked.question or (questions[0].after if questions else ""),
        group=old.group,
        subgroup=old.subgroup if old.subgroup in groups_in(draft) else "",
        collected=old.collected or asked.collected,
        threshold=old.threshold if (old.least, old.most) == (asked.least, asked.most) else None,
    )
    return replace(draft, plan=plan)


def _asked_alone(
    guesses: Sequence[ColumnGuess], way: Way, questions: Sequence[Question]
) -> tuple[ColumnGuess, ...]:
    """The columns as if the first of some questions were the only one in the table."""
    others = tuple(
        guess
        for guess in guesses
        if guess.role not in _ANSWERS and (guess.role is not Role.WAVE or way is Way.TWO_ROWS)
    )
    known = {guess.heading: guess for guess in guesses}
    if not questions or known[questions[0].after].least is None:
        return others
    after, before = known[questions[0].after], known.get(questions[0].before)
    if way in (Way.TWO_ROWS, Way.ONCE) or before is None or before.least is None:
        return (*others, replace(after, role=Role.ANSWER))
    recalled = way is Way.THEN_AND_NOW
    return (
        *others,
        replace(before, role=Role.BEFORE, pair=after.heading, recalled=recalled),
        replace(after, role=Role.AFTER, pair=before.heading, recalled=recalled),
    )
