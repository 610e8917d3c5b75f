"""Ids of rows."""

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.model.ids import fresh_id


@given(
    st.lists(
        st.sampled_from(["o", "s"]).flatmap(lambda p: st.integers(0, 50).map(f"{p}{{}}".format))
    )
)
def test_a_fresh_id_is_not_taken(taken: list[str]) -> None:
    assert fresh_id("o", taken) not in taken


def test_a_fresh_id_follows_the_highest_and_fills_no_hole() -> None:
    assert fresh_id("o", []) == "o1"
    assert fresh_id("o", ["o1", "o7"]) == "o8"
    assert fresh_id("o", ["s9", "other", "o"]) == "o1"
