"""What a person chose becomes a look; what is not on offer is as usual."""

from hypothesis import given
from hypothesis import strategies as st

from ui.look import LETTERS, ZOOMS, Choice, Look, look, scaled, usable_choice, wear
from ui.tokens import CONTRAST, DARK, LIGHT, THEMES


def test_nothing_chosen_follows_the_computer() -> None:
    assert Choice().look("light") == Look()
    assert Choice().look("dark").theme is DARK
    assert Choice().look("contrast").theme is CONTRAST


def test_a_chosen_theme_stays_whatever_the_computer_asks_for() -> None:
    assert Choice(theme="light").look("dark").theme is LIGHT
    assert Choice(theme="contrast").look("light").theme is CONTRAST


def test_lengths_grow_with_the_zoom() -> None:
    try:
        wear(Look(zoom=1.6))
        assert scaled(10) == 16
        assert look().zoom == 1.6
    finally:
        wear(Look())
    assert scaled(10) == 10


@given(st.text(), st.integers(), st.text())
def test_any_choice_that_was_kept_can_be_worn(theme: str, zoom: int, letters: str) -> None:
    chosen = usable_choice(theme, zoom, letters)
    worn = chosen.look("light")
    assert worn.theme in THEMES.values()
    assert round(worn.zoom * 100) in ZOOMS
    assert worn.family in LETTERS.values()


@given(st.sampled_from(list(THEMES)), st.sampled_from(ZOOMS), st.sampled_from(list(LETTERS)))
def test_what_is_on_offer_is_kept(theme: str, zoom: int, letters: str) -> None:
    assert usable_choice(theme, zoom, letters) == Choice(theme, zoom, letters)
