"""The workbook against the program: LibreOffice works every formula out anew, from the cells alone.

Every workbook of this module goes through one run of LibreOffice, which is what takes the time.
"""

import re
import zipfile
from dataclasses import dataclass, replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import keep_unreadable, put
from sroi_app.model.outcomes import Direction, Standing, Starts
from sroi_app.model.scope import Timing
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.workspace.files import examples, open_evaluation
from tests import strategies as any_case
from tests.calculation import case_files
from tests.calculation import strategies as whole_case
from tests.spreadsheet.book.recalculated import Cells, Value, cells_of, recalculated

PENNY = 0.005


def book(case: Case | Evaluation) -> bytes:
    evaluation = case if isinstance(case, Evaluation) else evaluate(case)
    return make_workbook(evaluation, 1)


def example(name: str) -> Evaluation:
    return next(open_evaluation(one.path) for one in examples() if one.name == name)


def drawn(strategy: SearchStrategy[Case], count: int) -> list[Case]:
    """The last of some cases drawn: the first ones are the simplest."""
    found: list[Case] = []

    @seed(6)
    @settings(
        max_examples=4 * count,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(case: Case) -> None:
        found.append(case)

    draw()
    return sorted(found[-2 * count :], key=lambda case: len(case.outcomes))[-count:]


def untouched() -> dict[str, bytes]:
    """Workbooks as they are exported."""
    books = {f"example-{one.name}": book(open_evaluation(one.path)) for one in examples()}
    books |= {
        path.stem: book(case_files.build(case_files.read(path)))
        for path in case_files.files("case")
    }
    books |= {f"whole{n}": book(one) for n, one in enumerate(drawn(whole_case.cases(), 2))}
    books |= {
        f"any{n}": book(replace(one, scope=replace(one.scope, price_year="2024")))
        for n, one in enumerate(drawn(any_case.cases(), 2))
    }
    return {**books, "unreadable": book(full_of_unreadable_text())}


def full_of_unreadable_text() -> Case:
    case = example("befriending").case
    case = keep_unreadable(case, Address.parse("outcomes/o1/deadweight/value"), "about half")
    case = keep_unreadable(case, Address.parse("outcomes/o2/proxy/price_year"), "lately", "")
    case = keep_unreadable(case, Address.parse("inputs/i1/amounts/1/value"), "a lot")
    return keep_unreadable(case, Address.parse("scope/rate"), "the usual")


@dataclass(frozen=True)
class Edit:
    """A change typed into a cell: the sheet and the words that name its row and column."""

    sheet: str
    row: str
    column: str
    typed: Any
    at: str
    value: Any


MAP, INPUTS, SETTINGS = "Value map", "Inputs", "Settings"
NUMBERS = (
    Edit(SETTINGS, "Discount rate", "", 0.06, "scope/rate", Decimal("0.06")),
    Edit(
        SETTINGS,
        "When value arrives",
        "",
        "In the middle of each year",
        "scope/timing",
        Timing.MID_YEAR,
    ),
    Edit(MAP, "o1", "Deadweight %", 0.41, "outcomes/o1/deadweight/value", Decimal("0.41")),
    Edit(MAP, "o1", "Duration", 3.75, "outcomes/o1/duration/value", Decimal("3.75")),
    Edit(MAP, "o1", "Drop-off %", 0.15, "outcomes/o1/dropoff/value", Decimal("0.15")),
    Edit(MAP, "o2", "Quantity, year 2", 31, "outcomes/o2/quantities/2/value", Decimal(31)),
    Edit(INPUTS, "i1", "Pounds, year 3", 70000, "inputs/i1/amounts/3/value", Decimal(70000)),
    Edit(INPUTS, "i2", "Hours, year 1", 1000, "inputs/i2/hours/1/value", Decimal(1000)),
    Edit(INPUTS, "i2", "Pounds an hour", 14.5, "inputs/i2/rate/value", Decimal("14.5")),
)
CHOICES = (
    Edit(SETTINGS, "Price year", "", "2019", "scope/price_year", "2019"),
    Edit(
        SETTINGS,
        "When value arrives",
        "",
        "At the start of each year",
        "scope/timing",
        Timing.YEAR_START,
    ),
    Edit(MAP, "o1", "Gain or harm", "A harm", "outcomes/o1/direction", Direction.NEGATIVE),
    Edit(MAP, "o2", "Starts", "In the year after it", "outcomes/o2/starts", Starts.AFTER),
    Edit(MAP, "o5", "Standing", "Track record", "outcomes/o5/standing", Standing.TRACK_RECORD),
    Edit(MAP, "o6", "In the case", "Left out", "outcomes/o6/included", False),
    Edit(MAP, "o7", "Priced", "No, it stays beside the sum", "outcomes/o7/priced", False),
    Edit(MAP, "o4", "Health rate", "Yes", "outcomes/o4/health_rate", True),
    Edit(MAP, "o8", "Price year", "2010", "outcomes/o8/proxy/price_year", "2010"),
)
BLANKS = (
    Edit(SETTINGS, "Discount rate", "", None, "scope/rate", None),
    Edit(MAP, "o1", "Quantity, year 2", None, "outcomes/o1/quantities/2/value", None),
    Edit(MAP, "o4", "Drop-off %", None, "outcomes/o4/dropoff/value", None),
    Edit(INPUTS, "i2", "Hours, year 1", None, "inputs/i2/hours/1/value", None),
)
NONSENSE = (
    Edit(MAP, "o1", "Gain or harm", "harmful", "", None),
    Edit(MAP, "o2", "Starts", None, "", None),
    Edit(INPUTS, "i1", "Kind", "Cash", "", None),
)
"""Words that no list offers, as a paste can bring them past the rules of a cell."""
EDITS = {"numbers": NUMBERS, "choices": CHOICES, "blanks": BLANKS}


def typed_in(data: bytes, edits: tuple[Edit, ...]) -> bytes:
    """A workbook with other things in some of its cells, as a spreadsheet would save it."""
    import openpyxl

    workbook = openpyxl.load_workbook(BytesIO(data))
    for edit in edits:
        cells = [list(row) for row in workbook[edit.sheet].iter_rows()]
        row = next(row for row in cells if row[0].value == edit.row)
        heads = next((row for row in cells if row[0].value == "Row"), ())
        column = next((cell.column for cell in heads if cell.value == edit.column), 2)
        row[column - 1].value = edit.typed
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def edited(case: Case, edits: tuple[Edit, ...]) -> Case:
    for edit in edits:
        case = put(case, Address.parse(edit.at), edit.value)
    return case


def poisoned(data: bytes) -> bytes:
    """A workbook whose figures as they are kept beside the formulas are all wrong."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"</f><v>[^<]*</v>", b"</f><v>1</v>", old.read(name)))
    return file.getvalue()


@pytest.fixture(scope="module")
def exported() -> dict[str, bytes]:
    start = book(example("befriending"))
    typed = {**EDITS, "nonsense": NONSENSE}
    changed = {name: typed_in(start, edits) for name, edits in typed.items()}
    books = untouched()
    return {**books, **changed, "poisoned": poisoned(books["three_outcomes"])}


@pytest.fixture(scope="module")
def worked_out(
    exported: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Cells]:
    return recalculated(tmp_path_factory.mktemp("libreoffice"), exported)


def differences(expected: Cells, found: Cells) -> list[str]:
    """Every formula that comes to something else, to the penny; blank is not 0."""
    return [
        f"{sheet}!{at}: {kept!r} is {found[sheet][at][1]!r} by {formula}"
        for sheet, cells in expected.items()
        for at, (formula, kept) in cells.items()
        if not same(kept, found[sheet][at][1])
    ]


def same(one: Value, other: Value) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= max(PENNY, abs(one) * 1e-12)
    return one == other


def test_every_figure_is_the_programs_own_once_it_is_worked_out_anew(
    exported: dict[str, bytes], worked_out: dict[str, Cells]
) -> None:
    for name in exported.keys() - {*EDITS, "nonsense", "poisoned"}:
        assert differences(cells_of(exported[name]), worked_out[name]) == [], name


def test_the_ratio_is_that_of_the_program(worked_out: dict[str, Cells]) -> None:
    headline = example("befriending").result.headline
    assert headline
    shown = worked_out["example-befriending"]["Result"].values()
    (ratio,) = (value for formula, value in shown if formula.lower() == "ratio")
    assert isinstance(ratio, float)
    assert abs(ratio - float(headline.ratio)) < 1e-9


@pytest.mark.parametrize("name", EDITS)
def test_a_cell_changed_by_hand_gives_what_the_program_gives_for_the_changed_case(
    name: str, worked_out: dict[str, Cells]
) -> None:
    start = example("befriending").case
    before, after = cells_of(book(start)), cells_of(book(edited(start, EDITS[name])))
    of_the_sum = {sheet: after[sheet] for sheet in (MAP, INPUTS, "Result")}
    assert differences(of_the_sum, before) != []
    assert differences(of_the_sum, worked_out[name]) == []


def test_a_word_that_no_list_offers_is_a_gap_and_never_taken_for_another(
    worked_out: dict[str, Cells],
) -> None:
    found = worked_out["nonsense"]
    said = {value for sheet in (MAP, INPUTS) for _formula, value in found[sheet].values()}
    assert {"Gain or harm.", "Starts.", "Kind."} <= said
    ratios = [value for formula, value in found["Result"].values() if formula.lower() == "ratio"]
    assert ratios == [""]


def test_wrong_figures_kept_with_the_formulas_do_not_survive(
    exported: dict[str, bytes], worked_out: dict[str, Cells]
) -> None:
    right = cells_of(exported["three_outcomes"])
    assert differences(right, cells_of(exported["poisoned"])) != []
    assert differences(right, worked_out["poisoned"]) == []
