"""Every file we ever wrote opens, whole; and the same case gives the same bytes."""

import random
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from sroi_app.model.case import Case
from sroi_app.storage import codec
from sroi_app.storage.case_file import open_case, save_case, save_new
from sroi_app.storage.container import MIMETYPE, pack, unpack
from sroi_app.storage.document import Document
from sroi_app.storage.migrations import FORMAT
from sroi_app.storage.refusals import NewerFile
from tests.hardening.tally import Tally
from tests.storage.sample import FILES, LETTER, LETTER_HASH
from tests.storage.zips import Member, case_members, forge, manifest_member
from tests.strategies import cases

NOTED = {"by": "another program", "address": ["outcomes/o1", 1.50, None], "many": 2**70}


@pytest.mark.hardening("A20", few=30, many=600)
def test_a_file_of_each_format_opens_and_keeps_what_nobody_here_knows(
    tally: Tally, tmp_path: Path
) -> None:
    dice, path = random.Random(20), tmp_path / "case.sroi"  # noqa: S311
    for turn in tally.turns():
        number = 1 + turn % FORMAT
        sound = unpack((FILES / f"format-{number}.sroi").read_bytes())
        raw = codec.parse(_case_in(FILES / f"format-{number}.sroi"))
        holder = dice.choice(list(_records(raw)))
        holder["noted"] = NOTED
        path.write_bytes(_file(codec.write(raw), number))
        save_case(path, open_case(path).document, None, None)
        again = open_case(path).document
        kept = (again.case, again.extra, [*again.unknown.values()])
        if kept != (sound.case, sound.extra, [NOTED]):
            tally.lose(f"turn {turn}, format {number}: {again.unknown}")


@pytest.mark.hardening("A20", few=20, many=200)
def test_a_file_of_a_newer_format_is_refused_and_left_as_it_is(
    tally: Tally, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"
    for turn in tally.turns():
        path.write_bytes(_file(b"{}", FORMAT + 1 + turn * turn))
        before = path.read_bytes(), path.stat().st_mtime_ns
        with pytest.raises(NewerFile):
            open_case(path)
        if (path.read_bytes(), path.stat().st_mtime_ns) != before:
            tally.lose(f"format {FORMAT + 1 + turn * turn}: changed")


@pytest.mark.hardening("A21", few=20, many=1000)
def test_a_case_that_is_saved_loaded_and_saved_again_is_the_same_to_the_byte(
    tally: Tally, tmp_path: Path
) -> None:
    path = tmp_path / "case.sroi"

    @settings(
        max_examples=tally.count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(cases())
    def save_and_load(case: Case) -> None:
        tally.tried()
        first = pack(Document(case=case, id="0" * 32, saves=1))
        save_new(path, Document(case=case, id="0" * 32), force=True)
        if path.read_bytes() != first or pack(open_case(path).document) != first:
            tally.lose(f"{case!r:.300}")

    save_and_load()


def _records(node: Any) -> Iterator[dict[str, Any]]:
    """Everything in a case that could have one field more."""
    if isinstance(node, dict):
        yield node
        for name, child in node.items():
            if name != "address":
                yield from _records(child)
    elif isinstance(node, list):
        for child in node:
            yield from _records(child)


def _case_in(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read("case.json")


def _file(case: bytes, number: int) -> bytes:
    """A file of a format, with a part and a file beside the case, as in the samples."""
    contents = {
        "mimetype": MIMETYPE,
        "case.json": case,
        f"attachments/{LETTER_HASH}": LETTER,
        "later/part.bin": b"\x00kept\xff",
    }
    others = [Member(name=name.encode(), data=data) for name, data in [*contents.items()][2:]]
    sound = case_members(
        case_json=Member(name=b"case.json", data=case),
        manifest_json=manifest_member(contents, format=number),
    )
    return forge([*sound, *others])
