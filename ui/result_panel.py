"""Always in sight: what the case adds up to so far, pounds first, and what is still missing."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sroi_app.calculation.result import Headline, Result, Treatment
from sroi_app.evaluation import Evaluation
from sroi_app.guide import figures
from sroi_app.guide.convention import convention_sentence
from sroi_app.guide.findings import Finding
from sroi_app.guide.names import group_name, shortened
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Direction
from sroi_app.reports.ledger import Ledger, ledger
from sroi_app.reports.sections.grouping import group_totals
from sroi_app.text import _, plural
from ui.chart import ChartView
from ui.words import WrappedLink, label, rule

MOST_GAPS = 5
MOST_GROUPS = 6


class _Groups(QWidget):
    """Who is affected and how much, a line for each group."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._lines = [(label(), label(wrap=False)) for _n in range(MOST_GROUPS + 1)]
        for row, (name, pounds) in enumerate(self._lines):
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(pounds, row, 1, Qt.AlignmentFlag.AlignRight)

    def show_result(self, case: Case, result: Result, printed: Ledger) -> None:
        totals = group_totals(result, printed, lambda row: row.outcome.stakeholder)
        shown = [(shortened(group_name(case, total.key)), total.net) for total in totals]
        rest = shown[MOST_GROUPS:]
        shown = shown[:MOST_GROUPS]
        if rest:
            more = plural("{count} more group", "{count} more groups", len(rest))
            shown.append((more, sum((net for _name, net in rest), start=rest[0][1] * 0)))
        for number, (name, pounds) in enumerate(self._lines):
            there = number < len(shown)
            name.setVisible(there)
            pounds.setVisible(there)
            if there:
                name.setText(shown[number][0])
                pounds.setText(figures.pounds(shown[number][1]))


class _Gaps(QWidget):
    """What stands between the case and a ratio, each a link to the answer."""

    wanted = Signal(object)  # Address

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._heading = label("", "h3")
        self._column.addWidget(self._heading)
        self._shown: tuple[tuple[Address, str], ...] = ()
        self._links = [WrappedLink("", partial(self._want, n)) for n in range(MOST_GAPS)]
        for link in self._links:
            self._column.addWidget(link)
        self._more = label("", "small")
        self._column.addWidget(self._more)

    def show_gaps(self, missing: tuple[Address, ...], findings: tuple[Finding, ...]) -> None:
        self.setVisible(bool(missing))
        if not missing:
            return
        words = plural(
            "{count} answer stands between you and a ratio",
            "{count} answers stand between you and a ratio",
            len(missing),
        )
        self._heading.setText(words)
        self._shown = _worded(missing[:MOST_GAPS], findings)
        for number, link in enumerate(self._links):
            link.setVisible(number < len(self._shown))
            if number < len(self._shown):
                link.say(self._shown[number][1])
        more = len(missing) - len(self._shown)
        self._more.setText(plural("and {count} more", "and {count} more", more))
        self._more.setVisible(more > 0)

    def _want(self, number: int) -> None:
        self.wanted.emit(self._shown[number][0])


class ResultPanel(QWidget):
    """Shows an evaluation; says which missing answer a person wants to go to."""

    wanted = Signal(object)  # Address

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._total = label("", "huge")
        self._total_words = label("", "hint")
        self._groups = _Groups()
        self.ratio = label("", "figure")
        self._convention = label("", "small")
        self._beside = label("", "small")
        self._gaps = _Gaps()
        self.chart = ChartView()
        self._gaps.wanted.connect(self.wanted)
        self._build()

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show what is known now."""
        result, printed = evaluation.result, ledger(evaluation.result)
        counted = bool(result.counted)
        self._total.setText(figures.pounds(printed.value) if counted else _("Nothing yet"))
        self._total_words.setText(_total_words(result, printed))
        self._groups.show_result(evaluation.case, result, printed)
        self._show_ratio(result.headline)
        self._convention.setText(convention_sentence(result.convention))
        self._convention.setVisible(counted)
        self._beside.setText(_beside(result))
        self._beside.setVisible(bool(self._beside.text()))
        self._gaps.show_gaps(result.missing, evaluation.findings)
        self.chart.setVisible(counted)
        if counted:
            self.chart.show_bridge(result.bridge, printed.bridge)

    def _show_ratio(self, headline: Headline | None) -> None:
        if headline is None:
            self.ratio.setText(_("No ratio yet"))
            self.ratio.setAccessibleName(_("There is no ratio yet, because answers are missing."))
            return
        self.ratio.setText(figures.ratio(headline.ratio))
        name = _("{value} of social value for every £1 put in")
        self.ratio.setAccessibleName(name.format(value=figures.pounds(headline.ratio, 2)))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(_("Result so far"), "h2"))
        column.addWidget(self._total)
        column.addWidget(self._total_words)
        column.addWidget(self._groups)
        column.addSpacing(4)
        column.addWidget(rule())
        column.addSpacing(4)
        column.addWidget(self.ratio)
        column.addWidget(self._convention)
        column.addWidget(self._beside)
        column.addWidget(self._gaps)
        column.addSpacing(6)
        column.addWidget(self.chart)
        column.addStretch()


def _total_words(result: Result, printed: Ledger) -> str:
    if not result.counted:
        return _("No outcome is complete enough to be counted.")
    words = _("of value, at today’s worth (present value).")
    if result.only_track_record:
        words = _("of value shown by work done before, at today’s worth (present value).")
    if not any(row.stream for row in result.inputs):
        return words
    inputs = figures.pounds(printed.present_value_inputs)
    return words + " " + _("Put in, at today’s worth: {inputs}.").format(inputs=inputs)


def _beside(result: Result) -> str:
    """What the total leaves out on purpose."""
    count = sum(row.treatment is Treatment.UNPRICED for row in result.outcomes)
    apart = sum(row.treatment is Treatment.APART for row in result.outcomes)
    said = []
    harms = sum(
        row.treatment is Treatment.INCOMPLETE and row.outcome.direction is Direction.NEGATIVE
        for row in result.outcomes
    )
    if harms and result.counted:
        said.append(
            plural(
                "{count} harm is not yet counted, so this is too high.",
                "{count} harms are not yet counted, so this is too high.",
                harms,
            )
        )
    if count:
        said.append(
            plural(
                "{count} outcome has no price and stands beside the sum.",
                "{count} outcomes have no price and stand beside the sum.",
                count,
            )
        )
    if apart:
        said.append(
            plural(
                "{count} outcome is track record and is not in the ratio.",
                "{count} outcomes are track record and are not in the ratio.",
                apart,
            )
        )
    return " ".join(said)


def _worded(
    missing: tuple[Address, ...], findings: tuple[Finding, ...]
) -> tuple[tuple[Address, str], ...]:
    said = {finding.address: finding.message for finding in reversed(findings)}
    return tuple((address, said.get(address, _("Fill in what is missing."))) for address in missing)
