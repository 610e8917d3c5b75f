"""The room a dialog takes: what it wants at this zoom, as far as the screen goes."""

from PySide6.QtWidgets import QDialog

from ui.look import scaled

SHARE = 0.95  # of the screen, at most: its edges stay in sight


def resize_within_screen(dialog: QDialog, width: int, height: int = 0) -> None:
    """Give a dialog a size in pixels at 100 %; without a height, the one its words need.

    To be called once the dialog has all its parts.
    """
    screen = dialog.screen().availableSize()
    wide = min(scaled(width), round(screen.width() * SHARE))
    layout = dialog.layout()
    tall = scaled(height)
    if not height and layout is not None:
        dialog.ensurePolished()
        layout.activate()
        wide = max(wide, layout.minimumSize().width())
        tall = layout.totalHeightForWidth(wide)
    dialog.resize(wide, min(tall, round(screen.height() * SHARE)))
