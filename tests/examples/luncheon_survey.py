"""The survey that most of the luncheon club's outcomes rest on."""

from datetime import date
from decimal import Decimal

from sroi_app.model.outcomes import Evidence
from tests.examples.parts import MEASURED


def survey(answered: int) -> Evidence:
    """Return the survey as evidence; `answered` is how many its answers cover."""
    return Evidence(
        source="Survey of members, October 2025 and March 2026",
        collected=date(2026, 3, 12),
        sample=Decimal(answered),
        grade=MEASURED,
    )
