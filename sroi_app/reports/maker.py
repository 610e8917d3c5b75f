"""Who made a PDF, and in which form: said among its properties, for programs and for people."""

import re
from dataclasses import dataclass

from sroi_app import __version__
from sroi_app.reports.form import Form

NAME = "SROI Case"
_LINE = re.compile(rf"{NAME} (\S{{1,20}}) \((full|short)( large)?( public)?\)")


@dataclass(frozen=True, slots=True)
class Maker:
    """The version of the program a PDF was made with, and the form it was made in."""

    version: str
    form: Form


def maker_line(form: Form) -> str:
    """Return what a PDF says of how it was made; never translated.

    >>> maker_line(Form(short=True)).removeprefix(f"SROI Case {__version__}")
    ' (short)'
    """
    words = ["short" if form.short else "full"]
    words += [name for name in ("large", "public") if getattr(form, name)]
    return f"{NAME} {__version__} ({' '.join(words)})"


def read_maker(line: str) -> Maker | None:
    """Return what such a line says, None where it is not one of ours."""
    found = _LINE.fullmatch(line)
    if not found:
        return None
    version, length, large, public = found.groups()
    return Maker(version, Form(short=length == "short", large=bool(large), public=bool(public)))
