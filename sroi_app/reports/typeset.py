"""A block as it stands on the page, with the tags it is read by."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sroi_app.reports.tagging.structure import Element

if TYPE_CHECKING:
    from reportlab.platypus import Flowable


@dataclass(frozen=True, slots=True)
class Typeset:
    """What is placed on the page, top to bottom, and what is read, in its order.

    `beginning` is how many rows of a table, as they are set, must stand on the page it begins.
    """

    flowables: list["Flowable"] = field(default_factory=list)
    elements: tuple[Element, ...] = ()
    beginning: int = 0


def joined(*parts: Typeset) -> Typeset:
    """Return several as one."""
    return Typeset(
        [one for part in parts for one in part.flowables],
        tuple(one for part in parts for one in part.elements),
        max((part.beginning for part in parts), default=0),
    )
