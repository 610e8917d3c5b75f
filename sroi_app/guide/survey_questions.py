"""What is asked about a survey before it can be evidence, as plain data like the interview's."""

from dataclasses import dataclass
from decimal import Decimal

from sroi_app.guide import figures
from sroi_app.guide.kinds import Date, Number, Percent, Text, Tick, Whole, YesNo
from sroi_app.guide.numbers import BadText, parse_number
from sroi_app.guide.schema import Field
from sroi_app.text import _

MOST_ROWS = 1_000  # of the file, above which headings stand


@dataclass(frozen=True, slots=True)
class Point:
    """An answer on a scale, which may lie below 0."""

    type = Decimal

    def parse(self, text: str) -> Decimal | BadText | None:
        return parse_number(text, like="10") if text.strip() else None

    def format(self, value: Decimal | None) -> str:
        return "" if value is None else figures.number(value)


HEADING_ROW = Field(
    path="heading_row",
    kind=Whole(1, MOST_ROWS),
    question=_("In which row do the headings begin?"),
    hint=_("Counted as a spreadsheet does, from 1."),
)
HEADING_ROWS = Field(
    path="heading_rows",
    kind=Whole(0, 3),
    question=_("How many rows of headings are there?"),
    hint=_("0 where the answers begin at once."),
)
QUESTION = Field(
    path="question",
    kind=Text(),
    question=_("What were people asked?"),
    hint=_("In the words they read; they stand beside the number."),
    example=_("How often do you feel that you lack companionship?"),
)
LEAST = Field(
    path="least",
    kind=Point(),
    question=_("What is the lowest answer that can be given?"),
    hint=_("Not the lowest that was: the end of the scale."),
    example="3",
)
MOST = Field(
    path="most",
    kind=Point(),
    question=_("What is the highest answer that can be given?"),
    hint=_("Answers beyond either end are refused, and listed."),
    example="9",
)
BETTER = Field(
    path="higher_is_better",
    kind=YesNo(yes=_("A higher answer"), no=_("A lower answer"), optional=False),
    question=_("Which answer is better for people?"),
    hint=_("On a scale of loneliness a lower answer is better; of satisfaction, a higher one."),
)
THRESHOLD = Field(
    path="threshold",
    kind=Number(),
    question=_("How many points must an answer move to count as a change?"),
    hint=_(
        "A movement that nobody would notice is none. Where those who made the questions say how "
        "far counts, take that."
    ),
    example="2",
)
REACHED = Field(
    path="threshold",
    kind=Point(),
    question=_("From which answer on does it count?"),
    hint=_("People asked once cannot move: say which answer shows that the change is there."),
    example="8",
)
GROUP = Field(
    path="group",
    kind=Number(),
    question=_("How many people could have answered?"),
    hint=_("Everybody in the group, also those who were never asked. Blank if you do not know."),
    example="150",
)
COLLECTED = Field(
    path="collected",
    kind=Date(),
    question=_("When was it collected?"),
    hint=_("For people asked twice, the second time."),
    example=_("31 March 2026"),
)
DISCOUNT = Field(
    path="discount",
    kind=Percent(),
    question=_("How much smaller is their share?"),
    hint=_(
        "Those who do not answer have often changed less. 50% means half the share of those who "
        "answered; 100%, that none of them changed."
    ),
    example="50%",
)
KEEP = Field(
    path="keep",
    kind=Tick(),
    question=_("Keep the answers too"),
    hint=_("Otherwise the case keeps counts and averages alone, and the mark of the file."),
)
