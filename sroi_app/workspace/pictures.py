"""Writing a picture of a chart to a file of its own."""

from contextlib import suppress
from pathlib import Path

from sroi_app.case_names import is_case
from sroi_app.errors import AppError
from sroi_app.storage import atomic
from sroi_app.storage.age import is_protected
from sroi_app.storage.container import MIMETYPE
from sroi_app.storage.refusals import SaveFailed, shown
from sroi_app.text import _

_BEGINNING = 128  # bytes in which a case names its kind


class PictureNotSaved(AppError):
    """No picture was written; nothing that was there before has changed."""

    title = _("The picture was not saved")


def write_picture(path: Path, data: bytes) -> None:
    """Put a picture at `path`, in place of what is there unless that is a case."""
    if is_case(path) or holds_a_case(path):
        raise PictureNotSaved(
            _("{name} is a case, whose place a picture cannot take.").format(name=shown(path.name)),
            _("Choose another name for the picture."),
        )
    try:
        atomic.replace_file(path, data)
    except SaveFailed as error:
        raise PictureNotSaved(
            error.explanation, _("Choose another folder or another name, then try again.")
        ) from error


def holds_a_case(path: Path) -> bool:
    """Whether a case stands there, under whatever name."""
    with suppress(OSError, ValueError), path.open("rb") as file:
        beginning = file.read(_BEGINNING)
        return MIMETYPE in beginning or is_protected(beginning)
    return False
