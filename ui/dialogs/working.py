"""The working of a figure in a window of its own, where there is no room for it beside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from sroi_app.text import _
from ui.look import scaled
from ui.result.working import WorkingView


class WorkingDialog(QDialog):
    """Stays open while one goes to an answer and comes back; Esc leaves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("How it was worked out"))
        self.resize(scaled(460), scaled(560))
        self.view = WorkingView(_("Close"))
        self.view.setObjectName("working")
        self.view.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view.setContentsMargins(24, 18, 24, 20)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self.view.left.connect(lambda _reason: self.close())
