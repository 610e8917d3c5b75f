"""What is said of a survey: counts in words, and no group that is too small to be shown."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sroi_app.guide.numbers import BadText
from sroi_app.guide.survey_questions import Point
from sroi_app.guide.survey_words import (
    DESIGNS,
    HIDDEN,
    OTHERS,
    harm_sentence,
    led_sentence,
    moved_words,
    other_number_sentence,
    people_words,
    survey_facts,
    survey_of,
    survey_sentence,
)
from sroi_app.model.case import Case
from sroi_app.model.estimate import Estimate
from sroi_app.model.outcomes import Direction, Outcome
from sroi_app.model.survey import Scaling, Survey, SurveyDesign

SURVEY = Survey(
    id="v1",
    outcome="o1",
    question="How often do you feel lonely?",
    design=SurveyDesign.BEFORE_AND_AFTER,
    collected=date(2026, 3, 27),
    file="members.csv",
    sha256="ab12",
    least=Decimal(3),
    most=Decimal(9),
    higher_is_better=False,
    threshold=Decimal(2),
    group=Decimal(150),
    answered=Decimal(90),
    only_before=Decimal(22),
    only_after=Decimal(6),
    refused=Decimal(1),
    improved=Decimal(29),
    same=Decimal(54),
    worse=Decimal(7),
    change=Decimal("0.777778"),
    change_low=Decimal("0.48"),
    change_high=Decimal("1.07"),
    depth=Decimal("0.129630"),
    scaling=Scaling.SAME_SHARE,
    people=Decimal(48),
    people_low=Decimal(35),
    people_high=Decimal(64),
)


def test_the_sentence_says_how_many_of_how_many() -> None:
    assert survey_sentence(SURVEY) == (
        "This number comes from a survey, “members.csv”: 29 of 90 people improved."
    )


def test_of_a_harm_the_sentence_says_how_many_got_worse() -> None:
    assert survey_sentence(SURVEY, harm=True) == (
        "This number comes from a survey, “members.csv”: 7 of 90 people got worse."
    )


def test_of_people_asked_once_nobody_is_said_to_have_improved() -> None:
    once = replace(SURVEY, design=SurveyDesign.AFTER_ONLY, worse=None, change=None)
    for harm in (False, True):
        assert survey_sentence(once, harm=harm) == (
            "This number comes from a survey, “members.csv”: 29 of 90 people gave an answer that "
            "counts. They were asked once, which shows no change."
        )
    facts = dict(survey_facts(once))
    assert "Improved" not in facts
    assert facts["Gave an answer that counts"] == "29"
    assert facts["An answer counts from"] == "2 points"


@pytest.mark.parametrize(
    ("changes", "harm", "words"),
    [
        ({}, False, "The same share of the whole group of 150 makes 48 people."),
        (
            {"scaling": Scaling.ONLY_ANSWERED, "people": Decimal(29)},
            False,
            "Only those who answered are counted, which makes 29 people.",
        ),
        (
            {"scaling": Scaling.DISCOUNTED, "discount": Decimal("0.5"), "people": Decimal(38)},
            False,
            (
                "With a share 50% smaller of those who did not answer, it makes 38 people of the "
                "whole group of 150."
            ),
        ),
        (
            {"people": Decimal(11)},
            True,
            "The same share of the whole group of 150 makes 11 people.",
        ),
        ({"people": None}, False, ""),
        ({"scaling": None}, False, ""),
        ({"group": None}, False, ""),
        ({"improved": None}, False, ""),
        ({"improved": Decimal(3), "same": Decimal(0), "worse": Decimal(0)}, False, ""),
    ],
)
def test_it_is_said_how_the_number_came_of_the_answers(
    changes: dict[str, Any], harm: bool, words: str
) -> None:
    assert led_sentence(replace(SURVEY, **changes), harm=harm) == words


def test_people_who_got_worse_are_to_be_a_harm_until_they_are_counted() -> None:
    good = Outcome(id="o1")
    harm = Outcome(id="o2", direction=Direction.NEGATIVE)
    case = Case(outcomes=(good, harm), surveys=(SURVEY,))
    assert harm_sentence(case, SURVEY).startswith("7 people got worse. Count that as a harm?")
    counted = replace(case, surveys=(SURVEY, replace(SURVEY, id="v2", outcome="o2")))
    assert harm_sentence(counted, SURVEY) == ""


def test_of_fewer_than_five_who_got_worse_nothing_is_said() -> None:
    for worse in (0, 1, 4):
        assert harm_sentence(Case(), replace(SURVEY, worse=Decimal(worse))) == ""
    assert harm_sentence(Case(), replace(SURVEY, design=SurveyDesign.AFTER_ONLY)) == ""


def test_a_survey_without_counts_still_says_where_the_number_is_from() -> None:
    assert survey_sentence(Survey(id="v1", file="old.csv")) == (
        "This number comes from a survey, “old.csv”."
    )


def test_every_fact_is_told_once_in_words() -> None:
    facts = dict(survey_facts(SURVEY))
    assert len(facts) == len(survey_facts(SURVEY))
    assert facts["Scale"] == "3 to 9; lower is better"
    assert facts["Collected"] == "27 March 2026"
    assert facts["Average movement towards the better end"] == (
        "0.78 points; 95% range 0.48 to 1.07"
    )
    assert facts["Depth: that movement as a share of the scale"] == "13%"
    assert facts["People it led to"] == "48; from 35 to 64"
    assert facts["Mark of the table (SHA-256)"] == "ab12"


def test_what_is_not_known_is_not_told() -> None:
    assert survey_facts(Survey(id="v1")) == ()
    facts = dict(survey_facts(replace(SURVEY, change_low=None, people_low=None)))
    assert facts["Average movement towards the better end"] == "0.78"
    assert facts["People it led to"] == "48"


def test_a_count_under_five_is_withheld_with_another_one() -> None:
    few = replace(SURVEY, improved=Decimal(29), same=Decimal(58), worse=Decimal(3))
    improved, same, worse = moved_words(few)
    assert worse == HIDDEN
    assert [improved, same].count(HIDDEN) == 1
    assert "3" not in dict(survey_facts(few)).values()
    assert moved_words(replace(few, improved=None)) == ()


def test_of_fewer_than_five_people_nothing_is_told() -> None:
    few = replace(
        SURVEY, answered=Decimal(4), improved=Decimal(4), same=Decimal(0), worse=Decimal(0)
    )
    assert set(moved_words(few)) == {HIDDEN}
    facts = dict(survey_facts(few))
    assert facts["Answers that could be used"] == "fewer than 5"
    assert "Average movement towards the better end" not in facts
    assert "improved" not in survey_sentence(few)


def test_of_people_asked_once_there_is_one_count() -> None:
    once = replace(SURVEY, design=SurveyDesign.AFTER_ONLY, worse=None)
    assert moved_words(once) == ("29",)
    assert "Got worse" not in dict(survey_facts(once))
    assert people_words(Decimal(0)) == "0"


def test_the_survey_of_an_outcome_is_the_latest() -> None:
    later = replace(SURVEY, id="v2", file="later.csv")
    other = replace(SURVEY, id="v3", outcome="o2")
    case = Case(surveys=(SURVEY, later, other))
    assert survey_of(case, "o1") is later
    assert survey_of(case, "o9") is None


def test_a_number_that_was_changed_since_is_said() -> None:
    same = Outcome(id="o1", quantities=(Estimate(), Estimate(value=Decimal(48))))
    assert other_number_sentence(same, SURVEY) == ""
    assert "led to 48 people" in other_number_sentence(Outcome(id="o1"), SURVEY)
    assert other_number_sentence(same, Survey(id="v1")) == ""


def test_every_design_and_every_choice_has_words() -> None:
    assert set(DESIGNS) == set(SurveyDesign)
    assert set(OTHERS) == set(Scaling)
    assert len(set(OTHERS.values())) == len(Scaling)


@pytest.mark.parametrize(
    ("text", "number"),
    [("", None), ("3", Decimal(3)), ("-5", Decimal(-5)), ("2.5", Decimal("2.5"))],
)
def test_an_answer_on_a_scale_may_lie_below_nothing(text: str, number: Decimal | None) -> None:
    assert Point().parse(text) == number
    assert Point().parse(Point().format(number)) == number


def test_words_are_no_point_on_a_scale() -> None:
    assert isinstance(Point().parse("often"), BadText)
