"""What the tour shows: a page, the part of it that is meant, and a sentence or two."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QLabel, QWidget

from sroi_app.text import _
from ui.desk import Desk
from ui.forms.field_row import FieldRow


class Step(NamedTuple):
    """`page` is the id of a page or of a section; `part` is what the sentence speaks of.

    `below` opens a question of the first outcome on that page.
    """

    page: str
    words: str
    part: Callable[[Desk], QWidget | None]
    below: str = ""


def _page(desk: Desk) -> QWidget | None:
    return desk.page


def _stages(desk: Desk) -> QWidget | None:
    return desk.stages


def _question(desk: Desk) -> QWidget | None:
    rows = [] if desk.page is None else desk.page.findChildren(FieldRow)
    return next((row for row in rows if row.isVisible()), desk.page)


def _claim(desk: Desk) -> QWidget | None:
    claims = [] if desk.page is None else desk.page.findChildren(QLabel, "claim")
    return next((claim for claim in claims if claim.isVisible()), desk.page)


STEPS = (
    Step(
        "tasks",
        _(
            "This is the task list of an invented example. It shows what is done, what is still "
            "open and what to do next, so you can stop at any time."
        ),
        _page,
    ),
    Step(
        "tasks",
        _(
            "The six stages stand at the left, or at the top of a narrow window. Each opens its "
            "pages, and so does Alt with a number from 1 to 6."
        ),
        _stages,
    ),
    Step(
        "activity",
        _(
            "Every page asks a few plain questions, with a hint and an example. “Why we ask” says "
            "what a reader wants to know, and F1 explains more."
        ),
        _question,
    ),
    Step(
        "chain",
        _(
            "From your answers the program draws how one thing leads to another, for each group "
            "of people."
        ),
        _page,
    ),
    Step(
        "deductions",
        _(
            "Here you take off what is not yours to claim. You answer in people, and a sentence "
            "on the page says what is left."
        ),
        _claim,
        below="deadweight/value",
    ),
    Step(
        "value-map",
        _(
            "The value map shows every change as a row, for those who would rather see everything "
            "at once and type into a table."
        ),
        _page,
    ),
    Step(
        "result",
        _(
            "The result says who gains what, pounds first. The ratio comes after it and never "
            "stands alone."
        ),
        _page,
    ),
    Step(
        "readiness",
        _(
            "At the end the program says what is still open, and makes the PDF. A draft can be "
            "printed at any time."
        ),
        _page,
    ),
)
