"""What comes of the figures: the answer, what to look out for, and the working step by step."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sroi_app.guide.schema import Field
from sroi_app.guide.workings.method import Refused, Result, Worked
from sroi_app.text import _, plural
from ui.layouts import nest
from ui.words import label, restyle


class Shown(QWidget):
    """Shows a result anew at every key; says what is open while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._answer, self._warning = label("", "claim"), label("", "finding")
        self._steps: list[QLabel] = []
        self._working = QVBoxLayout()
        self._working.setSpacing(0)
        self._fills = label("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 16)
        column.setSpacing(10)
        column.addWidget(label(_("The working"), "h3"))
        for part in (self._answer, self._warning):
            column.addWidget(part)
        nest(column, self._working)
        column.addWidget(self._fills)
        column.addStretch()

    @property
    def words(self) -> str:
        """All that is said, as one text."""
        parts = (self._answer, self._warning, *self._steps, self._fills)
        return "\n".join(part.text() for part in parts if not part.isHidden())

    def show_result(self, result: Result | None, still: Sequence[Field], present: str) -> None:
        """Show a working, a refusal, or how much is still open.

        `present` is the answer that stands there now, as people read it.
        """
        worked = result if isinstance(result, Worked) else None
        _put(self._answer, worked.answer if worked else "")
        restyle(self._warning, "refused", isinstance(result, Refused))
        _put(self._warning, _warning_words(result))
        self._put_steps(worked.steps if worked else ())
        _put(self._fills, _fill_words(worked, present) if worked else _open_words(result, still))

    def _put_steps(self, steps: Sequence[str]) -> None:
        while len(self._steps) < len(steps):
            self._steps.append(label("", "working-figures"))
            self._working.addWidget(self._steps[-1])
        for number, step in enumerate(self._steps):
            _put(step, steps[number] if number < len(steps) else "")


def _put(part: QLabel, text: str) -> None:
    part.setText(text)
    part.setVisible(bool(text))


def _warning_words(result: Result | None) -> str:
    if isinstance(result, Worked):
        return "\n\n".join(result.warnings)
    return result.sentence if isinstance(result, Refused) else ""


def _fill_words(worked: Worked, present: str) -> str:
    lines = [_("“Use this answer” fills in:"), *(f"•  {line}" for line in worked.filled)]
    if present:
        lines.append(_("It takes the place of what is there now: {answer}.").format(answer=present))
    return "\n".join(lines)


def _open_words(result: Result | None, still: Sequence[Field]) -> str:
    if result is not None:
        return ""
    if not still:
        return _("It appears here once every answer can be read.")
    return plural(
        "It appears here once {count} more question is answered.",
        "It appears here once {count} more questions are answered.",
        len(still),
    )
