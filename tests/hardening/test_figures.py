"""A figure is the same wherever it stands: on paper, in data, in a workbook, worked out anew."""

from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # it ships without types

from sroi_app.commands.calculate import as_json
from sroi_app.evaluation import Evaluation, evaluate
from sroi_app.reports.assemble import assemble
from sroi_app.reports.pdf import render
from sroi_app.reports.printed import printed_figures
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.storage.migrations import FORMAT
from tests.calculation import strategies
from tests.hardening.tally import Tally
from tests.spreadsheet.book.recalculated import Cells, cells_of, recalculated
from tests.spreadsheet.book.test_recalculation import differences, drawn

NAMES = {"Ratio": "ratio", "TotalPresentValue": "total_present_value"}
"""Cells of the workbook by their names, and what the data calls them."""
CLOSE = Decimal("0.000001")
AT_A_TIME = 30  # workbooks in one run of LibreOffice


@pytest.mark.hardening("D6", few=4, many=200)
def test_a_figure_is_the_same_in_print_in_data_and_in_a_workbook_worked_out_anew(
    tally: Tally, tmp_path: Path
) -> None:
    cases = drawn(strategies.cases(), tally.count)
    evaluations = {f"case{number}": evaluate(case) for number, case in enumerate(cases)}
    books = {name: make_workbook(found, FORMAT) for name, found in evaluations.items()}
    anew: dict[str, Cells] = {}
    for start in range(0, len(books), AT_A_TIME):
        some = dict(list(books.items())[start : start + AT_A_TIME])
        anew |= recalculated(tmp_path / str(start), some)
    for name, evaluation in evaluations.items():
        told = as_json(evaluation)
        for trouble in (
            *differences(cells_of(books[name]), anew[name]),
            *_not_in_the_book(told, books[name]),
            *_not_in_print(told, evaluation),
        ):
            tally.lose(f"{name}: {trouble}")
        tally.tried()


def _not_in_the_book(told: dict[str, Any], book: bytes) -> list[str]:
    """The figures of the data that another stands for in the workbook as it was made."""
    import openpyxl

    workbook = openpyxl.load_workbook(BytesIO(book), data_only=True)
    found = []
    for name, key in NAMES.items():
        sheet, cell = workbook.defined_names[name].attr_text.replace("'", "").split("!")
        kept = workbook[sheet][cell.replace("$", "")].value
        wanted = Decimal(told[key])
        if abs(Decimal(str(kept)) - wanted) > CLOSE * (abs(wanted) + 1):
            found.append(f"{name} is {kept}, not {told[key]}")
    return found


def _not_in_print(told: dict[str, Any], evaluation: Evaluation) -> list[str]:
    """The figures of the data, rounded here, and the printed ones, that no page says.

    But for impacts: a report shows that of an outcome only where it opens its working.
    """
    pages = PdfDocument(BytesIO(render(assemble(evaluation))))
    text = "".join("".join(one.get_textpage().get_text_range().split()) for one in pages)
    wanted = {one.text for one in printed_figures(evaluation) if "impact" not in one.label}
    wanted |= {_pounds(told["total_present_value"], "1"), _pounds(told["ratio"], "0.01")}
    return [f"{one} stands on no page" for one in wanted if "".join(one.split()) not in text]


def _pounds(number: str, step: str) -> str:
    rounded = Decimal(number).quantize(Decimal(step), ROUND_HALF_UP)
    return f"{'−' if rounded < 0 else ''}£{abs(rounded):,}"
