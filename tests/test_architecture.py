"""The shape of the program, held by running it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

WITHOUT_QT = """
import importlib, pkgutil, sys, tempfile
from pathlib import Path
sys.modules["PySide6"] = None
sys.modules["shiboken6"] = None
import sroi_app
for module in pkgutil.walk_packages(sroi_app.__path__, "sroi_app."):
    importlib.import_module(module.name)
from sroi_app.workspace.files import examples, open_evaluation, write_pdf
example = examples()[0]
evaluation = open_evaluation(example.path)
assert evaluation.result.headline is not None
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "case.pdf"
    write_pdf(evaluation, path)
    assert path.read_bytes().startswith(b"%PDF")
print("printed")
"""

HEAVY_AT_IMPORT = """
import importlib, pkgutil, sys
import sroi_app
for module in pkgutil.walk_packages(sroi_app.__path__, "sroi_app."):
    importlib.import_module(module.name)
print(*({"pandas", "numpy", "openpyxl", "PIL", "reportlab"} & set(sys.modules)))
"""


def run(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_core_computes_and_prints_where_qt_cannot_be_imported() -> None:
    finished = run(WITHOUT_QT)
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.strip() == "printed"


def test_importing_every_module_of_the_core_loads_no_heavy_library() -> None:
    finished = run(HEAVY_AT_IMPORT)
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.split() == []
