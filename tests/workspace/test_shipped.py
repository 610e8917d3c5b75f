"""What the program is made of, read from what is installed."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

from sroi_app import __version__
from sroi_app.resources import resource
from sroi_app.workspace.shipped import Component, components, libraries

ROOT = Path(__file__).parents[2]
FOUND = {one.name: one for one in components()}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_library_we_ask_for_is_there_and_what_it_asks_for_itself() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {_plain(re.split(r"[<>=;\[ ]", line)[0]) for line in asked["dependencies"]}
    listed = {_plain(found.name) for found in libraries()}
    assert names <= listed
    assert {"shiboken6", "et-xmlfile"} <= listed
    assert not {"pytest", "hypothesis", "ruff", "sroi-case"} & listed


def test_each_work_has_its_version_its_licence_and_the_words_of_it() -> None:
    for one in FOUND.values():
        assert one.licence, one.name
        assert len(one.text) > 500, one.name
    assert FOUND["SROI Case"].version == __version__
    assert FOUND["numpy"].version == version("numpy")
    assert FOUND["numpy"].licence.startswith("BSD-3-Clause")


def test_the_texts_of_what_is_inside_a_library_come_with_its_own() -> None:
    assert "Redistribution and use" in FOUND["numpy"].text
    assert "FreeType" in FOUND["pillow"].text


def test_qt_comes_with_the_lesser_licence_what_it_rests_on_and_how_to_replace_it() -> None:
    (qt,) = (one for name, one in FOUND.items() if name.lower().startswith("pyside6"))
    assert "You may replace Qt" in qt.text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    assert "GNU GENERAL PUBLIC LICENSE" in qt.text


def test_every_font_and_the_icons_stand_with_their_licence() -> None:
    families = {path.stem.split("-")[0] for path in resource("fonts").glob("*.ttf")}
    drawn = {name.replace(" ", "") for name in FOUND}
    assert families <= drawn
    assert FOUND["Source Sans 3"].licence == "OFL-1.1"
    assert "SIL OPEN FONT LICENSE" in FOUND["Source Sans 3"].text.upper()
    assert isinstance(FOUND["Lucide"], Component)
