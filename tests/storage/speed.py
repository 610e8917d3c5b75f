"""How long a save holds: of a case as most are, and of one with many pictures."""

import time
from dataclasses import replace
from pathlib import Path

from sroi_app.storage.case_file import save_case, save_new
from sroi_app.storage.document import Document
from tests.hardening.saving import large_document
from tests.large_case import large_case

TURNS = 7
SMALL, LARGE = 200_000, 50 * 1024 * 1024  # bytes


def save_milliseconds(folder: Path) -> dict[str, float]:
    """Return how long the best of several saves took, the version before kept with each."""
    documents = {
        "200 KB": large_document(SMALL),
        "50 MB attached": large_document(LARGE),
        "300 outcomes": Document(case=large_case(300, 1)),
    }
    return {name: _save(folder, document) for name, document in documents.items()}


def _save(folder: Path, document: Document) -> float:
    path = folder / f"{document.id}.sroi"
    saved = save_new(path, document)
    times = list[float]()
    for turn in range(TURNS):
        case = replace(saved.document.case, title=f"turn {turn}")
        began = time.perf_counter()
        saved = save_case(
            path, replace(saved.document, case=case), saved.fingerprint, folder / "backups"
        )
        times.append((time.perf_counter() - began) * 1000)
    return min(times)
