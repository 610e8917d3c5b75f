import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from sroi_app.evaluation import evaluate
from sroi_app.guide.ledger import ledger
from sroi_app.model.case import Case
from sroi_app.model.outcomes import MoneyKind
from sroi_app.model.scope import Timing
from sroi_app.model.statement import Assurance
from sroi_app.reports.assemble import assemble
from sroi_app.reports.audit import money, re_adds
from sroi_app.reports.blocks import (
    GAP,
    Band,
    Block,
    Callout,
    Heading,
    KeyFacts,
    KeyFigures,
    Report,
    Table,
    Title,
    texts,
)
from sroi_app.reports.form import Form
from sroi_app.reports.plain import plain
from sroi_app.reports.sections.annexes import Annex, annex_name
from tests.reports.sample import CASE, outcome, ready, sample
from tests.reports.tables import tables
from tests.strategies import cases

GoldenFile = Callable[[str, str], None]

VALUE_MAP = "The value map: present value, with core, additional and track record apart"
CAME_TO = "What it comes to, and the ends of the range"


def test_the_report_reads_as_it_did(golden: GoldenFile) -> None:
    golden("report.txt", plain(assemble(sample())))


def test_the_short_report_reads_as_it_did(golden: GoldenFile) -> None:
    golden("report-short.txt", plain(assemble(sample(), Form(short=True))))


def test_an_empty_case_reads_as_it_did(golden: GoldenFile) -> None:
    golden("report-empty.txt", plain(assemble(evaluate(Case()))))


def test_printed_rows_add_to_printed_totals() -> None:
    found = [table for table in tables(assemble(sample()).blocks) if table.totals]
    assert len(found) >= 8
    assert re_adds(assemble(sample())) == ()


@settings(max_examples=25)
@given(cases())
def test_any_half_filled_case_makes_both_reports(case: Case) -> None:
    evaluation = evaluate(case)
    assert assemble(evaluation) == assemble(evaluation)
    assert len(assemble(evaluation, Form(short=True)).blocks) < len(assemble(evaluation).blocks)


def test_the_same_figure_is_printed_the_same_in_every_table() -> None:
    blocks = assemble(sample()).blocks
    mapped, group = dict[str, Decimal](), ""
    for row in table(blocks, VALUE_MAP).rows:
        if isinstance(row, Band):
            group = row.text if row.level == 1 else group
        else:
            core, additional, _track_record = (money(cell) for cell in row[-3:])
            mapped[group] = mapped.get(group, Decimal(0)) + (core or 0) + (additional or 0)
    shown = {
        row[0]: money(row[-1])
        for row in table(blocks, "Value by group").rows
        if not isinstance(row, Band)
    }
    assert mapped == shown


def test_a_ratio_stands_in_no_heading_and_in_no_key_figure() -> None:
    loud = [
        text
        for block in assemble(sample()).blocks
        if isinstance(block, Title | Heading | KeyFigures)
        for text in texts(block)
    ]
    assert loud
    assert not any("every £1" in text or ": £1" in text for text in loud)


def test_the_ratio_in_prose_stands_with_its_convention() -> None:
    blocks = assemble(sample(), Form(short=True)).blocks
    told = [text for block in blocks for text in texts(block)]
    with_ratio = [text for text in told if "for every £1 put in" in text]
    assert with_ratio
    assert all("is discounted at 3.5% a year" in text for text in with_ratio)


def test_the_ratio_is_never_quoted_without_its_range_once_there_is_one() -> None:
    short = assemble(sample(), Form(short=True)).blocks
    quoted = [text for block in short for text in texts(block) if "for every £1 put in" in text]
    assert len(quoted) == 1
    assert "for every £1 put in, likely between £" in quoted[0]
    ratio = next(
        row for row in table(assemble(sample()).blocks, CAME_TO).rows if "SROI ratio" in str(row)
    )
    assert not isinstance(ratio, Band)
    low, best, high = (Decimal(cell[1:5]) for cell in ratio[1:])
    assert low < best < high


def test_the_first_pages_of_the_full_report_quote_no_ratio() -> None:
    blocks = assemble(sample()).blocks
    end = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and "Results" in b.text)
    told = [text for block in blocks[:end] for text in texts(block)]
    assert any("is worth £" in text for text in told)
    assert not any("every £1 put in" in text or ": £1" in text for text in told)


def test_nothing_is_said_to_be_saved_where_the_value_is_wellbeing() -> None:
    only_wellbeing = tuple(replace(row, money=MoneyKind.WELLBEING) for row in CASE.outcomes)
    told = plain(assemble(evaluate(replace(CASE, outcomes=only_wellbeing)))).lower()
    assert re.search(r"\bsav(e|es|ed|ing|ings)\b", told) is None
    assert "wellbeing is not cash" in told


