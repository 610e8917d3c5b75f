"""What is told about a table before it is read, and what came of reading it."""

from dataclasses import dataclass
from decimal import Decimal

from sroi_app.model.case import Case
from sroi_app.model.scope import Timing
from sroi_app.spreadsheet.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a table does not say: all inputs in pounds, the discount rate (share), the timing."""

    inputs: Decimal | None = None
    rate: Decimal | None = None
    timing: Timing = Timing.YEAR_END


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The case a table holds, or every reason why it could not be read; never both."""

    case: Case | None
    problems: tuple[Problem, ...]
    notes: tuple[str, ...]
