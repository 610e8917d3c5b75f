from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.storage.retention import DAYS, LATEST, LEAST_KEPT, MONTHS, Moment, kept

SIZE = 1000
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
PLENTY = 10**12


def _saved(*moments: datetime) -> list[Moment]:
    return [Moment(moment, SIZE) for moment in moments]


def _every(step: timedelta, count: int) -> list[Moment]:
    return _saved(*(NOON - step * turn for turn in range(count)))


DAY = timedelta(days=1)
TABLE: dict[str, tuple[list[Moment], list[int]]] = {
    "none": ([], []),
    "an afternoon: the latest": (_every(timedelta(minutes=1), 40), [*range(21)]),
    # 30 days from 30 November; then the last of October, September … until December 2025.
    "once a day for two years": (
        _every(DAY, 730),
        [*range(30), 30, 61, 91, 122, 153, 183, 214, 244, 275, 303, 334],
    ),
    # Sixty a day: the last hour’s of today, the last of 29 days before, the last of October.
    "busy days": (
        _saved(*(NOON - DAY * day - timedelta(minutes=n) for day in range(35) for n in range(60))),
        [*range(21), *range(60, 60 * 30, 60), 60 * 30],
    ),
    # Days are counted on which it was saved, so what is opened twice a year keeps fifteen years.
    "once a month": (_every(30 * DAY, 40), [*range(30)]),
}


@pytest.mark.parametrize("name", TABLE)
def test_what_stays_in_a_worked_case(name: str) -> None:
    moments, places = TABLE[name]
    assert list(kept(moments, PLENTY)) == places


def test_a_clock_that_jumps_removes_nothing_that_was_just_saved() -> None:
    far = datetime(2107, 12, 31, tzinfo=UTC)
    long_ago = datetime(1970, 1, 1, tzinfo=UTC)
    moments = [*_every(timedelta(minutes=1), 5), *_saved(far, long_ago)]
    assert kept(moments, PLENTY) == (0, 1, 2, 3, 4, 5, 6)


def test_where_there_is_not_room_for_all_days_go_before_the_last_hour() -> None:
    today, before = _every(timedelta(minutes=1), 10), _every(DAY, 6)[1:]
    assert kept([*today, *before], room=7 * SIZE) == (0, 1, 2, 10, 11, 12, 13)


def test_three_stay_however_large_they_are() -> None:
    moments = [Moment(NOON, 10 * SIZE)] * 9
    assert kept(moments, room=SIZE) == (0, 1, 2)


_MOMENTS = st.lists(
    st.builds(
        Moment,
        st.datetimes(datetime(1970, 1, 2), datetime(2108, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
        | st.datetimes(datetime(2026, 1, 1), datetime(2026, 3, 1), timezones=st.just(UTC)),  # noqa: DTZ001
        st.integers(0, 50 * SIZE),
    ),
    max_size=120,
)


@given(_MOMENTS)
def test_what_stays_is_what_the_three_rules_say(moments: list[Moment]) -> None:
    """Said otherwise: by looking back from each version at those that came after it."""
    for place, moment in enumerate(moments):
        later = moments[:place]
        here = moment.saved_at.astimezone().date()
        days = {other.saved_at.astimezone().date() for other in later}
        months = {(day.year, day.month) for day in days}
        stays = (
            place < LATEST
            or (here not in days and len(days) < DAYS)
            or ((here.year, here.month) not in months and len(months) < MONTHS)
        )
        assert (place in kept(moments, PLENTY)) == stays


@given(_MOMENTS)
def test_thinning_at_each_save_comes_to_the_same_as_thinning_once(moments: list[Moment]) -> None:
    staying: list[Moment] = []
    for moment in reversed(moments):
        staying = _thinned([moment, *staying])
    assert staying == _thinned(moments)


@given(_MOMENTS, st.integers(0, 500 * SIZE))
def test_there_is_room_for_what_stays_and_never_less_than_three(
    moments: list[Moment], room: int
) -> None:
    staying = kept(moments, room)
    assert staying[:LEAST_KEPT] == tuple(range(min(LEAST_KEPT, len(moments))))
    over = len(staying) > LEAST_KEPT
    assert not over or sum(moments[place].size for place in staying) <= room
    assert set(staying) <= set(kept(moments, PLENTY))


def _thinned(moments: Sequence[Moment]) -> list[Moment]:
    return [moments[place] for place in kept(moments, PLENTY)]
