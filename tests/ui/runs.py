"""Running a piece of Python in an interpreter of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(
    *arguments: str, seconds: int = 60, **surroundings: str
) -> subprocess.CompletedProcess[str]:
    """Run Python from the top folder, without a screen, and return how it ended."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        plain.pop(name, None)
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=plain | surroundings,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
