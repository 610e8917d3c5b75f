"""No picture tells in what goes out where it was taken, or whose it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from sroi_app.evaluation import evaluate
from sroi_app.model.case import Case
from sroi_app.reports.form import FULL, Form
from sroi_app.spreadsheet.book.make import make_workbook
from sroi_app.storage.container import unpack
from sroi_app.storage.migrations import FORMAT
from sroi_app.workspace.attachments import attached
from sroi_app.workspace.letting_in import Taken, read_bytes, take
from sroi_app.workspace.printing import printed
from sroi_app.workspace.sealing import seal
from tests.hardening.tally import Tally
from tests.hardening.unpacked import unpacked
from tests.reports.sample import CASE
from tests.storage.attached.test_pictures import FORMATS, MARKER, MODES, telling

ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "TIFF": "tif"}
MARKERS = (MARKER, "HIDDEN".encode("utf-16-be"), b"2026:01:01 10:00:00", b"Exif\0\0")
TOGETHER = 10  # pictures of one case


@pytest.mark.hardening(
    "C12",
    few=20,
    many=100,
    found="A public picture that had been kept as it was went into the PDF with all it told: no "
    "such picture does now",
)
def test_what_a_picture_tells_besides_what_it_shows_goes_into_nothing_that_is_made(
    tally: Tally,
) -> None:
    taken: list[Taken] = []
    for turn in tally.turns():
        # One in five as it is: somebody may want it so for the case, but nobody is to be sent it.
        taken.append(_picture(turn, as_it_is=turn % 5 == 4))
        if len(taken) == TOGETHER:
            _look_into(tally, taken)
            taken = []


def _picture(turn: int, *, as_it_is: bool) -> Taken:
    kind = FORMATS[turn % len(FORMATS)]
    modes = [mode for mode in MODES[kind] if mode in ("1", "L", "RGB", "RGBA", "CMYK")]
    data = telling(kind, modes[turn // len(FORMATS) % len(modes)], (60 + turn, 40))
    assert any(marker in data for marker in MARKERS)
    return take(read_bytes(f"photo {turn}.{ENDINGS[kind]}", data), as_it_is=as_it_is)


def _look_into(tally: Tally, taken: list[Taken]) -> None:
    contents = {one.sha256: one.content for one in taken}
    case = _case_with(taken)
    assert {*unpack(seal(case, contents).seal.case).attachments} == {
        one.sha256 for one in taken if one.cleaned
    }
    for name, data in _made(case, contents):
        for piece in unpacked(data):
            for marker in MARKERS:
                if marker in piece:
                    tally.lose(f"{name}: {piece[max(piece.index(marker) - 20, 0) :][:60]!r}")


def _case_with(taken: Iterable[Taken]) -> Case:
    """Return a case in which whoever reads it may have all the files."""
    case = attached(CASE, taken)
    return replace(case, attachments=tuple(replace(one, private=False) for one in case.attachments))


def _made(case: Case, contents: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    evaluation = evaluate(case)
    yield "report", printed(evaluation, FULL, attached=contents)
    yield "public version", printed(evaluation, Form(public=True), attached=contents)
    yield "workbook", make_workbook(evaluation, FORMAT)
