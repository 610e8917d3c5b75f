"""Before and after, in headings and in answers."""

import pytest

from sroi_app.spreadsheet.survey.times import When, find_pairs, time_of


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("lonely_pre", "lonely_post"),
        ("PreLonely", "PostLonely"),
        ("lonelyPre", "lonelyPost"),
        ("Q1 before", "Q1 after"),
        ("Before: how lonely?", "After: how lonely?"),
        ("Baseline: How lonely?", "Follow-up: How lonely?"),
        ("Baseline · Lonely", "Endline · Lonely"),
        ("T1 lonely", "T2 lonely"),
        ("lonely_t1", "lonely_t2"),
        ("Lonely (time 1)", "Lonely (time 2)"),
        ("Score at start", "Score at end"),
        ("Start score", "End score"),
        ("Entry wellbeing", "Exit wellbeing"),
        ("First visit", "Last visit"),
        ("Wave 1 happiness", "Wave 2 happiness"),
        ("Before", "After"),
    ],
)
def test_two_headings_alike_but_for_the_time_are_a_pair(before: str, after: str) -> None:
    (pair,) = find_pairs(["Code", after, "Age", before])
    assert (pair.before, pair.after, pair.recalled) == (before, after, False)


def test_then_and_now_are_both_asked_afterwards() -> None:
    (pair,) = find_pairs(["How lonely were you then", "How lonely were you now"])
    assert pair.recalled


@pytest.mark.parametrize(
    "headings",
    [
        ["lonely_pre", "happy_post"],
        ["Lonely", "Happy"],
        ["lonely_pre", "Lonely before", "lonely_post"],
        ["How do you feel at the end of the day?", "How do you feel in the morning?"],
        ["ucla1", "ucla2"],
    ],
)
def test_other_headings_are_no_pair(headings: list[str]) -> None:
    assert find_pairs(headings) == ()


def test_several_questions_are_paired_in_their_order() -> None:
    pairs = find_pairs(["b_pre", "a_pre", "a_post", "b_post"])
    assert [(pair.before, pair.after) for pair in pairs] == [
        ("b_pre", "b_post"),
        ("a_pre", "a_post"),
    ]


@pytest.mark.parametrize(
    ("answer", "when"),
    [
        ("Before", When.BEFORE),
        ("Baseline survey", When.BEFORE),
        ("T1", When.BEFORE),
        ("1", When.BEFORE),
        ("Pre", When.BEFORE),
        ("After 6 months", When.AFTER),
        ("6 month follow-up", When.AFTER),
        ("T2", When.AFTER),
        ("2", When.AFTER),
        ("Exit", When.AFTER),
        ("North", None),
        ("3", None),
    ],
)
def test_an_answer_says_which_time_it_is(answer: str, when: When | None) -> None:
    assert time_of(answer) is when
