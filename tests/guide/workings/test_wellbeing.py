"""Worked cases of turning a wellbeing score into a price."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.guide.workings.all import WORKINGS
from sroi_app.guide.workings.method import Method, Refused, Situation, Worked
from sroi_app.guide.workings.reading import read, work_out
from sroi_app.guide.workings.research import FROM_RESEARCH
from sroi_app.guide.workings.scores import FROM_LADDER, FROM_OTHER_SCALE, FROM_SURVEY
from sroi_app.guide.workings.wellbeing import EVERYBODY, NOT_NET
from sroi_app.library.life_satisfaction import effects
from sroi_app.library.unit_values import WELLBY, find
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import Direction, MoneyKind, Outcome
from sroi_app.model.scope import Scope
from tests.guide.workings.examples import SURVEY, situation, typed

D = Decimal
HARM = Outcome(id="o1", direction=Direction.NEGATIVE)


def _found(method: Method, where: Situation | None = None, **other: str) -> Worked:
    found = work_out(method, typed(method, **other), where or situation())
    assert isinstance(found, Worked), found
    return found


def _refused(method: Method, where: Situation | None = None, **other: str) -> Refused:
    found = work_out(method, typed(method, **other), where or situation())
    assert isinstance(found, Refused), found
    return found


def _fills(found: Worked) -> dict[str, Any]:
    return {fill.path: fill.value for fill in found.fills}


def _points(found: Worked) -> Estimate:
    amount = _fills(found)["amount"]
    assert isinstance(amount, Estimate)
    return amount


def test_seven_tenths_of_a_point_are_9100_pounds() -> None:
    found = _found(FROM_LADDER, lasting="")
    assert found.answer == "0.7 on the ladder is worth £9,100 for each person for a year."
    assert found.steps[:3] == (
        "The average went from 5.2 to 5.9 on a scale from 0 to 10: 0.7.",
        (
            "The Treasury puts one point, for one person for a year (a WELLBY), at £13,000: "
            "from £10,000 to £16,000, in prices of 2019."
        ),
        "0.7 × £13,000 = £9,100.",
    )
    points = _points(found)
    assert (points.value, points.grade) == (D("0.7"), Grade.MEASURED)
    assert points.basis.startswith("The average went from 5.2 to 5.9")
    assert "duration/value" not in _fills(found)


def test_the_price_is_the_librarys_own_so_that_it_stays_linked() -> None:
    value = _found(FROM_LADDER).takes
    assert value is find("hmt-wellby")
    assert value is not None
    assert (value.value, value.low, value.high) == (D(13_000), D(10_000), D(16_000))
    assert (value.price_year, value.kind, value.family) == ("2019", "wellbeing", WELLBY)


def test_it_is_said_that_a_score_is_not_net_and_is_everybodys() -> None:
    assert _found(FROM_LADDER).warnings == (NOT_NET, EVERYBODY)


def test_above_half_a_point_the_cautious_figure_stands_beside_it() -> None:
    assert "= £7,652." in _found(FROM_LADDER).steps[3]
    small = _found(FROM_LADDER, after="5.7", lasting="")
    assert not any("cautious" in step for step in small.steps)
    assert _fills(small)["proxy/value/low"] == 10_000


def test_a_very_large_change_lowers_the_lowest_price_to_the_cautious_one() -> None:
    fills = _fills(_found(FROM_LADDER, before="3", after="5"))
    assert fills["proxy/value/low"] == 8_148  # 25,480 × (1 − exp(−2 ÷ 1.96)) ÷ 2
    assert _fills(_found(FROM_LADDER))["proxy/value/low"] == 10_000


def test_less_than_a_year_goes_into_how_long_it_lasts_and_not_into_the_price() -> None:
    found = _found(FROM_LADDER)
    assert _fills(found)["duration/value"] == D("0.5")
    assert _points(found).value == D("0.7")
    assert "It lasts 6 months, so the sum counts that part of a year." in found.steps


@pytest.mark.parametrize("lasting", ["1 year", "18 months"])
def test_a_year_or_more_is_asked_elsewhere(lasting: str) -> None:
    assert _refused(FROM_LADDER, lasting=lasting).path == "lasting"


def test_it_is_shown_in_the_prices_of_the_case_and_what_is_missing_is_said() -> None:
    case = Case(scope=Scope(price_year="2024"))
    steps = _found(FROM_LADDER, situation(case=case)).steps
    (rise,) = [step for step in steps if "GDP deflator" in step]
    assert rise.startswith("£9,100 × 1.2329")
    assert "income per head" in steps[-1]
    old = Case(scope=Scope(price_year="2019"))
    assert not any("deflator" in step for step in _found(FROM_LADDER, situation(case=old)).steps)


@pytest.mark.parametrize(
    ("texts", "path"),
    [({"before": "11"}, "before"), ({"after": "10.5"}, "after"), ({"after": "5.2"}, "after")],
)
def test_a_score_off_the_ladder_or_no_better_is_refused(texts: dict[str, str], path: str) -> None:
    assert _refused(FROM_LADDER, None, **texts).path == path


def test_for_a_harm_the_score_has_to_get_worse() -> None:
    assert "marked as a harm" in _refused(FROM_LADDER, situation(HARM)).sentence
    worse = _found(FROM_LADDER, situation(HARM), before="5.9", after="5.2")
    assert _points(worse).value == D("0.7")


# Another scale


def test_a_scale_from_1_to_7_is_6_long_and_is_stretched() -> None:
    found = _found(FROM_OTHER_SCALE, before="4.2", after="4.8")
    assert found.steps[:2] == (
        "The average went from 4.2 to 4.8 on a scale from 1 to 7: 0.6.",
        "That scale is 6 long: 0.6 × 10 ÷ 6 = 1 on the ladder from 0 to 10.",
    )
    assert _points(found).value == 1


def test_where_lower_is_better_a_falling_score_is_a_gain() -> None:
    found = _found(FROM_OTHER_SCALE, better="False", before="4.8", after="4.2")
    assert _points(found).value == 1
    assert _refused(FROM_OTHER_SCALE, better="False", before="4.2", after="4.8").path == "after"


def test_ends_the_wrong_way_round_are_refused() -> None:
    assert _refused(FROM_OTHER_SCALE, least="7", most="1").path == "most"


@pytest.mark.parametrize("method", [FROM_OTHER_SCALE, FROM_SURVEY])
def test_a_score_of_something_else_is_refused_with_the_way_out(method: Method) -> None:
    refused = _refused(method, satisfied="False")
    assert refused.path == "satisfied"
    assert "Other ways" in refused.sentence


@given(
    before=st.decimals("1", "7", places=1),
    after=st.decimals("1", "7", places=1),
)
def test_both_ends_of_any_scale_land_on_both_ends_of_the_ladder(
    before: Decimal, after: Decimal
) -> None:
    texts = typed(FROM_OTHER_SCALE, before=str(before), after=str(after), lasting="")
    found = work_out(FROM_OTHER_SCALE, texts, situation())
    if after <= before:
        assert isinstance(found, Refused)
        return
    assert isinstance(found, Worked)
    ladder = [(float(x) - 1) / 6 * 10 for x in (before, after)]
    value = _points(found).value
    assert value is not None
    assert float(value) == pytest.approx(ladder[1] - ladder[0], abs=0.0006)


# The survey in the case


def test_a_survey_in_the_case_brings_its_range() -> None:
    found = _found(FROM_SURVEY)
    points = _points(found)
    assert (points.low, points.value, points.high) == (D("0.2"), D("0.6"), D(1))
    assert "“How satisfied are you with your life?” moved by 0.6" in points.basis


def _with_survey(**changes: Any) -> Situation:
    return situation(case=Case(surveys=(replace(SURVEY, **changes),)))


def test_a_survey_on_a_shorter_scale_is_stretched_with_its_range() -> None:
    points = _points(_found(FROM_SURVEY, _with_survey(least=D(1), most=D(5))))
    assert (points.low, points.value, points.high) == (D("0.5"), D("1.5"), D("2.5"))


def test_a_range_that_takes_in_no_movement_begins_at_nothing() -> None:
    found = _found(FROM_SURVEY, _with_survey(change_low=D("-0.1")))
    assert _points(found).low == 0
    assert any("no movement at all" in warning for warning in found.warnings)


def test_a_survey_that_moved_the_wrong_way_is_refused() -> None:
    assert "no gain" in _refused(FROM_SURVEY, _with_survey(change=D("-0.3"))).sentence


def test_for_a_harm_a_survey_that_got_worse_is_used() -> None:
    case = Case(
        surveys=(replace(SURVEY, change=D("-0.6"), change_low=D(-1), change_high=D("-0.2")),)
    )
    points = _points(_found(FROM_SURVEY, situation(HARM, case)))
    assert (points.low, points.value, points.high) == (D("0.2"), D("0.6"), D(1))


@pytest.mark.parametrize(
    "changes", [{"outcome": "o2"}, {"change": None}, {"least": None}, {"most": D(0)}]
)
def test_a_survey_that_does_not_tell_is_not_offered(changes: dict[str, Any]) -> None:
    offered = WORKINGS["work-out-wellbeing"].offered(_with_survey(**changes))
    assert FROM_SURVEY not in offered
    assert FROM_LADDER in offered


# What research found


def test_less_loneliness_is_what_the_treasury_prints() -> None:
    found = _found(FROM_RESEARCH, effect="loneliness")
    points, printed = _points(found), find("hmt-loneliness-mod-mild")
    assert printed is not None
    assert found.takes is not None
    assert points.value is not None
    assert (points.low, points.value, points.high) == (D("0.59"), D("0.7"), D("0.81"))
    assert points.value * found.takes.value == printed.value
    assert points.grade is Grade.PUBLISHED
    assert "Wellbeing Guidance for Appraisal" in points.basis


def test_a_loss_that_is_spared_is_a_gain_and_is_said_to_be_one() -> None:
    found = _found(FROM_RESEARCH, effect="unemployment")
    assert (_points(found).low, _points(found).high) == (D("0.38"), D("0.53"))
    assert "being spared it" in found.warnings[-1]


def test_research_needs_a_reason_why_it_fits() -> None:
    texts = typed(FROM_RESEARCH, why="")
    assert [field.path for field in read(FROM_RESEARCH, texts).open] == ["why"]


@pytest.mark.parametrize("found", effects(), ids=lambda found: found.id)
def test_every_effect_can_be_used(found: Any) -> None:
    assert _points(_found(FROM_RESEARCH, effect=found.id)).value == abs(found.points)


# Double counting


def test_a_second_wellbeing_value_for_the_same_people_is_told_of_first() -> None:
    other = Outcome(
        id="o2", stakeholder="s1", description="I am healthier", money=MoneyKind.WELLBEING
    )
    case = Case(outcomes=(Outcome(id="o1", stakeholder="s1"), other))
    (notice,) = WORKINGS["work-out-wellbeing"].notices(
        Situation(case=case, outcome=case.outcomes[0])
    )
    assert "“I am healthier” has a wellbeing value for the same people" in notice
    assert "QALY" in notice
    alone = Situation(case=case, outcome=replace(case.outcomes[0], stakeholder="s2"))
    assert WORKINGS["work-out-wellbeing"].notices(alone) == ()
