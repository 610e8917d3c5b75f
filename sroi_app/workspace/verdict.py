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
    SAME_FIGURES = "same figures"  # of another version of the program
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`wording` counts the passages that another version of the program words otherwise.

    `code` is the check code that case and figures give. `version` made the PDF.
    """

    standing: Standing
    code: str
    version: str
    figures: tuple[CheckedFigure, ...]
    differences: tuple[Difference, ...] = ()
    wording: int = 0
    document: Document = field(repr=False)

    @property
    def holds(self) -> bool:
        """Whether the PDF tells the truth about the case inside it."""
        return self.standing is not Standing.DIFFERENT


def title(verdict: Verdict) -> str:
    """Return the answer in a line."""
    if verdict.standing is Standing.SAME_FIGURES:
        return _("Its amounts and percentages are right; its words could not be compared")
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
                "Another program has saved it since, but every page says the same words and looks "
                "the same as what SROI Case makes of the case inside it."
            )
        case Standing.SAME_FIGURES:
            return _of_another_version(verdict)
        case Standing.DIFFERENT:
            return plural(
                "{count} thing is not as the case inside it makes it.",
                "{count} things are not as the case inside it makes them.",
                len(verdict.differences),
            )


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
    return _("{label}: {figure} as worked out anew, but the PDF does not say so ({where})").format(
        label=figure.label, figure=figure.text, where=where
    )


def difference_lines(verdict: Verdict) -> Iterator[str]:
    """Yield the differences, as many as anybody reads."""
    yield from (one.words for one in verdict.differences[:MOST_SAID])
    more = len(verdict.differences) - MOST_SAID
    if more > 0:
        yield plural("And {count} more.", "And {count} more.", more)


def _of_another_version(verdict: Verdict) -> str:
    version = verdict.version or _("unknown")
    said = _(
        "It was made with another version of SROI Case ({made}, and this is {ours}), which words "
        "and lays out the report otherwise. All its amounts and percentages were worked out anew "
        "and are right; its other words and its look were not compared."
    ).format(made=version, ours=__version__)
    if not verdict.wording:
        return said
    return f"{said} " + plural(
        "{count} passage is worded otherwise.",
        "{count} passages are worded otherwise.",
        verdict.wording,
    )
