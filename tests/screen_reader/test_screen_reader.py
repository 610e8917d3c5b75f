"""The running program, met over the accessibility bus as a screen reader meets it.

Needs a screen that is not there (Xvfb), a message bus and pyatspi; `.ci/run` installs them on
Debian. Elsewhere the tests say that they were left out, and what is missing.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.needs import need

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FIELD = "outcomes/o1/proxy/value/value"
QUESTION = "What is the price?"
LONGEST = 120  # seconds
BUS = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"

SESSION = """
"$BUS" --launch-immediately & bus=$!
QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 \
    "$PROGRAM" -m tests.screen_reader.window "$HOME_OF_PROGRAM" "$FIELD" & program=$!
"$READER" tests/screen_reader/listen.py "$QUESTION" "$TYPED"
status=$?
kill $program $bus
exit $status
"""


def missing() -> str:
    """What this machine lacks for these tests; "" where it has everything."""
    lacking = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    if not BUS.exists():
        lacking.append("at-spi2-core")
    command = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    if (
        not Path(SYSTEM_PYTHON).exists()
        or subprocess.run(command, capture_output=True, check=False).returncode
    ):
        lacking.append("python3-pyatspi")
    return ", ".join(lacking)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Everything the screen reader told, by what it is about."""
    lacking = missing()
    need(not lacking, "SCREEN_READER", f"needs {lacking}")
    home = tmp_path_factory.mktemp("home")
    with a_screen() as display:
        lines = session(display, home, QUESTION, "2500")
    return {line.pop("what"): line for line in lines}


@contextmanager
def a_screen() -> Iterator[str]:
    """A screen nobody sees; yields its name."""
    command = [
        _program("Xvfb"),
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1400x900x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as screen:
        assert screen.stdout is not None
        try:
            yield f":{screen.stdout.readline().strip()}"
        finally:
            screen.terminate()


def session(display: str, home: Path, question: str, typed: str) -> list[dict[str, Any]]:
    """Run the program and the reader on a message bus of their own."""
    there = os.environ | {
        "DISPLAY": display,
        "BUS": str(BUS),
        "PROGRAM": sys.executable,
        "READER": SYSTEM_PYTHON,
        "HOME_OF_PROGRAM": str(home),
        "FIELD": FIELD,
        "QUESTION": question,
        "TYPED": typed,
    }
    with subprocess.Popen(
        [_program("dbus-run-session"), "--", "/bin/sh", "-c", SESSION],
        cwd=ROOT,
        env=there,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # so that all of it can be ended together
    ) as running:
        try:
            said, trouble = running.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            raise
    assert running.returncode == 0, trouble
    return [json.loads(line) for line in said.splitlines() if line.startswith("{")]


def _program(name: str) -> str:
    found = shutil.which(name)
    assert found is not None
    return found


def headings(told: dict[str, Any], place: str) -> list[tuple[int, str]]:
    nodes = told[place]["nodes"]
    return [(node["level"], node["name"]) for node in nodes if node["role"] == "heading"]


def test_headings_are_headings_and_tell_how_deep_they_stand(told: dict[str, Any]) -> None:
    assert headings(told, "page")[:3] == [
        (1, "What it is worth"),
        (2, "I am hardly ever lonely now"),
        (3, "Part 1 of 4: The price"),
    ]
    assert (2, "Result so far") in headings(told, "page")
    assert (2, "1. Scope and who is affected") in headings(told, "tasks")


def test_a_field_is_labelled_by_its_question_and_tells_its_hint(told: dict[str, Any]) -> None:
    (words,) = told["page"]["labels"]
    assert words.startswith(QUESTION)
    assert "For example: £180" in told["page"]["description"]


@pytest.mark.parametrize("place", ["page", "tasks"])
def test_everything_that_takes_the_keyboard_has_a_name(told: dict[str, Any], place: str) -> None:
    reached = [node for node in told[place]["nodes"] if node["focusable"]]
    assert len(reached) > 30
    assert [node for node in reached if not node["name"]] == []


def test_a_new_ratio_is_announced(told: dict[str, Any]) -> None:
    """Also where the answer was put in by the screen reader, as when it is dictated."""
    (words,) = told["announced"]["words"]
    assert words.startswith("The ratio is now £")


def test_the_title_of_a_page_that_is_opened_is_announced(told: dict[str, Any]) -> None:
    (words,) = told["opened"]["words"]
    assert words == headings(told, "tasks")[0][1]


def test_each_task_tells_how_far_it_has_come(told: dict[str, Any]) -> None:
    links = {node["name"]: node["description"] for node in told["tasks"]["nodes"]}
    assert links["Your organisation"] == "Completed."
    assert links["The value map"] == "Optional."
    assert links["Continue"].startswith("Next: ")


def test_the_value_map_is_a_table_with_headings_and_cells(told: dict[str, Any]) -> None:
    table = told["table"]
    assert table["rows"] > 3
    assert "Outcome. What changes?" in table["columns"]
    assert "Value. What is the price?" in table["columns"]
    assert table["cells"]["0,1"][0] == "Outcome: I am hardly ever lonely now"
    assert table["cells"]["1,1"][0] == "Outcome: I go out on my own again"
    name, description = table["cells"]["0,6"]
    assert name == "Quantity, year 1: 15"
    assert description.startswith("I am hardly ever lonely now")
    assert "How many people experience it?" in description
