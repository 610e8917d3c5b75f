"""An evaluation in, a report out: the sections in order, numbered."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import localcontext
from functools import partial
from itertools import count, islice

from sroi_app.calculation.tested import Tested, tested
from sroi_app.evaluation import Evaluation
from sroi_app.guide.ledger import Ledger, ledger
from sroi_app.guide.names import case_title
from sroi_app.guide.withheld import NOTHING, Withheld
from sroi_app.reports.blocks import Block, Callout, Contents, Heading, Report
from sroi_app.reports.form import FULL, Form
from sroi_app.reports.places import rare_answers
from sroi_app.reports.progress import UNHEARD, Progress
from sroi_app.reports.public import released, told, withheld
from sroi_app.reports.seal import Seal
from sroi_app.reports.sections.annexes import annex_name
from sroi_app.reports.sections.answer import answer
from sroi_app.reports.sections.brief import brief
from sroi_app.reports.sections.certainty import certainty
from sroi_app.reports.sections.commitments import commitments
from sroi_app.reports.sections.confidentiality import confidentiality
from sroi_app.reports.sections.draft import draft
from sroi_app.reports.sections.evidence import evidence
from sroi_app.reports.sections.fit import fit
from sroi_app.reports.sections.five_minutes import five_minutes
from sroi_app.reports.sections.limits import limits
from sroi_app.reports.sections.monitoring import monitoring
from sroi_app.reports.sections.need import need
from sroi_app.reports.sections.passages import passages
from sroi_app.reports.sections.people import people_annex
from sroi_app.reports.sections.plan import plan
from sroi_app.reports.sections.readiness import readiness
from sroi_app.reports.sections.result import result
from sroi_app.reports.sections.risks import further_risks, risks
from sroi_app.reports.sections.section import Section, Writer
from sroi_app.reports.sections.sources import sources
from sroi_app.reports.sections.title import furniture, title_blocks
from sroi_app.reports.sections.track_record import track_record
from sroi_app.reports.sections.value import value
from sroi_app.reports.sections.working import working
from sroi_app.text import _, plural

LANGUAGE = "en-GB"
DIGITS = 60  # the largest figure a case can hold, to the penny, and room to round it
TESTING, BODY = 0.3, 0.1  # of the time: the tests, then what comes before the annexes
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def assemble(
    evaluation: Evaluation,
    form: Form = FULL,
    seal: Seal | None = None,
    progress: Progress = UNHEARD,
) -> Report:
    """Return the report of a case in one of its forms, with what it can be checked by.

    It depends on the case alone, never on the day or the machine, so the same case is printed
    the same. A case with gaps is printed too, as a draft that shows them.

    Raises CannotBeLeftOut where a public version would give away what is confidential, and
    Stopped where `progress` says that nobody waits any more.
    """
    with localcontext() as context:
        context.prec = DIGITS
        hidden = withheld(evaluation.case, evaluation.result) if form.public else NOTHING
        evaluation = released(evaluation) if form.public else evaluation
        printed = ledger(evaluation.result, hidden)
        found = told(tested(evaluation.case, evaluation.result), hidden)
        progress.tell(TESTING)
        write = brief if form.short else partial(_full, progress=progress.part(TESTING, 1))
        body = (*_leaving_out(hidden, form), *write(evaluation, printed, found))
    case = evaluation.case
    return Report(
        title=case_title(case),
        language=LANGUAGE,
        author=case.organisation.name.strip(),
        subject=_("Social Return on Investment case"),
        furniture=furniture(case, draft=not evaluation.ready),
        blocks=(*title_blocks(case, draft=not evaluation.ready, form=form, seal=seal), *body),
        answers=rare_answers(case),
        form=form,
        seal=seal,
    )


def _leaving_out(hidden: Withheld, form: Form) -> Iterator[Block]:
    """That this is the public version, on its first page, and how much is left out of it."""
    if not hidden.public:
        return
    count = len(hidden.items)
    items = plural("{count} item is left out", "{count} items are left out", count)
    yield Callout(
        _("Public version"),
        _listed_where(form).format(items=items)
        if count
        else _("Nothing is left out of the report; the case itself is not attached."),
    )


def _listed_where(form: Form) -> str:
    """Where what is left out is named: only the full report has a schedule."""
    if form.short:
        return _("{items}. The full public version lists them.")
    return _("{items}. It says so where each stood, and the confidentiality schedule lists them.")


def _body(found: Tested | None) -> tuple[Writer, ...]:
    """The sections in order; those that quote the ratio know how far it could move."""
    return (
        partial(answer, tested=found),
        partial(five_minutes, tested=found),
        draft,
        fit,
        need,
        commitments,
        plan,
        value,
        partial(result, tested=found),
        track_record,
        monitoring,
        risks,
        limits,
    )


def _annexes(found: Tested | None) -> tuple[Writer, ...]:
    """In the order of their letters, then those that a case may do without."""
    return (
        working,
        partial(certainty, tested=found),
        sources,
        evidence,
        confidentiality,
        readiness,
        people_annex,
        passages,
        further_risks,
    )


def _full(
    evaluation: Evaluation, printed: Ledger, found: Tested | None, progress: Progress
) -> tuple[Block, ...]:
    body = _written(_body(found), evaluation, printed, progress.part(0, BODY))
    annexes = _written(_annexes(found), evaluation, printed, progress.part(BODY, 1))
    numbers = map(str, count(1))
    letters = map(annex_name, LETTERS)
    opening = islice(body, 2)  # the answer, and what checks it
    return (
        *_numbered(opening, numbers),
        Contents(),
        *_numbered(body, numbers),
        *_numbered(annexes, letters),
    )


def _written(
    writers: Sequence[Writer], evaluation: Evaluation, printed: Ledger, progress: Progress
) -> Iterator[Section]:
    for number, write in enumerate(writers):
        progress.tell(number / len(writers))
        section = write(evaluation, printed)
        if section is not None:
            yield section


def _numbered(sections: Iterable[Section], numbers: Iterable[str]) -> Iterator[Block]:
    for section, number in zip(sections, numbers, strict=False):
        yield Heading(section.title, 1, number, section.new_page)
        yield from section.blocks
