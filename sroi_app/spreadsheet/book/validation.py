"""What a cell takes, with the question it answers and a sentence about what does not fit."""

from typing import Any

from sroi_app.guide.kinds import Choice, Percent, PriceYear, Reference, Text, Years, YesNo
from sroi_app.guide.value_map import Column
from sroi_app.text import _

LONGEST_TITLE, LONGEST_MESSAGE = 32, 255
"""The most a spreadsheet takes; one sign more, and it would leave the whole rule out."""

_ANYTHING = {"validate": "any"}


def rule(column: Column, lists: dict[str, str], *, longest: int = 100) -> dict[str, Any]:
    """Return the rule of an answer's cells; `lists` are the cells that choices are picked from.

    `longest` is the most years an outcome can last on the sheet.
    """
    told = {
        "input_title": _cut(column.head, LONGEST_TITLE),
        "input_message": _cut(f"{column.question} {column.hint}".strip(), LONGEST_MESSAGE),
        "error_title": _cut(_("This does not fit here"), LONGEST_TITLE),
    }
    found, message = _rule(column, lists, longest)
    return {**found, **told, "error_message": _cut(message, LONGEST_MESSAGE), "ignore_blank": True}


def _rule(column: Column, lists: dict[str, str], longest: int) -> tuple[dict[str, Any], str]:
    kind = column.kind
    if column.path in lists:
        return _listed(lists[column.path])
    if isinstance(kind, Percent):
        return _between(0, 1), _("Enter a percentage from 0% to 100%, or leave the cell empty.")
    if isinstance(kind, Years):
        message = _("Enter years: more than 0, and {years} at most in this workbook.")
        return _between(0.001, longest), message.format(years=longest)
    if isinstance(kind, Text | Reference | Choice | YesNo | PriceYear):
        return _ANYTHING, ""
    rule = {"validate": "decimal", "criteria": ">=", "value": 0}
    return rule, _("Enter a number of 0 or more, or leave the cell empty.")


def _listed(cells: str) -> tuple[dict[str, Any], str]:
    return {"validate": "list", "source": f"={cells}"}, _("Choose one from the list.")


def _between(least: float, most: float) -> dict[str, Any]:
    return {"validate": "decimal", "criteria": "between", "minimum": least, "maximum": most}


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
