from dataclasses import replace
from decimal import Decimal

import pytest

from sroi_app.calculation.result import Result, Slice
from sroi_app.reports.sections.evidence_grades import measured_sentence
from tests.reports.sample import sample


def graded(**gains: str) -> Result:
    parts = tuple(
        Slice(key=grade, gains=Decimal(value), harms=Decimal(0)) for grade, value in gains.items()
    )
    return replace(sample().result, by_grade=parts)


@pytest.mark.parametrize(
    ("gains", "told"),
    [
        (
            {"measured": "62", "guess": "38"},
            "£0.62 of every £1 claimed rests on something measured.",
        ),
        ({"guess": "38"}, "£0.00 of every £1 claimed rests on something measured."),
        ({"measured": "5"}, "Every £1 claimed rests on something measured."),
        ({}, "No gain is claimed so far."),
    ],
)
def test_how_much_of_a_pound_is_measured(gains: dict[str, str], told: str) -> None:
    assert measured_sentence(graded(**gains)) == told


def test_strength_is_rounded_down() -> None:
    assert "£0.99 of every £1" in measured_sentence(graded(measured="999", guess="1"))