def test_kinds_of_money_have_no_common_total() -> None:
    assert table(assemble(sample()).blocks, "Value by kind of money").totals == ()


def test_core_additional_and_track_record_have_columns_and_totals_of_their_own() -> None:
    evaluation = sample()
    found = table(assemble(evaluation).blocks, VALUE_MAP)
    heads = [column.heading for column in found.columns]
    assert heads[-3:] == ["Core", "Additional", "Track record"]
    for row in found.rows:
        assert isinstance(row, Band) or sum(bool(cell) for cell in row[-3:]) == 1
    totals = [money(cell) for cell in found.totals[0][-3:]]
    core, additional, track_record = (total for total in totals if total)
    assert core + additional == ledger(evaluation.result).value
    told = plain(assemble(evaluation))
    assert f"counts: core £{core:,} and additional £{additional:,}." in told
    assert "Track record is in no total but its own." in told
    assert f"£{core + additional + track_record:,}" not in told


def test_an_outcome_nobody_placed_has_a_column_of_its_own() -> None:
    rows = (replace(CASE.outcomes[0], standing=None), *CASE.outcomes[1:])
    found = table(assemble(evaluate(replace(CASE, outcomes=rows))).blocks, VALUE_MAP)
    assert found.columns[-1].heading == GAP


def test_outcomes_without_a_price_and_outcomes_left_out_stay_in_view() -> None:
    told = plain(assemble(sample()))
    assert "I sleep better" in told
    assert "Too few said so." in told


def test_a_blank_is_a_gap_in_words_and_never_nought() -> None:
    told = plain(assemble(evaluate(Case())))
    assert "£0" not in told
    assert told.count(GAP) > 10


def test_a_draft_says_so_and_a_finished_case_does_not() -> None:
    draft, finished = assemble(sample()), assemble(ready())
    assert draft.furniture.mark == "Draft: not ready to be claimed"
    assert finished.furniture.mark == ""
    assert "What may not yet be claimed" in headings(draft)
    assert "What may not yet be claimed" not in headings(finished)


def test_a_case_with_a_gap_shows_what_there_is_and_no_ratio() -> None:
    rows = (*CASE.outcomes, outcome("o7", "I eat better", quantities=()))
    told = plain(assemble(evaluate(replace(CASE, outcomes=rows))))
    assert "There is no result to quote yet" in told
    assert "for every £1 put in" not in told
    assert re.search(r"£[\d.,]+ : £1", told) is None
    assert "Its value waits for the answers that are still missing." in told


def test_an_example_is_marked_on_the_first_page_and_at_every_edge() -> None:
    report = assemble(sample())
    assert report.furniture.example == "Example: invented figures"
    assert any(isinstance(b, Callout) and "invented" in b.title for b in report.blocks[:4])
    real = assemble(evaluate(replace(CASE, example=False)))
    assert real.furniture.example == ""
    assert not any(isinstance(b, Callout) and "invented" in b.title for b in real.blocks)


def test_the_date_is_the_declarations_and_never_todays_or_the_periods() -> None:
    assert assemble(sample()).furniture.date == "31 March 2026"
    undeclared = replace(CASE, statement=replace(CASE.statement, declared_on=None))
    assert assemble(evaluate(undeclared)).furniture.date == ""


def test_nobody_assured_the_report_unless_it_was_said() -> None:
    silent = replace(CASE, statement=replace(CASE.statement, assurance=None))
    told = plain(assemble(evaluate(silent)))
    assert "Self-checked; not assured by Social Value UK or International" in told
    said = replace(
        CASE.statement, assurance=Assurance.ASSURED, assurance_notes="By Social Value UK, May 2026"
    )
    told = plain(assemble(evaluate(replace(CASE, statement=said))))
    assert "By Social Value UK, May 2026" in told


def test_the_case_is_shown_under_every_convention_and_agrees_with_itself() -> None:
    report = assemble(sample())
    found = table(report.blocks, "Value for each £1 put in, by convention")
    assert len(found.columns) == 1 + len(Timing)
    assert [row[0] for row in found.rows if not isinstance(row, Band)] == [
        "0% a year",
        "1.5% a year",
        "3.5% a year (HM Treasury Green Book)",
        "6% a year",
    ]
    own = next(
        row[2]
        for row in table(report.blocks, CAME_TO).rows
        if not isinstance(row, Band) and "SROI ratio" in row[0]
    )
    usual = found.rows[-2]
    assert not isinstance(usual, Band)
    assert usual[1] == own


