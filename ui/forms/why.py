"""The reason for a question, out of the way until somebody wants it."""

from PySide6.QtWidgets import QLabel, QPushButton

from sroi_app.text import _
from ui.words import button


def why_toggle(why: QLabel) -> QPushButton:
    """The link that opens and closes a reason, and says which of them it would do."""

    def turn() -> None:
        why.setVisible(why.isHidden())
        show()

    def show() -> None:
        closed = why.isHidden()
        toggle.setText(_("Why we ask") if closed else _("Hide why we ask"))
        toggle.setAccessibleName(_("Why we ask this") if closed else _("Hide why we ask this"))

    toggle = button("", turn, "link")
    show()
    return toggle
