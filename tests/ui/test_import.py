"""A value map from a spreadsheet and the same case typed at the window are the same sum."""

from pathlib import Path

from sroi_app.evaluation import evaluate
from sroi_app.workspace.files import read_value_map
from tests.ui.hands import Hands
from tests.ui.test_whole_case import type_the_case
from ui.main_window import MainWindow

TABLE = """\
Input,Input value,Outcome,Quantity,Value,Deadweight %,Displacement %,Attribution %,Drop-off %,\
Duration
Council contract,"£50,000",A,12,6000,20,10,25,30,3
,,B,60,800,25,0,40,50,2
,,C,20,1100,15,5,30,10,5
"""


def test_a_value_map_gives_the_same_result_to_the_last_digit(
    window: MainWindow, tmp_path: Path
) -> None:
    table = tmp_path / "map.csv"
    table.write_text(TABLE, encoding="utf-8")
    reading = read_value_map(table)
    assert reading.problems == ()
    assert reading.case is not None
    hands = Hands(window)
    type_the_case(hands)
    typed, read = window.store.evaluation.result, evaluate(reading.case).result
    assert typed.headline is not None
    assert typed.headline == read.headline
    assert typed.years == read.years
    assert [row.stream for row in typed.outcomes] == [row.stream for row in read.outcomes]
