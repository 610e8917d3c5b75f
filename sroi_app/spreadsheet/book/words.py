"""The words that formulas compare with, each in a named cell, and the names of sheets and cells."""

import re

from sroi_app.guide import choices
from sroi_app.guide.value_map import brief
from sroi_app.model.inputs import InputKind
from sroi_app.model.outcomes import Direction, Standing, Starts
from sroi_app.model.scope import Timing
from sroi_app.text import _

LONGEST_NAME = 31  # letters of a sheet's name, in every spreadsheet
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")


def sheet_name(words: str) -> str:
    """Return words, in whatever language, as every spreadsheet takes them for a sheet's name."""
    return _NOT_IN_NAMES.sub(" ", words)[:LONGEST_NAME].strip(" '")


MAP = sheet_name(_("Value map"))
INPUTS = sheet_name(_("Inputs"))
SETTINGS = sheet_name(_("Settings"))
PRICES = sheet_name(_("Prices"))
GROUPS = sheet_name(_("Stakeholders"))
SOURCES = sheet_name(_("Sources"))
SENSITIVITY = sheet_name(_("Sensitivity"))
RESULT = sheet_name(_("Result"))
ANSWERS = sheet_name(_("All answers"))

COUNTED = _("Counted")
APART = _("Apart: track record")
NO_PRICE = _("Has no price")
LEFT_OUT = _("Left out")
INCOMPLETE = _("Incomplete")

NAMED = {
    "InTheCase": choices.SHOWN.format(True),
    "LeftOut": choices.SHOWN.format(False),
    "NotPriced": choices.PRICED.format(False),
    "Harm": brief(choices.DIRECTION.format(Direction.NEGATIVE)),
    "TrackRecord": brief(choices.STANDING.format(Standing.TRACK_RECORD)),
    "AfterActivity": brief(choices.STARTS.format(Starts.AFTER)),
    "Health": choices.YES_NO.format(True),
    "VolunteerTime": brief(choices.INPUT_KIND.format(InputKind.VOLUNTEER_TIME)),
    "MidYear": choices.TIMING.format(Timing.MID_YEAR),
    "YearStart": choices.TIMING.format(Timing.YEAR_START),
    "IsCounted": COUNTED,
    "IsApart": APART,
    "HasNoPrice": NO_PRICE,
    "IsLeftOut": LEFT_OUT,
    "IsIncomplete": INCOMPLETE,
}
"""What the formulas compare the cells with, by the name of the cell it stands in."""
