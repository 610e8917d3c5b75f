"""The words that credit those whose figures are used."""

from sroi_app.guide.credits import all_credits, credits_of
from sroi_app.library.attributions import attributions
from sroi_app.library.unit_values import UnitValue, find


def the(id_: str) -> UnitValue:
    value = find(id_)
    assert value is not None
    return value


def test_every_work_that_ships_is_credited_once() -> None:
    credited = [work for credit in all_credits() for work in credit.works]
    assert len(credited) == len(set(credited)) == len(attributions())


def test_the_lines_that_the_licences_ask_for_are_there() -> None:
    lines = " ".join(credit.line for credit in all_credits())
    assert "public sector information licensed under the Open Government Licence v3.0." in lines
    assert "https://creativecommons.org/licenses/by/4.0/" in lines


def test_a_credit_names_the_publisher_and_the_work() -> None:
    (credit,) = credits_of([the("gmca14-cr7-0-f")], deflated=False)
    assert credit.sentence.endswith(
        "New Economy (Greater Manchester) / GMCA: Unit Cost Database v1.4 (March 2015)."
    )


def test_the_deflator_is_credited_where_it_was_used() -> None:
    assert "GDP deflators" in " ".join(c.sentence for c in credits_of([], deflated=True))
    assert credits_of([], deflated=False) == ()
