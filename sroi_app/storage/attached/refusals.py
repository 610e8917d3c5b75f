"""What is said of a file that cannot be kept with a case."""

from sroi_app.errors import AppError
from sroi_app.storage.refusals import shown
from sroi_app.text import _


class NotAdded(AppError):
    """The file was not added; the case is as it was."""

    title = _("The file was not added")


def another_kind(name: str) -> NotAdded:
    """Return the refusal of a file whose name ends in none of the endings we know."""
    return NotAdded(
        _("“{name}” is not a kind of file that can be kept with a case.").format(name=shown(name)),
        _INSTEAD.get(name.rpartition(".")[2].lower()) or _KNOWN,
    )


def not_what_it_says(name: str, called: str, seems: str) -> NotAdded:
    """Return the refusal of a file whose content is not what its name says."""
    return NotAdded(
        _("“{name}” is named like this kind of file: {called}. But it seems to be {seems}.").format(
            name=shown(name), called=called, seems=seems
        ),
        _("Open it in the program it was made with, and save it again as what it is."),
    )


def damaged(name: str) -> NotAdded:
    """Return the refusal of a file that does not hold together."""
    return NotAdded(
        _("“{name}” is damaged: it cannot be read to its end.").format(name=shown(name)),
        _("Open it in the program it was made with, save it again, and add that file."),
    )


def runs_something(name: str) -> NotAdded:
    """Return the refusal of a document with a program in it."""
    return NotAdded(
        _("“{name}” holds a macro, a script or a part of another program.").format(
            name=shown(name)
        ),
        _("Print it to a new PDF, and add that."),
    )


def fetches_something(name: str) -> NotAdded:
    """Return the refusal of a document that is put together from elsewhere when it is opened."""
    return NotAdded(
        _("“{name}” fetches parts of itself from elsewhere when it is opened.").format(
            name=shown(name)
        ),
        _("Print it to a new PDF, and add that."),
    )


_KNOWN = _(
    "Add a PDF, a picture (JPEG, PNG, WebP, TIFF), a document (.docx, .odt), a table "
    "(.xlsx, .ods, .csv), a plain text (.txt) or an e-mail (.eml)."
)
_WITHOUT_MACROS = _("Save it without macros, as .docx or .xlsx, and add that file.")
_NEWER_FORMAT = _("Save it as .docx, .xlsx or PDF, and add that file.")
_AS_PICTURE = _("Save it as a picture in JPEG or PNG, and add that.")
_AS_PDF = _("Print it to a PDF, and add that.")
_UNPACK = _("Unpack it, and add the files in it.")
_AS_MAIL = _("Save the message as .eml or print it to a PDF, and add that.")
_AS_TABLE = _("Save the table as .csv or .xlsx, and add that file.")

_INSTEAD = {
    **dict.fromkeys(("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm"), _WITHOUT_MACROS),
    **dict.fromkeys(("doc", "xls", "dot", "xlt", "rtf", "pages", "numbers"), _NEWER_FORMAT),
    **dict.fromkeys(("heic", "heif", "gif", "bmp", "svg", "avif", "jfif"), _AS_PICTURE),
    **dict.fromkeys(("htm", "html", "mht", "mhtml", "xhtml", "url", "webloc"), _AS_PDF),
    **dict.fromkeys(("ppt", "pptx", "odp", "key", "ps", "eps", "xps"), _AS_PDF),
    **dict.fromkeys(("zip", "7z", "rar", "tar", "gz", "tgz"), _UNPACK),
    **dict.fromkeys(("msg", "mbox", "pst"), _AS_MAIL),
    **dict.fromkeys(("tsv", "tab", "sav", "dta"), _AS_TABLE),
}
"""What to do with the kinds of files that people are most likely to have."""
