"""The third step: what each column holds, and which of them are left out."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.text import _, plural
from sroi_app.workspace.survey_draft import (
    Draft,
    Way,
    left_out,
    questions_in,
    values_of,
    with_plan,
    with_role,
    with_way,
)
from sroi_app.workspace.surveys import Role
from ui.layouts import nest
from ui.survey.column_card import ColumnCard
from ui.survey.options import Options
from ui.survey.step import Problem, Step
from ui.survey.times import Times
from ui.words import button, label

MOST_AT_ONCE = 25  # columns; a person asks for more
WAYS = (
    (
        Way.SIDE_BY_SIDE,
        _("Before and after, one row"),
        _("Each person has one row, with both answers in it."),
    ),
    (
        Way.TWO_ROWS,
        _("Before and after, two rows"),
        _("Each person has a row for each time, and a code that joins them."),
    ),
    (
        Way.THEN_AND_NOW,
        _("Once, about then and now"),
        _("Asked afterwards how it was before, and how it is now."),
    ),
    (
        Way.ONCE,
        _("Once, about now alone"),
        _("Weaker evidence: nothing shows how it was before."),
    ),
)


class ColumnsStep(Step):
    """A card for each column, what is left out said first, and how people were asked."""

    def __init__(self) -> None:
        super().__init__(_("Check what each column holds"), _INTRO)
        self._draft = Draft()
        self._personal = label("", "claim")
        self._ways = Options(_("How were people asked?"))
        self._times = Times()
        self._cards: list[ColumnCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._more = button("", self._show_more, "link")
        self._ways.chosen.connect(lambda at: self.changed.emit(with_way(self._draft, WAYS[at][0])))
        self._times.chosen.connect(self._choose_times)
        self._build()

    def show_draft(self, draft: Draft) -> None:
        new = draft.table is not self._draft.table  # headings may be alike in two tables
        self._draft = draft
        self._personal.setText(_left_out_words(draft))
        self._ways.show_options([(words, line) for _w, words, line in WAYS], _place(draft.way))
        if new:
            self._replace_cards()
        for card, guess in zip(self._cards, draft.guesses, strict=False):
            card.show_guess(guess)
        self._show_times(draft)

    def first(self) -> QWidget:
        return self._ways.target

    def problem(self, draft: Draft) -> Problem | None:
        if not questions_in(draft.guesses, draft.way):
            return Problem(_NO_QUESTION[draft.way], self._first_card)
        if draft.way is Way.TWO_ROWS and not draft.plan.code:
            return Problem(_NO_CODE, self._first_card)
        if draft.way is Way.TWO_ROWS and not (draft.plan.before_values and draft.plan.after_values):
            return Problem(_NO_TIMES, self._times.target or self._first_card)
        return None

    @property
    def _first_card(self) -> QWidget:
        return self._cards[0].combo if self._cards else self.first()

    def _choose_times(self, before: object, after: object) -> None:
        self.changed.emit(with_plan(self._draft, before_values=before, after_values=after))

    def _show_times(self, draft: Draft) -> None:
        plan = draft.plan
        asked = draft.way is Way.TWO_ROWS and bool(plan.wave)
        self._times.setVisible(asked)
        if asked:
            values = values_of(draft, plan.wave)
            self._times.show_values(plan.wave, values, plan.before_values, plan.after_values)

    def _replace_cards(self) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        self._show_more()

    def _show_more(self) -> None:
        draft, shown = self._draft, len(self._cards)
        for number in range(shown, min(shown + MOST_AT_ONCE, len(draft.guesses))):
            guess = draft.guesses[number]
            card = ColumnCard(guess.heading, values_of(draft, guess.heading))
            card.show_guess(guess)
            card.chosen.connect(partial(self._take, guess.heading))
            self._cards.append(card)
            self._list.addWidget(card)
        over = len(draft.guesses) - len(self._cards)
        self._more.setText(plural("Show {count} more column", "Show {count} more columns", over))
        self._more.setVisible(over > 0)
        self.made.emit()

    def _take(self, heading: str, role: Role) -> None:
        self.changed.emit(with_role(self._draft, heading, role))

    def _build(self) -> None:
        for part in (self._personal, self._ways, self._times):
            self.column.addWidget(part)
        self.column.addWidget(label(_("The columns"), "h3"))
        nest(self.column, self._list)
        self.column.addWidget(self._more)
        self.column.addStretch()


def _place(way: Way) -> int:
    return [each for each, _words, _line in WAYS].index(way)


def _left_out_words(draft: Draft) -> str:
    columns = left_out(draft)
    if not columns:
        return _("No column seems to say who somebody is. Look again: only you can be sure.")
    names = ", ".join(f"“{guess.heading}”" for guess in columns)
    words = plural(
        "{count} column may say who somebody is, and is left out:",
        "{count} columns may say who somebody is, and are left out:",
        len(columns),
    )
    return f"{words} {names}."


_INTRO = _(
    "The program guesses from the headings and the answers. Change what it got wrong; only the "
    "columns that are counted are read at all."
)
_NO_CODE = _("Say which column holds a code for each person: without it, nobody can be paired.")
_NO_TIMES = _("Say which column tells before from after, and which of its answers mean what.")
_NO_QUESTION = {
    Way.SIDE_BY_SIDE: _("Say which column holds an answer before, and which the answer after."),
    Way.TWO_ROWS: _("Say which column holds the answers."),
    Way.THEN_AND_NOW: _("Say which column is about then (before), and which about now (after)."),
    Way.ONCE: _("Say which column holds the answers."),
}
