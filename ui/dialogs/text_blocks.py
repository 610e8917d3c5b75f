"""Plain text with formats, put into a text to be read: what people typed is never markup."""

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor

from ui.look import scaled


def add_block(cursor: QTextCursor, words: str, *, bold: bool, above: int, indent: int) -> None:
    """Add a paragraph; `above` and `indent` are pixels at 100 %."""
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(scaled(above))
    block.setLeftMargin(scaled(indent))
    letters.setFontWeight(600 if bold else 400)
    if cursor.position():
        cursor.insertBlock(block, letters)
    else:
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(letters)
    cursor.insertText(words, letters)
