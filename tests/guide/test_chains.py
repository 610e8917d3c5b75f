"""The chains of events of a group: shared steps once, branches, and never in a circle."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.chain_words import (
    chain_findings,
    marked_name,
    place_words,
    sentence,
    sentences,
)
from sroi_app.guide.chains import GroupChains, all_chains, end_of, group_chains, steps_of
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.model.outcomes import Direction, Outcome, Standing
from sroi_app.model.stakeholders import Stakeholder

WORDS = st.sampled_from(["We visit", "we  VISIT", "I talk", "I trust", "I go out", "", " "])


def outcome(number: int, name: str, *chain: str) -> Outcome:
    return Outcome(id=f"o{number}", stakeholder="s1", description=name, chain=chain)


def chains(*outcomes: Outcome) -> GroupChains:
    return group_chains("s1", "Members", outcomes)


LONELY = outcome(1, "I am less lonely", "We visit", "I talk")


def words_of(told: GroupChains, number: int) -> list[str]:
    return [told.events[place].words for place in told.ways[number].events]


def test_a_chain_goes_step_by_step_to_the_change() -> None:
    told = chains(LONELY)
    assert words_of(told, 0) == ["We visit", "I talk", "I am less lonely"]
    assert [event.leads_to for event in told.events] == [(1,), (2,), ()]
    assert [event.starts for event in told.events] == [True, False, False]
    assert told.events[2].outcome == LONELY
    assert told.before(2) == (1,)


def test_each_event_knows_where_it_is_answered() -> None:
    told = chains(LONELY)
    assert [str(event.at) for event in told.events] == [
        "outcomes/o1/chain/1",
        "outcomes/o1/chain/2",
        "outcomes/o1/description",
    ]


def test_a_step_of_the_same_words_is_shared_whatever_its_case_and_spaces() -> None:
    told = chains(LONELY, outcome(2, "I go out", " we  VISIT ", "We walk"))
    assert [event.words for event in told.events].count("We visit") == 1
    assert len(told.events) == 5
    assert len(told.events[0].leads_to) == 2


def test_a_last_step_that_repeats_the_outcome_is_the_outcome() -> None:
    repeated = outcome(1, "I am less lonely", "We visit", "i am LESS lonely")
    assert steps_of(repeated) == ("We visit",)
    assert end_of(repeated) == ("i am LESS lonely",)
    assert words_of(chains(repeated), 0) == ["We visit", "I am less lonely"]
    assert end_of(LONELY) == ()


def test_an_outcome_may_lie_on_the_way_to_another() -> None:
    told = chains(outcome(1, "I talk", "We visit"), outcome(2, "I go out", "We visit", "I talk"))
    assert [event.words for event in told.events] == ["We visit", "I talk", "I go out"]
    assert told.events[1].outcome is not None


def test_two_outcomes_of_one_name_stay_two() -> None:
    told = chains(outcome(1, "I talk", "We visit"), outcome(2, "I talk", "We visit"))
    assert sum(event.outcome is not None for event in told.events) == 2


def test_steps_told_the_other_way_round_do_not_make_a_circle() -> None:
    told = chains(outcome(1, "I go out", "a", "b"), outcome(2, "I trust", "b", "a"))
    assert words_of(told, 1) == ["b", "a", "I trust"]


@given(
    st.lists(
        st.builds(
            Outcome,
            id=st.sampled_from(["o1", "o2"]),
            description=WORDS,
            chain=st.lists(WORDS, max_size=5).map(tuple),
        ),
        max_size=6,
    )
)
def test_every_chain_is_whole_and_no_event_stands_before_its_cause(made: list[Outcome]) -> None:
    told = chains(*made)
    for place, event in enumerate(told.events):
        assert all(effect > place for effect in event.leads_to)
    assert len(told.ways) == len(made)
    for one, way in zip(made, told.ways, strict=True):
        assert way.outcome == one
        assert len(way.events) == len(steps_of(one)) + 1
        for before, after in zip(way.events, way.events[1:], strict=False):
            assert after in told.events[before].leads_to
        assert told.events[way.events[-1]].outcome == one


def test_a_chain_of_ten_thousand_steps_is_read_in_order() -> None:
    steps = tuple(f"step {number}" for number in range(10_000))
    assert words_of(chains(outcome(1, "The end", *steps)), 0) == [*steps, "The end"]


def test_groups_come_in_their_order_and_what_has_none_comes_last() -> None:
    case = Case(
        stakeholders=(Stakeholder(id="s1", name="Members"), Stakeholder(id="s2", name="Carers")),
        outcomes=(
            Outcome(id="o1", stakeholder="s9", description="Lost"),
            Outcome(id="o2", stakeholder="s2", description="An hour"),
        ),
    )
    assert [told.name for told in all_chains(case)] == ["Carers", "No group chosen"]
    for told in all_chains(case):
        for event in told.events:
            assert get(case, event.at) == event.words


def test_what_has_not_changed_is_not_gone_through_again() -> None:
    groups = (Stakeholder(id="s1", name="Members"), Stakeholder(id="s2", name="Carers"))
    case = Case(stakeholders=groups, outcomes=(LONELY, replace(LONELY, id="o2", stakeholder="s2")))
    before = all_chains(case)
    changed = replace(case, outcomes=(replace(LONELY, chain=("We call",)), case.outcomes[1]))
    after = all_chains(changed, before)
    assert after[1] is before[1]
    assert after == all_chains(changed)


def test_a_chain_reads_as_a_sentence() -> None:
    told = chains(LONELY)
    assert sentence(told, told.ways[0]) == (
        "“We visit”, so that “I talk”, so that “I am less lonely”."
    )


def test_a_harm_is_never_said_to_be_the_aim() -> None:
    harm = replace(LONELY, direction=Direction.NEGATIVE, priced=False)
    told = chains(harm)
    assert sentence(told, told.ways[0]) == (
        "“We visit”, which leads to “I talk”, which leads to “I am less lonely”. "
        "(The change: a harm; no price put on it.)"
    )


def test_what_is_still_to_be_told_is_said() -> None:
    assert sentences(chains(outcome(1, "I go out"))) == (
        "How “I go out” comes about is still to be told.",
    )


def test_what_is_apart_is_marked_in_words() -> None:
    left_out = replace(LONELY, included=False, standing=Standing.TRACK_RECORD)
    assert marked_name(left_out) == "I am less lonely (left out of the case; done elsewhere before)"
    assert marked_name(LONELY) == "I am less lonely"


def test_an_event_says_where_it_stands_and_what_follows() -> None:
    told = chains(LONELY, outcome(2, "I go out", "We visit"))
    first = place_words(told, 0)
    assert first.startswith("Step 1 of 3: We visit. It leads to “")
    assert "“I talk”" in first
    assert "“I go out”" in first
    assert "This is the change that matters." in place_words(told, told.ways[0].events[-1])


def test_a_step_said_twice_is_found() -> None:
    found = list(chain_findings(chains(outcome(1, "I go out", "We visit", "we visit"))))
    assert [str(one.address) for one in found] == ["outcomes/o1/chain"]
    assert "twice" in found[0].message


def test_an_early_and_a_late_link_that_are_both_valued_are_found() -> None:
    early, late = outcome(1, "I talk", "We visit"), outcome(2, "I go out", "We visit", "I talk")
    found = list(chain_findings(chains(early, late)))
    assert [one.rule for one in found] == ["R20"]
    assert "“I talk” leads to “I go out”" in found[0].message
    assert list(chain_findings(chains(replace(early, priced=False), late))) == []
    assert list(chain_findings(chains(LONELY))) == []
