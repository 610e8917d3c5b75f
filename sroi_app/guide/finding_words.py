"""A finding as a line of a list, where the question it is about does not stand beside it."""

from sroi_app.guide.answers import row_name
from sroi_app.guide.findings import Finding
from sroi_app.guide.registry import find_question
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.text import _


def finding_line(case: Case, finding: Finding) -> str:
    """Return a finding as it is listed.

    Readiness checks name their row themselves; an answer that cannot stand as it is says only
    what is wrong with it, so its row and its question are put before it.
    """
    place = "" if finding.rule else _place(case, finding.address)
    if not place:
        return finding.sentence
    return _("{place}: {finding}").format(place=place, finding=finding.sentence)


def _place(case: Case, address: Address) -> str:
    """The row and the question of an answer, "" where nothing is asked."""
    found = find_question(case, address)
    if found is None:
        return ""
    _stage, section, question = found
    words = _("“{question}”").format(question=question.field.question)
    if section.rows is None:
        return words
    row = Address(address.parts[: len(section.address.parts) + 1])
    name = row_name(section, get(case, row))
    return _("“{row}”, {question}").format(row=name, question=words)
