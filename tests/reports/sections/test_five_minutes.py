import re
from dataclasses import replace
from decimal import Decimal

import pytest

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model.case import Case
from sroi_app.model.outcomes import MoneyKind
from sroi_app.reports.assemble import assemble
from sroi_app.reports.audit import money, re_adds
from sroi_app.reports.blocks import Bullets, Heading, Report, Table, texts
from sroi_app.reports.plain import plain
from sroi_app.workspace.files import Example, examples, open_evaluation
from tests.reports.sample import CASE, sample
from tests.reports.tables import tables


def sum_of(report: Report) -> Table:
    return next(t for t in tables(report.blocks) if t.caption.startswith("The largest part"))


def section(evaluation: Evaluation) -> list[str]:
    """Every text of the section, in order."""
    blocks = assemble(evaluation).blocks
    first = next(
        n for n, b in enumerate(blocks) if isinstance(b, Heading) and "five minutes" in b.text
    )
    last = next(
        n for n, b in enumerate(blocks) if n > first and isinstance(b, Heading) and b.level == 1
    )
    return [text for block in blocks[first:last] for text in texts(block)]


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_the_largest_sum_can_be_followed_with_a_calculator(example: Example) -> None:
    report = assemble(open_evaluation(example.path))
    table = sum_of(report)
    assert re_adds(report) == ()
    rows = {row[0].partition(" (")[0]: row for row in table.rows if isinstance(row, tuple)}
    whole = Decimal(1)
    for factor in re.findall(r"[\d,.]+", rows["All change"][1]):
        whole *= Decimal(factor.replace(",", ""))
    assert money(rows["All change"][2]) == pytest.approx(whole, abs=1)
    left = whole
    for step in ("Would have happened anyway", "Only moved from elsewhere", "Caused by others"):
        taken = left * Decimal(re.findall(r"[\d.]+", rows[step][1])[0]) / 100
        assert money(rows[step][2]) == pytest.approx(-taken, abs=2)
        left -= taken


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_its_price_stands_in_the_working_with_the_same_digits(example: Example) -> None:
    report = assemble(open_evaluation(example.path))
    first = sum_of(report).rows[0]
    assert isinstance(first, tuple)
    price = re.findall(r"£[\d,.]+", first[1])[0]
    annex = plain(report).partition("Working of every figure\n=")[2]
    assert f"{price}\n" in annex or f" {price} " in annex


def test_three_numbers_say_what_would_have_to_be_true() -> None:
    told = section(sample())
    start = told.index("What would have to be true for £1 put in to bring £1:")
    numbers = told[start + 1 : start + 4]
    assert all("before the project stops paying back" in one for one in numbers)
    assert told[start + 4].startswith("All of the value together could be 45% less before")


def test_wellbeing_is_said_not_to_be_cash_and_only_wellbeing() -> None:
    assert any(text.startswith("This is not cash.") for text in section(sample()))
    fiscal = tuple(replace(row, money=MoneyKind.FISCAL) for row in CASE.outcomes)
    told = section(evaluate(replace(CASE, outcomes=fiscal)))
    assert not any("not cash" in text for text in told)


def test_every_place_it_sends_to_is_a_heading_of_the_report() -> None:
    report = assemble(sample())
    headings = {
        f"{block.number} {block.text}" for block in report.blocks if isinstance(block, Heading)
    }
    assert any("Annex A opens every figure" in text for text in section(sample()))
    assert {
        "Annex A Working of every figure",
        "Annex B How sure are we",
        "Annex C Sources and licences of every value",
        "Annex G The people and the case in full",
    } <= headings


@pytest.mark.parametrize("case", [Case(), replace(CASE, outcomes=CASE.outcomes[2:3])])
def test_a_case_without_a_gain_has_no_largest_part(case: Case) -> None:
    report = assemble(evaluate(case))
    assert not any(t.caption.startswith("The largest part") for t in tables(report.blocks))
    told = section(evaluate(case))
    assert told[0] == "Check this in five minutes"
    assert any(isinstance(block, Bullets) for block in report.blocks)
