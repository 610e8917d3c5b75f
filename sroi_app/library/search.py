"""Finds values by plain words as they are typed."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sroi_app.library.gains import Gainer, gainers
from sroi_app.library.relatives import Relation, has
from sroi_app.library.tables import read_table
from sroi_app.library.unit_values import UnitValue, unit_values
from sroi_app.library.words import telling, words_of

_ENDINGS = frozenset(("d", "ed", "er", "ing", "ion", "ment", "ness", "r"))
_LONG_ENOUGH = 4  # letters, for an ending to be one and for half a word to stand for its like
_ELSEWHERE = 3  # added to the cost of a word that is not in the name, or only in brackets there
_BRACKETS = re.compile(r"\([^)]*\)")
_EXACT, _BEGUN, _LIKE = 0, 1, 2  # the cost of the word itself, its beginning, another for it
_LEVELS = {"headline": 0, "": 0, "subsidiary": 1, "constituent": 2}


def search(
    words: str,
    *,
    themes: Collection[str] = (),
    kinds: Collection[str] = (),
    gains: Collection[Gainer] = (),
    checked: Collection[str] = (),
    newest: bool = False,
) -> tuple[UnitValue, ...]:
    """Return the values that plain words find, the best first; without words, all of them.

    Exact words come before others for the same thing, the general figure before its parts, the
    newer before the older. Where no value has all the words, those with the most are returned. An
    empty filter lets everything through; `newest` leaves out what a later figure replaces.
    """
    return published_index().search(
        words, themes=themes, kinds=kinds, gains=gains, checked=checked, newest=newest
    )


def _lets_through(
    value: UnitValue,
    themes: Collection[str],
    kinds: Collection[str],
    gains: Collection[Gainer],
    checked: Collection[str],
) -> bool:
    return (
        (not themes or value.theme in themes)
        and (not kinds or value.kind in kinds)
        and (not checked or value.checked in checked)
        and (not gains or not gainers(value).isdisjoint(gains))
    )


Costs = Mapping[int, int]  # for each value that has a word, by its place: what it costs


@dataclass(frozen=True, slots=True)
class Index:
    """The words of some values, sorted, and the order the values have among equals."""

    values: tuple[UnitValue, ...]
    replaced: tuple[bool, ...]
    order: tuple[int, ...]
    stock: tuple[str, ...]
    places: Mapping[str, Costs]
    likes: Mapping[str, tuple[tuple[str, ...], ...]]

    def search(
        self,
        words: str,
        *,
        themes: Collection[str] = (),
        kinds: Collection[str] = (),
        gains: Collection[Gainer] = (),
        checked: Collection[str] = (),
        newest: bool = False,
    ) -> tuple[UnitValue, ...]:
        """Return the values of this index that plain words find, as `search` does."""
        return tuple(
            value
            for place in self._find(words)
            if _lets_through(value := self.values[place], themes, kinds, gains, checked)
            and not (newest and self.replaced[place])
        )

    def _find(self, words: str) -> Sequence[int]:
        """Return the places of the values that the words find, the best first."""
        wanted = telling(words_of(words))
        if not wanted:
            return sorted(range(len(self.values)), key=self.order.__getitem__)
        missed: dict[int, int] = defaultdict(lambda: len(wanted))
        cost: dict[int, int] = defaultdict(int)
        for word in wanted:
            for place, price in self._costs(word).items():
                missed[place] -= 1
                cost[place] += price
        fewest = min(missed.values(), default=0)
        found = [place for place, count in missed.items() if count == fewest]
        return sorted(found, key=lambda place: (cost[place], self.order[place]))

    def _costs(self, word: str) -> Costs:
        """What each value costs that has the word, its beginning, or another word for it."""
        costs: dict[int, int] = {}
        for other in self._begun(word):
            _keep_cheapest(costs, self.places[other], _price(word, other))
        for like in self._others_for(word):
            _keep_cheapest(costs, self._all_of(like), _LIKE)
        return costs

    def _begun(self, word: str) -> Iterator[str]:
        for at in range(bisect_left(self.stock, word), len(self.stock)):
            if not self.stock[at].startswith(word):
                return
            yield self.stock[at]

    def _others_for(self, word: str) -> Iterator[tuple[str, ...]]:
        for said, others in self.likes.items():
            if said == word or (len(word) >= _LONG_ENOUGH and said.startswith(word)):
                yield from others

    def _all_of(self, like: tuple[str, ...]) -> Costs:
        """The values that have every word of a phrase."""
        each = [self.places.get(word, {}) for word in like]
        shared = set.intersection(*(set(costs) for costs in each))
        return {place: max(costs[place] for costs in each) for place in shared}


def _price(word: str, other: str) -> int:
    ending = other[len(word) :]
    same = not ending or (len(word) >= _LONG_ENOUGH and ending in _ENDINGS)
    return _EXACT if same else _BEGUN


def _keep_cheapest(costs: dict[int, int], more: Costs, price: int) -> None:
    for place, where in more.items():
        costs[place] = min(costs.get(place, where + price), where + price)


@cache
def published_index() -> Index:
    """Return what it takes to find the values that ship with the program."""
    return index_of(unit_values())


def index_of(values: tuple[UnitValue, ...]) -> Index:
    """Return what it takes to find values by words."""
    replaced = tuple(has(value, Relation.NEWER) for value in values)
    by_rank = sorted(range(len(values)), key=lambda n: (replaced[n], *_rank(values[n]), n))
    places = _places(values)
    return Index(
        values=values,
        replaced=replaced,
        order=tuple(_numbered(by_rank)),
        stock=tuple(sorted(places)),
        places=places,
        likes=_likes(),
    )


def _rank(value: UnitValue) -> tuple[int, int]:
    """The general before the part, and then the newer before the older."""
    part = has(value, Relation.TOTAL)
    return (2 if part else _LEVELS[value.level]), -int(value.price_year[:4] or 0)


def _numbered(by_rank: Iterable[int]) -> Iterator[int]:
    ranks = {place: rank for rank, place in enumerate(by_rank)}
    yield from (ranks[place] for place in range(len(ranks)))


def _places(values: tuple[UnitValue, ...]) -> Mapping[str, Costs]:
    """For each word: where it stands, at no cost where it is in the name."""
    places: dict[str, dict[int, int]] = defaultdict(dict)
    for place, value in enumerate(values):
        for text in (
            value.theme.replace("_", " "),
            value.category,
            value.who_gains,
            value.publisher,
            value.name,  # "(excluding qualification costs)" is not about qualifications
        ):
            for word in words_of(text):
                places[word][place] = _ELSEWHERE
        for word in words_of(_BRACKETS.sub(" ", value.name)):
            places[word][place] = 0
    return places


@cache
def _likes() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Other words for a word, as data: "lonely" also finds loneliness."""
    likes: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in read_table("search_words"):
        (word,) = words_of(row["word"])
        likes[word].append(words_of(row["also"]))
    return {word: tuple(others) for word, others in likes.items()}
