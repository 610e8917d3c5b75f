"""What counts as claiming a saving, or as setting a ratio beside others, and what does not."""

import time

import pytest

from sroi_app.guide.checks.claims import compares_results, says_it_saves


@pytest.mark.parametrize(
    "said",
    [
        "We save the NHS £40,000 a year.",
        "The council saves £300 for each of them.",
        "Savings to the public purse come to £2,000.",
        "We not only save the council money, we make friends.",
        "There is no doubt that we save taxpayers money.",
        "We are not big, but we save the state a lot.",
        "It is cheap. It saved the police 40 visits.",
    ],
)
def test_a_saving_to_the_public_purse_is_heard(said: str) -> None:
    assert says_it_saves(said)


@pytest.mark.parametrize(
    "said",
    [
        "We do not claim that this saves the NHS money.",
        "This is not a saving to the public purse.",
        "None of this is a saving for the council.",
        "It isn’t a saving to the NHS.",
        "Savings to the NHS are not counted here.",
        "Families saved money on their council tax.",
        "Members saved £20 a month and paid their council tax.",
        "The council pays. Members save.",
    ],
)
def test_what_saves_the_public_purse_nothing_is_left_alone(said: str) -> None:
    assert not says_it_saves(said)


@pytest.mark.parametrize(
    "said",
    [
        "Our ratio is higher than the average.",
        "The SROI ratio is higher than other charities report, and we compare it with others.",
        "The return is above average.",
        "The ratio is better than others, though not by much.",
        "We are not a large charity, but our ratio is above average.",
    ],
)
def test_a_ratio_beside_others_is_heard(said: str) -> None:
    assert compares_results(said)


@pytest.mark.parametrize(
    "said",
    [
        "Do not compare this ratio with that of others.",
        "This ratio should not be compared with those of other projects.",
        "The social value ratio isn’t for comparison with other projects.",
        "It says nothing of how our ratio compares with others.",
        "A comparison of this ratio with others is not fair.",
        "The return is not comparable, so we make no comparison.",
        "Members return more often than others.",
        "People return to work sooner than average.",
    ],
)
def test_a_warning_against_comparing_is_none(said: str) -> None:
    assert not compares_results(said)


@pytest.mark.parametrize("word", ["save ", "ratio than ", "nhs ", "not but ", "ratio compare is "])
def test_a_long_text_takes_no_longer_than_its_length(word: str) -> None:
    text = word * 8_000
    begun = time.process_time()
    says_it_saves(text)
    compares_results(text)
    assert time.process_time() - begun < 1
