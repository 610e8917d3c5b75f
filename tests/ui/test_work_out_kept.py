"""What was typed to work answers out stays with its case."""

from sroi_app.guide.workings.comparison import FROM_COUNTS
from sroi_app.guide.workings.movements import FROM_SCORES
from sroi_app.model.address import Address
from ui.workings.kept import Kept

DEADWEIGHT = Address.parse("outcomes/o1/deadweight/value")


def test_what_was_typed_is_kept_by_case_answer_and_way() -> None:
    Kept("one", DEADWEIGHT).typed(FROM_COUNTS)["ours/asked"] = "40"
    assert Kept("one", DEADWEIGHT).typed(FROM_COUNTS) == {"ours/asked": "40"}
    assert Kept("another", DEADWEIGHT).typed(FROM_COUNTS) == {}
    assert Kept("one", DEADWEIGHT).typed(FROM_SCORES) == {}
    assert Kept("one", Address.parse("outcomes/o2/deadweight/value")).typed(FROM_COUNTS) == {}
