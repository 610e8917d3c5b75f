"""Saves of one case, made by a process of its own: for what only the system can tell or do to it.

``python -m tests.hardening.saving CASE BACKUPS TIMES`` saves the case so many times, 0 for ever,
and prints the count of each save that was acknowledged.
"""

import os
import random
import sys
from dataclasses import replace
from pathlib import Path

from sroi_app.errors import AppError
from sroi_app.model.case import Case
from sroi_app.storage.case_file import OpenedFile, open_case, save_case
from sroi_app.storage.document import Document
from sroi_app.storage.manifest import hash_of


def large_document(size: int = 400_000) -> Document:
    """Return a document large enough to be found half written."""
    photo = random.Random(5).randbytes(size)  # noqa: S311
    return Document(case=Case(), attachments={hash_of(photo): photo})


def saves_at(path: Path) -> int:
    """Return how often the case at a path was saved, -1 where it cannot be opened."""
    try:
        return open_case(path).document.saves
    except AppError:
        return -1


def save_again(path: Path, opened: OpenedFile, backups: Path | None = None) -> OpenedFile:
    """Save with a change and return what is now known of the file."""
    document = opened.document
    changed = replace(document, case=replace(document.case, title=f"save {document.saves}"))
    saved = save_case(path, changed, opened.fingerprint, backups)
    return OpenedFile(saved.document, saved.fingerprint)


def save_on(path: Path, backups: Path | None, times: int, told: int) -> None:
    """Save so many times, or for ever, writing the count of each save to the handle `told`.

    A save that is refused is not told, and the next is tried.
    """
    opened = open_case(path)
    turn = 0
    while not times or turn < times:
        turn += 1
        try:
            opened = save_again(path, opened, backups)
        except AppError:
            continue
        _tell(told, f"{opened.document.saves}\n".encode())


def _tell(told: int, line: bytes) -> None:
    while line:  # a faulty system takes a part of it
        line = line[os.write(told, line) :]


if __name__ == "__main__":
    save_on(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), 1)
