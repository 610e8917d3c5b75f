"""What the installers name is there: they run on systems the tests do not see."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging" / "windows" / "sroi-case.iss"


def test_the_windows_installer_takes_files_that_are_there_or_are_built() -> None:
    text = WINDOWS.read_text(encoding="utf-8")
    named = re.findall(r'(?:Source: |LicenseFile=|SetupIconFile=)"?(\.\.[^";\n]+)', text)
    assert len(named) >= 4
    for name in named:
        path = (WINDOWS.parent / name.replace("\\", "/")).resolve()
        built = path.is_relative_to(ROOT / "dist")
        assert built or path.is_file(), name


def test_no_installer_asks_for_an_administrator_or_takes_cases_away() -> None:
    text = WINDOWS.read_text(encoding="utf-8")
    assert "PrivilegesRequired=lowest" in text
    assert "[UninstallDelete]" not in text
    assert "Your cases are where you saved them" in text


def test_what_was_never_run_here_says_so() -> None:
    for path in (WINDOWS, ROOT / ".github" / "workflows" / "build.yml"):
        assert "NOT RUN" in path.read_text(encoding="utf-8")
