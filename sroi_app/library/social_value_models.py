"""Published social value models of public buyers, as far as they could be confirmed.

None is chosen by the date: two of them run side by side, and old contracts keep theirs. The
words are our own short ones; the official wording stands in a buyer’s papers.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sroi_app.resources import resource

CONFIRMED = ("P", "S")
"""Read in a primary, or in a secondary, source; nothing less is ever offered."""
CUT_OFF = "excerpt cut off"
_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something a model lets a buyer ask for; `code` is blank where none was seen."""

    id: str
    code: str
    words: str

    @property
    def told(self) -> str:
        """The code and the words, as they are read in a list."""
        return f"{self.code} {self.words}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What a model groups its items under."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A published model, with as much of it as is confirmed."""

    id: str
    title: str
    names: tuple[str, ...]  # what tender papers call it
    publisher: str
    url: str
    licence: str
    themes: tuple[Theme, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for theme in self.themes for item in theme.items)


@cache
def models() -> tuple[Model, ...]:
    """Return every model with what is confirmed of it."""
    text = resource("data/social_value_models.json").read_text(encoding="utf-8")
    return read_models(json.loads(text))


def read_models(data: Mapping[str, Any]) -> tuple[Model, ...]:
    """Return the models in the shipped data, without all that no source confirms."""
    return tuple(_model(found) for found in data["models"] if _is_confirmed(found))


def find_item(source: str) -> tuple[Model, Item] | None:
    """Return what a criterion was chosen from, by the id it keeps; None if it was not."""
    return _items().get(source)


def is_named(model: Model, words: str) -> bool:
    """Whether words, such as those of tender papers, name a model."""
    plain = f" {_plain(words)} "
    return any(f" {_plain(name)} " in plain for name in (model.title, *model.names))


@cache
def _items() -> Mapping[str, tuple[Model, Item]]:
    return {item.id: (model, item) for model in models() for item in model.items}


def _plain(words: str) -> str:
    """Words made alike; “PPN002” is “PPN 002”."""
    return _NOT_WORDS.sub(" ", words.casefold()).replace("ppn", "ppn ").replace("  ", " ").strip()


def _model(found: Mapping[str, Any]) -> Model:
    return Model(
        id=found["id"],
        title=found["title"],
        names=tuple(found["names"]),
        publisher=found["publisher"],
        url=found["url"],
        licence=found["licence"],
        themes=tuple(_themes(found)),
    )


def _themes(found: Mapping[str, Any]) -> Iterator[Theme]:
    for theme in found["outcomes"]:
        items = tuple(_item(item) for item in theme["items"] if _is_confirmed(item))
        if items and _is_confirmed(theme):
            yield Theme(title=theme["title"], items=items)


def _item(found: Mapping[str, Any]) -> Item:
    return Item(id=found["id"], code=found["code"] or "", words=found["short_name"])


def _is_confirmed(found: Mapping[str, Any]) -> bool:
    return found["certainty"] in CONFIRMED and CUT_OFF not in found.get("short_name", "")
