"""Small groups are never shown, nor worked out from what is."""

from collections import defaultdict
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.small_numbers import FEWEST, too_few, withheld, withheld_beside

COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=8)


@given(COUNTS)
def test_no_count_from_one_to_four_is_shown(counts: list[int]) -> None:
    hidden = withheld(counts)
    assert all(place in hidden for place, count in enumerate(counts) if 0 < count < FEWEST)


@given(COUNTS)
def test_nothing_is_kept_back_without_need(counts: list[int]) -> None:
    assert bool(withheld(counts)) == any(0 < count < FEWEST for count in counts)


@given(COUNTS)
def test_what_is_kept_back_is_more_than_one_small_group_unless_there_is_no_more(
    counts: list[int],
) -> None:
    hidden = withheld(counts)
    together = sum(counts[place] for place in hidden)
    everything = len(hidden) == sum(map(bool, counts))
    assert not hidden or everything or (len(hidden) > 1 and together >= FEWEST)


def test_nobody_who_knows_the_total_and_the_rule_can_work_out_a_small_count() -> None:
    """Every table of three counts: those that look alike leave more than one number open."""
    alike: dict[tuple[object, ...], set[tuple[int, ...]]] = defaultdict(set)
    for counts in product(range(22), repeat=3):
        if sum(counts) >= FEWEST:
            hidden = withheld(counts)
            seen = tuple(None if n in hidden else count for n, count in enumerate(counts))
            alike[(sum(counts), *seen)].add(counts)
    for (_total, *shown), tables in alike.items():
        for place in range(3):
            if shown[place] is None:
                assert len({counts[place] for counts in tables}) > 1, (shown, tables)


def test_beside_a_claim_that_is_printed_no_small_count_can_be_worked_out() -> None:
    """Every table of three counts, whose first is told as the number of people who changed."""
    alike: dict[tuple[object, ...], set[tuple[int, ...]]] = defaultdict(set)
    for counts in product(range(22), repeat=3):
        if sum(counts) >= FEWEST:
            hidden = withheld_beside(counts, claimed=0)
            assert all(n in hidden for n, count in enumerate(counts) if 0 < count < FEWEST)
            seen = tuple(None if n in hidden else count for n, count in enumerate(counts))
            alike[(sum(counts), counts[0], *seen)].add(counts)
    for (_total, _claimed, *shown), tables in alike.items():
        for place in (1, 2):
            small = any(0 < counts[place] < FEWEST for counts in tables)
            assert not small or len({counts[place] for counts in tables}) > 1, (shown, tables)


def test_a_group_of_four_is_too_few_and_of_five_is_not() -> None:
    assert too_few(4)
    assert not too_few(5)


def test_counts_of_one_each_are_not_told_by_what_they_come_to() -> None:
    assert len(withheld((1, 1, 1, 1, 1, 30))) == 6
    assert len(withheld((2, 1, 1, 1, 0))) == 5  # or (1, 1, 1, 1, 1) would be the only other one
    assert withheld((22, 2, 0)) == {0, 1}
