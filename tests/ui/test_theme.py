"""Three themes: words and edges stand out in each of them, and the style sheet knows no other."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetrics, QPalette

from sroi_app.resources import resource
from tests.ui.contrast import contrast
from ui.look import LETTERS, ZOOMS, Look
from ui.theme import font, load, palette, style_sheet
from ui.tokens import CONTRAST, LIGHT, THEMES, Theme

GROUNDS = {
    "ink": ("window", "card", "raised", "selected", "error-soft", "warning-soft"),
    "muted": ("window", "card", "raised", "selected"),
    "link": ("window", "card", "raised", "selected"),
    "done": ("window", "card", "raised", "selected", "done-soft"),
    "warning": ("window", "card", "warning-soft"),
    "error": ("window", "card", "error-soft"),
    "on-accent": ("accent", "accent-hover"),
    "card": ("ink",),
}
"""What words are written on, by the colour they are written in."""

EDGES = {
    "edge": ("window", "card", "raised"),
    "focus": ("window", "card", "raised", "selected"),
    "accent": ("window", "card", "raised", "selected"),
    "accent-hover": ("window", "card"),
    "ink": ("window", "card", "raised"),
    "error": ("window", "card", "error-soft"),
    "warning": ("window", "card", "warning-soft"),
    "link": ("card",),
    "done": ("card", "window"),
}
"""What lines and drawings lie on, by their colour; hairlines part, and carry no meaning."""

SHEET = re.sub(
    r"/\*.*?\*/", "", resource("themes/window.qss").read_text(encoding="utf-8"), flags=re.S
)
every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def _pairs(found: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(mark, ground) for mark, grounds in found.items() for ground in grounds]


def _rules() -> Iterator[tuple[str, dict[str, str]]]:
    """Every rule of the style sheet: whom it is for, and what it says."""
    for selector, body in re.findall(r"([^{}]+)\{([^}]*)\}", SHEET):
        said = (line.split(":", 1) for line in body.split(";") if ":" in line)
        yield selector.strip(), {name.strip(): value.strip() for name, value in said}


def _token(value: str) -> str:
    found = re.search(r"@([a-z-]+)", value)
    return found[1] if found else ""


@every_theme
@pytest.mark.parametrize(("ink", "ground"), _pairs(GROUNDS))
def test_words_can_be_read_on_what_they_lie_on(theme: Theme, ink: str, ground: str) -> None:
    least = 7 if theme is CONTRAST else 4.5
    assert contrast(theme.colours[ink], theme.colours[ground]) >= least


@every_theme
@pytest.mark.parametrize(("mark", "ground"), _pairs(EDGES))
def test_lines_stand_out_from_what_they_lie_on(theme: Theme, mark: str, ground: str) -> None:
    least = 4.5 if theme is CONTRAST else 3
    assert contrast(theme.colours[mark], theme.colours[ground]) >= least


@every_theme
@pytest.mark.parametrize("mark", ["ink", "muted", "value", "loss", "range"])
def test_the_marks_of_a_chart_stand_out(theme: Theme, mark: str) -> None:
    least = 4.5 if mark in ("ink", "muted") else 3
    assert contrast(theme.chart[mark], theme.chart["paper"]) >= least


def test_every_pair_of_the_style_sheet_is_one_that_is_measured() -> None:
    met = set()
    for selector, said in _rules():
        ink, ground = _token(said.get("color", "")), _token(said.get("background", ""))
        if ink and ground:
            assert ground in GROUNDS.get(ink, ()), selector
            met.add((ink, ground))
        elif ink:
            assert ink in GROUNDS, selector
        for name, value in said.items():
            if name.startswith("border") and (line := _token(re.sub(r"@[a-z]+-width", "", value))):
                assert line in EDGES or line == "hairline", f"{selector}: {line}"
    assert len(met) > 5


def test_the_style_sheet_names_tokens_and_no_colours() -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[^{}]*;)", SHEET) == []
    assert re.findall(r":\s*(white|black|red|gr[ae]y|blue|green)\b", SHEET) == []
    assert "rgb" not in SHEET


@every_theme
def test_every_theme_has_every_token(theme: Theme) -> None:
    assert theme.colours.keys() == LIGHT.colours.keys()
    assert theme.chart.keys() == LIGHT.chart.keys()
    assert theme.lines.keys() == LIGHT.lines.keys()
    assert "@" not in style_sheet(Look(theme))


@every_theme
def test_the_ring_of_the_keyboard_is_thicker_than_an_edge(theme: Theme) -> None:
    assert theme.lines["ring"] == theme.lines["line"] + 1 >= 2


def test_high_contrast_has_thick_edges_and_a_thicker_ring() -> None:
    assert CONTRAST.lines["line"] >= 2
    assert CONTRAST.lines["ring"] >= 3


@pytest.mark.parametrize("zoom", ZOOMS)
def test_every_length_grows_with_the_zoom(zoom: int) -> None:
    at_100 = re.findall(r"(\d+)px", style_sheet(Look()))
    zoomed = re.findall(r"(\d+)px", style_sheet(Look(zoom=zoom / 100)))
    assert len(at_100) == len(zoomed) > 100
    for plain, length in zip(map(int, at_100), map(int, zoomed), strict=True):
        assert length == (max(round(plain * zoom / 100), 1) if plain else 0)


@every_theme
def test_the_palette_speaks_for_what_the_style_sheet_does_not_reach(theme: Theme) -> None:
    made, groups = palette(theme), QPalette.ColorGroup
    assert made.color(QPalette.ColorRole.Window).name().upper() == theme.colours["window"]
    greyed = made.color(groups.Disabled, QPalette.ColorRole.Text).name().upper()
    assert greyed == theme.colours["muted"]


@pytest.mark.parametrize("letters", LETTERS)
def test_figures_stand_under_one_another_in_all_letters(letters: str) -> None:
    load(LETTERS[letters])
    assert LETTERS[letters] in QFontDatabase.families()
    measure = QFontMetrics(font(Look(family=LETTERS[letters])))
    assert len({measure.horizontalAdvance(figure * 10) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("letters", LETTERS)
def test_all_letters_can_write_welsh(letters: str) -> None:
    load(LETTERS[letters])
    measure = QFontMetrics(font(Look(family=LETTERS[letters])))
    assert all(measure.inFontUcs4(ord(letter)) for letter in "ŵŷŴŶâêîôûÂ£–’“”·…")
