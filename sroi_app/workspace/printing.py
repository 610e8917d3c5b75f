"""The PDF of a case, made in one place: the file, the preview and the command line are the same."""

from collections.abc import Mapping
from dataclasses import replace

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.reports.form import FULL, Form
from sroi_app.reports.garbage import uncollected
from sroi_app.reports.progress import UNHEARD, Heard, Progress, Stopped
from sroi_app.text import _
from sroi_app.workspace.sealing import FILE_NAME, NO_FILES, Sealed, seal

__all__ = ["FULL", "Form", "Heard", "Stopped"]

ASSEMBLING = 0.3  # of the time goes into finding what the report says


@uncollected()
def printed(
    evaluation: Evaluation,
    form: Form = FULL,
    heard: Heard | None = None,
    attached: Mapping[str, bytes] = NO_FILES,
) -> bytes:
    """Return the PDF of a case, with the case inside unless it is the public version.

    `heard` is told the share that is done, and can stop it; `attached` are the files of the case
    by their hashes, of which the small public ones travel too. Raises UnprintableText where a
    character cannot be set, and Stopped.
    """
    from sroi_app.reports.assemble import assemble
    from sroi_app.reports.pdf import render

    progress = Progress(heard)
    progress.tell(0)
    told = told_in_report(evaluation)
    if form.public:
        report = assemble(told, form, progress=progress.part(0, ASSEMBLING))
        return render(report, progress=progress.part(ASSEMBLING, 1))
    return print_sealed(seal(told.case, attached), form, progress)


def told_in_report(evaluation: Evaluation) -> Evaluation:
    """Return what a report tells of and takes with it: answers for portals are no part of it."""
    case = evaluation.case
    return evaluate(replace(case, portal_answers=())) if case.portal_answers else evaluation


@uncollected()
def print_sealed(sealed: Sealed, form: Form, progress: Progress = UNHEARD) -> bytes:
    """Return the PDF of a sealed case, with that case inside."""
    from sroi_app.reports.assemble import assemble
    from sroi_app.reports.pdf import render
    from sroi_app.reports.tagging.attachments import Attachment, Relationship
    from sroi_app.storage.container import MIMETYPE

    case = Attachment(
        name=FILE_NAME,
        data=sealed.seal.case,
        description=_("The case this report was made from. SROI Case opens it and checks both."),
        mime=MIMETYPE.decode(),
        relationship=Relationship.SOURCE,
    )
    report = assemble(sealed.evaluation, form, sealed.seal, progress.part(0, ASSEMBLING))
    return render(report, (case,), progress.part(ASSEMBLING, 1))
