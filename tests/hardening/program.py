"""The trials that need a process of their own."""

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]


def ran(module: str, *arguments: str, seconds: int) -> subprocess.CompletedProcess[str]:
    """Run a program of `tests.hardening` without a screen, and return what became of it."""
    return subprocess.run(
        [sys.executable, "-m", f"tests.hardening.{module}", *arguments],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
