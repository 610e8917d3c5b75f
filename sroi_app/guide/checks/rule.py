"""Making a finding of a readiness check in one line."""

from sroi_app.guide.findings import Finding, Severity
from sroi_app.model.address import Address


def blocks(
    rule: str, address: Address, message: str, advice: str = "", *, elsewhere: bool = False
) -> Finding:
    """Return a finding that keeps the report from being called ready."""
    return Finding(
        severity=Severity.BLOCKS,
        rule=rule,
        address=address,
        message=message,
        advice=advice,
        elsewhere=elsewhere,
    )


def warns(
    rule: str, address: Address, message: str, advice: str = "", *, elsewhere: bool = False
) -> Finding:
    """Return a finding that asks for a second look."""
    return Finding(
        severity=Severity.CHECK,
        rule=rule,
        address=address,
        message=message,
        advice=advice,
        elsewhere=elsewhere,
    )


def hints(rule: str, address: Address, message: str, advice: str = "") -> Finding:
    """Return a finding that only informs."""
    return Finding(
        severity=Severity.HINT, rule=rule, address=address, message=message, advice=advice
    )
