"""The readiness check: what is still needed, what is worth a look, and the way to the PDF."""

from sroi_app.evaluation import Evaluation
from sroi_app.guide.finding_words import finding_line
from sroi_app.guide.findings import Severity
from sroi_app.text import _, plural
from ui.flow import Flow
from ui.layouts import nest
from ui.pages.finding_list import FindingList, Listed
from ui.pages.page import Findings, Page
from ui.route import TITLES
from ui.words import button, label


class ReadinessPage(Page):
    """What is needed is in sight; the rest waits behind its number."""

    def __init__(self, place: str) -> None:
        super().__init__(place, TITLES["readiness"])
        self._shown: list[Listed] | None = None
        self._summary = label("")
        self._make = button(_("Make the PDF"), self.pdf_wanted.emit, "primary")
        self._needed_title = label(_("Still needed"), "h2")
        self.needed, self.others = FindingList(), FindingList()
        self.toggle = button("", self._turn, "link")
        self._build()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show what is open; what is the same as before is left alone."""
        case = evaluation.case
        shown = [Listed(f, finding_line(case, f)) for f in evaluation.findings]
        if shown == self._shown:
            return
        self._shown = shown
        needed = [one for one in shown if one.finding.severity is Severity.BLOCKS]
        others = [one for one in shown if one.finding.severity is not Severity.BLOCKS]
        self._summary.setText(_summary(len(needed)))
        self._needed_title.setVisible(bool(needed))
        self.needed.show_findings(needed)
        self.others.show_findings(others)
        self.toggle.setVisible(bool(others))
        self._name_toggle()
        self.take_in()

    def start(self) -> None:
        """Put the keyboard on the way to the PDF."""
        self._make.setFocus()

    def _turn(self) -> None:
        self.others.setVisible(self.others.isHidden())
        self._name_toggle()

    def _name_toggle(self) -> None:
        count = self.others.count
        show = plural("Show {count} thing worth a look", "Show {count} things worth a look", count)
        self.toggle.setText(show if self.others.isHidden() else _("Hide what is worth a look"))

    def _build(self) -> None:
        foot = Flow()
        foot.addWidget(self._make)
        foot.addWidget(button(_("Look at it first"), self.go_on))
        backward = button("", self.go_back)
        backward.setText(_("&Back"))
        foot.addWidget(backward)
        self.column.addWidget(self._summary)
        nest(self.column, foot)
        self.column.addSpacing(10)
        for part in (self._needed_title, self.needed):
            self.column.addWidget(part)
        line = Flow()
        line.addWidget(self.toggle)
        nest(self.column, line)
        self.column.addWidget(self.others)
        self.column.addStretch()
        self.others.hide()
        for listed in (self.needed, self.others):
            listed.wanted.connect(self.wanted)
            listed.grown.connect(self.take_in)


def _summary(needed: int) -> str:
    if not needed:
        return _(
            "Nothing more is needed. The report can be called ready: checked by you, not assured."
        )
    said = plural(
        "{count} thing is still needed before the report can be called ready.",
        "{count} things are still needed before the report can be called ready.",
        needed,
    )
    more = _("You can print a draft at any time; it says what may not yet be claimed.")
    return f"{said} {more}"
