"""The names of the figures that can be opened into their working."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Topic(StrEnum):
    """The kinds of figure that can be opened."""

    RATIO = "ratio"
    NET = "net present value"
    NET_RATIO = "net ratio"
    PAYBACK = "payback"
    SIMPLE_PAYBACK = "simple payback"
    VALUE = "value"
    INPUTS = "inputs"
    GROUP = "group"
    YEAR = "year"
    BRIDGE = "bridge"
    OUTCOME = "outcome"
    OUTCOME_YEAR = "outcome year"
    INPUT = "input"


@dataclass(frozen=True, slots=True)
class Subject:
    """Which figure: `key` is the id of its row or group, or the number of its year.

    A year of an outcome has "id/year". `steps` lead from there further down, by place from 0.
    """

    topic: Topic
    key: str = ""
    steps: tuple[int, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Subject":
        """Return the figure a text names, such as "group/s1"; KeyError where it names none."""
        topic, _slash, key = text.partition("/")
        return cls({str(one): one for one in Topic}[topic], key)

    def __str__(self) -> str:
        return f"{self.topic}/{self.key}" if self.key else str(self.topic)

    def below(self, place: int) -> "Subject":
        """Return the part of this figure that stands at a place."""
        return replace(self, steps=(*self.steps, place))
