"""The examples that ship with the program, by the name of their file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from sroi_app.model.case import Case
from sroi_app.storage.container import pack
from sroi_app.storage.document import Document
from tests.examples import befriending, catering, luncheon_club

FOLDER = Path(__file__).parents[2] / "resources" / "examples"

_CASES: Mapping[str, tuple[Callable[[], Case], str]] = MappingProxyType(
    {
        "luncheon-club": (luncheon_club.case, luncheon_club.DOCUMENT_ID),
        "befriending": (befriending.case, befriending.DOCUMENT_ID),
        "catering": (catering.case, catering.DOCUMENT_ID),
    }
)
NAMES = tuple(_CASES)


def document(name: str) -> Document:
    """Return one example as the document its file holds: the same id every time."""
    case, id_ = _CASES[name]
    return Document(case=case(), id=id_)


def path(name: str) -> Path:
    """Return where one example's file stands."""
    return FOLDER / f"{name}.sroi"


def write() -> None:
    """Write every example's file anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        path(name).write_bytes(pack(document(name)))
