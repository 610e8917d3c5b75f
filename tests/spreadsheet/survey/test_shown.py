"""What of a survey may be seen, in words."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.survey_words import HIDDEN
from sroi_app.model.survey import SurveyDesign
from sroi_app.spreadsheet.survey.plan import Plan, Question
from sroi_app.spreadsheet.survey.read import read_survey
from sroi_app.spreadsheet.survey.shown import Shown, show
from sroi_app.spreadsheet.survey.summary import Summary, summarise
from tests.spreadsheet.build import text

PLAN = Plan(
    design=SurveyDesign.BEFORE_AND_AFTER,
    questions=(Question(before="before", after="after"),),
    code="code",
    least=Decimal(1),
    most=Decimal(5),
    higher_is_better=True,
    threshold=Decimal(1),
    subgroup="area",
)
Answer = tuple[str, str, str]


def summed(answers: Sequence[Answer], **said: Any) -> Summary:
    rows = [(f"A{number}", *row) for number, row in enumerate(answers)]
    (table,) = read_survey(text(("code", "area", "before", "after"), *rows), "survey.csv")
    return summarise(table, replace(PLAN, **said))


def shown(answers: Sequence[Answer], **said: Any) -> Shown:
    return show(summed(answers, **said))


def people(improved: int, same: int, worse: int, area: str = "North") -> list[Answer]:
    """So many who moved from 2 to 4, stayed at 3, and moved from 4 to 2."""
    return [(area, "2", "4")] * improved + [(area, "3", "3")] * same + [(area, "4", "2")] * worse


def test_counts_are_shown_where_nobody_can_be_known_by_them() -> None:
    found = shown(people(22, 15, 7))
    assert (found.people, found.improved, found.same, found.worse) == ("44", "22", "15", "7")
    assert found.change == "0.68 points; 95% interval 0.23 to 1.14"
    assert found.depth == "17% of the scale; 29.1% of the way there was to go"


def test_a_count_under_five_is_withheld_with_another_that_would_give_it_away() -> None:
    found = shown(people(22, 15, 2))
    assert (found.people, found.improved, found.same, found.worse) == ("39", "22", HIDDEN, HIDDEN)


def test_a_count_of_nobody_is_nothing_to_hide() -> None:
    assert shown(people(22, 15, 0)).worse == "0"


def test_of_fewer_than_five_people_nothing_is_shown() -> None:
    found = shown(people(2, 1, 1))
    assert (found.people, found.improved, found.same) == ("fewer than 5", HIDDEN, HIDDEN)
    assert (found.change, found.depth, found.bars, found.subgroups) == ("", "", (), ())
    assert "too few to show anything" in found.warnings[0]


def test_few_people_are_said_to_be_few() -> None:
    assert "Only 29 people" in shown(people(15, 9, 5)).warnings[0]
    assert not any("Only" in warning for warning in shown(people(15, 10, 5)).warnings)


def test_a_movement_that_chance_could_have_made_is_said_to_be_one() -> None:
    assert any("chance alone" in warning for warning in shown(people(16, 10, 14)).warnings)
    assert not any("chance alone" in warning for warning in shown(people(30, 10, 5)).warnings)


def test_asked_once_is_said_to_be_weaker() -> None:
    once = (Question(after="after"),)
    found = shown(people(22, 15, 7), design=SurveyDesign.AFTER_ONLY, questions=once)
    assert any("weaker evidence" in warning for warning in found.warnings)
    assert (found.worse, found.change, found.depth) == ("", "", "")
    assert all(bar.before is None for bar in found.bars)


def test_memory_is_said_to_be_unsure() -> None:
    found = shown(people(22, 15, 7), design=SurveyDesign.THEN_AND_NOW)
    assert any("recall bias" in warning for warning in found.warnings)


def test_a_low_response_and_one_beyond_the_group_are_said() -> None:
    found = shown(people(22, 15, 7), group=Decimal(100))
    assert found.response == "44 of 100, 44%"
    assert any("Fewer than half" in warning for warning in found.warnings)
    assert any("More people" in w for w in shown(people(22, 15, 7), group=Decimal(40)).warnings)


def test_who_left_is_compared_at_the_start_with_who_stayed() -> None:
    left = [("North", "1", "")] * 6
    worse = shown([*people(22, 15, 7), *left]).leavers
    assert worse == (
        "At the start the 6 people who did not answer again were worse off: 1.0 on average, "
        "against 2.7."
    )
    better = shown([*people(22, 15, 7), *left], higher_is_better=False).leavers
    assert "were better off" in better
    alike = shown([*people(10, 10, 10), *[("North", "3", "")] * 5]).leavers
    assert "were like those who stayed: 3.0 on average" in alike
    assert shown([*people(22, 15, 7), *left[:4]]).leavers == ""


def test_small_subgroups_and_what_would_give_them_away_are_left_out() -> None:
    answers = [
        *people(10, 10, 0, "North"),
        *people(6, 6, 0, "South"),
        *people(5, 5, 0, "West"),
        *people(1, 2, 0, "East"),
    ]
    found = shown(answers)
    assert [(group.name, group.people) for group in found.subgroups] == [
        ("North", "20"),
        ("South", "12"),
    ]
    assert [group.improved for group in found.subgroups] == ["10", "6"]


def test_improved_by_subgroup_is_withheld_in_all_where_it_would_give_away_one() -> None:
    found = shown([*people(10, 10, 0, "North"), *people(2, 10, 0, "South")])
    assert [group.improved for group in found.subgroups] == [HIDDEN, HIDDEN]
    assert all(group.change for group in found.subgroups)


def test_a_bar_of_few_people_is_withheld() -> None:
    found = shown(people(22, 15, 7))
    assert [(bar.label, bar.before) for bar in found.bars] == [
        *[("1", 0), ("2", 22), ("3", 15), ("4", 7), ("5", 0)]
    ]
    hidden = shown(people(22, 15, 2)).bars
    assert [bar.before for bar in hidden] == [0, 22, None, None, 0]


ANSWERS = st.lists(
    st.tuples(st.sampled_from("NSE"), st.sampled_from("12345"), st.sampled_from("12345")),
    min_size=1,
    max_size=40,
)


@given(ANSWERS)
def test_no_small_number_of_people_is_ever_shown(answers: list[Answer]) -> None:
    summary = summed(answers)
    found = show(summary)
    small = {"1", "2", "3", "4"}
    assert small.isdisjoint({found.people, found.improved, found.same, found.worse})
    for group in found.subgroups:
        assert small.isdisjoint({group.people, group.improved})
    for bar in found.bars:
        assert bar.before not in (1, 2, 3, 4)
        assert bar.after not in (1, 2, 3, 4)
    unseen = summary.people - sum(int(group.people) for group in found.subgroups)
    assert unseen == 0 or unseen >= 5 or not found.subgroups
