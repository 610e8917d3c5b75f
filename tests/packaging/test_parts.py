"""The list of parts (CycloneDX) that lies in the built program."""

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from freeze import BOM, write_bom
from sroi_app import __version__
from sroi_app.workspace.shipped import libraries
from tests.needs import need


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like that of the built program, with one library of the system in it."""
    need(find_spec("cyclonedx_py") is not None, "CYCLONEDX", "cyclonedx-bom is not installed")
    made = tmp_path_factory.mktemp("built")
    (made / "_internal").mkdir()
    (made / "_internal" / "libsign.so.1").write_bytes(b"library")
    (made / "_internal" / "libsign.so").symlink_to("libsign.so.1")
    write_bom(Path(sys.executable), made)
    return made


def test_every_library_the_program_needs_is_named_with_its_version(folder: Path) -> None:
    bom = json.loads((folder / BOM).read_text())
    named = {one["purl"] for one in bom["components"] if "purl" in one}
    for library in libraries():
        name = library.name.lower().replace("_", "-")
        assert f"pkg:pypi/{name}@{library.version}" in named
    assert bom["metadata"]["component"]["version"] == __version__


def test_python_and_the_files_of_the_system_are_in_it_once(folder: Path) -> None:
    bom = json.loads((folder / BOM).read_text())
    names = [one["name"] for one in bom["components"]]
    assert names.count("CPython") == 1
    assert names.count("libsign.so.1") == 1
    assert "libsign.so" not in names
