"""A section of the report, before it is given its number."""

from collections.abc import Callable
from dataclasses import dataclass

from sroi_app.evaluation import Evaluation
from sroi_app.reports.blocks import Block
from sroi_app.reports.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    blocks: tuple[Block, ...]


Writer = Callable[[Evaluation, Ledger], Section | None]
"""Writes one section; None where the case has no use for it."""