def test_a_rate_of_its_own_is_among_the_conventions() -> None:
    other = replace(CASE, scope=replace(CASE.scope, rate=Decimal("0.02")))
    found = table(assemble(evaluate(other)).blocks, "Value for each £1 put in, by convention")
    assert "2% a year" in [row[0] for row in found.rows if not isinstance(row, Band)]


def test_every_worked_outcome_has_its_working_in_the_annex() -> None:
    report = assemble(sample())
    titles = headings(report)
    for name in ("I feel less lonely", "I feel useful", "I felt less lonely in Ferry ward"):
        assert name in titles
    told = plain(report)
    assert "people × units each × value × (1 − deadweight) × (1 − displacement)" in told.replace(
        "\u00a0", " "
    )
    assert "× (1 − 30%) × (1 − 0%) × (1 − 25%)" in told.replace("\u00a0", " ")


def test_the_annex_names_source_price_year_factor_and_licence_of_every_value() -> None:
    found = table(assemble(sample()).blocks, "Values (financial proxies)")
    told = " ".join(text for text in texts(found))
    assert told.count("Price list of clubs, page 4") == 1
    assert told.count("Why it fits: It is what members named.") == 4
    assert "Open Government Licence v3.0" in told
    assert "2023-24" in told
    assert "× 1.07" in told


def test_sections_are_numbered_without_gaps() -> None:
    found = [block for block in assemble(sample()).blocks if isinstance(block, Heading)]
    numbers = [heading.number for heading in found if heading.number]
    body = [number for number in numbers if number.isdecimal()]
    assert body == [str(n) for n in range(1, len(body) + 1)]
    assert numbers[len(body) :] == [annex_name(letter) for letter in "ABCDEFGH"]
    titles = {heading.number: heading.text for heading in found}
    for one, title in {
        Annex.WORKING: "Working of every figure",
        Annex.CERTAINTY: "How sure are we",
        Annex.SOURCES: "Sources and licences of every value",
        Annex.EVIDENCE: "Evidence, surveys and files",
        Annex.CONFIDENTIAL: "Confidentiality schedule",
        Annex.READINESS: "Readiness check",
        Annex.PEOPLE: "The people and the case in full",
    }.items():
        assert titles[annex_name(one)] == title


def test_promises_are_printed_as_they_were_made() -> None:
    told = plain(assemble(sample()))
    assert "We will visit 30 people every week" in told
    assert "we aim to" not in told.lower()


def test_the_title_block_names_who_for_whom_and_under_which_reference() -> None:
    first = assemble(sample()).blocks[0]
    assert first == Title(
        kicker="Social Return on Investment",
        text="Company for tea",
    )
    facts = next(b for b in assemble(sample()).blocks if isinstance(b, KeyFacts)).facts
    shown = {fact.label: fact.value for fact in facts}
    assert shown["Bidder"] == "Tŷ Glas Visitors"
    assert shown["Buyer"] == "Northport Council"
    assert shown["Tender reference, lot and term"] == "NPC-7, 2 years"
    assert shown["Status and date"] == "Forecast, 31 March 2026"
    assert assemble(sample()).furniture.reference == "NPC-7"


def test_figures_beyond_all_reason_are_printed_too() -> None:
    huge = Decimal(10) ** 12
    vast = outcome("o1", "Everything")
    vast = replace(
        vast,
        quantities=tuple(replace(year, value=huge) for year in vast.quantities),
        amount=replace(vast.amount, value=huge),
        proxy=replace(vast.proxy, value=replace(vast.proxy.value, value=huge)),
    )
    assert plain(assemble(evaluate(replace(CASE, outcomes=(vast,)))))


def test_a_report_is_assembled_without_the_printing_library() -> None:
    script = (
        "import sys\n"
        "from sroi_app.evaluation import evaluate\n"
        "from sroi_app.model.case import Case\n"
        "from sroi_app.reports.assemble import assemble\n"
        "from sroi_app.reports.plain import plain\n"
        "import sroi_app.reports.charts.waterfall, sroi_app.reports.charts.bars\n"
        "plain(assemble(evaluate(Case())))\n"
        "print('reportlab' in sys.modules)\n"
    )
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "False"


@pytest.mark.parametrize("short", [False, True])
def test_every_table_has_a_cell_for_every_column(short: bool) -> None:
    for found in tables(assemble(sample(), Form(short=short)).blocks):
        for row in (*found.rows, *found.totals):
            assert isinstance(row, Band) or len(row) == len(found.columns), found.caption


def headings(report: Report) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, Heading)]


def table(blocks: tuple[Block, ...], caption: str) -> Table:
    return next(found for found in tables(blocks) if found.caption == caption)
