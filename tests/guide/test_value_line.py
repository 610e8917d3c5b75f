"""A value in the few words of a list of results."""

from decimal import Decimal

from sroi_app.guide.value_line import KINDS_IN_SHORT, value_line
from sroi_app.library.own_values import OwnList, OwnValue, Shelf, Terms, own_unit_values
from sroi_app.library.unit_values import UnitValue, find, unit_values
from sroi_app.model.outcomes import MoneyKind

TERMS = Terms(name="Bank", edition="2024", licence="Members only", holder="Us")


def the(id_: str) -> UnitValue:
    value = find(id_)
    assert value is not None, id_
    return value


def own(**changed: object) -> UnitValue:
    given = {"code": "1", "name": "Club", "value": Decimal(180)} | changed
    made = OwnValue(**given)  # type: ignore[arg-type]
    return own_unit_values(Shelf(lists=(OwnList(terms=TERMS, values=(made,)),)))[0]


def test_a_value_is_shown_in_both_years_with_its_marks_in_words() -> None:
    line = value_line(the("gmca14-cr7-0-f"), "2024-25")  # 593 × 100 / 63.3495, by hand 936.08
    assert line.worth == "£936 per incident"
    assert line.marks == ("£593 in 2006-07", "Fiscal", "price 18 years old")
    assert line.words.startswith("Criminal proceedings")


def test_small_sums_keep_their_pence() -> None:
    assert value_line(own(value=Decimal("9.50"), price_year="2019"), "2024").worth == "£11.71"


def test_what_was_published_this_year_is_not_changed() -> None:
    assert value_line(own(value=Decimal("180.25"), price_year="2024"), "2024").worth == "£180.25"


def test_a_transfer_is_marked_in_words() -> None:
    transfers = [value for value in unit_values() if value.transfer]
    assert transfers
    for value in transfers:
        assert "only changes hands" in value_line(value).marks


def test_a_newer_figure_is_pointed_to() -> None:
    assert "there is a newer figure" in value_line(the("ho18-rape")).marks


def test_a_value_of_an_own_list_names_the_list() -> None:
    line = value_line(own(unit="one person for a year", kind=MoneyKind.SOCIAL))
    assert line.worth == "£180 for one person for a year"
    assert line.marks == ("£180, price year not known", "Social", "Bank, 2024")


def test_every_kind_of_money_has_a_word() -> None:
    assert {value.kind for value in unit_values()} <= set(KINDS_IN_SHORT)
    assert set(KINDS_IN_SHORT) >= set(MoneyKind)
