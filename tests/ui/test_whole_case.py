"""A whole case, typed from an empty window with the keyboard alone."""

from decimal import Decimal

from tests.ui.hands import Hands, Key, focused
from ui.main_window import MainWindow

# name, people, price, the four deductions, how long it lasts: reference case of tests/cases
OUTCOMES = (
    ("A", "12", "£6,000", ("20%", "10%", "1 in 4", "30%"), "3 years"),
    ("B", "60", "800", ("25%", "0", "40%", "1 in 2"), "2"),
    ("C", "20", "1.1k", ("3 in 20", "5%", "30%", "10%"), "60 months"),
)
RATIO = Decimal("3.1485")


def test_three_outcomes_typed_into_an_empty_case_give_the_known_ratio(window: MainWindow) -> None:
    hands = Hands(window)
    type_the_case(hands)
    assert hands.ratio == "£3.15 : £1"
    headline = window.store.evaluation.result.headline
    assert headline is not None
    assert round(headline.ratio, 4) == RATIO
    hands.go_on_to("result")


def type_the_case(hands: Hands) -> None:
    """Start a new case and go through its pages, typing all that the sum needs."""
    hands.key(Key.Key_Space)  # the keyboard starts on "Start a new case"
    hands.settle()
    hands.go_on()  # from the task list
    assert focused(hands.window) is hands.row("organisation/name").editor.target
    hands.fill("organisation/name", "Riverside Befriending")
    hands.go_on_to("inputs")
    _type_inputs(hands)
    hands.go_on_to("outcomes")
    _type_outcomes(hands)
    hands.go_on_to("evidence")
    _type_evidence(hands)
    hands.go_on_to("value")
    _type_values(hands)
    hands.go_on_to("deductions")
    assert hands.ratio == "No ratio yet"
    _type_deductions(hands)


def _type_inputs(hands: Hands) -> None:
    hands.press("Add an input")
    hands.fill("inputs/i1/description", "Council contract")
    hands.fill("inputs/i1/amounts/1/value", "£50,000")


def _type_outcomes(hands: Hands) -> None:
    for number, (name, *_rest) in enumerate(OUTCOMES, 1):
        hands.press("Add an outcome")
        hands.fill(f"outcomes/o{number}/description", name)


def _type_evidence(hands: Hands) -> None:
    for place, (_name, people, _price, _shares, duration) in _rows():
        hands.fill(f"{place}/quantities/1/value", people)
        hands.fill(f"{place}/duration/value", duration)


def _type_values(hands: Hands) -> None:
    for place, (_name, _people, price, _shares, _duration) in _rows():
        hands.fill(f"{place}/proxy/value/value", price)


def _type_deductions(hands: Hands) -> None:
    names = ("deadweight", "displacement", "attribution", "dropoff")
    for place, (_name, _people, _price, shares, _duration) in _rows():
        for name, share in zip(names, shares, strict=True):
            hands.fill(f"{place}/{name}/value", share)


def _rows() -> list[tuple[str, tuple[str, str, str, tuple[str, ...], str]]]:
    return [(f"outcomes/o{number}", outcome) for number, outcome in enumerate(OUTCOMES, 1)]
