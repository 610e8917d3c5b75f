"""The words that credit those whose figures are used: for the report, and for all that ships."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sroi_app.library.attributions import Attribution, attributions, works_of
from sroi_app.library.unit_values import UnitValue
from sroi_app.text import _

_LINES: Mapping[str, str] = {
    "OGL v3.0": _(
        "Contains public sector information licensed under the Open Government Licence v3.0."
    ),
    "CC BY 4.0": _(
        "Licensed under Creative Commons Attribution 4.0 "
        "(https://creativecommons.org/licenses/by/4.0/). Rows were chosen, and prices brought to "
        "other years where that is said; no figure was changed."
    ),
    "Crown copyright (OGL v3.0 expected, not seen stated)": _(
        "Crown copyright. The Open Government Licence v3.0 is expected; it was not seen stated."
    ),
    "published rate, cited": _(
        "Published rates, cited one at a time; the publisher’s marks and texts are not open."
    ),
    "project report: cite": _("Figures of a project’s report, cited."),
    "cited, said in our own words": _("Cited, and said in our own words."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """What one licence asks to be said, and the works it is said of."""

    line: str
    works: tuple[Attribution, ...]

    @property
    def sentence(self) -> str:
        """The line, and after it the publishers with their works."""
        named = "; ".join(f"{work.publisher}: {work.work}" for work in self.works)
        return f"{self.line} {named}."


def all_credits() -> tuple[Credit, ...]:
    """Return the credits of every figure that ships with the program."""
    return _by_licence(attributions())


def credits_of(values: Iterable[UnitValue], *, deflated: bool) -> tuple[Credit, ...]:
    """Return the credits of some values, with the deflator's if they were brought up by it."""
    return _by_licence(works_of(values, deflated=deflated))


def _by_licence(works: Iterable[Attribution]) -> tuple[Credit, ...]:
    grouped: dict[str, list[Attribution]] = {}
    for work in works:
        grouped.setdefault(work.licence, []).append(work)
    return tuple(
        Credit(line=line, works=tuple(grouped[licence]))
        for licence, line in _LINES.items()
        if licence in grouped
    )
