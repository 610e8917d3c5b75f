"""Two outcomes that may count the same thing: what is said of them, and where."""

from typing import NamedTuple

from sroi_app.guide.checks.rows import said_why
from sroi_app.guide.findings import Finding, Severity
from sroi_app.guide.names import outcome_name
from sroi_app.model.address import Address
from sroi_app.model.outcomes import Outcome


class Overlap(NamedTuple):
    """What `at` counts, and `other` counts as well.

    It stands where the person can say why both count. One that is `refused` holds whatever they
    say: it stands beside the value, and keeps the report from being ready.
    """

    at: Outcome
    message: str
    advice: str
    other: Outcome | None = None
    refused: bool = False

    @property
    def pair(self) -> frozenset[str]:
        """The outcomes it is about, so that two are not named twice."""
        return frozenset({self.at.id, self.other.id} if self.other else {self.at.id})


def pair_of(
    at: Outcome, other: Outcome, message: str, advice: str, *, refused: bool = False
) -> Overlap:
    """Return an overlap of two outcomes; the message names them as {name} and {other}."""
    words = message.format(name=outcome_name(at), other=outcome_name(other))
    return Overlap(at=at, other=other, message=words, advice=advice, refused=refused)


def overlap_finding(rule: str, found: Overlap) -> Finding:
    """Return what is to be said of an overlap; one that was explained only quotes the reason."""
    severity, advice = Severity.CHECK, found.advice
    if found.refused:
        severity = Severity.BLOCKS
    elif reason := found.at.overlap.strip():
        severity, advice = Severity.HINT, said_why(reason)
    asked = ("proxy", "description") if found.refused else ("overlap",)
    return Finding(
        severity=severity,
        rule=rule,
        address=Address(("outcomes", found.at.id, *asked)),
        message=found.message,
        advice=advice,
        elsewhere=True,
    )
