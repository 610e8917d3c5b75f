"""The readiness check: what is still open, stage by stage, and the way to the PDF."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sroi_app.evaluation import Evaluation
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.progress import stage_of
from sroi_app.guide.registry import STAGES
from sroi_app.text import _, plural
from ui.pages.page import Findings, Page
from ui.words import WrappedLink, button, label

MOST_AT_ONCE = 25


class ReadinessPage(Page):
    """Lists the findings as links; asks for the PDF."""

    def __init__(self, place: str) -> None:
        super().__init__(place, _("Check and make the PDF"))
        self._summary = label("")
        self._shown: tuple[Finding, ...] | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._make = button(_("Make the PDF"), self.pdf_wanted.emit, "primary")
        column = self.column
        column.addWidget(self._summary)
        foot = QHBoxLayout()
        foot.addWidget(self._make)
        foot.addWidget(button(_("Back"), self.back.emit))
        foot.addStretch()
        column.addLayout(foot)
        column.addLayout(self._list)
        column.addStretch()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show what is open."""
        self._summary.setText(_summary(evaluation))
        if evaluation.findings != self._shown:
            self._shown = evaluation.findings
            self._relist(evaluation.findings)

    def start(self) -> None:
        """Put the keyboard on the way to the PDF."""
        self._make.setFocus()

    def _relist(self, findings: tuple[Finding, ...]) -> None:
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for stage in STAGES:
            here = [f for f in findings if stage_of(f.address) == stage.id]
            if here:
                title = label(f"{stage.number}. {stage.title}", "h2")
                title.setContentsMargins(0, 14, 0, 4)
                self._list.addWidget(title)
                self._list_stage(here)

    def _list_stage(self, findings: list[Finding]) -> None:
        findings.sort(key=lambda finding: list(Severity).index(finding.severity))
        for finding in findings[:MOST_AT_ONCE]:
            words = f"{_mark(finding.severity)} {finding.sentence}"
            link = WrappedLink(words, partial(self.wanted.emit, finding.address))
            self._list.addWidget(link)
        more = len(findings) - MOST_AT_ONCE
        if more > 0:
            self._list.addWidget(
                label(plural("and {count} more", "and {count} more", more), "hint")
            )


def _mark(severity: Severity) -> str:
    return {
        Severity.BLOCKS: _("Still needed:"),
        Severity.CHECK: _("Worth a look:"),
        Severity.HINT: _("To know:"),
    }[severity]


def _summary(evaluation: Evaluation) -> str:
    count = sum(finding.severity is Severity.BLOCKS for finding in evaluation.findings)
    if not count:
        return _("Nothing is open. The report can be called ready: checked by you, not assured.")
    needed = plural(
        "{count} thing is still needed before the report can be called ready.",
        "{count} things are still needed before the report can be called ready.",
        count,
    )
    return (
        needed + " " + _("You can print a draft at any time; it says what may not yet be claimed.")
    )
