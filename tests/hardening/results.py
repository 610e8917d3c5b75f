"""What the latest full run of each test of a promise came to, kept as small files beside it."""

import json
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = HERE / "results"


@dataclass(frozen=True, slots=True)
class Result:
    """`test` is its module and name, as in ``test_kills.test_a_save_survives_a_kill``."""

    test: str
    id: str
    trials: int
    lost: int
    crashes: int
    seconds: int


def latest() -> tuple[Result, ...]:
    """Return the results kept, in the order of the list of promises."""
    found = (
        Result(path.stem, **json.loads(path.read_text("utf-8"))) for path in FOLDER.glob("*.json")
    )
    return tuple(sorted(found, key=lambda result: (*in_order(result.id), result.test)))


def in_order(id_: str) -> tuple[str, int]:
    """Return what A2 is sorted by, so that it comes before A10."""
    return id_[0], int(id_[1:])
