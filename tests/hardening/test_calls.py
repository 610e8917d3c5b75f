"""What the program never calls, and never imports, so that nothing from elsewhere can run."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hardening.tally import Tally

ROOT = Path(__file__).parents[2]
SOURCES = tuple(
    path
    for place in ("sroi_app", "ui", "packaging", "main.py")
    for path in ((ROOT / place).rglob("*.py") if (ROOT / place).is_dir() else [ROOT / place])
    if path.exists()
)
CALLS = tuple(
    map(
        re.compile,
        (
            *("eval", r"(?!ast\.literal_).*\.eval", "exec", "compile", "__import__", "execfile"),
            *(r"os\.system", r"os\.popen", r"os\.(exec|spawn)\w*", r"os\.startfile"),
            *(r"yaml\.(unsafe_)?load", r".*\.(extractall|unpack_archive)", r"tarfile\.open"),
            *(r".*\.(read_html|read_pickle|read_sql|read_excel|read_xml|query)", r"joblib\.load"),
            *(r"pty\.spawn", r"tempfile\.mktemp", r"(.*\.)?QSaveFile"),
        ),
    )
)
"""What is called by these names runs what it is given, fetches it, or writes past its place."""
MODULES = {
    *("pickle", "marshal", "shelve", "dill", "cloudpickle", "code", "codeop", "runpy", "pty"),
    *("http", "urllib", "urllib3", "requests", "httpx", "aiohttp", "socket", "ssl", "ftplib"),
    *("smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc", "asyncio", "socketserver"),
    *("webbrowser", "tarfile", "PySide6.QtNetwork", "PySide6.QtWebEngineWidgets", "PySide6.QtQml"),
}
OWN = {
    re.compile(r".*\.openUrl"): {"ui/opening.py"},  # hands files to other programs, each once asked
    re.compile(r"subprocess\.\w+"): {"sroi_app/spreadsheet/apart/call.py", "packaging/freeze.py"},
}
"""What a few modules alone call: the child that reads workbooks, the tools that build."""
PACKS = {"packaging/freeze.py"}  # writes an archive of what it has built


@pytest.mark.hardening("C17", few=700, many=700)
def test_nothing_is_called_that_runs_or_fetches_what_comes_from_elsewhere(tally: Tally) -> None:
    for path in SOURCES:
        tally.tried()
        tree = ast.parse(path.read_text("utf-8"))
        place = path.relative_to(ROOT).as_posix()
        for found in _found(place, tree):
            if not (place in PACKS and "tarfile" in found):
                tally.lose(f"{place}: {found}")


@pytest.mark.parametrize(
    "code",
    [
        "eval(x)",
        "data.query('a')",
        "frame.eval('a')",
        "subprocess.run(x, shell=True)",
        "from urllib import request",
        "import socket",
        "archive.extractall()",
        "QDesktopServices.openUrl(x)",
        "read_csv(path)",
        "pandas.read_csv('a.csv')",
    ],
)
def test_what_is_looked_for_is_found(code: str) -> None:
    assert list(_found("ui/other.py", ast.parse(code)))


def _found(place: str, tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _called(place, node)
        elif isinstance(node, ast.Import):
            yield from _imported([name.name for name in node.names])
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            inside = (f"{node.module}.{name.name}" for name in node.names)
            yield from _imported([node.module, *inside])


def _called(place: str, call: ast.Call) -> Iterator[str]:
    name = ast.unparse(call.func)
    if any(pattern.fullmatch(name) for pattern in CALLS):
        yield name
    if any(pattern.fullmatch(name) and place not in places for pattern, places in OWN.items()):
        yield name
    if any(word.arg == "shell" and ast.unparse(word.value) != "False" for word in call.keywords):
        yield f"{name}(shell)"
    # pandas fetches what a path names, and unpacks by its ending: it only gets bytes we opened.
    if name.rpartition(".")[2] in ("read_csv", "read_fwf"):
        first = ast.unparse(call.args[0]) if call.args else ""
        if not first.startswith("BytesIO("):
            yield name


def _imported(names: list[str]) -> Iterator[str]:
    for name in names:
        parts = name.split(".")
        if any(".".join(parts[:count]) in MODULES for count in range(1, len(parts) + 1)):
            yield f"import {name}"
