"""`verify`: whether a PDF tells the truth about the case inside it."""

import json
from argparse import Namespace
from collections.abc import Iterator

from sroi_app.commands.answer import Answer, Status, one_line
from sroi_app.guide.names import case_title
from sroi_app.text import _
from sroi_app.workspace.verdict import (
    Verdict,
    code_sentence,
    difference_lines,
    differences_title,
    figure_line,
    sentence,
    title,
)
from sroi_app.workspace.verifying import read_file, verify


def verify_pdf(arguments: Namespace) -> Answer:
    """Check a PDF; one that says something else than its case is a no.

    Of one that says another version made it, nothing can be said.
    """
    verdict = verify(read_file(arguments.pdf))
    if arguments.json:
        text = json.dumps(as_json(verdict), indent=2)
    else:
        text = "\n".join(map(one_line, _lines(verdict)))
    return Answer(text=text, status=_status(verdict))


def _status(verdict: Verdict) -> Status:
    if not verdict.can_be_said:
        return Status.NOT_CARRIED_OUT
    return Status.DONE if verdict.holds else Status.CONTENT_SAYS_NO


def as_json(verdict: Verdict) -> dict[str, object]:
    """Return a verdict as plain data; pages are counted from 1, and 0 is the file as a whole."""
    return {
        "holds": verdict.holds,
        "standing": str(verdict.standing),
        "code": verdict.code,
        "version": verdict.version,
        "title": case_title(verdict.document.case),
        "figures": [
            {"label": one.label, "figure": one.text, "pages": list(one.pages), "told": one.told}
            for one in verdict.figures
        ],
        "differences": [{"page": one.page, "words": one.words} for one in verdict.differences],
    }


def _lines(verdict: Verdict) -> Iterator[str]:
    yield case_title(verdict.document.case)
    yield title(verdict)
    yield sentence(verdict)
    if verdict.differences:
        yield ""
        yield f"{differences_title(verdict)}:"
        yield from (f"- {line}" for line in difference_lines(verdict))
    if verdict.figures:
        yield ""
        yield _("Figure by figure:")
        yield from (f"- {figure_line(one)}" for one in verdict.figures)
    yield ""
    yield code_sentence(verdict)
