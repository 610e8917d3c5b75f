"""What the guide reads of an evaluation, which is put together above it."""

from typing import Protocol

from sroi_app.calculation.result import Result
from sroi_app.guide.findings import Finding
from sroi_app.guide.progress import StageProgress
from sroi_app.model.case import Case


class Evaluated(Protocol):
    """A case with its result, its findings and its progress."""

    @property
    def case(self) -> Case: ...
    @property
    def result(self) -> Result: ...
    @property
    def findings(self) -> tuple[Finding, ...]: ...
    @property
    def progress(self) -> tuple[StageProgress, ...]: ...
    @property
    def ready(self) -> bool: ...
