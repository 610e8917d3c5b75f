"""The PDF as it would be made now, to be looked at."""

import time
from decimal import Decimal

from PySide6.QtGui import QHideEvent, QShowEvent

from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation
from sroi_app.guide.attached import size_words
from sroi_app.model.address import Address
from sroi_app.reports.form import Form
from sroi_app.text import _, plural
from sroi_app.workspace.preview import leads_to
from ui.announce import announce
from ui.flow import Flow
from ui.guard import guarded
from ui.layouts import nest
from ui.pages.page import Findings, Page
from ui.preview.form_bar import FormBar
from ui.preview.page_bar import PageBar
from ui.preview.pages_view import PagesView
from ui.preview.previewing import Order, Previewing
from ui.route import TITLES
from ui.store import Store
from ui.words import button, label, restyle, reveal

WAITED = 1.0  # seconds: who waited longer is told when it is there


class PreviewPage(Page):
    """Shows the real PDF, and has it made anew after each pause in the editing."""

    wide = True

    def __init__(self, store: Store, place: str) -> None:
        super().__init__(place, TITLES["preview"])
        self._store = store
        self._document = ""
        self._at: Address | None = None  # what cannot be printed
        self._since: float | None = None  # when somebody began to wait, in seconds
        self.previewing = Previewing(store.printing, self)
        self.view = PagesView(store.drawing)
        self.bar, self.forms = PageBar(), FormBar(store.form)
        self._state = label("", "small")
        self._refusal = label("", "finding")
        self._lead = button(_("Go there"), self._go_there)
        self._make = button(_("Make the PDF"), self.pdf_wanted.emit, "primary")
        self._build()
        self._connect()

    @property
    def state(self) -> str:
        """Whether what is shown is up to date, in words."""
        return self._state.text()

    @property
    def busy(self) -> bool:
        """Whether something is still being made or drawn."""
        return self.previewing.work.pending or not self.view.is_drawn

    @property
    def said(self) -> str:
        """Why there is no PDF of the case as it is; "" where there is one."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    def show_evaluation(self, evaluation: Evaluation, findings: Findings) -> None:
        """Have the PDF of the case made, unless it is the one that is shown."""
        document = self._store.workspace.document.id
        if document != self._document:
            self._document = document
            self.previewing.forget()
            self.view.show_preview(None, stale=False)
        self.forms.show_form(self._store.form)
        self._order(evaluation)

    def start(self) -> None:
        """Put the keyboard on the pages, and bring them into sight: they are what one comes for."""
        self.view.setFocus()
        self.top_wanted.emit()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        """Go on where it was put off: the window may have been out of sight, not the page left."""
        super().showEvent(event)
        if self._document == self._store.workspace.document.id:
            self._order(self._store.evaluation)

    @guarded()
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.previewing.put_off()

    # Inner

    def _choose(self, form: Form) -> None:
        self._store.form = form
        self._order(self._store.evaluation)

    def _order(self, evaluation: Evaluation) -> None:
        attached = self._store.workspace.attachments.of(evaluation.case)
        order = Order(evaluation=evaluation, form=self._store.form, attached=attached)
        self.previewing.hear(order)

    def _show(self) -> None:
        """Show what there is to look at, and say how things stand."""
        making = self.previewing
        refusal = None if making.work.pending else making.refusal
        self.view.show_preview(making.preview, stale=making.work.pending or refusal is not None)
        self.bar.show_place(self.view.page, self.view.count)
        self._show_refusal(refusal)
        self._state.setText(self._words())
        self._tell()

    def _tell(self) -> None:
        """Say aloud why there is no PDF, and after a while of waiting that there is one."""
        if self.previewing.work.pending:
            self._since = time.monotonic() if self._since is None else self._since
        elif self._since is not None:
            waited, self._since = time.monotonic() - self._since, None
            words = self.said or (self.state if waited > WAITED else "")
            if words:
                announce(self, words)

    def _words(self) -> str:
        making = self.previewing
        if making.work.pending:
            return _MAKING if making.preview is None else _UPDATING
        if making.preview is None or making.refusal is not None:
            return ""
        count = len(making.preview.sizes)
        pages = plural("{count} page", "{count} pages", count)
        size = size_words(Decimal(len(making.preview.pdf)))
        return _("Up to date: {pages}, {size}").format(pages=pages, size=size)

    def _show_refusal(self, refusal: AppError | None) -> None:
        case = self._store.evaluation.case
        self._at = None if refusal is None else leads_to(case, refusal)
        self._refusal.setText("" if refusal is None else f"{refusal.title}. {refusal.sentence}")
        reveal(self._refusal, refusal is not None)
        reveal(self._lead, self._at is not None)

    def _show_share(self, share: float) -> None:
        words = _MAKING if self.previewing.preview is None else _UPDATING
        self._state.setText(_("{words} {percent} %").format(words=words, percent=int(share * 100)))

    def _go_there(self) -> None:
        if self._at is not None:
            self.wanted.emit(self._at)

    def _read(self) -> None:
        from ui.dialogs.plain_report import show_plain_report

        show_plain_report(self.window(), self._store)

    def _connect(self) -> None:
        self.previewing.changed.connect(self._show)
        self.previewing.progressed.connect(self._show_share)
        self.forms.changed.connect(self._choose)
        self.bar.wanted.connect(self.view.go_to)
        self.bar.zoomed.connect(self.view.show_at)
        self.view.turned.connect(lambda page: self.bar.show_place(page, self.view.count))

    def _build(self) -> None:
        self.column.setContentsMargins(28, 16, 28, 14)
        self.column.setSpacing(8)
        restyle(self._refusal, "refused", True)
        deeds = Flow()
        deeds.addWidget(self._make)
        deeds.addWidget(button(_("Read it as text"), self._read, icon="book-open"))
        backward = button("", self.go_back)
        backward.setText(_("&Back"))
        deeds.addWidget(backward)
        choices, turning = Flow(), Flow()
        for part in self.forms.parts:
            choices.addWidget(part)
        for part in self.bar.parts:
            turning.addWidget(part)
        lead = Flow()
        lead.addWidget(self._lead)
        nest(self.column, deeds)
        nest(self.column, choices)
        self.column.addWidget(self._refusal)
        nest(self.column, lead)
        nest(self.column, turning)
        self.column.addWidget(self._state)
        self.column.addWidget(self.view, 1)
        self._refusal.hide()
        self._lead.hide()


_MAKING = _("The PDF is being made…")
_UPDATING = _("Being brought up to date…")
