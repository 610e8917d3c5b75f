"""The PDF of a case, made in one place: the file, the preview and the command line are the same."""

from sroi_app.evaluation import Evaluation
from sroi_app.reports.form import FULL, Form
from sroi_app.reports.progress import Heard, Progress, Stopped

__all__ = ["FULL", "Form", "Heard", "Stopped"]

ASSEMBLING = 0.3  # of the time goes into finding what the report says


def printed(evaluation: Evaluation, form: Form = FULL, heard: Heard | None = None) -> bytes:
    """Return the PDF of a case; `heard` is told the share that is done, and can stop it.

    Raises UnprintableText where a character cannot be set, and Stopped.
    """
    from sroi_app.reports.assemble import assemble
    from sroi_app.reports.pdf import render

    progress = Progress(heard)
    progress.tell(0)
    report = assemble(evaluation, form)
    return render(report, progress=progress.part(ASSEMBLING, 1))
