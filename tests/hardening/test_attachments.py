"""What comes with a case, or is added to it, reaches another program only if it can do nothing."""

import os
import random
import stat
from dataclasses import replace
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before any part of Qt is loaded

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sroi_app.errors import AppError
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.statement import Attachment
from sroi_app.workspace.folders import Folders
from sroi_app.workspace.letting_in import NotAdded, read_bytes
from sroi_app.workspace.workspace import Workspace
from tests.hardening.tally import Tally
from tests.storage.attached.bad import BAD, GOOD
from ui.opening import open_file
from ui.store import Store

_AS_TEXT = (".csv", ".txt")  # a table, an e-mail and a text all are text
SAFE = {name: (f".{name.rpartition('.')[2]}",) for name in GOOD} | {
    "photo.jpg": (".jpg", ".jpeg"),
    "photo.jpeg": (".jpg", ".jpeg"),
    "scan.tif": (".tif", ".tiff"),
    "scan.tiff": (".tif", ".tiff"),
    "table.csv": _AS_TEXT,
    "quotes.txt": _AS_TEXT,
    "thanks.eml": _AS_TEXT,
    "command.csv": (".txt",),  # which no spreadsheet opens
}
"""Under which endings the content of a file may reach another program."""
ENDINGS = tuple(sorted({f".{name.rpartition('.')[2]}" for name in (*GOOD, *BAD) if "." in name}))
NAMES = (
    *(
        "evidence{}",
        "EVIDENCE{}",
        "photo\u202egpj{}",
        "report.pdf{}",
        "report{}.pdf",
        "a{} ",
        "a{}.",
    ),
    *(
        "re\u200bport{}",
        "CON{}",
        "..{}",
        "a/b{}",
        "a\\b{}",
        "a\0{}",
        "a:b{}",
        "{}",
        "x" * 250 + "{}",
    ),
    *(
        "report.pdf\u2028{}",
        "report{}\u200e",
        "ｒeport．pdf{}",
        "report.txt" + " " * 90 + "{}",
        "%00{}",
    ),
)


class Opening:
    """A window that opens a file of a case from somebody else, whose person says yes to all."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.workspace = Workspace(Folders(folder))
        self.window = QWidget()
        self.asked = 0
        self.handed = list[Path]()
        self.refused = list[AppError]()
        monkeypatch.setattr("ui.opening.messages.ask", self._agree)
        monkeypatch.setattr(
            "ui.opening.messages.show_problem", lambda _window, error: self.refused.append(error)
        )
        monkeypatch.setattr(QDesktopServices, "openUrl", self._take)

    def open(self, name: str, content: bytes) -> Path | None:
        """Return what was handed over; None where nothing was."""
        item = Attachment(id="a" * 64, name=name)
        self.handed.clear()
        self.workspace.start_new()
        self.workspace.attachments.begin({item.id: content})
        self.workspace.apply(replace(Case(), attachments=(item,)), "From elsewhere")
        asked, refused = self.asked, len(self.refused)
        open_file(self.window, cast("Store", self), Address(("attachments", item.id)))
        assert len(self.handed) + len(self.refused) - refused == 1
        assert len(self.handed) <= self.asked - asked
        return self.handed[0] if self.handed else None

    def _agree(self, *_asked: object) -> int:
        self.asked += 1
        return 0

    def _take(self, url: QUrl) -> bool:
        self.handed.append(Path(url.toLocalFile()))
        return True


@pytest.fixture
def opening(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opening:
    made = Opening(tmp_path, monkeypatch)
    qtbot.addWidget(made.window)
    return made


@pytest.mark.hardening("C15", few=300, many=3000)
def test_nothing_that_does_something_is_let_in_or_handed_over(
    tally: Tally, opening: Opening, tmp_path: Path
) -> None:
    chance = random.Random(15)  # noqa: S311
    known = [(name, name, content) for name, content in (*BAD.items(), *GOOD.items())]
    contents = [(name, content) for name, content in (*BAD.items(), *GOOD.items())]
    for turn in tally.turns():
        if turn < len(known):
            name, label, content = known[turn]
        else:
            label, content = chance.choice(contents)
            name = chance.choice(NAMES).format(chance.choice(ENDINGS))
        safe = SAFE.get(label) or _same_as(content)
        handed = opening.open(name, content)
        if handed is not None:
            if handed.suffix not in safe:
                tally.lose(f"{name!r} with {label} was handed over as {handed.name!r}")
            _look_at(handed, tmp_path, tally)
        elif label == name and label in GOOD:
            tally.lose(f"{name} was not handed over")
        if _let_in(name, content) not in ("", *safe, *_mail(safe)):
            tally.lose(f"{name!r} with {label} was let in")
    assert opening.asked


def _look_at(copy: Path, home: Path, tally: Tally) -> None:
    """A copy stands alone in a folder only this person can read, read-only, by a plain name."""
    plain = copy.name.count(".") == (2 if copy.name.endswith(".eml.txt") else 1)
    seen = copy.name.isprintable() and copy.name == copy.name.strip()
    alone = home in copy.parents and stat.S_IMODE(copy.stat().st_mode) == stat.S_IRUSR
    shut = stat.S_IMODE(copy.parent.stat().st_mode) == stat.S_IRWXU
    if not (plain and seen and alone and shut):
        tally.lose(f"{copy} is not as it should be")


def _let_in(name: str, content: bytes) -> str:
    """Return the ending under which a file is let in; "" where it is not."""
    try:
        read = read_bytes(name, content)
    except NotAdded:
        return ""
    return f".{read.name.rpartition('.')[2].lower()}"


def _mail(safe: tuple[str, ...]) -> tuple[str, ...]:
    """A text may be kept as an e-mail, which is handed over as a text."""
    return (".eml",) if ".txt" in safe else ()


def _same_as(content: bytes) -> tuple[str, ...]:
    """What must stay out for its name alone may have the content of a good file."""
    same = next((name for name, good in GOOD.items() if good == content), "")
    return SAFE.get(same, ())
