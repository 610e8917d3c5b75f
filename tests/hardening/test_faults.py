"""A mistake of ours never kills the window: each kind, in each place that Qt calls."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.hardening.tally import Tally

ROOT = Path(__file__).parents[2]
MOST_DEATHS = 5
BY_EAR, ELSEWHERE = "asked by screen readers alone", "stands on no page of the example"
LISTED = {
    "ui.headings": BY_EAR,
    "ui.banner": "stands over a case that cannot be saved where it is",
    "ui.outline.Outline.paintEvent": "paints itself around what the tour shows",
    "ui.forms.part_strip._PartButton.heightForWidth": "asked by its own sizeHint alone",
    "ui.dialogs.new_password.NewPasswordDialog.accept": "pressed once two passwords agree",
    "ui.dialogs.password.PasswordDialog.accept": "pressed once there is a password",
    "ui.sensitivity.side_by_side.SideBySide": ELSEWHERE,
}
"""Overrides that going everywhere does not come to, and why."""

FOR_NOBODY = "slot ui.preview.previewing._make."
"""What makes a PDF that may be wanted no more by then: so is its mistake."""


UNGUARDED = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
class Careless(QWidget):
    def resizeEvent(self, event): 1 / 0
careless = Careless()
careless.show()
careless.resize(50, 60)
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="from Python 3.12 on Qt survives it")
def test_without_the_guard_the_same_mistake_ends_the_program() -> None:
    ended = subprocess.run([sys.executable, "-c", UNGUARDED], capture_output=True, check=False)
    assert ended.returncode < 0


@pytest.mark.hardening(
    "B1",
    few=500,
    many=2500,
    found="An exit or Ctrl+C inside a method that Qt calls ended the program without a question: "
    "the guard keeps it. The window closed where closing failed at its very beginning: refused. "
    "A window whose question about unsaved work fails can still be left, once a copy is kept. "
    "A page of the PDF that could not be drawn was waited for without end.",
)
def test_thirteen_kinds_of_mistake_in_all_that_qt_calls_are_told_and_survived(
    tally: Tally, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    whole = bool(request.config.getoption("--full"))
    facts = _gone_through(tally, 1 if whole else 9, tmp_path)
    tally.tried(sum(map(len, facts["loosed"].values())))
    for place in facts["unheard"]:
        if not place.startswith(FOR_NOBODY):
            tally.lose(f"not told of: {place}")
    assert facts["told"] > 0, "no window told of anything"
    overrides = {place for place in facts["places"] if place.startswith("override ")}
    assert len(overrides) > 100
    if whole:
        missed = [_listed_as(place) for place in sorted(overrides - set(facts["loosed"]))]
        assert [place for place in missed if place] == []


def _listed_as(place: str) -> str:
    """The place, unless it is known to be out of reach."""
    name = place.removeprefix("override ")
    return "" if any(name.startswith(listed) for listed in LISTED) else name


def _gone_through(tally: Tally, each: int, folder: Path) -> dict[str, Any]:
    """What came of going everywhere; where that killed the program, without that place again."""
    last, skipped = folder / "last", list[str]()
    for _death in range(MOST_DEATHS):
        command = [sys.executable, "-m", "tests.hardening.faults", str(each), str(last), *skipped]
        ended = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=900, check=False
        )
        if ended.returncode == 0:
            found: dict[str, Any] = json.loads(ended.stdout)
            return found
        place, _space, kind = last.read_text().strip().rpartition(" ")
        tally.crash(f"ended with {ended.returncode}: {kind} in {place}\n{ended.stderr[-600:]}")
        skipped.append(place)
    raise AssertionError("it died again and again")
