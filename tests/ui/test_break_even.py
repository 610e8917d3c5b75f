"""What an answer would have to be stands under it, is heard with it, and follows each key."""

from decimal import Decimal

from sroi_app.model.address import Address
from tests.guide.ready import ready_case, with_answers
from tests.ui.hands import Hands, Key

PEOPLE, PRICE = "outcomes/o1/quantities/1/value", "outcomes/o1/proxy/value/value"


def _go(hands: Hands, address: str) -> None:
    hands.window.desk.go_to_address(Address.parse(address))
    hands.lay_out()


def _said(hands: Hands, address: str) -> str:
    beside = hands.row(address).beside
    assert beside is not None
    assert beside.isVisible() is bool(beside.break_even or any(beside.words))
    return beside.break_even


def _heard(hands: Hands, address: str) -> str:
    return hands.row(address).editor.target.accessibleDescription()


def test_it_stands_under_the_number_of_people_and_follows_each_key(hands: Hands) -> None:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    _go(hands, PEOPLE)
    assert "fall from 12 to 3 before the project stops paying back." in _said(hands, PEOPLE)
    hands.write("1")
    assert "rise from 1 to 3 before the project pays back." in _said(hands, PEOPLE)
    hands.write("")
    assert _said(hands, PEOPLE) == ""


def test_it_is_heard_with_the_question_and_changes_once_it_is_typed(hands: Hands) -> None:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    _go(hands, PEOPLE)
    assert "fall from 12 to 3" in _heard(hands, PEOPLE)
    hands.write("24")
    assert "fall from 24 to 3" not in _heard(hands, PEOPLE)  # not at each key
    hands.key(Key.Key_Tab)
    hands.settle()
    assert "fall from 24 to 3" in _heard(hands, PEOPLE)


def test_a_share_has_it_under_what_it_takes_off(hands: Hands) -> None:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    at = "outcomes/o1/deadweight/value"
    _go(hands, at)
    assert "rise from 20% to 80% before the project stops paying back." in _said(hands, at)


def test_what_goes_in_and_the_rate_have_it_too(hands: Hands) -> None:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    for at in ("inputs/i1/amounts/1/value", "scope/rate"):
        _go(hands, at)
        assert _said(hands, at).endswith(".")


def test_a_change_elsewhere_is_followed(hands: Hands) -> None:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    _go(hands, PRICE)
    before = _said(hands, PRICE)
    dearer = with_answers(hands.case, inputs__i1__amounts__1__value=Decimal(2000))
    hands.window.store.workspace.apply(dearer, "More put in")
    assert _said(hands, PRICE) != before


def test_what_is_not_in_the_sum_has_no_room_for_it(hands: Hands) -> None:
    hands.window.store.workspace.apply(ready_case(), "Begin")
    _go(hands, "stakeholders/s1/size/value")
    assert hands.row("stakeholders/s1/size/value").beside is None
