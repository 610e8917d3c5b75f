"""What the program is made of, and under which licences: read from what is really installed.

A library says in its own metadata how it is called, its version and its licence, and brings the
texts; so the list is right for a checkout, a wheel and a built program, and is written once.
"""

import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from sroi_app import __version__
from sroi_app.resources import resource

OURS = "sroi-case"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_TEXT = re.compile(r"(?i)licen[cs]e|copying|notice")
_LONGEST = 80  # letters: some put the whole text where its name belongs
_QT = ("pyside6", "shiboken6")
_QT_TEXTS = ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One work by others, or the program itself. `text` is its licence, and those of its parts."""

    name: str
    version: str
    licence: str
    text: str


def components() -> tuple[Component, ...]:
    """Return everything that ships: the program, Python, the libraries, the fonts, the icons."""
    return (*_own(), _python(), *map(_library, libraries()), *_drawn())


def libraries() -> tuple[Distribution, ...]:
    """Return the libraries the program needs to run, and those they need, by name."""
    found: dict[str, Distribution] = {}
    _follow(OURS, found)
    found.pop(OURS, None)
    return tuple(found[name] for name in sorted(found))


def _follow(name: str, found: dict[str, Distribution]) -> None:
    """Add a library and all it needs; what is not installed is not needed on this computer."""
    try:
        found[name] = distribution(name)
    except PackageNotFoundError:
        return
    for line in found[name].requires or ():
        needed, _semicolon, condition = line.partition(";")
        begin = _NAME.match(needed)
        if begin and "extra ==" not in condition and _key(begin[0]) not in found:
            _follow(_key(begin[0]), found)


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _own() -> Iterator[Component]:
    """The program itself; a checkout that was never installed knows only its version."""
    try:
        text = _text_of(distribution(OURS))
    except PackageNotFoundError:
        text = ""
    yield Component(name="SROI Case", version=__version__, licence="MIT", text=text)


def _python() -> Component:
    text = _read(resource("licences/Python.txt"))
    return Component(name="Python", version=platform.python_version(), licence="PSF-2.0", text=text)


def _library(found: Distribution) -> Component:
    qt = _key(found.name).startswith(_QT)
    texts = [_read(resource("licences") / name) for name in _QT_TEXTS] if qt else [_text_of(found)]
    return Component(
        name=found.name,
        version=found.version,
        licence=_licence_of(found),
        text="\n\n".join(texts),
    )


def _licence_of(found: Distribution) -> str:
    """Return the short name of a licence, from whichever of three places a library says it in."""
    said = (*_said(found, "License-Expression"), *_said(found, "License"))
    short = next((one for one in said if "\n" not in one and len(one) <= _LONGEST), "")
    if short:
        return short
    classes = _said(found, "Classifier")
    named = [one.split(" :: ")[-1] for one in classes if one.startswith("License ::")]
    return ", ".join(named) or _headed(_text_of(found))


def _headed(text: str) -> str:
    """Return how a licence is headed, for a library that says no more than its words."""
    lines = (line.strip() for line in text.splitlines())
    return next((line for line in lines if "license" in line.lower() and " " in line), "")


def _said(found: Distribution, field: str) -> list[str]:
    return [str(one) for one in found.metadata.get_all(field) or ()]


def _text_of(found: Distribution) -> str:
    """Return all texts of licences in a library's metadata, each once, under its name."""
    texts: dict[str, str] = {}
    for path in found.files or ():
        if ".dist-info" in path.parts[0] and any(map(_TEXT.search, path.parts[1:])):
            texts.setdefault(_read(Path(str(path.locate()))), "/".join(path.parts[1:]))
    return "\n\n".join(
        f"{name.removeprefix('licenses/')}\n\n{text}" for text, name in texts.items()
    )


def _drawn() -> Iterator[Component]:
    """The fonts and the icons, whose licences lie beside them."""
    for path in sorted(resource("fonts").glob("*-LICENSE.*")):
        name = path.stem.removesuffix("-LICENSE")
        spoken, licence = _OTHERWISE.get(name, (_spaced(name), "OFL-1.1"))
        yield Component(name=spoken, version="", licence=licence, text=_read(path))
    text = _read(resource("icons/LICENSE.txt"))
    yield Component(name="Lucide", version="", licence="ISC AND MIT", text=text)


_OTHERWISE = {"DejaVuSans": ("DejaVu Sans", "Bitstream-Vera")}


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", name)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace").strip()
