"""The fourth step: which question shows the change, on what scale, and how far is far enough."""

from typing import Any

from PySide6.QtWidgets import QWidget

from sroi_app.guide import figures
from sroi_app.guide import survey_questions as asked
from sroi_app.guide.schema import Field
from sroi_app.model.survey import SurveyDesign
from sroi_app.text import _
from sroi_app.workspace.survey_draft import Draft, questions_in, with_plan, with_questions
from sroi_app.workspace.surveys import HIDDEN, Plan, Question, show
from ui.survey.ask import Ask
from ui.survey.step import Problem, Step
from ui.survey.ticks import Ticks
from ui.survey.word_scale import WordScale

_FIELDS: tuple[Field, ...] = (
    asked.QUESTION,
    asked.LEAST,
    asked.MOST,
    asked.BETTER,
    asked.THRESHOLD,
    asked.REACHED,
    asked.GROUP,
    asked.COLLECTED,
)


class QuestionStep(Step):
    """Proposes what can be told from the table; how far an answer must move is always asked."""

    def __init__(self) -> None:
        super().__init__(_("Say what counts as a change"), _INTRO)
        self._draft = Draft()
        self._questions = Ticks(_("Which questions show this change?"), _SEVERAL)
        self._words = WordScale()
        self._asks = {field: Ask(field) for field in _FIELDS}
        self._build()
        self._connect()

    def show_draft(self, draft: Draft) -> None:
        self._draft, plan = draft, draft.plan
        possible = questions_in(draft.guesses, draft.way)
        self._questions.show_choices([_name(each) for each in possible])
        self._questions.tick(
            [place for place, each in enumerate(possible) if each in plan.questions]
        )
        self._words.show_words(draft)
        for field, ask in self._asks.items():
            ask.show_answer(getattr(plan, field.path))
        self._asks[asked.THRESHOLD].setVisible(plan.twice)
        self._asks[asked.REACHED].setVisible(not plan.twice)
        for field in (asked.THRESHOLD, asked.REACHED):
            self._asks[field].say(_live_words(draft))

    def first(self) -> QWidget:
        return self._questions.target

    def problem(self, draft: Draft) -> Problem | None:
        if not draft.plan.questions:
            return Problem(_("Tick at least one question."), self._questions.target)
        for field, ask in self._asks.items():
            words = "" if ask.isHidden() else ask.problem or _fault(draft.plan, field)
            if words:
                return Problem(words, ask.editor.target, ask)
        return None

    def news(self, draft: Draft) -> str:
        return _live_words(draft)

    def _choose(self, places: list[int]) -> None:
        possible = questions_in(self._draft.guesses, self._draft.way)
        self.changed.emit(with_questions(self._draft, [possible[place] for place in places]))

    def _take(self, field: Field, value: Any) -> None:
        self.changed.emit(with_plan(self._draft, **{field.path: value}))

    def _connect(self) -> None:
        self._questions.chosen.connect(self._choose)
        self._words.chosen.connect(
            lambda words: self.changed.emit(with_plan(self._draft, words=words))
        )
        self._words.made.connect(self.made)
        self._questions.made.connect(self.made)
        for field, ask in self._asks.items():
            ask.answered.connect(lambda value, field=field: self._take(field, value))
            ask.entered.connect(self.went_on)

    def _build(self) -> None:
        self.column.addWidget(self._questions)
        self.column.addWidget(self._words)
        for ask in self._asks.values():
            self.column.addWidget(ask)
        self.column.addStretch()


def _fault(plan: Plan, field: Field) -> str:
    """Return why an answer is not enough, or cannot be; a threshold of 0 would count everybody."""
    if field in _NEEDED and getattr(plan, field.path) is None:
        return _NEEDED[field]
    if plan.least is None or plan.most is None or plan.threshold is None:
        return ""
    if field is asked.MOST and plan.least >= plan.most:
        return _("The highest answer must be higher than the lowest.")
    if field is asked.THRESHOLD and not 0 < plan.threshold <= plan.most - plan.least:
        return _("Enter more than 0 points, and no more than the whole scale.")
    if field is asked.REACHED and not plan.least <= plan.threshold <= plan.most:
        return _("Enter an answer that lies on the scale.")
    return ""


def _name(question: Question) -> str:
    if question.before in ("", question.after):
        return question.after
    return _("“{before}” and “{after}”").format(before=question.before, after=question.after)


def _live_words(draft: Draft) -> str:
    """Say what would count with the threshold as it is, once it has been worked out."""
    summary = draft.counted
    if summary is None or draft.plan.threshold is None:
        return ""
    shown, points = show(summary), figures.number(draft.plan.threshold)
    if HIDDEN in (shown.improved, shown.people):
        return _("Some of the counts are of fewer than five people, so they are not shown.")
    if draft.plan.design is SurveyDesign.AFTER_ONLY:
        return _("From {points} on, {improved} of {people} people count.").format(
            points=points, improved=shown.improved, people=shown.people
        )
    return _(
        "If an answer must move by {points} to count, {improved} of the {people} people who "
        "answered twice improved and {worse} got worse."
    ).format(points=points, improved=shown.improved, people=shown.people, worse=shown.worse)


_INTRO = _(
    "The ends of the scale are proposed from the headings and answers. How far an answer must move "
    "is yours to say, and to answer for."
)
_SEVERAL = _("If you tick several, each person’s average of them counts.")
_NEEDED = {
    asked.LEAST: _("Enter the lowest answer that can be given."),
    asked.MOST: _("Enter the highest answer that can be given."),
    asked.BETTER: _("Choose which answer is better for people."),
    asked.THRESHOLD: _("Enter how far an answer must move to count as a change."),
    asked.REACHED: _("Enter from which answer on it counts."),
}
