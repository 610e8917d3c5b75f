"""The fifth step: what the survey shows, and what it does not."""

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide import figures
from sroi_app.reports.charts.movement import Movement
from sroi_app.text import _, plural
from sroi_app.workspace.survey_draft import Draft, groups_in, with_plan
from sroi_app.workspace.surveys import HIDDEN, Shown, Summary, show
from ui.result.chart_card import ChartCard
from ui.result.figure_table import FigureTable
from ui.result.fold import Fold
from ui.survey.options import Picker
from ui.survey.step import Problem, Step
from ui.survey.unused import UnusedRows
from ui.words import label


class ShowsStep(Step):
    """Counts as a picture or a table, the average with its range, groups, and rows not used."""

    def __init__(self) -> None:
        super().__init__(_("What the survey shows"), _INTRO)
        self._draft = Draft()
        self._shown: Shown | None = None
        self._waiting = label(_("Counting…"), "hint")
        self._inside = QWidget()
        self._warnings = label("", "finding")
        self._chart = ChartCard()
        self._facts = FigureTable(_("What the survey shows"), (_("What"), _("Figure")))
        self._answers = FigureTable(_("All the answers"), (_("Answer"), _("Before"), _("After")))
        self._leavers = label("")
        self._compare = Picker(_("Compare groups by"), ())
        self._groups = FigureTable(
            _("Groups"), (_("Group"), _("People"), _("Improved"), _("Average movement"))
        )
        self._too_small = label("", "hint")
        self._unused = UnusedRows()
        self._every = Fold(_("All the answers"), self._fill_answers)
        self._compare.chosen.connect(self._choose_group)
        self._unused.made.connect(self.made)
        self._build()

    def show_draft(self, draft: Draft) -> None:
        self._draft, summary = draft, draft.counted
        self._waiting.setVisible(summary is None)
        self._inside.setVisible(summary is not None)
        if summary is None:
            return
        shown = self._shown = show(summary)
        self._warnings.setText("\n".join(shown.warnings))
        self._warnings.setVisible(bool(shown.warnings))
        charted = self._show_movement(summary, shown)
        self._facts.show_rows(tuple(_facts(summary, shown, charted=charted)))
        self._leavers.setText(shown.leavers)
        self._leavers.setVisible(bool(shown.leavers))
        self._show_groups(draft, summary, shown)
        self._unused.show_summary(summary)
        self._every.refresh()

    def first(self) -> QWidget:
        return self._chart.view if not self._chart.isHidden() else self._facts

    def problem(self, draft: Draft) -> Problem | None:
        summary = draft.counted
        if summary is None:
            return Problem(_("The answers are still being counted."), self.first())
        if not summary.people:
            return Problem(_NOBODY, self.first())
        return None

    def _show_movement(self, summary: Summary, shown: Shown) -> bool:
        """Show the chart, unless a group in it is too small to be shown; say whether it is."""
        moves = summary.moves
        visible = summary.plan.twice and HIDDEN not in (shown.improved, shown.same, shown.worse)
        self._chart.setVisible(visible)
        if visible:
            title = _("How the answers of {people} people moved").format(people=shown.people)
            self._chart.show_chart(Movement(title, moves.improved, moves.same, moves.worse))
        return visible

    def _show_groups(self, draft: Draft, summary: Summary, shown: Shown) -> None:
        names = groups_in(draft)
        self._compare.setVisible(bool(names))
        self._compare.offer([_("Do not compare"), *names])
        chosen = draft.plan.subgroup
        self._compare.pick(names.index(chosen) + 1 if chosen in names else 0)
        self._groups.show_rows(
            tuple(
                (group.name, group.people, group.improved, group.change)
                for group in shown.subgroups
            )
        )
        self._groups.setVisible(bool(shown.subgroups))
        left = len(summary.subgroups) - len(shown.subgroups)
        self._too_small.setText(
            plural(
                "{count} group is not shown: it has fewer than five people, or would give away one "
                "that has.",
                "{count} groups are not shown: they have fewer than five people, or would give "
                "away one that has.",
                left,
            )
        )
        self._too_small.setVisible(left > 0)

    def _choose_group(self, at: int) -> None:
        name = (("", *groups_in(self._draft)))[at]
        self.changed.emit(with_plan(self._draft, subgroup=name))

    def _fill_answers(self) -> None:
        if self._shown is not None:
            self._answers.show_rows(
                tuple(
                    (bar.label, _count(bar.before), _count(bar.after)) for bar in self._shown.bars
                )
            )

    def _build(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        parts: tuple[QWidget, ...] = (
            *(self._chart, self._facts, self._warnings, self._leavers),
            *(self._compare, self._groups, self._too_small),
        )
        for part in parts:
            column.addWidget(part)
        self._every.column.addWidget(self._answers)
        column.addWidget(self._every)
        column.addWidget(self._unused)
        self.column.addWidget(self._waiting)
        self.column.addWidget(self._inside)
        self.column.addStretch()


def _facts(summary: Summary, shown: Shown, *, charted: bool) -> Iterator[tuple[str, str]]:
    """What is told in figures; without the counts, where a chart shows them."""
    yield _("People whose answers count"), shown.people
    if not charted:
        yield from _counts(summary, shown)
    told = (
        (_("Average movement towards the better end"), shown.change),
        (_("Depth of that movement"), shown.depth),
        (_("Response"), shown.response),
        (_("Answered only the first time"), _some(len(summary.only_before))),
        (_("Answered only the second time"), _some(len(summary.only_after))),
        (_("Answers that could not be read"), _some(len(summary.refused))),
    )
    yield from ((words, figure) for words, figure in told if figure)


def _counts(summary: Summary, shown: Shown) -> Iterator[tuple[str, str]]:
    if summary.plan.twice:
        yield _("Improved"), shown.improved
        yield _("About the same"), shown.same
        yield _("Got worse"), shown.worse
    else:
        yield _("At the answer that counts, or beyond"), shown.improved
        yield _("Not there"), shown.same


def _some(count: int) -> str:
    return figures.number(Decimal(count)) if count else ""


def _count(people: int | None) -> str:
    return HIDDEN if people is None else str(people)


_INTRO = _(
    "These are the true counts. A range shows what other people like these could have answered; a "
    "narrow one is worth more than a large number."
)
_NOBODY = _(
    "Nobody’s answers could be used. Go back and check the columns, and the ends of the scale."
)
