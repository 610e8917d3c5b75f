"""Shows our own pages of help: it follows our own links only, and loads nothing."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from ui.dialogs.help_text import dressed, style
from ui.guard import guarded
from ui.look import look, scaled

MARGIN = 26  # pixels around the text
INDENT = 22  # pixels before the words of a list
LICENCE = "licence"
OURS = ("help", "word", LICENCE)
"""What our links begin with."""


class Reader(QTextBrowser):
    """A text to read: Tab goes from link to link, Enter follows one."""

    followed = Signal(str)  # a link of ours, such as word:deadweight

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reader")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        flags = Qt.TextInteractionFlag
        # The keyboard moves a cursor too: a screen reader reads from line to line along it.
        self.setTextInteractionFlags(flags.TextBrowserInteraction | flags.TextSelectableByKeyboard)
        self._html = ""
        self.anchorClicked.connect(self._follow)

    def read(self, title: str, html: str) -> None:
        """Show a fragment of our own from its beginning."""
        self._html = html
        self.setAccessibleName(title)
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def lay_out_anew(self) -> None:
        """Show the same text in the colours and at the zoom of now."""
        place = self.verticalScrollBar().value()
        self._lay_out()
        self.verticalScrollBar().setValue(place)

    @guarded(default=False)
    def focusNextPrevChild(self, forwards: bool) -> bool:
        stays = super().focusNextPrevChild(forwards)
        self._mark_link(stays)
        return stays

    @guarded(default=None)
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded, from wherever it is: our pages are made of words alone."""
        return None

    def _lay_out(self) -> None:
        self.setExtraSelections([])
        document = self.document()
        document.setDocumentMargin(scaled(MARGIN))
        document.setIndentWidth(scaled(INDENT))
        document.setDefaultStyleSheet(style())
        self.setHtml(dressed(f"<body>{self._html}</body>"))

    def _mark_link(self, on_link: bool) -> None:
        """Show plainly which link the keyboard is on: Qt alone draws dots around it."""
        marked = QTextEdit.ExtraSelection()
        marked.cursor = self.textCursor()
        marked.format = _link_format()
        self.setExtraSelections([marked] if on_link else [])

    def _follow(self, link: QUrl) -> None:
        if link.scheme() in OURS:
            self.followed.emit(f"{link.scheme()}:{link.path()}")


def _link_format() -> QTextCharFormat:
    colours = look().theme.colours
    marked = QTextCharFormat()
    marked.setBackground(QColor(colours["focus"]))
    marked.setForeground(QColor(colours["card"]))
    return marked
