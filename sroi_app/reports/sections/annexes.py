"""The letters of the annexes that every full report has, so that a section can refer to one."""

from enum import StrEnum

from sroi_app.text import _


class Annex(StrEnum):
    """In their order; those a case may do without come after them."""

    WORKING = "A"
    CERTAINTY = "B"
    SOURCES = "C"
    EVIDENCE = "D"
    CONFIDENTIAL = "E"
    READINESS = "F"
    PEOPLE = "G"


def annex_name(letter: str) -> str:
    """Return what an annex is called: Annex A."""
    return _("Annex {letter}").format(letter=letter)
