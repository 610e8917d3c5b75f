"""What the checks make of people's own words: an output, a saving, a comparison, a family."""

import pytest

from sroi_app.guide.checks.claims import compares_results, says_it_saves
from sroi_app.guide.checks.families import Family, told_families
from sroi_app.guide.checks.outputs import is_output
from tests.guide.ready import ready_outcome


@pytest.mark.parametrize(
    "words",
    [
        "Attended ten sessions",
        "10 sessions delivered",
        "Home visits delivered",
        "We delivered 40 workshops",
        "120 volunteers trained",
        "Trained volunteers",
        "Number of people trained",
        "Members received advice",
        "Hours of volunteering given",
        "Hot meals provided",
        "They took part in a course",
        "PROVIDED  more than 1,200 meals.",
        "Held 3 events",
        "Completed a course",
    ],
)
def test_something_done_is_known_by_its_verb(words: str) -> None:
    assert is_output(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "I feel less lonely",
        "I attended hospital less often",
        "I have found paid work in care",
        "Fewer appointments are booked for want of company",
        "Delivered a healthy baby",
        "Held a job for six months",
        "Ran my first race",
        "Provided for my family",
        "Trained as a nurse",
        "Attended my first job interview",
        "Young people attended school every day",
        "People who received support feel safer",
        "I grieved when the person I visited died",
        "I dropped out, and felt worse than before I came",
        "Deliverance from debt",
    ],
)
def test_a_change_is_left_alone_whatever_its_verb(words: str) -> None:
    assert not is_output(words)


@pytest.mark.parametrize(
    "words",
    [
        "We save the NHS £40,000 a year.",
        "A good year.\nThe council saves on home care",
        "This means savings for the public purse",
    ],
)
def test_a_saving_to_the_public_purse_is_known(words: str) -> None:
    assert says_it_saves(words)


@pytest.mark.parametrize(
    "words",
    [
        "Members saved £3,000 in the credit union.",
        "Save the date. The council will be there.",
        "It is safe, and the NHS knows it.",
        "",
    ],
)
def test_other_savings_are_nobodys_budget(words: str) -> None:
    assert not says_it_saves(words)


def test_a_comparison_needs_a_result_and_others() -> None:
    assert compares_results("Our ratio is higher than the average.")
    assert compares_results("The social return compares well with similar charities.")
    assert not compares_results("Members are happier than others of their age.")
    assert not compares_results("The ratio cannot be compared with that of others.")


@pytest.mark.parametrize(
    ("words", "families"),
    [
        ("I’m LESS LONELY", {Family.WELLBEING}),
        ("One WELLBY", {Family.WELLBY, Family.WELLBEING}),
        ("Two QALYs", {Family.QALY}),
        ("A & E attendance", {Family.CARE}),
        ("Jobseeker’s Allowance", {Family.TRANSFER}),
        ("Income Support, paid weekly", {Family.TRANSFER}),
        ("Employment and Support Allowance", {Family.TRANSFER}),
        ("Housing Benefit: average cost of processing", set()),
        ("Household income", {Family.INCOME}),
        ("A wage", {Family.PAY}),
        ("Wageningen, gpx, floodlight, loneliest", set()),
    ],
)
def test_a_family_is_known_by_whole_words(words: str, families: set[Family]) -> None:
    assert told_families(ready_outcome("o1", description=words)) == families
