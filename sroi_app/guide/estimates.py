"""The questions that come with every estimate: what it rests on, how firm, and its range."""

from collections.abc import Callable
from typing import Any

from sroi_app.guide.choices import GRADE
from sroi_app.guide.kinds import Kind, Text
from sroi_app.guide.schema import Field, Way
from sroi_app.text import _


def estimate(
    path: str,
    kind: Kind,
    question: str,
    *,
    about: str,
    hint: str,
    example: str,
    why: str,
    because: str,
    between: tuple[str, str],
    term: str = "",
    reason: bool = False,
    applies: Callable[[Any], bool] | None = None,
    ways: tuple[Way, ...] = (),
) -> tuple[Field, ...]:
    """Return the fields of one estimate: the figure, and what supports it."""
    figure = Field(
        path=f"{path}/value",
        kind=kind,
        question=question,
        hint=hint,
        example=example,
        why=why,
        term=term,
        applies=applies,
        ways=ways,
    )
    more = support(
        path, kind, about=about, because=because, between=between, reason=reason, applies=applies
    )
    return (figure, *more)


def support(
    path: str,
    kind: Kind,
    *,
    about: str,
    because: str,
    between: tuple[str, str],
    reason: bool = False,
    applies: Callable[[Any], bool] | None = None,
) -> tuple[Field, ...]:
    """Return the fields that support an estimate: its basis, its grade and its range.

    `about` names the figure as a noun ("the size of the group"). `because` is an example of a
    basis, `between` of the lowest and highest. With `reason` basis and grade stand beside the
    figure, otherwise behind "reasons and range".
    """
    low, high = between
    return (
        Field(
            path=f"{path}/basis",
            kind=Text(2),
            question=_("How did you arrive at {about}?").format(about=about),
            hint=_("Say enough for somebody else to check it."),
            example=because,
            why=_("A figure with no reason beside it is treated as a guess, however good it is."),
            detail=not reason,
            applies=applies,
        ),
        grade(f"{path}/grade", about=about, detail=not reason, applies=applies),
        Field(
            path=f"{path}/low",
            kind=kind,
            question=_("How low could {about} be?").format(about=about),
            hint=_("The lowest you would still believe, whether or not it helps your case."),
            example=low,
            why=_("A doubter tries a lower figure first, and here finds it already tried."),
            detail=True,
            applies=applies,
        ),
        Field(
            path=f"{path}/high",
            kind=kind,
            question=_("How high could {about} be?").format(about=about),
            hint=_("The highest you would still believe, not the best you can imagine."),
            example=high,
            why=_("An honest range shows a reader how sure you are; a bare figure cannot."),
            detail=True,
            applies=applies,
        ),
    )


def grade(
    path: str,
    *,
    about: str,
    detail: bool = False,
    applies: Callable[[Any], bool] | None = None,
) -> Field:
    """Return the question how firm the evidence for a figure is."""
    return Field(
        path=path,
        kind=GRADE,
        question=_("How firm is the evidence for {about}?").format(about=about),
        hint=_("Measured: found out for this case. Records: kept anyway. Guess: no reasons yet."),
        why=_("Readers lean on what was counted, and test the result without what was guessed."),
        detail=detail,
        applies=applies,
    )
