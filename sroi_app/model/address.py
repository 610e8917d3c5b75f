"""The one way to point at a value anywhere in a case."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """A path of names from the case downwards, such as ``outcomes/o2/deadweight/value``.

    A row is named by its id; an item without an id (a delivery year, a link of a
    chain) by its number, counted from 1.
    """

    parts: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Address":
        return cls(tuple(part for part in text.split("/") if part))

    def __truediv__(self, name: str | int) -> "Address":
        if type(name) is str and "/" not in name:  # nearly always, and many times at every key
            return Address((*self.parts, name))
        text = str(name)
        return Address((*self.parts, *(text.split("/") if "/" in text else (text,))))

    def __str__(self) -> str:
        return "/".join(self.parts)

    @property
    def name(self) -> str:
        """The last part: the field itself."""
        return self.parts[-1] if self.parts else ""

    @property
    def parent(self) -> "Address":
        return Address(self.parts[:-1])

    def within(self, other: "Address") -> bool:
        """Whether this address is `other` or lies below it."""
        return self.parts[: len(other.parts)] == other.parts
