"""Change pictures at random and let them in, in a process of its own whose memory can be told.

``python -m tests.hardening.mutated_pictures COUNT`` prints how many were tried, the megabytes it
took at the most, and a line for each that let out what is no refusal, took long, or came through
with anything but its pixels.
"""

import random
import sys
import time
from collections.abc import Iterator

from sroi_app.errors import AppError
from sroi_app.workspace.letting_in import Taken, read_bytes, take
from tests.memory import megabytes
from tests.storage.attached.test_pictures import FORMATS, MARKER, MODES, bomb, telling

MOST_SECONDS = 10.0
ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "TIFF": ".tif"}
BOMBS = ((11_000, 11_000), (30_000, 30_000), (8_000, 8_000), (2**31 - 1, 2**31 - 1))
"""The widths and heights of pictures of a few kilobytes that would fill the memory."""


def main(count: int) -> None:
    """Try so many, and say what came of it."""
    notes = list[str]()
    for turn, (name, data) in zip(range(count), _pictures(), strict=False):
        begun = time.process_time()
        try:
            told = _let_in(name, data, as_it_is=bool(turn % 2))
        except AppError:
            told = ""
        except Exception as error:
            told = repr(error)
        if time.process_time() - begun > MOST_SECONDS:
            told = "took too long"
        if told:
            notes.append(f"{turn} {name}: {told}")
    print(count, megabytes(), *notes, sep="\n")


def _let_in(name: str, data: bytes, *, as_it_is: bool) -> str:
    taken: Taken = take(read_bytes(name, data), as_it_is=as_it_is)
    return "tells more than it shows" if taken.cleaned and MARKER in taken.content else ""


def _pictures() -> Iterator[tuple[str, bytes]]:
    for size in BOMBS:
        yield "bomb.png", bomb(*size)
    chance = random.Random(11)  # noqa: S311
    whole = [(kind, telling(kind, mode)) for kind in FORMATS for mode in MODES[kind]]
    while True:
        kind, picture = chance.choice(whole)
        yield f"photo{ENDINGS[kind]}", _changed(picture, chance)


def _changed(picture: bytes, chance: random.Random) -> bytes:
    """Bytes flipped, cut out or put in; more often near the beginning, where the sizes stand."""
    made = bytearray(picture)
    for _change in range(chance.randint(1, 8)):
        at = chance.randrange(min(len(made), chance.choice((64, 512, len(made)))))
        cut = chance.choice((0, 1, 1, 1, 4, 200))
        put = chance.choice((chance.randbytes(1), b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff", b""))
        made[at : at + cut] = put
        if not made:
            return picture
    return bytes(made)


if __name__ == "__main__":
    main(int(sys.argv[1]))
