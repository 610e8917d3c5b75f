"""Damage is always noticed: no file that lost or changed a bit is taken for another case."""

import random
from collections.abc import Iterable
from pathlib import Path

import pytest

from sroi_app.errors import AppError
from sroi_app.storage.container import pack, unpack
from sroi_app.storage.document import Document
from sroi_app.storage.manifest import hash_of
from sroi_app.storage.refusals import DamagedFile, NotACase
from sroi_app.workspace.earlier import earlier_of
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.workspace import Workspace
from tests.hardening.tally import Tally
from tests.storage.sample import newest_document

KILOBYTE = 1024


def _document(size: int, seed: int = 1) -> Document:
    """A case with a file in it that no packing makes smaller."""
    photo = random.Random(seed).randbytes(size)  # noqa: S311  seeded: a failure can be seen again
    document = newest_document()
    return Document(
        case=document.case,
        attachments={**document.attachments, hash_of(photo): photo},
        id=f"{seed:032x}",
        saves=seed,
    )


@pytest.mark.hardening(
    "A10",
    few=1500,
    many=30_000,
    found="A file of zeros, which a cut of the power leaves, was called some other kind of file; "
    "now it too offers what was last saved of it.",
)
def test_a_file_cut_short_at_any_byte_is_refused(tally: Tally) -> None:
    data = pack(_document(28 * KILOBYTE))
    assert len(data) > 30_000
    large = pack(_document(5 * KILOBYTE * KILOBYTE, seed=2))
    both = [(data, length) for length in range(len(data))]
    # What a zip file is read by stands at both ends of it.
    both += [(large, length) for length in (*range(1000), *range(len(large) - 2000, len(large)))]
    for whole, length in _some_of(both, tally.count):
        tally.tried()
        _refuse(whole[:length], tally, f"cut at {length} of {len(whole)}")


@pytest.mark.hardening("A10", few=40, many=600)
def test_a_file_cut_short_offers_what_was_last_saved_of_it(tally: Tally, tmp_path: Path) -> None:
    work = Workspace(Folders(tmp_path / "home"))
    work.apply(newest_document().case, "Begin")
    path, sent = tmp_path / "case.sroi", tmp_path / "sent.sroi"
    work.save_as(path)
    data = path.read_bytes()
    known = 400  # bytes from which on it tells itself whose it is, wherever it is opened
    for turn in tally.turns():
        length = len(data) * turn // tally.count
        for place in (path, sent) if length >= known else (path,):
            place.write_bytes(data[:length])
            with pytest.raises((DamagedFile, NotACase)):
                work.open(place)
            offered = earlier_of(work.folders, place)
            if not offered or offered[0].path.read_bytes() != data:
                tally.lose(f"cut at {length}, {place.name}: {len(offered)} offered")


@pytest.mark.hardening("A11", few=1500, many=20_000)
def test_a_bit_that_flips_is_noticed_or_changes_nothing(tally: Tally) -> None:
    document = _document(2 * KILOBYTE)
    data, dice = pack(document), random.Random(11)  # noqa: S311
    noticed = 0
    for turn in tally.turns():
        changed = bytearray(data)
        changed[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        noticed += _same_or_refused(bytes(changed), document, tally, f"turn {turn}")
    assert noticed > tally.count * 0.9  # what is not, are dates and marks nobody reads


@pytest.mark.hardening("A11", few=400, many=5000)
def test_blocks_that_are_zeroed_moved_or_doubled_are_noticed_or_change_nothing(
    tally: Tally,
) -> None:
    document = _document(8 * KILOBYTE)
    data, dice = pack(document), random.Random(12)  # noqa: S311
    for turn in tally.turns():
        start, length = dice.randrange(len(data)), dice.choice((1, 16, 512, 4096))
        block, rest = data[start : start + length], data[start + length :]
        for changed in (
            data[:start] + bytes(len(block)) + rest,
            data[:start] + rest[: len(block)] + block + rest[len(block) :],
            data[:start] + block + block + rest,
        ):
            _same_or_refused(changed, document, tally, f"turn {turn}")


@pytest.mark.hardening("A11", few=300, many=3000)
def test_two_cases_spliced_into_one_file_are_told_apart(tally: Tally) -> None:
    one, two = _document(4 * KILOBYTE, seed=3), _document(4 * KILOBYTE, seed=4)
    first, second = pack(one), pack(two)
    dice = random.Random(13)  # noqa: S311
    for turn in tally.turns():
        at, on = dice.randrange(len(first)), dice.randrange(len(second))
        spliced = first[:at] + second[on if turn % 2 else at :]
        try:
            found = unpack(spliced)
        except AppError:
            continue
        if found not in (one, two):
            tally.lose(f"{at} bytes of one and the other from {on}")


def _refuse(data: bytes, tally: Tally, what: str) -> None:
    try:
        unpack(data)
    except (DamagedFile, NotACase):
        return
    except Exception as error:  # anything else is what is looked for
        tally.crash(f"{what}: {error!r}")
    else:
        tally.lose(f"{what}: taken for a case")


def _same_or_refused(data: bytes, document: Document, tally: Tally, what: str) -> bool:
    try:
        found = unpack(data)
    except AppError:
        return True
    except Exception as error:  # anything else is what is looked for
        tally.crash(f"{what}: {error!r}")
        return True
    if found != document:
        tally.lose(f"{what}: another case, unnoticed")
    return False


def _some_of(every: list[tuple[bytes, int]], count: int) -> Iterable[tuple[bytes, int]]:
    """So many of them, evenly, and the last ones, where it is closest."""
    if 2 * count >= len(every):
        return every
    return [*every[:: len(every) // count + 1], *every[-count // 4 :]]
