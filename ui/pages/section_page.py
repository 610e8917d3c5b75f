"""The page of one section: its list of rows, if it has one, and its questions."""

from collections import Counter

from sroi_app.evaluation import Evaluation
from sroi_app.guide.claim import claim_sentence
from sroi_app.guide.findings import Severity, by_address
from sroi_app.guide.names import shortened
from sroi_app.guide.schema import Section, questions, row_addresses
from sroi_app.model.address import Address
from sroi_app.model.edits import get
from sroi_app.text import _, plural
from ui.forms.form import Form
from ui.forms.row_list import RowList, RowWords
from ui.pages.page import Findings, Page
from ui.store import Store
from ui.tab_order import order_tabs
from ui.words import label, rule

LONGEST_TITLE = 120  # characters of a row's title in the list
LONGEST_NEXT = 48  # characters of a row's title on a button


class SectionPage(Page):
    """One thing per page: built once, then only shown anew."""

    def __init__(self, store: Store, place: str, section: Section) -> None:
        super().__init__(place, section.title)
        self.section = section
        self._store = store
        self._place: Address | None = None
        self._row_title = label("", "h2")
        self._row_title.setParent(self)  # a page without a list has no place for it
        self._claim = label("", "claim")
        self.form = Form()
        self.rows = RowList(section.rows) if section.rows else None
        self._following = _("Continue")
        self._build()
        self._connect()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Show the section as it is in the case."""
        if self.rows is not None:
            self.rows.show_rows(self._row_words(evaluation, findings))
            self._place = self.rows.current
        else:
            self._place = self.section.address
        self._show_form(evaluation, findings)

    def go_to(self, address: Address) -> bool:
        """Put the keyboard where an address is asked for; say whether this page asks for it."""
        if self.rows is not None:
            depth = len(self.section.address.parts) + 1
            if len(address.parts) >= depth:
                self.rows.pick(Address(address.parts[:depth]))
        if self.form.focus(address):
            return True
        self._focus_first()
        return address == self.section.address

    def start(self) -> None:
        """Put the keyboard on the first thing of the page."""
        self._focus_first()

    def name_next(self, words: str) -> None:
        """Say where the button at the foot of the page leads, after the last row."""
        self._following = words

    def go_on(self) -> None:
        """To the next row of the list, or to the next page after the last."""
        if self.rows is not None and (row := self.rows.following):
            self.form.finish()
            self.rows.pick(row)
            self.top_wanted.emit()
            self._focus_first()
        else:
            self.forward.emit()

    def _name_next(self, evaluation: Evaluation) -> None:
        words = self._following
        if self.rows is not None and (row := self.rows.following):
            words = _("Next: {row}").format(
                row=shortened(self._title_of(evaluation, row), LONGEST_NEXT)
            )
        self._next.setText(words.replace("&", "&&"))

    def _focus_first(self) -> None:
        if self.rows is not None and self.rows.current is None:
            if self.section.rows and self.section.rows.grows:
                self.rows.adder.setFocus()
        elif self.form.rows:
            self.form.rows[0].editor.target.setFocus()

    def _show_form(self, evaluation: Evaluation, findings: Findings) -> None:
        self._name_next(evaluation)
        there = self._place is not None
        self.form.setVisible(there)
        self._row_title.setVisible(there and self.rows is not None)
        if self._place is None:
            self._claim.hide()
            return
        if self.form.ask(questions(evaluation.case, self.section, self._place)):
            order_tabs([self])
        self.form.refresh(evaluation, findings)
        self._row_title.setText(self._title_of(evaluation, self._place))
        self._show_claim(evaluation)

    def _show_claim(self, evaluation: Evaluation) -> None:
        words = ""
        if self.section.id == "deductions" and self._place is not None:
            words = claim_sentence(get(evaluation.case, self._place))
        self._claim.setText(words)
        self._claim.setVisible(bool(words))

    def _row_words(self, evaluation: Evaluation, findings: Findings) -> list[RowWords]:
        places = row_addresses(evaluation.case, self.section)
        to_go = self._to_go(findings)
        return [RowWords(at, self._words_for(evaluation, at, to_go[at])) for at in places]

    def _to_go(self, findings: Findings) -> Counter[Address]:
        """How many answers each row still needs on this page."""
        depth = len(self.section.address.parts) + 1
        asked = {field.path.split("/")[0] for field in self.section.fields}
        counts: Counter[Address] = Counter()
        for address, found in findings.items():
            if address.within(self.section.address) and set(address.parts[depth:][:1]) & asked:
                row = Address(address.parts[:depth])
                counts[row] += sum(finding.severity is Severity.BLOCKS for finding in found)
        return counts

    def _words_for(self, evaluation: Evaluation, at: Address, missing: int) -> str:
        title = self._title_of(evaluation, at)
        if not missing:
            return title
        return f"{title}  ·  {plural('{count} answer to go', '{count} answers to go', missing)}"

    def _title_of(self, evaluation: Evaluation, at: Address) -> str:
        rows = self.section.rows
        if rows is None:
            return ""
        text = " ".join(str(get(evaluation.case, at / rows.title)).split())
        return shortened(text, LONGEST_TITLE) or _("New {row}").format(row=rows.one)

    def _build(self) -> None:
        column = self.column
        if self.section.intro:
            column.addWidget(label(self.section.intro))
        if self.rows is not None:
            column.addWidget(self.rows)
            column.addSpacing(6)
            column.addWidget(rule())
            column.addWidget(self._row_title)
        else:
            column.addSpacing(4)
        column.addWidget(self._claim)
        column.addWidget(self.form)
        column.addSpacing(8)
        self._next = self.add_foot()
        self._claim.hide()

    def _connect(self) -> None:
        self.form.typed.connect(self._store.type)
        self.form.chosen.connect(self._store.choose)
        self._store.acting.connect(self.form.finish)
        if self.rows is not None:
            self.rows.picked.connect(self._pick)
            self.rows.add_wanted.connect(self._add)
            self.rows.remove_wanted.connect(self._remove)
            self.rows.move_wanted.connect(self._move)

    def _pick(self, place: Address | None) -> None:
        if place != self._place:
            self._place = place
            evaluation = self._store.evaluation
            self._show_form(evaluation, by_address(evaluation.findings))

    def _add(self) -> None:
        words = self.section.rows
        if words is not None and self.rows is not None:
            address = self._store.workspace.add_row(self.section.address, words.add)
            self.rows.pick(address)
            self._focus_first()

    def _remove(self, row: Address) -> None:
        if self.section.rows is not None:
            what = self._title_of(self._store.evaluation, row)
            words = _("Remove “{what}”").format(what=what)
            self._store.workspace.remove_row(row, words)

    def _move(self, row: Address, by: int) -> None:
        if self.rows is not None:
            what = self._title_of(self._store.evaluation, row)
            self._store.workspace.move_row(row, by, _("Move “{what}”").format(what=what))
            self.rows.pick(row)
