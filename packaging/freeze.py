"""Makes the built program and tries it: ``python packaging/freeze.py --clean PYTHON``.

packaging/build calls it with everything it needs installed. PYTHON is that of an environment with
the program alone, of which the list of parts (CycloneDX) is made.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent.parent
DIST, WORK = ROOT / "dist", ROOT / "build"
NAME = "sroi-case"
LINUX = sys.platform.startswith("linux")
LARGEST = 12  # how many parts are named
MEGABYTE = 1_000_000
BOM = "parts.cdx.json"
DOCUMENTS = Path("/usr/share/doc")  # where Debian says what may be done with a library


def main() -> int:
    """Build, archive, try; the exit status is 1 where what was built does something else."""
    arguments = _arguments()
    folder = build()
    write_bom(arguments.clean, folder)
    check_bom(folder / BOM)
    bring_along(folder)
    archive = None if arguments.without_archive else pack(folder)
    say_sizes(folder, archive)
    return int(not tried(folder))


def build() -> Path:
    """Return the folder with the program in it."""
    options = [
        "--noconfirm",
        "--log-level",
        "WARN",
        "--distpath",
        str(DIST),
        "--workpath",
        str(WORK),
    ]
    spec = ROOT / "packaging" / "sroi_case.spec"
    _run([sys.executable, "-m", "PyInstaller", *options, str(spec)])
    folder = DIST / NAME
    if LINUX and shutil.which("strip"):
        _strip(folder)
    return folder


def _strip(folder: Path) -> None:
    """Leave out what only a debugger reads; libraries of wheels are left as they came."""
    inside = folder / "_internal"
    ours = [*inside.glob("libpython3*.so*"), *inside.glob("python3*/lib-dynload/*.so")]
    _run(["strip", "--strip-unneeded", *map(str, ours)])


def write_bom(clean: Path, folder: Path) -> None:
    """Write the list of parts: the libraries as the tool finds them, Python, the system's files."""
    path = folder / BOM
    command = [sys.executable, "-m", "cyclonedx_py", "environment", str(clean)]
    about = ["--pyproject", str(ROOT / "pyproject.toml"), "--mc-type", "application"]
    _run(
        [
            *command,
            *about,
            "--no-validate",
            "--short-PURLs",
            "--output-reproducible",
            "--of",
            "JSON",
            "-o",
            str(path),
        ]
    )
    bom = json.loads(path.read_text(encoding="utf-8"))
    bom["metadata"]["component"]["version"] = _version()
    bom["components"] += [_python(), *_files_of_the_system(folder / "_internal")]
    path.write_text(json.dumps(bom, indent=1) + "\n", encoding="utf-8")


def _python() -> dict[str, Any]:
    version = ".".join(map(str, sys.version_info[:3]))
    reference = f"pkg:generic/cpython@{version}"
    return {
        "type": "platform",
        "bom-ref": reference,
        "name": "CPython",
        "version": version,
        "licenses": [{"license": {"id": "PSF-2.0"}}],
        "purl": reference,
    }


def _files_of_the_system(inside: Path) -> Iterator[dict[str, Any]]:
    """Libraries taken over from the computer this was built on."""
    for path in sorted(inside.glob("lib*.so*")):
        if not path.is_symlink():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield {
                "type": "library",
                "bom-ref": f"file:{path.name}",
                "name": path.name,
                "hashes": [{"alg": "SHA-256", "content": digest}],
            }


