"""The room a dialog takes: what it wants at this zoom, as far as the screen goes."""

from PySide6.QtWidgets import QDialog, QLayout

from ui.look import scaled

SHARE = 0.95  # of the screen, at most: its edges stay in sight


def resize_within_screen(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog a size, which is in pixels at 100 %."""
    most_wide, most_tall = _most(dialog)
    dialog.resize(min(scaled(width), most_wide), min(scaled(height), most_tall))


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


def _most(dialog: QDialog) -> tuple[int, int]:
    screen = dialog.screen().availableSize()
    return round(screen.width() * SHARE), round(screen.height() * SHARE)
