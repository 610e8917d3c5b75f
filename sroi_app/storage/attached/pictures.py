"""Pictures made anew from their pixels, so that they tell nothing but what they show.

A photograph of a kitchen table says in unseen fields where that table stands, when, and whose
telephone it was. Of the picture that is kept nothing is left but its pixels, upright.
"""

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from sroi_app.errors import AppError
from sroi_app.storage.attached.refusals import NotAdded, damaged
from sroi_app.storage.refusals import shown
from sroi_app.text import _

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 50_000_000  # about 400 MB of memory while it is made anew
MOST_OF_WEBP = 20_000_000  # its writer takes four times as much for a pixel
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")  # Pillow knows forty more, some of which run programs
_QUALITY = 90
_MAKE, _MODEL, _DESCRIPTION, _ARTIST, _COPYRIGHT, _DATE = 271, 272, 270, 315, 33432, 306
_EXIF, _PLACE, _TAKEN, _COMMENT = 0x8769, 0x8825, 36867, 37510
_NOTES = ("xmp", "XML:com.adobe.xmp", "Raw profile type xmp", "photoshop")


def hidden_facts(name: str, data: bytes) -> tuple[str, ...]:
    """Return in words what a picture tells besides what it shows; () for nothing we can name."""
    with _opened(name, data) as picture:
        exif = picture.getexif()
        inside = exif.get_ifd(_EXIF)
        told = {
            _("where it was taken"): bool(exif.get_ifd(_PLACE)),
            _("when it was taken"): bool(exif.get(_DATE) or inside.get(_TAKEN)),
            _("with which camera or telephone"): bool(exif.get(_MAKE) or exif.get(_MODEL)),
            _("whose it is"): bool(exif.get(_ARTIST) or exif.get(_COPYRIGHT)),
            _("a remark"): bool(
                exif.get(_DESCRIPTION) or inside.get(_COMMENT) or _written_beside(picture)
            ),
            _("notes of the program it was made with"): any(
                picture.info.get(key) for key in _NOTES
            ),
        }
        return tuple(words for words, is_told in told.items() if is_told)


def check_picture(name: str, data: bytes) -> None:
    """Refuse a picture that cannot be shown, or is far too large to be."""
    with _opened(name, data) as picture:
        picture.load()


def remade(name: str, data: bytes) -> bytes:
    """Return a picture of the same kind with the same pixels, upright, and nothing else."""
    with _opened(name, data) as picture:
        kind = "JPEG" if picture.format == "MPO" else str(picture.format)
        pages = list(_pages(name, picture, kind))
        made = BytesIO()
        more = {"save_all": True, "append_images": pages[1:]} if len(pages) > 1 else {}
        pages[0].save(made, kind, **_SETTINGS[kind](pages[0]), **more)
        return made.getvalue()


def _written_beside(picture: "Image.Image") -> bool:
    """Whether a JPEG has a comment, or a PNG any text."""
    return bool(picture.info.get("comment") or getattr(picture, "text", None))


@contextmanager
def _opened(name: str, data: bytes) -> Iterator["Image.Image"]:
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of size, which is looked at here
            with Image.open(BytesIO(data), formats=_FORMATS) as picture:
                _insist_small(name, picture)
                yield picture
    except AppError:
        raise
    except Image.DecompressionBombError as error:
        raise _too_large(name, MOST_PIXELS) from error
    except Exception as error:  # a broken picture sets off exceptions of every kind
        raise damaged(name) from error


def _pages(name: str, picture: "Image.Image", kind: str) -> Iterator["Image.Image"]:
    """The picture, or the pages of a scan, each upright and without anything but its pixels."""
    from PIL import ImageOps

    count = getattr(picture, "n_frames", 1) if kind != "JPEG" else 1
    if count > 1 and kind != "TIFF":
        raise NotAdded(
            _("“{name}” is a moving picture.").format(name=shown(name)),
            _("Save one moment of it as a picture, and add that."),
        )
    before = 0
    for number in range(count):
        picture.seek(number)
        before = _insist_small(name, picture, before)
        yield _bare(ImageOps.exif_transpose(picture))  # a copy, which holds no file any more


def _bare(picture: "Image.Image") -> "Image.Image":
    if "transparency" in picture.info:  # kept beside the pixels: put into them
        picture = picture.convert("LA" if picture.mode in ("1", "L") else "RGBA")
    picture.info = {}
    return picture


def _insist_small(name: str, picture: "Image.Image", before: int = 0) -> int:
    """Return how many pixels there are with those of the pages before."""
    pixels = before + picture.size[0] * picture.size[1]
    most = MOST_OF_WEBP if picture.format == "WEBP" else MOST_PIXELS
    if pixels > most:
        raise _too_large(name, most)
    return pixels


def _too_large(name: str, most: int) -> NotAdded:
    return NotAdded(
        _("“{name}” has more than {limit} million pixels.").format(
            name=shown(name), limit=most // 1_000_000
        ),
        _("Save it smaller, and add that."),
    )


Settings = Callable[["Image.Image"], Mapping[str, Any]]
_SETTINGS: Mapping[str, Settings] = {
    "JPEG": lambda _page: {"quality": _QUALITY},
    "PNG": lambda _page: {},
    "WEBP": lambda _page: {"quality": _QUALITY},
    "TIFF": lambda page: {"compression": "group4" if page.mode == "1" else "tiff_deflate"},
}
