"""What a sheet of questions says back while it is filled in, by the section it belongs to."""

from collections.abc import Callable, Mapping, Sequence

from sroi_app.guide.buyers_models import in_our_words
from sroi_app.guide.claim import claim_sentence
from sroi_app.guide.confidential import marked_words
from sroi_app.guide.declaration import open_before_signing, to_be_signed
from sroi_app.guide.findings import Finding
from sroi_app.guide.promise_line import lacking_sentence, promise_sentence
from sroi_app.guide.sheets import Step
from sroi_app.library.social_value_models import find_item
from sroi_app.model.case import Case
from sroi_app.model.edits import get
from sroi_app.text import _

Findings = Sequence[Finding]


def said_back(case: Case, findings: Findings, section: str, step: Step) -> str:
    """Return what the answers of a step come to, "" where there is nothing to say."""
    say = _SAID.get(section)
    return "" if say is None else say(case, findings, step)


def _claim(case: Case, _findings: Findings, step: Step) -> str:
    return claim_sentence(get(case, step.place), case.scope.delivery_years)


def _promise(case: Case, _findings: Findings, step: Step) -> str:
    promise = get(case, step.place)
    sentence = promise_sentence(case, promise)
    return "\n".join(filter(None, (sentence, lacking_sentence(promise)))) if sentence else ""


def _criterion(case: Case, _findings: Findings, step: Step) -> str:
    row = get(case, step.place)
    found = find_item(row.source) if row.source else None
    if found is None:
        return ""
    model, item = found
    words = _("Chosen from {model}.").format(model=model.title)
    if not in_our_words(item, row):
        return words
    return f"{words} {_('Its words are still short ones of ours: put in those of the papers.')}"


def _confidential(case: Case, _findings: Findings, step: Step) -> str:
    row = get(case, step.place)
    words = marked_words(case, row.at) if row.at else ""
    if not words:
        return _("It is only described: the public version leaves nothing out because of it.")
    return _("The public version leaves out: {what}.").format(what=words)


def _declaration(case: Case, findings: Findings, step: Step) -> str:
    if step.sheet.id != "sign-off":
        return ""
    return f"{to_be_signed(case)}\n{open_before_signing(findings)}"


_SAID: Mapping[str, Callable[[Case, Findings, Step], str]] = {
    "deductions": _claim,
    "commitments": _promise,
    "criteria": _criterion,
    "confidential": _confidential,
    "statement": _declaration,
}
