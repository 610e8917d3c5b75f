"""How firm the numbers are, and how much of each pound rests on something measured."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.guide.firmness import (
    FIRM as FIRM_GRADES,
)
from sroi_app.guide.firmness import (
    grades,
    leaning,
    measured_share,
    people_grade,
    share_of_gains,
    weakest,
)
from sroi_app.guide.firmness_words import evidence_sentences, measured_words
from sroi_app.guide.number_words import NUMBERS
from sroi_app.model.estimate import Estimate, Grade
from sroi_app.model.outcomes import Direction, Outcome, Standing
from tests.reports.sample import CASE, given, outcome

FIRM = outcome(
    "o1",
    "Firm",
    quantities=(given("31", grade=Grade.MEASURED), given("33", grade=Grade.MEASURED)),
)
"""Every number behind it has one of the three firm grades; published is the weakest."""

GRADES = [*Grade, None]  # strongest first


def ungraded(value: str) -> Estimate:
    return replace(given(value), grade=None)


def weak(**changes: object) -> Outcome:
    return replace(FIRM, id="o2", description="Weak", **changes)  # type: ignore[arg-type]


def of(*rows: Outcome) -> Evaluation:
    return evaluate(replace(CASE, outcomes=rows))


def people(id_: str, number: str, grade: Grade | None) -> Outcome:
    """An outcome like the others but for its people, and how firm their number is."""
    return replace(
        FIRM,
        id=id_,
        quantities=(Estimate(value=Decimal(number)), Estimate(value=Decimal(0))),
        evidence=replace(FIRM.evidence, grade=grade),
    )


def test_an_outcome_is_as_firm_as_the_weakest_number_behind_it() -> None:
    assert weakest(FIRM, 2) is Grade.PUBLISHED
    assert leaning(FIRM, 2) == ()


@pytest.mark.parametrize(
    "name", ["deadweight", "displacement", "attribution", "dropoff", "duration"]
)
def test_each_number_of_the_sum_can_be_the_weakest(name: str) -> None:
    guessed = replace(getattr(FIRM, name), grade=Grade.GUESS)
    assert weakest(weak(**{name: guessed}), 2) is Grade.GUESS
    assert leaning(weak(**{name: guessed}), 2) == (NUMBERS[name],)
    ungraded = replace(getattr(FIRM, name), grade=None)
    assert weakest(weak(**{name: ungraded}), 2) is None


def test_the_value_the_people_and_the_units_count_too() -> None:
    proxy = replace(FIRM.proxy, value=replace(FIRM.proxy.value, grade=Grade.JUDGEMENT))
    assert weakest(replace(FIRM, proxy=proxy), 2) is Grade.JUDGEMENT
    evidence = replace(FIRM.evidence, grade=None)
    assert weakest(replace(FIRM, evidence=evidence), 2) is None
    guessed = (FIRM.quantities[0], given("33", grade=Grade.GUESS))
    assert people_grade(replace(FIRM, quantities=guessed), 2) is Grade.GUESS
    assert people_grade(replace(FIRM, quantities=guessed), 1) is not Grade.GUESS
    assert weakest(weak(amount=given("3", grade=Grade.GUESS)), 2) is Grade.GUESS


def test_a_number_that_is_not_used_weakens_nothing() -> None:
    one_year = weak(duration=given("1"), dropoff=given("0.2", grade=Grade.GUESS))
    assert weakest(one_year, 2) is Grade.PUBLISHED
    assert "dropoff" not in grades(one_year, 2)
    assert weakest(weak(amount=Estimate(value=Decimal(1))), 2) is Grade.PUBLISHED


def sentences(*rows: Outcome) -> str:
    return " ".join(evidence_sentences(of(*rows)))


KNOWN = "a count, a survey or our own records."


def test_a_firm_case_says_so() -> None:
    told = sentences(FIRM)
    assert told.startswith(
        "Every number behind every £1 claimed was measured, or comes from our own records or "
        "published figures."
    )
    assert told.endswith("For every £1 claimed, the number of people who change rests on " + KNOWN)


def test_half_a_firm_case_says_how_much_of_each_pound() -> None:
    told = sentences(FIRM, weak(deadweight=given("0.3", grade=Grade.GUESS)))
    assert told.startswith(
        "For £0.50 of every £1 claimed, every number behind it was measured, or comes from our "
        "own records or published figures. The rest leans somewhere on judgement or a guess."
    )


def test_a_case_that_leans_everywhere_says_so_and_what_is_measured_of_it() -> None:
    told = sentences(weak(deadweight=ungraded("0.3")))
    assert told.startswith(
        "Behind every £1 claimed stands at least one number that leans on judgement or a guess, "
        "or that nobody has graded yet."
    )
    assert "£0.00" not in told


def test_firmness_is_rounded_down_and_never_to_nothing() -> None:
    many = replace(FIRM, quantities=(given("9990"), given("0")))
    few = weak(quantities=(given("10"), given("0")), duration=given("2", grade=Grade.GUESS))
    assert sentences(many, few).startswith("For £0.99 of every £1")
    firm_few = replace(FIRM, quantities=few.quantities)
    weak_many = replace(few, quantities=many.quantities)
    assert sentences(firm_few, weak_many).startswith("For less than £0.01 of every £1")


def test_harms_are_no_strength() -> None:
    harm = replace(FIRM, direction=Direction.NEGATIVE)
    assert sentences(harm) == "No gain is claimed so far."
    assert measured_share(of(harm)) is None


# Something measured


def test_sixty_two_pence_of_a_pound() -> None:
    """The worked case: the same outcome for 31 people counted, 12 judged and 7 not graded.

    All else being equal their gains are as 31 to 12 to 7, and 31 of 50 is £0.62.
    """
    case = of(
        people("o1", "31", Grade.MEASURED),
        people("o2", "12", Grade.JUDGEMENT),
        people("o3", "7", None),
    )
    share = measured_share(case)
    assert share is not None
    assert share.quantize(Decimal("1e-12")) == Decimal("0.62")
    assert measured_words(Decimal("0.62")) == (
        f"For £0.62 of every £1 claimed, the number of people who change rests on {KNOWN}"
    )


@pytest.mark.parametrize(("measured", "of_all"), [(1, 2), (6, 8), (4, 10), (3, 5)])
def test_no_penny_is_lost_to_gains_that_do_not_end(measured: int, of_all: int) -> None:
    """Gains of so many thirds of a pound; half of them came to £0.49 for some numbers of them."""
    for pounds in range(1, 500):
        gain = Decimal(pounds) / 3
        all_ = sum([gain] * of_all, Decimal(0))
        share = sum([gain] * measured, Decimal(0)) / all_
        told = f"For £{Decimal(measured) / of_all:.2f} of every £1"
        assert measured_words(share).startswith(told)


@pytest.mark.parametrize(
    ("grade", "counts"),
    [
        (Grade.MEASURED, True),
        (Grade.OWN_RECORDS, True),
        (Grade.PUBLISHED, False),
        (Grade.JUDGEMENT, False),
        (Grade.GUESS, False),
        (None, False),
    ],
)
def test_what_was_found_out_about_these_people_counts_and_nothing_else(
    grade: Grade | None, counts: bool
) -> None:
    assert measured_share(of(people("o1", "5", grade))) == Decimal(counts)


def test_one_year_that_was_guessed_takes_its_outcome_out() -> None:
    guessed = (FIRM.quantities[0], given("33", grade=Grade.GUESS))
    assert measured_share(of(FIRM, weak(quantities=guessed))) == Decimal("0.5")


def test_a_harm_and_work_done_elsewhere_are_left_aside() -> None:
    harm = replace(FIRM, id="o3", direction=Direction.NEGATIVE)
    elsewhere = replace(FIRM, id="o4", standing=Standing.TRACK_RECORD)
    judged = people("o2", "64", Grade.JUDGEMENT)
    alone = measured_share(of(FIRM, judged))
    assert measured_share(of(FIRM, judged, harm, elsewhere)) == alone


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (None, "No gain is claimed so far."),
        (Decimal(1), "For every £1 claimed, the number of people"),
        (Decimal("0.9999"), "For £0.99 of every £1 claimed, the number of people"),
        (Decimal("0.01"), "For £0.01 of every £1 claimed, the number of people"),
        (
            Decimal("0.0099"),
            "For less than £0.01 of every £1 claimed, the number of people",
        ),
        (Decimal(0), "For none of the value claimed does the number of people"),
    ],
)
def test_the_sentence_rounds_down_and_never_says_nothing_for_something(
    share: Decimal | None, words: str
) -> None:
    assert measured_words(share).startswith(words)


ROWS = st.lists(
    st.tuples(st.integers(0, 10**6), st.sampled_from(GRADES), st.sampled_from(list(Direction))),
    min_size=1,
    max_size=5,
)


@any_of(rows=ROWS, data=st.data())
def test_a_share_lies_between_nothing_and_all_and_never_rises_when_a_grade_is_weakened(
    rows: list[tuple[int, Grade | None, Direction]], data: st.DataObject
) -> None:
    made = [
        replace(people(f"o{n}", str(number), grade), direction=direction)
        for n, (number, grade, direction) in enumerate(rows, 1)
    ]
    before = measured_share(of(*made))
    place = data.draw(st.integers(0, len(made) - 1))
    weaker = GRADES[GRADES.index(rows[place][1]) :]
    evidence = replace(made[place].evidence, grade=data.draw(st.sampled_from(weaker)))
    made[place] = replace(made[place], evidence=evidence)
    after = measured_share(of(*made))
    assert (before is None) is (after is None)
    if before is not None and after is not None:
        assert 0 <= after <= before <= 1


@any_of(rows=ROWS)
def test_a_share_is_what_plain_arithmetic_makes_it(
    rows: list[tuple[int, Grade | None, Direction]],
) -> None:
    """With one price and the same deductions for all, gains are as their people."""
    made = [
        replace(people(f"o{n}", str(number), grade), direction=direction)
        for n, (number, grade, direction) in enumerate(rows, 1)
    ]
    gains = [(number, grade) for number, grade, way in rows if way is Direction.POSITIVE]
    claimed = sum(number for number, _grade in gains)
    firm = sum(n for n, grade in gains if grade in (Grade.MEASURED, Grade.OWN_RECORDS))
    share = measured_share(of(*made))
    assert (share is None) is (claimed == 0)
    if share is not None:
        assert abs(share - Decimal(firm) / Decimal(claimed)) < Decimal("1e-20")


def test_all_that_is_measured_is_firm() -> None:
    """Firm throughout asks for more than measured people, never for less."""
    case = of(FIRM, people("o2", "5", Grade.JUDGEMENT), people("o3", "9", Grade.PUBLISHED))
    throughout = share_of_gains(case, lambda row: weakest(row, 2) in FIRM_GRADES)
    measured = measured_share(case)
    assert throughout is not None
    assert measured is not None
    assert measured < throughout < 1
