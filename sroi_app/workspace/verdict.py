"""What is said of a PDF that was checked against the case inside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from sroi_app import __version__
from sroi_app.reports.reading.differences import Difference
from sroi_app.reports.reading.figures import CheckedFigure
from sroi_app.storage.document import Document
from sroi_app.text import _, plural

MOST_SAID = 40  # differences


class Standing(StrEnum):
    """How far a PDF is what its case makes of it."""

    SAME_BYTES = "same bytes"
    SAME_PAGES = "same pages"  # saved anew: the same words, and the same look
    OTHER_VERSION = "other version"  # says it is of one: cannot be said here
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`code` is the check code that case and figures give. `version` is what the PDF says made it.

    Of another version, `differences` are only what no report of this version has.
    """

    standing: Standing
    code: str
    version: str
    figures: tuple[CheckedFigure, ...]
    differences: tuple[Difference, ...] = ()
    document: Document = field(repr=False)

    @property
    def holds(self) -> bool:
        """Whether the PDF tells the truth about the case inside it."""
        return self.standing in (Standing.SAME_BYTES, Standing.SAME_PAGES)

    @property
    def can_be_said(self) -> bool:
        """Whether this version of the program can tell."""
        return self.standing is not Standing.OTHER_VERSION


def title(verdict: Verdict) -> str:
    """Return the answer in a line."""
    if not verdict.can_be_said:
        return _("This cannot be said here: it says another version of SROI Case made it")
    if verdict.holds:
        return _("Yes: this PDF tells the truth about the case inside it")
    return _("No: this PDF is not what the case inside it says")


def sentence(verdict: Verdict) -> str:
    """Return what was found, in a sentence or two."""
    match verdict.standing:
        case Standing.SAME_BYTES:
            return _(
                "It is exactly what SROI Case makes of the case inside it, to the last byte: "
                "everything was worked out and printed anew."
            )
        case Standing.SAME_PAGES:
            return _(
                "Another program has saved it since, but every page says the same words, in the "
                "same order when read aloud, and looks the same as what SROI Case makes of the "
                "case inside it."
            )
        case Standing.OTHER_VERSION:
            return _of_another_version(verdict)
        case Standing.DIFFERENT:
            return plural(
                "{count} thing is not as the case inside it makes it.",
                "{count} things are not as the case inside it makes them.",
                len(verdict.differences),
            )


def differences_title(verdict: Verdict) -> str:
    """Return what stands above the differences."""
    if verdict.can_be_said:
        return _("What is not as it should be")
    return _("What a report of this version does not hold")


def code_sentence(verdict: Verdict) -> str:
    """Return what the check code says and does not say."""
    return _(
        "Check code {code}: it stands for the case and its figures, and tells two versions of a "
        "report apart. It is not a signature: it does not say who made it."
    ).format(code=verdict.code)


def figure_line(figure: CheckedFigure) -> str:
    """Return what became of one figure."""
    pages = ", ".join(map(str, figure.pages))
    words = _("page {pages}") if len(figure.pages) == 1 else _("pages {pages}")
    where = words.format(pages=pages)
    if figure.told:
        return _("{label}: {figure}, as worked out anew ({where})").format(
            label=figure.label, figure=figure.text, where=where
        )
    if not figure.pages:
        return _("{label}: {figure} as worked out anew, but the PDF says so nowhere").format(
            label=figure.label, figure=figure.text
        )
    return _(
        "{label}: {figure} as worked out anew, and not to be relied on in the PDF ({where})"
    ).format(label=figure.label, figure=figure.text, where=where)


def difference_lines(verdict: Verdict) -> Iterator[str]:
    """Yield the differences, as many as anybody reads."""
    yield from (one.words for one in verdict.differences[:MOST_SAID])
    more = len(verdict.differences) - MOST_SAID
    if more > 0:
        yield plural("And {count} more.", "And {count} more.", more)


def _of_another_version(verdict: Verdict) -> str:
    return _(
        "It says it was made by version {made}, and this is {ours}: check it with that version. "
        "Each version words and lays out the report in its own way, so neither its words nor its "
        "look were compared. Its figures were looked for, which alone proves nothing."
    ).format(made=verdict.version, ours=__version__)
