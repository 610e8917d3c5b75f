"""What stands in the list of the value library: values, or themes to begin with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sroi_app.guide.library_words import THEMES
from sroi_app.guide.value_line import value_line
from sroi_app.library.own_values import OWN
from sroi_app.library.unit_values import UnitValue
from sroi_app.text import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place in the list: a value, or a theme that holds some."""

    name: str
    worth: str = ""
    marks: str = ""
    spoken: str
    value: UnitValue | None = None
    theme: str = ""


def value_entry(value: UnitValue, to_year: str) -> Entry:
    """Return a value as it stands in the list, in prices of `to_year`."""
    line = value_line(value, to_year)
    return Entry(
        name=line.name,
        worth=line.worth,
        marks="  ·  ".join(line.marks),
        spoken=line.words,
        value=value,
    )


def theme_entries(counts: Mapping[str, int]) -> Iterator[Entry]:
    """Yield the themes that hold anything, from A to Z, but a person's own lists first."""
    held = sorted((theme for theme in THEMES if counts.get(theme)), key=_own_first)
    for theme in held:
        words = plural("{count} value", "{count} values", counts[theme])
        yield Entry(
            name=THEMES[theme], marks=words, spoken=f"{THEMES[theme]}. {words}", theme=theme
        )


def _own_first(theme: str) -> tuple[bool, str]:
    return theme != OWN, THEMES[theme]
