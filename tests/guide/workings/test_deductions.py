"""Worked cases of every way to work out a deduction, and what is refused."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from sroi_app.guide.workings.all import WORKINGS
from sroi_app.guide.workings.comparison import ALREADY_COMPARED, FROM_COUNTS
from sroi_app.guide.workings.credit import FROM_ANSWERS, FROM_HELPERS
from sroi_app.guide.workings.five_steps import (
    ATTRIBUTION_STEPS,
    DEADWEIGHT_STEPS,
    DISPLACEMENT_STEPS,
    Step,
)
from sroi_app.guide.workings.follow_up import FROM_FOLLOW_UPS
from sroi_app.guide.workings.method import Method, Refused, Worked
from sroi_app.guide.workings.movements import FROM_AREA, FROM_SCORES
from sroi_app.guide.workings.places import FROM_PLACES
from sroi_app.guide.workings.reading import read, work_out
from sroi_app.guide.workings.trials import FROM_TRIALS, Service
from sroi_app.library.additionality import five_steps, net_shares
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import Evidence, Outcome
from tests.guide.workings.examples import situation, typed

D = Decimal
NONE, ALL = D(0), D(1)


def _found(method: Method, **other: str) -> Worked:
    found = work_out(method, typed(method, **other), situation())
    assert isinstance(found, Worked), found
    return found


def _estimate(method: Method, **other: str) -> Estimate:
    estimate: Any = _found(method, **other).fills[0].value
    assert isinstance(estimate, Estimate)
    return estimate


def _refused(method: Method, **other: str) -> Refused:
    found = work_out(method, typed(method, **other), situation())
    assert isinstance(found, Refused), found
    return found


# A comparison group


def test_a_waiting_list_gives_deadweight_with_its_working_range_and_source() -> None:
    found = _found(FROM_COUNTS)
    assert found.answer == "40% would have changed anyway."
    assert found.steps == (
        "Of 40 people who were helped, 18 changed (45%).",
        "Of 50 in the comparison (people on the waiting list), 9 did (18%).",
        "So 18% ÷ 45% = 40% would have changed anyway.",
        "By chance alone it could lie anywhere from 20% to 78% (95% range).",
    )
    source = "Source: Register of visits and waiting list, April 2025 to March 2026."
    assert found.fills[0].value == Estimate(
        value=D("0.4"),
        low=D("0.2"),
        high=D("0.78"),
        basis=" ".join((*found.steps, source)),
        grade=Grade.MEASURED,
    )
    assert found.warnings == ()


def test_where_nobody_is_named_the_comparison_is_people_who_were_not_helped() -> None:
    second = _found(FROM_COUNTS, theirs_who=" ", source="").steps[1]
    assert second == "Of 50 in the comparison (people who were not helped), 9 did (18%)."


def test_a_sum_of_rounded_figures_does_not_pretend_to_be_exact() -> None:
    found = _found(
        FROM_COUNTS, ours_asked="39", ours_changed="18", theirs_asked="43", theirs_changed="7"
    )
    assert "16.28% ÷ 46.15% ≈ 35.27%" in found.steps[2]
    assert found.fills[0].value.value == D("0.3527")


def test_a_comparison_that_did_as_well_leaves_nothing_to_claim_and_asks_why() -> None:
    found = _found(FROM_COUNTS, theirs_changed="30")
    assert found.answer == "100% would have changed anyway."
    assert "nothing of the change can be claimed: 100%" in found.warnings[0]
    assert "alike" in found.warnings[0]
    estimate = _estimate(FROM_COUNTS, theirs_changed="30")
    assert (estimate.value, estimate.high) == (ALL, ALL)


def test_a_comparison_in_which_nobody_changed_takes_nothing_off_but_shows_chance() -> None:
    estimate = _estimate(FROM_COUNTS, theirs_changed="0")
    assert (estimate.value, estimate.low) == (NONE, NONE)
    assert estimate.high is not None
    assert estimate.high > 0


def test_a_rate_too_small_to_be_shown_is_still_divided_by() -> None:
    """1 of 40,000 beside 1 of 50,000: either is shown as 0%, and the share is 80% all the same."""
    rare = {"ours_asked": "40000", "ours_changed": "1"}
    found = _found(FROM_COUNTS, **rare, theirs_asked="50000", theirs_changed="1")
    assert found.answer == "80% would have changed anyway."
    assert "≈ 80%" in found.steps[2]


def test_few_people_are_warned_about() -> None:
    (warning,) = _found(FROM_COUNTS, theirs_asked="12", theirs_changed="3").warnings
    assert "with 12 people" in warning


@pytest.mark.parametrize(
    ("path", "text", "says"),
    [
        ("ours_changed", "41", "41 of 40 is more than all of them. Enter 40 or fewer."),
        ("ours_asked", "0", "Nobody out of 0 is not a share"),
        ("theirs_asked", "0", "Nobody out of 0 is not a share"),
        ("ours_changed", "0", "Nothing changed among the people you helped"),
        ("theirs_changed", "8.5", "People are counted in whole numbers."),
    ],
)
def test_counts_that_cannot_be_are_refused_where_they_stand(
    path: str, text: str, says: str
) -> None:
    refused = _refused(FROM_COUNTS, **{path: text})
    assert refused.sentence.startswith(says)
    assert refused.path == path.replace("_", "/")


def test_a_box_left_empty_is_open_and_never_nothing() -> None:
    texts = typed(FROM_COUNTS, theirs_changed="")
    assert work_out(FROM_COUNTS, texts, situation()) is None
    assert [field.path for field in read(FROM_COUNTS, texts).open] == ["theirs/changed"]


def test_text_that_is_no_number_is_told_and_nothing_is_worked_out() -> None:
    texts = typed(FROM_COUNTS, theirs_changed="nine")
    assert work_out(FROM_COUNTS, texts, situation()) is None
    assert "“nine” is not one" in read(FROM_COUNTS, texts).bad["theirs/changed"]


def test_average_scores_give_deadweight_without_a_range() -> None:
    estimate = _estimate(FROM_SCORES)
    assert (estimate.value, estimate.low, estimate.high) == (D("0.4"), None, None)
    assert "People on the waiting list: from 4.3 to 5.3, a movement of 1." in estimate.basis
    assert "So 1 ÷ 2.5 = 40% would have changed anyway." in estimate.basis


def test_scores_may_go_down_for_the_better() -> None:
    estimate = _estimate(
        FROM_SCORES, ours_before="8", ours_after="4", theirs_before="8", theirs_after="7"
    )
    assert estimate.value == D("0.25")


def test_a_comparison_that_moved_the_other_way_takes_nothing_off_and_asks_why() -> None:
    found = _found(FROM_SCORES, theirs_after="3.3")
    assert found.fills[0].value.value == NONE
    assert "moved the other way" in found.warnings[0]


def test_scores_that_did_not_move_are_no_change_to_claim() -> None:
    assert _refused(FROM_SCORES, ours_after="4.1").path == "ours/after"


def test_an_area_that_changed_by_a_tenth_as_much_is_a_tenth() -> None:
    estimate = _estimate(FROM_AREA)
    assert estimate.value == D("0.1")
    assert estimate.grade is Grade.PUBLISHED
    assert "Counted: people in work, of every 100 adults in the ward." in estimate.basis


# What is compared already


def _compared(compared: bool | None) -> Outcome:
    return Outcome(id="o1", evidence=Evidence(compared=compared, grade=Grade.OWN_RECORDS))


def test_a_number_that_is_compared_already_has_nothing_taken_off_twice() -> None:
    working, here = WORKINGS["work-out-deadweight"], situation(_compared(True))
    assert working.offered(here)[0] is ALREADY_COMPARED
    assert "nothing is to be taken off twice" in working.notices(here)[0]
    found = work_out(ALREADY_COMPARED, {}, here)
    assert isinstance(found, Worked)
    assert found.fills[0].value.value == NONE
    assert found.fills[0].value.grade is Grade.OWN_RECORDS
    assert "not taken off twice" in found.fills[0].value.basis


@pytest.mark.parametrize("compared", [False, None])
def test_where_nobody_said_so_it_is_not_offered(compared: bool | None) -> None:
    working, here = WORKINGS["work-out-deadweight"], situation(_compared(compared))
    assert ALREADY_COMPARED not in working.offered(here)
    assert working.notices(here) == ()


@pytest.mark.parametrize("method", [FROM_COUNTS, FROM_SCORES, FROM_AREA])
def test_a_comparison_says_that_it_is_for_a_number_not_yet_compared(method: Method) -> None:
    assert "not yet compared" in method.notes[-1]


# Who else helped


def test_what_others_are_owed_is_added_up() -> None:
    texts = typed(FROM_HELPERS) | {
        "helper/1/who": "family and friends",
        "helper/1/share": "15%",
        "helper/2/who": "the surgery",
        "helper/2/share": "10",
    }
    found = work_out(FROM_HELPERS, texts, situation())
    assert isinstance(found, Worked)
    assert found.answer == "25% is owed to others."
    assert found.steps == (
        "Of all the credit: family and friends 15% + the surgery 10% = 25% is owed to others.",
        "That leaves 75% that is ours.",
    )


def test_more_than_all_the_credit_is_refused_with_the_way_out() -> None:
    texts = typed(FROM_HELPERS) | {
        "helper/1/share": "70%",
        "helper/2/who": "the surgery",
        "helper/2/share": "50%",
    }
    refused = work_out(FROM_HELPERS, texts, situation())
    assert isinstance(refused, Refused)
    assert refused.sentence.startswith("Together that is 120%, more than all the credit")
    assert "lower them" in refused.sentence
    assert refused.path == "helper/2/share"


def test_a_refusal_points_at_a_row_that_is_filled_in() -> None:
    texts = typed(FROM_HELPERS) | {
        "helper/1/share": "70%",
        "helper/3/who": "the surgery",
        "helper/3/share": "50%",
    }
    refused = work_out(FROM_HELPERS, texts, situation())
    assert isinstance(refused, Refused)
    assert refused.path == "helper/3/share"


def test_all_the_credit_may_go_to_others_and_then_nothing_is_left() -> None:
    found = _found(FROM_HELPERS, helper_1_share="100%")
    assert found.warnings == (
        "All the credit goes to others, so nothing of this change is left to claim.",
    )


def test_half_a_row_is_still_open_and_an_empty_one_does_not_matter() -> None:
    texts = typed(FROM_HELPERS) | {"helper/2/who": "the surgery", "helper/3/who": ""}
    assert [field.path for field in read(FROM_HELPERS, texts).open] == ["helper/2/share"]
    assert work_out(FROM_HELPERS, texts | {"helper/2/who": ""}, situation()) is not None


def test_what_each_person_said_is_averaged() -> None:
    found = _found(FROM_ANSWERS)
    assert found.answer == "25% is owed to others."
    assert found.steps[0] == (
        "5 people were asked what share of the change is owed to others, and said 0% to 50%."
    )
    assert found.warnings[0].startswith("Only 5 answers:")
    # 25 ± 2.776 × 18.03 ÷ √5 per cent, after Student
    assert _estimate(FROM_ANSWERS).low == D("0.02")
    assert _estimate(FROM_ANSWERS).high == D("0.48")


def test_one_answer_alone_has_no_range_and_equal_ones_have_none_to_speak_of() -> None:
    assert _estimate(FROM_ANSWERS, answers="40").low is None
    same = _estimate(FROM_ANSWERS, answers="33.3 33.3 33.3")
    assert (same.low, same.value, same.high) == (D("0.33"), D("0.333"), D("0.34"))


@pytest.mark.parametrize(
    ("answers", "bad"), [("20, 130", "Answer 2, “130”,"), ("20\nmany", "Answer 2, “many”,")]
)
def test_an_answer_that_is_no_share_is_told_by_its_place(answers: str, bad: str) -> None:
    message = read(FROM_ANSWERS, typed(FROM_ANSWERS, answers=answers)).bad["answers"]
    assert message == f"{bad} is not a percentage from 0 to 100."


# Asking again later


def test_two_years_later_64_in_100_is_20_percent_a_year() -> None:
    found = _found(FROM_FOLLOW_UPS)
    assert found.answer == "20% fades each year."
    assert found.steps[:2] == (
        "After 2 years, 16 of 25 still had it (64%).",
        "Losing 20% of what is left each year comes to that: (1 − 20%) ^ 2 = 64%.",
    )
    estimate = _estimate(FROM_FOLLOW_UPS)
    assert estimate.low is not None
    assert estimate.high is not None
    assert estimate.low < D("0.2") < estimate.high


def test_after_one_year_no_root_is_needed() -> None:
    assert "1 − 64% = 36% fades each year." in _found(FROM_FOLLOW_UPS, again_1_years="1 year").steps


def test_of_several_follow_ups_the_last_is_used_and_the_others_stand_beside_it() -> None:
    texts = typed(FROM_FOLLOW_UPS) | {
        "again/2/years": "1 year",
        "again/2/asked": "30",
        "again/2/still": "27",
    }
    found = work_out(FROM_FOLLOW_UPS, texts, situation())
    assert isinstance(found, Worked)
    assert found.answer == "20% fades each year."
    assert "For comparison: the one after 1 year alone would give 10%." in found.steps


def test_two_follow_ups_at_the_same_time_are_refused() -> None:
    texts = typed(FROM_FOLLOW_UPS) | {
        "again/2/years": "24 months",
        "again/2/asked": "30",
        "again/2/still": "27",
    }
    refused = work_out(FROM_FOLLOW_UPS, texts, situation())
    assert isinstance(refused, Refused)
    assert refused.path == "again/2/years"


def test_more_kept_than_asked_is_refused_where_it_stands() -> None:
    refused = _refused(FROM_FOLLOW_UPS, again_1_still="26")
    assert refused.path == "again/1/still"


def test_where_all_of_it_is_lost_a_shorter_change_is_suggested() -> None:
    found = _found(FROM_FOLLOW_UPS, again_1_still="0")
    assert found.answer == "100% fades each year."
    assert "does not last so long" in found.warnings[0]


def test_a_change_of_a_year_has_no_year_to_fade_in() -> None:
    lasting = Outcome(id="o1", duration=Estimate(value=D("0.5")))
    (notice,) = WORKINGS["work-out-dropoff"].notices(situation(lasting))
    assert "6 months" in notice
    longer = replace(lasting, duration=Estimate(value=D(2)))
    assert WORKINGS["work-out-dropoff"].notices(situation(longer)) == ()


# Places taken


def test_three_of_twenty_places_were_taken_from_others() -> None:
    estimate = _estimate(FROM_PLACES)
    assert estimate.value == D("0.15")
    assert (estimate.low, estimate.high) == (D("0.05"), D("0.37"))  # Wilson: 5.2 to 36.0 %
    assert "3 ÷ 20 = 15%" in estimate.basis


def test_the_treasury_on_jobs_is_said_and_is_no_default() -> None:
    assert "100%" in FROM_PLACES.notes[0]
    assert "8.41" in FROM_PLACES.notes[0]
    assert work_out(FROM_PLACES, {}, situation()) is None


# Judgement and trials


@pytest.mark.parametrize(
    ("factor", "method"),
    [
        ("deadweight", DEADWEIGHT_STEPS),
        ("displacement", DISPLACEMENT_STEPS),
        ("attribution", ATTRIBUTION_STEPS),
    ],
)
def test_the_five_steps_are_those_published_in_words_of_our_own(
    factor: str, method: Method
) -> None:
    published = five_steps(factor)
    assert [Decimal(step) for step in Step] == [step.value for step in published]
    ours = [option.label.lower() for option in method.fields[0].kind.options]  # type: ignore[attr-defined]
    assert not {step.area.lower() for step in published} & set(ours)
    for step in Step:
        estimate = _estimate(method, step=step.value)
        assert estimate.value == Decimal(step)
        assert estimate.grade is Grade.JUDGEMENT
        assert "Three of our visitors" in estimate.basis


def test_a_judgement_without_a_reason_is_still_open() -> None:
    texts = typed(DEADWEIGHT_STEPS, why="")
    assert [field.path for field in read(DEADWEIGHT_STEPS, texts).open] == ["why"]


def test_every_trial_held_can_be_chosen() -> None:
    assert {level.area for level in net_shares()} == set(Service)


@pytest.mark.parametrize(
    ("service", "value", "low", "high"),
    [
        (Service.WORK, "0.78", "0.73", "0.8"),
        (Service.THERAPY, "0.4", "0.39", "0.55"),
        (Service.ABUSE, "0.4583", None, None),
        (Service.FAMILIES, "0", None, None),
    ],
)
def test_what_a_trial_found_caused_is_taken_from_all(
    service: Service, value: str, low: str | None, high: str | None
) -> None:
    estimate = _estimate(FROM_TRIALS, service=service.value)
    assert estimate.value == D(value)
    assert (estimate.low, estimate.high) == (low and D(low), high and D(high))
    assert estimate.grade is Grade.PUBLISHED
    assert "BENEFITS D2.2" in estimate.basis
