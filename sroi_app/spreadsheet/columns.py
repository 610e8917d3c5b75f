"""The columns a value map can have, and every way we know to head them.

The questions are those of the value map that goes with A guide to Social Return on Investment
(2012) and of its later editions, which Social Value International gives out as a workbook.
"""

from enum import StrEnum
from types import MappingProxyType

from sroi_app.text import _


class Column(StrEnum):
    """What a column of a value map holds."""

    STAKEHOLDER = "stakeholder"
    INPUT = "input"
    INPUT_VALUE = "input value"
    OUTCOME = "outcome"
    INDICATOR = "indicator"
    EVIDENCE = "evidence"
    QUANTITY = "quantity"
    PROXY = "proxy description"
    VALUE = "value"
    PRICE_YEAR = "price year"
    SOURCE = "source"
    AMOUNT = "amount per person"
    DEADWEIGHT = "deadweight"
    DISPLACEMENT = "displacement"
    ATTRIBUTION = "attribution"
    DROPOFF = "drop-off"
    DURATION = "duration"
    STARTS = "starts"
    DIRECTION = "direction"
    MONEY = "kind of money"
    STANDING = "standing"
    GROUP_SIZE = "number in the group"
    ASKED = "number asked"
    OUTPUT = "output"
    IMPACT = "impact"
    YEAR = "value in a year"


class Bound(StrEnum):
    """Which of an estimate's three numbers a column holds."""

    VALUE = "value"
    LOW = "low"
    HIGH = "high"


SHARES = (Column.DEADWEIGHT, Column.DISPLACEMENT, Column.ATTRIBUTION, Column.DROPOFF)
NUMBERS = (Column.INPUT_VALUE, Column.QUANTITY, Column.VALUE, Column.AMOUNT, Column.DURATION)
RANGED = (*SHARES, *NUMBERS)
YEARLY = (Column.QUANTITY, Column.INPUT_VALUE)
IN_FIGURES = MappingProxyType({Column.PROXY: Column.VALUE, Column.INPUT: Column.INPUT_VALUE})
"""What a column of words is when it holds figures."""
NECESSARY = (
    Column.OUTCOME,
    Column.QUANTITY,
    Column.VALUE,
    *SHARES,
    Column.DURATION,
)
RESULTS = frozenset({Column.IMPACT, Column.YEAR})
"""What a table works out itself: laid beside our own sum, never taken."""
OF_THE_PRICE = frozenset({Column.PROXY, Column.VALUE, Column.SOURCE, Column.PRICE_YEAR})
BESIDE_OUTCOMES = frozenset(
    {Column.INPUT, Column.INPUT_VALUE, Column.GROUP_SIZE, Column.ASKED, Column.OUTPUT}
)
"""What a row may hold without an outcome."""
OF_OUTCOMES = frozenset(Column) - {Column.STAKEHOLDER} - BESIDE_OUTCOMES - RESULTS

