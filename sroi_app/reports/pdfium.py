"""PDFs that are there already, read and drawn with pdfium."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

_ONE_AT_A_TIME = RLock()  # it is not made for two threads


@contextmanager
def opened_pdf(data: bytes) -> Iterator[Any]:
    """Yield a PDF as pypdfium2 has it, to one thread at a time; its own error where it has none."""
    import pypdfium2  # type: ignore[import-untyped]  # it ships without types

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(data)
        try:
            yield document
        finally:
            document.close()
