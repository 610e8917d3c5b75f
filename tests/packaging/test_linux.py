"""What puts the program into the menu of a Linux desktop, and takes it out again."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.needs import need

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="this is how Linux does it"
)


def _install(data: Path, script: Path = LINUX / "install", *options: str) -> str:
    ran = subprocess.run(
        [str(script), *options],
        env={**os.environ, "XDG_DATA_HOME": str(data)},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


def _files(data: Path) -> set[str]:
    return {path.name for path in data.rglob("*") if path.is_file()}


def test_it_is_put_into_the_menu_and_taken_out_again(tmp_path: Path) -> None:
    data = tmp_path / "my data"
    assert "in the menu" in _install(data)
    entry = (data / "applications" / "sroi-case.desktop").read_text()
    assert 'Exec="sroi-case" %f\n' in entry
    ours = {
        *("sroi-case.desktop", "sroi-case.xml"),
        *("sroi-case.svg", "application-x-sroi-case.svg"),
    }
    assert ours <= _files(data)
    assert "Your cases are where they were" in _install(data, LINUX / "install", "--remove")
    assert not ours & _files(data)


def test_in_a_built_folder_the_menu_starts_the_program_there(tmp_path: Path) -> None:
    folder = tmp_path / "50% of my programs"
    shutil.copytree(LINUX, folder / "linux")
    shutil.copytree(LINUX.parent / "icons", folder / "linux" / "icons")
    program = folder / "sroi-case"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    _install(tmp_path / "data", folder / "linux" / "install")
    entry = (tmp_path / "data" / "applications" / "sroi-case.desktop").read_text()
    assert f'Exec="{str(program).replace("%", "%%")}" %f\n' in entry


def test_the_menu_entry_and_the_kinds_of_file_are_what_desktops_understand(
    tmp_path: Path,
) -> None:
    for path in LINUX.glob("*.xml"):
        ET.parse(path)  # noqa: S314  our own
    need(
        bool(shutil.which("desktop-file-validate") and shutil.which("update-mime-database")),
        "DESKTOP_TOOLS",
        "desktop-file-utils and shared-mime-info are not installed",
    )
    _install(tmp_path)
    entry = tmp_path / "applications" / "sroi-case.desktop"
    validate = ["desktop-file-validate", str(entry)]
    checked = subprocess.run(validate, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "")
    known = (tmp_path / "mime" / "globs2").read_text().splitlines()
    assert "60:application/x-sroi-case:*.sroi" in known
    assert "60:application/x-sroi-case-protected:*.sroi.age" in known
