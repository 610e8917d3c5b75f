"""The catalogue of everything a person reads: ``python -m tests.translations`` writes it anew.

Translators start from it. A test compares it with the source.
"""

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from sroi_app.language import DOMAIN

ROOT = Path(__file__).parent.parent
TEMPLATE = ROOT / "resources" / "translations" / "sroi_case.pot"
KEYWORDS = {"_": None, "plural": (1, 2)}
PSEUDO = "qps"  # the code set aside for languages that are none


def main() -> int:
    """Write the template."""
    TEMPLATE.write_bytes(template())
    return 0


def template() -> bytes:
    """Return the catalogue of all messages as a .pot file, the same for the same source."""
    catalogue, out = Catalog(project="SROI Case"), io.BytesIO()
    for path in source_files():
        place = path.relative_to(ROOT).as_posix()
        for _line, message, _comments, _context in extract_from_file("python", path, KEYWORDS):
            catalogue.add(message, locations=[(place, 0)])
    write_po(out, catalogue, omit_header=True, sort_output=True, width=0, include_lineno=False)
    return out.getvalue()


def source_files() -> Iterator[Path]:
    """Yield every module whose words a person may read."""
    yield ROOT / "main.py"
    for room in ("sroi_app", "ui"):
        yield from sorted((ROOT / room).rglob("*.py"))


def write_pseudo(folder: Path) -> None:
    """Write a catalogue in which every message stands in brackets, as a language of its own."""
    catalogue = Catalog(locale="en_GB", domain=DOMAIN)
    for path in source_files():
        for _line, message, _comments, _context in extract_from_file("python", path, KEYWORDS):
            forms = (message,) if isinstance(message, str) else message
            marked = tuple(f"⟦{form}⟧" for form in forms)
            catalogue.add(message, marked if len(marked) > 1 else marked[0])
    target = folder / PSEUDO / "LC_MESSAGES" / f"{DOMAIN}.mo"
    target.parent.mkdir(parents=True)
    with target.open("wb") as file:
        write_mo(file, catalogue)


if __name__ == "__main__":
    raise SystemExit(main())
