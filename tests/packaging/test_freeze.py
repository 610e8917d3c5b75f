"""What goes into the archive of the built program besides the program."""

import os
import tarfile
from pathlib import Path

import pytest

import freeze


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder like that of the built program, with nothing of the system in it yet."""
    made = tmp_path / "sroi-case"
    (made / "_internal").mkdir(parents=True)
    (made / "licences").mkdir()
    (made / "_internal" / "libpython3.12.so.1.0").write_bytes(b"its licence is among ours")
    (made / "_internal" / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    return made


def test_the_archive_does_not_say_who_built_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freeze, "DIST", tmp_path)
    if os.name == "posix" and os.geteuid() == 0:
        os.chown(folder / "licences", 12345, 12345)
    with tarfile.open(freeze.pack(folder)) as archive:
        entries = archive.getmembers()
    assert len(entries) == 5
    assert {(one.uid, one.gid, one.uname, one.gname) for one in entries} == {(0, 0, "", "")}


def test_a_library_without_a_licence_ends_the_build_with_its_name(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "doc"
    (documents / "libknown1").mkdir(parents=True)
    (documents / "libknown1" / "copyright").write_text("Do as you like.")
    packages = {"libknown.so.1": "libknown1", "libsilent.so.2": "libsilent2"}
    monkeypatch.setattr(freeze, "DOCUMENTS", documents)
    monkeypatch.setattr(freeze, "_package_of", lambda name: packages.get(name, ""))
    (folder / "_internal" / "libknown.so.1").touch()
    freeze._licences_of_the_system(folder)
    assert (folder / "licences" / "libknown1.txt").read_text() == "Do as you like."
    for name in ("libsilent.so.2", "libstray.so.3"):
        (folder / "_internal" / name).touch()
    with pytest.raises(SystemExit, match=r"libsilent\.so\.2, libstray\.so\.3"):
        freeze._licences_of_the_system(folder)
