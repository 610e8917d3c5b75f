"""The stakeholder groups that the rows of a table name."""

from dataclasses import replace
from decimal import Decimal

from sroi_app.model.estimate import Estimate
from sroi_app.model.stakeholders import Stakeholder


class Groups:
    """Gives each name an id; the same name in other letters or spacing is the same group."""

    def __init__(self) -> None:
        self._found: dict[str, Stakeholder] = {}

    @property
    def stakeholders(self) -> tuple[Stakeholder, ...]:
        """The groups in the order in which they were first named."""
        return tuple(self._found.values())

    def id_of(self, name: str) -> str:
        """Return the id of a group by its name, "" for no name."""
        plain = " ".join(name.split())
        if not plain:
            return ""
        fresh = Stakeholder(id=f"s{len(self._found) + 1}", name=plain, included=True)
        return self._found.setdefault(plain.casefold(), fresh).id

    def learn(self, name: str, size: Decimal | None, asked: Decimal | None) -> None:
        """Keep what the rows of a group tell of it; the first row to say so is believed."""
        self.id_of(name)
        key = " ".join(name.split()).casefold()
        group = self._found[key]
        if size is not None and group.size.value is None:
            group = replace(group, size=Estimate(value=size))
        if asked is not None and group.asked is None:
            group = replace(group, asked=asked)
        self._found[key] = group