SYNONYMS: dict[Column, tuple[str, ...]] = {
    Column.STAKEHOLDER: (
        "stakeholder",
        "stakeholder group",
        "group",
        "who",
        "who changes",
        "who and how many",
        "who do we affect",
        "who affects us",
        "who do we have an effect on",
        "who has an effect on us",
        "who do we have an effect on who has an effect on us",
        "who experiences the change",
        "beneficiary",
        "beneficiary group",
        "beneficiaries",
    ),
    Column.INPUT: (
        "input",
        "input description",
        "description of input",
        "what do they invest",
        "what did they invest",
        "what do we invest",
    ),
    Column.INPUT_VALUE: (
        "input value",
        "value of input",
        "input cost",
        "cost of input",
        "input amount",
        "what is the value of the input",
        "what is the value of the inputs in currency",
    ),
    Column.OUTCOME: (
        "outcome",
        "outcome description",
        "description of outcome",
        "what changes",
        "what changed",
        "what will change",
        "how would you describe the change",
        "how would the stakeholder describe the change",
    ),
    Column.INDICATOR: (
        "indicator",
        "outcome indicator",
        "how would you measure it",
        "how do you measure it",
    ),
    Column.EVIDENCE: (
        "evidence",
        "evidence source",
        "source of evidence",
        "indicator source",
        "data source",
        "source of quantity",
    ),
    Column.QUANTITY: (
        "quantity",
        "outcome quantity",
        "number of people",
        "number of people experiencing the change",
        "number of people experiencing the outcome",
        "people",
        "how many",
        "how many people",
        "how many people change",
        "how much change was there",
    ),
    Column.PROXY: (
        "proxy",
        "financial proxy",
        "proxy description",
        "financial proxy description",
        "description of proxy",
        "proxy used",
        "what proxy did you use to value the change",
        "what proxy would you use to value the change",
    ),
    Column.VALUE: (
        "value",
        "value in currency",
        "proxy value",
        "financial proxy value",
        "value of proxy",
        "value of financial proxy",
        "value of outcome",
        "outcome value",
        "unit value",
        "value per unit",
        "value per person",
        "value each",
        "worth each",
        "what it is worth",
        "value per year",
        "value per person per year",
        "annual value",
        "financial value",
        "proxy amount",
        "financial proxy amount",
        "what is the value of the change",
    ),
    Column.PRICE_YEAR: (
        "price year",
        "year of prices",
        "price base",
        "price base year",
        "proxy year",
        "proxy price year",
        "value year",
        "year of value",
    ),
    Column.SOURCE: (
        "source",
        "proxy source",
        "source of proxy",
        "value source",
        "source of value",
        "where did you get the information from",
    ),
    Column.AMOUNT: (
        "amount",
        "amount per person",
        "units per person",
        "units each",
        "proxy units per person",
    ),
    Column.DEADWEIGHT: (
        "deadweight",
        "dead weight",
        "what would have happened without the activity",
        "what would have happened anyway",
        "what will happen anyway",
        "would it have happened anyway",
        "would have happened anyway",
        "happens anyway",
        "anyway",
    ),
    Column.DISPLACEMENT: (
        "displacement",
        "what activity did you displace",
        "what activity would you displace",
        "what did you displace",
        "what was displaced",
        "what was moved from elsewhere",
        "moved from elsewhere",
        "what only moved",
    ),
    Column.ATTRIBUTION: (
        "attribution",
        "attribution to others",
        "attributed to others",
        "attributable to others",
        "caused by others",
        "share caused by others",
        "what others caused",
        "what others did",
        "who else contributed",
        "who else contributed to the change",
        "who else will contribute to the change",
    ),
    Column.DROPOFF: (
        "drop off",
        "dropoff",
        "drop off rate",
        "drop off per year",
        "annual drop off",
        "does the outcome drop off in future years",
        "will the outcome drop off in future years",
        "does it drop off",
        "how fast does it fade",
        "how fast it fades",
        "fades each year",
        "what fades",
    ),
    Column.DURATION: (
        "duration",
        "duration years",
        "duration months",
        "duration in years",
        "duration in months",
        "duration of outcome",
        "years it lasts",
        "how long",
        "how long it lasts",
        "months it lasts",
        "how long does it last",
        "how long will it last",
        "how long does the change last",
        "how long does the outcome last",
        "how many years does it last",
        "how long does it last after end of activity",
        "how long does it last after the end of the activity",
    ),
    Column.STARTS: (
        "starts",
        "outcome starts",
        "when does it start",
        "does it start in period of activity",
        "does it start in the period of activity",
        "when does the outcome start",
        "starts in",
    ),
    Column.DIRECTION: (
        "direction",
        "gain or harm",
        "gain harm",
        "positive or negative",
        "positive negative",
    ),
    Column.MONEY: (
        "kind of money",
        "money",
        "money kind",
        "type of value",
        "kind of value",
    ),
    Column.STANDING: (
        "standing",
        "core or additional",
        "core additional",
        "core additional track record",
        "core additional or track record",
    ),
    Column.GROUP_SIZE: (
        "number in group",
        "number in each group",
        "group size",
        "size of group",
        "how many people are in the group",
        "how many are in the group",
    ),
    Column.ASKED: (
        "number asked",
        "number involved",
        "number involved in process",
        "number involved in the engagement",
        "number of people asked",
    ),
    Column.OUTPUT: (
        "output",
        "output description",
        "description of output",
        "summary of activity in numbers",
    ),
    Column.IMPACT: (
        "impact",
        "impact value",
        "quantity times financial proxy less deadweight displacement and attribution",
    ),
    Column.YEAR: ("value in a year",),  # “Year 1” alone is known where headings are found
}


def column_name(column: Column) -> str:
    """Return how a column is called in a sentence."""
    return {
        Column.STAKEHOLDER: _("the stakeholder"),
        Column.INPUT: _("the input"),
        Column.INPUT_VALUE: _("the value of the input"),
        Column.OUTCOME: _("the outcome"),
        Column.INDICATOR: _("the indicator"),
        Column.EVIDENCE: _("the evidence for the quantity"),
        Column.QUANTITY: _("the quantity (how many people change)"),
        Column.PROXY: _("the description of the proxy"),
        Column.VALUE: _("the value (pounds for each, the financial proxy)"),
        Column.PRICE_YEAR: _("the price year"),
        Column.SOURCE: _("the source of the value"),
        Column.AMOUNT: _("the amount per person"),
        Column.DEADWEIGHT: _("what would have happened anyway (deadweight)"),
        Column.DISPLACEMENT: _("what was moved from elsewhere (displacement)"),
        Column.ATTRIBUTION: _("what others caused (attribution)"),
        Column.DROPOFF: _("how fast it fades (drop-off)"),
        Column.DURATION: _("how long it lasts (duration)"),
        Column.STARTS: _("when it starts"),
        Column.DIRECTION: _("gain or harm"),
        Column.MONEY: _("the kind of money"),
        Column.STANDING: _("core, additional or track record"),
        Column.GROUP_SIZE: _("how many people are in the group"),
        Column.ASKED: _("how many of the group were asked"),
        Column.OUTPUT: _("what was done, in numbers (output)"),
        Column.IMPACT: _("the impact the table works out"),
        Column.YEAR: _("the value in one year, as the table works it out"),
    }[column]
