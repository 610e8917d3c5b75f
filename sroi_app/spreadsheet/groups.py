"""The stakeholder groups that the rows of a table name."""

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
