from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.portal.limits import cut, length, length_words, plain
from sroi_app.model.statement import Counts

WORDS, CHARACTERS = Counts.WORDS, Counts.CHARACTERS
TEXT = "We visit 60 people. Fifteen will be less lonely (we asked). You will see it."


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        ("", 0, 0),
        ("  ", 0, 2),
        ("three in ten", 3, 12),
        ("one\ntwo\n", 2, 8),
        ("well-being: £1,234", 2, 18),
        ("\U0001f9f6 knit", 2, 7),  # a browser counts the ball of wool as two
    ],
)
def test_words_are_parted_by_white_space_and_every_character_counts(
    text: str, words: int, characters: int
) -> None:
    assert (length(text, WORDS), length(text, CHARACTERS)) == (words, characters)


def test_the_length_is_said_with_its_limit() -> None:
    assert length_words(212, Decimal(250), WORDS) == "212 of 250 words"
    assert length_words(1999, Decimal(2000), CHARACTERS) == "1,999 of 2,000 characters"
    assert length_words(1, None, WORDS) == "1 word"


@pytest.mark.parametrize(
    ("limit", "counts", "kept"),
    [
        (15, WORDS, TEXT),
        (14, WORDS, "We visit 60 people. Fifteen will be less lonely (we asked)."),
        (10, WORDS, "We visit 60 people."),
        (3, WORDS, "We visit 60"),
        (0, WORDS, ""),
        (len(TEXT), CHARACTERS, TEXT),
        (len(TEXT) - 1, CHARACTERS, "We visit 60 people. Fifteen will be less lonely (we asked)."),
        (11, CHARACTERS, "We visit 60"),
        (1, CHARACTERS, "W"),
    ],
)
def test_a_text_is_cut_at_the_end_of_a_sentence_else_of_a_word(
    limit: int, counts: Counts, kept: str
) -> None:
    assert cut(TEXT, limit, counts) == kept


def test_the_lines_of_a_list_end_like_sentences() -> None:
    assert cut("We will\n- visit\n- ring up and write", 4, WORDS) == "We will\n- visit"


def test_a_full_stop_inside_a_number_or_an_address_ends_nothing() -> None:
    assert cut("We put in £1.50 an hour. Then more.", 7, WORDS) == "We put in £1.50 an hour."


TEXTS = st.text(alphabet="ab .!?\n”\U0001f9f6", max_size=60)


@given(TEXTS, st.integers(0, 30), st.sampled_from(Counts))
def test_what_is_cut_is_a_beginning_within_the_limit_and_nothing_is_cut_without_need(
    text: str, limit: int, counts: Counts
) -> None:
    kept = cut(text, limit, counts)
    assert text.startswith(kept)
    assert length(kept, counts) <= limit
    if length(text, counts) <= limit:
        assert kept == text


@given(TEXTS, st.integers(0, 30), st.sampled_from(Counts))
def test_no_longer_beginning_that_ends_a_sentence_would_fit(
    text: str, limit: int, counts: Counts
) -> None:
    kept = cut(text, limit, counts)
    ends = [
        end
        for end in range(1, len(text))
        if text[end - 1] in ".!?" and text[end].isspace() and length(text[:end], counts) <= limit
    ]
    assert len(kept) >= max(ends, default=0)


def test_plain_signs_are_straight_and_say_the_same() -> None:
    assert plain("“It’s ours” – £1…") == '"It\'s ours" - £1...'
