"""The questions that come with every estimate: what it rests on, how firm, and its range."""

from collections.abc import Callable
from typing import Any

from sroi_app.guide.choices import GRADE
from sroi_app.guide.kinds import Kind, Text
from sroi_app.guide.schema import Field
from sroi_app.text import _


def estimate(
    path: str,
    kind: Kind,
    question: str,
    *,
    reason: bool = False,
    about: str,
    applies: Callable[[Any], bool] | None = None,
    hint: str = "",
    example: str = "",
    term: str = "",
    why: str = "",
) -> tuple[Field, ...]:
    """Return the fields of one estimate.

    `about` names it in the middle of a sentence ("the number of people"). With `reason` its
    basis stands beside it, otherwise behind "reasons and range".
    """
    return (
        Field(
            path=f"{path}/value",
            kind=kind,
            question=question,
            hint=hint,
            example=example,
            term=term,
            why=why,
            applies=applies,
        ),
        Field(
            path=f"{path}/basis",
            kind=Text(2),
            question=_("How do you know {about}?").format(about=about),
            hint=_("Say where the figure comes from, so that somebody else could check it."),
            detail=not reason,
            applies=applies,
        ),
        Field(
            path=f"{path}/grade",
            kind=GRADE,
            question=_("How firm is {about}?").format(about=about),
            detail=not reason,
            applies=applies,
        ),
        Field(
            path=f"{path}/low",
            kind=kind,
            question=_("Lowest you would believe for {about}").format(about=about),
            detail=True,
            applies=applies,
        ),
        Field(
            path=f"{path}/high",
            kind=kind,
            question=_("Highest you would believe for {about}").format(about=about),
            detail=True,
            applies=applies,
        ),
    )
