"""What is the matter with a case, and what to do about it: values, never exceptions."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from sroi_app.model.address import Address

RANGE = ("low", "high")


class Severity(StrEnum):
    """BLOCKS keeps the report from being called ready; CHECK and HINT ask for a second look."""

    BLOCKS = "blocks"
    CHECK = "check"
    HINT = "hint"


class Finding(NamedTuple):
    """What one check has to say; a plain tuple, because hundreds may be made at every key.

    `rule` is the readiness check it comes from (R01 ...), or "" for an answer that cannot
    stand as it is. `elsewhere` says that the matter lies in other answers, so that it is said
    also where the one at `address` is still blank.
    """

    severity: Severity
    address: Address
    message: str
    advice: str = ""
    rule: str = ""
    elsewhere: bool = False

    @property
    def sentence(self) -> str:
        """The message and the advice as one line."""
        return f"{self.message} {self.advice}".strip()

    @property
    def asks_for_range(self) -> bool:
        """Whether an end of a range answers it, which is asked for where the result is tested."""
        return bool(self.rule) and self.address.name in RANGE


def by_address(findings: Iterable[Finding]) -> dict[Address, list[Finding]]:
    """Return the findings grouped by what they are about."""
    grouped: dict[Address, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.address, []).append(finding)
    return grouped
