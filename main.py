"""SROI Case: alone, or with the name of a case or PDF, the window; with a verb, the commands.

Built as a program of its own, it also starts itself as the child that reads a workbook.
"""

import os
import sys

from sroi_app.language import choose_language
from sroi_app.spreadsheet.apart import FLAG
from sroi_app.text import _

OPENED = (".sroi", ".sroi.age", ".pdf")
"""How a file ends that the window opens."""
SELF_CHECK = "--self-check"
_OURS_ALONE = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
"""What PyInstaller tells us, and whoever we start would hear too."""


def main() -> int:
    """Start the program; the return value is its exit status."""
    _begin_built()
    choose_language()
    arguments = sys.argv[1:]
    if arguments == [FLAG]:
        return _read_a_workbook()
    if arguments == [SELF_CHECK]:
        return _check_itself()
    if arguments and not (len(arguments) == 1 and arguments[0].lower().endswith(OPENED)):
        from sroi_app.commands import run as carry_out

        return carry_out(arguments)
    if not _has_screen():
        return _refuse(_("There is no screen here for the window."))
    try:
        from ui.app import run as show
    except ImportError:
        return _refuse_without_qt()
    return show(arguments)


def _begin_built() -> None:
    """What a built program does first: be a child of multiprocessing and end, if it is one.

    Then the programs it opens files with find the libraries of their system again, not ours.
    """
    if not getattr(sys, "frozen", False):
        return
    from multiprocessing import freeze_support

    freeze_support()
    for name in _OURS_ALONE:
        os.environ.pop(name, None)
        if (before := os.environ.pop(f"{name}_ORIG", None)) is not None:
            os.environ[name] = before


def _read_a_workbook() -> int:
    from sroi_app.spreadsheet.apart.child import serve

    return serve()


def _check_itself() -> int:
    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from ui.self_check import check_itself
    except ImportError:
        return _refuse_without_qt()
    return check_itself()


def _has_screen() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def _refuse_without_qt() -> int:
    return _refuse(_("The window cannot be shown: a part that draws it is not installed."))


def _refuse(reason: str) -> int:
    instead = _(
        "Use one of the verbs calculate, check, simulate, report, verify, workbook, import, "
        "example and values; --help says how."
    )
    sys.stderr.write(f"{reason} {instead}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
