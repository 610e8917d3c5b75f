"""The questions about a list without which its values may not be used."""

from collections.abc import Mapping

from sroi_app.text import _
from sroi_app.workspace.shelf import Terms
from ui.values.asked import AskedLine


def term_lines() -> dict[str, AskedLine]:
    """Return the questions, by the names of what they ask for."""
    return {
        "name": AskedLine(_("What is the list called?"), _("As its publisher calls it.")),
        "edition": AskedLine(_("Which edition is it?"), _("Its year, or its version.")),
        "licence": AskedLine(
            _("Under which licence may you use it?"),
            _("As the licence says it, with what it limits. It stands in the PDF."),
        ),
        "holder": AskedLine(
            _("Who holds that licence?"), _("Your organisation, or the buyer whose list it is.")
        ),
    }


def typed_terms(lines: Mapping[str, AskedLine]) -> Terms:
    """Return what was typed."""
    return Terms(**{name: lines[name].text for name in lines})
