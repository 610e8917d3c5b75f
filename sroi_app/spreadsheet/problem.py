"""What stands in the way of reading a table, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from sroi_app.text import _

_NAMED = 20  # places named in one sentence


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right; `where` is a cell such as D14, or empty for the whole table.

    `sheet` names the sheet where it is not the one that is read first. `text` is what stands in a
    cell that cannot be read and could be kept as it is.
    """

    where: str
    message: str
    sheet: str = ""
    text: str = ""

    @property
    def sentence(self) -> str:
        """The place and the message as one line."""
        places = (f"“{self.sheet}”" if self.sheet else "", self.where)
        place = ", ".join(filter(None, places))
        return f"{place}: {self.message}" if place else self.message


def listed(places: Sequence[str], most: int = _NAMED) -> str:
    """Return places as they are named in a sentence, cut where there are too many to read."""
    named = ", ".join(places[:most])
    if len(places) <= most:
        return named
    return _("{places} and {count} more").format(places=named, count=len(places) - most)
