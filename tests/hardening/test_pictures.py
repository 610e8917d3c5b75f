"""A picture from somebody else, whatever is in it, is kept as its pixels or refused in words."""

from io import BytesIO

import pytest
from PIL import Image, ImageOps

from sroi_app.workspace.letting_in import read_bytes, take
from tests.hardening.mutated_pictures import ENDINGS
from tests.hardening.program import ran
from tests.hardening.tally import Tally
from tests.storage.attached.test_pictures import exif

MOST_MEGABYTES = 300
TURNED = range(1, 9)
_ORIENTATION = 274


@pytest.mark.hardening("C11", few=150, many=4000)
def test_a_picture_changed_at_random_or_made_to_fill_the_memory_is_kept_clean_or_refused(
    tally: Tally,
) -> None:
    done = ran("mutated_pictures", str(tally.count), seconds=3600)
    if done.returncode:
        tally.crash(done.stderr[-2000:])
        return
    trials, megabytes, *notes = done.stdout.splitlines()
    tally.tried(int(trials))
    for note in notes:
        tally.crash(note)
    assert int(megabytes) <= MOST_MEGABYTES


@pytest.mark.hardening("C11", few=32, many=32)
def test_a_picture_stands_upright_however_the_camera_was_held(tally: Tally) -> None:
    for kind in ENDINGS:
        for orientation in TURNED:
            tally.tried()
            told = exif(orientation)
            shown = ImageOps.exif_transpose(_opened(_held(kind, told)))
            kept = _opened(take(read_bytes(f"p{ENDINGS[kind]}", _held(kind, told))).content)
            same = shown.size == kept.size and _corners(shown) == _corners(kept)
            if not same or kept.getexif().get(_ORIENTATION, 1) != 1:
                tally.lose(f"{kind}, orientation {orientation}")


def _held(kind: str, told: Image.Exif) -> bytes:
    """A picture whose four quarters are of four colours."""
    picture = Image.new("RGB", (48, 32), "white")
    for place, colour in (((0, 0), "red"), ((24, 0), "lime"), ((0, 16), "blue")):
        picture.paste(Image.new("RGB", (24, 16), colour), place)
    made = BytesIO()
    picture.save(made, kind, exif=told, **({"lossless": True} if kind == "WEBP" else {}))
    return made.getvalue()


def _opened(data: bytes) -> Image.Image:
    picture = Image.open(BytesIO(data))
    picture.load()
    return picture


def _corners(picture: Image.Image) -> list[tuple[bool, ...]]:
    """Which of red, green and blue are high in the middle of each quarter."""
    width, height = picture.size
    places = [(x * width // 4, y * height // 4) for x in (1, 3) for y in (1, 3)]
    plain = picture.convert("RGB")
    return [tuple(part > 127 for part in plain.getpixel(place)) for place in places]  # type: ignore[union-attr]
