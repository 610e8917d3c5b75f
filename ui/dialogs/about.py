"""About the program: its version, and everything it is made of with the licence of each."""

import platform
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout
from shiboken6 import isValid

from sroi_app import __version__
from sroi_app.text import _
from sroi_app.workspace.shipped import Component, components
from ui.announce import announce
from ui.dialogs.reader import LICENCE, Reader
from ui.dialogs.room import resize_within_screen
from ui.flow import Flow
from ui.icons import program_icon
from ui.layouts import nest
from ui.look import scaled
from ui.words import button, label

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDTH, HEIGHT = 760, 680  # pixels
SIGN = 64  # pixels


def show_about(window: "MainWindow") -> None:
    """Show what this program is, and what it is made of."""
    AboutDialog(window).open()


class AboutDialog(QDialog):
    """The version, and what it is made of: Enter on a name shows its licence, Esc leaves."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("About SROI Case"))
        self._components: dict[str, Component] = {}
        self.reader = Reader()
        self.back = button(_("Back to the list"), self.show_list, icon="arrow-left")
        self.copy = button(_("Copy the versions"), self.copy_versions, icon="copy")
        self._build()
        self.show_list()
        self.reader.followed.connect(self._follow)
        resize_within_screen(self, WIDTH, HEIGHT)
        self.reader.setFocus()
        window.store.tasks.run(components, self._list)

    def show_list(self) -> None:
        """Show everything the program is made of."""
        self.back.hide()
        self.reader.read(_MADE_OF, "".join(_list_html(self._components)))
        self.reader.setFocus()

    def show_licence(self, component: Component) -> None:
        """Show the words of one licence."""
        self.back.show()
        title = _named(component)
        self.reader.read(title, f"<h1>{escape(title)}</h1>{_as_typed(component.text)}")
        announce(self.reader, title)

    def copy_versions(self) -> None:
        """Put on the clipboard what whoever helps will ask for; nothing of the person's."""
        QGuiApplication.clipboard().setText(versions())
        self.copy.setText(_("Copied"))
        announce(self.copy, _("Copied"))

    def _list(self, found: tuple[Component, ...]) -> None:
        if isValid(self):
            self._components = {str(number): one for number, one in enumerate(found)}
            self.show_list()

    def _follow(self, link: str) -> None:
        chosen = self._components.get(link.removeprefix(f"{LICENCE}:"))
        if chosen is not None:
            self.show_licence(chosen)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(scaled, (24, 22, 24, 20)))
        column.setSpacing(scaled(12))
        nest(column, self._head())
        column.addWidget(self.reader, 1)
        foot = Flow()
        closing = button(_("Close"), self.accept, "primary")
        closing.setDefault(True)
        for each in (self.back, self.copy, closing):
            foot.addWidget(each)
        nest(column, foot)

    def _head(self) -> QHBoxLayout:
        sign = QLabel()
        sign.setPixmap(program_icon().pixmap(scaled(SIGN), scaled(SIGN)))
        words = QVBoxLayout()
        words.setSpacing(scaled(4))
        words.addWidget(label(_("SROI Case {version}").format(version=__version__), "h2"))
        words.addWidget(label(_WHAT))
        words.addWidget(label(_PROMISE, "hint"))
        row = QHBoxLayout()
        row.setSpacing(scaled(16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        nest(row, words, 1)
        return row


def versions() -> str:
    """Return the versions a mistake may hang on, in a line."""
    system = f"{platform.system()} {platform.release()}".strip()
    return f"SROI Case {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {system}"


def _list_html(found: dict[str, Component]) -> Iterator[str]:
    """Our own plain tags; whatever is said between them is escaped."""
    yield f"<h1>{escape(_MADE_OF)}</h1>"
    yield f"<p>{escape(_EACH if found else _('The list is being put together…'))}</p>"
    lines = (
        f'<li><a href="{LICENCE}:{key}">{escape(_named(one))}</a>: {escape(one.licence)}</li>'
        for key, one in found.items()
    )
    yield f"<ul>{''.join(lines)}</ul>" if found else ""
    yield f"<p>{escape(_QT)}</p><p>{escape(_FIGURES)}</p>"


def _named(component: Component) -> str:
    return f"{component.name} {component.version}".strip()


def _as_typed(text: str) -> str:
    """Return the words of a licence, its paragraphs parted and its lines run on."""
    paragraphs = text.split("\n\n") if text else [_("Its words are not in this copy.")]
    return "".join(f"<p>{escape(' '.join(one.split()))}</p>" for one in paragraphs)


_WHAT = _(
    "A free program that helps voluntary groups and small businesses show what their work is "
    "worth, and how they know."
)
_PROMISE = _("It works offline: no account, no telemetry, nothing leaves this computer.")
_MADE_OF = _("What it is made of")
_EACH = _("Each work stands with its licence. Follow a name to read the words of the licence.")
_QT = _(
    "Qt, PySide6 and shiboken6 are used under the GNU Lesser General Public License, version 3: "
    "their libraries are files of their own, which you may replace. Their page says how."
)
_FIGURES = _("Where the figures come from has a page of its own in the Help menu.")
