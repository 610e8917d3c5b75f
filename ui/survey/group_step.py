"""The last step: from those who answered to the people who count, and what is filled in."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from sroi_app.guide import figures
from sroi_app.guide import survey_questions as asked
from sroi_app.guide.stages.evidence import EVIDENCE
from sroi_app.guide.survey_words import OTHERS
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get, get_in
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.survey import Scaling
from sroi_app.text import _
from sroi_app.workspace.survey_draft import Draft
from sroi_app.workspace.surveys import Summary, as_evidence, people_of
from ui.result.figure_table import FigureTable
from ui.survey.ask import Ask
from ui.survey.options import Options, Picker
from ui.survey.step import Problem, Step
from ui.words import label

ORDER = tuple(OTHERS)
FILLED = ("indicator", *(f"evidence/{part}" for part in ("source", "collected", "sample", "grade")))
"""What a survey answers of an outcome, besides how many people there are."""


class GroupStep(Step):
    """Three honest choices, each with the number it leads to; then what will be filled in."""

    def __init__(self, case: Case, outcome: Address) -> None:
        super().__init__(_("From those who answered to the whole group"), _INTRO)
        self._case, self._outcome = case, outcome
        self._row: Outcome = get(case, outcome)
        self._draft = Draft()
        self._unknown, self._harm = label(_NO_GROUP, "finding"), label(_HARM, "why")
        self._scalings = Options(_("What about those who did not answer?"), _HONEST)
        self._discount, self._keep = Ask(asked.DISCOUNT), Ask(asked.KEEP)
        years = range(1, case.scope.delivery_years + 1)
        self._year = Picker(
            _("Which year of delivery do these people belong to?"), list(map(_year, years))
        )
        self._columns = label("", "hint")
        self._filled = FigureTable(
            _("What will be filled in"), (_("Question"), _("Answer")), words=True
        )
        self._replaced = label("", "hint")
        self._build()
        self._connect()

    def show_draft(self, draft: Draft) -> None:
        self._draft, summary = draft, draft.counted
        chosen = None if draft.scaling is None else ORDER.index(draft.scaling)
        if summary is not None:
            options = [(OTHERS[one], self._leads_to(draft, summary, one)) for one in ORDER]
            self._scalings.show_options(options, chosen)
            self._unknown.setVisible(not _has_others(summary))
            self._show_filled(draft, summary)
        self._discount.setVisible(draft.scaling is Scaling.DISCOUNTED)
        self._discount.show_answer(draft.discount)
        self._year.pick(draft.year - 1)
        self._keep.show_answer(draft.keep)
        self._columns.setText(_kept_words(draft))
        self._columns.setVisible(draft.keep)

    def first(self) -> QWidget:
        return self._scalings.target

    def problem(self, draft: Draft) -> Problem | None:
        summary = draft.counted
        if draft.scaling is None or summary is None:
            return Problem(_("Choose what becomes of those who did not answer."), self.first())
        if draft.scaling is not Scaling.ONLY_ANSWERED and not _has_others(summary):
            return Problem(_NO_GROUP, self.first())
        if draft.scaling is Scaling.DISCOUNTED:
            words = self._discount.problem
            if not words and draft.discount is None:
                words = _("Enter how much smaller their share is.")
            if words:
                return Problem(words, self._discount.editor.target, self._discount)
        return None

    @property
    def _is_harm(self) -> bool:
        return self._row.direction is Direction.NEGATIVE

    def _leads_to(self, draft: Draft, summary: Summary, scaling: Scaling) -> str:
        """The number of people a choice leads to."""
        if scaling is not Scaling.ONLY_ANSWERED and not _has_others(summary):
            return _("The size of the group is needed for this.")
        if scaling is Scaling.DISCOUNTED and draft.discount is None:
            return _("Say below how much smaller, to see what it leads to.")
        people = people_of(summary, scaling, harm=self._is_harm, discount=draft.discount)
        low, best, high = map(figures.number, (people.low, people.value, people.high))
        return _("{people} people, from {low} to {high}.").format(people=best, low=low, high=high)

    def _show_filled(self, draft: Draft, summary: Summary) -> None:
        ready = self.problem(draft) is None if draft.scaling else False
        self._filled.setVisible(ready)
        self._title.setVisible(ready)
        old = self._people_now(draft)
        self._replaced.setVisible(ready and bool(old))
        self._replaced.setText(_REPLACED.format(people=old))
        if ready:
            self._filled.show_rows(tuple(self._rows(draft, summary)))

    def _people_now(self, draft: Draft) -> str:
        quantities = self._row.quantities
        value = quantities[draft.year - 1].value if len(quantities) >= draft.year else None
        return _figure(value)

    def _rows(self, draft: Draft, summary: Summary) -> Iterator[tuple[str, str]]:
        """What the outcome will say, read from the very case that would be made."""
        if draft.scaling is None or draft.file is None:
            return
        made = as_evidence(
            self._case,
            self._outcome,
            summary,
            draft.scaling,
            file=draft.file,
            discount=draft.discount,
            year=draft.year,
        )
        outcome: Outcome = get(made, self._outcome)
        people = outcome.quantities[draft.year - 1]
        low, best, high = map(_figure, (people.low, people.value, people.high))
        told = _("{people}, from {low} to {high}").format(people=best, low=low, high=high)
        for field in EVIDENCE.fields:
            if field.path == "quantities":
                yield field.question, told
            elif field.path in FILLED:
                yield field.question, field.kind.format(get_in(outcome, Address.parse(field.path)))

    def _take(self, **changes: Any) -> None:
        self.changed.emit(replace(self._draft, **changes))

    def _connect(self) -> None:
        self._scalings.chosen.connect(lambda at: self._take(scaling=ORDER[at]))
        self._discount.answered.connect(lambda share: self._take(discount=share))
        self._discount.entered.connect(self.went_on)
        self._year.chosen.connect(lambda at: self._take(year=at + 1))
        self._keep.answered.connect(lambda keep: self._take(keep=keep))

    def _build(self) -> None:
        self._title = label(_("What will be filled in"), "h3")
        for part in (
            *(self._harm, self._unknown, self._scalings, self._discount, self._year, self._keep),
            *(self._columns, self._title, self._filled, self._replaced),
        ):
            self.column.addWidget(part)
        self.column.addStretch()
        # Not before they stand here: what is shown without a place is a window of its own.
        self._year.setVisible(self._case.scope.delivery_years > 1)
        self._harm.setVisible(self._is_harm)


def _year(number: int) -> str:
    return _("Year {year}").format(year=number)


def _figure(value: Decimal | None) -> str:
    return "" if value is None else figures.number(value)


def _has_others(summary: Summary) -> bool:
    """Whether it is known how many did not answer."""
    return summary.plan.group is not None and summary.plan.group >= summary.people


def _kept_words(draft: Draft) -> str:
    plan = draft.plan
    answers = (name for one in plan.questions for name in (one.before, one.after, plan.subgroup))
    columns = ", ".join(f"“{name}”" for name in dict.fromkeys(answers) if name)
    return _(
        "Kept are a running number for each person and {columns}. Codes, names and every other "
        "column are left out."
    ).format(columns=columns)


_INTRO = _(
    "Not everybody answers. What you take the others to be like decides how many people you claim, "
    "so it is a choice to be made in the open."
)
_HONEST = _("The first is the safest. Whichever you choose stands in the report.")
_NO_GROUP = _(
    "How many people could have answered is blank, or fewer than did. Go back two steps and enter "
    "it, or count only those who answered."
)
_HARM = _("This outcome is a harm, so those whose answers got worse are counted.")
_REPLACED = _(
    "It takes the place of the {people} people that stand there now; Ctrl+Z brings them back."
)
