"""Two versions of a case, held against each other."""

from dataclasses import dataclass

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.changes import SINCE, Change, Manner, changes, ratio_words
from sroi_app.model.case import Case
from sroi_app.text import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What changed, in the order of the interview, and what became of the ratio."""

    changes: tuple[Change, ...]
    ratio: str

    def as_text(self) -> str:
        """Return all of it as plain text, to be pasted into a letter."""
        lines, place = [self.ratio], ("", "")
        for change in self.changes:
            if (change.page, change.row) != place:
                place = (change.page, change.row)
                lines += ["", heading(change)]
            lines.append(f"- {change.words}")
        return "\n".join(lines) + "\n"


def heading(change: Change) -> str:
    """Return where a change is: the page, and the row it is about."""
    if not change.row:
        return change.page
    return _("{page}: {row}").format(page=change.page, row=change.row)


def compare(before: Case, now: Evaluation, manner: Manner = SINCE) -> Comparison:
    """Hold the case as it is now against how it once was, or how another has it."""
    return Comparison(
        changes=changes(before, now.case, manner),
        ratio=ratio_words(evaluate(before).result, now.result, manner),
    )
