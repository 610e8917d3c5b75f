"""Findings as links, stage by stage, a few of each at first."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.progress import place_of_finding
from sroi_app.guide.registry import STAGES
from sroi_app.guide.schema import Stage
from sroi_app.text import plural
from ui.flow import Flow
from ui.layouts import nest
from ui.words import WrappedLink, button, label

FEW = 5  # of a stage, before somebody asks for the rest


class Listed(NamedTuple):
    """A finding, and how it is said in a list."""

    finding: Finding
    words: str


class FindingList(QWidget):
    """Each finding leads to the answer it is about."""

    wanted = Signal(object)  # Address
    grown = Signal()  # there are new stops for Tab

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(18)

    def show_findings(self, findings: Sequence[Listed]) -> None:
        """List these findings under their stages, the gravest first."""
        self.count = len(findings)
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        ranked = sorted(findings, key=lambda listed: list(Severity).index(listed.finding.severity))
        for stage in STAGES:
            here = [one for one in ranked if place_of_finding(one.finding)[0] == stage.id]
            if here:
                listed = _StageFindings(stage, here)
                listed.wanted.connect(self.wanted)
                listed.grown.connect(self.grown)
                self._column.addWidget(listed)


class _StageFindings(QWidget):
    """What was found in one stage."""

    wanted = Signal(object)
    grown = Signal()

    def __init__(self, stage: Stage, findings: Sequence[Listed]) -> None:
        super().__init__()
        self._rest = findings[FEW:]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(label(f"{stage.number}. {stage.title}", "h3"))
        self._links = QVBoxLayout()
        self._links.setSpacing(2)
        nest(self._column, self._links)
        self._list(findings[:FEW])
        count = len(self._rest)
        self._more = button(plural("Show {count} more", "Show {count} more", count), self._grow)
        more = Flow()
        more.addWidget(self._more)
        nest(self._column, more)
        self._more.setAccessibleName(f"{self._more.text()}: {stage.title}")
        self._more.setVisible(bool(self._rest))

    def _list(self, findings: Sequence[Listed]) -> list[WrappedLink]:
        links = [
            WrappedLink(words, partial(self.wanted.emit, finding.address))
            for finding, words in findings
        ]
        for link in links:
            self._links.addWidget(link)
        return links

    def _grow(self) -> None:
        first, *_others = self._list(self._rest)
        first.setFocus()
        self._more.hide()
        self.grown.emit()
