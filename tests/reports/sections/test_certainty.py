"""How sure are we: the range first, then what it hangs on, and only what was tested."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sroi_app.calculation.calculate import calculate
from sroi_app.evaluation import evaluate
from sroi_app.guide import figures
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import Direction
from sroi_app.model.sensitivity import Scenario, Sensitivity
from sroi_app.reports.assemble import assemble
from sroi_app.reports.audit import re_adds
from sroi_app.reports.blocks import (
    Band,
    Block,
    Callout,
    Cells,
    Figure,
    Heading,
    Paragraph,
    Table,
    Tone,
)
from sroi_app.reports.plain import plain
from tests.large_case import large_case
from tests.reports.sample import CASE, change, outcome
from tests.reports.sample import given as estimate
from tests.reports.tables import tables

WHY = "so the ratio can be higher at a higher rate"
MATTER = "The numbers the result hangs on most, each moved by itself"
TRIED = "The case as it is, and what it would come to if something were different"
OTHERS = "Value for each £1 put in, tested in other ways"


def blocks(case: Case) -> tuple[Block, ...]:
    """What is printed under the heading of the section."""
    found = assemble(evaluate(case)).blocks
    start = next(n for n, b in enumerate(found) if isinstance(b, Heading) and "How sure" in b.text)
    beyond = found[start + 1 :]
    end = next(n for n, b in enumerate(beyond) if isinstance(b, Heading) and b.level == 1)
    return beyond[:end]


def told(case: Case) -> str:
    return plain(assemble(evaluate(case)))


def table(case: Case, caption: str) -> Table:
    return next(found for found in tables(blocks(case)) if found.caption == caption)


def rows(case: Case, caption: str) -> list[Cells]:
    return [row for row in table(case, caption).rows if not isinstance(row, Band)]


def row(case: Case, beginning: str, caption: str = TRIED) -> Cells:
    return next(found for found in rows(case, caption) if found[0].startswith(beginning))


def for_a_pound(case: Case) -> str:
    headline = calculate(case).headline
    assert headline
    return figures.for_a_pound(headline.ratio)


def put_all(case: Case, **values: str) -> Case:
    for place, value in values.items():
        case = put(case, Address(tuple(place.split("__"))), Decimal(value))
    return case


def without_ranges(case: Case) -> Case:
    rows = (
        replace(
            row,
            quantities=tuple(replace(year, low=None, high=None) for year in row.quantities),
            deadweight=replace(row.deadweight, low=None, high=None),
            duration=replace(row.duration, low=None, high=None),
        )
        for row in case.outcomes
    )
    return replace(case, outcomes=tuple(rows))


def with_scenarios(*scenarios: Scenario) -> Case:
    return replace(CASE, sensitivity=Sensitivity(scenarios=scenarios))


def test_the_range_comes_first() -> None:
    first, spread, *_rest = blocks(CASE)
    assert isinstance(first, Paragraph)
    assert first.tone is Tone.LEAD
    assert "£1 would return between £" in first.text
    assert isinstance(spread, Figure)
    assert spread.caption.startswith("It paid back in ")
    assert "It is not the headline" in spread.caption


def test_the_three_numbers_that_move_it_most_are_shown_as_whole_calculations_have_them() -> None:
    shown = rows(CASE, MATTER)
    assert len(shown) == 3
    lasting = next(found for found in shown if found[0] == "2 years")
    low = for_a_pound(put_all(CASE, outcomes__o1__duration__value="1"))
    high = for_a_pound(put_all(CASE, outcomes__o1__duration__value="3"))
    assert lasting[1:5] == ("1 year", low, "3 years", high)
    assert lasting[5:] == ("what we believe", "own records")


def test_each_says_in_words_what_would_make_the_project_only_just_pay_back() -> None:
    bands = [band.text for band in table(CASE, MATTER).rows if isinstance(band, Band)]
    assert bands[0::2] != []
    assert all("“" in name for name in bands[0::2])
    assert all(("paying back" in said or "Nothing this number" in said) for said in bands[1::2])


def test_a_step_is_never_taken_for_a_range_that_somebody_gave() -> None:
    bare = without_ranges(CASE)
    assert {found[5] for found in rows(bare, MATTER)} == {"a step, not a belief"}
    assert "A step is 20% of the number either way" in table(bare, MATTER).note
    half = put_all(bare, outcomes__o1__duration__low="1")
    lasting = next(found for found in rows(half, MATTER) if found[0] == "2 years")
    assert lasting[5] == "lowest what we believe, highest a step"


def test_without_ranges_it_says_plainly_that_there_is_none() -> None:
    first = blocks(without_ranges(CASE))[0]
    assert isinstance(first, Callout)
    assert first.title == "No ranges were given"
    said = told(without_ranges(CASE))
    assert "likely between" not in said
    assert "The result stands without a range: none of its numbers has one." in said


@pytest.mark.parametrize(("low", "high", "side"), [("0.3", "0.9", "above"), ("0", "0.3", "below")])
def test_a_result_outside_its_own_range_is_said_to_be(low: str, high: str, side: str) -> None:
    leaning = put_all(
        without_ranges(CASE),
        outcomes__o1__deadweight__low=low,
        outcomes__o1__deadweight__high=high,
    )
    said = blocks(leaning)[1]
    assert isinstance(said, Callout)
    assert said.text.startswith(f"The result lies {side} this range: in nearly every case")
    assert told(leaning).count(said.text) == 1
    assert not isinstance(blocks(CASE)[1], Callout)


def test_without_a_ratio_nothing_is_said_to_be_tested() -> None:
    gap = replace(CASE, outcomes=(*CASE.outcomes, outcome("o7", "I eat better", quantities=())))
    first = blocks(gap)[0]
    assert isinstance(first, Callout)
    assert first.title == "Nothing to test yet"
    assert not any("£1 gives" in text for found in tables(blocks(gap)) for text in _heads(found))


def _heads(found: Table) -> list[str]:
    return [column.heading for column in found.columns]


def test_inputs_that_could_be_nothing_leave_no_range_and_the_reason_is_said() -> None:
    none = put_all(
        replace(CASE, inputs=CASE.inputs[:1]),
        inputs__i1__amounts__1__low="0",
        inputs__i1__amounts__1__high="8000",
        inputs__i1__amounts__2__low="0",
        inputs__i1__amounts__2__high="8000",
    )
    first = blocks(none)[0]
    assert isinstance(first, Callout)
    assert first.title == "No range can be worked out"
    assert "“Grant”" in first.text
    assert "nothing might be put in at all" in told(none)


def test_a_scenario_stands_beside_the_case_with_what_it_changes_and_the_difference() -> None:
    usual, slow = row(CASE, "The case as it is"), row(CASE, "A slow first year")
    changed = put_all(
        CASE, outcomes__o1__quantities__1__value="20", outcomes__o2__quantities__1__value="9"
    )
    assert usual[1] == for_a_pound(CASE)
    assert slow[1] == for_a_pound(changed)
    assert "how many people change in year 1, for “I feel less lonely”: from 31 to 20" in slow[0]
    assert "1 number it changes is no longer in the case" in slow[0]
    one, other = (Decimal(cell.removeprefix("£")) for cell in (slow[1], usual[1]))
    assert slow[2] == figures.pounds(one - other, 2)


def test_every_range_and_every_change_is_in_the_annex_to_be_checked() -> None:
    everything = assemble(evaluate(CASE)).blocks
    found = next(one for one in tables(everything) if one.caption.startswith("The ranges that"))
    shown = {cells[0]: cells[1:] for cells in found.rows if not isinstance(cells, Band)}
    assert len(shown) == 3
    low = for_a_pound(put_all(CASE, outcomes__o1__deadweight__value="0.2"))
    high = for_a_pound(put_all(CASE, outcomes__o1__deadweight__value="0.5"))
    assert found.rows[0] == Band("I feel less lonely", 2)
    deadweight = shown["How many would have changed anyway"]
    assert deadweight == ("20%", "30%", "50%", low, high, "76.3%")
    assert "10,000 values were drawn" in found.note
    assert "from 17 to 9" in told(CASE)


def test_an_end_that_nobody_gave_is_blank_in_the_annex() -> None:
    half = put_all(without_ranges(CASE), outcomes__o1__duration__low="1")
    found = next(
        one
        for one in tables(assemble(evaluate(half)).blocks)
        if one.caption.startswith("The ranges that")
    )
    _name, cells = found.rows
    assert not isinstance(cells, Band)
    assert cells[1:4] == ("1 year", "2 years", "–")
    assert cells[5] == "–"
    assert found.note == "A number with one end only was held still."


def test_a_scenario_of_which_nothing_is_left_claims_no_ratio() -> None:
    gone = Scenario(id="n1", name="Gone", changes=(change("outcomes/o9/duration/value", "1"),))
    empty = Scenario(id="n2", name="Empty")
    case = with_scenarios(gone, empty)
    assert row(case, "Gone")[1:] == ("–", "–")
    assert row(case, "Empty") == ("Empty:\nNothing is changed in it.", "–", "–")


def test_a_number_that_is_not_in_the_result_is_said_to_make_no_difference() -> None:
    fewer = change("outcomes/o1/quantities/1/value", "20")
    shorter = change("outcomes/o2/duration/value", "1")
    case = with_scenarios(
        Scenario(id="n1", name="Fewer", changes=(fewer,)),
        Scenario(id="n2", name="Both", changes=(fewer, shorter)),
    )
    case = put(case, Address.parse("outcomes/o1/included"), False)
    idle = "from 31 to 20, which makes no difference while it is not in the result"
    name, *cells = row(case, "Fewer")
    assert idle in name
    assert cells == ["–", "–"]
    assert row(case, "Both")[1] != "–"
    assert row(case, "Both")[0].startswith("Both:\nhow long it lasts")  # what counts is first
    assert told(case).count(idle) == 2  # and again among all that is changed


def test_a_scenario_that_cannot_be_has_no_ratio_either() -> None:
    case = with_scenarios(
        Scenario(id="n1", name="Odd", changes=(change("outcomes/o1/deadweight/value", "2"),))
    )
    assert row(case, "Odd")[1:] == ("–", "–")


def test_the_evidence_discount_stands_beside_the_result_and_never_in_its_place() -> None:
    guess = Estimate(value=Decimal("0.3"), basis="What we think", grade=Grade.GUESS)
    case = replace(
        CASE, outcomes=tuple(replace(row, deadweight=guess) for row in CASE.outcomes[:2])
    )
    cut = row(case, "Numbers that rest on judgement or a guess cut by 30%")
    assert cut[1] != for_a_pound(case)
    assert row(case, "The case as it is")[1] == for_a_pound(case)
    assert figures.ratio(Decimal(cut[1].removeprefix("£"))) not in told(case)


def test_of_many_outcomes_the_ten_that_matter_most_are_left_out_in_turn() -> None:
    case = large_case(60, 2)
    found = rows(case, OTHERS)
    assert sum(cells[0].startswith("Without “") for cells in found) == 10
    assert table(case, OTHERS).note.startswith("Of 60 outcomes, the 10 are shown")
    assert len(rows(case, MATTER)) == 3


def test_names_without_end_are_cut() -> None:
    wordy = replace(
        CASE, outcomes=tuple(replace(o, description="Calm " * 80) for o in CASE.outcomes)
    )
    named = replace(
        wordy, sensitivity=Sensitivity(scenarios=(Scenario(id="n1", name="Slow " * 80),))
    )
    for found in (table(named, MATTER), table(named, TRIED), table(named, OTHERS)):
        for one in found.rows:
            assert len(one.text if isinstance(one, Band) else one[0]) < 200


@pytest.mark.parametrize("people", ["0", "1", "1000000"])
def test_losses_nothing_and_riches_are_printed_alike(people: str) -> None:
    case = put_all(
        without_ranges(CASE),
        outcomes__o1__quantities__1__value=people,
        outcomes__o1__quantities__2__value=people,
    )
    case = put_all(case, outcomes__o1__duration__low="1", outcomes__o1__duration__high="3")
    assert "NaN" not in told(case)
    assert re_adds(assemble(evaluate(case))) == ()


def test_a_case_of_harms_alone_is_tested_like_any_other() -> None:
    harms = replace(CASE, outcomes=(replace(CASE.outcomes[0], direction=Direction.NEGATIVE),))
    assert "It paid back in none of the 10,000 draws." in told(harms)
    assert "before the project pays back" in told(harms) or "up to £1" in told(harms)


def test_the_usual_rate_of_old_is_among_the_conventions() -> None:
    found = rows(CASE, "Value for each £1 put in, by convention")
    assert [cells[0].split(" ")[0] for cells in found] == ["0%", "1.5%", "3.5%", "6%"]


def test_what_nobody_estimated_is_not_said_to_matter() -> None:
    one = Estimate(value=Decimal(1))
    case = replace(CASE, outcomes=tuple(replace(row, amount=one) for row in CASE.outcomes))
    told_of = [band.text for band in table(case, MATTER).rows if isinstance(band, Band)]
    assert not any("how many times" in text.lower() for text in told_of)


def test_a_ratio_that_rises_with_the_rate_is_explained_where_the_health_rate_is_used() -> None:
    health = replace(CASE, outcomes=tuple(replace(row, health_rate=True) for row in CASE.outcomes))
    assert WHY in told(health)
    assert WHY not in told(CASE)


def test_a_number_that_is_graded_nowhere_says_so() -> None:
    bare = replace(estimate("2"), basis="", grade=None, low=Decimal(1), high=Decimal(3))
    case = replace(CASE, outcomes=(replace(CASE.outcomes[0], duration=bare),))
    lasting = next(found for found in rows(case, MATTER) if found[0] == "2 years")
    assert lasting[-1] == "no grade yet"
