"""The chains of events of a case: for each group, how what is done leads to what changes.

A step that several outcomes of a group share is one event with several consequences.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sroi_app.guide.names import group_name, outcome_name
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.outcomes import Outcome

OUTCOMES = Address.parse("outcomes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One link: `at` is where it is answered, `leads_to` the places of what follows from it.

    `outcome` is the change that matters, where the event is one; `starts` says that a chain
    begins with it.
    """

    words: str
    at: Address
    leads_to: tuple[int, ...] = ()
    outcome: Outcome | None = None
    starts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How one outcome comes about: the places of its events, the change itself last."""

    outcome: Outcome
    events: tuple[int, ...]

    @property
    def told(self) -> bool:
        """Whether any step that leads to it is written down."""
        return len(self.events) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupChains:
    """The chains of one stakeholder group; no event stands before one that leads to it."""

    group: str
    name: str
    events: tuple[Event, ...]
    ways: tuple[Way, ...]

    def before(self, place: int) -> tuple[int, ...]:
        """Return the places of the events that lead straight to one."""
        return tuple(n for n, event in enumerate(self.events) if place in event.leads_to)


def steps_of(outcome: Outcome) -> tuple[str, ...]:
    """Return the steps that lead to an outcome, without a last one that only repeats it."""
    chain = tuple(step for step in outcome.chain if step.strip())
    return chain[:-1] if _ends_with_itself(outcome) else chain


def end_of(outcome: Outcome) -> tuple[str, ...]:
    """Return the last link of a chain where it only repeats the outcome, else nothing."""
    return outcome.chain[-1:] if _ends_with_itself(outcome) else ()


def all_chains(case: Case, before: Sequence[GroupChains] = ()) -> tuple[GroupChains, ...]:
    """Return the chains of each group that has an outcome, in the order of the groups.

    `before` are those of a moment ago: the same outcomes need not be gone through again.
    """
    known = {group.id for group in case.stakeholders}
    by_group: dict[str, list[Outcome]] = {group.id: [] for group in case.stakeholders}
    by_group[""] = []
    for outcome in case.outcomes:
        by_group[outcome.stakeholder if outcome.stakeholder in known else ""].append(outcome)
    return tuple(
        _same_chains(before, id_, name, outcomes) or group_chains(id_, name, outcomes)
        for id_, outcomes in by_group.items()
        if outcomes and (name := group_name(case, id_))
    )


def _same_chains(
    before: Sequence[GroupChains], group: str, name: str, outcomes: list[Outcome]
) -> GroupChains | None:
    for one in before:
        if (one.group, one.name) == (group, name) and [w.outcome for w in one.ways] == outcomes:
            return one
    return None


def group_chains(group: str, name: str, outcomes: Iterable[Outcome]) -> GroupChains:
    """Return the chains of some outcomes of one group."""
    draft = _Draft()
    ways = [(outcome, draft.add(outcome)) for outcome in outcomes]
    order = draft.order()
    place = {old: new for new, old in enumerate(order)}
    return GroupChains(
        group=group,
        name=name,
        events=tuple(_event(draft.links[old], place) for old in order),
        ways=tuple(
            Way(outcome=outcome, events=tuple(place[old] for old in way)) for outcome, way in ways
        ),
    )


@dataclass(slots=True)
class _Link:
    """An event while it is still found out what it leads to."""

    words: str
    at: Address
    outcome: Outcome | None = None
    starts: bool = False
    leads_to: list[int] = field(default_factory=list)
    causes: list[int] = field(default_factory=list)


class _Draft:
    """Events taken up chain by chain; the same words are the same event, where that can be."""

    def __init__(self) -> None:
        self.links: list[_Link] = []
        self._known: dict[str, int] = {}  # the words of an event, and its place

    def add(self, outcome: Outcome) -> list[int]:
        """Take up the chain of an outcome and return the places of its events."""
        way: list[int] = []
        for number, step in enumerate(steps_of(outcome), 1):
            at = OUTCOMES / outcome.id / "chain" / number
            way.append(self._follow(way, step, at, None))
        at = OUTCOMES / outcome.id / "description"
        way.append(self._follow(way, outcome_name(outcome), at, outcome))
        self.links[way[0]].starts = True
        return way

    def order(self) -> tuple[int, ...]:
        """Return the places so that causes stand before effects, each chain as far as it goes."""
        effects = {effect for link in self.links for effect in link.leads_to}
        waiting = [(place, False) for place in range(len(self.links)) if place not in effects]
        seen: set[int] = set()
        done: list[int] = []  # the last first
        while waiting:
            place, finished = waiting.pop()
            if finished:
                done.append(place)
            elif place not in seen:
                seen.add(place)
                waiting.append((place, True))
                waiting += [(effect, False) for effect in self.links[place].leads_to]
        return tuple(reversed(done))

    def _follow(self, way: Sequence[int], words: str, at: Address, end: Outcome | None) -> int:
        place = self._same(way, words, end)
        if place is None:
            place = len(self.links)
            self.links.append(_Link(words.strip(), at))
            self._known.setdefault(_plain(words), place)
        if end is not None:
            self.links[place].outcome, self.links[place].at = end, at
        if way and place not in self.links[way[-1]].leads_to:
            self.links[way[-1]].leads_to.append(place)
            self.links[place].causes.append(way[-1])
        return place

    def _same(self, way: Sequence[int], words: str, end: Outcome | None) -> int | None:
        """An event of the same words that may stand here: a chain never comes back to itself,
        and two outcomes are two events, whatever they are called."""
        place = self._known.get(_plain(words))
        if place is None or place in way:
            return None
        if end is not None and self.links[place].outcome is not None:
            return None
        return None if way and self._leads(place, way[-1]) else place

    def _leads(self, start: int, end: int) -> bool:
        """Whether one event leads to another. Sought backwards, where there is less to see."""
        seen, waiting = {end}, [end]
        while waiting:
            here = waiting.pop()
            if here == start:
                return True
            new = [n for n in self.links[here].causes if n not in seen]
            seen.update(new)
            waiting += new
        return False


def _event(link: _Link, place: dict[int, int]) -> Event:
    return Event(
        words=link.words,
        at=link.at,
        leads_to=tuple(sorted(place[old] for old in link.leads_to)),
        outcome=link.outcome,
        starts=link.starts,
    )


def _ends_with_itself(outcome: Outcome) -> bool:
    chain, name = outcome.chain, _plain(outcome.description)
    return bool(chain and name) and _plain(chain[-1]) == name


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
