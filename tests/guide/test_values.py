"""What the card of a value says."""

from decimal import Decimal

import pytest

from sroi_app.guide import figures
from sroi_app.guide.library_words import CHECKED, CHECKED_AT_LENGTH, KINDS, RELATIONS, THEMES
from sroi_app.guide.values import card, citation, money_kind, uprated
from sroi_app.library.relatives import Relation
from sroi_app.library.unit_values import UnitValue, find, unit_values
from sroi_app.model.outcomes import MoneyKind


def the(id_: str) -> UnitValue:
    value = find(id_)
    assert value is not None, id_
    return value


def said(id_: str) -> dict[str, str]:
    return dict(card(the(id_)).lines)


def warned(id_: str) -> str:
    return " ".join(card(the(id_)).warnings)


# Divided by hand: the index of 2006-07 is 63.3495 and of 2019-20 is 80.8738 where 2024-25 is 100;
# of the calendar year 2019 it is 81.1085 where 2024 is 100.
@pytest.mark.parametrize(
    ("id_", "to_year", "pounds"),
    [
        ("gmca14-cr7-0-f", "2024-25", "936.08"),
        ("ho1920-rape-total", "2024-25", "59351.73"),
        ("hmt-wellby", "2024", "16027.91"),
    ],
)
def test_a_value_is_brought_to_later_prices(id_: str, to_year: str, pounds: str) -> None:
    found = uprated(the(id_), to_year)
    assert found is not None
    assert figures.rounded(found.value, 2) == Decimal(pounds)
    assert not found.forecast


def test_the_factor_that_is_shown_gives_the_pounds_that_are_shown() -> None:
    for value in unit_values():
        found = uprated(value, "2024-25")
        assert found is not None, value.id
        shown = found.sentence.split(" × ")[1].split(" = ")[0]
        again = value.value * Decimal(shown)
        assert abs(figures.rounded(again, 2) - figures.rounded(found.value, 2)) <= Decimal("0.01")


def test_the_published_figure_stays_what_it_was() -> None:
    assert said("gmca14-cr7-0-f")["As published"] == "£593 in prices of 2006-07"
    assert card(the("gmca14-cr7-0-f"), "2030-31").value.value == 593


def test_a_year_that_is_foreseen_is_said_to_be() -> None:
    found = uprated(the("gmca14-cr7-0-f"), "2027-28")
    assert found is not None
    assert found.forecast
    assert "forecast" in found.sentence


def test_a_year_without_an_index_brings_nothing_up() -> None:
    assert uprated(the("hmt-wellby"), "1950") is None
    assert "Brought to other prices" not in dict(card(the("hmt-wellby"), "1950").lines)


def test_without_a_year_the_last_measured_one_is_taken() -> None:
    found = card(the("gmca14-cr7-0-f")).uprated
    assert found is not None
    assert found.to_year == "2024-25"


def test_money_that_only_changes_hands_is_said_to() -> None:
    assert "a saving to the state and a loss to the household" in warned("ben2526-uc-25")
    assert "changes hands" not in warned("gmca14-cr7-0-f")


def test_an_old_price_is_warned_of_and_a_newer_figure_named() -> None:
    assert "18 years old" in warned("gmca14-cr7-0-f")
    assert "March 2015" in warned("gmca14-cr7-0-f")
    assert "“Rape - total economic and social cost”, in prices of 2019-20" in warned("ho18-rape")
    assert "old" not in warned("pssru25-ae")
    assert "8 years old" in warned("ho-modern-slavery")


def test_a_part_says_what_it_leaves_out_and_what_it_excludes() -> None:
    police = card(the("gmca14-cr8-16-1-f"))
    assert "Commercial, Theft from vehicle" in police.leaves_out[0]
    excluded = [kin.value.id for kin in police.kin if kin.excludes]
    assert excluded == ["gmca14-cr8-16-f"]


def test_wellbeing_is_never_a_saving_and_never_counted_twice() -> None:
    assert "nobody can spend this money" in said("hmt-wellby")["What it leaves out"]
    assert "a WELLBY and a QALY" in warned("hmt-wellby")
    assert "incomes as well as prices" in warned("hmt-wellby")
    assert "Never call it a saving" in warned("ho1920-rape-total")


def test_how_it_was_checked_is_said_in_plain_words() -> None:
    assert said("hmt-wellby")["How it was checked"] == "Read in the document itself."
    assert "Look it up before you rely on it" in said("pssru25-ae")["How it was checked"]


def test_everything_in_the_library_has_words() -> None:
    for value in unit_values():
        assert value.theme in THEMES, value.id
        assert value.kind in KINDS, value.id
        assert value.checked in CHECKED, value.id
        assert value.checked in CHECKED_AT_LENGTH, value.id
    assert set(RELATIONS) == set(Relation)


def test_every_card_has_what_a_reader_asks_first() -> None:
    first = {"What it counts", "What it is for", "As published", "Source", "Publisher", "Licence"}
    for value in unit_values():
        lines = dict(card(value).lines)
        assert first <= set(lines), value.id
        assert lines["Where to look it up"].startswith("https://")


def test_each_kind_of_value_is_one_kind_of_money() -> None:
    kinds = {value.kind: money_kind(value) for value in unit_values()}
    assert kinds == {
        "fiscal": MoneyKind.FISCAL,
        "economic": MoneyKind.ECONOMIC,
        "wellbeing": MoneyKind.WELLBEING,
        "social": MoneyKind.SOCIAL,
        "wage": MoneyKind.ECONOMIC,
        "carbon": MoneyKind.SOCIAL,
    }


def test_a_source_is_cited_in_one_line() -> None:
    assert citation(the("moj-prisoner-2022")).endswith(
        "HMPPS / MoJ, 2024. "
        "https://www.gov.uk/government/collections/prison-and-probation-trusts-performance-statistics"
    )
