"""The room a dialog takes: what it wants at this zoom, as far as the screen goes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.guard import guarded
from ui.look import scaled

SHARE = 0.95  # of the screen, at most: its edges stay in sight


def resize_within_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog a size, which is in pixels at 100 %."""
    most_wide, most_tall = _most(dialog)
    dialog.resize(min(scaled(width), most_wide), min(scaled(height), most_tall))
    scroll_where_low(dialog)


def fit_words(dialog: QDialog, width: int) -> None:
    """Make a dialog this wide, in pixels at 100 %, and just as tall as its parts are then.

    Left to itself a layout keeps the height its words would need at their narrowest. To be
    called once the dialog has all its parts.
    """
    layout = dialog.layout()
    if layout is None:
        return
    dialog.ensurePolished()
    layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    most_wide, most_tall = _most(dialog)
    wide = min(scaled(width), most_wide)
    tall = min(layout.totalHeightForWidth(wide), most_tall)
    dialog.setMinimumSize(wide, tall)
    dialog.resize(wide, tall)
    scroll_where_low(dialog)


def scroll_where_low(dialog: QDialog) -> None:
    """Let all of a dialog scroll as soon as the screen is too low for its parts."""
    _Scrolling(dialog)


class _Scrolling(QObject):
    """Looks as the dialog is shown, when it has all its parts and letters, and as they change."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        dialog.installEventFilter(self)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Show, QEvent.Type.LayoutRequest)
        if event.type() in kinds and isinstance(watched, QDialog) and watched.isVisible():
            layout = watched.layout()
            if layout is not None and _is_too_tall(watched, layout):
                watched.removeEventFilter(self)
                _scroll(watched, layout)
        return False


def _is_too_tall(dialog: QDialog, layout: QLayout) -> bool:
    most_wide, most_tall = _most(dialog)
    words = layout.totalMinimumHeightForWidth(min(dialog.width(), most_wide))
    return max(words, layout.totalMinimumSize().height()) > most_tall


def _scroll(dialog: QDialog, layout: QLayout) -> None:
    """Put what is in the dialog on a canvas; the keyboard stays where it is."""
    keyboard = dialog.focusWidget()
    canvas, inside = QScrollArea(dialog), QWidget()
    canvas.setObjectName("sheet")
    canvas.setFrameShape(QFrame.Shape.NoFrame)
    canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    canvas.setWidgetResizable(True)
    inside.setMinimumHeight(1)  # what counts is its height at this width, not at the narrowest
    canvas.setWidget(inside)
    inside.setLayout(layout)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(canvas)
    most_wide, most_tall = _most(dialog)
    dialog.setMinimumSize(0, 0)
    dialog.resize(min(dialog.width(), most_wide), most_tall)
    if keyboard is not None:
        keyboard.setFocus()
        canvas.ensureWidgetVisible(keyboard)


def _most(dialog: QDialog) -> tuple[int, int]:
    screen = dialog.screen().availableSize()
    return round(screen.width() * SHARE), round(screen.height() * SHARE)
