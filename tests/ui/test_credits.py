"""Where the figures come from: every publication, its licence, and a person's own lists."""

from decimal import Decimal

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sroi_app.library.attributions import attributions
from sroi_app.workspace.shelf import OwnValue, Terms, put_list
from tests.ui.hands import Key
from ui.dialogs.credits import CreditsDialog
from ui.main_window import MainWindow

TERMS = Terms(name="<b>Bank</b>", edition="2024", licence="Members only", holder="Riverside")


def _opened(window: MainWindow) -> CreditsDialog:
    window.actions_by_id["credits"].trigger()
    dialog = window.findChild(CreditsDialog)
    assert dialog is not None
    return dialog


def test_every_publication_is_named_with_its_licence_also_without_a_case(
    window: MainWindow,
) -> None:
    text = " ".join(_opened(window).reader.toPlainText().split())
    for work in attributions():
        assert " ".join(f"{work.publisher}: {work.work}".split()) in text
    assert "Contains public sector information licensed under the Open Government" in text
    assert "Creative Commons Attribution 4.0" in text


def test_own_lists_are_named_with_edition_licence_and_holder_as_text(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert "no list on your shelf" in _opened(window).reader.toPlainText()
    value = OwnValue(code="1", name="Secret", value=Decimal(5))
    put_list(window.store.workspace.folders, TERMS, (value,))
    reader = CreditsDialog(window).reader
    qtbot.waitUntil(lambda: not window.store.tasks.busy)
    text = reader.toPlainText()
    assert "<b>Bank</b>, 2024: 1 value. Licence: Members only. Held by Riverside." in text
    assert "Secret" not in text


def test_a_damaged_shelf_is_said(window: MainWindow, qtbot: QtBot) -> None:
    folders = window.store.workspace.folders
    folders.root.mkdir(exist_ok=True)
    folders.shelf.write_bytes(b"broken")
    reader = _opened(window).reader
    qtbot.waitUntil(lambda: "damaged" in reader.toPlainText())


def test_esc_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    dialog = _opened(window)
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.reader, Key.Key_Escape)
    assert not dialog.isVisible()
