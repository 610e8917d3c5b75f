"""A section of the report, before it is given its number."""

from collections.abc import Callable
from dataclasses import dataclass

from sroi_app.evaluation import Evaluation
from sroi_app.guide.ledger import Ledger
from sroi_app.model.scope import CaseKind
from sroi_app.reports.blocks import Block
from sroi_app.text import _


@dataclass(frozen=True, slots=True)
class Section:
    """`new_page` says that it begins on one."""

    title: str
    blocks: tuple[Block, ...]
    new_page: bool = False


Writer = Callable[[Evaluation, Ledger], Section | None]
"""Writes one section; None where the case has no use for it."""


def looks_back(evaluation: Evaluation) -> bool:
    """Whether the report speaks of what has happened: of past work, or in an evaluation."""
    past = evaluation.case.scope.kind is CaseKind.EVALUATIVE
    return past or evaluation.result.only_track_record


def change_heading(evaluation: Evaluation) -> str:
    """Return the heading of a column of outcomes."""
    return _("What changed") if looks_back(evaluation) else _("What changes")
