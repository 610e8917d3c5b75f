"""Nothing the program does touches a network."""

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hardening.tally import Tally
from tests.needs import need
from tests.without_network import WISH, can_reach_a_network

ROOT = Path(__file__).parents[2]
EXAMPLES = ("luncheon-club", "befriending", "catering")
ASKED_FOR = re.compile(r"AF_INET6?|AF_PACKET|AF_VSOCK|AF_BLUETOOTH")
"""The families of sockets that lead out of the computer."""


def traced(script: list[str], log: Path) -> str:
    """Run Python and return each socket that was asked for, by it and all that it started."""
    tracer = shutil.which("strace")
    need(tracer is not None, "STRACE", "needs strace")
    assert tracer is not None
    watching = [tracer, "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket,connect", "-o", str(log)]
    done = subprocess.run(
        [*watching, sys.executable, *script],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    need("PTRACE" not in done.stderr, "STRACE", "needs leave to trace a program")
    assert done.returncode == 0, done.stdout + done.stderr
    return log.read_text("utf-8", "replace")


@pytest.mark.hardening("C16", few=1, many=12)
def test_nothing_is_asked_of_a_network_from_opening_a_case_to_taking_its_workbook_back(
    tally: Tally, tmp_path: Path
) -> None:
    for turn in tally.turns():
        folder = tmp_path / str(turn)
        folder.mkdir()
        name = EXAMPLES[turn % len(EXAMPLES)]
        script = ["-m", "tests.hardening.everyday", str(folder), name]
        for line in traced(script, tmp_path / "log").splitlines():
            if ASKED_FOR.search(line):
                tally.lose(f"{name}: {line}")
        assert {path.suffix for path in folder.glob(f"{name}.*")} == {".pdf", ".xlsx", ".sroi"}


def test_a_program_that_does_ask_is_caught(tmp_path: Path) -> None:
    asking = "import socket; socket.socket(socket.AF_INET6).connect_ex(('::1', 9))"
    assert ASKED_FOR.search(traced(["-c", asking], tmp_path / "log"))


def test_no_test_reaches_a_network_where_none_is_wished() -> None:
    if not os.environ.get(WISH):
        pytest.skip(f"{WISH} is not set")
    assert not can_reach_a_network()
    with pytest.raises(OSError, match="unreachable"):
        socket.create_connection(("192.0.2.1", 9), timeout=1)
    seen = "from tests.without_network import can_reach_a_network as c; print(c())"
    child = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, check=True)
    assert child.stdout.strip() == b"False"
