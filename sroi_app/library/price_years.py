"""Price years as people write them: 2024 (calendar) or 2024-25 (financial, from April)."""

import re
from functools import lru_cache

_CALENDAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_FINANCIAL = re.compile(r"((?:19|20)\d\d)\s*[-/–]\s*((?:19|20)?\d\d)", re.ASCII)


@lru_cache(maxsize=1024)  # each evaluation reads the few years of a case hundreds of times
def canonical(text: str) -> str | None:
    """Return the one way we write a price year, or None if the text is not one.

    >>> canonical("2024/2025"), canonical("2024"), canonical("2024/26")
    ('2024-25', '2024', None)
    """
    text = text.strip()
    if _CALENDAR.fullmatch(text):
        return text
    found = _FINANCIAL.fullmatch(text)
    return financial(int(found[1])) if found and _follows(found[1], found[2]) else None


def _follows(first: str, second: str) -> bool:
    """Whether `second`, which may be just its last two figures, is the year after `first`."""
    return str(int(first) + 1).endswith(second)


def financial(start: int) -> str:
    """Return the financial year that starts in April of `start`.

    >>> financial(1999)
    '1999-00'
    """
    return f"{start}-{(start + 1) % 100:02d}"
