"""Settings every test shares."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.without_network import leave_if_wished

leave_if_wished()  # before anything is started, so that all of it is without one

# Machines differ in speed, and a whole case is a large thing to draw: a hundred of each, which is
# usual, would take the whole run past a quarter of an hour.
settings.register_profile(
    "house",
    deadline=None,
    max_examples=70,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("house")

pytest_plugins = ["tests.hardening.plugin", "tests.printed_once", "tests.quick_passwords"]

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with a file in tests/golden, or writes it there with --update-golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare
