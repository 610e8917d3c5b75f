"""Text as it stands in the objects of a PDF."""


def literal(text: str) -> str:
    r"""Return a text as a PDF string, in UTF-16 where it is more than plain letters.

    >>> literal("a (b)")
    '(a \\(b\\))'
    >>> literal("ŷ")
    '<FEFF0177>'
    """
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
