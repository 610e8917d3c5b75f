"""How a file that somebody else has open is to be opened."""

from enum import Enum


class Entry(Enum):
    """As usual, to be looked at only, or not at all."""

    OPEN = "open"
    LOOK = "look"
    STAY = "stay"
