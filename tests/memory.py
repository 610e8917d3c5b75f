"""How much memory a process has held."""

from pathlib import Path


def megabytes(process: int | str = "self") -> int:
    """Return what a process has held at the most, as far as the system tells; 0 once it is gone.

    Not by `getrusage`: what that says of a new process begins with what its parent held.
    """
    try:
        lines = Path(f"/proc/{process}/status").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)
