"""Taking a published value as the price of an outcome."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from sroi_app.library.unit_values import EDITION, UnitValue, find
from sroi_app.model.address import Address
from sroi_app.model.case import Case, Unreadable
from sroi_app.model.differences import differences
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import MoneyKind, Outcome, Proxy
from sroi_app.workspace import steps
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.taking import renew_value, take_value
from sroi_app.workspace.workspace import Workspace

O1 = Address.parse("outcomes/o1")
TODAY = date(2026, 11, 30)
CASE = Case(outcomes=(Outcome(id="o1", description="Fewer arrests"), Outcome(id="o2")))


def the(id_: str) -> UnitValue:
    value = find(id_)
    assert value is not None, id_
    return value


def taken(case: Case, id_: str) -> Outcome:
    return take_value(case, O1, the(id_), TODAY, EDITION).outcomes[0]


def test_every_answer_about_the_price_is_filled() -> None:
    outcome = taken(CASE, "hmt-loneliness-mod-mild")
    assert outcome.proxy == Proxy(
        description="Loneliness: moderate (occasionally) to mild (hardly ever), wellbeing",
        unit="per person per year",
        value=Estimate(
            value=Decimal(9100),
            low=Decimal(5900),
            high=Decimal(12960),
            basis=the("hmt-loneliness-mod-mild").source,
            grade=Grade.PUBLISHED,
        ),
        price_year="2019",
        source=outcome.proxy.source,
        licence="Open Government Licence v3.0",
        accessed=TODAY,
        fits="",
        tested=None,
        library_id="hmt-loneliness-mod-mild",
        edition=EDITION,
    )
    assert "HM Treasury, 2021. https://www.gov.uk/" in outcome.proxy.source
    assert outcome.money is MoneyKind.WELLBEING


def test_nothing_else_is_touched() -> None:
    after = take_value(CASE, O1, the("gmca14-cr7-0-f"), TODAY, EDITION)
    changed = {difference.address for difference in differences(CASE, after)}
    assert all(at.within(O1 / "proxy") or at == O1 / "money" for at in changed)
    assert after.outcomes[1] is CASE.outcomes[1]


def test_the_published_figure_is_kept_in_its_own_prices() -> None:
    proxy = taken(CASE, "gmca14-cr7-0-f").proxy
    assert proxy.value.value == 593
    assert (proxy.price_year, proxy.unit) == ("2006-07", "per incident")


def test_whether_another_price_fits_is_open_again() -> None:
    said = Proxy(description="A club", fits="They named it.", tested=True)
    before = replace(CASE, outcomes=(replace(CASE.outcomes[0], proxy=said),))
    proxy = taken(before, "gmca14-cr7-0-f").proxy
    assert (proxy.fits, proxy.tested) == ("", None)


def test_what_was_said_before_there_was_a_price_stays() -> None:
    said = Proxy(fits="They named it.", tested=True)
    before = replace(CASE, outcomes=(replace(CASE.outcomes[0], proxy=said),))
    proxy = taken(before, "gmca14-cr7-0-f").proxy
    assert (proxy.fits, proxy.tested) == ("They named it.", True)


def test_the_same_value_taken_again_keeps_why_it_fits() -> None:
    once = take_value(CASE, O1, the("gmca14-cr7-0-f"), TODAY, EDITION)
    outcome = once.outcomes[0]
    said = replace(outcome, proxy=replace(outcome.proxy, fits="Most were arrested.", tested=False))
    proxy = taken(replace(once, outcomes=(said,)), "gmca14-cr7-0-f").proxy
    assert (proxy.fits, proxy.tested) == ("Most were arrested.", False)


def test_text_that_could_not_be_read_there_is_forgotten() -> None:
    unread = Unreadable(address=O1 / "proxy" / "value" / "value", text="lots")
    other = Unreadable(address=O1 / "deadweight" / "value", text="some")
    after = take_value(
        replace(CASE, unreadable=(unread, other)), O1, the("hmt-wellby"), TODAY, EDITION
    )
    assert after.unreadable == (other,)


def test_a_value_of_ones_own_brings_its_own_edition() -> None:
    own = UnitValue(
        id="own:club-1",
        theme="",
        name="A club of our own",
        unit="one year",
        value=Decimal("180"),
        price_year="2025-26",
        kind="",
        source="The buyer’s list",
        licence="For members",
    )
    outcome = take_value(CASE, O1, own, TODAY, "Spring 2026").outcomes[0]
    assert (outcome.proxy.library_id, outcome.proxy.edition) == ("own:club-1", "Spring 2026")
    assert outcome.proxy.source == "The buyer’s list"
    assert outcome.proxy.licence == "For members"
    assert outcome.money is None, "it does not say which, so the answer stays as it was"


def test_a_value_that_does_not_say_whose_money_it_is_leaves_no_other_values_answer() -> None:
    shelf = the("hmt-wellby")
    own = replace(shelf, id="own:bank:1", kind="", family="")
    wellbeing = take_value(CASE, O1, shelf, TODAY, EDITION)
    assert wellbeing.outcomes[0].money is MoneyKind.WELLBEING
    assert take_value(wellbeing, O1, own, TODAY, "2024").outcomes[0].money is None


def test_renewing_a_value_keeps_what_the_person_wrote_about_it() -> None:
    once = take_value(CASE, O1, the("gmca14-cr7-0-f"), TODAY, "2025-01")
    outcome = once.outcomes[0]
    mine = replace(outcome.proxy, description="An arrest avoided", fits="Yes", price_year="1999")
    before = replace(once, outcomes=(replace(outcome, proxy=mine, money=MoneyKind.SOCIAL),))
    after = renew_value(before, O1, the("gmca14-cr7-0-f"), TODAY, EDITION).outcomes[0]
    assert (after.proxy.description, after.proxy.fits) == ("An arrest avoided", "Yes")
    assert (after.proxy.price_year, after.proxy.edition) == ("2006-07", EDITION)
    assert after.money is MoneyKind.SOCIAL


def test_using_a_value_is_one_step_that_can_be_undone(tmp_path: Path) -> None:
    workspace = Workspace(Folders(tmp_path))
    workspace.apply(CASE, "Begin")
    steps.use_value(workspace, O1, the("hmt-wellby"), TODAY)
    assert workspace.case.outcomes[0].proxy.library_id == "hmt-wellby"
    assert "WELLBY" in workspace.undo_label
    workspace.undo()
    assert workspace.case == CASE


def test_taking_the_new_figure_is_one_step_too(tmp_path: Path) -> None:
    workspace = Workspace(Folders(tmp_path))
    workspace.apply(CASE, "Begin")
    steps.use_value(workspace, O1, the("hmt-wellby"), TODAY, "2020-01")
    workspace.answering.choose(
        O1 / "proxy" / "value" / "value", Decimal(12000), "What is the price?"
    )
    steps.renew_value(workspace, O1, TODAY)
    proxy = workspace.case.outcomes[0].proxy
    assert proxy.value.value == 13000
    assert proxy.edition == EDITION
    workspace.undo()
    assert workspace.case.outcomes[0].proxy.value.value == 12000


def test_a_value_that_is_gone_cannot_be_taken_anew(tmp_path: Path) -> None:
    workspace = Workspace(Folders(tmp_path))
    gone = replace(CASE.outcomes[0], proxy=Proxy(library_id="gone"))
    workspace.apply(replace(CASE, outcomes=(gone,)), "Begin")
    steps.renew_value(workspace, O1, TODAY)
    assert workspace.case.outcomes[0] == gone


def test_a_price_of_ones_own_is_no_longer_the_librarys(tmp_path: Path) -> None:
    workspace = Workspace(Folders(tmp_path))
    workspace.apply(CASE, "Begin")
    steps.use_value(workspace, O1, the("hmt-wellby"), TODAY)
    before = workspace.case.outcomes[0].proxy
    steps.unlink_value(workspace, O1)
    after = workspace.case.outcomes[0].proxy
    assert after == replace(before, library_id="", edition="")
    workspace.undo()
    assert workspace.case.outcomes[0].proxy == before
