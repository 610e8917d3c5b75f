"""What others do to a file behind the back of the program that has it open."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sroi_app.model.case import Case
from sroi_app.storage.case_file import open_case, save_case
from tests.storage.zips import case_members, forge, manifest_member

Happening = Callable[[Path], None]
_NEWER = {"mimetype": b"application/x-sroi-case+zip", "case.json": b"{}"}


def saved_by_somebody_else(path: Path) -> None:
    opened = open_case(path)
    document = replace(opened.document, case=replace(opened.document.case, title="Theirs"))
    save_case(path, document, opened.fingerprint, None)


def replaced_by_another_case(path: Path) -> None:
    opened = open_case(path)
    other = replace(opened.document, id="a" * 32, case=Case(title="Another case"))
    save_case(path, other, None, None)


def changed_in_place(path: Path) -> None:
    copy = _other_version(path)
    path.write_bytes(copy.read_bytes())
    copy.unlink()


def replaced_at_the_same_time(path: Path) -> None:
    """As a synchroniser does that sets the times of what it puts there."""
    times, copy = _times(path), _other_version(path)
    copy.replace(path)
    os.utime(path, ns=times)


def changed_at_the_same_size_and_time(path: Path) -> None:
    times, data = _times(path), bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    with path.open("r+b") as file:
        file.write(data)
    os.utime(path, ns=times)


def replaced_at_the_same_size_and_time(path: Path) -> None:
    times, data = _times(path), bytearray(path.read_bytes())
    data[len(data) // 3] ^= 0x10
    copy = path.with_name("~copy")
    copy.write_bytes(data)
    os.utime(copy, ns=times)
    copy.replace(path)


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def emptied(path: Path) -> None:
    os.truncate(path, 0)


def filled_with_zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def replaced_by_garbage(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def replaced_by_a_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 " + bytes(4000))


def replaced_by_a_newer_format(path: Path) -> None:
    path.write_bytes(forge(case_members(manifest_json=manifest_member(_NEWER, format=99))))


def replaced_by_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def replaced_by_a_link(path: Path) -> None:
    copy = _other_version(path)
    path.unlink()
    path.symlink_to(copy)


def deleted(path: Path) -> None:
    path.unlink()


def renamed(path: Path) -> None:
    path.rename(path.with_name("Another name.sroi"))


def renamed_and_another_in_its_place(path: Path) -> None:
    """What synchronisers do where both sides were changed."""
    copy = _other_version(path)
    path.rename(path.with_name(f"{path.stem} (Ann’s conflicted copy 2026-11-30).sroi"))
    copy.replace(path)


def its_folder_renamed(path: Path) -> None:
    path.parent.rename(path.parent.with_name("Another folder"))


def its_folder_replaced_by_an_empty_one(path: Path) -> None:
    its_folder_renamed(path)
    path.parent.mkdir()


def moved_away(path: Path) -> None:
    shutil.move(path, path.parent.parent / "moved.sroi")


HAPPENINGS: tuple[Happening, ...] = (
    saved_by_somebody_else,
    replaced_by_another_case,
    changed_in_place,
    replaced_at_the_same_time,
    changed_at_the_same_size_and_time,
    replaced_at_the_same_size_and_time,
    cut_short,
    emptied,
    filled_with_zeros,
    replaced_by_garbage,
    replaced_by_a_pdf,
    replaced_by_a_newer_format,
    replaced_by_a_folder,
    replaced_by_a_link,
    deleted,
    renamed,
    renamed_and_another_in_its_place,
    its_folder_renamed,
    its_folder_replaced_by_an_empty_one,
    moved_away,
)


def _times(path: Path) -> tuple[int, int]:
    facts = path.stat()
    return facts.st_atime_ns, facts.st_mtime_ns


def _other_version(path: Path) -> Path:
    """Another version of the file, beside it."""
    copy = path.with_name("~other")
    shutil.copyfile(path, copy)
    saved_by_somebody_else(copy)
    return copy
