"""The result in full: the answer, where the value goes, and every part of it kept apart."""

from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sroi_app.calculation.subject import Subject, Topic
from sroi_app.evaluation import Evaluation
from sroi_app.guide.grouping import group_totals
from sroi_app.guide.ledger import Ledger, ledger
from sroi_app.guide.names import group_name
from sroi_app.model.case import Case
from sroi_app.reports.brief_answer import brief_answer
from sroi_app.reports.charts.bars import Bar, Bars
from sroi_app.reports.charts.bridge import bridge_chart
from sroi_app.reports.charts.ladder import Fitting
from sroi_app.reports.charts.years import years_chart
from sroi_app.text import _
from ui.pages.page import Findings, Page
from ui.pages.result_rows import (
    headline_rows,
    kept_apart,
    kept_apart_notes,
    outcome_rows,
    outcome_subjects,
    slice_rows,
    year_rows,
    year_subjects,
)
from ui.result.chart_card import ChartCard
from ui.result.convention_note import ConventionNote
from ui.result.figure_link import FigureLink, Line
from ui.result.fold import Fold
from ui.result.range_line import RangeLine
from ui.result.said_range import SaidRange, said_range_in
from ui.result.table_part import TablePart
from ui.store import Store
from ui.words import WrappedLink, label, reveal

MOST_FIGURES = 7
SCALE = 1.5  # of charts: a page has the room to set them as large as its words


class ResultPage(Page):
    """Shows the whole result; any figure on it opens its working."""

    def __init__(self, store: Store, place: str) -> None:
        super().__init__(place, _("The result"))
        self._store = store
        self._evaluation: Evaluation | None = None
        self._printed: Ledger | None = None
        self._subjects: list[Subject] = []
        self._answer = label("", "answer")
        self.range = RangeLine("answer", told=True)
        self.no_range = WrappedLink(_NO_RANGE, lambda: self.page_wanted.emit("sensitivity"))
        self._figures = [FigureLink(partial(self._open, n)) for n in range(MOST_FIGURES)]
        self._convention = ConventionNote()
        self.waterfall = ChartCard(SCALE, "h2")
        self.groups, self.years = ChartCard(SCALE), ChartCard(SCALE)
        self.outcome_table = TablePart(
            _("Every outcome"), [_("Outcome"), _("Impact"), _("Present value")]
        )
        self.year_table = TablePart(
            _("Value and what is put in, by year"),
            [_("Year"), _("Put in"), _("Value"), _("Present value")],
        )
        self.slices = {
            title: TablePart(title, [_("Kind"), _("Gains"), _("Harms"), _("Together")], note)
            for title, note in zip(list(kept_apart(Case()))[1:], kept_apart_notes(), strict=True)
        }
        self.folds = (
            Fold(_("Who gains, and who is harmed"), self._fill_groups),
            Fold(_("Year by year"), self._fill_years),
            Fold(_("Outcome by outcome"), self._fill_outcomes),
            Fold(_("Kinds of value that are kept apart"), self._fill_slices),
        )
        self._build()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the result as it is."""
        result = evaluation.result
        self._evaluation, self._printed = evaluation, ledger(result)
        self._answer.setText(brief_answer(evaluation, self._printed))
        self._convention.show_convention(result.convention)
        self._show_figures(said_range_in(self._store))
        self._first.setVisible(bool(result.counted))
        if result.counted:
            bridge = bridge_chart(result.bridge, self._printed.bridge)
            self.waterfall.show_chart(Fitting(bridge))
        for fold in self.folds:
            fold.refresh()

    def _follow_range(self) -> None:
        """Show what is known of the range by now."""
        if self._evaluation is not None:
            self._show_figures(said_range_in(self._store))

    def _show_figures(self, said: SaidRange) -> None:
        if self._evaluation is None or self._printed is None:
            return
        result = self._evaluation.result
        self.range.say(said)
        reveal(self.no_range, result.headline is not None and not said.line)
        beside = said.line if said.line != said.told else ""  # a reason is long, and said above
        rows = headline_rows(result, self._printed)
        self._subjects = [row.subject for row in rows]
        for number, line in enumerate(self._figures):
            line.setVisible(number < len(rows))
            if number < len(rows):
                row = rows[number]
                note = beside if row.subject.topic is Topic.RATIO else ""
                line.say(Line(row.words, row.figure, note, _("open the working")))
                line.setAccessibleDescription(note)

    def start(self) -> None:
        """Put the keyboard on the first figure."""
        self._figures[0].setFocus()

    def _open(self, number: int) -> None:
        self.working_wanted.emit(self._subjects[number])

    # What unfolds

    def _fill_groups(self) -> None:
        if self._evaluation is None or self._printed is None:
            return
        result, case = self._evaluation.result, self._evaluation.case
        totals = group_totals(result, self._printed, lambda row: row.outcome.stakeholder)
        self.groups.setVisible(bool(totals))
        bars = tuple(
            Bar(
                group_name(case, one.key),
                one.gains,
                one.harms,
                key=str(Subject(Topic.GROUP, one.key)),
            )
            for one in totals
        )
        if bars:
            self.groups.show_chart(Bars(_("Value by group, at today’s worth"), bars))

    def _fill_years(self) -> None:
        if self._printed is None:
            return
        chart = years_chart(self._printed)
        self.years.setVisible(chart is not None)
        if chart is not None:
            self.years.show_chart(chart)
        self.year_table.table.show_rows(year_rows(self._printed), year_subjects(self._printed))

    def _fill_outcomes(self) -> None:
        if self._evaluation is None or self._printed is None:
            return
        result = self._evaluation.result
        self.outcome_table.table.show_rows(
            outcome_rows(result, self._printed), outcome_subjects(result)
        )

    def _fill_slices(self) -> None:
        if self._evaluation is None or self._printed is None:
            return
        headings = kept_apart(self._evaluation.case)
        for title, part in self.slices.items():
            rows = slice_rows(self._evaluation.result, self._printed, headings[title])
            part.table.show_rows(rows)
            reveal(part, bool(rows))

    # How it is put together

    def _build(self) -> None:
        column = self.column
        column.addWidget(self._answer)
        column.addWidget(self.range)
        column.addWidget(self.no_range)
        column.addSpacing(4)
        column.addWidget(_card(*self._figures, self._convention, spacing=0))
        self._first = _card(self.waterfall)
        column.addSpacing(8)
        column.addWidget(self._first)
        column.addSpacing(8)
        inside: tuple[tuple[ChartCard | TablePart, ...], ...] = (
            (self.groups,),
            (self.years, self.year_table),
            (self.outcome_table,),
            tuple(self.slices.values()),
        )
        for fold, parts in zip(self.folds, inside, strict=True):
            for part in parts:
                fold.column.addWidget(part)
                part.opened.connect(self.working_wanted)
            column.addWidget(fold)
        self.waterfall.opened.connect(self.working_wanted)
        self._store.simulating.changed.connect(self._follow_range)
        column.addSpacing(8)
        self.add_foot()


_NO_RANGE = _("No range yet: say how low and how high the numbers that matter could be")


def _card(*widgets: QWidget, spacing: int = 8) -> QFrame:
    made = QFrame()
    made.setObjectName("card")
    column = QVBoxLayout(made)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    return made
