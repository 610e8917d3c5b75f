"""Runs the trials of `tests/hardening`: few as a rule, many with --full; says what came of them.

A test bears ``@pytest.mark.hardening("A1", few=40, many=1000)``, takes a `tally`, and goes through
its turns. `found` says what it brought to light and how that was mended, for docs/reliability.md.
"""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.hardening.tally import Tally

_KEY = "hardening"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="make the large number of trials")
    parser.addoption("--record", type=Path, help="a folder to write what came of the trials into")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "hardening(id, few, many, found=''): trials of a promise, and how many"
    )


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Tally:
    """The count of the trials this test is to make."""
    mark = marked(request.node)
    return Tally(mark.args[0], mark.kwargs["many" if request.config.getoption("--full") else "few"])


def marked(item: pytest.Item) -> pytest.Mark:
    """Return what a test of a promise says of itself."""
    mark = item.get_closest_marker(_KEY)
    assert mark is not None, "say with @pytest.mark.hardening which promise, and how many trials"
    return mark


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Iterator[None]:
    began = time.perf_counter()
    result = yield
    counted = pyfuncitem.funcargs.get("tally")
    if isinstance(counted, Tally):
        pyfuncitem.user_properties.append((_KEY, counted.line))
        print(f"{counted.id}: {counted.line}")
        _record(pyfuncitem, counted, time.perf_counter() - began)
        counted.settle()
    return result


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say of each promise what came of its trials, also where many processes made them."""
    lines = [
        f"{report.nodeid.partition('::')[2]}: {value}"
        for outcome in ("passed", "failed")
        for report in terminalreporter.stats.get(outcome, ())
        for key, value in report.user_properties
        if key == _KEY
    ]
    if lines:
        terminalreporter.section("hardening")
        for line in sorted(lines):
            terminalreporter.write_line(line)


def _record(item: pytest.Function, tally: Tally, seconds: float) -> None:
    folder: Path | None = item.config.getoption("--record")
    if folder is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    facts = {
        "id": tally.id,
        "trials": tally.trials,
        "lost": tally.lost,
        "crashes": tally.crashes,
        "seconds": round(seconds),
    }
    path = folder / f"{item.path.stem}.{item.name}.json"
    path.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8", newline="\n")
