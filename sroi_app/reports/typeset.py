"""A block as it stands on the page, with the tags it is read by."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sroi_app.reports.tagging.structure import Element

if TYPE_CHECKING:
    from reportlab.platypus import Flowable


@dataclass(frozen=True, slots=True)
class Typeset:
    """What is placed on the page, top to bottom, and what is read, in its order."""

    flowables: list["Flowable"] = field(default_factory=list)
    elements: tuple[Element, ...] = ()


def joined(*parts: Typeset) -> Typeset:
    """Return several as one."""
    return Typeset(
        [one for part in parts for one in part.flowables],
        tuple(one for part in parts for one in part.elements),
    )
