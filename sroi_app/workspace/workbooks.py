"""A case written as a workbook, and read back, for the window and the command line alike."""

from pathlib import Path

from sroi_app.case_names import is_case
from sroi_app.errors import AppError
from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model.scope import Timing
from sroi_app.spreadsheet.problem import Problem
from sroi_app.spreadsheet.reading import Options, Reading
from sroi_app.spreadsheet.table import Table
from sroi_app.storage import atomic, codec, migrations
from sroi_app.storage.fingerprint import ABSENT
from sroi_app.storage.refusals import (
    AlreadyThere,
    DamagedFile,
    FileChangedElsewhere,
    SaveFailed,
    shown,
)
from sroi_app.text import _
from sroi_app.workspace.paths import is_there, same_file
from sroi_app.workspace.sealing import travelling_case

ENDING = ".xlsx"


class WorkbookNotMade(AppError):
    """No workbook was written; nothing that was there before has changed."""

    title = _("The workbook was not made")


def write_workbook(
    evaluation: Evaluation, path: Path, *, source: Path | None = None, force: bool = False
) -> None:
    """Write a case as a workbook with live formulas; without `force`, only where no file is yet.

    `source` is the file the case is in, which nothing made from it may replace.
    """
    from sroi_app.spreadsheet.book.make import make_workbook

    _refuse_other_names(path, source)
    if is_there(path) and not force:
        raise AlreadyThere(path)
    data = make_workbook(_travelling(evaluation), migrations.FORMAT)
    try:
        atomic.replace_file(path, data, expected=None if force else ABSENT)
    except FileChangedElsewhere as error:
        raise AlreadyThere(path) from error
    except SaveFailed as error:
        advice = _("Choose another folder or another name, then try again.")
        raise WorkbookNotMade(error.explanation, advice) from error


def _travelling(evaluation: Evaluation) -> Evaluation:
    """Leave out what nobody else is to have, as the PDF does with the case inside it."""
    travelling = travelling_case(evaluation.case)
    return evaluation if travelling == evaluation.case else evaluate(travelling)


def _refuse_other_names(path: Path, source: Path | None) -> None:
    """A workbook under the name of a case, or under another kind’s ending, opens in no program."""
    if is_case(path) or (source is not None and same_file(path, source)):
        raise WorkbookNotMade(
            _("{name} is the name of a case, whose place a workbook cannot take.").format(
                name=shown(path.name)
            ),
            _("Choose a name that ends in .xlsx."),
        )
    if path.suffix and path.suffix.lower() != ENDING:
        raise WorkbookNotMade(
            _("{name} is not the name of a workbook.").format(name=shown(path.name)),
            _("Choose a name that ends in .xlsx."),
        )


def whole_case_in(tables: tuple[Table, ...], options: Options | None = None) -> Reading | None:
    """Return the case of a workbook that holds all its answers; None where it is no such workbook.

    What was changed in the cells of the workbook counts, and is told in the notes. It says itself
    what `options` would say.
    """
    from sroi_app.spreadsheet.book import take_back

    kept = take_back.kept_in(tables)
    if kept is None:
        return None
    if isinstance(kept, Problem):
        return Reading(case=None, problems=(kept,), notes=())
    if options is not None and _says_anything(options):
        return Reading(case=None, problems=(Problem("", _says_itself()),), notes=())
    try:
        case = codec.build(migrations.climb(kept.raw, kept.format))
    except DamagedFile as error:
        return Reading(case=None, problems=(Problem("", error.explanation),), notes=())
    return take_back.with_changes(case, tables)


def _says_anything(options: Options) -> bool:
    given = options.inputs is not None or options.rate is not None
    return given or options.timing is not Timing.YEAR_END


def _says_itself() -> str:
    return _(
        "This workbook says itself what goes in, at which rate, and when value arrives: leave out "
        "--inputs, --rate and --timing."
    )
