"""The declaration: what is signed, by whom, and what stands in its way."""

from collections.abc import Sequence

from sroi_app.guide.dates import format_date
from sroi_app.guide.findings import Finding, Severity
from sroi_app.model.case import Case
from sroi_app.text import _, plural

_TO_FILL = "…"


def declaration_sentence(*, name: str, office: str, organisation: str, day: str) -> str:
    """Return what somebody signs who may speak for the organisation."""
    return _(
        "{name}, {office}, declares for {organisation} on {day}: the commitments in this report "
        "are made without condition, and to the best of our knowledge the estimates are a fair "
        "account of what is known, and of what is not."
    ).format(name=name, office=office, organisation=organisation, day=day)


def to_be_signed(case: Case) -> str:
    """Return the declaration as far as it is filled in."""
    said = case.statement
    return declaration_sentence(
        name=said.declared_by.strip() or _TO_FILL,
        office=said.declared_as.strip() or _TO_FILL,
        organisation=case.organisation.name.strip() or _TO_FILL,
        day=format_date(said.declared_on) if said.declared_on else _TO_FILL,
    )


def open_before_signing(findings: Sequence[Finding]) -> str:
    """Return how much has to be settled first; "" where nothing blocks."""
    count = sum(finding.severity is Severity.BLOCKS for finding in findings)
    if not count:
        return _("Nothing stands in the way of signing it.")
    return plural(
        "{count} thing is still open before it may be signed: see “Check and make the PDF”.",
        "{count} things are still open before it may be signed: see “Check and make the PDF”.",
        count,
    )
