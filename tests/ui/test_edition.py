"""A price that the library gives differently: told beside it, and compared when asked."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from sroi_app.guide.editions import differences
from sroi_app.library.unit_values import EDITION, find
from sroi_app.model.address import Address
from sroi_app.model.case import Case
from sroi_app.model.edits import put
from sroi_app.workspace.taking import take_value
from tests.guide.ready import ready_case
from ui import edition
from ui.main_window import MainWindow

O1 = Address.parse("outcomes/o1")
PRICE = O1 / "proxy" / "value" / "value"
LINK = "Compare it with the library"
Answer = Callable[[int], list[list[str]]]


def taken(pounds: int) -> Case:
    value = find("gmca14-cr7-0-f")
    assert value is not None
    case = take_value(ready_case(), O1, value, date(2026, 11, 30), EDITION)
    return put(case, PRICE, Decimal(pounds))


def shown_link(window: MainWindow) -> QPushButton | None:
    """The link beside the price, if it is offered."""
    window.desk.go_to_address(PRICE)
    QApplication.processEvents()
    links = (link for link in window.findChildren(QPushButton) if link.text() == LINK)
    return next((link for link in links if link.isVisible()), None)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Give the answer with a number to whatever is asked; return what was offered."""

    def give(number: int) -> list[list[str]]:
        offered: list[list[str]] = []

        def ask(_parent: object, _title: str, text: str, answers: list[str], _more: str) -> int:
            offered.append([text, *answers])
            return number

        monkeypatch.setattr(edition, "ask", ask)
        return offered

    return give


def open_case(window: MainWindow, case: Case) -> None:
    window.store.workspace.apply(case, "Open")
    QApplication.processEvents()


def test_nothing_is_offered_where_the_library_says_the_same(window: MainWindow) -> None:
    open_case(window, taken(593))
    assert shown_link(window) is None


def test_the_librarys_figure_can_be_taken(window: MainWindow, answer: Answer) -> None:
    open_case(window, taken(600))
    link, offered = shown_link(window), answer(0)
    assert link is not None
    link.click()
    ((told, *answers),) = offered
    assert "the library gives £593 in prices of 2006-07" in told
    assert len(answers) == 3
    assert window.store.workspace.case.outcomes[0].proxy.value.value == 593
    assert shown_link(window) is None


def test_ones_own_price_can_be_kept_as_ones_own(window: MainWindow, answer: Answer) -> None:
    open_case(window, taken(600))
    link = shown_link(window)
    assert link is not None
    answer(1)
    link.click()
    proxy = window.store.workspace.case.outcomes[0].proxy
    assert (proxy.value.value, proxy.library_id) == (Decimal(600), "")
    assert differences(window.store.workspace.case) == ()


def test_leaving_it_changes_nothing(window: MainWindow, answer: Answer) -> None:
    open_case(window, taken(600))
    before, link = window.store.workspace.case, shown_link(window)
    assert link is not None
    answer(2)
    link.click()
    assert window.store.workspace.case is before


def test_a_value_the_library_holds_no_more_can_only_be_kept_or_left(
    window: MainWindow, answer: Answer
) -> None:
    open_case(window, put(taken(593), O1 / "proxy" / "library_id", "gone"))
    link, offered = shown_link(window), answer(1)
    assert link is not None
    link.click()
    assert len(offered[0]) == 3
    assert window.store.workspace.case.outcomes[0].proxy.library_id == "gone"
