"""The columns a list of values can have, and every way we know to head them."""

from enum import StrEnum

from sroi_app.text import _


class ListColumn(StrEnum):
    """What a column of a list of values holds."""

    NAME = "name"
    UNIT = "unit"
    VALUE = "value"
    LOW = "low"
    HIGH = "high"
    PRICE_YEAR = "price year"
    KIND = "kind of money"
    WHO_GAINS = "who gains"
    SOURCE = "source"
    CODE = "code"
    NOTES = "notes"


NECESSARY = (ListColumn.NAME, ListColumn.VALUE)
POUNDS = (ListColumn.VALUE, ListColumn.LOW, ListColumn.HIGH)

SYNONYMS: dict[ListColumn, tuple[str, ...]] = {
    ListColumn.NAME: (
        "name",
        "name of value",
        "value name",
        "title",
        "measure",
        "measure name",
        "name of measure",
        "name of proxy",
        "measure description",
        "financial proxy",
        "proxy",
        "proxy name",
        "proxy description",
        "description of proxy",
        "description",
        "value description",
        "what it counts",
        "outcome",
        "outcome name",
        "outcome description",
        "item",
        "indicator",
    ),
    ListColumn.UNIT: (
        "unit",
        "units",
        "per",
        "unit of measure",
        "unit of measurement",
        "measured in",
        "value per",
        "what it buys",
        "unit description",
    ),
    ListColumn.VALUE: (
        "value",
        "unit value",
        "value in",
        "value in pounds",
        "pounds",
        "value per unit",
        "value per person",
        "average value",
        "proxy value",
        "financial proxy value",
        "value of proxy",
        "social value",
        "wellbeing value",
        "financial value",
        "monetary value",
        "central value",
        "best value",
        "price",
        "unit price",
        "cost",
        "unit cost",
        "cost per unit",
        "amount",
        "figure",
    ),
    ListColumn.LOW: (
        "low",
        "lowest",
        "lowest value",
        "low value",
        "value low",
        "lower bound",
        "lower value",
        "minimum",
        "minimum value",
        "min",
    ),
    ListColumn.HIGH: (
        "high",
        "highest",
        "highest value",
        "high value",
        "value high",
        "upper bound",
        "upper value",
        "maximum",
        "maximum value",
        "max",
    ),
    ListColumn.PRICE_YEAR: (
        "price year",
        "year of prices",
        "price base",
        "price base year",
        "prices",
        "value year",
        "year of value",
        "base year",
        "year",
    ),
    ListColumn.KIND: (
        "kind of money",
        "kind of value",
        "type of value",
        "value type",
        "money",
        "kind",
    ),
    ListColumn.WHO_GAINS: (
        "who gains",
        "who benefits",
        "who saves",
        "beneficiary",
        "beneficiaries",
        "stakeholder",
        "benefits to",
        "accrues to",
        "agency",
    ),
    ListColumn.SOURCE: (
        "source",
        "sources",
        "source of value",
        "value source",
        "proxy source",
        "evidence",
        "publication",
        "where it is from",
        "origin",
    ),
    ListColumn.CODE: (
        "code",
        "id",
        "ref",
        "reference",
        "reference number",
        "reference code",
        "ref no",
        "value code",
        "value id",
        "measure code",
        "measure reference",
        "proxy code",
        "outcome code",
        "no",
        "number",
    ),
    ListColumn.NOTES: (
        "notes",
        "note",
        "comment",
        "comments",
        "remarks",
        "guidance",
        "caveats",
        "definition",
    ),
}
"""Of two headings over one thing, the one named earlier here is taken."""


def column_name(column: ListColumn) -> str:
    """Return how a column is called in a sentence."""
    return {
        ListColumn.NAME: _("the name"),
        ListColumn.UNIT: _("the unit"),
        ListColumn.VALUE: _("the value"),
        ListColumn.LOW: _("the lowest value"),
        ListColumn.HIGH: _("the highest value"),
        ListColumn.PRICE_YEAR: _("the price year"),
        ListColumn.KIND: _("the kind of money"),
        ListColumn.WHO_GAINS: _("who gains"),
        ListColumn.SOURCE: _("the source"),
        ListColumn.CODE: _("the code"),
        ListColumn.NOTES: _("the notes"),
    }[column]
