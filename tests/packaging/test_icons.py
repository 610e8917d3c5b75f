"""The icons of the program, in the sizes each system asks for."""

from pathlib import Path

import pytest
from PIL import Image

from sroi_app.resources import resource

ICONS = Path(__file__).parents[2] / "packaging" / "icons"


@pytest.mark.parametrize("name", ["sroi-case", "sroi-file"])
def test_windows_and_macos_find_each_size_they_ask_for(name: str) -> None:
    with Image.open(ICONS / f"{name}.ico") as windows:
        sides = {width for width, _height in windows.info["sizes"]}
    assert sides == {16, 24, 32, 48, 64, 256}
    with Image.open(ICONS / f"{name}.icns") as mac:
        sides = {width * scale for width, _height, scale in mac.info["sizes"]}
    assert {32, 64, 128, 256, 512} <= sides


def test_the_small_drawing_fills_its_square_and_the_large_one_has_air_around_it() -> None:
    assert _alpha(16, at=(8, 0)) == 255
    assert _alpha(256, at=(128, 4)) == 0


def _alpha(side: int, at: tuple[int, int]) -> object:
    with Image.open(resource(f"program/sroi-case-{side}.png")) as tile:
        return tile.convert("RGBA").getchannel("A").getpixel(at)