def check_bom(path: Path) -> None:
    """End with what is wrong where the list is not sound, or lacks a library that is needed."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    from sroi_app.workspace.shipped import libraries

    text = path.read_text(encoding="utf-8")
    bom = json.loads(text)
    validator = JsonStrictValidator(SchemaVersion.from_version(bom["specVersion"]))
    if problem := validator.validate_str(text):
        raise SystemExit(f"{path.name} is not sound: {problem}")
    named = {_plain(one["name"]) for one in bom["components"]}
    if lacking := [one.name for one in libraries() if _plain(one.name) not in named]:
        raise SystemExit(f"{path.name} lacks {', '.join(lacking)}")


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def bring_along(folder: Path) -> None:
    """Put beside the program what is read before it is started."""
    shutil.copy(ROOT / "LICENSE", folder / "LICENCE.txt")
    shutil.copy(ROOT / "CHANGELOG.md", folder / "CHANGELOG.md")
    shutil.copytree(ROOT / "resources" / "licences", folder / "licences", dirs_exist_ok=True)
    if LINUX:
        shutil.copytree(ROOT / "packaging" / "linux", folder / "linux", dirs_exist_ok=True)
        for drawing in (ROOT / "packaging" / "icons").glob("sroi-*.svg"):
            (folder / "linux" / "icons").mkdir(exist_ok=True)
            shutil.copy(drawing, folder / "linux" / "icons")
        _licences_of_the_system(folder)


def _licences_of_the_system(folder: Path) -> None:
    """Copy what Debian says of the libraries that were taken over from it; end where it is silent.

    Nothing is given away without its licence. That of Python is among the program's own.
    """
    lacking = []
    for path in sorted((folder / "_internal").glob("lib*.so*")):
        if path.is_symlink() or path.name.startswith("libpython3"):
            continue
        package = _package_of(path.name)
        said = DOCUMENTS / package / "copyright"
        if package and said.is_file():
            shutil.copy(said, folder / "licences" / f"{package}.txt")
        else:
            lacking.append(path.name)
    if lacking:
        raise SystemExit(f"No licence was found of {', '.join(lacking)}.")
    for name in ("GPL-2", "LGPL-2", "LGPL-2.1"):  # to which they refer
        if (text := Path("/usr/share/common-licenses") / name).is_file():
            shutil.copy(text, folder / "licences" / f"{name}.txt")


def _package_of(name: str) -> str:
    """The package a library of the system came with, "" where that cannot be said."""
    if not shutil.which("dpkg"):
        return ""
    search = ["dpkg", "--search", f"*-linux-gnu*/{name}"]
    found = subprocess.run(search, capture_output=True, text=True, check=False)
    return found.stdout.split(":")[0].strip()


def pack(folder: Path) -> Path:
    """Return the compressed archive of the folder, in which nobody owns anything."""
    version = _version()
    archive = DIST / f"{NAME}-{version}-{sys.platform}.tar.xz"
    with tarfile.open(archive, "w:xz", preset=6) as out:
        out.add(folder, arcname=f"{NAME}-{version}", filter=_nobodys)
    return archive


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Who built it, and as what the computer knew them, is nobody's business."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def _version() -> str:
    from sroi_app import __version__

    return __version__


def say_sizes(folder: Path, archive: Path | None) -> None:
    """Print how large everything is, and its largest parts."""
    files = {path: path.stat().st_size for path in folder.rglob("*") if _is_own(path)}
    _say(f"{folder.name}: {sum(files.values()) / MEGABYTE:.1f} MB in {len(files)} files")
    if archive is not None:
        _say(f"{archive.name}: {archive.stat().st_size / MEGABYTE:.1f} MB")
    for path in sorted(files, key=files.__getitem__, reverse=True)[:LARGEST]:
        _say(f"  {files[path] / MEGABYTE:6.1f} MB  {path.relative_to(folder).as_posix()}")


def _is_own(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def tried(folder: Path) -> bool:
    """Whether the built program does what a run from the source does."""
    program = folder / (f"{NAME}.exe" if sys.platform == "win32" else NAME)
    with TemporaryDirectory() as away:
        os.environ |= {"SROI_CASE_HOME": str(Path(away) / "home"), "QT_QPA_PLATFORM": "offscreen"}
        _run([str(program), "example", "befriending"], cwd=away)
        source = [sys.executable, str(ROOT / "main.py")]
        for name, command in {"built": [str(program)], "source": source}.items():
            _run([*command, "report", "befriending.sroi", "-o", f"{name}.pdf"], cwd=away)
        _run([str(program), "verify", "built.pdf"], cwd=away, quiet=True)
        same = Path(away, "built.pdf").read_bytes() == Path(away, "source.pdf").read_bytes()
        _say("The PDF is the same as from the source." if same else "The PDF is another one.")
        begun = time.perf_counter()
        _run([str(program), "--self-check"], cwd=away)
        _say(f"The window opened, and all of it worked, in {time.perf_counter() - begun:.1f} s.")
    return same


def _run(command: list[str], cwd: str | Path = ROOT, *, quiet: bool = False) -> None:
    heard = subprocess.DEVNULL if quiet else None
    subprocess.run(command, cwd=cwd, check=True, stdout=heard)


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clean", type=Path, required=True, metavar="PYTHON")
    parser.add_argument("--without-archive", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
