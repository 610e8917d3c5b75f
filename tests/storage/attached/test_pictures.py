"""Pictures tell nothing but what they show: reliability C11 and C12."""

import random
import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageOps, PngImagePlugin

from sroi_app.storage.attached.pictures import check_picture, hidden_facts, remade
from sroi_app.storage.attached.refusals import NotAdded

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
MARKER = b"HIDDEN"  # stands in every field that is not seen
MODES = {
    "JPEG": ("L", "RGB", "CMYK"),
    "PNG": ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"),
    "WEBP": ("RGB", "RGBA"),
    "TIFF": ("1", "L", "P", "RGB", "RGBA", "CMYK", "I;16", "F"),
}


def exif(orientation: int = 1) -> Image.Exif:
    """Whose it is, when and where it was taken, with what, and a remark."""
    made = Image.Exif()
    made[315], made[271], made[270] = "HIDDEN artist", "HIDDEN make", "HIDDEN words"
    made[306], made[274] = "2026:01:01 10:00:00", orientation
    made.get_ifd(0x8769).update({36867: "2026:01:01 10:00:00", 42016: "HIDDEN number"})
    made.get_ifd(0x8769)[37510] = b"ASCII\0\0\0HIDDEN comment"
    made.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 1.0), 29: "HIDDEN day"})
    return made


