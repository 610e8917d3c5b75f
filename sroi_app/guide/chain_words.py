"""The chains of events in words: as sentences, as rows of a table, and what is the matter."""

from collections.abc import Iterator, Sequence

from sroi_app.guide.chains import OUTCOMES, Event, GroupChains, Way, steps_of
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.names import outcome_name
from sroi_app.model.outcomes import Direction, Outcome, Standing
from sroi_app.text import _, plural


def marks(outcome: Outcome) -> tuple[str, ...]:
    """Return what must be said of an outcome wherever it is shown."""
    said = (
        (outcome.direction is Direction.NEGATIVE, _("a harm")),
        (not outcome.included, _("left out of the case")),
        (outcome.included and not outcome.priced, _("no price put on it")),
        (outcome.standing is Standing.TRACK_RECORD, _("done elsewhere before")),
    )
    return tuple(words for holds, words in said if holds)


def marked_name(outcome: Outcome) -> str:
    """Return the name of an outcome with what must be said of it."""
    told = "; ".join(marks(outcome))
    name = outcome_name(outcome)
    return _("{name} ({marks})").format(name=name, marks=told) if told else name


def sentence(chains: GroupChains, way: Way) -> str:
    """Return the chain of one outcome as a sentence."""
    name = outcome_name(way.outcome)
    if not way.told:
        told = _("How “{name}” comes about is still to be told.").format(name=name)
    else:
        harm = way.outcome.direction is Direction.NEGATIVE
        join = _("{before}, which leads to “{step}”") if harm else _("{before}, so that “{step}”")
        first, *others = (chains.events[place].words for place in way.events)
        told = _("“{step}”").format(step=first)
        for step in others:
            told = join.format(before=told, step=step)
        told += "."
    said = "; ".join(marks(way.outcome))
    return told + " " + _("(The change: {marks}.)").format(marks=said) if said else told


def sentences(chains: GroupChains) -> tuple[str, ...]:
    """Return the chains of a group, a sentence for each outcome."""
    return tuple(sentence(chains, way) for way in chains.ways)


def summary(chains: GroupChains) -> str:
    """Return how much the chains of a group tell."""
    return plural(
        "Diagram of the way to {count} change.",
        "Diagram of the ways to {count} changes.",
        len(chains.ways),
    )


def place_words(chains: GroupChains, place: int) -> str:
    """Return where an event stands and what it leads to, for one who cannot see the diagram."""
    event = chains.events[place]
    way = next(way for way in chains.ways if place in way.events)
    told = _("Step {number} of {count}: {words}").format(
        number=way.events.index(place) + 1, count=len(way.events), words=event.words
    )
    return f"{_ended(told)} {_what_it_is(chains, event)}".strip()


def chain_findings(chains: GroupChains) -> Iterator[Finding]:
    """Yield what is the matter with the chains of a group beyond what is missing."""
    for way in chains.ways:
        yield from _repeated(way.outcome)
        yield from _counted_twice(chains, way)


def _what_it_is(chains: GroupChains, event: Event) -> str:
    said = []
    if event.outcome is not None:
        said.append(_("This is the change that matters."))
        if names := marks(event.outcome):
            said.append(_("It is marked: {marks}.").format(marks="; ".join(names)))
        if event.starts:
            said.append(_("How it comes about is still to be told."))
    if event.leads_to:
        said.append(_("It leads to {steps}.").format(steps=_named(chains, event.leads_to)))
    return " ".join(said)


def _named(chains: GroupChains, places: Sequence[int]) -> str:
    """The words of events: “one”, “two” and “three”."""
    first, *others = (_("“{step}”").format(step=chains.events[place].words) for place in places)
    if not others:
        return first
    return _("{steps} and {last}").format(steps=", ".join((first, *others[:-1])), last=others[-1])


def _repeated(outcome: Outcome) -> Iterator[Finding]:
    steps = [" ".join(step.split()).casefold() for step in steps_of(outcome)]
    if len(set(steps)) < len(steps):
        yield Finding(
            severity=Severity.CHECK,
            rule="R06",
            address=OUTCOMES / outcome.id / "chain",
            message=_("The chain to “{name}” says one step twice.").format(
                name=outcome_name(outcome)
            ),
            advice=_("Take one of the two out."),
        )


def _counted_twice(chains: GroupChains, way: Way) -> Iterator[Finding]:
    """The guide values one point of a chain: an early and a late link are the same change."""
    for place in way.events[:-1]:
        passed = chains.events[place].outcome
        if passed is not None and _claimed(passed) and _claimed(way.outcome):
            yield Finding(
                severity=Severity.CHECK,
                rule="R20",
                address=OUTCOMES / way.outcome.id / "chain",
                message=_(
                    "“{first}” leads to “{second}”, and both are valued: that may count one "
                    "change twice."
                ).format(first=outcome_name(passed), second=outcome_name(way.outcome)),
                advice=_("Value the one that matters most to them, and keep the other as a step."),
            )


def _claimed(outcome: Outcome) -> bool:
    return outcome.included and outcome.priced


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
