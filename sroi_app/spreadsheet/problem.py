"""What stands in the way of reading a table, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from sroi_app.text import _

_NAMED = 20  # places named in one sentence


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right; `where` is a cell such as D14, or empty for the whole table."""

    where: str
    message: str

    @property
    def sentence(self) -> str:
        """The place and the message as one line."""
        return f"{self.where}: {self.message}" if self.where else self.message


def listed(places: Sequence[str], most: int = _NAMED) -> str:
    """Return places as they are named in a sentence, cut where there are too many to read."""
    named = ", ".join(places[:most])
    if len(places) <= most:
        return named
    return _("{places} and {count} more").format(places=named, count=len(places) - most)