def profile() -> bytes:
    """A profile of colours in whose name somebody may stand."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + MARKER


def telling(kind: str, mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> bytes:
    """A picture with all that can be hidden in its kind."""
    few = Image.frombytes("L", (4, 3), bytes(range(10, 250, 20)))
    shown = ImageOps.colorize(few.resize(size), "navy", "white").convert(mode)
    more: dict[str, Any] = {"exif": exif()}
    if kind == "JPEG":
        more |= {"comment": MARKER + b" comment", "xmp": b"<x:xmpmeta>HIDDEN</x:xmpmeta>"}
    elif kind == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Author", "HIDDEN author")
        texts.add_text("Comment", "HIDDEN remark", zip=True)
        texts.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>HIDDEN</x:xmpmeta>")
        more["pnginfo"] = texts
    elif kind == "WEBP":
        more["xmp"] = b"<x:xmpmeta>HIDDEN</x:xmpmeta>"
    elif kind == "TIFF":
        more = {"tiffinfo": _tags(), "compression": "raw"}
    made = BytesIO()
    shown.save(made, kind, icc_profile=profile(), **more)
    return _with_iptc(made.getvalue()) if kind == "JPEG" else made.getvalue() + MARKER


def _tags() -> Any:
    from PIL.TiffImagePlugin import ImageFileDirectory_v2

    tags = ImageFileDirectory_v2()
    tags[315], tags[270], tags[306] = "HIDDEN artist", "HIDDEN words", "2026:01:01 10:00:00"
    tags[271], tags[33432] = "HIDDEN make", "HIDDEN owner"
    tags[700] = b"<x:xmpmeta>HIDDEN</x:xmpmeta>"
    tags[33723] = b"\x1c\x02\x50\x00\x06HIDDEN"
    tags[34853] = {1: "N", 2: (51.0, 30.0, 1.0), 29: "HIDDEN day"}
    return tags


def _with_iptc(jpeg: bytes) -> bytes:
    """The same with a caption of news agencies, and something after its end."""
    caption = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0b\x1c\x02\x50\x00\x06HIDDEN\0"
    segment = b"\xff\xed" + struct.pack(">H", len(caption) + 2) + caption
    return jpeg[:2] + segment + jpeg[2:] + MARKER


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


CASES = [(kind, mode) for kind in FORMATS for mode in MODES[kind]]


@pytest.mark.parametrize(("kind", "mode"), CASES)
def test_nothing_that_is_hidden_is_left(kind: str, mode: str) -> None:
    before = telling(kind, mode)
    assert MARKER in before
    after = remade("photo", before)
    assert MARKER not in after
    left = opened(after)
    assert left.format == kind
    assert dict(left.getexif().get_ifd(0x8825)) == {}
    assert not {"xmp", "comment", "photoshop", "icc_profile", "Author"} & set(left.info)
    assert hidden_facts("photo", after) == ()


def test_a_hundred_pictures_are_left_without_a_mark() -> None:
    """C12, over sizes and kinds: 0 markers."""
    chance = random.Random(12)  # noqa: S311
    for _number in range(100):
        kind, mode = chance.choice(CASES)
        size = (chance.randint(1, 90), chance.randint(1, 90))
        assert MARKER not in remade("photo", telling(kind, mode, size))


@pytest.mark.parametrize(("kind", "mode"), CASES)
def test_what_it_shows_stays_the_same(kind: str, mode: str) -> None:
    before, after = opened(telling(kind, mode)), opened(remade("photo", telling(kind, mode)))
    assert after.size == before.size
    first, second = (one.convert("RGB").resize((6, 4)) for one in (before, after))
    pairs = zip(first.tobytes(), second.tobytes(), strict=True)
    assert max(abs(a - b) for a, b in pairs) < (14 if kind in ("JPEG", "WEBP") else 1)


def test_what_can_be_seen_through_stays_so() -> None:
    shown = Image.new("P", (4, 4), 1)
    shown.putpalette([0, 0, 0, 200, 10, 10])
    made = BytesIO()
    shown.save(made, "PNG", transparency=1)
    after = opened(remade("scan", made.getvalue())).convert("RGBA")
    assert after.getpixel((0, 0)) == (200, 10, 10, 0)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_upright_afterwards(kind: str, orientation: int) -> None:
    shown = Image.new("RGB", (40, 24), "white")
    shown.paste("black", (0, 0, 20, 12))
    made = BytesIO()
    shown.save(made, kind, exif=exif(orientation))
    upright = ImageOps.exif_transpose(opened(made.getvalue()))
    after = opened(remade("photo", made.getvalue()))
    assert after.size == upright.size
    assert after.getexif().get(274, 1) == 1
    for corner in ((3, 3), (after.width - 4, 3), (3, after.height - 4)):
        wanted, found = (one.convert("L").getpixel(corner) for one in (upright, after))
        assert isinstance(wanted, int | float)
        assert isinstance(found, int | float)
        assert abs(wanted - found) < 40


def test_what_is_hidden_is_named_before_it_is_left_out() -> None:
    assert hidden_facts("photo", telling("JPEG")) == (
        "where it was taken",
        "when it was taken",
        "with which camera or telephone",
        "whose it is",
        "a remark",
        "notes of the program it was made with",
    )
    assert hidden_facts("scan", telling("TIFF"))[0] == "where it was taken"


def test_every_page_of_a_scan_is_kept() -> None:
    pages = [Image.new("1", (30, 40), number % 2) for number in range(3)]
    made = BytesIO()
    pages[0].save(made, "TIFF", save_all=True, append_images=pages[1:], tiffinfo=_tags())
    after = remade("scan", made.getvalue())
    assert MARKER not in after
    assert getattr(opened(after), "n_frames", 1) == 3


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_moving_picture_is_refused(kind: str) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    made = BytesIO()
    frames[0].save(made, kind, save_all=True, append_images=frames[1:])
    with pytest.raises(NotAdded, match="moving picture"):
        remade("photo", made.getvalue())


def bomb(width: int, height: int) -> bytes:
    """A PNG that claims a size, with little behind it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(100_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "size", [(8000, 8000), (11_000, 11_000), (30_000, 30_000), (2**31 - 1, 2**31 - 1)]
)
def test_a_picture_that_would_fill_the_memory_is_refused_before_it_does(
    size: tuple[int, int],
) -> None:
    for act in (remade, check_picture, hidden_facts):
        with pytest.raises(NotAdded) as refused:
            act("bomb.png", bomb(*size))
        assert "million pixels" in refused.value.explanation or size[0] > 2**30


def test_pages_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sroi_app.storage.attached.pictures.MOST_PIXELS", 3000)
    pages = [Image.new("1", (40, 40)) for _number in range(2)]
    made = BytesIO()
    pages[0].save(made, "TIFF", save_all=True, append_images=pages[1:])
    with pytest.raises(NotAdded, match="pixels"):
        remade("scan", made.getvalue())


def test_a_picture_that_breaks_off_is_refused() -> None:
    for kind in FORMATS:
        whole = telling(kind)
        with pytest.raises(NotAdded, match="damaged"):
            check_picture("photo", whole[: len(whole) // 2])
