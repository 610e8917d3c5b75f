"""Folded texts are alike where people mean the same, and every sign keeps its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.folding import folded, readable
from tests.strategies import texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LONELY", "lonely"),
        ("Tŷ’r ŵyl", "TY'R WYL"),
        ("cafe\u0301", "Café"),
        ("“less”", '"less"'),
        ("2024–25", "2024-25"),
        ("one\ntwo", "one two"),
        ("één\ttwee", "een twee"),
    ],
)
def test_capitals_accents_and_the_shape_of_marks_do_not_count(one: str, other: str) -> None:
    assert folded(readable(one)) == folded(readable(other))


def test_other_letters_do_count() -> None:
    assert folded("lone") != folded("line")


@given(texts() | st.text())
def test_every_sign_keeps_its_place(text: str) -> None:
    shown = readable(text)
    assert len(folded(shown)) == len(shown)
    for at, sign in enumerate(shown):
        assert folded(shown)[at] == folded(sign)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = folded(readable(text))
    assert folded(once) == once
