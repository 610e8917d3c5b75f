"""The window with an example open at one of its answers, for a screen reader to read."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sroi_app.model.address import Address
from sroi_app.workspace.files import examples
from sroi_app.workspace.folders import Folders
from ui.app import make_window
from ui.theme import dress


def main(home: str, address: str) -> int:
    """Show an example with the keyboard at an address, until somebody ends the program."""
    app = QApplication([])
    dress(app)
    window = make_window(Folders(Path(home)))
    window.show()
    window.files.open_example(next(e.path for e in examples() if e.name == "befriending"))
    window.desk.go_to_address(Address.parse(address))
    window.activateWindow()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:3]))
