"""The published values and a person's own ones together, to be looked through."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sroi_app.errors import AppError
from sroi_app.library.gains import Gainer
from sroi_app.library.own_values import OWN, OwnList, Shelf, is_own, own_unit_values
from sroi_app.library.search import Index, index_of, published_index
from sroi_app.library.unit_values import EDITION, UnitValue, unit_values
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.shelf import read_shelf

PUBLISHED = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What is let through; "" and None let everything. `origin` is "published" or a list's id."""

    theme: str = ""
    kind: str = ""
    gains: Gainer | None = None
    checked: str = ""
    origin: str = ""
    newest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All values there are on this computer; `problem` says why the own ones are not among them."""

    index: Index
    shelf: Shelf
    problem: str = ""

    def search(self, words: str, narrowing: Narrowing) -> tuple[UnitValue, ...]:
        """Return what plain words find, the best first; without words, everything let through."""
        found = self.index.search(
            words,
            themes=_given(narrowing.theme),
            kinds=_given(narrowing.kind),
            gains=() if narrowing.gains is None else (narrowing.gains,),
            checked=_given(narrowing.checked),
            newest=narrowing.newest,
        )
        if not narrowing.origin:
            return found
        return tuple(value for value in found if _is_from(value, narrowing.origin))

    @property
    def themes(self) -> Mapping[str, int]:
        """How many values each theme has."""
        return Counter(value.theme for value in self.index.values)

    def edition_of(self, value: UnitValue) -> str:
        """Return the edition of the library, or of the list, that a value is from."""
        return value.category if is_own(value.id) else EDITION

    def list_of(self, value: UnitValue) -> OwnList | None:
        """Return the list of their own that a value is on, if it is."""
        return next((own for own in self.shelf.lists if _is_from(value, own.id)), None)


def open_catalogue(folders: Folders) -> Catalogue:
    """Return all values there are, the own ones if they can be read. It may run in any thread."""
    try:
        shelf = read_shelf(folders)
    except AppError as error:
        return Catalogue(index=published_index(), shelf=Shelf(), problem=error.sentence)
    if not shelf.lists:
        return Catalogue(index=published_index(), shelf=shelf)
    return Catalogue(index=index_of((*own_unit_values(shelf), *unit_values())), shelf=shelf)


def _given(word: str) -> tuple[str, ...]:
    return (word,) if word else ()


def _is_from(value: UnitValue, origin: str) -> bool:
    if origin == PUBLISHED:
        return not is_own(value.id)
    return value.id.startswith(f"{OWN}:{origin}:")
